import { closeSync, openSync, readSync } from 'node:fs';

/** Something to read: a file on disk, or bytes that arrive, such as standard input. */
export interface Input {
  /** What people call it: the path as they gave it. */
  readonly source: string;
  readonly path?: string;
  readonly stream?: AsyncIterable<Uint8Array | string>;
  /** Hears how many bytes of the source have been read since it was last called. */
  readonly onRead?: (bytes: number) => void;
}

/** Large enough that the machine's costs per read vanish, small enough to keep memory flat. */
const CHUNK = 64 * 1024;

export async function* bytesOf(input: Input): AsyncGenerator<Uint8Array> {
  const { path, stream } = input;
  for await (const chunk of stream ?? piecesOf(path ?? input.source)) {
    input.onRead?.(chunk.length);
    yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
  }
}

/** Without a stream, which takes longer to set up than a draft takes to read. Whoever asks for a piece waits for it. */
function* piecesOf(path: string): Generator<Uint8Array> {
  const file = openSync(path, 'r');
  try {
    for (;;) {
      // A piece of its own each time: what was handed out may be kept.
      const piece = Buffer.allocUnsafeSlow(CHUNK);
      const length = readSync(file, piece, 0, CHUNK, null);
      if (length === 0) return;
      yield piece.subarray(0, length);
    }
  } finally {
    closeSync(file);
  }
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
