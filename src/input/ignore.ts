import { readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

export const IGNORE_FILE = '.caselintignore';

interface Line {
  readonly matches: (path: string) => boolean;
  readonly isKept: boolean;
}

/** What one ignore file, or the configuration, leaves out. The syntax is that of .gitignore. */
export class Ignore {
  readonly #folder: string;
  readonly #lines: readonly Line[];

  private constructor(folder: string, lines: readonly Line[]) {
    this.#folder = folder;
    this.#lines = lines;
  }

  static async of(folder: string, patterns: readonly string[]): Promise<Ignore> {
    const written = patterns.map((pattern) => pattern.trim()).filter((line) => line !== '' && !line.startsWith('#'));
    if (written.length === 0) return new Ignore(folder, []);
    // Most runs have no pattern, and need not wait for the matcher.
    const { default: picomatch } = await import('picomatch');
    return new Ignore(
      folder,
      written.map((line) => lineOf(line, picomatch)),
    );
  }

  /** What the ignore file in a folder says; nothing where there is none. */
  static async inFolder(folder: string): Promise<Ignore | undefined> {
    const text = await readFile(join(folder, IGNORE_FILE), 'utf8').catch(() => undefined);
    return text === undefined ? undefined : Ignore.of(folder, text.split(/\r?\n/));
  }

  /** Whether the file or folder is left out; nothing where this file does not speak of it. */
  verdict(path: string): boolean | undefined {
    const inside = relative(this.#folder, path).split(sep).join('/');
    if (inside === '' || inside.startsWith('../')) return undefined;
    let verdict: boolean | undefined;
    for (const line of this.#lines) if (line.matches(inside)) verdict = !line.isKept;
    return verdict;
  }
}

/** The last word counts, and the word of the nearest folder is the last. */
export function isIgnored(path: string, ignores: readonly Ignore[]): boolean {
  let verdict = false;
  for (const ignore of ignores) verdict = ignore.verdict(path) ?? verdict;
  return verdict;
}

type Matcher = (globs: string[], options: { dot: boolean; nonegate: boolean }) => (path: string) => boolean;

function lineOf(written: string, picomatch: Matcher): Line {
  const isKept = written.startsWith('!');
  const bare = written.slice(isKept ? 1 : 0).replace(/\/$/, '');
  const glob = bare.replace(/^\//, '');
  const anywhere = bare.includes('/') ? glob : `**/${glob}`;
  return { isKept, matches: picomatch([anywhere, `${anywhere}/**`], { dot: true, nonegate: true }) };
}
