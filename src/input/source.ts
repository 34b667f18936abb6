import { createReadStream } from 'node:fs';

/** Something to read: a file on disk, or bytes that arrive, such as standard input. */
export interface Input {
  /** What people call it: the path as they gave it. */
  readonly source: string;
  readonly path?: string;
  readonly stream?: AsyncIterable<Uint8Array | string>;
}

/** Large enough that the machine's costs per read vanish, small enough to keep memory flat. */
const CHUNK = 256 * 1024;

export async function* bytesOf(input: Input): AsyncGenerator<Uint8Array> {
  const { path, stream } = input;
  if (stream === undefined) yield* createReadStream(path ?? input.source, { highWaterMark: CHUNK });
  else for await (const chunk of stream) yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
}

/** All bytes, or nothing where there are more than the limit. */
export async function wholeOf(bytes: AsyncIterable<Uint8Array>, limit: number): Promise<Buffer | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of bytes) {
    size += chunk.length;
    if (size > limit) return undefined;
    chunks.push(chunk);
  }
  return chunks.length === 1 && chunks[0] !== undefined ? Buffer.from(chunks[0]) : Buffer.concat(chunks);
}
