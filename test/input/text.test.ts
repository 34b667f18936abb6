import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { misplaced, readBytes } from './reading.js';

const FRONT = `---
type: Home visit
event-date: 13/03/2026
recorded-date: 2026-03-14
author: Amira Hussain
role: Social worker
record: 0123
people:
  - { name: Leila Hassan, relation: child }
  - { name: Ms Sara Hassan, relation: mother }
colour: blue
---
Leila was at home.
She showed me her room.
`;

const PRINT_OUT = `CASE NOTES
Person: HASSAN, Leila
Mosaic ID: 4711

Case note type: Home visit
Date: 12/03/2026 14:30
Worker: HUSSAIN, Amira (CIN Team 2)
Duration: 45 minutes
----------------------------------------
I visited Leila at home.

She showed me her room.

========================================
Case note type: Telephone Contact
Date: 14/03/2026
Worker: HUSSAIN, Amira (CIN Team 2)
Details: I rang the school.
Plan: I will visit.
\fCase note type: Other
Date: 15/03/2026
Worker: LLOYD, Gareth
Note:

Nothing else.
`;

describe('a note with front matter', () => {
  it('reads what the front matter says, and where the text stands', async () => {
    const { notes, problems } = await readBytes('a.md', FRONT);
    expect(problems).toEqual([]);
    expect(notes).toHaveLength(1);
    expect(notes[0]?.metadata).toEqual({
      type: 'Home visit',
      eventDate: '2026-03-13',
      recordedDate: '2026-03-14',
      author: 'Amira Hussain',
      role: 'Social worker',
      record: '0123',
      people: [
        { name: 'Leila Hassan', relation: 'child' },
        { name: 'Ms Sara Hassan', relation: 'mother' },
      ],
      other: { colour: 'blue' },
    });
    expect(notes[0]?.origin).toEqual({ kind: 'plain', line: 13, column: 1 });
    expect(notes[0]?.text).toBe('Leila was at home.\nShe showed me her room.\n');
  });

  it.each([
    ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['CR', (text: string) => text.replaceAll('\n', '\r')],
    ['a byte order mark', (text: string) => `\uFEFF${text}`],
  ])('reads the same with %s', async (_, change) => {
    const source = change(FRONT);
    const { notes } = await readBytes('a.md', source);
    expect(notes).toEqual((await readBytes('a.md', FRONT)).notes);
    expect(notes.flatMap((note) => misplaced(note, source))).toEqual([]);
  });

  it.each(['utf16le', 'utf16be'])('reads %s, marked or not', async (encoding) => {
    for (const mark of ['\uFEFF', '']) {
      const bytes = Buffer.from(mark + FRONT, 'utf16le');
      const { notes } = await readBytes('a.md', encoding === 'utf16be' ? bytes.swap16() : bytes);
      expect(notes).toEqual((await readBytes('a.md', FRONT)).notes);
    }
  });

  it('leaves to the YAML parser what only it understands', async () => {
    const yaml = '---\ntitle: "A: \\"b\\""\npeople:\n  - name: Leila\n    relation: child\n---\nText.\n';
    const { notes, problems } = await readBytes('a.md', yaml);
    expect(problems).toEqual([]);
    expect(notes[0]?.metadata).toEqual({ title: 'A: "b"', people: [{ name: 'Leila', relation: 'child' }] });
  });

  it('says where front matter is no YAML, and reads the text', async () => {
    const { notes, problems } = await readBytes('a.md', '---\ntype: Home visit\nauthor: [open\n---\nText.\n');
    expect(notes[0]?.text).toBe('Text.\n');
    expect(notes[0]?.origin).toEqual({ kind: 'plain', line: 5, column: 1 });
    expect(problems[0]?.severity).toBe('error');
    expect(problems[0]?.message).toMatch(/front matter between the --- lines could not be read: it is not valid YAML/);
    expect(problems[0]?.line).toBeGreaterThan(1);
  });

  it('takes a line of dashes that nothing closes for text', async () => {
    const { notes } = await readBytes('a.txt', '---\nI visited.\n');
    expect(notes[0]?.text).toBe('---\nI visited.\n');
  });
});

