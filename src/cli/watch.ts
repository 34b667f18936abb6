import { type FSWatcher, statSync, watch } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { ConfigFailure } from '../config/fault.js';
import { counted } from '../report/plain.js';
import { configFor } from './configured.js';
import { UsageFailure } from './failure.js';
import { findInputs, STANDARD_INPUT } from './inputs.js';
import { lintCommand } from './lint.js';
import type { LintOptions } from './options.js';
import { LINT_FORMATS, outputsOf } from './outputs.js';
import type { ExitCode } from './verdict.js';

/** An editor that saves writes, renames and sets times: all of it is one save. */
const SETTLED_MS = 120;
const CLEAR = '\u001b[2J\u001b[3J\u001b[H';
const CTRL_C = '\u0003';

/** Checks again whenever a file is saved, until somebody ends it. The exit code is that of the last check. */
export async function watchCommand(
  paths: readonly string[],
  options: LintOptions,
  process: NodeJS.Process,
): Promise<ExitCode> {
  if (paths.length === 0 || paths.includes(STANDARD_INPUT)) {
    throw new UsageFailure('--watch needs files or folders to look at: caselint --watch draft.md');
  }
  if (options.fix === true || options.fixDryRun === true) {
    throw new UsageFailure('--watch only looks, so it does not go with --fix: the file is open in your editor.');
  }
  const folders = new Folders();
  const end = endOf(process);
  const read = (): Promise<readonly string[]> => filesOf(paths, options, process);
  let code = await lintCommand(paths, options, process);
  let before = stateOf(await read());
  process.stderr.write(`caselint: Watching ${counted(before.size, 'file')}. q or Ctrl-C ends.\n`);
  while (!end.isReached) {
    folders.follow([...before.keys(), ...paths.map((path) => resolve(path))]);
    await Promise.race([folders.change(), end.reached]);
    if (end.isReached) break;
    const files = await read().catch(() => [...before.keys()]);
    const now = stateOf(files);
    if (isSame(before, now)) continue;
    before = now;
    if (process.stdout.isTTY) process.stdout.write(CLEAR);
    code = await again(paths, options, process, code);
  }
  folders.close();
  end.release();
  return code;
}

/** What is wrong with the configuration while it is being edited is said, and the watch goes on. */
async function again(
  paths: readonly string[],
  options: LintOptions,
  process: NodeJS.Process,
  code: ExitCode,
): Promise<ExitCode> {
  try {
    return await lintCommand(paths, options, process);
  } catch (error) {
    if (!(error instanceof ConfigFailure || error instanceof UsageFailure)) throw error;
    process.stderr.write(`${error.message}\n`);
    return code;
  }
}

/** The files that a check would look at; a report that is written among them is none of them. */
async function filesOf(paths: readonly string[], options: LintOptions, process: NodeJS.Process): Promise<string[]> {
  const { ignore } = await configFor(options, process);
  const { inputs } = await findInputs(paths, process, { options, ignore });
  const written = new Set(
    outputsOf(options, LINT_FORMATS).flatMap(({ path }) => (path === undefined ? [] : [resolve(path)])),
  );
  return inputs.flatMap(({ path }) => (path === undefined || written.has(resolve(path)) ? [] : [resolve(path)]));
}

function stateOf(files: readonly string[]): Map<string, string> {
  return new Map(
    files.map((path) => {
      const found = statSync(path, { throwIfNoEntry: false });
      return [path, found === undefined ? 'gone' : `${found.ino} ${found.mtimeMs} ${found.size}`];
    }),
  );
}

function isSame(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean {
  return one.size === other.size && [...one].every(([path, state]) => other.get(path) === state);
}

/** Watches folders and not files: most editors save by putting a new file in the place of the old one. */
class Folders {
  readonly #watchers = new Map<string, FSWatcher>();
  #isChanged = false;
  #timer: NodeJS.Timeout | undefined;
  #tell = (): void => {};

  follow(paths: readonly string[]): void {
    for (const path of new Set(paths.map(folderOf))) {
      if (this.#watchers.has(path)) continue;
      try {
        const watcher = watch(path, (_, name) => this.#saw(name));
        // A folder that goes is looked for again with the next change.
        watcher.on('error', () => this.#drop(path));
        this.#watchers.set(path, watcher);
      } catch {
        this.#drop(path);
      }
    }
  }

  /** Settles once something has changed and come to rest. */
  async change(): Promise<void> {
    if (!this.#isChanged) {
      await new Promise<void>((tell) => {
        this.#tell = tell;
      });
    }
    this.#isChanged = false;
  }

  close(): void {
    clearTimeout(this.#timer);
    for (const path of [...this.#watchers.keys()]) this.#drop(path);
  }

  #saw(name: string | null): void {
    // Editors keep what is not saved yet beside the file.
    if (name !== null && /^[.#]|[~#]$|\.sw.$/.test(basename(name))) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#isChanged = true;
      this.#tell();
    }, SETTLED_MS);
  }

  #drop(path: string): void {
    this.#watchers.get(path)?.close();
    this.#watchers.delete(path);
  }
}

function folderOf(path: string): string {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ? path : dirname(path);
}

interface End {
  readonly isReached: boolean;
  readonly reached: Promise<void>;
  release(): void;
}

/** `q`, Ctrl-C or a signal. On a terminal one key is enough. */
function endOf(process: NodeJS.Process): End {
  const { stdin } = process;
  const state = { isReached: false };
  let stop = (): void => {};
  const reached = new Promise<void>((done) => {
    stop = () => {
      state.isReached = true;
      done();
    };
  });
  const key = (typed: Buffer | string): void => {
    if (/^q/i.test(String(typed)) || String(typed).includes(CTRL_C)) stop();
  };
  if (stdin.isTTY) stdin.setRawMode(true);
  stdin.on('data', key);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
  return {
    get isReached() {
      return state.isReached;
    },
    reached,
    release() {
      if (stdin.isTTY) stdin.setRawMode(false);
      stdin.off('data', key);
      stdin.pause();
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.removeListener(signal, stop);
    },
  };
}
