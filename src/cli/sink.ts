import { createWriteStream, renameSync, rmSync, statSync, type WriteStream } from 'node:fs';
import type { Writable } from 'node:stream';
import { UsageFailure } from './failure.js';

/** Where a report goes. */
export interface Sink {
  /** False once nobody reads any more, as when `head` has seen enough. */
  write(chunk: string | Uint8Array): Promise<boolean>;
  close(): Promise<void>;
  /** The run was broken off: half a report must not look like a whole one. */
  abandon(): void;
}

/** `onWrite` hears of each chunk before it goes out. */
export function streamSink(stream: Writable, onWrite: (chunk: string | Uint8Array) => void = () => {}): Sink {
  let isOpen = true;
  let broken: unknown;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    isOpen = false;
    if (error.code !== 'EPIPE') broken = error;
  });
  const settled = (): Promise<void> =>
    new Promise((resolve) => {
      for (const event of ['drain', 'close', 'error']) stream.once(event, () => resolve());
    });
  return {
    async write(chunk) {
      onWrite(chunk);
      if (isOpen && !stream.write(chunk)) await settled();
      if (broken) throw broken;
      return isOpen;
    },
    async close() {},
    abandon() {},
  };
}

export function fileSink(path: string): Sink {
  // A pipe or a device is no file that could be put in the place of another.
  const isPlain = statSync(path, { throwIfNoEntry: false })?.isFile() ?? true;
  const written = isPlain ? `${path}.${process.pid}.part` : path;
  // A report can hold the words of a record, so nobody but its owner reads it.
  const stream = createWriteStream(written, { mode: 0o600 });
  if (!isPlain) return sinkTo(path, stream, { keep: () => {}, forget: () => {} });
  const keep = () => renameSync(written, path);
  return sinkTo(path, stream, { keep, forget: () => rmSync(written, { force: true }) });
}

/** A file with something in it already, which stays. */
export function endOfFileSink(path: string): Sink {
  return sinkTo(path, createWriteStream(path, { flags: 'a' }), { keep: () => {}, forget: () => {} });
}

/** What becomes of the file in the end. */
interface End {
  keep(): void;
  forget(): void;
}

function sinkTo(path: string, stream: WriteStream, { keep, forget }: End): Sink {
  const failed = new Promise<never>((_, reject) => {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      reject(new UsageFailure(`The report ${path} could not be written (${error.code ?? 'error'}).`));
    });
  });
  failed.catch(() => {});
  return {
    async write(chunk) {
      if (!stream.write(chunk)) await Promise.race([failed, new Promise<void>((done) => stream.once('drain', done))]);
      return true;
    },
    async close() {
      await Promise.race([failed, new Promise<void>((done) => stream.end(done))]);
      keep();
    },
    abandon() {
      stream.destroy();
      forget();
    },
  };
}
