import type { CommandSpec, Offer } from './spec.js';

/** To be put into `~/.config/fish/completions/caselint.fish`, or sourced. */
export function fish(specs: readonly CommandSpec[]): string {
  return `# Completion of caselint for fish: caselint completion fish | source
function __caselint_at
    set -l command ''
    for token in (commandline -opc)[2..-1]
        switch "$command>$token"
${specs.flatMap(steps).join('\n')}
        end
    end
    test "$command" = "$argv[1]"
end

${specs.flatMap(lines).join('\n')}
`;
}

function steps({ path, commands }: CommandSpec): string[] {
  return commands.map(({ name }) => {
    return `            case ${quoted(`${path}>${name}`)}\n                set command ${quoted(`${path} ${name}`.trim())}`;
  });
}

function lines({ path, commands, options, operand }: CommandSpec): string[] {
  const start = `complete -c caselint -n ${quoted(`__caselint_at ${quoted(path)}`)}`;
  const named = commands.map(({ name, description }) => `${start} -a ${quoted(name)} -d ${quoted(description)}`);
  const flags = options.map(({ names, description, value }) => {
    const spelt = names.map((name) => (name.startsWith('--') ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`));
    return `${start} ${spelt.join(' ')}${takes(value)} -d ${quoted(description)}`;
  });
  return [...named, ...flags, ...operandLines(start, operand)];
}

function takes(value: Offer | undefined): string {
  if (value === undefined) return '';
  if (value === 'files') return ' -r -F';
  return value === 'nothing' ? ' -x' : ` -x -a ${quoted(value.join(' '))}`;
}

function operandLines(start: string, operand: Offer): string[] {
  if (operand === 'files') return [];
  return operand === 'nothing' ? [`${start} -f`] : [`${start} -f -a ${quoted(operand.join(' '))}`];
}

/** In single quotes fish knows two marks. */
function quoted(word: string): string {
  return `'${word.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
