import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { HistoryFailure } from './failure.js';
import { codeOf } from './key-file.js';

/** What an earlier run found, by fingerprint: a file for the team to keep, with no word of a note in it. */
export interface Baseline {
  /** Id of the key that its fingerprints were made with. */
  readonly key: string;
  /** Fingerprints by rule. */
  readonly findings: ReadonlyMap<string, ReadonlySet<string>>;
}

const FORMAT = 'caselint-baseline';
const SCHEMA_VERSION = 1;

/** The baseline that a file holds; undefined where there is no such file. */
export function readBaseline(path: string): Baseline | undefined {
  const text = textOf(path);
  if (text === undefined) return undefined;
  const content = parsed(text);
  if (content?.['format'] !== FORMAT) {
    throw new HistoryFailure(`${path} is no baseline: write one with caselint --baseline FILE --update-baseline.`);
  }
  const { schemaVersion, key, findings } = content;
  if (schemaVersion !== SCHEMA_VERSION) {
    throw new HistoryFailure(
      `${path} was written by another version of caselint (its format is ${String(schemaVersion)}, this one reads ${SCHEMA_VERSION}). Write it anew with --update-baseline, beside a new name.`,
    );
  }
  const rules = isObject(findings) ? Object.entries(findings) : undefined;
  if (typeof key !== 'string' || !rules?.every(([, list]) => isListOfStrings(list))) {
    throw new HistoryFailure(
      `${path} is damaged. Take it from your version control, or write it anew under a new name.`,
    );
  }
  return { key, findings: new Map(rules.map(([rule, list]) => [rule, new Set(list as string[])])) };
}

/** Written beside its place and moved there, so that a run broken off leaves the old one whole. */
export function writeBaseline(path: string, { key, findings }: Baseline): void {
  const rules = [...findings].sort(([a], [b]) => (a < b ? -1 : 1)).map(([rule, list]) => [rule, [...list].sort()]);
  const content = { format: FORMAT, schemaVersion: SCHEMA_VERSION, key, findings: Object.fromEntries(rules) };
  const beside = `${path}.${process.pid}.part`;
  try {
    writeFileSync(beside, `${JSON.stringify(content, null, 1)}\n`, { flag: 'wx' });
    renameSync(beside, path);
  } catch (error) {
    throw new HistoryFailure(`The baseline ${path} could not be written (${codeOf(error)}).`);
  }
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT') return undefined;
    throw new HistoryFailure(`The baseline ${path} could not be read (${code}).`);
  }
}

function parsed(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const content: unknown = JSON.parse(text);
    return isObject(content) ? content : undefined;
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isListOfStrings(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
