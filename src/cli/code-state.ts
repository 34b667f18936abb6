import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Brought } from '../config/packs/brought.js';
import { contentHash } from '../config/packs/content.js';
import { packageVersion } from './version.js';

/** Where the code of caselint and its word lists are, whether it is run as built or as written. */
const OWN = fileURLToPath(new URL('../../', import.meta.url));
const CODE = /\.(?:[cm]?[jt]s|json|node|wasm|ya?ml|tsv|txt|bin)$/;

/**
 * Another text whenever the code that looks at notes may be another: caselint's own with its word lists, what it stands
 * on, and what the configuration brings along.
 */
export function stateOfCode(brought: readonly Brought[]): string {
  const modules = brought.filter(({ kind }) => kind === 'plugin' || kind === 'retext').map(({ path }) => path);
  return JSON.stringify([
    ...[packageVersion(), process.version, contentHash(brought)],
    ...[join(OWN, 'src'), join(OWN, 'rules'), ...modules.map(homeOf)].map(stateOfFolder),
    ...[OWN, ...modules].map(stateOfInstalled),
  ]);
}

/** A module imports others, mostly of its own package, or beside it where it is of none. */
function homeOf(module: string): string {
  const own = dirname(module);
  for (let folder = own; dirname(folder) !== folder; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json'))) return folder;
  }
  return own;
}

/** Size and time of each file that can hold code, which is much faster than to read them. */
function stateOfFolder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry): string[] => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      return entry.name === 'node_modules' || entry.name.startsWith('.') ? [] : stateOfFolder(path);
    }
    return CODE.test(entry.name) ? [stateOf(path)] : [];
  });
}

/** npm writes down what it has installed. */
function stateOfInstalled(from: string): string {
  for (let folder = from; ; folder = dirname(folder)) {
    const path = join(folder, 'node_modules', '.package-lock.json');
    if (existsSync(path)) return stateOf(path);
    if (dirname(folder) === folder) return '';
  }
}

function stateOf(path: string): string {
  const { size, mtimeMs } = statSync(path);
  return `${path} ${size} ${mtimeMs}`;
}
