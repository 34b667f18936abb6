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

/** What is wrong with an origin whatever the format: stretches that do not rise, or that begin outside of text or source. */
export function badOrigin({ text, origin }: Note): string[] {
  if (origin.kind === 'plain') return isPlace(origin.line) && isPlace(origin.column) ? [] : [JSON.stringify(origin)];
  const { segments } = origin;
  const bad: string[] = [];
  if (segments.length === 0 || segments.length % 3 !== 0 || segments[0] !== 0) bad.push(`${segments.length} numbers`);
  for (let i = 0; i < segments.length; i += 3) {
    const [at = -1, line = 0, column = 0] = segments.slice(i, i + 3);
    const isRising = at >= (segments[i - 3] ?? 0) && at <= text.length;
    if (!isRising || !isPlace(line) || !isPlace(column)) bad.push(`${at} ${line} ${column}`);
  }
  return bad;
}

const isPlace = (number: number): boolean => Number.isInteger(number) && number >= 1;
