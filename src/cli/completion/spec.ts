import type { Argument, Command, Help, Option } from 'commander';

/** What may stand somewhere on the command line: one of these words, a file, or something that nobody can offer. */
export type Offer = 'files' | 'nothing' | readonly string[];

export interface OptionSpec {
  readonly names: readonly string[];
  readonly description: string;
  /** What follows the option; absent where nothing does. */
  readonly value?: Offer;
}

/** One command as a shell completes it. */
export interface CommandSpec {
  /** `` for caselint itself, `config print` for a command of a command. */
  readonly path: string;
  readonly commands: readonly { readonly name: string; readonly description: string }[];
  readonly options: readonly OptionSpec[];
  readonly operand: Offer;
}

/** Words for what commander does not know the choices of, by placeholder: `<rule>`, `<id:level>`. */
export type Vocabulary = Readonly<Record<string, readonly string[]>>;

/** Reads the whole command line off the program that parses it, so that the two cannot disagree. */
export function specsOf(program: Command, words: Vocabulary): CommandSpec[] {
  return specsBelow(program, '', program.createHelp(), words);
}

function specsBelow(command: Command, path: string, help: Help, words: Vocabulary): CommandSpec[] {
  const commands = help.visibleCommands(command);
  const own: CommandSpec = {
    path,
    commands: commands.map((one) => ({ name: one.name(), description: one.description() })),
    options: help.visibleOptions(command).map((option) => optionOf(option, words)),
    operand: operandOf(command.registeredArguments[0], words),
  };
  const below = commands.map((one) => specsBelow(one, `${path} ${one.name()}`.trim(), help, words));
  return [own, ...below.flat()];
}

function optionOf(option: Option, words: Vocabulary): OptionSpec {
  const names = [option.short, option.long].filter((name) => name !== undefined);
  const shared = { names, description: option.description };
  if (!option.required && !option.optional) return shared;
  return { ...shared, value: offerOf(/[<[](.+)[>\]]/.exec(option.flags)?.[1], option.argChoices, words) };
}

function operandOf(argument: Argument | undefined, words: Vocabulary): Offer {
  return argument === undefined ? 'nothing' : offerOf(argument.name(), argument.argChoices, words);
}

function offerOf(placeholder = '', choices: readonly string[] | undefined, words: Vocabulary): Offer {
  const known = choices ?? (Object.hasOwn(words, placeholder) ? words[placeholder] : undefined);
  if (known !== undefined) return known;
  return /^(?:file|paths?|folder)$/.test(placeholder) ? 'files' : 'nothing';
}
