import type { FieldMap } from '../../src/input/index.js';
import { read } from '../../src/input/index.js';
import type { Note } from '../../src/model/note.js';
import { Locator } from '../../src/model/origin.js';
import type { Problem, ReadItem } from '../../src/model/result.js';

export interface Read {
  readonly notes: Note[];
  readonly problems: Problem[];
  readonly empty: number;
}

/** Reads bytes as if they stood in a file of that name. */
export async function readBytes(name: string, bytes: Uint8Array | string, fields?: FieldMap): Promise<Read> {
  const items = read({ source: name, stream: inPieces(Buffer.from(bytes)) }, fields === undefined ? {} : { fields });
  return collect(items);
}

export async function collect(items: AsyncIterable<ReadItem>): Promise<Read> {
  const notes: Note[] = [];
  const problems: Problem[] = [];
  let empty = 0;
  for await (const item of items) {
    if (item.kind === 'note') notes.push(item.note);
    else if (item.kind === 'problem') problems.push(item.problem);
    else empty += 1;
  }
  return { notes, problems, empty };
}

/** Odd sizes, so that characters, rows and line ends are cut in two. */
function* pieces(bytes: Uint8Array): Generator<Uint8Array> {
  let size = 1;
  for (let at = 0; at < bytes.length; at += size) {
    size = Math.min(70_001, size * 2 + 1);
    yield bytes.subarray(at, at + size);
  }
}

async function* inPieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield* pieces(bytes);
}

/** The lines of a source as an editor numbers them. */
export const linesOf = (source: string): string[] => source.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);

/** Each character of a note that is not where its origin says, or nothing where all are. */
export function misplaced(note: Note, source: string): string[] {
  const lines = linesOf(source);
  const locator = new Locator(note.text, note.origin);
  return [...note.text.matchAll(/\S/g)].flatMap(({ 0: character, index }) => {
    const { line, column } = locator.position(index);
    const found = lines[line - 1]?.[column - 1];
    return found === character ? [] : [`${index} ${character}: ${line}:${column} has ${found}`];
  });
}
