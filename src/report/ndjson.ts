import type { Finding } from '../model/finding.js';
import type { NoteMetadata } from '../model/note.js';
import type { RecordResult } from '../model/record.js';
import type { RunEvent } from '../model/result.js';
import type { Reporter } from './reporter.js';

/** One JSON object on a line for each note and problem as they come, and a summary as the last line. */
export const ndjson: Reporter = async function* (events) {
  for await (const event of events) yield `${JSON.stringify(lineOf(event))}\n`;
};

/** What ndjson and json say of an event alike. */
export function lineOf(event: RunEvent): object {
  if (event.kind === 'problem') return { kind: 'problem', ...event.problem };
  if (event.kind === 'summary') return { kind: 'summary', ...event.summary };
  if (event.kind === 'record') return recordOf(event.result);
  const { note, findings } = event.result;
  return { kind: 'note', source: note.source, note: metadataOf(note.metadata), findings: findings.map(findingOf) };
}

/** The names of the catalogue: `event-date`. */
export function metadataOf(metadata: NoteMetadata): Record<string, unknown> {
  const named: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(metadata)) named[kebab(key)] = value;
  return named;
}

/** Notes are named by the ids of the source; one without an id by its file and its place in it. */
function recordOf({ record, source, findings }: RecordResult): object {
  const named = findings.map(({ notes, key: _, ...rest }) => ({
    ...rest,
    notes: notes.map(({ id, source, index }) => id ?? `${source}#${index + 1}`),
  }));
  return { kind: 'record', record, source, findings: named };
}

export function findingOf({ rule, level, message, guidance, start, end, text, suggestions, ...rest }: Finding): object {
  return { rule, level, message, guidance, start, end, text, suggestions, ...rest };
}

const KEBAB = new Map<string, string>();

function kebab(key: string): string {
  let name = KEBAB.get(key);
  if (name === undefined) {
    name = key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    KEBAB.set(key, name);
  }
  return name;
}
