import type { Finding } from '../../src/model/finding.js';
import type { Note, NoteMetadata } from '../../src/model/note.js';
import { newLedger, type RunEvent } from '../../src/model/result.js';

/** A note whose findings are given by their words; a rule of `relationship-label` unless it is written `rule: words`. */
export interface Told {
  readonly metadata: NoteMetadata;
  readonly words: readonly string[];
  readonly source?: string;
}

export const told = (id: string, words: readonly string[], more: NoteMetadata = {}): Told => ({
  metadata: { id, record: 'R1', ...more },
  words,
});

export function eventOf({ metadata, words, source = 'a.csv' }: Told, index = 0): Extract<RunEvent, { kind: 'note' }> {
  const note: Note = { source, index, text: 'Text.', metadata, origin: { kind: 'plain', line: index + 1, column: 1 } };
  return { kind: 'note', result: { note, findings: words.map((one) => findingOf(one, index)) } };
}

export function findingOf(words: string, line = 1): Finding {
  const [, rule = 'relationship-label', text = words] = /^([a-z-]+): (.*)$/.exec(words) ?? [];
  return {
    rule,
    level: 'error',
    confidence: 'high',
    message: `“${text}” is not a name`,
    guidance: '§4.4',
    start: { line, column: 1, offset: line },
    end: { line, column: 2, offset: line + 1 },
    text,
    suggestions: [],
  };
}

export async function* run(notes: readonly Told[], more: readonly RunEvent[] = []): AsyncGenerator<RunEvent> {
  for (const [index, note] of notes.entries()) yield eventOf(note, index);
  yield* more;
  const findings = notes.reduce((sum, { words }) => sum + words.length, 0);
  const summary = {
    byRule: {},
    byLevel: { error: findings, warning: 0, info: 0 },
    findings,
    notesWithFindings: 0,
    suppressed: 0,
  };
  yield { kind: 'summary', summary: { ...summary, ledger: { ...newLedger(), notesRead: notes.length } } };
}

export async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}
