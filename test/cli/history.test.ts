import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const BIN = fileURLToPath(new URL('../../bin/caselint.js', import.meta.url));
const CANARY = 'Zanele Quillington of 9 Canary Wharf Mews';
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'caselint-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

type Note = readonly [id: string, team: string, day: string, text: string];

const BEFORE: readonly Note[] = [
  ['N1', 'North', '03-02', `I saw the mother of ${CANARY}.`],
  ['N2', 'South', '03-03', 'I met Ms Khan. The kids ate.'],
  ['N3', 'South', '04-01', 'I met Ms Khan and his mum.'],
];
/** The mother of the first note has her name, and a dad has come into the third; a note is new; all is in another order. */
const AFTER: readonly Note[] = [
  ['N4', 'North', '04-09', 'I met Ms Khan.'],
  ['N3', 'South', '04-01', 'On the day I met Ms Khan and his mum. His dad came.'],
  ['N1', 'North', '03-02', `I saw Ms Quillington of ${CANARY}.`],
  ['N2', 'South', '03-03', 'I met Ms Khan. The kids ate.'],
];

function write(name: string, notes: readonly Note[]): void {
  const rows = notes.map(([id, team, day, text]) => `${id},R1,Home visit,${team},2026-${day},"${text}"\n`);
  writeFileSync(join(folder, name), `Id,Record,Type,Team,Event date,Text\n${rows.join('')}`);
}

interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function run(args: readonly string[], input = ''): Ran {
  const ran = spawnSync('node', [BIN, ...args], {
    cwd: folder,
    input,
    encoding: 'utf8',
    env: { PATH: '/usr/bin:/bin', TMPDIR: folder },
  });
  return { code: ran.status, out: ran.stdout, err: ran.stderr };
}

/** Two rules that the notes are written for. */
const RULES = ['-c', 'two.yaml'];
const lint = (...args: string[]) => run([...args, ...RULES]);
const compare = (...args: string[]) => run(['compare', ...args]);
const content = (name: string) => readFileSync(join(folder, name), 'utf8');

beforeAll(() => {
  write('before.csv', BEFORE);
  write('after.csv', AFTER);
  writeFileSync(join(folder, 'two.yaml'), `extends: []\nrules:\n  relationship-label: error\n  slang: warning\n`);
});

describe('a baseline', () => {
  test('knows what it knows, sees a swap, and tells what is gone', () => {
    const written = lint('before.csv', '--baseline', 'base.json', '--update-baseline');
    expect(written).toMatchObject({ code: 0, err: 'caselint: base.json has 3 findings now: 3 new, 0 gone.\n' });
    const again = lint('before.csv', '--baseline', 'base.json');
    expect(again).toMatchObject({ code: 0, err: '' });
    expect(again.out).toContain('No new findings in 3 notes.');
    expect(again.out).toContain('3 findings that the baseline knows are left out');
    const later = lint('after.csv', '--baseline', 'base.json', '-f', 'json');
    expect(later.code).toBe(1);
    const { notes, summary } = JSON.parse(later.out);
    const texts = notes.flatMap(({ findings }: { findings: { text: string }[] }) => findings.map(({ text }) => text));
    expect(texts).toEqual(['His dad']);
    expect(summary).toMatchObject({
      ...{ findings: 1, byRule: { 'relationship-label': 1 }, notesWithFindings: 1 },
      ledger: { baseline: { known: 2, stale: { 'relationship-label': 1 } } },
    });
    expect(later.err).toContain('1 finding of base.json is not there any more (relationship-label 1)');
    expect(lint('after.csv', '--baseline', 'base.json', '--update-baseline').err).toContain(
      '3 findings now: 1 new, 1 gone',
    );
    expect(lint('after.csv', '--baseline', 'base.json').code).toBe(0);
  });

  test('holds no word of a note, nor does its key', () => {
    for (const name of readdirSync(folder).filter((file) => file.startsWith('base.json'))) {
      for (const word of [
        ...CANARY.split(' ').filter((one) => one.length > 3),
        'mother',
        'mum',
        'kids',
        'Khan',
        'N1',
        'R1',
      ]) {
        expect(content(name)).not.toContain(word);
      }
    }
    expect(readdirSync(folder).filter((name) => name.startsWith('base.json'))).toEqual(['base.json', 'base.json.key']);
    expect(statSync(join(folder, 'base.json.key')).mode & 0o777).toBe(0o600);
  });

  test('is left alone where not everything could be checked', () => {
    const before = content('base.json');
    const ran = lint('before.csv', 'nowhere.csv', '--baseline', 'base.json', '--update-baseline');
    expect(ran.code).toBe(2);
    expect(ran.err).toContain('so base.json was left as it was');
    expect(content('base.json')).toBe(before);
  });

  test('says what is wrong with it before anything is read', () => {
    writeFileSync(join(folder, 'newer.json'), '{"format":"caselint-baseline","schemaVersion":9}');
    writeFileSync(join(folder, 'none.key'), 'swordfish');
    const cases: [args: string[], said: string][] = [
      [['--baseline', 'nowhere.json'], 'There is no baseline nowhere.json'],
      [['--baseline', 'before.csv'], 'before.csv is no baseline'],
      [['--baseline', 'before.csv', '--update-baseline'], 'before.csv is no baseline'],
      [['--baseline', 'newer.json'], 'another version of caselint'],
      [['--baseline', 'base.json', '--fingerprint-key', 'other.key'], 'The key other.key is not there'],
      [['--baseline', 'base.json', '--fingerprint-key', 'none.key'], 'none.key holds no key'],
      [['--update-baseline'], 'add --baseline FILE'],
      [['--baseline', 'base.json', '--sample', '3'], 'Leave one of the two out'],
    ];
    for (const [args, said] of cases) {
      const { code, out, err } = lint('before.csv', ...args);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toContain(said);
      expect(err).not.toContain('    at ');
    }
    expect(existsSync(join(folder, 'other.key'))).toBe(false);
    lint('before.csv', '-f', 'json=x.json', '--fingerprint-key', 'made.key');
    expect(lint('before.csv', '--baseline', 'base.json', '--fingerprint-key', 'made.key').err).toContain('another key');
  });
});

