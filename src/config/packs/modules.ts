import { existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { isDictionary } from '../check/values.js';
import { folderOfPackage } from '../package.js';

/** The file of a module, as the configuration in a folder names it: a path, or a package found as Node finds them. */
export function moduleFile(name: string, folder: string): string | undefined {
  if (name.startsWith('.') || isAbsolute(name)) {
    const path = resolve(folder, name);
    return existsSync(path) && statSync(path).isFile() ? path : undefined;
  }
  try {
    return createRequire(join(folder, 'configuration.js')).resolve(name);
  } catch {
    // A package for `import` alone: its own entry says where it begins.
    const found = folderOfPackage(name, folder);
    return found === undefined ? undefined : entryOf(found);
  }
}

function entryOf(folder: string): string | undefined {
  const described: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  if (!isDictionary(described)) return undefined;
  const named = target(described['exports']) ?? described['module'] ?? described['main'] ?? 'index.js';
  const path = join(folder, String(named));
  return existsSync(path) && dirname(path).startsWith(folder) ? path : undefined;
}

/** What `exports` says for an `import` of the package itself. */
function target(exports: unknown): string | undefined {
  if (typeof exports === 'string' || !isDictionary(exports)) return typeof exports === 'string' ? exports : undefined;
  return target(exports['.'] ?? exports['import'] ?? exports['node'] ?? exports['default']);
}
