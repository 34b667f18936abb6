import type { Finding } from '../model/finding.js';
import type { Note } from '../model/note.js';
import type { NoteRef } from '../model/record.js';
import { plain } from './plain.js';

/** `NOTE-12, Home visit, 2026-03-04`: what helps a person find the note in the source. */
export function nameOfNote({ index, metadata, origin }: Note): string {
  const { id, type, eventDate } = metadata;
  const row = origin.place?.row;
  const place = row === undefined ? `Note ${index + 1}` : `Row ${row}`;
  return [place, id, type, eventDate].flatMap((part) => (part === undefined ? [] : [plain(part)])).join(' · ');
}

/** Notes of a record by the ids of the source; one without an id by its file and its place in it. */
export function nameOfRef({ id, source, index }: NoteRef): string {
  return plain(id ?? `${source}#${index + 1}`);
}

/** `14:3`, or nothing for a finding about the whole note. */
export function placeOf({ start }: Pick<Finding, 'start'>): string {
  return start === undefined ? '' : `${start.line}:${start.column}`;
}
