import { dirname, resolve } from 'node:path';
import type { Fault } from '../fault.js';
import { type LoadedFile, type LoadOptions, nameOf } from '../load.js';
import type { Config } from '../shape.js';
import type { Brought } from './brought.js';
import { moduleFile } from './modules.js';

/** What a file names beside its settings. */
export type Named = Pick<Config, 'packs' | 'plugins' | 'retext'>;

/** Where what a configuration brings is to be found; or the faults, where it is not or may not be. */
export function placesOf(
  { packs, plugins, retext }: Named,
  file: LoadedFile,
  options: LoadOptions,
): { brought: Brought[]; faults: Fault[] } {
  const folder = dirname(file.path);
  const faults: Fault[] = [];
  const brought: Brought[] = packs.map(({ kind, path }) => {
    const full = resolve(folder, path);
    return { kind, path: full, name: nameOf(full, options) };
  });
  const modules = [
    ...plugins.map((name, index) => ({ name, at: ['plugins', String(index)], load: { kind: 'plugin' } as const })),
    ...retext.map(({ name, options: given }, index) => {
      return { name, at: ['retext', String(index)], load: { kind: 'retext', options: given } as const };
    }),
  ];
  for (const { name, at, load } of modules) {
    const path = options.isCodeAllowed ? moduleFile(name, folder) : undefined;
    if (path !== undefined) brought.push({ ...load, path, name });
    else faults.push({ path: at, message: `${at[0]}: ${options.isCodeAllowed ? noSuch(name) : FORBIDDEN(name)}` });
  }
  return { brought, faults };
}

const FORBIDDEN = (name: string): string => `“${name}” would run as a program. Pass --allow-js-config if you trust it.`;

const noSuch = (name: string): string =>
  name.startsWith('.') || name.startsWith('/')
    ? `There is no file “${name}”. Paths begin at the folder of this file.`
    : `There is no package “${name}” installed beside this file; a file begins with ./`;
