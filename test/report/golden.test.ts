import { fileURLToPath } from 'node:url';
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { FORMAT_NAMES, REDACTED_FORMATS, REPORTERS } from '../../src/report/index.js';
import { redacted } from '../../src/report/redact.js';
import { CONTEXT, stream } from './run.js';

const golden = (format: string) => fileURLToPath(new URL(`../../fixtures/golden/${format}`, import.meta.url));

async function written(format: string, how: 'as it is' | 'redacted'): Promise<string> {
  const reporter = await REPORTERS[format]?.();
  const events = how === 'redacted' ? redacted(stream(), CONTEXT.rules) : stream();
  let text = '';
  for await (const chunk of reporter?.(events, CONTEXT) ?? []) text += chunk;
  return text;
}

const usual = (format: string) => written(format, REDACTED_FORMATS.has(format) ? 'redacted' : 'as it is');

test.each(FORMAT_NAMES)('%s is as its golden file', async (format) => {
  await expect(await usual(format)).toMatchFileSnapshot(golden(`run.${format}`));
});

test.each(FORMAT_NAMES)('%s names nobody when it is redacted', async (format) => {
  const text = await written(format, 'redacted');
  for (const secret of ['Zanele', 'Quill', 'mother', 'Idris', 'Vale', '2015-02-01', 'cmd()', 'hate']) {
    expect(text).not.toContain(secret);
  }
});

test.each(['json', 'sarif', 'gitlab', 'rdjson'])('%s is JSON', async (format) => {
  expect(JSON.parse(await written(format, 'as it is'))).toBeTruthy();
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

test('GitLab gets no fingerprint twice', async () => {
  const issues: { fingerprint: string }[] = JSON.parse(await written('gitlab', 'as it is'));
  expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length);
});
