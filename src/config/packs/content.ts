import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Brought } from './brought.js';

/**
 * A hash of what rules were brought along, by which two machines can tell that they brought the same, wherever it
 * stands. Of a module that imports others it knows its own file.
 */
export function contentHash(brought: readonly Brought[]): string {
  const hash = createHash('sha256');
  for (const { path, ...about } of brought) {
    hash.update(JSON.stringify(about));
    for (const [name, file] of filesOf(path)) hash.update(`\0${name}\0`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

function filesOf(path: string): [name: string, path: string][] {
  if (!statSync(path).isDirectory()) return [['', path]];
  const names = readdirSync(path, { recursive: true, encoding: 'utf8' }).sort();
  return names.flatMap((name): [string, string][] => {
    const file = join(path, name);
    return statSync(file).isFile() ? [[name.replaceAll('\\', '/'), file]] : [];
  });
}
