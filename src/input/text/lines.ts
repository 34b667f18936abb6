import type { Origin } from '../../model/origin.js';

/** One line of a document, whatever its format, with the place in the source where it stands. */
export interface Line {
  readonly text: string;
  readonly line: number;
  readonly column: number;
  /** Flat triples `at, line, column` as in an origin, where the line came together from several places. */
  readonly segments?: readonly number[];
  /** The document marks it as a heading. */
  readonly isHeading?: boolean;
  /** A page begins here. */
  readonly startsPage?: boolean;
  /** The document sets it apart from what stands above, as a paragraph of its own. */
  readonly gapBefore?: boolean;
  /** The label of a form above a part of the text: what follows is no header any more. */
  readonly isSection?: boolean;
}

/** Joins lines to a note's text and says where each of them stands. */
export function join(lines: readonly Line[]): { text: string; origin: Origin } {
  const first = lines[0];
  if (first === undefined) return { text: '', origin: { kind: 'plain', line: 1, column: 1 } };
  if (runsOn(lines, first)) {
    const text = lines.map((line) => line.text).join('\n');
    return { text, origin: { kind: 'plain', line: first.line, column: first.column } };
  }
  const segments: number[] = [];
  let text = '';
  for (const [index, line] of lines.entries()) {
    if (index > 0) text += needsGap(line, lines[index - 1]) ? '\n\n' : '\n';
    pushSegments(segments, line, text.length);
    text += line.text;
  }
  return { text, origin: { kind: 'segments', segments } };
}

/** Whether the lines stand in the source as they are, one under the other. */
function runsOn(lines: readonly Line[], first: Line): boolean {
  return lines.every((line, index) => {
    const isApart = index > 0 && line.gapBefore === true;
    return (
      line.segments === undefined && !isApart && line.line === first.line + index && (index === 0 || line.column === 1)
    );
  });
}

/** Paragraphs are set apart by a blank line, as in plain text, unless the document has one there already. */
const needsGap = (line: Line, before: Line | undefined): boolean =>
  line.gapBefore === true && line.text.trim() !== '' && before?.text.trim() !== '';

function pushSegments(segments: number[], line: Line, at: number): void {
  if (line.segments === undefined) segments.push(at, line.line, line.column);
  else
    for (let i = 0; i < line.segments.length; i += 3)
      segments.push(at + (line.segments[i] ?? 0), line.segments[i + 1] ?? 1, line.segments[i + 2] ?? 1);
}

/** The rest of a line from an offset in it. */
export function rest(line: Line, from: number): Line {
  const text = line.text.slice(from);
  if (line.segments === undefined) return { ...line, text, column: line.column + from };
  const segments: number[] = [];
  for (let i = 0; i < line.segments.length; i += 3) {
    const at = line.segments[i] ?? 0;
    const next = line.segments[i + 3] ?? Number.POSITIVE_INFINITY;
    const shift = Math.max(0, from - at);
    if (next > from)
      segments.push(Math.max(0, at - from), line.segments[i + 1] ?? 1, (line.segments[i + 2] ?? 1) + shift);
  }
  return { ...line, text, segments, line: segments[1] ?? line.line, column: segments[2] ?? line.column };
}

/** The lines of a text that stands in its source as it is. A form feed begins a page and is no part of a line. */
export function linesOf(text: string, firstLine: number): Line[] {
  return text.split('\n').map((content, index) => {
    const line = firstLine + index;
    if (!content.startsWith('\f')) return { text: content, line, column: 1 };
    return { text: content.slice(1), line, column: 2, startsPage: true };
  });
}
