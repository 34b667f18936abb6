import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import type { ResolvedConfig } from '../config/resolve.js';
import { CacheFile, DamagedCache } from '../engine/cache/cache-file.js';
import { CachedChecker } from '../engine/cache/cached-checker.js';
import type { Checker } from '../engine/checker.js';
import type { Plan } from '../engine/plan.js';
import { codeOf } from '../history/key-file.js';
import { EXTENSIONS } from '../input/index.js';
import { stateOfCode } from './code-state.js';
import { UsageFailure } from './failure.js';
import type { CacheOptions } from './options.js';

export interface CachedRun {
  readonly plan: Plan;
  readonly config: Pick<ResolvedConfig, 'brought'>;
  readonly inputs: readonly { readonly path?: string }[];
  readonly process: NodeJS.Process;
}

const FOLDER = '.caselintcache';
const FILE = 'notes';

/**
 * A checker that looks only at what has changed since the last run. A cache that cannot be used is said and gone without.
 * @throws UsageFailure where the file is none to write a cache to.
 */
export function cached(checker: Checker, options: CacheOptions, { plan, config, inputs, process }: CachedRun): Checker {
  if (options.cache !== true) throw new UsageFailure('--cache-location says where the cache is: add --cache.');
  const path = locationOf(options);
  if (inputs.some((input) => input.path === resolve(path))) {
    throw new UsageFailure(`${path} is one of the files to check. Put the cache into another file.`);
  }
  const say = (sentence: string): void => {
    process.stderr.write(`caselint: ${sentence}\n`);
  };
  try {
    const file = opened(path, say);
    return new CachedChecker(checker, { plan, file, code: stateOfCode(config.brought) }, (trouble) => {
      say(trouble instanceof DamagedCache ? damaged(path) : unusable(path, trouble));
    });
  } catch (error) {
    if (error instanceof UsageFailure) throw error;
    say(unusable(path, error));
    return checker;
  }
}

function opened(path: string, say: (sentence: string) => void): CacheFile {
  if (path === join(FOLDER, FILE)) ignoreInGit();
  try {
    return CacheFile.open(path);
  } catch (error) {
    if (!(error instanceof DamagedCache)) throw error;
    if (Object.hasOwn(EXTENSIONS, extname(path).toLowerCase())) {
      throw new UsageFailure(`${path} is there and is no cache of caselint. Name another file for it.`);
    }
    say(damaged(path));
    return CacheFile.anew(path);
  }
}

/** A folder is a place for a cache too. */
function locationOf({ cacheLocation }: CacheOptions): string {
  if (cacheLocation === undefined) return join(FOLDER, FILE);
  const isFolder = /[\\/]$/.test(cacheLocation) || (existsSync(cacheLocation) && statSync(cacheLocation).isDirectory());
  return isFolder ? join(cacheLocation, FILE) : cacheLocation;
}

/** What a cache holds is sealed; that it is there at all is nobody else's business either. */
function ignoreInGit(): void {
  mkdirSync(FOLDER, { recursive: true, mode: 0o700 });
  const path = join(FOLDER, '.gitignore');
  if (!existsSync(path)) writeFileSync(path, '*\n');
}

const damaged = (path: string): string =>
  `The cache ${path} is damaged, or was written by something else. It is made again.`;

const unusable = (path: string, error: unknown): string =>
  `The cache ${path} cannot be used (${codeOf(error)}), so nothing is kept for the next run.`;
