import { createHash, createHmac } from 'node:crypto';
import type { ReadItem } from '../model/result.js';
import { type Shard, shardOf } from './shard.js';

/** Picks a shard's notes out of all that is read, and keeps account of the whole, which every shard reads alike. */
export class Selection {
  readonly shard: Shard;
  readonly #hash = createHash('sha256');
  readonly #places = new WeakMap<object, number>();
  #items = 0;
  #seal: string | undefined;
  /** Notes read, whoever checks them. */
  notes = 0;
  /** Of these, the notes of this shard. */
  own = 0;

  constructor(shard: Shard) {
    this.shard = shard;
  }

  /** This shard's notes, and everything that is no note, since that belongs to nobody. */
  async *pick(items: AsyncIterable<ReadItem>): AsyncGenerator<ReadItem> {
    for await (const item of items) {
      const place = this.#items;
      this.#items += 1;
      this.#hash.update(wordsOf(item));
      if (item.kind === 'note') {
        this.notes += 1;
        if (shardOf(item.note, this.shard.count) !== this.shard.index) continue;
        this.own += 1;
        this.#places.set(item.note, place);
      } else if (item.kind === 'problem') this.#places.set(item.problem, place);
      yield item;
    }
  }

  /** The place of a note or a problem in all that was read, from 0; undefined for what was not read but happened here. */
  placeOf(it: object): number | undefined {
    return this.#places.get(it);
  }

  /** Equal for two shards that have read the same. Only whoever holds all of the notes can work it out. */
  digest(): string {
    return createHmac('sha256', this.#sealed()).update('read').digest('hex');
  }

  /** A key that every shard of a run has in common and nobody has who holds only its results. */
  key(): Buffer {
    return createHmac('sha256', this.#sealed()).update('names').digest();
  }

  #sealed(): string {
    this.#seal ??= this.#hash.digest('hex');
    return this.#seal;
  }
}

function wordsOf(item: ReadItem): string {
  if (item.kind === 'empty') return JSON.stringify(['empty', item.source]);
  if (item.kind === 'problem') return JSON.stringify(['problem', item.problem]);
  const { source, index, text, metadata } = item.note;
  return JSON.stringify(['note', source, index, text, metadata]);
}
