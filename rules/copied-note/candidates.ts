import type { Observed, ObservedRecord } from 'caselint/rule';
import type { Kept } from './kept.js';
import { HASHES } from './sketch.js';

export interface Pair {
  readonly record: string;
  /** The later note. */
  readonly note: Observed<Kept>;
  /** The earlier one, which it may be a copy of, and its record. */
  readonly source: Observed<Kept> & { readonly record: string };
}

/** Hashes in a band: two notes are compared when all hashes of any one band are the same. */
const BAND = 4;
/** Notes that share a band with more others than this are a form's own words; the nearest few are enough. */
const MOST_IN_BAND = 20;

/** Pairs of notes that may be copies, each once, without comparing each note with every other. */
export function* pairsOf(records: readonly ObservedRecord<Kept>[]): Generator<Pair> {
  const bands = new Map<string, Pair['source'][]>();
  const notes = records.flatMap(({ record, notes: own }) => own.map((note) => ({ ...note, record })));
  notes.sort(byDay);
  for (const note of notes) {
    const seen = new Set<Pair['source']>();
    for (let band = 0; band < HASHES / BAND; band += 1) {
      const key = `${band}:${note.data.sketch.slice(band * BAND * 2, (band + 1) * BAND * 2)}`;
      const earlier = bands.get(key);
      for (const source of earlier?.slice(-MOST_IN_BAND) ?? []) seen.add(source);
      if (earlier) earlier.push(note);
      else bands.set(key, [note]);
    }
    for (const source of seen) yield { record: note.record, note, source };
  }
}

function byDay(a: Observed, b: Observed): number {
  const left = `${a.note.recordedDate ?? a.note.eventDate ?? ''} ${a.note.eventDate ?? ''} ${a.note.source}`;
  const right = `${b.note.recordedDate ?? b.note.eventDate ?? ''} ${b.note.eventDate ?? ''} ${b.note.source}`;
  return left < right ? -1 : left > right ? 1 : a.note.index - b.note.index;
}
