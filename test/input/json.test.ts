import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Note } from '../../src/model/note.js';
import { Locator } from '../../src/model/origin.js';
import { misplaced, readBytes } from './reading.js';

const NOTE = {
  caseNoteId: 9001,
  mosaicId: '0123',
  noteType: 'Home visit',
  contactDate: '2026-03-13T14:30:00Z',
  createdOn: '14/03/2026',
  author: { name: 'Amira Hussain', role: 'Social worker' },
  people: [{ firstName: 'Leila', lastName: 'Hassan', relationship: 'child' }],
  restricted: false,
  records: ['0123', '0124'],
  tags: { colour: 'blue' },
  text: 'I visited Leila.\nShe said "no".',
};

describe('JSON', () => {
  it('reads one object', async () => {
    const { notes, problems } = await readBytes('a.json', JSON.stringify(NOTE, null, 2));
    expect(problems).toEqual([]);
    expect(notes.map(({ text, metadata }) => ({ text, metadata }))).toEqual([
      {
        text: 'I visited Leila.\nShe said "no".',
        metadata: {
          id: '9001',
          record: '0123',
          type: 'Home visit',
          eventDate: '2026-03-13',
          eventTime: '14:30',
          recordedDate: '2026-03-14',
          author: 'Amira Hussain',
          role: 'Social worker',
          people: [{ name: 'Leila Hassan', relation: 'child' }],
          restricted: false,
          records: ['0123', '0124'],
          other: { tags: 'colour: blue' },
        },
      },
    ]);
    expect(notes[0]?.origin.place).toEqual({ path: '/text' });
  });

  it('finds an array anywhere, and what is said around it of the child', async () => {
    const tree = {
      title: 'Export',
      date: '2026-04-01',
      children: [
        {
          mosaicId: 1,
          name: 'x',
          notes: [
            { id: 1, text: 'I visited.' },
            { id: 2, note: { text: 'I rang.' }, date: '2026-03-13' },
          ],
        },
        { mosaicId: 2, notes: [{ id: 3, text: null }] },
      ],
    };
    const { notes, empty } = await readBytes('a.json', JSON.stringify(tree));
    expect(
      notes.map(({ text, metadata, origin }) => [
        text,
        metadata.record,
        metadata.id,
        metadata.eventDate,
        origin.place?.path,
      ]),
    ).toEqual([
      ['I visited.', '1', '1', undefined, '/children/0/notes/0/text'],
      ['I rang.', '1', '2', '2026-03-13', '/children/0/notes/1/note/text'],
    ]);
    expect(empty).toBe(1);
  });

  it('keeps big numbers, the names of prototypes and keys that come twice', async () => {
    const source = '{"id":12345678901234567890,"__proto__":"a","x":1,"x":2,"text":"I visited."}';
    const { notes } = await readBytes('a.json', source);
    expect(notes[0]?.metadata.id).toBe('12345678901234567890');
    expect(Object.entries(notes[0]?.metadata.other ?? {})).toEqual([
      ['__proto__', 'a'],
      ['x', '1'],
      ['x (2)', '2'],
    ]);
  });

  it('joins sections under their names', async () => {
    const { notes } = await readBytes('a.json', '{"details":"I visited.","actions":"Ring \\"Mo\\".","status":"Done"}');
    expect(notes[0]?.text).toBe('I visited.\n\nactions:\nRing "Mo".');
  });

  it('reads what stands before an error, and says where that is', async () => {
    const { notes, problems } = await readBytes(
      'a.json',
      '[{"text":"I visited."},\n{"text":"I rang."},\n{"text":"She sa',
    );
    expect(notes.map(({ text }) => text)).toEqual(['I visited.', 'I rang.']);
    expect(problems).toMatchObject([{ severity: 'error', line: 3 }]);
    expect(problems[0]?.message).toMatch(
      /^It is no valid JSON from line 3, column 9 on: a quotation mark opens and is never closed\./,
    );
  });

  it.each([
    ['{"a":', /it breaks off/],
    ['{a:1}', /something else was expected/],
    ['['.repeat(100_000), /more than 500 deep/],
    ['[{"date":"13/03/2026"}]', /^No object has a text/],
    ['12', /^No object has a text/],
    ['PK\u0003\u0004', /It is a zip file/],
  ])('says so of %#', async (source, sentence) => {
    const { notes, problems } = await readBytes('a.json', source);
    expect(notes).toEqual([]);
    expect(problems[0]?.message).toMatch(sentence);
  });

  it('counts an empty file', async () => {
    expect(await readBytes('a.json', ' \n')).toEqual({ notes: [], problems: [], empty: 1 });
  });
});

