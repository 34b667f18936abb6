import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { PartialFailure } from './failure.js';
import {
  type End,
  FORMAT,
  type Head,
  type ItemLine,
  type ObservationLine,
  type RecordLine,
  SCHEMA_VERSION,
  SEAL,
} from './lines.js';

export interface PartFile {
  readonly path: string;
  readonly head: Head;
  readonly end: End;
}

export type Line = ItemLine | RecordLine | ObservationLine;

const CHUNK = 64 * 1024;
const FEED = 0x0a;
const SEALED = SEAL.length + SEAL.after.length;
const BEGINNING = `{"format":"${FORMAT}"`;
/** The end has a handful of figures. */
const LONGEST_END = 4096;

/** Reads the head and the end of a partial result, and makes sure that nothing between them is missing or changed. */
export function openPart(path: string, version: string): PartFile {
  const head = headOf(path);
  if (head.schemaVersion !== SCHEMA_VERSION || head.version !== version) {
    throw new PartialFailure(
      `${path} was written by caselint ${head.version}, and this is caselint ${version}: their findings may differ. Use one version for all parts and for the merge.`,
    );
  }
  return { path, head, end: endOf(path) };
}

/** What a part has between its head and its end. */
export function* linesOf(path: string): Generator<Line> {
  let isHead = true;
  for (const text of rawLines(path)) {
    if (isHead) {
      isHead = false;
      continue;
    }
    const line = JSON.parse(text) as Line | End;
    if (line.kind === 'end') return;
    yield line;
  }
}

function headOf(path: string): Head {
  // A file of another kind may have no line that ends.
  const [beginning] = chunksOf(path);
  const [first] = beginning?.toString('latin1').startsWith(BEGINNING) ? rawLines(path, 1) : [];
  const head = parsed(first ?? '') as Head | undefined;
  if (head !== undefined) return head;
  throw new PartialFailure(`${path} is no partial result: write one with caselint --shard 1/4 -f partial=FILE.`);
}

function endOf(path: string): End {
  const { size, tail, checksum } = sealOf(path);
  const sealed = new RegExp(`${SEAL.before}([0-9a-f]{${SEAL.length}})${SEAL.after}$`).exec(tail);
  const last = tail.slice(0, -1).lastIndexOf('\n') + 1;
  const end = parsed(tail.slice(last)) as Partial<End> | undefined;
  if (size === 0 || sealed === null || end?.kind !== 'end') {
    throw new PartialFailure(
      `${path} breaks off before its end: its run did not finish, or the copy is not whole. Run that shard again.`,
    );
  }
  if (sealed[1] === checksum) return end as End;
  throw new PartialFailure(`${path} is damaged: it is not as it was written. Copy it again, or run that shard again.`);
}

/** The last of a file, and the checksum of all before its seal. */
function sealOf(path: string): { size: number; tail: string; checksum: string } {
  const hash = createHash('sha256');
  let size = 0;
  let left = sizeOf(path) - SEALED;
  let tail = Buffer.alloc(0);
  for (const chunk of chunksOf(path)) {
    size += chunk.length;
    hash.update(chunk.subarray(0, Math.max(0, left)));
    left -= chunk.length;
    tail = Buffer.concat([tail, chunk]).subarray(-LONGEST_END);
  }
  return { size, tail: tail.toString('utf8'), checksum: hash.digest('hex') };
}

/** Lines as they stand in the file, up to so many; a last one that does not end is left out. */
function* rawLines(path: string, most = Number.POSITIVE_INFINITY): Generator<string> {
  let begun: Buffer[] = [];
  let count = 0;
  for (const chunk of chunksOf(path)) {
    let from = 0;
    for (let feed = chunk.indexOf(FEED); feed >= 0; feed = chunk.indexOf(FEED, from)) {
      const piece = chunk.subarray(from, feed);
      yield (begun.length === 0 ? piece : Buffer.concat([...begun, piece])).toString('utf8');
      begun = [];
      from = feed + 1;
      count += 1;
      if (count >= most) return;
    }
    begun.push(chunk.subarray(from));
  }
}

function* chunksOf(path: string): Generator<Buffer> {
  const file = opened(path);
  try {
    for (;;) {
      const chunk = Buffer.allocUnsafeSlow(CHUNK);
      const length = readSync(file, chunk, 0, CHUNK, null);
      if (length === 0) return;
      yield chunk.subarray(0, length);
    }
  } catch (error) {
    throw failureOf(path, error);
  } finally {
    closeSync(file);
  }
}

function sizeOf(path: string): number {
  const file = opened(path);
  try {
    return fstatSync(file).size;
  } finally {
    closeSync(file);
  }
}

function opened(path: string): number {
  try {
    return openSync(path, 'r');
  } catch (error) {
    throw failureOf(path, error);
  }
}

function failureOf(path: string, error: unknown): PartialFailure {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'error';
  if (code === 'ENOENT') return new PartialFailure(`${path}: There is no such file.`);
  return new PartialFailure(`${path} could not be read (${code}).`);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
