import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { read } from '../../src/input/index.js';
import type { Note } from '../../src/model/note.js';
import { collect } from './reading.js';

const FOLDER = fileURLToPath(new URL('../../fixtures/formats', import.meta.url));
const records = readdirSync(FOLDER)
  .filter((name) => name.startsWith('record'))
  .sort();

const readRecord = (name: string) => collect(read({ source: name, path: join(FOLDER, name) }));

/** What every format can tell of a note. How it breaks lines is its own affair. */
function told({ text, metadata }: Note) {
  const { id, record, type, title, eventDate, recordedDate, author, role, restricted } = metadata;
  const words = text
    .replace(/\s+/g, ' ')
    .replaceAll('•', '-')
    // A page breaks a line after a hyphen.
    .replace(/(?<=\p{L}-) (?=\p{L})/gu, '')
    .trim();
  return { id, record, type, title, eventDate, recordedDate, author, role, restricted: restricted ?? false, words };
}

/** Where one paragraph or item ends and the next begins. A page of a PDF does not say. */
const shape = ({ text }: Note): string => text.trim().replace(/\n{2,}/g, '\n\n');

describe('one record in every format', async () => {
  const { notes: source } = await readRecord('record.json');

  it('has its 27 notes', () => {
    expect(source).toHaveLength(27);
    expect(source[0]?.metadata).toMatchObject({ id: '70101', record: '0048213', author: 'Priya Nandakumar' });
  });

  it.each(records)('gives the same notes from %s', async (name) => {
    const { notes, problems } = await readRecord(name);
    // The one file that is not in Unicode says so.
    const unexpected = problems.filter(({ message }) => !/read as Windows-1252/.test(message));
    expect(unexpected).toEqual([]);
    expect(notes.map(told)).toEqual(source.map(told));
    if (!name.endsWith('.pdf')) expect(notes.map(shape)).toEqual(source.map(shape));
  });
});
