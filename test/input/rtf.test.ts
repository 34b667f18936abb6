import { describe, expect, it } from 'vitest';
import { Locator } from '../../src/model/origin.js';
import { readBytes } from './reading.js';

const rtf = (body: string) => `{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}}{\\info{\\author x}}\\pard ${body}}`;

describe('Rich Text', () => {
  it('is its paragraphs, without what is hidden, deleted or remarked', async () => {
    const body = `I visited Leila\\rquote s \\b mum\\b0 , caf\\'e9 \\u8220?well\\u8221?.\\par\r\nLine one\\line line two{\\v hidden}{\\deleted gone}{\\*\\annotation Is it?}.\\par {\\listtext\\'B7}\\ls1 Ring\\par {\\listtext x}\\ls1 Visit\\par `;
    const { notes, problems } = await readBytes('a.rtf', rtf(body));
    expect(notes.map(({ text }) => text)).toEqual([
      'I visited Leila’s mum, café “well”.\n\nLine one\nline two.\n\n- Ring\n- Visit',
    ]);
    const [note] = notes;
    const locator = new Locator(note?.text ?? '', note?.origin ?? { kind: 'plain', line: 1, column: 1 });
    expect(locator.position(note?.text.indexOf('two') ?? 0)).toMatchObject({ line: 2, column: 15 });
    expect(problems.map(({ message }) => message.slice(0, 16))).toEqual([
      'It has comments.',
      'It has tracked d',
      'It has hidden te',
    ]);
  });

  it('reads tables of notes', async () => {
    const row = (...cells: string[]) => `\\trowd ${cells.map((cell) => `\\pard\\intbl ${cell}\\cell `).join('')}\\row `;
    const { notes } = await readBytes(
      'a.rtf',
      rtf(`${row('Date', 'Worker', 'Note')}${row('13/03/2026', 'A Hussain', 'I visited.\\par Twice.')}\\pard`),
    );
    expect(notes[0]).toMatchObject({ text: 'I visited.\n\nTwice.', metadata: { eventDate: '2026-03-13' } });
  });

  it.each([
    ['text', 'I visited.', /no Rich Text file/],
    ['a half', '{\\rtf1 {\\b I visited.', /It breaks off/],
  ])('says so of %s', async (_, source, sentence) => {
    expect((await readBytes('a.rtf', source)).problems[0]?.message).toMatch(sentence);
  });

  it('bears depth', async () => {
    const { notes } = await readBytes('a.rtf', `${rtf(`${'{'.repeat(100_000)}I visited.`)}${'}'.repeat(100_000)}`);
    expect(notes).toHaveLength(1);
  });

  it('says so of a list of fonts that goes on over the text', async () => {
    const source = '{\\rtf1{\\fonttbl{\\f0 Arial;}\\pard I visited.\\par }I rang.\\par }';
    expect((await readBytes('a.rtf', source)).problems[0]?.message).toMatch(/a part within it does/);
  });
});
