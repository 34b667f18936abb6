import { resolve } from 'node:path';
import { compare } from '../history/compare.js';
import { HistoryFailure } from '../history/failure.js';
import { readRunFile } from '../history/run-file.js';
import type { Comparison } from '../model/comparison.js';
import { hasColour } from './colour.js';
import { UsageFailure } from './failure.js';
import { fileSink, streamSink } from './sink.js';
import { packageVersion } from './version.js';

export interface CompareOptions {
  readonly format: 'stylish' | 'json' | 'markdown';
  readonly outputFile?: string;
  readonly failOnNew?: boolean;
  readonly color?: boolean;
}

/** `caselint compare OLD NEW`: what changed between two runs. */
export async function compareCommand(
  [old, now]: readonly [old: string, now: string],
  options: CompareOptions,
  process: NodeJS.Process,
): Promise<0 | 1> {
  const { outputFile, failOnNew } = options;
  if (outputFile !== undefined && [old, now].map((path) => resolve(path)).includes(resolve(outputFile))) {
    throw new UsageFailure(`${outputFile} is one of the files to compare. Write the comparison to another file.`);
  }
  const comparison = await comparisonOf(old, now);
  const sink = outputFile === undefined ? streamSink(process.stdout) : fileSink(outputFile);
  await sink.write(await textOf(comparison, options, process));
  await sink.close();
  return failOnNew === true && comparison.totals.new > 0 ? 1 : 0;
}

async function comparisonOf(old: string, now: string): Promise<Comparison> {
  try {
    return compare(await readRunFile(old), await readRunFile(now));
  } catch (error) {
    throw error instanceof HistoryFailure ? new UsageFailure(error.message) : error;
  }
}

async function textOf(comparison: Comparison, options: CompareOptions, process: NodeJS.Process): Promise<string> {
  const { format, outputFile, color } = options;
  if (format === 'json') {
    const { comparisonJson } = await import('../report/comparison/json.js');
    return comparisonJson(comparison, packageVersion());
  }
  if (format === 'markdown') {
    const { comparisonMarkdown } = await import('../report/comparison/markdown.js');
    return comparisonMarkdown(comparison);
  }
  const { comparisonStylish } = await import('../report/comparison/stylish.js');
  return comparisonStylish(comparison, {
    hasColour: outputFile === undefined && hasColour(process.stdout, process.env, color),
  });
}
