import { Argument, Command, Option } from 'commander';
import type { Concurrency } from '../engine/concurrency.js';
import { CONFIDENCES } from '../model/finding.js';
import { FORMAT_NAMES } from '../report/index.js';
import { hasColour } from './colour.js';
import type { CompareOptions } from './compare.js';
import { SHELLS, type Shell } from './completion/shells.js';
import type { ConfigPrintOptions } from './config.js';
import { UsageFailure } from './failure.js';
import type { GlossaryOptions } from './glossary.js';
import type { LspOptions } from './lsp.js';
import type { LintOptions, ReportOptions } from './options.js';
import { LINT_FORMATS } from './outputs.js';
import { packageVersion } from './version.js';

type Done = (code: number) => void;

/** The whole command line. A command's own code is loaded when it is called. */
export function makeProgram(process: NodeJS.Process, done: Done): Command {
  const program = new Command('caselint')
    .description('Looks at the quality of recording in children’s social care. Nothing leaves this computer.')
    .usage('[options] [paths...]')
    .version(packageVersion(), '-v, --version')
    .exitOverride()
    .enablePositionalOptions()
    .showHelpAfterError('See caselint --help.')
    .configureOutput({
      getOutHasColors: () => hasColour(process.stdout, process.env, undefined),
      getErrHasColors: () => hasColour(process.stderr, process.env, undefined),
    })
    .argument('[paths...]', 'files, folders and patterns; - is standard input');
  addLintOptions(program);
  program.addHelpText('after', EXAMPLES);
  program.action(async (paths: string[], options: LintOptions) => {
    if (paths.length === 0 && process.stdin.isTTY) {
      process.stderr.write(program.helpInformation() + EXAMPLES);
      return done(2);
    }
    if (options.watch === true) {
      const { watchCommand } = await import('./watch.js');
      return done(await watchCommand(paths, options, process));
    }
    const { lintCommand } = await import('./lint.js');
    done(await lintCommand(paths, options, process));
  });
  addCommands(program, process, done);
  return program;
}

function addLintOptions(program: Command): void {
  addReportOptions(program, LINT_FORMATS);
  program
    .option('-c, --config <file>', 'configuration file, in place of a search for one')
    .option('--no-config', 'read no configuration')
    .option('--allow-js-config', 'let a configuration be a program')
    .option('--preset <preset>', PRESETS)
    .option('--today <date>', 'the day of the run, for the ages of notes in overrides: YYYY-MM-DD')
    .option('--rule <id:level>', 'level of one rule: off, info, warning, error; repeatable', collect, [])
    .option('--suppressions <file>', 'a list of findings to let stand, by record or note: yaml, json or csv')
    .option('--template', 'the files are templates: placeholders stand for what they name')
    .addOption(
      new Option('--min-confidence <level>', 'leave out what is less sure').choices(CONFIDENCES).default('low'),
    )
    .option('--watch', 'check again whenever a file is saved; q or Ctrl-C ends')
    .option('--fix', 'put drafts (.md, .txt) right where it is certain: spacing, doubled words, apostrophes …')
    .option('--fix-dry-run', 'show what --fix would change, as a diff, and change nothing')
    .option('--sample <number>', 'check so many notes, drawn by lot', countingNumber('--sample'))
    .option('--seed <seed>', 'what decides the lot: the same draws the same notes (default: "1")')
    .addOption(new Option('--stratify <by>', 'draw in proportion to this').choices(['team', 'type']))
    .option(
      '--shard <k/n>',
      'check only this part of the records: 2/4, or auto in Slurm, Kubernetes, AWS Batch, GitLab',
    )
    .addOption(
      new Option('--concurrency <number>', 'threads that check notes: auto, off or a number')
        .argParser(concurrency)
        .default('auto'),
    )
    .option('--cache', 'look again only at notes that have changed; the cache holds nothing that can be read')
    .option('--cache-location <file>', 'where the cache is (default: ".caselintcache/notes")')
    .option('--timing', 'say how long the run took, and with --concurrency off by stage and rule')
    .option('--stdin-filename <name>', 'what standard input is called, and so how it is read')
    .option('--stdin-format <format>', 'how standard input is read: text, csv, docx …');
}

