import { TAG } from '../tags.js';
import type { Match } from '../vocabulary.js';
import type { Words } from '../words.js';

/** What shows that a word which is a noun as often commands: "watch him", "move your car", "look out". */
const OBJECT = TAG.determiner | TAG.possessive | TAG.object | TAG.reflexive;
const PARTICLES = new Set('off up out away back here there down over now again on'.split(' '));
const TOWARDS = new Set('at to with after for'.split(' '));
const AFTER_COMMAND = TAG.be | TAG.have | TAG.modal | TAG.do;

/** Where a text has a word that could begin a command. */
export class Commands {
  readonly #ends = new Map<number, { to: number; isNoun: boolean }>();
  readonly #words: Words;

  constructor(words: Words, imperatives: readonly Match<'kind'>[]) {
    this.#words = words;
    for (const { from, to, entry } of imperatives) {
      this.#ends.set(from, { to, isNoun: entry.fields.kind === 'noun' });
    }
  }

  /** Whether a command begins at the token, as its word and the next have it. */
  startsAt(at: number): boolean {
    const found = this.#ends.get(at);
    if (!found) return false;
    const words = this.#words;
    const next = words.key(found.to);
    // Names such as "Grant Cooper" or "Stone House" are none.
    if (words.isCapitalised(at) && words.isCapitalised(found.to)) return false;
    if (found.isNoun) {
      if (TOWARDS.has(next)) return words.has(found.to + 1, OBJECT);
      return PARTICLES.has(next) || (words.has(found.to, OBJECT) && next !== 'that');
    }
    if (words.has(found.to, AFTER_COMMAND) && !/^(?:do|have|be)$/.test(next)) return /n't$|^never$/.test(words.key(at));
    return true;
  }

  /** The commands that open a stretch or a clause in it: after a comma, a dash, `and`, `please` … */
  within(from: number, to: number): number[] {
    const found: number[] = [];
    for (let at = from; at < to; at += 1) {
      if ((at === from || OPENERS.has(this.#words.key(at - 1))) && this.startsAt(at)) found.push(at);
    }
    return found;
  }
}

const OPENERS = new Set(', ; : - – — and but or so no yes please just then well look oh right ok okay'.split(' '));
