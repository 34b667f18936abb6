import { type FileHandle, open } from 'node:fs/promises';
import type { ComparedFinding } from '../model/comparison.js';
import { LEVELS, type Level } from '../model/finding.js';
import type { Sample } from '../model/result.js';
import type { RunFile } from './compare.js';
import { HistoryFailure } from './failure.js';
import { codeOf } from './key-file.js';

type Fields = Readonly<Record<string, unknown>>;

const SCHEMA_VERSION = 1;

/** Reads what a run found from its json or ndjson report, redacted or not. */
export async function readRunFile(path: string): Promise<RunFile> {
  const run = new RunReader(path);
  try {
    await using(path, async (file) => {
      if (await isLines(file))
        for await (const line of file.readLines({ start: 0, autoClose: false })) run.take(fieldsOf(line, path));
      else run.takeWhole(fieldsOf(await file.readFile({ encoding: 'utf8' }), path));
    });
  } catch (error) {
    if (error instanceof HistoryFailure) throw error;
    const code = codeOf(error);
    const what = code === 'ENOENT' ? 'There is no such file.' : `It could not be read (${code}).`;
    throw new HistoryFailure(`${path}: ${what}`);
  }
  return run.done();
}

async function using(path: string, act: (file: FileHandle) => Promise<void>): Promise<void> {
  const file = await open(path);
  try {
    await act(file);
  } finally {
    await file.close();
  }
}

/** ndjson says with its first words what its first line is. */
async function isLines(file: FileHandle): Promise<boolean> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(BEGINNING.length), 0, BEGINNING.length, 0);
  return buffer.toString('latin1', 0, bytesRead) === BEGINNING;
}

const BEGINNING = '{"kind":';

/** Takes a report apart, whole or line by line, and keeps what a comparison needs. */
class RunReader {
  readonly #path: string;
  readonly #found: ComparedFinding[] = [];
  #version: string | undefined;
  #summary: Fields | undefined;

  constructor(path: string) {
    this.#path = path;
  }

  takeWhole({ schemaVersion, tool, notes, records, summary }: Fields): void {
    const { name, version } = isFields(tool) ? tool : {};
    if (name !== 'caselint') throw notOurs(this.#path);
    if (schemaVersion !== SCHEMA_VERSION) {
      throw new HistoryFailure(
        `${this.#path} was written by caselint ${String(version)}, whose reports are of version ${String(schemaVersion)}; this one reads version ${SCHEMA_VERSION}. Run both with one version of caselint.`,
      );
    }
    this.#version = String(version);
    for (const entry of [...listOf(notes), ...listOf(records)]) this.take(entry);
    this.#summary = isFields(summary) ? summary : undefined;
  }

  take(entry: Fields): void {
    const { kind, findings } = entry;
    if (kind === 'summary') this.#summary = entry;
    else if (kind === 'note' || kind === 'record') {
      const about = kind === 'note' ? aboutNote(entry) : aboutRecord(entry);
      for (const finding of listOf(findings)) this.#found.push(this.#findingOf(finding, about));
    } else if (kind !== 'problem') throw notOurs(this.#path);
  }

  #findingOf({ rule, level, fingerprint }: Fields, about: About): ComparedFinding {
    if (typeof fingerprint !== 'string') throw noFingerprints(this.#path);
    return { fingerprint, rule: String(rule), level: LEVELS.find((one) => one === level) ?? LEAST, ...about };
  }

  done(): RunFile {
    if (!this.#summary) {
      throw new HistoryFailure(`${this.#path} breaks off before its end: its run did not finish. Run it again.`);
    }
    const { fingerprints, findings, ledger } = this.#summary;
    if (!isFields(fingerprints)) throw noFingerprints(this.#path);
    const { notesRead, sample, baseline } = isFields(ledger) ? ledger : {};
    return {
      file: this.#path,
      key: String(fingerprints['key']),
      notes: Number(notesRead),
      findings: Number(findings),
      found: this.#found,
      hasBaseline: baseline !== undefined,
      ...(this.#version === undefined ? {} : { version: this.#version }),
      ...(isFields(sample) ? { sample: sample as unknown as Sample } : {}),
    };
  }
}

const LEAST: Level = LEVELS[0];

type About = Omit<ComparedFinding, 'fingerprint' | 'rule' | 'level'>;

function aboutNote({ source, note }: Fields): About {
  const { record, id, team, 'event-date': date } = isFields(note) ? note : {};
  const month = typeof date === 'string' ? date.slice(0, 7) : undefined;
  return { source: String(source), ...given({ record, note: id, team, month }) };
}

function aboutRecord({ source, record }: Fields): About {
  return { source: String(source ?? ''), ...given({ record }) };
}

function given(values: Fields): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]])),
  );
}

function fieldsOf(text: string, path: string): Fields {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    throw notOurs(path);
  }
  if (isFields(content)) return content;
  throw notOurs(path);
}

function listOf(value: unknown): readonly Fields[] {
  return Array.isArray(value) ? value.filter(isFields) : [];
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function notOurs(path: string): HistoryFailure {
  return new HistoryFailure(
    `${path} is no report that can be compared: write one with caselint -f json=FILE --fingerprint-key KEY.`,
  );
}

function noFingerprints(path: string): HistoryFailure {
  return new HistoryFailure(
    `The findings in ${path} have no fingerprints, by which they would be known again. Run it with --fingerprint-key FILE: the key is made if it is not there.`,
  );
}
