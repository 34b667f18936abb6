import type { Entry } from '../fields/entries.js';
import type { FieldKey } from '../fields/keys.js';
import type { FieldTable, Meaning } from '../fields/table.js';
import { type Line, rest } from './lines.js';

/** `Case note type: … / Date: … / Worker: …` above a note. */
export interface Header {
  /** First line of it, and the first after it. */
  readonly from: number;
  readonly to: number;
  readonly entries: readonly Entry[];
  /** What is left of the header's last line where the text begins there: `Details: I visited …`. */
  readonly opening?: Line;
}

/** A page break, or a line of dashes between notes. */
export const isRule = ({ text }: Line): boolean =>
  /^\s*(?:\f\s*)?(?:[-–—]{3,}|={3,}|_{3,}|\*{3,}|~{3,}|#{3,}|\f)?\s*$/.test(text);

const LABEL = /^[\s>*_|-]*(\p{L}[^:\n]{0,50}?)\s*(?:\*\*|__)?:(?:\*\*|__)?(?:\s+|$)/u;
/** Several fields on one line: `Type: Home visit   Date: 12/03/2026 / Worker: A Hussain`. */
const BETWEEN = /(?:\t+|\s{2,}|\s+[/|]\s+)(?=\p{L}[^:\n]{0,50}?\s*:(?:\s|$))/u;
/** Longer than this it is a sentence of the note and no value of a field; a label that is not known has less credit. */
const LONGEST_VALUE = 300;
const LONGEST_UNKNOWN = 80;
/** `Ms Hassan told me at 4pm: “…”` has more words before its colon than any label of a form. */
const LABEL_WORDS = 4;

/** Any of these says that a note begins here; others alone could be part of a text. */
const STRONG: ReadonlySet<FieldKey> = new Set(['type', 'event-date', 'recorded-date', 'author', 'id']);

/** The header that begins at a line; nothing where none does. */
export function headerAt(lines: readonly Line[], from: number, fields: FieldTable): Header | undefined {
  if (standsApart(lines, from)) return undefined;
  const entries: Entry[] = [];
  let opening: Line | undefined;
  let at = from;
  while (at < lines.length && opening === undefined) {
    const line = lines[at];
    const taken = line === undefined ? undefined : entriesOf(line, fields);
    if (taken === undefined || (line?.isSection === true && taken.isText !== true)) break;
    if (taken.isText !== true && endsBlock(lines, from, at)) break;
    entries.push(...taken.entries);
    opening = taken.opening;
    at += 1;
    if (taken.isText) break;
  }
  if (!isHeader(entries)) return undefined;
  // A section's name is part of the text: the header ends above it.
  const to = opening !== undefined && lines[at - 1] === opening ? at - 1 : at;
  return opening === undefined || to < at ? { from, to, entries } : { from, to, entries, opening };
}

/** A field above the block of a header is said of the whole document, and not of the first note. */
function standsApart(lines: readonly Line[], from: number): boolean {
  const block = lines[from + 2];
  return lines[from + 1]?.gapBefore === true && block !== undefined && block.text !== '' && block.gapBefore !== true;
}

/**
 * Where a document keeps the fields of its header together in one paragraph, the next paragraph is the text, whatever
 * label it may begin with. Where each field is a paragraph of its own, gaps say nothing.
 */
function endsBlock(lines: readonly Line[], from: number, at: number): boolean {
  if (lines[at]?.gapBefore !== true || at - from < 2) return false;
  return lines.slice(from + 1, at).every((line) => line.gapBefore !== true);
}

export function isHeader(entries: readonly Entry[]): boolean {
  const known = new Set(entries.flatMap(({ key }) => (key === undefined ? [] : [key])));
  return known.size >= 2 && [...known].some((key) => STRONG.has(key));
}

interface Taken {
  readonly entries: Entry[];
  readonly opening?: Line;
  /** The label says that the text follows. */
  readonly isText?: boolean;
}

function entriesOf(line: Line, fields: FieldTable): Taken | undefined {
  const entries: Entry[] = [];
  for (let from = 0; from < line.text.length; ) {
    const here = line.text.slice(from);
    const found = LABEL.exec(here);
    if (found === null) return undefined;
    const [whole, name = ''] = found;
    const meaning = fields.meaning(name);
    if (meaning === 'section') return { entries, opening: line };
    if (meaning === 'text') return textFrom(line, from + whole.length, entries);
    const stop = BETWEEN.exec(here.slice(whole.length));
    const value = here.slice(whole.length, stop === null ? undefined : whole.length + stop.index);
    if (!isValue(name, value, meaning)) return undefined;
    entries.push({ key: meaning, name: name.trim(), value: value.replace(/^[*_\s]+|[*_|\s]+$/g, '') });
    from = stop === null ? line.text.length : from + whole.length + stop.index + stop[0].length;
  }
  return entries.length === 0 ? undefined : { entries };
}

/** What stands behind a label is the value of a field, and no sentence that happens to have a colon in it. */
function isValue(name: string, value: string, meaning: Meaning | undefined): boolean {
  const isProse = value.length > LONGEST_UNKNOWN && /[.?!]["”’)]?\s+\p{Lu}/u.test(value);
  if (meaning !== undefined) return value.length <= LONGEST_VALUE && !isProse;
  if (name.trim().split(/\s+/).length > LABEL_WORDS || value.length > LONGEST_UNKNOWN) return false;
  return !/[.?!]["”’]?\s*$|^\s*["“‘']/.test(value);
}

function textFrom(line: Line, from: number, entries: Entry[]): Taken {
  const opening = rest(line, from);
  return opening.text.trim() === '' ? { entries, isText: true } : { entries, opening, isText: true };
}

/** `Label: value` outside a header: what a print-out says about all its notes. */
export function looseField(line: Line, fields: FieldTable): readonly Entry[] {
  const taken = entriesOf(line, fields);
  return taken?.opening === undefined ? (taken?.entries.filter(({ key }) => key !== undefined) ?? []) : [];
}
