import { SHAPE, TAG, type Words } from 'caselint/rule';

/**
 * A MinHash sketch of a note: short, says nothing of the text, and two of them tell how much two texts share.
 * Names, numbers, weekdays and months are left out first, so that a copy with another name is still a copy.
 */

/** Words in a row that make one shingle. */
const SHINGLE = 3;
/** Hashes in a sketch: enough that a share of 0.8 is told from one of 0.6 nearly always. */
export const HASHES = 48;
/** Notes with fewer words than this are alike by chance: "No reply, left a message." */
export const LEAST_WORDS = 30;

/** The sketch as one character to a byte, which a JavaScript string keeps in a byte; undefined for short notes. */
export function sketchOf(words: Words): string | undefined {
  const hashes = maskedHashes(words);
  if (hashes.length < LEAST_WORDS) return undefined;
  const least = new Uint32Array(HASHES).fill(0xffffffff);
  for (let at = 0; at + SHINGLE <= hashes.length; at += 1) {
    let shingle = 0x811c9dc5;
    for (let next = at; next < at + SHINGLE; next += 1) shingle = mix(shingle, hashes[next] ?? 0);
    for (let row = 0; row < HASHES; row += 1) {
      const value = scatter(shingle, row);
      if (value < (least[row] ?? 0)) least[row] = value;
    }
  }
  return String.fromCharCode(...Array.from(least, (value) => [value & 0xff, (value >> 8) & 0xff]).flat());
}

/** Share of hashes in common, which estimates the share of three-word runs that two notes have in common. */
export function likeness(a: string, b: string): number {
  let same = 0;
  for (let row = 0; row < HASHES; row += 1) {
    if (a[row * 2] === b[row * 2] && a[row * 2 + 1] === b[row * 2 + 1]) same += 1;
  }
  return same / HASHES;
}

function maskedHashes(words: Words): number[] {
  const hashes: number[] = [];
  for (let index = 0; index < words.count; index += 1) {
    const record = words.records[index];
    if (!record || record.shape === SHAPE.punctuation || record.shape === SHAPE.number) continue;
    if ((record.tags & (TAG.number | TAG.weekday | TAG.month)) !== 0) continue;
    if (isName(words, index)) continue;
    hashes.push(hashOf(record.key));
  }
  return hashes;
}

/** A capital inside a sentence, or at its start if the word is no ordinary one: good enough to mask a name. */
function isName(words: Words, index: number): boolean {
  const record = words.records[index];
  if (!record || record.shape === SHAPE.lower || record.key === 'i') return false;
  const before = words.key(index - 1);
  const opens =
    index === 0 || before === '.' || before === '?' || before === '!' || words.text[words.start(index) - 1] === '\n';
  return !opens;
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

function mix(hash: number, value: number): number {
  const next = Math.imul(hash ^ value, 0x9e3779b1);
  return (next ^ (next >>> 15)) >>> 0;
}

function scatter(shingle: number, row: number): number {
  let hash = shingle ^ Math.imul(row + 1, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 16), 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 13), 0x27d4eb2f);
  return (hash ^ (hash >>> 16)) >>> 0;
}
