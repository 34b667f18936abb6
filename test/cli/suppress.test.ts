import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const BIN = fileURLToPath(new URL('../../bin/caselint.js', import.meta.url));
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'caselint-suppress-'));
});

afterAll(() => rmSync(folder, { recursive: true }));

interface Report {
  readonly notes: readonly { readonly findings: readonly Found[] }[];
  readonly records: readonly { readonly findings: readonly Found[] }[];
  readonly summary: {
    readonly suppressed: number;
    readonly ledger: { readonly problems: readonly { readonly message: string; readonly line?: number }[] };
  };
}

interface Found {
  readonly rule: string;
  readonly level: string;
  readonly message: string;
  readonly start?: { readonly line: number; readonly column: number };
}

function check(name: string, text: string, ...args: string[]) {
  writeFileSync(join(folder, name), text);
  const ran = spawnSync('node', [BIN, name, '-f', 'json', ...args], { cwd: folder, encoding: 'utf8' });
  const report: Report = ran.stdout === '' ? undefined : JSON.parse(ran.stdout);
  const found = report?.notes.flatMap(({ findings }) => findings) ?? [];
  return { code: ran.status, err: ran.stderr, report, found };
}

const HEAD = '---\nevent-date: 2026-03-03\nauthor: Idris Vale, social worker\npurpose: to see Leila\n---\n';
const labels = (found: readonly Found[]) => found.filter(({ rule }) => rule === 'relationship-label');
const said = (found: readonly Found[]) => found.filter(({ rule }) => rule === 'suppression');

describe('comments of a draft', () => {
  test('the next line, and no other', () => {
    const text = `${HEAD}I saw the mother.\n<!-- caselint-disable-next-line relationship-label -- her wish -->\n\nI saw the father.\nThe mother left.\n`;
    const { found, report } = check('a.md', text);
    expect(labels(found).map(({ start }) => start)).toMatchObject([
      { line: 6, column: 7 },
      { line: 10, column: 1 },
    ]);
    expect(report.summary.suppressed).toBe(1);
    expect(said(found)).toEqual([]);
  });

  test('a stretch, to where it ends', () => {
    const text = `${HEAD}<!-- caselint-disable relationship-label, slang -- from a leaflet -->\nThe mother and the kids.\n<!-- caselint-enable relationship-label -->\nThe father and the kids.\n`;
    const { found } = check('a.md', text);
    expect(labels(found).map(({ start }) => start?.line)).toEqual([9]);
    expect(found.filter(({ rule }) => rule === 'slang')).toEqual([]);
  });

  test('a whole file, with what is about the whole note', () => {
    const bad = 'I saw Leila.\n';
    expect(check('a.md', bad).found.map(({ rule }) => rule)).toContain('missing-author');
    const text = `<!-- caselint-disable-file missing-author -- a page of the handbook -->\n${bad}`;
    expect(check('a.md', text).found.map(({ rule }) => rule)).not.toContain('missing-author');
    const above = `<!-- caselint-disable missing-author -- a page of the handbook -->\n${bad}`;
    expect(check('a.md', above).found.map(({ rule }) => rule)).not.toContain('missing-author');
    const below = `${bad}<!-- caselint-disable missing-author -- a page of the handbook -->\n`;
    expect(check('a.md', below).found.map(({ rule }) => rule)).toContain('missing-author');
  });

  test('without a reason a comment does nothing but be reported, and the run fails', () => {
    const text = `${HEAD}<!-- caselint-disable-next-line relationship-label -->\nI saw the father.\n`;
    const { found, code } = check('a.md', text, '--rule', 'relationship-label:info');
    expect(labels(found)).toHaveLength(1);
    expect(said(found)).toMatchObject([{ level: 'error', start: { line: 6, column: 1 } }]);
    expect(said(found)[0]?.message).toContain('gives no reason');
    expect(code).toBe(1);
  });

  test('an unknown rule is told with the nearest', () => {
    const text = `${HEAD}<!-- caselint-disable relationship-labl -- a -->\nI saw Leila.\n`;
    expect(said(check('a.md', text).found)[0]?.message).toContain('Did you mean “relationship-label”?');
  });

  test('what suppresses nothing is a warning, but not of a rule that is off', () => {
    const text = `${HEAD}<!-- caselint-disable slang -- the name of a play -->\nI saw Leila.\n`;
    expect(said(check('a.md', text).found)).toMatchObject([{ level: 'warning', start: { line: 6, column: 1 } }]);
    expect(said(check('a.md', text, '--rule', 'slang:off').found)).toEqual([]);
    expect(said(check('a.md', text, '--min-confidence', 'high').found)).toEqual([]);
    const end = `${HEAD}I saw Leila.\n<!-- caselint-enable slang -->\n`;
    expect(said(check('a.md', end).found)).toMatchObject([{ level: 'warning' }]);
  });

  test('a comment is reported in every format, and cannot hide itself', () => {
    const text = `${HEAD}<!-- caselint-disable-file suppression -- hush -->\n<!-- caselint-disable slang -->\nI saw Leila.\n`;
    writeFileSync(join(folder, 'a.md'), text);
    for (const format of ['stylish', 'sarif', 'html', 'junit', 'csv', 'github']) {
      const { stdout } = spawnSync('node', [BIN, 'a.md', '-f', format], { cwd: folder, encoding: 'utf8' });
      expect(stdout, format).toContain('suppression');
    }
  });

  test('in an export it is a text like any other', () => {
    const text =
      'Case note id,Narrative\nN-1,I saw the mother. <!-- caselint-disable-file relationship-label -- a -->\n';
    const { found, report } = check('export.csv', text);
    expect(labels(found)).toHaveLength(1);
    expect(report.summary.suppressed).toBe(0);
  });
});