/** What any report of a run can be asked, whether the run was here or on several machines. */
function addReportOptions(command: Command, formats: readonly string[]): Command {
  return command
    .option('-f, --format <name[=file]>', `report: ${formats.join(', ')}; repeatable`, collect, [])
    .option('-o, --output-file <file>', 'write the report to a file')
    .option('--redact', 'name nobody and repeat no note, in every format')
    .option('--no-redact', 'show all, in the formats that are made to be passed on too')
    .option('--redact-file-names', 'put file-1.csv for the name of a file, which may name a child')
    .addOption(new Option('--by <what>', 'add up by author too, in html and xlsx').choices(['author']))
    .option('--baseline <file>', 'count and show only what this file does not know')
    .option('--update-baseline', 'write all that is found into the baseline')
    .option('--fingerprint-key <file>', 'give findings fingerprints to compare runs by; the key is made if need be')
    .option('--quiet', 'show errors only; the exit code counts all')
    .option('--max-warnings <number>', 'fail when there are more warnings', wholeNumber('--max-warnings'))
    .option('--exit-zero', 'exit 0 even with findings')
    .option('--allow-empty', 'it is no failure when there is no note to check')
    .option('--strict-input', 'it is a failure when there is a doubt about how something was read')
    .option('--statistics', 'show only how many findings each rule has')
    .option('--color', 'colours, whatever the output is')
    .option('--no-color', 'no colours');
}

function addCommands(program: Command, process: NodeJS.Process, done: Done): void {
  program
    .command('rules')
    .description('list the rules')
    .addOption(new Option('--format <format>').choices(['text', 'json']).default('text'))
    .action(async ({ format }: { format: 'text' | 'json' }) => {
      const { rulesCommand } = await import('./rules.js');
      done(rulesCommand(format, process));
    });
  program
    .command('explain <rule>')
    .description('what a rule looks for, why, and what to write instead')
    .action(async (rule: string) => {
      const { explainCommand } = await import('./explain.js');
      done(await explainCommand(rule, process));
    });
  program
    .command('glossary')
    .description('the abbreviations that notes use, spelt out or not, as a list for the configuration')
    .argument('[paths...]', 'files, folders and patterns; - is standard input')
    .addOption(new Option('--format <format>').choices(['table', 'yaml', 'json']).default('table'))
    .option('-c, --config <file>', 'configuration file, in place of a search for one')
    .option('--no-config', 'read no configuration')
    .option('--allow-js-config', 'let a configuration be a program')
    .option('--stdin-filename <name>', 'what standard input is called, and so how it is read')
    .option('--stdin-format <format>', 'how standard input is read: text, csv, docx …')
    .action(async (paths: string[], options: Omit<GlossaryOptions, 'rule'>) => {
      const { glossaryCommand } = await import('./glossary.js');
      done(await glossaryCommand(paths, { ...options, rule: [] }, process));
    });
  program
    .command('init')
    .description('begin a configuration in this folder')
    .option('-y, --yes', 'ask nothing')
    .action(async () => {
      const { initCommand } = await import('./init.js');
      done(initCommand(process));
    });
  program
    .command('inspect <file>')
    .description('which columns of an export are read, and as what')
    .action(async (file: string) => {
      const { inspectCommand } = await import('./inspect.js');
      done(await inspectCommand(file, process));
    });
  program
    .command('compare <old> <new>')
    .description('what is new, fixed and unchanged between two json or ndjson reports with fingerprints')
    .addOption(new Option('-f, --format <name>').choices(['stylish', 'json', 'markdown']).default('stylish'))
    .option('-o, --output-file <file>', 'write it to a file')
    .option('--fail-on-new', 'exit 1 when there is anything new')
    .option('--color', 'colours, whatever the output is')
    .option('--no-color', 'no colours')
    .action(async (old: string, now: string, options: CompareOptions) => {
      const { compareCommand } = await import('./compare.js');
      done(await compareCommand([old, now], options, process));
    });
  const merge = program
    .command('merge <parts...>')
    .description('any report of a run that machines shared, from what each wrote with --shard and -f partial=FILE');
  merge.option('--timing', 'say how long it took');
  addReportOptions(merge, FORMAT_NAMES).action(async (parts: string[], options: ReportOptions) => {
    const { mergeCommand } = await import('./merge.js');
    done(await mergeCommand(parts, options, process));
  });
  program
    .command('test <packs...>')
    .description('run the examples in packs of rules without code')
    .action(async (packs: string[]) => {
      const { testCommand } = await import('./test.js');
      done(await testCommand(packs, process));
    });
  program
    .command('lsp')
    .description('a language server for editors, over standard input and output')
    .option('-c, --config <file>', 'configuration file, in place of a search for one')
    .option('--no-config', 'read no configuration')
    .option('--allow-js-config', 'let a configuration be a program')
    .option('--preset <preset>', PRESETS)
    .option('--stdio', 'as editors ask for it; there is no other way')
    .action(async (options: LspOptions) => {
      const { lspCommand } = await import('./lsp.js');
      await lspCommand(options, process);
    });
  program
    .command('completion')
    .description('a script that completes caselint in a shell, such as: source <(caselint completion bash)')
    .addArgument(new Argument('<shell>').choices(SHELLS))
    .action(async (shell: Shell) => {
      const { completionCommand } = await import('./completion/completion.js');
      done(completionCommand(shell, program, process));
    });
  addConfigCommands(program, process, done);
}