describe('compare', () => {
  beforeAll(() => {
    lint('before.csv', '-f', 'json=old.json', '--fingerprint-key', 'team.key');
    lint('after.csv', '-f', 'ndjson=new.ndjson', '-f', 'json=new.json', '--redact', '--fingerprint-key', 'team.key');
  });

  test('tells what is new, fixed and unchanged, by rule, team and month', () => {
    const { code, out } = compare('old.json', 'new.json', '-f', 'json');
    expect(code).toBe(0);
    const said = JSON.parse(out);
    expect(said).toMatchObject({
      schemaVersion: 1,
      totals: { new: 1, fixed: 1, unchanged: 2 },
      byRule: [
        { name: 'relationship-label', new: 1, fixed: 1, unchanged: 1 },
        { name: 'slang', new: 0, fixed: 0, unchanged: 1 },
      ],
      byTeam: [
        { name: 'North', new: 0, fixed: 1, unchanged: 0 },
        { name: 'South', new: 1, fixed: 0, unchanged: 2 },
      ],
      byMonth: [
        { name: '2026-03', new: 0, fixed: 1, unchanged: 1 },
        { name: '2026-04', new: 1, fixed: 0, unchanged: 1 },
      ],
      appeared: [{ rule: 'relationship-label', note: 'N3', record: 'R1' }],
      fixed: [{ rule: 'relationship-label', note: 'N1', record: 'R1' }],
      cautions: [],
    });
    expect(JSON.parse(compare('old.json', 'new.ndjson', '-f', 'json').out)).toMatchObject({ totals: said.totals });
  });

  test('says it to people and to pull requests, and repeats no note', () => {
    const stylish = compare('old.json', 'new.ndjson').out;
    const markdown = compare('old.json', 'new.ndjson', '-f', 'markdown').out;
    for (const out of [stylish, markdown]) {
      expect(out).toContain('1 new, 1 fixed, 2 unchanged: from 3 findings in 3 notes to 3 findings in 4 notes.');
      for (const word of CANARY.split(' ').slice(0, 2)) expect(out).not.toContain(word);
    }
    expect(stylish).toMatch(/New\n {2}error {4}relationship-label {2}R1 · N3\n/);
    expect(markdown).toContain('| South | 1 | 0 | 2 |');
  });

  test('fails on new findings only where that is asked', () => {
    expect(compare('old.json', 'new.json', '--fail-on-new').code).toBe(1);
    expect(compare('new.json', 'new.ndjson', '--fail-on-new').code).toBe(0);
  });

  test('says what is wrong with a file', () => {
    lint('before.csv', '-f', 'json=bare.json');
    lint('before.csv', '-f', 'json=other.json', '--fingerprint-key', 'other-team.key');
    writeFileSync(join(folder, 'newer.json'), content('old.json').replace('"schemaVersion":1', '"schemaVersion":2'));
    writeFileSync(join(folder, 'broken.ndjson'), content('new.ndjson').split('\n').slice(0, 2).join('\n'));
    writeFileSync(join(folder, 'cut.json'), content('old.json').slice(0, 300));
    const cases: [file: string, said: string][] = [
      ['nowhere.json', 'There is no such file'],
      ['before.csv', 'is no report that can be compared'],
      ['two.yaml', 'is no report that can be compared'],
      ['base.json', 'is no report that can be compared'],
      ['cut.json', 'is no report that can be compared'],
      ['bare.json', 'have no fingerprints'],
      ['other.json', 'two keys'],
      ['newer.json', 'reports are of version 2'],
      ['broken.ndjson', 'breaks off before its end'],
      ['.', 'could not be read'],
    ];
    for (const [file, said] of cases) {
      const { code, out, err } = compare('old.json', file);
      expect({ file, code, out }).toEqual({ file, code: 2, out: '' });
      expect(err).toContain(said);
      expect(err).not.toContain('    at ');
      expect(err).not.toContain('Zanele');
    }
    expect(compare('old.json', 'new.json', '-o', 'new.json').err).toContain('is one of the files to compare');
  });
});

