import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import Papa from 'papaparse';
import { SaxesParser } from 'saxes';
import { afterAll, describe, expect, test } from 'vitest';
import type { RunEvent } from '../../src/model/result.js';
import { MOST_ROWS, Workbook } from '../../src/report/xlsx/workbook.js';
import { EVENTS } from './run.js';
import { bytesOf } from './write.js';

const folder = mkdtempSync(join(tmpdir(), 'caselint-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Texts that a spreadsheet could take for something else. */
const HOSTILE = [
  '=cmd()\n::error::<b>&"\'',
  '+44 20 7946 0000',
  '-1',
  '@SUM(A1)',
  '_x0041_ is no letter',
  '  spaces at both ends  ',
  'a tab\tand\r\nlines',
  '\u0000\u001b[31m and \ud800 alone',
  'Zoë’s naïve 家族 🦊',
];

async function* hostile(): AsyncGenerator<RunEvent> {
  const [first, ...rest] = EVENTS;
  if (first?.kind !== 'note') return;
  const [, finding] = first.result.findings;
  if (!finding) return;
  yield { kind: 'note', result: { ...first.result, findings: HOSTILE.map((text) => ({ ...finding, text })) } };
  yield* rest;
}

/** What XML cannot hold is a mark in its place; a spreadsheet knows one kind of line end. */
const held = (text: string) => ['\u0000', '\u001b', '\ud800'].reduce((all, one) => all.replaceAll(one, '\ufffd'), text);
const lines = (text: string) => text.replace(/\r\n?/g, '\n');

describe('the workbook', () => {
  test('has parts that are XML, and the same bytes every time', async () => {
    const bytes = await bytesOf('xlsx', 'as it is', hostile());
    expect(bytes.equals(await bytesOf('xlsx', 'as it is', hostile()))).toBe(true);
    for (const [path, part] of Object.entries(unzipSync(bytes))) {
      const parser = new SaxesParser({ xmlns: true });
      parser.on('error', (error) => {
        throw new Error(`${path}: ${error.message}`);
      });
      parser.write(Buffer.from(part).toString('utf8')).close();
    }
  });

  test('holds no formula, and says of what looks like one that it is text', async () => {
    const sheet = Buffer.from(
      unzipSync(await bytesOf('xlsx', 'as it is', hostile()))['xl/worksheets/sheet1.xml'] ?? [],
    );
    expect(sheet.toString('utf8')).not.toContain('<f');
    expect(sheet.toString('utf8')).toContain('<c s="3" t="inlineStr"><is><t xml:space="preserve">=cmd()');
  });

  test('gives what it has as it goes, and keeps no sheet', () => {
    const book = new Workbook();
    const sheet = book.sheet('Many', [{ title: 'Number', width: 10 }]);
    let given = 0;
    for (let row = 0; row < 60_000; row++) sheet.add([`row ${row} ${row * 7919} ${row * 104729}`]);
    for (const chunk of book.drain()) given += chunk.length;
    expect(given).toBeGreaterThan(500_000);
  });
});

test('a sheet ends where Excel would read no further', () => {
  const book = new Workbook();
  const sheet = book.sheet('Full', [{ title: 'x', width: 1 }]);
  for (let row = 1; row < MOST_ROWS; row++) {
    if (sheet.isFull) throw new Error(`full after ${row}`);
    sheet.add([1]);
    if (row % 100_000 === 0) book.drain();
  }
  expect(sheet.isFull).toBe(true);
});

const OFFICE = '/usr/bin/soffice';
test('LibreOffice opens the workbook and reads what was written', async (context) => {
  context.skip(!existsSync(OFFICE), `LibreOffice is not at ${OFFICE}`);
  writeFileSync(join(folder, 'run.xlsx'), await bytesOf('xlsx', 'as it is', hostile()));
  // Commas, double quotes, UTF-8, from the first row, as shown, every sheet to a file of its own.
  const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';
  const home = `-env:UserInstallation=file://${join(folder, 'office')}`;
  const args = [home, '--headless', '--convert-to', filter, '--outdir', folder, join(folder, 'run.xlsx')];
  const ran = spawnSync(OFFICE, args, { encoding: 'utf8', env: { ...process.env, HOME: folder } });
  expect(ran.status, ran.stderr).toBe(0);

  const findings = sheetOf('Findings');
  expect(findings.length).toBe(HOSTILE.length + 2);
  expect(findings.slice(0, HOSTILE.length).map(({ Words }) => lines(Words ?? ''))).toEqual(
    HOSTILE.map((text) => lines(held(text))),
  );
  expect(findings[0]).toMatchObject({ Date: '2026-03-04', Line: '2', Rule: 'relationship-label', Team: 'North' });
  expect(sheetOf('Totals')).toContainEqual(
    expect.objectContaining({ By: 'Rule', Name: 'relationship-label', Findings: String(HOSTILE.length + 1) }),
  );
  expect(sheetOf('Coverage')).toContainEqual(expect.objectContaining({ What: 'Files found', Number: '3' }));
}, 120_000);

function sheetOf(name: string): Record<string, string>[] {
  const text = readFileSync(join(folder, `run-${name}.csv`), 'utf8').replace(/^\ufeff/, '');
  return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
}
