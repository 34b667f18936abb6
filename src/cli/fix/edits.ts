import type { Fix } from '../../model/finding.js';
import type { Note } from '../../model/note.js';
import type { Location } from '../../model/origin.js';
import type { Span } from '../../model/span.js';

interface Edit extends Span {
  readonly text: string;
}

/** What a note's fixes make of the text of its file, and how many of them could be made at once. */
export function edited(source: string, note: Note, fixes: readonly Fix[]): { text: string; count: number } {
  const edits = apart(editsOf(source, note, fixes));
  let text = '';
  let last = 0;
  for (const edit of edits) {
    text += source.slice(last, edit.start) + edit.text;
    last = edit.end;
  }
  return { text: text + source.slice(last), count: edits.length };
}

/** The file has lines and columns; what a reader put together from several places stands nowhere in it and is left. */
function editsOf(source: string, note: Note, fixes: readonly Fix[]): Edit[] {
  const lines = lineStarts(source);
  return fixes.flatMap(({ start, end, text }) => {
    const at = { start: offsetOf(lines, start), end: offsetOf(lines, end), text };
    return source.slice(at.start, at.end) === note.text.slice(start.offset, end.offset) ? [at] : [];
  });
}

/** Where two would change the same words the second waits for the next pass. */
function apart(edits: readonly Edit[]): Edit[] {
  let last = -1;
  return edits
    .toSorted((a, b) => a.start - b.start)
    .filter(({ start, end }) => {
      if (start < last) return false;
      last = end;
      return true;
    });
}

function lineStarts(source: string): number[] {
  return [0, ...Array.from(source.matchAll(/\r\n?|\n/g), ({ index, 0: end }) => index + end.length)];
}

const offsetOf = (lines: readonly number[], { line, column }: Location): number => (lines[line - 1] ?? 0) + column - 1;
