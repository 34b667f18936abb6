import { fileURLToPath } from 'node:url';
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { FORMAT_NAMES, REDACTED_FORMATS } from '../../src/report/index.js';
import { written } from './write.js';

const golden = (format: string) => fileURLToPath(new URL(`../../fixtures/golden/${format}`, import.meta.url));

const usual = (format: string) => written(format, REDACTED_FORMATS.has(format) ? 'redacted' : 'as it is');

test.each(FORMAT_NAMES)('%s is as its golden file', async (format) => {
  // Of a workbook, the text of its parts.
  const name = format === 'xlsx' ? 'run.xlsx.txt' : `run.${format}`;
  await expect(await usual(format)).toMatchFileSnapshot(golden(name));
});

test.each(FORMAT_NAMES)('%s names nobody when it is redacted', async (format) => {
  const text = await written(format, 'redacted');
  for (const secret of ['Zanele', 'Quill', 'mother', 'Idris', 'Vale', '2015-02-01', 'cmd()', 'hate']) {
    expect(text).not.toContain(secret);
  }
});

test.each(['junit', 'checkstyle'])('%s is XML', async (format) => {
  const text = await written(format, 'as it is');
  const faults: Error[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => faults.push(error));
  parser.write(text).close();
  expect(faults).toEqual([]);
});

test('no text of a note can command a terminal or GitHub, or run in a spreadsheet', async () => {
  expect(await written('github', 'as it is')).not.toMatch(/^::error::/m);
  expect(await written('stylish', 'as it is')).not.toMatch(/^::error::/m);
  expect(await written('csv', 'as it is')).not.toMatch(/[,"]=cmd/);
});
