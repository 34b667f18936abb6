import { listsOfFacts, NoteFacts } from '../analysis/facts.js';
import type { NoteSettings } from '../analysis/settings.js';
import { Vocabulary } from '../analysis/vocabulary.js';
import type { Note } from '../model/note.js';

/** An abbreviation as the notes use it. */
export interface GlossaryEntry {
  /** In the spelling that is most usual. */
  readonly abbreviation: string;
  readonly uses: number;
  readonly notes: number;
  /** In how many of the notes it is used before it is spelt out, or never spelt out. */
  readonly undefined: number;
  /** What it may stand for, as far as the glossaries know. */
  readonly expansions: readonly string[];
  /** The configuration accepts it as it is. */
  readonly isAccepted: boolean;
}

interface Count {
  readonly spellings: Map<string, number>;
  expansions: readonly string[];
  uses: number;
  notes: number;
  undefined: number;
}

/** Collects the abbreviations of notes as they go by. It keeps nothing else of them. */
export class GlossaryCollector {
  readonly #settings: NoteSettings;
  readonly #vocabulary = new Vocabulary(listsOfFacts(['abbreviations']));
  readonly #counts = new Map<string, Count>();

  constructor(settings: NoteSettings) {
    this.#settings = settings;
  }

  add(note: Note): void {
    const { abbreviations } = new NoteFacts(note, this.#vocabulary, this.#settings);
    const seen = new Set<string>();
    for (const { folded, start, end, expansions } of abbreviations.uses) {
      const count = this.#countOf(folded);
      const spelling = singular(note.text.slice(start, end));
      count.spellings.set(spelling, (count.spellings.get(spelling) ?? 0) + 1);
      count.expansions = expansions;
      count.uses += 1;
      if (seen.has(folded)) continue;
      seen.add(folded);
      count.notes += 1;
      const defined = abbreviations.definedAt(folded);
      if (defined === undefined || defined > start) count.undefined += 1;
    }
  }

  #countOf(folded: string): Count {
    let count = this.#counts.get(folded);
    if (!count) {
      count = { spellings: new Map(), expansions: [], uses: 0, notes: 0, undefined: 0 };
      this.#counts.set(folded, count);
    }
    return count;
  }

  /** The most used first. */
  entries(): GlossaryEntry[] {
    const entries = [...this.#counts].map(([folded, { spellings, ...count }]) => {
      const [abbreviation = folded] = [...spellings].sort(byUse)[0] ?? [];
      const isAccepted = this.#settings.abbreviations.get(folded)?.isAccepted === true;
      return { abbreviation, ...count, isAccepted };
    });
    return entries.sort((a, b) => b.uses - a.uses || compare(a.abbreviation, b.abbreviation));
  }
}

/** `IROs` and `IRO’s` are the same word in a list. */
const singular = (text: string): string =>
  text
    .replace(/['’]s$/i, '')
    .replace(/(\p{Lu}{2,})['’]?s$/u, '$1')
    .replace(/\s+/g, ' ');

const byUse = ([a, usesOfA]: readonly [string, number], [b, usesOfB]: readonly [string, number]): number =>
  usesOfB - usesOfA || compare(a, b);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
