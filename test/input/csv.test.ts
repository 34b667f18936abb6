import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { RowScanner } from '../../src/input/csv/rows.js';
import { misplaced, readBytes } from './reading.js';

const MOSAIC = `Mosaic ID,Case Note ID,Note type,Title,Contact date,Time,Created on,Worker,State,Restricted,Seen alone,Note
0123,9001,Home visit,Visit to Leila,13/03/2026,14:30,14/03/2026 09:12:44,"HUSSAIN, Amira (CIN Team 2)",Complete,No,Y,"I visited Leila.
She said ""no"" to me, twice."
0123,9002,Telephone Contact,,15/03/2026,,15/03/2026,"O'BRIEN, Sean",Complete,Yes,,I rang the school.
`;

describe('an export of a case system', () => {
  it('reads what each column is', async () => {
    const { notes, problems } = await readBytes('a.csv', MOSAIC);
    expect(problems).toEqual([]);
    expect(notes.map(({ text }) => text)).toEqual([
      'I visited Leila.\nShe said "no" to me, twice.',
      'I rang the school.',
    ]);
    expect(notes.map(({ metadata }) => metadata)).toEqual([
      {
        record: '0123',
        id: '9001',
        type: 'Home visit',
        title: 'Visit to Leila',
        eventDate: '2026-03-13',
        eventTime: '14:30',
        recordedDate: '2026-03-14',
        author: 'Amira Hussain',
        team: 'CIN Team 2',
        state: 'Complete',
        restricted: false,
        other: { 'Seen alone': 'Y' },
      },
      {
        record: '0123',
        id: '9002',
        type: 'Telephone Contact',
        eventDate: '2026-03-15',
        recordedDate: '2026-03-15',
        author: "Sean O'Brien",
        state: 'Complete',
        restricted: true,
      },
    ]);
  });

  it('points to the true line and column, and names the row and the column', async () => {
    const { notes } = await readBytes('a.csv', MOSAIC);
    expect(notes.map(({ origin }) => origin.place)).toEqual([
      { row: 2, columnName: 'Note' },
      { row: 3, columnName: 'Note' },
    ]);
    expect(notes[1]?.origin).toMatchObject({ kind: 'plain', line: 4 });
    expect(notes.flatMap((note) => misplaced(note, MOSAIC))).toEqual([]);
  });

  it.each([
    ['CRLF', (text: string) => Buffer.from(text.replaceAll('\n', '\r\n'))],
    ['CR', (text: string) => Buffer.from(text.replaceAll('\n', '\r'))],
    ['a byte order mark', (text: string) => Buffer.from(`\uFEFF${text}`)],
    ['UTF-16 LE', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['UTF-16 BE', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
    ['semicolons', (text: string) => Buffer.from(text.replace(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/g, ';'))],
    ['sep=', (text: string) => Buffer.from(`sep=,\n${text}`)],
  ])('reads the same with %s', async (_, change) => {
    const plain = (await readBytes('a.csv', MOSAIC)).notes;
    const { notes, problems } = await readBytes('a.csv', change(MOSAIC));
    expect(problems).toEqual([]);
    expect(notes.map(({ text, metadata }) => ({ text, metadata }))).toEqual(
      plain.map(({ text, metadata }) => ({ text, metadata })),
    );
  });

  it('reads tabs', async () => {
    const { notes } = await readBytes('a.tsv', 'Date\tWorker\tNote\n12/03/2026\tA Hussain\t"One\ttwo"\n');
    expect(notes[0]).toMatchObject({ text: 'One\ttwo', metadata: { eventDate: '2026-03-12', author: 'A Hussain' } });
  });

  it('reads Windows-1252, and says so', async () => {
    const { notes, problems } = await readBytes(
      'a.csv',
      Buffer.from('Date,Note\n1/3/2026,She said \x93no\x94\n', 'latin1'),
    );
    expect(notes[0]?.text).toBe('She said “no”');
    expect(problems.map(({ message }) => message).join()).toMatch(/not all UTF-8/);
  });
});

describe('columns', () => {
  it('joins several text columns under their names, and points to each', async () => {
    const source =
      'Date,Details,Analysis,Actions\n12/03/2026,I visited.,"She is ""well"".",\n13/03/2026,,,I will ring.\n';
    const { notes } = await readBytes('a.csv', source);
    expect(notes.map(({ text }) => text)).toEqual(['I visited.\n\nAnalysis:\nShe is "well".', 'I will ring.']);
    const lines = source.split('\n');
    const { origin, text } = notes[0] ?? { origin: undefined, text: '' };
    expect(origin?.kind).toBe('segments');
    const { Locator } = await import('../../src/model/origin.js');
    const at = new Locator(text, origin ?? { kind: 'plain', line: 1, column: 1 }).position(text.indexOf('well'));
    expect(lines[at.line - 1]?.slice(at.column - 1, at.column + 3)).toBe('well');
  });

  it('takes “Description” for text only where it holds sentences', async () => {
    const head = 'Date,Note type,Description,Note\n';
    const short = await readBytes('a.csv', `${head}12/03/2026,HV,Home visit,I visited.\n`);
    expect(short.notes[0]).toMatchObject({ text: 'I visited.', metadata: { other: { Description: 'Home visit' } } });
    const long = `${'A long account of it. '.repeat(6)}`;
    const both = await readBytes('a.csv', `${head}12/03/2026,HV,${long},I visited.\n`);
    expect(both.notes[0]?.text).toBe(`${long}\n\nNote:\nI visited.`);
  });

  it('takes the names of the configuration before its own', async () => {
    const source = 'Date,Note,Blurb,Who\n13/03/2026,x,I visited.,A Hussain\n';
    const { notes, problems } = await readBytes('a.csv', source, { text: 'blurb', author: ['Who', 'Whom'] });
    expect(problems.map(({ message }) => message)).toEqual([]);
    expect(notes[0]).toMatchObject({ text: 'I visited.', metadata: { author: 'A Hussain', other: { Note: 'x' } } });
  });

  it('says so where the configuration names a column that is not there', async () => {
    const { notes, problems } = await readBytes('a.csv', 'Date,Note\n12/03/2026,I visited.\n', { author: 'Who' });
    expect(notes).toHaveLength(1);
    expect(problems[0]?.message).toMatch(/says that author stands in “Who”, and no column has that name/);
  });

  it('guesses the text by its length, and says so', async () => {
    const long = 'I visited Leila at home and she showed me her room and her drawings. '.repeat(2);
    const { notes, problems } = await readBytes('a.csv', `Date,Worker,Blurb\n12/03/2026,A Hussain,${long}\n`);
    expect(notes[0]?.text).toBe(long);
    expect(problems[0]?.message).toMatch(/“Blurb” holds by far the longest texts/);
  });

  it('says so where no column is text, without a word of the table', async () => {
    const { notes, problems } = await readBytes('a.csv', 'Date,Worker\n12/03/2026,A Hussain\n');
    expect(notes).toEqual([]);
    expect(problems.map(({ message }) => message)).toEqual([
      'No column is named as the text of the notes, so nothing was read. Run “caselint inspect” to see the columns, and say which it is under “fields” in the configuration, as “text: NAME”.',
    ]);
    const bare = await readBytes('a.csv', 'I visited Leila,she was well\nI rang,no answer\n');
    expect(bare.problems[0]?.message).toMatch(/^No row with the names of columns was found/);
  });

  it('finds the header under titles and filters, and does not take it for a note where it is repeated', async () => {
    const source =
      'Case notes report,,\nRun on:,20/03/2026,\n,,\nContact date,Worker,Case note\n12/03/2026,A Hussain,I visited.\nContact date,Worker,Case note\n13/03/2026,A Hussain,I rang.\n';
    const { notes, problems } = await readBytes('a.csv', source);
    expect(problems).toEqual([]);
    expect(notes.map(({ text, origin }) => [text, origin.place?.row])).toEqual([
      ['I visited.', 5],
      ['I rang.', 7],
    ]);
  });

  it('keeps a second column of the same name, and one called __proto__', async () => {
    const { notes } = await readBytes(
      'a.csv',
      'Date,Date,__proto__,__proto__,Note\n1/3/2026,2/3/2026,a,b,I visited.\n',
    );
    expect(notes[0]?.metadata.eventDate).toBe('2026-03-01');
    expect(Object.entries(notes[0]?.metadata.other ?? {})).toEqual([
      ['Date', '2/3/2026'],
      ['__proto__', 'a'],
      ['__proto__ (2)', 'b'],
    ]);
  });

  it('keeps copies and siblings, and counts what the source has deleted', async () => {
    const source =
      'case_note_id,person_id,copy_of_case_note_id,enabled on,state,note\n1,7,NULL,7; 8,COMPLETE,I visited.\n2,8,1,,COMPLETE,I visited.\n3,8,,,Deleted,Wrong child.\n';
    const { notes, problems } = await readBytes('a.csv', source);
    expect(notes.map(({ metadata }) => metadata)).toEqual([
      { id: '1', record: '7', records: ['7', '8'], state: 'COMPLETE' },
      { id: '2', record: '8', copyOf: '1', state: 'COMPLETE' },
    ]);
    expect(problems.map(({ message }) => message)).toEqual([
      'One note was not read, because the source marks them as deleted.',
    ]);
  });

  it('warns of texts that Excel has cut', async () => {
    const { problems } = await readBytes('a.csv', `Date,Note\n13/3/2026,${'x'.repeat(32_767)}\n`);
    expect(problems[0]?.message).toMatch(/One text has exactly 32,767 characters.*row 2/);
  });
});

describe('broken rows', () => {
  const head = 'Date,Type,Note,Worker\n';
  const good = '12/03/2026,Other,I visited.,A Hussain\n';

  it('loses one note to a quotation mark that nothing closes, and no more', async () => {
    const source = `${head}12/03/2026,Other,"I visited\n${good}13/03/2026,Other,"I rang, twice",B Lloyd\n`;
    const { notes, problems } = await readBytes('a.csv', source);
    expect(notes.map(({ text }) => text)).toEqual(['I visited', 'I visited.', 'I rang, twice']);
    expect(problems).toMatchObject([{ severity: 'error', line: 2 }]);
    expect(problems[0]?.message).toMatch(/^Row 2 has a quotation mark that opens a cell and is never closed/);
  });

  it('reads on after one that runs to the end of the file', async () => {
    const { notes, problems } = await readBytes('a.csv', `${head}${good}12/03/2026,Other,"I rang\n${good.repeat(20)}`);
    expect(notes).toHaveLength(22);
    expect(problems[0]).toMatchObject({ severity: 'error', line: 3 });
  });

  it('reads a mark that somebody forgot to double', async () => {
    const { notes, problems } = await readBytes('a.csv', `${head}13/03/2026,Other,"She said "no" to me",A Hussain\n`);
    expect(notes[0]?.text).toBe('She said "no" to me');
    expect(problems).toEqual([]);
  });

  it('leaves out rows with too many cells or without the text, and says which', async () => {
    const source = `${head}${good}12/03/2026,Other,I came, saw and left.,A Hussain\nHe was there.\n${good}12/03/2026,Other,Short\n`;
    const { notes, problems } = await readBytes('a.csv', source);
    expect(notes.map(({ text }) => text)).toEqual(['I visited.', 'I visited.', 'Short']);
    expect(problems.map(({ message, line, notesLost }) => [message.slice(0, 41), line, notesLost])).toEqual([
      ['Row 3 has 5 cells, and the header has 4: ', 3, 1],
      ['Row 4 has 1 cell, and the header has 4: t', 4, 1],
      ['“Date” has dates that can be read two way', undefined, undefined],
    ]);
  });

  it('says so of notes above the row of names, and not of a title', async () => {
    const { notes, problems } = await readBytes('a.csv', `Case notes,,,\n${good}${head}${good}`);
    expect(notes).toHaveLength(1);
    expect(problems[0]?.message).toMatch(/^One row above the row with the names of the columns was not read/);
  });

  it('says so of a table that has only its names again', async () => {
    expect((await readBytes('a.csv', head + head)).problems[0]?.message).toMatch(/no rows under it/);
  });

  it('does not repeat a text that has come into the name of a column', async () => {
    const { problems } = await readBytes('a.csv', 'I saw Leila. Date,Type,Note\nsoon,Visit,I visited.\n');
    expect(problems.map(({ message }) => message)).toEqual([
      'A field for dates has 1 value that cannot be read as a date. They were kept as they are.',
    ]);
  });

  it('does not fill the report with a thousand broken rows', async () => {
    const { problems } = await readBytes('a.csv', `Date,Type,Note\n${'a,b,c,d\n'.repeat(1000)}`);
    expect(problems).toHaveLength(21);
    expect(problems.reduce((sum, { notesLost = 0 }) => sum + notesLost, 0)).toBe(1000);
    expect(problems.at(-1)?.message).toMatch(/^980 more rows/);
  });

  it('gets past a line of 50 MB, and reads what follows', async () => {
    const source = `${head}${good}12/03/2026,Other,${'word '.repeat(10_000_000)},A\n${good}`;
    const { notes, problems } = await readBytes('a.csv', source);
    expect(notes).toHaveLength(2);
    expect(problems[0]).toMatchObject({ severity: 'error', line: 3, notesLost: 1 });
    expect(problems[0]?.message).toMatch(/^Row 3 is longer than 4,000,000 characters/);
  });

  it('gets past an open quote with 10 MB behind it', async () => {
    const source = `${head}12/03/2026,Other,"I visited\n${good.repeat(200_000)}`;
    const { notes, problems } = await readBytes('a.csv', source);
    expect(notes).toHaveLength(200_001);
    expect(problems[0]?.message).toMatch(/^Row 2 has a quotation mark/);
  });

  it('gives up on a file whose quotes never pair, in good time', async () => {
    const source = `${head}${`"${'a'.repeat(4_100_000)}\n`.repeat(30)}`;
    const before = performance.now();
    const { problems } = await readBytes('a.csv', source);
    expect(problems.at(-1)?.message).toMatch(/the quotation marks of the file do not pair up/);
    expect(performance.now() - before).toBeLessThan(8000);
  });

  it('leaves out a row of a million cells', async () => {
    const { notes, problems } = await readBytes('a.csv', `${head}${','.repeat(1_000_000)}\n${good}`);
    expect(notes).toHaveLength(1);
    expect(problems[0]?.message).toMatch(/^Row 2 has more than 16,384 cells/);
  });

  it('says so of a header alone, of nothing, and of no text at all', async () => {
    expect((await readBytes('a.csv', head)).problems[0]?.message).toMatch(/a row of names and no rows under it/);
    expect(await readBytes('a.csv', '')).toEqual({ notes: [], problems: [], empty: 1 });
    expect(await readBytes('a.csv', `${head}12/03/2026,Other,,A Hussain\n`)).toMatchObject({ notes: [], empty: 1 });
    const zip = await readBytes('a.csv', 'PK\u0003\u0004xx');
    expect(zip.problems[0]?.message).toMatch(/It is a zip file/);
  });
});

const cell = fc.stringMatching(/^[A-Za-z0-9 "',;\n\r“é😀.]{0,14}$/u);
const table = fc.integer({ min: 1, max: 5 }).chain((width) => {
  return fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 });
});

describe('rows', () => {
  it('are those that papaparse reads, however the file is cut into chunks', () => {
    const property = fc.property(
      table,
      fc.constantFrom(',', ';', '\t'),
      fc.integer({ min: 1, max: 9 }),
      (rows, mark, size) => {
        const source = Papa.unparse(rows, { delimiter: mark, newline: '\n' });
        const scanner = new RowScanner(mark);
        const found = [];
        for (let at = 0; at < source.length; at += size) found.push(...scanner.push(source.slice(at, at + size)));
        found.push(...scanner.end());
        const ours = found.map(({ cells }) => cells.map(({ text }) => text));
        const theirs = Papa.parse<string[]>(source, { delimiter: mark, newline: '\n' }).data;
        const lines = (text: string) => text.replace(/\r\n?/g, '\n');
        // Papaparse counts the nothing after the last line end as a row.
        const all = theirs.map((row) => row.map(lines)).filter((row, at) => at < ours.length || row.join('') !== '');
        expect(ours).toEqual(all);
      },
    );
    fc.assert(property, { numRuns: 500 });
  });

  it('have their text where the source has it', async () => {
    const word = fc.stringMatching(/^[A-Za-z“é😀".,]{1,6}$/u);
    const text = fc.array(fc.oneof(word, fc.constantFrom('\n', ' ', '""', '\n\n')), { minLength: 1, maxLength: 12 });
    const property = fc.asyncProperty(
      fc.array(fc.tuple(text, word), { minLength: 1, maxLength: 6 }),
      fc.constantFrom('\n', '\r\n', '\r'),
      async (rows, newline) => {
        const cells = rows.map(([parts, after]) => [parts.join('').replaceAll('\n', newline), after]);
        const source = Papa.unparse([['Case note', 'Worker'], ...cells], { newline, quotes: true });
        const { notes } = await readBytes('a.csv', source);
        expect(notes.flatMap((note) => misplaced(note, source))).toEqual([]);
        const expected = cells.map(([written = '']) => written.replace(/\r\n?/g, '\n')).filter((note) => note.trim());
        expect(notes.map((note) => note.text)).toEqual(expected);
      },
    );
    await fc.assert(property, { numRuns: 300 });
  });
});
