import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const DATA_FILES = [
  '.caselintrc',
  '.caselintrc.yaml',
  '.caselintrc.yml',
  '.caselintrc.json',
  '.config/caselintrc',
  '.config/caselintrc.yaml',
  '.config/caselintrc.yml',
  '.config/caselintrc.json',
  'caselint.config.yaml',
  'caselint.config.yml',
  'caselint.config.json',
];

const CODE_FILES = ['caselint.config.js', 'caselint.config.mjs', 'caselint.config.cjs'];

export interface Search {
  readonly places: readonly string[];
  /** The nearest folder, upwards, that has one of the places. */
  readonly folder: string | undefined;
}

/**
 * A first look, without cosmiconfig: most runs have no configuration, and need not wait until it is loaded.
 * Files with code count only where they are allowed, as whoever sends a folder of notes could send one along.
 */
export function findFolder(from: string, isCodeAllowed = false): Search {
  const places = ['package.json', ...DATA_FILES, ...(isCodeAllowed ? CODE_FILES : [])];
  for (let folder = from; ; folder = dirname(folder)) {
    if (places.some((place) => isConfig(folder, place))) return { places, folder };
    if (dirname(folder) === folder) return { places, folder: undefined };
  }
}

export const isCode = (file: string): boolean => /\.[cm]?[jt]s$/.test(file);

function isConfig(folder: string, place: string): boolean {
  const path = join(folder, place);
  if (!existsSync(path)) return false;
  return place !== 'package.json' || hasOwnKey(path);
}

function hasOwnKey(path: string): boolean {
  try {
    const parsed: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return typeof parsed === 'object' && parsed !== null && 'caselint' in parsed;
  } catch {
    // A broken package.json is not ours to complain of.
    return false;
  }
}
