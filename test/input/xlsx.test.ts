import { describe, expect, it } from 'vitest';
import { readBytes } from './reading.js';
import { zip } from './word.js';

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

type Cells = Readonly<Record<string, string | number>>;

/** `~text` is a shared string, `=text` the value of a formula, a number with style 1 a date, `<…>` raw XML. */
function cell(name: string, value: string | number, strings: string[]): string {
  if (typeof value === 'number') return `<c r="${name}" s="1"><v>${value}</v></c>`;
  if (value.startsWith('<')) return value.replace('<c ', `<c r="${name}" `);
  if (value.startsWith('=')) return `<c r="${name}" t="str"><f>A1&amp;"x"</f><v>${value.slice(1)}</v></c>`;
  if (!value.startsWith('~')) return `<c r="${name}" t="inlineStr"><is><t>${value}</t></is></c>`;
  strings.push(value.slice(1));
  return `<c r="${name}" t="s"><v>${strings.length - 1}</v></c>`;
}

function sheet(cells: Cells, strings: string[]): string {
  const rows = new Map<string, string>();
  for (const [name, value] of Object.entries(cells)) {
    const row = name.replace(/\D/g, '');
    rows.set(row, (rows.get(row) ?? '') + cell(name, value, strings));
  }
  const xml = [...rows].map(([number, inner]) => `<row r="${number}">${inner}</row>`).join('');
  return `<worksheet ${MAIN}><sheetData>${xml}</sheetData></worksheet>`;
}

interface Options {
  readonly epoch?: string;
  readonly hidden?: string;
  readonly parts?: Readonly<Record<string, string>>;
}

function xlsx(
  sheets: Readonly<Record<string, Cells>>,
  { epoch = '', hidden = '', parts = {} }: Options = {},
): Uint8Array {
  const strings: string[] = [];
  const names = Object.keys(sheets);
  const bodies = Object.values(sheets).map((cells, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheet(cells, strings)]);
  const list = names.map(
    (name, at) =>
      `<sheet name="${name}" sheetId="${at + 1}" r:id="r${at + 1}"${name === hidden ? ' state="hidden"' : ''}/>`,
  );
  const targets = names.map((_, at) => `<Relationship Id="r${at + 1}" Target="worksheets/sheet${at + 1}.xml"/>`);
  return zip({
    'xl/workbook.xml': `<workbook ${MAIN} xmlns:r="${RELATIONS}"><workbookPr ${epoch}/><sheets>${list.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="r">${targets.join('')}</Relationships>`,
    'xl/styles.xml': `<styleSheet ${MAIN}><numFmts><numFmt numFmtId="164" formatCode="[$-809]dd/mm/yyyy hh:mm"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<sst ${MAIN}>${strings.map((text) => `<si>${text.startsWith('<') ? text : `<t>${text}</t>`}</si>`).join('')}</sst>`,
    ...Object.fromEntries(bodies),
    ...parts,
  });
}

const HEAD: Cells = { A1: 'Case note ID', B1: 'Contact date', C1: 'Worker', D1: 'Note' };

