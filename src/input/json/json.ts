import type { ReadItem } from '../../model/result.js';
import { decode, FIRST_BYTES } from '../decode.js';
import { ROW_CHARACTERS, WHOLE_FILE_BYTES } from '../limits.js';
import { LineIndex } from '../line-index.js';
import { figure, type NoteMaker } from '../notes.js';
import { JsonNotes } from './notes.js';
import { JsonParser } from './parser.js';

/** `.json`: one object, or an array of them anywhere. It can only be read whole. */
export async function* readJson(bytes: AsyncIterable<Uint8Array>, maker: NoteMaker): AsyncGenerator<ReadItem> {
  const stream = await decode(bytes);
  if ('not' in stream) return yield maker.error(stream.not);
  let source = '';
  for await (const chunk of stream.chunks) {
    source += chunk;
    if (source.length > WHOLE_FILE_BYTES) return yield maker.error(TOO_LARGE);
  }
  if (source.trim() === '') return yield { kind: 'empty', source: maker.source };
  await maker.expectMarkup(source);
  yield* notesOf(source, maker);
  for (const doubt of stream.doubts()) yield maker.warning(doubt);
}

const TOO_LARGE =
  'The file has more than 64 million characters, so it was not read. Split it, or export one object on each line (.ndjson), which is read line by line.';

function* notesOf(source: string, maker: NoteMaker): Generator<ReadItem> {
  const parser = new JsonParser(source);
  const error = parser.parse();
  const index = new LineIndex(source);
  const notes = new JsonNotes(source, index, maker);
  for (const [at, root] of parser.roots.entries()) yield* notes.in(root, parser.roots.length > 1 ? `/${at}` : '');
  if (error !== undefined) {
    const { line, column } = index.at(error.offset);
    const what = `It is no valid JSON from line ${figure(line)}, column ${figure(column)} on: ${error.message}. What stands before that was read. Export it again.`;
    yield maker.error(what, { line });
  } else if (notes.found === 0) yield maker.error(NO_TEXT);
}

const NO_TEXT =
  'No object has a text under a name that is known, so nothing was read. Run “caselint inspect” to see the names, and say which it is under “fields” in the configuration, as “text: NAME”.';

/** `.ndjson` and `.jsonl`: one object on each line, read as they arrive. */
export async function* readNdjson(bytes: AsyncIterable<Uint8Array>, maker: NoteMaker): AsyncGenerator<ReadItem> {
  // A program that writes a line and waits for the answer need not write a second one first.
  const stream = await decode(bytes, FIRST_BYTES);
  if ('not' in stream) return yield maker.error(stream.not);
  const lines = new NdjsonLines(maker);
  let rest = '';
  for await (const chunk of stream.chunks) {
    await maker.expectMarkup(chunk);
    const whole = rest + chunk;
    const parts = whole.split('\n');
    rest = parts.pop() ?? '';
    for (const part of parts) yield* lines.take(part);
    if (rest.length > ROW_CHARACTERS) {
      lines.skip();
      rest = '';
    }
  }
  yield* lines.take(rest);
  yield* lines.finish();
  for (const doubt of stream.doubts()) yield maker.warning(doubt);
}

/** Broken lines that are named one by one. */
const NAMED = 20;

class NdjsonLines {
  readonly #maker: NoteMaker;
  #line = 0;
  #isLong = false;
  #broken = 0;
  #found = 0;
  #objects = 0;

  constructor(maker: NoteMaker) {
    this.#maker = maker;
  }

  /** The line in hand is too long to keep. */
  skip(): void {
    this.#isLong = true;
  }

  *take(source: string): Generator<ReadItem> {
    this.#line += 1;
    if (this.#isLong) {
      this.#isLong = false;
      return yield* this.#trouble('is longer than 4,000,000 characters, so it was left out');
    }
    if (source.trim() === '') return;
    this.#objects += 1;
    const parser = new JsonParser(source);
    const error = parser.parse();
    if (error !== undefined) return yield* this.#trouble('is no valid JSON, so it was left out');
    const line = this.#line;
    const notes = new JsonNotes(source, { at: (offset) => ({ line, column: offset + 1 }) }, this.#maker);
    for (const root of parser.roots) yield* notes.in(root);
    this.#found += notes.found;
    if (notes.found === 0) yield { kind: 'empty', source: this.#maker.source };
  }

  *finish(): Generator<ReadItem> {
    if (this.#broken > NAMED) {
      const more = this.#broken - NAMED;
      yield this.#maker.error(`${figure(more)} more lines could not be read. Export the file again.`, {
        notesLost: more,
      });
    }
    if (this.#found > 0 || this.#broken > 0) return;
    if (this.#objects > 0) yield this.#maker.error(NO_TEXT);
    else yield { kind: 'empty', source: this.#maker.source };
  }

  *#trouble(sentence: string): Generator<ReadItem> {
    this.#broken += 1;
    if (this.#broken > NAMED) return;
    yield this.#maker.error(`Line ${figure(this.#line)} ${sentence}.`, { line: this.#line, notesLost: 1 });
  }
}
