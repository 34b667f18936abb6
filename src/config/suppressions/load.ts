import { readFile } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import type { Suppression } from '../../engine/suppress/listed.js';
import type { IsoDate } from '../../model/note.js';
import { ConfigFailure, type Fault } from '../fault.js';
import { nameOf } from '../load.js';
import { EntryCheck } from './check.js';
import { type Entry, entriesOfCsv, entriesOfData } from './entries.js';

export interface SuppressionOptions {
  /** The folder that people are in: the file is looked for and named from there. */
  readonly cwd: string;
  /** The day of the run: what ended before it holds no more. */
  readonly today: IsoDate;
  /** Every rule there is. */
  readonly rules: readonly string[];
}

/** Reads a list of suppressions: YAML, JSON or csv. All that is wrong with it is told at once. */
export async function loadSuppressions(file: string, options: SuppressionOptions): Promise<Suppression[]> {
  const path = resolve(options.cwd, file);
  const name = nameOf(path, options);
  const text = await readFile(path, 'utf8').catch(() => {
    throw new ConfigFailure(name, [{ message: 'The list of suppressions cannot be read. Check the path.' }]);
  });
  const entries = extname(path).toLowerCase() === '.csv' ? entriesOfCsv(text) : await entriesOfData(name, text);
  const check = new EntryCheck(name, options);
  const list = entries.flatMap((entry) => check.suppression(entry) ?? []);
  if (check.faults.length > 0) throw new ConfigFailure(name, check.faults.sort(byLine));
  return list;
}

const byLine = (a: Fault & Entry['place'], b: Fault & Entry['place']): number => (a.line ?? 0) - (b.line ?? 0);
