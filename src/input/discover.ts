import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Problem } from '../model/result.js';
import { describeFailure } from './failure.js';
import { extensionOf, formatOf, notReadable } from './formats.js';
import { IGNORE_FILE, Ignore, isIgnored } from './ignore.js';
import type { Input } from './source.js';

export interface DiscoverOptions {
  /** Patterns of the configuration, as in .gitignore, relative to `cwd`. */
  readonly ignore?: readonly string[];
  readonly cwd?: string;
}

export interface Discovery {
  readonly inputs: readonly Input[];
  /** Paths that led nowhere, and files that stand in a folder and are not read. */
  readonly problems: readonly Problem[];
}

/** Finds the files that paths, folders and patterns mean: each once, in an order that does not change. */
export async function discover(paths: readonly string[], options: DiscoverOptions = {}): Promise<Discovery> {
  const cwd = resolve(options.cwd ?? '.');
  const ignores = [await Ignore.of(cwd, options.ignore ?? [])];
  const own = await Ignore.inFolder(cwd);
  if (own !== undefined) ignores.unshift(own);
  const search = new Search(cwd, ignores);
  for (const path of paths) await search.add(path);
  return { inputs: search.inputs, problems: search.problems };
}

class Search {
  readonly inputs: Input[] = [];
  readonly problems: Problem[] = [];
  readonly #cwd: string;
  readonly #ignores: readonly Ignore[];
  readonly #seen = new Set<string>();

  constructor(cwd: string, ignores: readonly Ignore[]) {
    this.#cwd = cwd;
    this.#ignores = ignores;
  }

  /** What exists under the very name is meant by it, brackets and stars included. */
  async add(path: string): Promise<void> {
    const full = resolve(this.#cwd, path);
    const found = await stat(full).catch((error: unknown) => error);
    if (isKind(found)) return found.isDirectory() ? this.#addFolder(path) : this.#addNamed(path);
    if (isMissing(found) && /[*?[\]{}()!+@]/.test(path)) return this.#addMatches(path);
    this.#fail(path, describeFailure(found));
  }

  async #addMatches(pattern: string): Promise<void> {
    const { glob } = await import('tinyglobby');
    const options = { cwd: this.#cwd, expandDirectories: false, onlyFiles: false, ignore: ['**/node_modules/**'] };
    const matches = (await glob(pattern.replaceAll('\\', '/'), options)).map((match) => match.replace(/\/$/, ''));
    const before = this.#seen.size;
    for (const match of matches.sort(byName)) {
      const found = await stat(resolve(this.#cwd, match)).catch(() => undefined);
      // A star that crosses folders names their files itself.
      if (found?.isFile() === true) this.#addFile(match);
      else if (found !== undefined && !pattern.includes('**')) await this.#addFolder(match);
    }
    const hint = `Nothing matches “${pattern}”. Check the pattern and the folder you are in.`;
    if (matches.length === 0 && this.#seen.size === before) this.#fail(pattern, hint);
  }

  #addNamed(path: string): void {
    if (isIgnored(resolve(this.#cwd, path), this.#ignores)) {
      this.#warn(path, `It was not read, because the configuration or ${IGNORE_FILE} leaves it out.`);
    } else this.#addFile(path);
  }

  #addFile(path: string): void {
    if (formatOf(path) === undefined) this.#fail(path, notReadable(path));
    else this.#take(path);
  }

  #take(path: string): void {
    const full = resolve(this.#cwd, path);
    if (this.#seen.has(full)) return;
    this.#seen.add(full);
    this.inputs.push({ source: path, path: full });
  }

  async #addFolder(folder: string): Promise<void> {
    const skipped = new Map<string, number>();
    const walk = new Walk(this.#cwd);
    for await (const item of walk.files(folder, this.#ignores)) {
      if (item.failure !== undefined) this.#fail(item.path, item.failure);
      else if (formatOf(item.path) !== undefined) this.#take(item.path);
      else skipped.set(extensionOf(item.path), (skipped.get(extensionOf(item.path)) ?? 0) + 1);
    }
    if (skipped.size > 0) this.#warn(folder, describeSkipped(skipped));
  }

  #fail(source: string, message: string): void {
    this.problems.push({ severity: 'error', source, message });
  }

  #warn(source: string, message: string): void {
    this.problems.push({ severity: 'warning', source, message });
  }
}

interface Found {
  readonly path: string;
  readonly failure?: string;
}

/** Goes through a folder, file by file in the order of their names; links are followed, but never round in a circle. */
class Walk {
  readonly #cwd: string;
  readonly #entered = new Set<string>();

  constructor(cwd: string) {
    this.#cwd = cwd;
  }

  async *files(folder: string, above: readonly Ignore[]): AsyncGenerator<Found> {
    const full = resolve(this.#cwd, folder);
    const actual = await realpath(full);
    if (this.#entered.has(actual)) return;
    this.#entered.add(actual);
    const entries = await readdir(full, { withFileTypes: true }).catch((error: unknown) => describeFailure(error));
    if (typeof entries === 'string') return yield { path: folder, failure: entries };
    const own = full === this.#cwd ? undefined : await Ignore.inFolder(full);
    const ignores = own === undefined ? above : [...above, own];
    for (const entry of entries.sort((a, b) => byName(a.name, b.name))) {
      const path = join(folder, entry.name);
      if (isHidden(entry.name) || isIgnored(resolve(this.#cwd, path), ignores)) continue;
      yield* this.#entry(path, entry, ignores);
    }
  }

  async *#entry(path: string, entry: Dirent, ignores: readonly Ignore[]): AsyncGenerator<Found> {
    const kind = entry.isSymbolicLink() ? await stat(resolve(this.#cwd, path)).catch((error: unknown) => error) : entry;
    if (!isKind(kind)) return yield { path, failure: describeFailure(kind) };
    if (kind.isDirectory()) yield* this.files(path, ignores);
    else if (kind.isFile()) yield { path };
  }
}

/** Hidden files, installed packages, and the marks that Word leaves beside an open document. */
const isHidden = (name: string): boolean => name.startsWith('.') || name.startsWith('~$') || name === 'node_modules';

/** The same order on every machine and in every language. */
const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

type Kind = Pick<Dirent, 'isDirectory' | 'isFile'>;

const isKind = (value: unknown): value is Kind => typeof value === 'object' && value !== null && 'isDirectory' in value;

const isMissing = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'code' in error &&
  (error.code === 'ENOENT' || error.code === 'EINVAL');

function describeSkipped(skipped: ReadonlyMap<string, number>): string {
  const total = [...skipped.values()].reduce((sum, count) => sum + count, 0);
  const kinds = [...skipped]
    .sort(([a], [b]) => byName(a, b))
    .map(([extension, count]) => `${count} ${extension || 'with no ending'}`);
  const what = total === 1 ? 'One file was' : `${total} files were`;
  return `${what} not read, because the format is not one that is read: ${kinds.join(', ')}.`;
}
