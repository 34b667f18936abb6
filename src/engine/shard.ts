import type { Note } from '../model/note.js';

/** One part of a run that several machines share. */
export interface Shard {
  /** From 1 to `count`. */
  readonly index: number;
  readonly count: number;
}

/**
 * The shard that checks a note, from 1 to `count`. All notes of a record go to one shard, so that what is said of a
 * record is said there; a note without a record goes by its place in its source. The same on every machine.
 */
export function shardOf({ source, index, metadata: { record } }: Note, count: number): number {
  const key = record === undefined ? `note\0${source}\0${index}` : `record\0${record}`;
  return (hashOf(key) % count) + 1;
}

/** FNV-1a over UTF-16 units, stirred so that the ids of an export, which run on by ones, fall evenly. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
