import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { Locator } from '../../src/model/origin.js';
import { readBytes } from './reading.js';

const FIXTURE = readFileSync(fileURLToPath(new URL('../../fixtures/formats/record.pdf', import.meta.url)));

/** A PDF with a page for each drawing. */
function pdf(drawings: readonly (string | Buffer)[], filter = ''): Buffer {
  const kids = drawings.map((_, at) => `${10 + at * 2} 0 R`).join(' ');
  const parts: (string | Buffer)[] = [
    '%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n',
    `2 0 obj <</Type/Pages/Kids[${kids}]/Resources<</Font<</F1 3 0 R>>>>>> endobj\n`,
    '3 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding<</Differences[64/quotedblleft 94/quotedblright]>>>> endobj\n',
  ];
  for (const [at, drawing] of drawings.entries()) {
    const number = 10 + at * 2;
    parts.push(`${number} 0 obj <</Type/Page/Parent 2 0 R/Contents ${number + 1} 0 R>> endobj\n`);
    parts.push(`${number + 1} 0 obj <</Length ${drawing.length}${filter}>> stream\n`, drawing, '\nendstream endobj\n');
  }
  return Buffer.concat([...parts, 'trailer <</Root 1 0 R>>\n%%EOF\n'].map((part) => Buffer.from(part)));
}

const lines = (...texts: string[]) =>
  `BT /F1 10 Tf 50 700 Td 12 TL ${texts.map((text) => (text === '' ? 'T*' : `(${text}) Tj T*`)).join(' ')} ET`;

/** A PDF of two pages, of which the second shows two letters, with a piece of it changed. */
const changed = (to: string, from: string, source = pdf([lines('I visited.'), 'xx'])): Buffer =>
  Buffer.from(source.toString('latin1').replace(from, to), 'latin1');

describe('a PDF', () => {
  it('is the lines of its pages, with the page on which each note begins', async () => {
    const first = lines('Date: 13/03/2026', 'Worker: A Hussain', '', 'I visited @home^ \\(twice\\).', 'She was well.');
    const second = lines('and calm.', '', 'Date: 14/03/2026', 'Worker: A Hussain', '', 'I rang.', '', 'Page 2 of 2');
    const { notes, problems } = await readBytes('a.pdf', pdf([first, second]));
    expect(problems).toEqual([]);
    expect(notes.map(({ text, origin }) => [text, origin.place])).toEqual([
      ['I visited “home” (twice).\nShe was well.\nand calm.', { page: 1 }],
      ['I rang.', { page: 2 }],
    ]);
    const [note] = notes;
    const locator = new Locator(note?.text ?? '', note?.origin ?? { kind: 'plain', line: 1, column: 1 });
    expect(locator.position(note?.text.indexOf('well') ?? 0)).toMatchObject({ line: 4, column: 9 });
  });

  it('puts apart what stands apart', async () => {
    const { notes } = await readBytes(
      'a.pdf',
      pdf(['BT /F1 10 Tf 1 0 0 1 50 700 Tm [(I) -300 (vis) 20 (ited)] TJ 1 0 0 1 200 700 Tm (her.) Tj ET']),
    );
    expect(notes[0]?.text).toBe('I visited   her.');
  });

  it.each([
    ['text', Buffer.from('I visited.'), /is no PDF/],
    ['no pages', Buffer.from('%PDF-1.4\n%%EOF'), /no page was found/],
    ['a scan', pdf(['q 100 0 0 100 0 0 cm /Im1 Do Q']), /has no text, only pictures/],
    ['a password', Buffer.from('%PDF-1.4 trailer <</Encrypt 9 0 R>>'), /protected by a password/],
    ['a bomb', pdf([deflateSync(Buffer.alloc(300_000_000, 32))], '/Filter/FlateDecode'), /unpacks to more than 256 MB/],
  ])('says so of %s', async (_, bytes, sentence) => {
    const { notes, problems } = await readBytes('a.pdf', bytes);
    expect(notes).toEqual([]);
    expect(problems.map(({ message }) => message)).toEqual([expect.stringMatching(sentence)]);
  });

  it('reads what is there of a half', async () => {
    const { notes, problems } = await readBytes('a.pdf', pdf([lines('I visited.'), lines('I rang.')]).subarray(0, -60));
    expect(notes).toHaveLength(1);
    expect(problems[0]?.message).toMatch(/^It breaks off/);
  });

  it.each([
    ['a word that draws nothing', pdf([`${lines('I visited.')} BT (I rang.) Xj ET`])],
    ['a text without an end', pdf([lines('I visited.'), lines('I rang.').replace('.)', '.')])],
    ['a drawing that cannot be unpacked', changed('<</Length 2/Filter/FlateDecode>>', '<</Length 2>>')],
    ['a drawing packed in a way that is not read', changed('<</Length 2/Filter/LZWDecode>>', '<</Length 2>>')],
    ['a page that is listed and not there', changed('Kids[10 0 R 99 0 R', 'Kids[10 0 R')],
    ['fewer pages than it counts', changed('/Count 3/Kids', '/Kids')],
  ])('says that text may be missing with %s', async (_, bytes) => {
    const { notes, problems } = await readBytes('a.pdf', bytes);
    expect(notes[0]?.text).toMatch(/^I visited\./);
    expect(problems[0]?.message).toMatch(/^A part of it is damaged/);
  });

  it('takes a page without a drawing for an empty one', async () => {
    const bytes = changed('/Count 2/Kids', '/Kids', changed('', '/Contents 13 0 R'));
    expect((await readBytes('a.pdf', bytes)).problems).toEqual([]);
  });

  it('bears pages that go round in a circle', async () => {
    const round = '%PDF-1.4 1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj 2 0 obj <</Kids[2 0 R 2 0 R]>> endobj %%EOF';
    expect((await readBytes('a.pdf', round)).problems[0]?.message).toMatch(/no page was found/);
  });

  it('reads every page of a real one', async () => {
    const { notes } = await readBytes('a.pdf', FIXTURE);
    expect(notes.at(-1)?.origin.place?.page).toBeGreaterThan(5);
  });
});
