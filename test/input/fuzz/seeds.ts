import { docx, paragraphs, table, zip } from '../word.js';

/** Words that stand in one note each, and nowhere else. */
export const MARKS = ['Zyxanthe', 'Quorbley', 'Wuthermere'] as const;

const TEXTS = [
  'I visited Zyxanthe at home. She said “no” to me, and was well & calm.',
  'Mr Quorbley rang. He had café crème; it was fine <for him>.',
  'Seen at Wuthermere 😀 with her nan.',
] as const;

const NOTES = TEXTS.map((text, at) => ({ id: `N-${at + 1}`, date: `1${at + 2}/03/2026`, worker: 'A Hussain', text }));

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const printed = NOTES.map(({ date, worker, text }) => `Date: ${date}\nWorker: ${worker}\n\n${text}\n`);

const HEADER = 'Case note ID,Contact date,Worker,Note';
const rowsOf = (mark: string, quoted: (text: string) => string): string =>
  [
    HEADER.replaceAll(',', mark),
    ...NOTES.map(({ id, date, worker, text }) => [id, date, worker, quoted(text)].join(mark)),
  ]
    .map((row) => `${row}\r\n`)
    .join('');

const CSV = rowsOf(',', (text) => `"${text.replaceAll('. ', '.\n').replaceAll('“no”', '""no""')}"`);

const objects = NOTES.map(({ id, date, worker, text }) => ({
  id,
  contact_date: date,
  worker,
  note: `${text}\n"Well."`,
}));

const XML = `<?xml version="1.0"?>\n<notes>\n${NOTES.map(
  ({ id, date, text }) => `<casenote id="${id}"><date>${date}</date>\n<note>${escaped(text)}</note></casenote>\n`,
).join('')}</notes>\n`;

const HTML = `<!doctype html><html><head><title>Notes</title></head><body>\n${NOTES.map(
  ({ date, worker, text }) => `<p>Date: ${date}<br>Worker: ${worker}</p>\n<p>${escaped(text)} <b>Well</b>.</p>\n`,
).join('')}</body></html>\n`;

const HTML_TABLE = `<table>\n<tr><th>Date</th><th>Worker</th><th>Note</th></tr>\n${NOTES.map(
  ({ date, worker, text }) => `<tr><td>${date}</td><td>${worker}</td><td>${escaped(text)}</td></tr>\n`,
).join('')}</table>\n`;

const quotedPrintable = (text: string): string =>
  [...Buffer.from(text)]
    .map((byte) => {
      const isPlain = byte === 10 || (byte >= 32 && byte < 127 && byte !== 61);
      return isPlain ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;
    })
    .join('');

const EML = `From: "Hussain, Amira" <a.hussain@example.gov.uk>
To: Ms Hassan <s@example.com>
Subject: =?utf-8?Q?A_visit?=
Date: Fri, 13 Mar 2026 14:30:00 +0000
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="x"

--x
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable

${quotedPrintable(TEXTS.join('\n\n'))}
--x--
`;

const rtfText = (text: string): string =>
  text.replace(/[^\x20-\x7e]/gu, (letter) =>
    [...Array(letter.length).keys()].map((at) => `\\u${letter.charCodeAt(at)}?`).join(''),
  );

const RTF = `{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}}{\\info{\\author x}}\\pard ${NOTES.map(
  ({ date, worker, text }) =>
    `Date: ${date}\\line Worker: ${worker}\\par\\par ${rtfText(text)}\\par {\\b Well}.\\par\\par `,
).join('\n')}}`;

