import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { configIn, type LoadedFile, type LoadOptions } from './load.js';

/**
 * A configuration that somebody publishes as a package, found as Node finds packages: from the folder of the
 * configuration upwards. Only its data is read; no code of it runs.
 */
export async function loadPackage(name: string, from: string, options: LoadOptions): Promise<LoadedFile | undefined> {
  for (const candidate of namesOf(name)) {
    const folder = folderOfPackage(candidate, from);
    const found = folder === undefined ? undefined : await configIn(folder, options);
    if (found) return found;
  }
  return undefined;
}

/** `kilnworth` is `caselint-config-kilnworth`, and `@kilnworth/adults` is `@kilnworth/caselint-config-adults`. */
function namesOf(name: string): string[] {
  if (!/^(?:@[\w.-]+\/?)?[\w.-]*$/.test(name) || name.includes('..')) return [];
  const [, scope = '', own = ''] = /^(@[\w.-]+)?\/?(.*)$/.exec(name) ?? [];
  const prefix = scope === '' ? '' : `${scope}/`;
  if (own === '') return [`${prefix}caselint-config`];
  return own.startsWith('caselint-config') ? [prefix + own] : [`${prefix}caselint-config-${own}`, prefix + own];
}

/** Where a package is installed, as Node looks for it. */
export function folderOfPackage(name: string, from: string): string | undefined {
  for (let folder = from; ; folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', name);
    if (existsSync(join(candidate, 'package.json'))) return candidate;
    if (dirname(folder) === folder) return undefined;
  }
}
