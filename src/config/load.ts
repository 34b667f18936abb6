import { readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { ConfigFailure } from './fault.js';
import { findFolder, isCode } from './find.js';

export interface LoadedFile {
  /** As people name it: from the folder they are in. */
  readonly name: string;
  readonly path: string;
  readonly content: unknown;
}

export interface LoadOptions {
  /** The folder that people are in: files are named from there. */
  readonly cwd: string;
  readonly isCodeAllowed: boolean;
}

/** The configuration of a folder, or of the nearest folder above that has one. */
export async function searchConfig(options: LoadOptions): Promise<LoadedFile | undefined> {
  const { folder } = findFolder(options.cwd, options.isCodeAllowed);
  return folder === undefined ? undefined : configIn(folder, options);
}

/** The configuration that stands in this very folder. */
export async function configIn(folder: string, options: LoadOptions): Promise<LoadedFile | undefined> {
  const nearest = findFolder(folder, options.isCodeAllowed);
  if (nearest.folder !== folder) return undefined;
  const explorer = await explorerOf(options, nearest.places);
  const found = await explorer.search(folder);
  return found ? loaded(found.filepath, found.config, options) : undefined;
}

/** One file, by its path from the folder that people are in. */
export async function loadConfig(file: string, options: LoadOptions): Promise<LoadedFile> {
  const path = resolve(options.cwd, file);
  const name = nameOf(path, options);
  if (isCode(path) && !options.isCodeAllowed) {
    const message = 'This file would run as a program. Pass --allow-js-config if you trust it.';
    throw new ConfigFailure(name, [{ message }]);
  }
  const explorer = await explorerOf(options);
  try {
    const found = await explorer.load(path);
    return loaded(path, found?.config ?? {}, options);
  } catch (error) {
    throw isMissing(error)
      ? new ConfigFailure(name, [{ message: 'There is no such configuration file. Check the path.' }])
      : error;
  }
}

async function explorerOf(options: LoadOptions, places: readonly string[] = ['.caselintrc']) {
  const { cosmiconfig, defaultLoaders } = await import('cosmiconfig');
  const { parseConfig } = await import('./parse.js');
  const data = (path: string, text: string): unknown => parseConfig(nameOf(path, options), text);
  return cosmiconfig('caselint', {
    searchPlaces: [...places],
    packageProp: ['caselint'],
    loaders: {
      ...(options.isCodeAllowed ? defaultLoaders : {}),
      '.json': data,
      '.yaml': data,
      '.yml': data,
      noExt: data,
    },
  });
}

function loaded(path: string, config: unknown, options: LoadOptions): LoadedFile {
  return { name: nameOf(path, options), path, content: config ?? {} };
}

/** The text of a data file, to find the lines of faults in. */
export function textOf(path: string): string | undefined {
  return isCode(path) ? undefined : readFileSync(path, 'utf8');
}

/** As people name a file: from the folder they are in. */
export function nameOf(path: string, { cwd }: Pick<LoadOptions, 'cwd'>): string {
  const inside = relative(cwd, path);
  return inside === '' || inside.startsWith('..') ? path : inside;
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'EISDIR');