/** A page for each note, with its lines as they are or packed. */
function pdf(): Buffer {
  const kids = NOTES.map((_, at) => `${10 + at * 2} 0 R`).join(' ');
  const pages = NOTES.flatMap(({ date, worker, text }, at) => {
    const shown = [`Date: ${date}`, `Worker: ${worker}`, '', text.replace(/[^\x20-\x7e]/gu, '?')];
    const drawing = `BT /F1 10 Tf 50 700 Td 12 TL ${shown.map((line) => (line === '' ? 'T*' : `(${line}) Tj T*`)).join(' ')} ET`;
    return [
      `${10 + at * 2} 0 obj <</Type/Page/Parent 2 0 R/Contents ${11 + at * 2} 0 R>> endobj\n`,
      `${11 + at * 2} 0 obj <</Length ${drawing.length}>> stream\n${drawing}\nendstream endobj\n`,
    ];
  });
  const head = [
    '%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n',
    `2 0 obj <</Type/Pages/Kids[${kids}]/Count ${NOTES.length}/Resources<</Font<</F1 3 0 R>>>>>> endobj\n`,
    '3 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj\n',
  ];
  return Buffer.from([...head, ...pages, 'trailer <</Root 1 0 R>>\n%%EOF\n'].join(''));
}

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATIONS = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** Texts shared and inline, a date as its number. */
function xlsx(): Uint8Array {
  const inline = (name: string, text: string): string =>
    `<c r="${name}" t="inlineStr"><is><t>${escaped(text)}</t></is></c>`;
  const rows = NOTES.map(
    ({ id }, at) =>
      `<row r="${at + 2}">${inline(`A${at + 2}`, id)}<c r="B${at + 2}" s="1"><v>${46_000 + at}</v></c><c r="C${at + 2}" t="s"><v>${at}</v></c></row>`,
  );
  return zip({
    'xl/workbook.xml': `<workbook ${MAIN} ${RELATIONS}><sheets><sheet name="Notes" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      '<Relationships xmlns="r"><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/styles.xml': `<styleSheet ${MAIN}><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<sst ${MAIN}>${TEXTS.map((text) => `<si><t>${escaped(text)}</t></si>`).join('')}</sst>`,
    'xl/worksheets/sheet1.xml': `<worksheet ${MAIN}><sheetData><row r="1">${inline('A1', 'Case note ID')}${inline('B1', 'Contact date')}${inline('C1', 'Note')}</row>${rows.join('')}</sheetData></worksheet>`,
  });
}

const wordRows = NOTES.map(({ date, worker, text }) => [date, worker, escaped(text)]);

/** A tiny file of each format that is read, with the marks in its notes. */
export const SEEDS: Readonly<Record<string, Uint8Array | string>> = {
  'draft.md': `---\ndate: 12/03/2026\nauthor: A Hussain\n---\n# Visit\n\n${TEXTS.join('\n\n')}\n`,
  'printed.txt': printed.join('\n----\n'),
  'windows.txt': Buffer.from(printed.join('\r\n').replace(/[“”😀]/gu, '"'), 'latin1'),
  'export.csv': CSV,
  'export.tsv': Buffer.from(`\uFEFF${rowsOf('\t', (text) => text)}`, 'utf16le'),
  'export.json': JSON.stringify({ child: 'R-1', notes: objects }, null, 1),
  'export.ndjson': objects.map((note) => `${JSON.stringify(note)}\n`).join(''),
  'export.xml': XML,
  'page.html': HTML,
  'table.html': HTML_TABLE,
  'mail.eml': EML,
  'printed.rtf': RTF,
  'printed.pdf': pdf(),
  'printed.docx': docx(
    paragraphs(...NOTES.flatMap(({ date, worker, text }) => [`Date: ${date}`, `Worker: ${worker}`, '', escaped(text)])),
  ),
  'table.docx': docx(table(['Date', 'Worker', 'Note'], ...wordRows)),
  'export.xlsx': xlsx(),
  'export.zip': zip({ 'a/export.csv': CSV, 'export.json': JSON.stringify(objects), 'page.html': HTML }),
};

/** Files of which each line is a row, damaged below their head. */
export const COUNTED = [
  {
    name: 'rows.csv',
    head: `${HEADER}\n`,
    body: NOTES.map(({ id, date, worker, text }) => `${id},${date},${worker},${text.replaceAll(',', '')}\n`)
      .join('')
      .repeat(4),
  },
  {
    name: 'rows.ndjson',
    head: '',
    body: objects
      .map((note) => `${JSON.stringify(note)}\n`)
      .join('')
      .repeat(2),
  },
];
