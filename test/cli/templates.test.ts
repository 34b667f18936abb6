import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const BIN = resolve('bin/caselint.js');
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'caselint-templates-'));
  cpSync('fixtures/templates', join(folder, 'templates'), { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: string[]) => spawnSync(process.execPath, [BIN, ...args], { cwd: folder, encoding: 'utf8' });

interface Found {
  readonly rule: string;
  readonly message: string;
  readonly text?: string;
  readonly start?: { readonly line: number; readonly column: number };
}

function findingsIn(path: string): Found[] {
  const { notes } = JSON.parse(run('--template', '-f', 'json', path).stdout);
  return notes.flatMap(({ findings }: { findings: Found[] }) => findings);
}

/** The rule that blocks each template of the bad library, and what it says or points at. */
const BLOCKED: Readonly<Record<string, readonly [rule: string, what: string]>> = {
  'closing-summary.md': ['template-prompts', 'the history'],
  'direct-work.md': ['template-prompts', 'the date'],
  'home-visit.md': ['template-prompts', 'what they said or did'],
  'letter.md': ['undefined-abbreviation', 'ICPC'],
  'managers-decision.txt': ['template-prompts', 'the reasons'],
  'meeting.docx': ['template-prompts', 'who does each action'],
  'placement-visit.docx': ['template-prompts', 'who records it'],
  'school-visit.txt': ['template-prompts', 'the purpose'],
  'supervision.md': ['template-prompts', 'GRRACCEES'],
  'telephone.md': ['relationship-label', 'The mother'],
};

describe('a library of templates', () => {
  it('that asks for everything passes, in every syntax and format, with no warning and no doubt', () => {
    const { status, stdout } = run('--template', 'templates/good', '--max-warnings', '0', '--strict-input');
    expect(stdout).toContain('10 of 10 files read');
    expect(status, stdout).toBe(0);
  });

  it('passes by configuration for its folder, and is full of placeholders without', () => {
    writeFileSync(join(folder, 'own.yaml'), 'overrides:\n  - { files: templates/**, template: true }\n');
    expect(run('-c', 'own.yaml', 'templates/good', '--max-warnings', '0').status).toBe(0);
    expect(run('templates/good').stdout).toContain('unfilled-placeholder');
  });

  it.each(readdirSync('fixtures/templates/bad'))('%s is blocked by the rule that it should be', (name) => {
    const [rule = '', what = ''] = BLOCKED[name] ?? [];
    const found = findingsIn(`templates/bad/${name}`).filter((finding) => finding.rule === rule);
    expect(found.map(({ message, text }) => `${message} ${text ?? ''}`).join('\n')).toContain(what);
    expect(run('--template', '--max-warnings', '0', `templates/bad/${name}`).status).toBe(1);
  });

  it('has its findings where they stand in the template, behind placeholders too', () => {
    const text = 'I met {{childs_teacher}} on <<date>> and [name of parent] was kicking off. «mother» wasnt there.\n';
    writeFileSync(join(folder, 'place.md'), text);
    const found = findingsIn('place.md').filter(({ start }) => start);
    const [slang] = found.filter(({ rule }) => rule === 'slang');
    expect(slang).toMatchObject({ text: 'kicking off', start: { line: 1, column: text.indexOf('kicking') + 1 } });
    for (const { start, text: words = '' } of found) {
      expect(text.slice((start?.column ?? 1) - 1)).toMatch(new RegExp(`^${words.replace(/[[\](){}]/g, '\\$&')}`));
    }
    expect(JSON.stringify(found)).not.toMatch(/Calderwick|Farrowdale|Monday 2 March/);
  });

  it('is put right around its placeholders, and they stay', () => {
    writeFileSync(join(folder, 'fixed.md'), 'I saw the the garden with {{child_name}}.\n');
    run('--template', '--fix', 'fixed.md');
    expect(run('--template', '--fix-dry-run', 'fixed.md').stdout).toBe('');
  });
});
