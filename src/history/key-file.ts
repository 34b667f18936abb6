import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { HistoryFailure } from './failure.js';
import { FingerprintKey } from './key.js';

const BYTES = 32;
const WRITTEN = /^[0-9a-f]{64}$/i;

/** The key that a file holds; undefined where there is no such file. */
export function readKey(path: string): FingerprintKey | undefined {
  const text = textOf(path);
  if (text === undefined) return undefined;
  if (WRITTEN.test(text)) return new FingerprintKey(Buffer.from(text, 'hex'));
  throw new HistoryFailure(
    `${path} holds no key, which is 64 hexadecimal digits. Name a file that is not there yet, and a key is made.`,
  );
}

/** A new key in a new file that nobody but its owner may read. */
export function makeKey(path: string): FingerprintKey {
  const secret = randomBytes(BYTES);
  try {
    writeFileSync(path, `${secret.toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    throw new HistoryFailure(`The key ${path} could not be written (${codeOf(error)}).`);
  }
  return new FingerprintKey(secret);
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT') return undefined;
    throw new HistoryFailure(`The key ${path} could not be read (${code}).`);
  }
}

export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'error';
}
