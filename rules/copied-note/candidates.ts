import type { NoteRef, ObservedRecord } from 'caselint/rule';
import type { Kept } from './kept.js';
import { HASHES } from './sketch.js';

/** A note as far as all of them are held at once: its names are fetched for the few that are copies. */
export interface Sketched extends Omit<Kept, 'others'> {
  readonly record: string;
  readonly note: NoteRef;
  others(): Kept['others'];
}

export interface Pair {
  /** The later note. */
  readonly note: Sketched;
  /** The earlier one, which it may be a copy of. */
  readonly source: Sketched;
}

/** Hashes in a band: two notes are compared when all hashes of any one band are the same. */
const BAND = 4;
/** Notes that share a band with more others than this are a form's own words; the nearest few are enough. */
const MOST_IN_BAND = 20;

/** Pairs of notes that may be copies, each once, without comparing each note with every other. */
export function* pairsOf(records: readonly ObservedRecord<Kept>[]): Generator<Pair> {
  const notes = records.flatMap(sketched).sort(byDay);
  const bands = Array.from({ length: HASHES / BAND }, (_, band) => earlierIn(notes, band));
  for (const [index, note] of notes.entries()) {
    const seen = new Set<Sketched>();
    for (const earlier of bands) for (const source of nearest(notes, earlier, index)) seen.add(source);
    for (const source of seen) yield { note, source };
  }
}

function sketched(record: ObservedRecord<Kept>): Sketched[] {
  return record.notes.map(({ note, data: { others: _, ...data } }, index) => ({
    ...data,
    record: record.record,
    note,
    others: () => record.notes[index]?.data.others ?? [],
  }));
}

/** For each note the place of the last one before it with the same band, or -1: four bytes a note, whatever is in it. */
function earlierIn(notes: readonly Sketched[], band: number): Int32Array {
  const last = new Map<string, number>();
  return Int32Array.from(notes, ({ sketch }, index) => {
    const key = sketch.slice(band * BAND * 2, (band + 1) * BAND * 2);
    const earlier = last.get(key) ?? -1;
    last.set(key, index);
    return earlier;
  });
}

/** The nearest notes before this one that share the band, the earliest of them first. */
function nearest(notes: readonly Sketched[], earlier: Int32Array, index: number): Sketched[] {
  const found: Sketched[] = [];
  for (let at = earlier[index] ?? -1; at >= 0 && found.length < MOST_IN_BAND; at = earlier[at] ?? -1) {
    const note = notes[at];
    if (note) found.push(note);
  }
  return found.reverse();
}

function byDay(a: Sketched, b: Sketched): number {
  const left = `${a.note.recordedDate ?? a.note.eventDate ?? ''} ${a.note.eventDate ?? ''} ${a.note.source}`;
  const right = `${b.note.recordedDate ?? b.note.eventDate ?? ''} ${b.note.eventDate ?? ''} ${b.note.source}`;
  return left < right ? -1 : left > right ? 1 : a.note.index - b.note.index;
}
