import { MASK } from '../redact.js';
import type { Row } from '../rows.js';

/** Rules whose words a team can do something about at once, with a glossary or a word on the wall. */
const RULES: ReadonlySet<string> = new Set([
  'undefined-abbreviation',
  'relationship-label',
  'jargon',
  'slang',
  'stigmatising-language',
]);

/** Different words that are counted for a rule; what comes after is rarer than what a table shows. */
const MOST_WORDS = 20_000;

export interface Wording {
  readonly words: string;
  count: number;
}

/** Counts the words that are found most often. */
export class Wordings {
  readonly #byRule = new Map<string, Map<string, Wording>>();
  readonly #masked = new Map<string, number>();

  see({ rule, text }: Row): void {
    if (!RULES.has(rule) || text === '') return;
    if (text === MASK) {
      this.#masked.set(rule, (this.#masked.get(rule) ?? 0) + 1);
      return;
    }
    const words = this.#byRule.get(rule) ?? new Map<string, Wording>();
    this.#byRule.set(rule, words);
    const key = text.toLowerCase();
    const known = words.get(key);
    if (known) known.count += 1;
    else if (words.size < MOST_WORDS) words.set(key, { words: text, count: 1 });
  }

  get rules(): string[] {
    return [...new Set([...this.#byRule.keys(), ...this.#masked.keys()])].sort();
  }

  commonest(rule: string, limit: number): Wording[] {
    const all = [...(this.#byRule.get(rule)?.values() ?? [])];
    return all.sort((a, b) => b.count - a.count || (a.words < b.words ? -1 : 1)).slice(0, limit);
  }

  /** How many are of words that are no list's, and so are not shown. */
  masked(rule: string): number {
    return this.#masked.get(rule) ?? 0;
  }
}