describe('JSON lines', () => {
  it('reads one object on each line, and points to the line', async () => {
    const source = `\uFEFF${JSON.stringify(NOTE)}\r\n\n{"text":"She said \\"no\\"."}\n`;
    const { notes, problems } = await readBytes('a.ndjson', source);
    expect(problems).toEqual([]);
    expect(notes.map(({ text }) => text)).toEqual([NOTE.text, 'She said "no".']);
    expect(notes.flatMap((note) => misplacedIn(note, source))).toEqual([]);
  });

  it('leaves out broken, empty and endless lines, and says which', async () => {
    const source = `{"text":"I visited."}\n{"text":"I\n{"text":null}\n{"text":"${'x'.repeat(5_000_000)}"}\n{"text":"I rang."}\n`;
    const { notes, problems, empty } = await readBytes('a.jsonl', source);
    expect(notes.map(({ text }) => text)).toEqual(['I visited.', 'I rang.']);
    expect(problems.map(({ message, line }) => [message, line])).toEqual([
      ['Line 2 is no valid JSON, so it was left out.', 2],
      ['Line 4 is longer than 4,000,000 characters, so it was left out.', 4],
    ]);
    expect(empty).toBe(1);
  });

  it('reads a line end that is written as it is, and points to the line', async () => {
    const source = '[{"text":"I visited.\r\nShe \\"was\\" well."}]';
    const [note] = (await readBytes('a.json', source)).notes;
    expect(note?.text).toBe('I visited.\nShe "was" well.');
    expect(note === undefined ? [] : misplacedIn(note, source)).toEqual([]);
  });

  it('counts an object among notes whose text is missing', async () => {
    const { notes, empty } = await readBytes('a.json', '[{"id":1,"text":"I visited."},{"id":2,"txxt":"I rang."}]');
    expect([notes.length, empty]).toEqual([1, 1]);
  });

  it('does not fill the report with broken lines', async () => {
    const { problems } = await readBytes('a.jsonl', '{"text":\n'.repeat(500));
    expect(problems).toHaveLength(21);
    expect(problems.reduce((sum, { notesLost = 0 }) => sum + notesLost, 0)).toBe(500);
  });

  it('gets past a line of 50 MB', async () => {
    const { notes, problems } = await readBytes(
      'a.jsonl',
      `{"text":"${'word '.repeat(10_000_000)}"}\n{"text":"I rang."}\n`,
    );
    expect(notes).toHaveLength(1);
    expect(problems[0]?.line).toBe(1);
  });
});

/** As `misplaced`, for characters that JSON writes as they are. */
function misplacedIn(note: Note, source: string): string[] {
  return misplaced(note, source).filter((place) => !/: \d+:\d+ has \\$/.test(place));
}

describe('positions', () => {
  it('are those of the source, whatever is escaped', async () => {
    const piece = fc.constantFrom('a', 'é', '“', '😀', '"', '\\', '\n', '\r\n', '\t', '/', ' ', '\u2028');
    const property = fc.asyncProperty(
      fc.array(fc.array(piece, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 4 }),
      fc.constantFrom(0, 2),
      fc.boolean(),
      async (texts, indent, isAscii) => {
        const written = JSON.stringify(
          texts.map((parts) => ({ id: 1, text: parts.join('') })),
          null,
          indent,
        );
        const code = (letter: string) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
        const source = isAscii ? written.replace(/[^\x20-\x7e\n]/g, code) : written;
        const { notes } = await readBytes('a.json', source);
        expect(notes.flatMap((note) => misplacedIn(note, source))).toEqual([]);
        const expected = texts.map((parts) => parts.join('').replaceAll('\r\n', '\n')).filter((text) => text.trim());
        expect(notes.map(({ text }) => text)).toEqual(expected);
      },
    );
    await fc.assert(property, { numRuns: 400 });
  });

  it('of a quotation mark is that of its escape', async () => {
    const source = '{"text":"She said \\"no\\"."}';
    const [note] = (await readBytes('a.json', source)).notes;
    const locator = new Locator(note?.text ?? '', note?.origin ?? { kind: 'plain', line: 1, column: 1 });
    expect(locator.position(9).column).toBe(19);
    expect(locator.position(10).column).toBe(21);
  });
});
