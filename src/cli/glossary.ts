import { GlossaryCollector, type GlossaryEntry } from '../engine/glossary.js';
import { newLedger, type Problem } from '../model/result.js';
import { counted, plain } from '../report/plain.js';
import { type ConfigOptions, configFor } from './configured.js';
import { findInputs, readInputs } from './inputs.js';
import type { LintOptions } from './options.js';

export type GlossaryFormat = 'table' | 'yaml' | 'json';

export interface GlossaryOptions
  extends Pick<LintOptions, 'stdinFilename' | 'stdinFormat'>,
    Pick<ConfigOptions, 'config' | 'allowJsConfig' | 'rule'> {
  readonly format: GlossaryFormat;
}

/** `caselint glossary [PATHS]`: the abbreviations of these notes, and nothing else of them. */
export async function glossaryCommand(
  paths: readonly string[],
  options: GlossaryOptions,
  process: NodeJS.Process,
): Promise<number> {
  const config = await configFor(options, process);
  const found = await findInputs(paths, process, { options, ignore: config.ignore });
  const glossary = new GlossaryCollector(config.settings);
  const ledger = newLedger();
  for await (const item of readInputs(found, config.fields, ledger)) {
    if (item.kind === 'note') {
      ledger.notesRead += 1;
      glossary.add(item.note);
    } else if (item.kind === 'problem') ledger.problems.push(item.problem);
  }
  for (const problem of ledger.problems) process.stderr.write(lineOf(problem));
  if (ledger.notesRead === 0) process.stderr.write('caselint: There was no note to read.\n');
  process.stdout.write(WRITERS[options.format](glossary.entries(), ledger.notesRead));
  const isWhole = ledger.problems.every(({ severity }) => severity === 'warning');
  return isWhole && ledger.notesRead > 0 ? 0 : 2;
}

const lineOf = ({ source, message }: Problem): string => `${plain(source)}: ${plain(message)}\n`;

type Writer = (entries: readonly GlossaryEntry[], notes: number) => string;

const WRITERS: Readonly<Record<GlossaryFormat, Writer>> = {
  table: (entries, notes) => {
    if (entries.length === 0) return `No abbreviations in ${counted(notes, 'note')}.\n`;
    const rows = entries.map((entry) => [
      plain(entry.abbreviation),
      String(entry.uses),
      String(entry.notes),
      String(entry.undefined),
      entry.isAccepted ? 'accepted' : entry.expansions.join(' / '),
    ]);
    return [['Abbreviation', 'Uses', 'Notes', 'Undefined', 'Stands for'], ...rows].map(rowWriter(rows)).join('');
  },
  json: (entries) => `${JSON.stringify(entries.map(objectOf), null, 2)}\n`,
  yaml: (entries, notes) => {
    const head = `# ${counted(entries.length, 'abbreviation')} in ${counted(notes, 'note')}. Write true where every reader knows one, or what it stands for.\n`;
    const width = Math.max(...entries.map((entry) => `${keyOf(entry)}: ${meaningOf(entry)}`.length));
    const lines = entries.map((entry) => {
      const said = `${keyOf(entry)}: ${meaningOf(entry)}`;
      return `  ${said.padEnd(Math.min(width, 60))}  # ${counted(entry.uses, 'use')} in ${counted(entry.notes, 'note')}, undefined in ${entry.undefined}\n`;
    });
    return `${head}abbreviations:${lines.length === 0 ? ' {}' : ''}\n${lines.join('')}`;
  },
};

function rowWriter(rows: readonly (readonly string[])[]): (row: readonly string[]) => string {
  const first = Math.max('Abbreviation'.length, ...rows.map(([name = '']) => name.length));
  return ([name = '', uses = '', notes = '', missing = '', meaning = '']) => {
    const figures = [uses.padStart(6), notes.padStart(6), missing.padStart(9)];
    return `${[name.padEnd(first), ...figures, meaning].join('  ').trimEnd()}\n`;
  };
}

function objectOf({ abbreviation, uses, notes, undefined: missing, expansions, isAccepted }: GlossaryEntry): object {
  return { abbreviation, uses, notes, undefined: missing, expansions, accepted: isAccepted };
}

/** JSON strings are YAML as well: whatever stands in a note cannot become anything else. */
const keyOf = ({ abbreviation }: GlossaryEntry): string =>
  /^[A-Za-z][A-Za-z0-9]*$/.test(abbreviation) && !/^(?:y|n|yes|no|on|off|true|false|null)$/i.test(abbreviation)
    ? abbreviation
    : JSON.stringify(abbreviation);

function meaningOf({ isAccepted, expansions }: GlossaryEntry): string {
  if (isAccepted) return 'true';
  const written = expansions.map((expansion) =>
    /^[\p{L}][\p{L}\p{N} '’()/&-]*$/u.test(expansion) ? expansion : JSON.stringify(expansion),
  );
  return written.length === 1 ? (written[0] ?? '') : `[${written.join(', ')}]`;
}