describe('a sample', () => {
  const many = (order: (index: number) => number): Note[] =>
    Array.from({ length: 60 }, (_, index) => index)
      .sort((a, b) => order(a) - order(b))
      .map((index) => [`N${index}`, index % 6 === 0 ? 'North' : 'South', '03-02', `I saw the mother of ${CANARY}.`]);
  const idsOf = ({ out }: Ran) =>
    JSON.parse(out)
      .notes.map(({ note }: { note: { id: string } }) => note.id)
      .sort();
  const asked = ['--sample', '12', '--seed', 'june', '--stratify', 'team', '-f', 'json'];

  test('is the same from a file, in another order, and from standard input, and every report says how it was drawn', () => {
    write(
      'many.csv',
      many((index) => index),
    );
    write(
      'mixed.csv',
      many((index) => (index * 17) % 61),
    );
    const plain = lint('many.csv', ...asked, '-f', 'stylish=s.txt', '-f', 'html=s.html', '-f', 'markdown=s.md');
    const ids = idsOf(plain);
    expect(ids).toHaveLength(12);
    expect(idsOf(lint('mixed.csv', ...asked))).toEqual(ids);
    expect(idsOf(run(['-', '--stdin-format', 'csv', ...asked, ...RULES], content('mixed.csv')))).toEqual(ids);
    expect(JSON.parse(plain.out).summary).toMatchObject({
      findings: 12,
      ledger: {
        notesRead: 12,
        sample: {
          ...{ seed: 'june', drawn: 12, of: 60, stratify: 'team' },
          strata: [
            { name: 'North', drawn: 2, of: 10 },
            { name: 'South', drawn: 10, of: 50 },
          ],
        },
      },
    });
    for (const name of ['s.txt', 's.html', 's.md']) {
      const text = content(name).replaceAll('\\', '');
      expect(text).toContain('A sample: 12 of 60 notes, drawn by lot with the seed “june”');
      expect(text).toContain('North 2 of 10, South 10 of 50');
    }
    // Nothing was put aside on disk, neither here nor in the folder for it, which is the same.
    expect(readdirSync(folder).filter((name) => !/\.(?:csv|json|ndjson|key|yaml|txt|html|md)$/.test(name))).toEqual([]);
  });

  test('is told on standard error where the format has no place for it', () => {
    const { err } = lint('many.csv', '--sample', '2', '-f', 'csv');
    expect(err).toBe(
      'caselint: A sample: 2 of 60 notes, drawn by lot with the seed “1”. Rules about whole records did not run.\n',
    );
  });

  test('has no rules about whole records, since it has no whole records', () => {
    writeFileSync(
      join(folder, 'let.yaml'),
      '- { record: R1, rule: [personal-details, slang], reason: Asked for on 3 May 2026. }\n',
    );
    const ran = run([
      ...['many.csv', '--sample', '5', '--preset', 'strict', '-f', 'ndjson', '-f', 'html=none.html', '--no-config'],
      ...['--suppressions', 'let.yaml'],
    ]);
    expect(ran.err).toBe('');
    expect(content('none.html')).not.toContain('personal-details');
    const kinds = ran.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).kind);
    expect(kinds).toEqual([...Array.from({ length: 5 }, () => 'note'), 'summary']);
  });

  test.each([
    [['--sample', '0'], 'should be a whole number of 1 or more'],
    [['--sample', 'ten'], 'should be a whole number of 1 or more'],
    [['--seed', 'june'], 'add --sample'],
    [['--stratify', 'team'], 'add --sample'],
    [['--sample', '3', '--stratify', 'worker'], 'team, type'],
  ])('%j is 2', (args, said) => {
    const { code, err } = lint('many.csv', ...args);
    expect(code).toBe(2);
    expect(err).toContain(said);
  });
});
