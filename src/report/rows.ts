import { createHash } from 'node:crypto';
import type { Confidence, Level } from '../model/finding.js';
import type { Note } from '../model/note.js';
import type { RecordResult } from '../model/record.js';
import type { NoteResult, RunEvent } from '../model/result.js';
import { nameOfNote } from './naming.js';

/** A finding by itself, with all that a list of findings needs to know of its note. */
export interface Row {
  readonly source: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly rule: string;
  readonly level: Level;
  readonly confidence: Confidence;
  readonly message: string;
  readonly guidance: string;
  readonly text: string;
  readonly suggestions: readonly string[];
  readonly record: string;
  readonly id: string;
  readonly type: string;
  readonly team: string;
  readonly date: string;
  /** How a person finds the note. */
  readonly note: string;
  /** The same in every run over the same notes; holds no words of a note, which could be guessed from a hash. */
  readonly fingerprint: string;
}

export function rowsOf(event: RunEvent): Row[] {
  if (event.kind === 'note') return rowsOfNote(event.result);
  return event.kind === 'record' ? rowsOfRecord(event.result) : [];
}

function rowsOfNote({ note, findings }: NoteResult): Row[] {
  const { id = '', record = '', type = '', team = '', eventDate = '' } = note.metadata;
  const about = { source: note.source, record, id, type, team, date: eventDate, note: nameOfNote(note) };
  const first = beginningOf(note);
  const ordinals = new Map<string, number>();
  return findings.map((finding) => {
    const { rule, start = first, end = start, text = '', fingerprint: keyed } = finding;
    const ordinal = (ordinals.get(rule) ?? 0) + 1;
    ordinals.set(rule, ordinal);
    return {
      ...about,
      ...rangeOf(start, end),
      ...sharedOf(finding),
      text,
      fingerprint: keyed ?? hashOf([note.source, record, id || String(note.index), rule, String(ordinal)]),
    };
  });
}

function rowsOfRecord({ record, findings, ...result }: RecordResult): Row[] {
  return findings.map((finding, index) => {
    const [first] = finding.notes;
    const { source = result.source, id = '', type = '', eventDate = '' } = first ?? {};
    const { start = FIRST, end = start } = finding;
    return {
      ...{ source, record, id, type, team: '', date: eventDate, note: `Record ${record}`, text: '' },
      ...rangeOf(start, end),
      ...sharedOf(finding),
      fingerprint: finding.fingerprint ?? hashOf(['record', record, finding.rule, String(index)]),
    };
  });
}

interface Shared {
  readonly rule: string;
  readonly level: Level;
  readonly confidence: Confidence;
  readonly message: string;
  readonly guidance: string;
  readonly suggestions: readonly string[];
}

function sharedOf({ rule, level, confidence, message, guidance, suggestions }: Shared): Shared {
  return { rule, level, confidence, message, guidance, suggestions };
}

interface Place {
  readonly line: number;
  readonly column: number;
}

const FIRST: Place = { line: 1, column: 1 };

function rangeOf(start: Place, end: Place) {
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}

/** Where the note stands, for what is about all of it. */
function beginningOf({ origin }: Note): Place {
  if (origin.kind === 'plain') return { line: origin.line, column: origin.column };
  return { line: origin.segments[1] ?? 1, column: origin.segments[2] ?? 1 };
}

function hashOf(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
}
