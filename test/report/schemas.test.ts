import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { RDFormatValidator } from '@umbrelladocs/rdformat-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import type { RunEvent } from '../../src/model/result.js';
import { EVENTS } from './run.js';
import { type Way, written } from './write.js';

const textOf = (path: string) => readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8');
const ajv = addFormats.default(new Ajv2020({ strict: false, allErrors: true }));
const judge = (path: string) => ajv.compile(JSON.parse(textOf(path)));
const sarif = judge('fixtures/schemas/sarif-2.1.0.json');
const report = judge('schema/report.schema.json');
const line = ajv.compile({ $ref: 'caselint-report-1.json#/$defs/line' });

/** Nothing found and nothing read: reports of it are whole all the same. */
async function* nothing(): AsyncGenerator<RunEvent> {
  const ledger = { filesFound: 0, filesRead: 0, notesRead: 0, notesEmpty: 0, problems: [] };
  const none = { error: 0, warning: 0, info: 0 };
  yield {
    kind: 'summary',
    summary: { ledger, byRule: {}, byLevel: none, findings: 0, notesWithFindings: 0, suppressed: 0 },
  };
}

/** Many more findings than GitHub takes: the errors come last. */
async function* many(count: number): AsyncGenerator<RunEvent> {
  const [first, summary] = [EVENTS[0], EVENTS.at(-1)];
  if (first?.kind !== 'note' || !summary) return;
  const [, error, info] = first.result.findings;
  if (!error || !info) return;
  for (let index = 0; index < count; index++) {
    const finding = index < count - 3 ? info : error;
    yield { kind: 'note', result: { note: { ...first.result.note, index }, findings: [finding] } };
  }
  yield summary;
}

const RUNS: [string, Way, () => AsyncIterable<RunEvent> | undefined][] = [
  ['the fixed run', 'as it is', () => undefined],
  ['the fixed run', 'redacted', () => undefined],
  ['an empty run', 'as it is', nothing],
];

describe.each(RUNS)('of %s, %s', (_, way, events) => {
  const of = (format: string) => written(format, way, events());

  test('json is as our schema says', async () => {
    expect(report(JSON.parse(await of('json'))), JSON.stringify(report.errors)).toBe(true);
  });

  test('each line of ndjson is as our schema says', async () => {
    for (const text of (await of('ndjson')).trimEnd().split('\n')) {
      expect(line(JSON.parse(text)), `${text} ${JSON.stringify(line.errors)}`).toBe(true);
    }
  });

  test('sarif is SARIF 2.1.0', async () => {
    expect(sarif(JSON.parse(await of('sarif'))), JSON.stringify(sarif.errors)).toBe(true);
  });

  test('junit is what Jenkins reads', async () => {
    const xml = { fileName: 'run.xml', contents: await of('junit') };
    expect((await validateXML({ xml, schema: textOf('fixtures/schemas/junit.xsd') })).errors).toEqual([]);
  });

  test('rdjson is what reviewdog reads', async () => {
    const { valid, errors } = await new RDFormatValidator({ strictMode: true }).validateString(await of('rdjson'));
    expect({ valid, errors }).toEqual({ valid: true, errors: [] });
  });

  test('gitlab is what Code Quality reads, and no fingerprint comes twice', async () => {
    const issues: { fingerprint: string }[] = JSON.parse(await of('gitlab'));
    expect(gitlab(issues), JSON.stringify(gitlab.errors)).toBe(true);
    expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length);
  });

  test('csv is a table', async () => {
    const { data, errors } = Papa.parse<string[]>((await of('csv')).slice(1), { skipEmptyLines: true });
    expect(errors).toEqual([]);
    expect(new Set(data.map((row) => row.length)).size).toBe(1);
  });
});

/** After the table of keys in GitLab's documentation of Code Quality. */
const gitlab = ajv.compile({
  type: 'array',
  items: {
    type: 'object',
    required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
    properties: {
      description: { type: 'string', minLength: 1 },
      check_name: { type: 'string', minLength: 1 },
      fingerprint: { type: 'string', minLength: 1 },
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      location: {
        type: 'object',
        required: ['path', 'lines'],
        properties: {
          path: { type: 'string', pattern: '^(?!\\./)' },
          lines: { type: 'object', required: ['begin'], properties: { begin: { type: 'integer', minimum: 1 } } },
        },
      },
    },
  },
});

/** As the runner of GitHub Actions reads a line of output. */
function commandsOf(text: string) {
  const unescaped = (value: string, more: readonly [string, string][] = []) =>
    [...more, ['%0D', '\r'], ['%0A', '\n'], ['%25', '%']].reduce(
      (all, [from = '', to = '']) => all.replaceAll(from, to),
      value,
    );
  return text
    .trimEnd()
    .split('\n')
    .map((one) => {
      const [, command = '', rest = '', message = ''] = /^::(\w+) (.*?)::(.*)$/.exec(one) ?? [];
      const pairs = rest.split(',').map((pair) => pair.split('='));
      const properties = pairs.map(([key, value = '']) => [
        key,
        unescaped(value, [
          ['%3A', ':'],
          ['%2C', ','],
        ]),
      ]);
      return { command, properties: Object.fromEntries(properties), message: unescaped(message) };
    });
}

describe('GitHub', () => {
  test('reads every annotation as it was meant, errors first', async () => {
    const commands = commandsOf(await written('github', 'as it is'));
    expect(commands.map(({ command }) => command)).toEqual([
      'error',
      'error',
      'error',
      'warning',
      'warning',
      'warning',
      'notice',
      'notice',
    ]);
    expect(commands[0]?.message).toBe('It is damaged: 50% of it, at “<a>”.');
    expect(commands[1]?.properties).toMatchObject({ file: 'notes/export, team 1.csv', title: 'relationship-label' });
    expect(commands[6]?.message).toContain('\n::error::');
  });

  test('gets at most ten annotations of a kind, and the totals', async () => {
    const commands = commandsOf(await written('github', 'as it is', many(40)));
    expect(commands.filter(({ command }) => command === 'error')).toHaveLength(3);
    expect(commands.filter(({ command }) => command === 'notice')).toHaveLength(10);
    expect(commands.at(-1)?.message).toContain('relationship-label 3');
  });

  test('gets at most 25,000 results, no error is left out, and a notice says so', async () => {
    const log = JSON.parse(await written('sarif', 'as it is', many(25_010)));
    const [{ results, invocations }] = log.runs;
    expect(results).toHaveLength(25_000);
    expect(results.filter(({ level }: { level: string }) => level === 'error')).toHaveLength(3);
    expect(invocations[0].toolExecutionNotifications.at(-1).message.text).toContain('25,010 findings were made');
    expect(sarif(log)).toBe(true);
  });
});

test('a long file is several suites of junit, each with its own counts', async () => {
  const xml = await written('junit', 'as it is', many(1500));
  expect(xml.match(/<testsuite [^>]*>/g)).toEqual([
    '<testsuite name="notes/export, team 1.csv" tests="1000" failures="0" errors="0">',
    '<testsuite name="notes/export, team 1.csv" tests="500" failures="3" errors="0">',
  ]);
});
