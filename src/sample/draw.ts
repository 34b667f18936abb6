import { createHash } from 'node:crypto';
import type { Note } from '../model/note.js';
import type { Ledger, ReadItem, Sample } from '../model/result.js';
import { allocate } from './allocate.js';
import { Candidates } from './candidates.js';

export interface SampleRequest {
  /** How many notes to draw. */
  readonly count: number;
  readonly seed: string;
  readonly stratify?: 'team' | 'type';
}

interface Kept {
  readonly note: Note;
  /** Its place among all notes read: what is drawn keeps the order of reading. */
  readonly at: number;
}

/**
 * Draws notes by lot: a lot is a hash of the seed and of what the note is, so the same seed draws the same notes on any
 * machine and from any order of the export. All is read once; in memory are at most `count` notes of each stratum, and
 * nothing is written to disk.
 */
export async function* drawn(
  items: AsyncIterable<ReadItem>,
  request: SampleRequest,
  ledger: Ledger,
): AsyncGenerator<ReadItem> {
  const strata = new Map<string, Candidates<Kept>>();
  let at = 0;
  for await (const item of items) {
    if (item.kind !== 'note') {
      yield item;
      continue;
    }
    const name = stratumOf(item.note, request);
    const candidates = strata.get(name) ?? new Candidates<Kept>(request.count);
    strata.set(name, candidates);
    candidates.add(lotOf(item.note, request.seed), { note: item.note, at });
    at += 1;
  }
  const { sample, notes } = draw(strata, request);
  ledger.sample = sample;
  for (const { note } of notes) yield { kind: 'note', note };
}

function draw(strata: ReadonlyMap<string, Candidates<Kept>>, { count, seed, stratify }: SampleRequest) {
  const sizes = [...strata].map(([name, { seen }]) => ({ name, size: seen }));
  const shares = allocate(sizes, count);
  const notes = [...strata].flatMap(([name, candidates]) => candidates.first(shares.get(name) ?? 0));
  const sample: Sample = {
    seed,
    drawn: notes.length,
    of: sizes.reduce((sum, { size }) => sum + size, 0),
    ...(stratify === undefined ? {} : { stratify }),
    strata: sizes
      .map(({ name, size }) => ({ name, drawn: shares.get(name) ?? 0, of: size }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
  };
  return { sample, notes: notes.map(({ item }) => item).sort((a, b) => a.at - b.at) };
}

function stratumOf({ metadata }: Note, { stratify }: SampleRequest): string {
  return stratify === undefined ? '' : (metadata[stratify]?.trim() ?? '');
}

/** Nothing of the file goes into it: an export may be cut into other files next time. */
function lotOf({ text, metadata }: Note, seed: string): string {
  const { id, record, eventDate, eventTime, recordedDate, type, author } = metadata;
  const about = id === undefined ? [record, eventDate, eventTime, recordedDate, type, author, text] : [record, id];
  // Two notes with one lot are told apart by their texts, and if these are the same it makes no difference.
  return `${hashOf([seed, ...about])}${hashOf([text])}`;
}

function hashOf(parts: readonly (string | undefined)[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
}
