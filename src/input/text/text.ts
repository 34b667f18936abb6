import type { Note } from '../../model/note.js';
import { Locator } from '../../model/origin.js';
import type { ReadItem } from '../../model/result.js';
import { decode } from '../decode.js';
import { WHOLE_FILE_BYTES } from '../limits.js';
import type { NoteMaker } from '../notes.js';
import { frontMatterOf, parseFrontMatter } from './front-matter.js';
import { join, linesOf } from './lines.js';
import { isOneNote, splitNotes } from './split.js';

export interface TextOptions {
  /** It stands in an export: comments to caselint are text like any other. */
  readonly isExport?: boolean;
}

/** `.txt` and `.md`: one note with front matter or without, or a print-out of several. */
export async function* readText(
  bytes: AsyncIterable<Uint8Array>,
  maker: NoteMaker,
  options: TextOptions = {},
): AsyncGenerator<ReadItem> {
  const stream = await decode(bytes);
  if ('not' in stream) return yield maker.error(stream.not);
  let written = '';
  for await (const chunk of stream.chunks) {
    written += chunk;
    if (written.length > WHOLE_FILE_BYTES) return yield maker.error(TOO_LARGE);
  }
  for (const doubt of stream.doubts()) yield maker.warning(doubt);
  const text = written.includes('\r') ? written.replace(/\r\n?/g, '\n') : written;
  if (options.isExport === true) yield* notesOf(text, maker);
  else yield* asDraft(mayHoldDirectives(text) ? draftOf(text, maker) : notesOf(text, maker), text);
}

/** A file that is one note is a draft; a print-out of several is an export. */
async function* asDraft(items: AsyncIterable<ReadItem>, text: string): AsyncGenerator<ReadItem> {
  const held: ReadItem[] = [];
  let notes = 0;
  for await (const item of items) {
    if (item.kind === 'note') notes += 1;
    if (notes > 1) yield* held.splice(0);
    if (notes > 1) yield item;
    else held.push(item);
  }
  for (const item of held) yield item.kind === 'note' ? { kind: 'note', note: draft(item.note, text) } : item;
}

function draft(note: Note, text: string): Note {
  const { line } = new Locator('', note.origin).position(0);
  const head = text.split('\n', line - 1).join('\n');
  return { ...note, isDraft: true, ...(head === '' ? {} : { head }) };
}

const TOO_LARGE =
  'The file has more than 64 million characters, so it was not read. Split it, or export it as .csv, which is read row by row.';

/** Asked of every draft: only one with such a comment waits for what reads it. */
const mayHoldDirectives = (text: string): boolean => text.includes('<!--') && /<!--\s*caselint-/.test(text);

async function* notesOf(text: string, maker: NoteMaker): AsyncGenerator<ReadItem> {
  const front = frontMatterOf(text);
  if (front === undefined) return yield* splitNotes(linesOf(text, 1), maker);
  const parsed = await parseFrontMatter(front, maker.fields);
  if ('problem' in parsed) yield maker.error(parsed.problem, { line: parsed.line });
  const entries = 'entries' in parsed ? parsed.entries : [];
  yield* maker.make(entries, text.slice(front.end), { kind: 'plain', line: front.line, column: 1 });
}

/** A text with comments to caselint: they are taken out of a draft, and left in a print-out of several notes. */
async function* draftOf(text: string, maker: NoteMaker): AsyncGenerator<ReadItem> {
  const { takeDirectives, withDirectives } = await import('../directives.js');
  const front = frontMatterOf(text);
  if (front === undefined) {
    const { lines, comments } = takeDirectives(linesOf(text, 1));
    if (!isOneNote(lines, maker)) return yield* notesOf(text, maker);
    return yield* withDirectives(splitNotes(lines, maker), comments);
  }
  const parsed = await parseFrontMatter(front, maker.fields);
  if ('problem' in parsed) yield maker.error(parsed.problem, { line: parsed.line });
  const entries = 'entries' in parsed ? parsed.entries : [];
  const { lines, comments } = takeDirectives(linesOf(text.slice(front.end), front.line));
  const { text: written, origin } = join(lines);
  yield* withDirectives(maker.make(entries, written, origin), comments);
}
