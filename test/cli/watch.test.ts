import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

const BIN = resolve('bin/caselint.js');
let folder: string;
let child: ChildProcess | undefined;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'caselint-watch-'));
});
afterEach(() => child?.kill('SIGKILL'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A watch with what it has said so far. */
function watching(...args: string[]) {
  const said = { out: '', err: '' };
  const running = spawn(process.execPath, [BIN, '--watch', ...args], { cwd: folder });
  child = running;
  running.stdout.on('data', (chunk) => {
    said.out += chunk;
  });
  running.stderr.on('data', (chunk) => {
    said.err += chunk;
  });
  const ended = new Promise<number | null>((done) => running.on('exit', done));
  return {
    said,
    ended,
    type: (keys: string) => running.stdin.write(keys),
    interrupt: () => running.kill('SIGINT'),
    /** Waits for as long as the test may take. */
    async until(isSo: () => boolean) {
      while (!isSo()) await new Promise((again) => setTimeout(again, 20));
    },
  };
}

const save = (name: string, text: string): void => writeFileSync(join(folder, name), text);

describe('--watch', () => {
  it('checks again when a draft is saved in place or by a rename, and ends with q', async () => {
    save('visit.md', 'The mother came.\n');
    const { said, until, type, ended } = watching('visit.md');
    await until(() => said.err.includes('Watching 1 file'));
    expect(said.out).toContain('The mother');
    save('visit.md', 'Ms Khan was kicking off.\n');
    await until(() => said.out.includes('kicking off'));
    save('visit.md.new', 'The grandmother rang.\n');
    renameSync(join(folder, 'visit.md.new'), join(folder, 'visit.md'));
    await until(() => said.out.includes('The grandmother'));
    save('visit.md', 'The uncle of Asha was seen.\n');
    await until(() => said.out.includes('uncle'));
    expect(said.out).not.toContain('\u001b[2J');
    type('q');
    expect(await ended).toBe(1);
  });

  it('sees what is new in a folder, is not woken by what is no draft, and ends with Ctrl-C', async () => {
    const { said, until, interrupt, ended } = watching('.');
    await until(() => said.err.includes('Watching'));
    save('new.md', 'The step-father was there.\n');
    // The totals are the last that a check says: until they stand there it is still speaking.
    const checks = (): number => said.out.match(/files? read/g)?.length ?? 0;
    await until(() => /step-father.*files? read/s.test(said.out));
    const before = checks();
    save('ignored.md~', 'x');
    save('picture.png', 'x');
    await new Promise((later) => setTimeout(later, 600));
    expect(checks()).toBe(before);
    interrupt();
    expect(await ended).toBe(1);
  });

  it('wants a file, and only looks', () => {
    for (const args of [
      ['--watch', '-'],
      ['--watch', '--fix', 'visit.md'],
    ]) {
      const { status, stderr } = spawnSync(process.execPath, [BIN, ...args], {
        cwd: folder,
        encoding: 'utf8',
        input: '',
      });
      expect(status).toBe(2);
      expect(stderr).toContain('--watch');
    }
  });
});