function addConfigCommands(program: Command, process: NodeJS.Process, done: Done): void {
  const config = program.command('config').description('what the configuration comes to');
  config
    .command('schema')
    .description('the JSON Schema of a configuration, for editors')
    .action(async () => {
      const { schemaCommand } = await import('./schema.js');
      done(schemaCommand(process));
    });
  const about = {
    print: 'as JSON: all of it, or what holds for the notes of a file',
    inspect: 'which file, preset or override set what',
  } as const;
  for (const name of ['print', 'inspect'] as const) {
    config
      .command(name)
      .description(about[name])
      .argument('[file]', 'apply the overrides for this file; it need not exist')
      .option('--note-type <type>', 'and for this case note type')
      .option('--team <team>', 'and for this team')
      .option('--date <date>', 'and for a contact on this day: YYYY-MM-DD')
      .option('-c, --config <file>', 'configuration file, in place of a search for one')
      .option('--preset <preset>', PRESETS)
      .option('--allow-js-config', 'let a configuration be a program')
      .option('--rule <id:level>', 'level of one rule; repeatable', collect, [])
      .option('--today <date>', 'the day of the run, for the ages of notes in overrides: YYYY-MM-DD')
      .action(async (file: string | undefined, options: ConfigPrintOptions) => {
        const { configCommand } = await import('./config.js');
        done(await configCommand(name, file, options, process));
      });
  }
}

const PRESETS = 'recommended, strict, camden, court or language-that-cares';

const collect = (value: string, before: readonly string[]): string[] => [...before, value];

function wholeNumber(option: string): (value: string) => number {
  return (value) => {
    if (/^-?\d{1,9}$/.test(value)) return Number(value);
    throw new UsageFailure(`${option} should be a whole number.`);
  };
}

function countingNumber(option: string): (value: string) => number {
  return (value) => {
    if (/^[1-9]\d{0,8}$/.test(value)) return Number(value);
    throw new UsageFailure(`${option} should be a whole number of 1 or more.`);
  };
}

function concurrency(value: string): Concurrency {
  if (value === 'auto' || value === 'off') return value;
  if (/^\d{1,3}$/.test(value) && Number(value) >= 1 && Number(value) <= MOST_THREADS) return Number(value);
  throw new UsageFailure(`--concurrency should be auto, off or a number from 1 to ${MOST_THREADS}.`);
}

const MOST_THREADS = 64;

const EXAMPLES = `
Examples:
  caselint notes/                          every note in a folder
  caselint export.csv -f json=found.json   an export, to a file
  caselint < draft.txt                     a draft from another program
  caselint --rule jargon:off visit.md      without one rule
  caselint export.csv --sample 40 --seed june --stratify team
  caselint compare may.json june.json      what is new, and what is fixed
  caselint --template templates/           templates: do they ask for all that a note must hold?
  caselint --fix-dry-run visit.md          what could be put right, as a diff
  caselint export.csv --shard 2/4 -f partial=part-2.ndjson
  caselint merge part-*.ndjson -f html=audit.html
  caselint explain relationship-label      why a rule reports, and what to write

Exit codes: 0 no error found, 1 errors found, 2 the job could not be done, 130 stopped by Ctrl-C.
`;
