import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type FieldMap, inspect } from '../../src/input/index.js';
import { docx, table } from './word.js';

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

const look = (source: string, text: string | Uint8Array, fields?: FieldMap) =>
  inspect({ source, stream: once(Buffer.from(text)) }, fields === undefined ? {} : { fields });

const CSV =
  'Mosaic ID,Contact date,Worker: name,Colour,Empty,Note\n1,13/03/2026,A Hussain,blue,,I visited a secret place.\n';

describe('inspection', () => {
  it('says what each column was taken for, and nothing of the notes', async () => {
    const found = await look('a.csv', CSV);
    expect(found.names).toEqual([
      { name: 'Mosaic ID', use: 'record', filled: 1 },
      { name: 'Contact date', use: 'event-date', filled: 1 },
      { name: 'Worker: name', use: 'author', filled: 1 },
      { name: 'Colour', use: undefined, filled: 1 },
      { name: 'Empty', use: undefined, filled: 0 },
      { name: 'Note', use: 'text', filled: 0 },
    ]);
    expect(found).toMatchObject({ source: 'a.csv', notes: 1, empty: 0, isPart: false, problems: [] });
    expect(found.missing).toEqual(['id', 'type', 'recorded-date']);
    expect(JSON.stringify(found)).not.toMatch(/secret|blue|Hussain/);
  });

  it('gives a snippet that reads the same', async () => {
    const { snippet } = await look('a.csv', CSV);
    expect(snippet).toBe(
      'fields:\n  record: Mosaic ID\n  event-date: Contact date\n  author: "Worker: name"\n  text: Note\n  # id: NAME\n  # type: NAME\n  # recorded-date: NAME\n  # kept, and read by no rule: Colour, Empty\n',
    );
    const { fields }: { fields: FieldMap } = parse(snippet);
    expect((await look('a.csv', CSV, fields)).snippet).toBe(snippet);
  });

  it('shows the columns where none is the text, unless they may be notes themselves', async () => {
    const named = await look('a.csv', 'Datum,Wer,Was\n1,2,3\n');
    expect(named.names.map(({ name }) => name)).toEqual(['Datum', 'Wer', 'Was']);
    expect(named.missing).toContain('text');
    const bare = await look('a.csv', 'I visited Leila at 4pm on 12/03/2026.,She was well\n1,2\n');
    expect(bare.names.map(({ name }) => name)).toEqual(['column 1', 'column 2']);
  });

  it('looks into every format', async () => {
    const use = async (source: string, text: string | Uint8Array) =>
      Object.fromEntries((await look(source, text)).names.map(({ name, use: taken }) => [name, taken]));
    expect(
      await use('a.json', '{"children":[{"mosaicId":1,"notes":[{"text":"x","colour":1,"actions":"y"}]}]}'),
    ).toEqual({
      mosaicId: 'record',
      children: 'child',
      notes: undefined,
      text: 'text',
      actions: 'section',
      colour: undefined,
    });
    expect(await use('a.xml', '<a><n><note>x</note><worker>y</worker></n></a>')).toEqual({
      note: 'text',
      worker: 'author',
    });
    expect(await use('a.md', '---\nauthor: x\ncolour: y\n---\nText.\n')).toEqual({
      author: 'author',
      colour: undefined,
    });
    expect(await use('a.docx', docx(table(['Date', 'Worker', 'Note'], ['13/03/2026', 'x', 'y'])))).toEqual({
      Date: 'event-date',
      Worker: 'author',
      Note: 'text',
    });
  });

  it('stops after enough notes', async () => {
    const found = await look('a.csv', `Note\n${'I visited.\n'.repeat(5000)}`);
    expect(found).toMatchObject({ notes: 2000, isPart: true });
  });
});
