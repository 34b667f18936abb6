import { readFileSync } from 'node:fs';
import { SortedLines } from '../sorted-lines.js';

/** The British English word list that the build makes from the dictionary package: one form on a line, sorted. */
class Dictionary {
  #forms: SortedLines | null = null;
  readonly #url = new URL('./english.txt', import.meta.url);

  has(word: string): boolean {
    this.#forms ??= new SortedLines(readFileSync(this.#url));
    return this.#forms.has(word);
  }
}

/** One for the whole process: it never changes once it is read. */
export const dictionary = new Dictionary();

/** Whether a word as written is English: a capital or capitals do not make it another word. */
export function isEnglish(word: string): boolean {
  const plain = word.replaceAll('’', "'");
  const lower = plain.toLowerCase();
  return dictionary.has(lower) || (plain !== lower && (dictionary.has(plain) || dictionary.has(capital(lower))));
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
