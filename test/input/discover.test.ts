import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { discover, read } from '../../src/input/index.js';
import { collect } from './reading.js';

let cwd = '';

beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'caselint-'));
});
afterEach(() => rmSync(cwd, { recursive: true }));

function files(...names: string[]): void {
  for (const name of names) {
    mkdirSync(dirname(join(cwd, name)), { recursive: true });
    writeFileSync(join(cwd, name), 'I visited.\n');
  }
}

async function found(paths: string[], ignore: string[] = []) {
  const { inputs, problems } = await discover(paths, { cwd, ignore });
  return { sources: inputs.map(({ source }) => source), problems };
}

describe('discovery', () => {
  it('goes through folders in the order of names, and leaves out what is hidden', async () => {
    files('n/b.md', 'n/a/z.txt', 'n/a.md', 'n/B.md', 'n/.git/x.md', 'n/node_modules/p/readme.md', 'n/~$b.md');
    expect(await found(['n'])).toEqual({ sources: ['n/B.md', 'n/a/z.txt', 'n/a.md', 'n/b.md'], problems: [] });
  });

  it('counts what it does not read in a folder', async () => {
    files('n/a.md', 'n/b.png', 'n/c.PNG', 'n/d', 'n/e.doc');
    const { sources, problems } = await found(['n']);
    expect(sources).toEqual(['n/a.md']);
    expect(problems).toEqual([
      {
        severity: 'warning',
        source: 'n',
        message: '4 files were not read, because the format is not one that is read: 1 with no ending, 1 .doc, 2 .png.',
      },
    ]);
  });

  it('says so where a named file is not read, and what to do', async () => {
    files('a.doc', 'b.xyz', 'c');
    const { sources, problems } = await found(['a.doc', 'b.xyz', 'c', 'missing.md', 'missing/']);
    expect(sources).toEqual([]);
    expect(problems.map(({ severity }) => severity)).toEqual(['error', 'error', 'error', 'error', 'error']);
    expect(problems.map(({ message }) => message.slice(0, 44))).toEqual([
      'Files ending in .doc are not read. Open it i',
      'Files ending in .xyz are not read. These are',
      'The file’s name has no ending that says what',
      'There is no such file or folder. Check the s',
      'There is no such file or folder. Check the s',
    ]);
  });

  it('expands patterns, but takes a name that exists for what it is', async () => {
    files('n/a.md', 'n/b.txt', 'n/c/d.md', 'n/[a].md', 'n/.h.md');
    expect((await found(['n/[a].md'])).sources).toEqual(['n/[a].md']);
    expect((await found(['n/*.md'])).sources).toEqual(['n/[a].md', 'n/a.md']);
    expect((await found(['**/*.{md,txt}'])).sources).toEqual(['n/[a].md', 'n/a.md', 'n/b.txt', 'n/c/d.md']);
    expect((await found(['n/*'])).sources).toEqual(['n/[a].md', 'n/a.md', 'n/b.txt', 'n/c/d.md']);
    expect((await found(['n/*.csv'])).problems[0]?.message).toBe(
      'Nothing matches “n/*.csv”. Check the pattern and the folder you are in.',
    );
  });

  it('takes each file once', async () => {
    files('n/a.md');
    expect((await found(['n', 'n/a.md', './n/a.md', 'n/*.md'])).sources).toEqual(['n/a.md']);
  });

  it('leaves out what ignore files and the configuration name', async () => {
    files('n/a.md', 'n/b.md', 'n/old/c.md', 'n/old/keep.md', 'n/sub/README.md', 'n/sub/d.md');
    writeFileSync(join(cwd, '.caselintignore'), '# drafts\n/n/b.md\nn/old/*\n!keep.md\n');
    writeFileSync(join(cwd, 'n/sub/.caselintignore'), 'README.md\n');
    expect((await found(['n'])).sources).toEqual(['n/a.md', 'n/old/keep.md', 'n/sub/d.md']);
    expect((await found(['n'], ['a.md', 'sub/'])).sources).toEqual(['n/old/keep.md']);
    const named = await found(['n/b.md']);
    expect(named.sources).toEqual([]);
    expect(named.problems[0]).toMatchObject({ severity: 'warning', source: 'n/b.md' });
  });

  it('does not go round in a circle of links, and says where a link leads nowhere', async () => {
    files('n/a.md');
    symlinkSync(join(cwd, 'n'), join(cwd, 'n/round'));
    symlinkSync(join(cwd, 'gone'), join(cwd, 'n/gone.md'));
    const { sources, problems } = await found(['n']);
    expect(sources).toEqual(['n/a.md']);
    expect(problems).toMatchObject([{ severity: 'error', source: 'n/gone.md' }]);
  });
});

describe('reading what was found', () => {
  it('says so where a file has gone since', async () => {
    const { problems } = await collect(read({ source: 'gone.md', path: join(cwd, 'gone.md') }));
    expect(problems).toMatchObject([{ severity: 'error', source: 'gone.md' }]);
  });

  it.each([
    ['EACCES', /^There is no permission to read it/],
    ['EISDIR', /^It is a folder where a file was expected/],
    ['EBUSY', /^Another program has it open/],
    ['EIO', /^The file could not be read \(EIO\)/],
  ])('says in words what the disk says by %s, in the middle of a file', async (code, sentence) => {
    async function* failing(): AsyncGenerator<string> {
      yield 'Date,Note\n13/03/2026,I visited.\n';
      yield 'x'.repeat(20_000);
      throw Object.assign(new Error('secret'), { code });
    }
    const { problems } = await collect(read({ source: 'a.csv', stream: failing() }));
    expect(problems.at(-1)?.message).toMatch(sentence);
    expect(JSON.stringify(problems)).not.toMatch(/secret/);
  });

  it.skipIf(process.getuid?.() === 0)('says so where there is no permission', async () => {
    files('a.md');
    chmodSync(join(cwd, 'a.md'), 0);
    const { problems } = await collect(read({ source: 'a.md', path: join(cwd, 'a.md') }));
    expect(problems[0]?.message).toMatch(/no permission to read it/);
  });
});
