import type { ResolvedConfig } from '../config/resolve.js';
import { hint } from '../engine/nearest.js';
import { discover, EXTENSIONS, type Format, type Input, read } from '../input/index.js';
import type { Ledger, Problem, ReadItem } from '../model/result.js';
import { UsageFailure } from './failure.js';
import { Meter } from './meter.js';
import type { LintOptions } from './options.js';

export interface Found {
  readonly inputs: readonly (Input & { readonly format?: Format })[];
  readonly problems: readonly Problem[];
  /** How much of them has been read. */
  readonly meter: Meter;
}

export const STANDARD_INPUT = '-';

type StandardInputOptions = Pick<LintOptions, 'stdinFilename' | 'stdinFormat'>;

/** What there is to read: files by discovery, and standard input where a path is `-` or there is none. */
export async function findInputs(
  paths: readonly string[],
  process: NodeJS.Process,
  { options, ignore }: { options: StandardInputOptions; ignore: readonly string[] },
): Promise<Found> {
  const asked = paths.length > 0 ? paths : [STANDARD_INPUT];
  const files = asked.filter((path) => path !== STANDARD_INPUT);
  const found = files.length === 0 ? { inputs: [], problems: [] } : await discover(files, { ignore });
  const { problems } = found;
  const inputs = files.length === asked.length ? found.inputs : [standardInput(process, options), ...found.inputs];
  return { inputs, problems, meter: new Meter(inputs) };
}

function standardInput(process: NodeJS.Process, options: StandardInputOptions): Input & { format?: Format } {
  const { stdinFilename, stdinFormat } = options;
  const input = { source: stdinFilename ?? '<stdin>', stream: process.stdin };
  return stdinFormat === undefined ? input : { ...input, format: formatNamed(stdinFormat) };
}

/** Takes the reader's name (`csv`) and the ending that people know (`md`). */
function formatNamed(name: string): Format {
  const formats = [...new Set(Object.values(EXTENSIONS))];
  const byEnding = Object.entries(EXTENSIONS).find(([ending]) => ending === `.${name}`)?.[1];
  const format = formats.find((known) => known === name) ?? byEnding;
  if (format !== undefined) return format;
  throw new UsageFailure(`There is no input format “${name}”.${hint(name, formats)} Formats: ${formats.join(', ')}.`);
}

/** All notes of all inputs, one after the other; the ledger counts the files. */
export async function* readInputs(
  { inputs, problems, meter }: Found,
  fields: ResolvedConfig['fields'],
  ledger: Ledger,
): AsyncGenerator<ReadItem> {
  ledger.filesFound = inputs.length;
  for (const problem of problems) yield { kind: 'problem', problem };
  for (const { format, ...found } of inputs) {
    const input = { ...found, onRead: meter.read };
    let hasNotes = false;
    let hasFailed = false;
    for await (const item of read(input, format === undefined ? { fields } : { fields, format })) {
      if (item.kind === 'problem') hasFailed ||= item.problem.severity === 'error';
      else hasNotes = true;
      yield item;
    }
    meter.close(found);
    if (hasNotes || !hasFailed) ledger.filesRead += 1;
  }
}
