import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readBytes } from './reading.js';
import { docx, paragraphs, zip } from './word.js';

describe('a zip file', () => {
  it('is the notes of the files in it', async () => {
    const { notes, problems } = await readBytes(
      'a.zip',
      zip({
        'b/notes.csv': 'Date,Note\n13/03/2026,I visited.\n14/03/2026,I rang.\n',
        'a.docx': docx(paragraphs('I wrote.')),
        '__MACOSX/a.docx': 'x',
        'b/.hidden.txt': 'x',
        'b/picture.png': 'x',
        'inner.zip': zip({ 'a.txt': 'I slept.' }),
      }),
    );
    expect(notes.map(({ source, text, index }) => [source, text, index])).toEqual([
      ['a.zip/a.docx', 'I wrote.', 0],
      ['a.zip/b/notes.csv', 'I visited.', 0],
      ['a.zip/b/notes.csv', 'I rang.', 1],
    ]);
    expect(problems.map(({ source, message }) => `${source}: ${message}`)).toEqual([
      'a.zip: 2 files in the archive were not read: their format is not one that is read inside an archive.',
    ]);
  });

  it('reads on past what is broken in it', async () => {
    const { notes, problems } = await readBytes(
      'a.zip',
      zip({ 'a.docx': 'x', 'b.txt': 'I rang.', 'c.txt': '0'.repeat(20_000_000) }),
    );
    expect(notes.map(({ text }) => text)).toEqual(['I rang.']);
    expect(problems.map(({ source, severity }) => [source, severity])).toEqual([
      ['a.zip/a.docx', 'error'],
      ['a.zip/c.txt', 'error'],
    ]);
    expect(problems[1]?.message).toMatch(/400 times its size/);
  });

  it('says so where nothing in it is read, or it is none', async () => {
    expect((await readBytes('a.zip', zip({ 'a.png': 'x' }))).problems[0]?.message).toMatch(/^No file in the archive/);
    expect((await readBytes('a.zip', 'I visited.')).problems[0]?.message).toMatch(/no complete zip file/);
    expect(await readBytes('a.zip', zip({}))).toEqual({ notes: [], problems: [], empty: 1 });
  });
});

it('says so of a part whose head is damaged', async () => {
  const bytes = Buffer.from(zip({ 'a.txt': 'I visited.' }));
  bytes[0] = 0;
  const { problems } = await readBytes('a.zip', bytes);
  expect(problems).toMatchObject([{ severity: 'error', source: 'a.zip/a.txt' }]);
  expect(problems[0]?.message).toMatch(/end is missing or damaged/);
});

it('says so of a part that is not what was packed', async () => {
  const bytes = Buffer.from(zipSync({ 'a.txt': Buffer.from('I visited.') }, { level: 0 }));
  bytes[bytes.indexOf('visited')] = 120;
  const { problems } = await readBytes('a.zip', bytes);
  expect(problems).toMatchObject([{ severity: 'error', source: 'a.zip/a.txt' }]);
  expect(problems[0]?.message).toMatch(/what was unpacked is not what was packed/);
});
