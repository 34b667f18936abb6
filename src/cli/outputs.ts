import { resolve } from 'node:path';
import { hint } from '../engine/nearest.js';
import { BINARY_FORMATS, FORMAT_NAMES } from '../report/index.js';
import { UsageFailure } from './failure.js';
import type { ReportOptions } from './options.js';

/** One report of the run: its format, and its file unless it goes to standard output. */
export interface Output {
  readonly format: string;
  readonly path?: string;
  /** The file is somebody else's, and the report goes to its end. */
  readonly isAppended?: true;
}

/** The format of results that `caselint merge` puts together. It is no report: only a run over notes has it. */
export const PARTIAL = 'partial';

/** What a run over notes can write. */
export const LINT_FORMATS: readonly string[] = [...FORMAT_NAMES, PARTIAL];

type Asked = Pick<ReportOptions, 'format' | 'outputFile' | 'statistics'>;

/** What `-f` and `-o` ask for, of the formats that there are. One report at most can stand on standard output. */
export function outputsOf(asked: Asked, known: readonly string[]): Output[] {
  const outputs = placed(asked, known);
  const partial = outputs.filter(({ format }) => format === PARTIAL);
  if (partial.length > 1) throw new UsageFailure('A run has one partial result: give -f partial=FILE once.');
  if (partial.some(({ path }) => path === undefined)) {
    throw new UsageFailure('A partial result needs a file, as in -f partial=part-1.ndjson.');
  }
  return outputs;
}

function placed({ format, outputFile, statistics }: Asked, known: readonly string[]): Output[] {
  const usual = statistics === true ? 'statistics' : 'stylish';
  const written = (format.length > 0 ? format : [usual]).flatMap((list) => list.split(','));
  const outputs = written.map((one) => outputOf(one, known));
  const bare = outputs.filter(({ path }) => path === undefined);
  if (bare.length > 1) {
    throw new UsageFailure('Two reports cannot share standard output. Give one a file: -f stylish -f json=report.json');
  }
  if (outputFile === undefined) return outputs;
  if (bare.length === 0) throw new UsageFailure('-o has no report to write: each format has a file of its own.');
  return outputs.map((output) => (output.path === undefined ? { ...output, path: outputFile } : output));
}

/** In a step of GitHub Actions, annotations come with a summary on the page of the job. */
export function withJobSummary(outputs: readonly Output[], env: NodeJS.ProcessEnv): readonly Output[] {
  const path = env['GITHUB_STEP_SUMMARY'];
  if (!path || !outputs.some(({ format }) => format === 'github')) return outputs;
  return [...outputs, { format: 'markdown', path, isAppended: true }];
}

function outputOf(written: string, known: readonly string[]): Output {
  const [format = '', path] = written.split(/=(.*)/s);
  if (!known.includes(format)) {
    throw new UsageFailure(`There is no format “${format}”.${hint(format, known)} Formats: ${known.join(', ')}.`);
  }
  if (path === '') throw new UsageFailure(`The file of the format ${format} has no name.`);
  return path === undefined ? { format } : { format, path };
}

/** Bytes on a terminal can do anything to it. */
export function refuseTerminal(outputs: readonly Output[], { isTTY }: { readonly isTTY?: boolean }): void {
  const bare = outputs.find(({ format, path }) => path === undefined && BINARY_FORMATS.has(format));
  if (bare === undefined || isTTY !== true) return;
  throw new UsageFailure(`The format ${bare.format} is for a file. Name one: -f ${bare.format}=report.${bare.format}`);
}

/** An export is never changed, not even by a slip of the hand. */
export function refuseInputs(outputs: readonly Output[], inputs: readonly { readonly path?: string }[]): void {
  const read = new Set(inputs.map(({ path }) => path));
  for (const { path } of outputs) {
    if (path !== undefined && read.has(resolve(path))) {
      throw new UsageFailure(`${path} is one of the files to check. Write the report to another file.`);
    }
  }
}
