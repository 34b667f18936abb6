import type { Directive, Note } from '../model/note.js';
import { type Location, Locator } from '../model/origin.js';
import type { ReadItem } from '../model/result.js';
import type { Line } from './text/lines.js';

/** A comment to caselint, before it is known where the note's text goes on after it. */
export type Comment = Omit<Directive, 'at'>;

const OPEN = /<!--\s*(?=caselint-)/g;
const CLOSE = '-->';

/** What a comment says, if it speaks to caselint. */
export function directiveIn(comment: string): string | undefined {
  const written = comment.trim();
  return written.startsWith('caselint-') ? written : undefined;
}

/**
 * Takes the comments out of lines that stand in their source as they are. A line that held nothing else goes with its
 * comment, so that a paragraph stays one. Nothing is taken where the last comment does not close: text would be lost.
 */
export function takeDirectives(lines: readonly Line[]): { lines: readonly Line[]; comments: readonly Comment[] } {
  const taker = new Taker();
  const kept = lines.flatMap((line) => taker.take(line) ?? []);
  return taker.isOpen ? { lines, comments: [] } : { lines: kept, comments: taker.comments };
}

class Taker {
  readonly comments: Comment[] = [];
  #open: { written: string; readonly from: Location } | undefined;

  get isOpen(): boolean {
    return this.#open !== undefined;
  }

  /** What is left of a line; nothing where it held only comments. */
  take(line: Line): Line | undefined {
    const { text } = line;
    const pieces: { readonly at: number; readonly text: string }[] = [];
    let isTouched = this.isOpen;
    for (let at = 0; at <= text.length; ) {
      if (this.#open) {
        const close = text.indexOf(CLOSE, at);
        this.#open.written += `${text.slice(at, close < 0 ? undefined : close)}\n`;
        if (close < 0) break;
        at = close + CLOSE.length;
        this.#close(this.#open, { line: line.line, column: line.column + at });
        // Of the blanks on both sides of the comment one is enough.
        if (text[at] === ' ' && /^$|\s$/.test(pieces.at(-1)?.text ?? '')) at += 1;
        continue;
      }
      OPEN.lastIndex = at;
      const found = OPEN.exec(text);
      pieces.push({ at, text: text.slice(at, found?.index) });
      if (!found) break;
      isTouched = true;
      this.#open = { written: '', from: { line: line.line, column: line.column + found.index } };
      at = found.index + found[0].length;
    }
    return isTouched ? joined(line, pieces) : line;
  }

  #close({ written, from }: { readonly written: string; readonly from: Location }, to: Location): void {
    this.comments.push({ written: written.trim(), from, to });
    this.#open = undefined;
  }
}

function joined(line: Line, pieces: readonly { readonly at: number; readonly text: string }[]): Line | undefined {
  const segments: number[] = [];
  let text = '';
  for (const piece of pieces) {
    segments.push(text.length, line.line, line.column + piece.at);
    text += piece.text;
  }
  return text.trim() === '' ? undefined : { ...line, text, segments };
}

/** Gives a draft's comments to its note. A source with several notes is an export, and is taken as it is. */
export function* withDirectives(items: Iterable<ReadItem>, comments: readonly Comment[]): Generator<ReadItem> {
  if (comments.length === 0) return yield* items;
  const all = [...items];
  const isDraft = all.filter(({ kind }) => kind === 'note').length === 1;
  for (const item of all) {
    const isHeld = isDraft && item.kind === 'note' && item.note.origin.place === undefined;
    yield isHeld ? { kind: 'note', note: { ...item.note, directives: placed(item.note, comments) } } : item;
  }
}

function placed(note: Note, comments: readonly Comment[]): Directive[] {
  const locator = new Locator(note.text, note.origin);
  return comments.map((comment) => ({ ...comment, at: offsetAfter(comment.to, note.text.length, locator) }));
}

/** The first offset of the text that stands at a place of the source or after it. */
function offsetAfter(place: Location, length: number, locator: Locator): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const { line, column } = locator.position(middle);
    if (line > place.line || (line === place.line && column >= place.column)) high = middle;
    else low = middle + 1;
  }
  return low;
}
