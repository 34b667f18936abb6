// Invented case notes, as many as asked for and the same each time: sentences with gaps, drawn by a seed. Nobody in
// them lives, and no place is one. They are made to be run through, and say nothing of how right the rules are: for
// that see fixtures/corpus.
import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { GAPS, SENTENCES } from './sentences.js';

const LEAST_WORDS = 100;
const MOST_WORDS = 400;
/** One word in so many is misspelt, as in notes that nobody read again. */
const WORDS_A_SLIP = 60;
const HEADER = 'Mosaic ID,Case note ID,Case note type,Contact date,Created on,Worker,Case note\n';
const TYPES = ['Home visit', 'Telephone call', 'Supervision', 'Statutory visit', 'Email', 'Case summary'];

/** @typedef {{ id: number, text: string, type: string, child: number, worker: string, event: string, created: string }} BenchNote */

/**
 * @param {number} count
 * @returns {Generator<BenchNote>}
 */
export function* notes(count, seed = 1) {
  for (let id = 1; id <= count; id += 1) {
    // A note depends on its number alone, so that the first thousand of a hundred thousand are the thousand.
    const draw = drawing(seed * 1_000_003 + id);
    const day = Math.floor(draw() * 300);
    yield {
      id,
      text: noteText(draw),
      type: pick(TYPES, draw),
      child: 1 + Math.floor(id / 40),
      worker: pick(GAPS.worker, draw),
      event: date(day),
      created: date(day + Math.floor(draw() * draw() * 9)),
    };
  }
}

/** A csv as case systems export it. */
export async function writeCsv(path, count) {
  await pipeline(Readable.from(csv(count)), createWriteStream(path));
}

function* csv(count) {
  let lines = HEADER;
  for (const { child, id, type, event, created, worker, text } of notes(count)) {
    lines += `${child},${id},${type},${event},${created},${worker},"${text.replaceAll('"', '""')}"\n`;
    if (lines.length < 1 << 18) continue;
    yield lines;
    lines = '';
  }
  yield lines;
}

/** One file a note. */
export async function writeFolder(folder, count) {
  await mkdir(folder, { recursive: true });
  for (const { id, text } of notes(count)) {
    await writeFile(join(folder, `note-${String(id).padStart(6, '0')}.md`), `${text}\n`);
  }
}

function noteText(draw) {
  const wanted = LEAST_WORDS + Math.floor(draw() * (MOST_WORDS - LEAST_WORDS));
  const people = { child: pick(GAPS.child, draw), mother: pick(GAPS.mother, draw), father: pick(GAPS.father, draw) };
  let text = '';
  let words = 0;
  while (words < wanted) {
    const sentence = slipped(filled(pick(SENTENCES, draw), people, draw), draw);
    words += sentence.split(' ').length;
    if (text !== '') text += draw() < 0.2 ? '\n\n' : ' ';
    text += sentence;
  }
  return text;
}

function filled(sentence, people, draw) {
  return sentence.replace(/\{(\w+)\}/g, (_, gap) => {
    if (people[gap]) return people[gap];
    if (gap === 'date') return date(Math.floor(draw() * 300));
    if (gap === 'number') return String(2 + Math.floor(draw() * 17));
    // Exports have a long tail of names that no list has.
    if (gap === 'coined') return coined(draw);
    return pick(GAPS[gap], draw);
  });
}

function slipped(sentence, draw) {
  return sentence.replace(/\b[a-z]{5,}\b/g, (word) => {
    if (draw() * WORDS_A_SLIP >= 1) return word;
    const at = 1 + Math.floor(draw() * (word.length - 2));
    return word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2);
  });
}

const SYLLABLES = 'ba cor den el fen gar hol im jo kel lan mer nor os pel quen ros sal tam ul ven wil yar zan'.split(
  ' ',
);

function coined(draw) {
  const name = pick(SYLLABLES, draw) + pick(SYLLABLES, draw) + pick(SYLLABLES, draw);
  return name[0].toUpperCase() + name.slice(1);
}

function date(day) {
  return new Date(Date.UTC(2026, 0, 5 + day)).toLocaleDateString('en-GB', { timeZone: 'UTC' });
}

function pick(list, draw) {
  return list[Math.floor(draw() * list.length)];
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function drawing(seed) {
  let state = Math.imul(seed, 0x9e3779b1);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