describe('a print-out', () => {
  it('is as many notes as it has headers, with what the cover says on each', async () => {
    const { notes, problems } = await readBytes('a.txt', PRINT_OUT);
    expect(notes.map(({ text }) => text)).toEqual([
      'I visited Leila at home.\n\nShe showed me her room.',
      'I rang the school.\nPlan: I will visit.',
      'Nothing else.',
    ]);
    expect(notes[0]?.metadata).toEqual({
      type: 'Home visit',
      eventDate: '2026-03-12',
      eventTime: '14:30',
      author: 'Amira Hussain',
      team: 'CIN Team 2',
      record: '4711',
      people: [{ name: 'Leila Hassan', relation: 'child' }],
      other: { Duration: '45 minutes' },
    });
    expect(notes.map(({ index }) => index)).toEqual([0, 1, 2]);
    expect(notes.flatMap((note) => misplaced(note, PRINT_OUT))).toEqual([]);
    expect(problems.map(({ message }) => message)).toEqual([
      'One line before the first note was not read as a note: the first header is on line 5.',
    ]);
  });

  it('reads a header that stands on one line', async () => {
    const { notes } = await readBytes(
      'a.txt',
      'Case note type: Home visit / Date: 12/03/2026 / Worker: A Hussain\n\nText.\n',
    );
    expect(notes[0]?.metadata).toEqual({ type: 'Home visit', eventDate: '2026-03-12', author: 'A Hussain' });
    expect(notes[0]?.origin).toEqual({ kind: 'plain', line: 3, column: 1 });
  });

  it('takes a heading above a header for the title', async () => {
    const { notes } = await readBytes(
      'a.md',
      '## Visit to Leila\n\n**Date:** 12/03/2026\n**Worker:** A Hussain\n\nText.\n',
    );
    expect(notes[0]?.metadata).toEqual({ title: 'Visit to Leila', eventDate: '2026-03-12', author: 'A Hussain' });
  });

  it('leaves whole a note whose text has labels of its own', async () => {
    const text = 'I visited.\n\nPresent: Leila\nAnalysis: she is well.\n\nFrom: a@b.example\nSubject: Leila\n';
    const { notes } = await readBytes('a.txt', text);
    expect(notes.map((note) => note.text)).toEqual([text]);
  });
});

describe('what is no text', () => {
  it.each([
    [
      'a picture',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, ...Array(500).keys()].map((byte) => byte % 7)),
      /looks like a picture/,
    ],
    ['a zip', 'PK\u0003\u0004abc', /It is a zip file/],
    ['a PDF', '%PDF-1.7', /It is a PDF/],
  ])('says so of %s', async (_, bytes, sentence) => {
    const { notes, problems } = await readBytes('a.txt', bytes);
    expect(notes).toEqual([]);
    expect(problems[0]).toMatchObject({ severity: 'error', source: 'a.txt' });
    expect(problems[0]?.message).toMatch(sentence);
  });

  it('counts an empty file', async () => {
    expect(await readBytes('a.txt', '')).toEqual({ notes: [], problems: [], empty: 1 });
    expect(await readBytes('a.md', '---\ntype: Other\n---\n \n')).toMatchObject({ notes: [], empty: 1 });
  });

  it('reads Windows-1252, and says that it did', async () => {
    const { notes, problems } = await readBytes('a.txt', Buffer.from('She said \x93no\x94 \x96 caf\xe9.', 'latin1'));
    expect(notes[0]?.text).toBe('She said “no” – café.');
    expect(problems[0]?.message).toMatch(/not all UTF-8: 4 characters were read as Windows-1252/);
  });

  it('leaves out a note of one endless line, and says so', async () => {
    const { notes, problems } = await readBytes('a.txt', 'word '.repeat(10_000_000));
    expect(notes).toEqual([]);
    expect(problems[0]).toMatchObject({ severity: 'error', line: 1, notesLost: 1 });
    expect(problems[0]?.message).toMatch(/50,000,000 characters; at most 1,000,000 are read/);
  });

  it('reads a lone half of a character as damaged, and says so', async () => {
    const bytes = Buffer.from('\uFEFFI saw \ud83d her.', 'utf16le');
    const { notes } = await readBytes('a.txt', bytes);
    expect(notes[0]?.text).toBe('I saw \uFFFD her.');
  });
});

const word = fc.stringMatching(/^[A-Za-z“”é€😀,.]{1,8}$/u);
const line = fc.array(word, { maxLength: 8 }).map((words) => words.join(' '));

describe('positions', () => {
  it('are those of the source, whatever the line ends and the encoding', async () => {
    const property = fc.asyncProperty(
      fc.array(line, { minLength: 1, maxLength: 12 }),
      fc.array(fc.constantFrom('\n', '\r\n', '\r'), { minLength: 12, maxLength: 12 }),
      fc.constantFrom('', FRONT.slice(0, FRONT.indexOf('Leila was'))),
      fc.constantFrom<BufferEncoding>('utf8', 'utf16le'),
      async (lines, ends, front, encoding) => {
        const body = lines.map((content, index) => content + (ends[index] ?? '\n')).join('');
        const source = `\uFEFF${front}${body}`;
        const { notes } = await readBytes('a.md', Buffer.from(source, encoding));
        expect(notes.flatMap((note) => misplaced(note, source))).toEqual([]);
        const letters = notes.map(({ text }) => text.replace(/\s/g, '')).join('');
        expect(letters).toBe(body.replace(/\s/g, ''));
      },
    );
    await fc.assert(property, { numRuns: 300 });
  });
});
