import type { Note, NoteMetadata } from '../../model/note.js';
import type { Span } from '../../model/span.js';
import { findPlaceholders, type Placeholder, type PlaceholderKind, placeholderIn } from './placeholders.js';

/** A template with something ordinary in each of its placeholders, so that rules read it as the note it will be. */
export interface FilledTemplate {
  readonly note: Note;
  /** Where the words of the filled text stand in the template; nothing where they are all of a placeholder. */
  sourceOf(span: Span): Span | undefined;
  /** Words about the filled text with the placeholders back in them. */
  unfilled(words: string): string;
}

interface Piece {
  readonly source: Span;
  readonly filled: Span;
  readonly written: string;
}

const DAY = '2026-03-02';
/** Invented, and such that no rule has anything to say of them. */
const STAND_INS: Readonly<Record<PlaceholderKind, readonly string[]>> = {
  date: ['Monday 2 March 2026'],
  time: ['10.30am'],
  author: ['Ann Weaver'],
  child: ['Robin', 'Tansy', 'Linden', 'Hazel'],
  adult: ['Ms Calderwick', 'Mr Farrowdale', 'Ms Okonedi', 'Mr Brindleby', 'Ms Hallowday', 'Mr Quillon'],
  role: ['social worker'],
  text: ['the garden was dry'],
};

export function fillTemplate(note: Note): FilledTemplate {
  const names = new StandIns();
  const pieces: Piece[] = [];
  let text = '';
  let last = 0;
  for (const one of findPlaceholders(note.text)) {
    text += note.text.slice(last, one.start);
    const filled = { start: text.length, end: 0 };
    text += names.of(one);
    pieces.push({ source: one, filled: { ...filled, end: text.length }, written: note.text.slice(one.start, one.end) });
    last = one.end;
  }
  text += note.text.slice(last);
  const metadata = filledMetadata(note.metadata, names);
  return {
    note: { ...note, text, metadata },
    sourceOf: (span) => sourceOf(pieces, span),
    unfilled: (words) =>
      pieces.reduce((now, { filled, written }) => now.replaceAll(slice(text, filled), () => written), words),
  };
}

const slice = (text: string, { start, end }: Span): string => text.slice(start, end);

/** The same name is the same person throughout, and another name another. */
class StandIns {
  readonly #known = new Map<string, string>();

  of({ name, kind }: Pick<Placeholder, 'name' | 'kind'>): string {
    const key = `${kind} ${name}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const all = STAND_INS[kind];
    const used = [...this.#known.keys()].filter((other) => other.startsWith(`${kind} `)).length;
    const next = all[used % all.length] ?? '';
    this.#known.set(key, next);
    return next;
  }
}

function sourceOf(pieces: readonly Piece[], { start, end }: Span): Span | undefined {
  const inside = pieces.some(({ filled }) => filled.start <= start && end <= filled.end);
  if (inside) return undefined;
  return { start: offsetOf(pieces, start, 'start'), end: offsetOf(pieces, end, 'end') };
}

/** An offset inside a placeholder is that of its nearer end, so that a finding holds all of it. */
function offsetOf(pieces: readonly Piece[], offset: number, edge: 'start' | 'end'): number {
  let shift = 0;
  for (const { source, filled } of pieces) {
    if (offset <= filled.start) break;
    if (offset < filled.end) return source[edge];
    shift = source.end - filled.end;
  }
  return offset + shift;
}

function filledMetadata(metadata: NoteMetadata, names: StandIns): NoteMetadata {
  const { impossibleDates = [], type, people, ...rest } = metadata;
  const entries = Object.entries(rest).map(([key, value]) => [
    key,
    typeof value === 'string' ? filledValue(key, value, names) : value,
  ]);
  const open = impossibleDates.filter(({ value }) => findPlaceholders(value).length === 0);
  return {
    eventDate: DAY,
    recordedDate: DAY,
    ...(Object.fromEntries(entries) as NoteMetadata),
    ...(type === undefined || placeholderIn(type) ? {} : { type }),
    ...(people === undefined ? {} : { people: people.filter(({ name }) => findPlaceholders(name).length === 0) }),
    ...(open.length === 0 ? {} : { impossibleDates: open }),
  };
}

function filledValue(key: string, value: string, names: StandIns): string {
  const found = placeholderIn(value);
  if (found === undefined) return value;
  if (key === 'author' || key === 'role') return names.of({ name: key, kind: key });
  return names.of(found);
}
