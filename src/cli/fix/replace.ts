import {
  closeSync,
  fchmodSync,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';

/**
 * Puts a file in the place of another in one step, with its mode; behind a link the file that it leads to. Gives a
 * sentence where that cannot be, and then nothing is changed.
 */
export function replaceFile(path: string, before: Buffer, after: Buffer): string | undefined {
  try {
    const target = realpathSync(path);
    const { mode } = statSync(target);
    if ((mode & WRITABLE) === 0)
      return 'The file is read-only, so nothing in it was changed. Make it writable to fix it.';
    if (!readFileSync(target).equals(before))
      return 'The file changed while it was looked at, so it was left. Run it again.';
    swap(target, after, mode);
    return undefined;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'error';
    return `The file could not be written (${code}), so nothing in it was changed.`;
  }
}

const WRITABLE = 0o222;

function swap(target: string, content: Buffer, mode: number): void {
  const beside = `${target}.${process.pid}.part`;
  const file = openSync(beside, 'wx', 0o600);
  try {
    writeSync(file, content);
    fchmodSync(file, mode & 0o7777);
    fsyncSync(file);
    closeSync(file);
    renameSync(beside, target);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}