describe('a list beside records', () => {
  const EXPORT =
    'Case note id,Person id,Narrative\nN-1,R-1,I saw the mother.\nN-2,R-2,I saw the father and the kids.\n';

  function withList(list: string, ...args: string[]) {
    writeFileSync(join(folder, 'list.yaml'), list);
    return check('export.csv', EXPORT, '--suppressions', 'list.yaml', '--today', '2026-06-30', ...args);
  }

  test('by note and by record', () => {
    const { found, report } = withList(
      '- { note: N-1, rule: relationship-label, reason: her wish }\n- { record: R-2, rule: slang, reason: migrated }\n',
    );
    expect(labels(found).map(({ start }) => start?.line)).toEqual([3]);
    expect(found.filter(({ rule }) => rule === 'slang')).toEqual([]);
    expect(report.summary).toMatchObject({ suppressed: 2, ledger: { problems: [] } });
  });

  test('both ids must be those of the note', () => {
    const { found } = withList('- { note: N-1, record: R-2, rule: relationship-label, reason: her wish }');
    expect(labels(found)).toHaveLength(2);
  });

  test('what has run out is reported again, and said', () => {
    const { found, report } = withList(
      '\n- { note: N-1, rule: relationship-label, reason: her wish, until: 2026-06-29 }',
    );
    expect(labels(found)).toHaveLength(2);
    expect(report.summary.ledger.problems).toMatchObject([{ line: 2 }]);
    expect(report.summary.ledger.problems[0]?.message).toContain('ran out on 2026-06-29');
  });

  test('what is for nothing is said, of notes of this run only, and fails only a strict run', () => {
    const list = '- { note: N-1, rule: spelling, reason: a }\n- { note: N-9, rule: spelling, reason: a }\n';
    const { report, code } = withList(list, '--rule', 'relationship-label:off', '--exit-zero');
    expect(report.summary.ledger.problems).toHaveLength(1);
    expect(report.summary.ledger.problems[0]?.message).toContain('The suppression of spelling is not needed');
    expect(code).toBe(0);
    expect(withList(list, '--exit-zero', '--strict-input').code).toBe(2);
  });

  test('a list that is wrong stops the run', () => {
    const { code, err } = withList('- { note: N-1, rule: slang }');
    expect(code).toBe(2);
    expect(err).toContain('list.yaml:1: A suppression needs a “reason”');
  });

  test('the configuration can name it, from its own folder', () => {
    writeFileSync(join(folder, 'listed.yaml'), 'suppressions: list.yaml\n');
    writeFileSync(join(folder, 'list.yaml'), '- { record: R-1, rule: relationship-label, reason: her wish }');
    expect(labels(check('export.csv', EXPORT, '-c', 'listed.yaml').found)).toHaveLength(1);
  });
});
