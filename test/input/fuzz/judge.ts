import { decode } from '../../../src/input/decode.js';
import type { Note } from '../../../src/model/note.js';
import { misplaced } from '../reading.js';

/** Formats whose letters are written as codes, or that stand on lines of their own counting. */
const CODED = /\.(?:eml|rtf|pdf)$/;

/** The text of a file as an editor shows it; nothing where it is no text any more. */
export async function textOf(name: string, bytes: Buffer): Promise<string> {
  if (CODED.test(name)) return bytes.toString('latin1');
  const stream = await decode(only(bytes));
  if ('not' in stream) return '';
  let text = '';
  for await (const chunk of stream.chunks) text += chunk;
  return text;
}

async function* only(bytes: Buffer): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** What of a source its own programs would still show: no damage is seen where the format itself hides a text. */
export function visible(name: string, source: string): string {
  if (name.endsWith('.html')) return visibleOnPage(source);
  // Letters behind a backslash are a command, and one sign behind a code stands for it in old programs.
  if (name.endsWith('.rtf')) return source.replace(/\\u-?\d* ?./gi, '').replace(/\\[a-z]+/gi, '');
  // A text that has come into a head is a field of it.
  if (name.endsWith('.eml')) return source.split('\n\n').slice(2).join('\n\n');
  return name.endsWith('.pdf') ? visibleInPrint(source) : source;
}

/**
 * A page that does not name its drawing is a page without one, an object that comes twice was put in place of the
 * first, and what follows a sign for per cent is a remark.
 */
function visibleInPrint(source: string): string {
  const pages = source.match(/\/Type\/Page\/Parent 2 0 R\/Contents \d+ 0 R>>/g) ?? [];
  const objects = source.match(/\d+ 0 obj/g) ?? [];
  const shown = source.replace(/(?<!^|%)%[^\n]*/g, '');
  return new Set(pages).size === 3 && new Set(objects).size === objects.length ? shown : '';
}

function visibleOnPage(source: string): string {
  // A text that has come into the row of names is the name of a column.
  if (source.includes('<th') && !source.includes('<th>Note</th></tr>')) return '';
  return source.replace(/<title.*?(?:<\/title|$)/gs, '').replace(/<[/a-z!?][^>]*>?/gi, '');
}

/** Letters that are not where their note's origin says. */
export function misplacedIn(name: string, notes: readonly Note[], source: string): string[] {
  if (CODED.test(name)) return [];
  // A line of .ndjson ends in a line feed only.
  const lines = name.endsWith('.ndjson') ? source.replaceAll('\r', ' ') : source;
  // The names of parts that are put above them stand elsewhere.
  const plain = notes.filter(({ text }) => !/^\S+:$/m.test(text));
  return plain.flatMap((note) => misplaced(note, lines)).filter((place) => !isWritten(place));
}

/** Where the source has a code for the letter, or the letter is one that a reader sets between the cells of a table. */
const isWritten = (place: string): boolean => /^\d+ [|:;-]: | has [&\\]$/.test(place);