describe('a workbook', () => {
  it('is a note for each row, and points to the cell', async () => {
    const { notes, problems } = await readBytes(
      'a.xlsx',
      xlsx({
        'Case notes': {
          ...HEAD,
          A2: '<c><v>9001</v></c>',
          B2: 46094.604166666664,
          C2: '~HUSSAIN, Amira',
          D2: '~<r><t>I visited </t></r><r><t xml:space="preserve">Leila.&#10;Twice_x000D_&#10;.</t></r><rPh><t>x</t></rPh>',
          A3: '<c><v>1.2345678901E10</v></c>',
          B3: '14/03/2026',
          D3: '=I rang.',
          F3: 'beyond',
        },
      }),
    );
    expect(problems.map(({ message }) => message)).toEqual([
      'One row has cells to the right of the last column with a name, which were not read. The first is row 3.',
    ]);
    expect(notes.map(({ text, origin }) => [text, origin.place])).toEqual([
      ['I visited Leila.\nTwice\n.', { row: 2, columnName: 'Note', cell: "'Case notes'!D2" }],
      ['I rang.', { row: 3, columnName: 'Note', cell: "'Case notes'!D3" }],
    ]);
    expect(notes[0]?.metadata).toEqual({
      id: '9001',
      eventDate: '2026-03-13',
      eventTime: '14:30',
      author: 'Amira Hussain',
    });
    expect(notes[1]?.metadata).toMatchObject({ id: '12345678901', eventDate: '2026-03-14' });
  });

  it('counts days from 1904 where the workbook does', async () => {
    const { notes } = await readBytes(
      'a.xlsx',
      xlsx({ Notes: { ...HEAD, B2: 44632, D2: 'I visited.' } }, { epoch: 'date1904="1"' }),
    );
    expect(notes[0]?.metadata.eventDate).toBe('2026-03-13');
  });

  it('reads every sheet that has notes, and says what became of the others', async () => {
    const { notes, problems } = await readBytes(
      'a.xlsx',
      xlsx(
        {
          Cover: { A1: 'Report', A2: 'Run by AH' },
          One: { B4: 'Date', C4: 'Note', B5: 46094, C5: 'I visited.' },
          Two: { A1: 'Note', B1: 'Date', A2: 'I rang.' },
          Codes: { A1: 'Note', A2: 'No.' },
          Empty: {},
        },
        { hidden: 'Codes' },
      ),
    );
    expect(notes.map(({ text, origin, index }) => [text, origin.place?.cell, index])).toEqual([
      ['I visited.', 'One!C5', 0],
      ['I rang.', 'Two!A2', 1],
    ]);
    expect(problems.map(({ severity, message }) => `${severity} ${message.slice(0, 40)}`)).toEqual([
      'warning Sheet “Codes” is hidden and was not read',
      'warning Sheet “Cover”: No row with the names of ',
    ]);
  });

  it('takes errors and true and false for what they are', async () => {
    const { notes } = await readBytes(
      'a.xlsx',
      xlsx({
        N: {
          A1: 'Restricted',
          B1: 'Worker',
          C1: 'Note',
          A2: '<c t="b"><v>1</v></c>',
          B2: '<c t="e"><v>#N/A</v></c>',
          C2: 'I visited.',
        },
      }),
    );
    expect(notes[0]?.metadata).toEqual({ restricted: true });
  });
});

describe('a broken workbook', () => {
  it('is read up to the damage', async () => {
    const whole = `<worksheet ${MAIN}><sheetData><row><c t="inlineStr"><is><t>Date</t></is></c><c t="inlineStr"><is><t>Note</t></is></c></row><row><c/><c t="inlineStr"><is><t>I visited.</t></is></c></row><row><c`;
    const { notes, problems } = await readBytes(
      'a.xlsx',
      xlsx({ N: {} }, { parts: { 'xl/worksheets/sheet1.xml': whole } }),
    );
    expect(notes.map(({ text }) => text)).toEqual(['I visited.']);
    expect(problems[0]).toMatchObject({ severity: 'error' });
    expect(problems[0]?.message).toMatch(/^Sheet “N”: It is damaged/);
  });

  it.each([
    ['text', Buffer.from('Date,Note\n'), /no complete zip file/],
    ['a Word document', zip({ 'word/document.xml': '<a/>' }), /is a Word document/],
    ['a zip', zip({ 'a.txt': 'x' }), /no workbook of Excel/],
    ['no notes', xlsx({ N: { A1: 'Date', A2: '13/03/2026', B1: 'Worker' } }), /^No column is named as the text/],
    ['a bomb', xlsx({ N: { ...HEAD, D2: `~${'0'.repeat(20_000_000)}` } }), /more than 400 times its size/],
    [
      'entities',
      xlsx({ N: {} }, { parts: { 'xl/sharedStrings.xml': '<!DOCTYPE a [<!ENTITY a "a">]><sst/>' } }),
      /document type of its own/,
    ],
  ])('says so of %s', async (_, bytes, sentence) => {
    const { notes, problems } = await readBytes('a.xlsx', bytes);
    expect(notes).toEqual([]);
    expect(problems[0]?.severity).toBe('error');
    expect(problems[0]?.message).toMatch(sentence);
  });

  it('says so of a sheet that is listed and not there', async () => {
    const { problems, empty } = await readBytes(
      'a.xlsx',
      xlsx({ N: HEAD }, { parts: { 'xl/_rels/workbook.xml.rels': '' } }),
    );
    expect(problems.map(({ message }) => message)).toEqual([expect.stringMatching(/^Sheet “N” is listed/)]);
    expect(empty).toBe(0);
  });

  it('counts one with nothing in it as empty', async () => {
    expect(await readBytes('a.xlsx', xlsx({ N: {} }))).toEqual({ notes: [], problems: [], empty: 1 });
  });
});
