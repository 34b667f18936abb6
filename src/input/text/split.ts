import type { Place } from '../../model/origin.js';
import type { ReadItem } from '../../model/result.js';
import type { Entry } from '../fields/entries.js';
import type { NoteMaker } from '../notes.js';
import { type Header, headerAt, isRule, looseField } from './headers.js';
import { join, type Line } from './lines.js';

/** What a reader adds to the origin of a note that begins at a line. */
export type PlaceOf = (first: Line) => Place | undefined;

export interface SplitOptions {
  readonly placeOf?: PlaceOf;
  /** What is known of a note that has no header of its own, as from the head of an e-mail. */
  readonly entries?: readonly Entry[];
  /** The notes stand in tables; the lines are what is around them. */
  readonly isBesideTables?: boolean;
}

/** One document: the lines of one note, or of the many of a print-out with a header above each. */
export function* splitNotes(
  lines: readonly Line[],
  maker: NoteMaker,
  { placeOf, entries = [], isBesideTables }: SplitOptions = {},
): Generator<ReadItem> {
  const headers = findHeaders(lines, maker);
  const first = headers[0];
  if (first === undefined && isBesideTables === true) return yield* aroundTables(lines, maker, placeOf);
  if (first === undefined) return yield* makeNote(lines, entries, maker, placeOf);
  const front = frontOf(lines.slice(0, first.from), maker);
  if (front.isNote) yield* makeNote(lines.slice(0, first.from), [], maker, placeOf);
  else if (front.unread > 0) yield maker.warning(describeFront(front.unread, first, lines));
  for (const [index, header] of headers.entries()) {
    const body = lines.slice(header.to, headers[index + 1]?.from ?? lines.length);
    const text = header.opening === undefined ? body : [header.opening, ...body];
    yield* makeNote(trim(text), [...header.entries, ...front.entries], maker, placeOf);
  }
}

/** Whether lines are one note: with no header above it, or with one. */
export function isOneNote(lines: readonly Line[], maker: NoteMaker): boolean {
  const [first, ...more] = findHeaders(lines, maker);
  return more.length === 0 && (first === undefined || !frontOf(lines.slice(0, first.from), maker).isNote);
}

/** A title above a table is no note; a few paragraphs are. */
function* aroundTables(lines: readonly Line[], maker: NoteMaker, placeOf?: PlaceOf): Generator<ReadItem> {
  const { unread, isNote } = frontOf(lines, maker);
  if (isNote) yield* makeNote(lines, [], maker, placeOf);
  else if (unread > 0) yield maker.warning(`${unread} lines outside the tables were not read as a note.`);
}

function makeNote(
  lines: readonly Line[],
  entries: readonly Entry[],
  maker: NoteMaker,
  placeOf?: PlaceOf,
): Iterable<ReadItem> {
  const { text, origin } = join(lines);
  const first = lines.find((line) => line.text.trim() !== '') ?? lines[0];
  const place = first === undefined ? undefined : placeOf?.(first);
  return maker.make(entries, text, place === undefined ? origin : { ...origin, place });
}

function findHeaders(lines: readonly Line[], { fields }: NoteMaker): Header[] {
  const headers: Header[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    if (!canBegin(lines, at)) continue;
    const header = headerAt(lines, at, fields);
    if (header === undefined || !isLike(header, headers[0], lines)) continue;
    headers.push(withTitle(header, lines, headers.at(-1)?.to ?? 0));
    at = header.to - 1;
  }
  return headers;
}

/** A header stands at the top, or after a gap, a line of dashes, a heading or a page break. */
function canBegin(lines: readonly Line[], at: number): boolean {
  const before = lines[at - 1];
  if (before === undefined || lines[at]?.startsPage === true || lines[at]?.gapBefore === true) return true;
  return (
    lines[at]?.text.includes(':') === true && (isRule(before) || before.isHeading === true || MARKED.test(before.text))
  );
}

const MARKED = /^#{1,6}\s+(.*?)\s*#*$/;

/** A print-out has the same fields above each note; a letter or an e-mail quoted in a note has others. */
function isLike(header: Header, first: Header | undefined, lines: readonly Line[]): boolean {
  if (first === undefined) return true;
  const keys = new Set(first.entries.map(({ key }) => key));
  const shared = new Set(header.entries.map(({ key }) => key).filter((key) => key !== undefined && keys.has(key)));
  const before = lines[header.from - 1];
  const isApart = before !== undefined && before.text.trim() !== '' && isRule(before);
  return shared.size >= (isApart ? 1 : Math.min(2, keys.size));
}

/** A heading right above a header is the note's title. */
function withTitle(header: Header, lines: readonly Line[], after: number): Header {
  let at = header.from - 1;
  while (at >= after && lines[at]?.text.trim() === '') at -= 1;
  const line = at >= after ? lines[at] : undefined;
  if (line === undefined) return header;
  const title = line.isHeading === true ? line.text : MARKED.exec(line.text)?.[1];
  if (title === undefined || title === '') return header;
  const hasTitle = header.entries.some(({ key }) => key === 'title');
  const entry: Entry = { key: hasTitle ? undefined : 'title', name: 'heading', value: title };
  return { ...header, from: at, entries: [...header.entries, entry] };
}

/** A cover has a few short lines; more, or a sentence, is a note that has no header. */
const COVER = { lines: 15, length: 120 };

function frontOf(lines: readonly Line[], { fields }: NoteMaker): { entries: Entry[]; unread: number; isNote: boolean } {
  const entries: Entry[] = [];
  let unread = 0;
  let isNote = false;
  for (const line of lines) {
    if (isRule(line)) continue;
    const found = looseField(line, fields);
    entries.push(...found);
    if (found.length > 0) continue;
    unread += 1;
    isNote ||= line.text.length > COVER.length || /\w[.!?]["”’]?\s*$/.test(line.text);
  }
  return { entries, unread, isNote: isNote || unread > COVER.lines };
}

function describeFront(unread: number, header: Header, lines: readonly Line[]): string {
  const line = lines[header.from]?.line ?? 1;
  const what = unread === 1 ? 'One line before the first note was' : `${unread} lines before the first note were`;
  return `${what} not read as a note: the first header is on line ${line}.`;
}

/** Without the gaps and lines of dashes that only keep notes apart. */
function trim(lines: readonly Line[]): readonly Line[] {
  let from = 0;
  let to = lines.length;
  while (from < to && isEdge(lines[from])) from += 1;
  while (to > from && isEdge(lines[to - 1])) to -= 1;
  return lines.slice(from, to);
}

const isEdge = (line: Line | undefined): boolean => line !== undefined && isRule(line);
