import { readFileSync } from 'node:fs';

/**
 * The British English word list that the build makes from the dictionary package: one form on a line, sorted by
 * bytes. It is searched where it lies, so that a run which asks of a few hundred words need not build a table.
 */
export class Dictionary {
  #bytes: Buffer | null = null;
  readonly #url = new URL('./english.txt', import.meta.url);

  has(word: string): boolean {
    this.#bytes ??= readFileSync(this.#url);
    const bytes = this.#bytes;
    const wanted = Buffer.from(word);
    let low = 0;
    let high = bytes.length;
    while (low < high) {
      const start = lineStart(bytes, (low + high) >> 1);
      const end = bytes.indexOf(NEWLINE, start);
      const order = bytes.compare(wanted, 0, wanted.length, start, end);
      if (order === 0) return true;
      if (order < 0) low = end + 1;
      else high = start;
    }
    return false;
  }
}

const NEWLINE = 10;

function lineStart(bytes: Buffer, at: number): number {
  let start = at;
  while (start > 0 && bytes[start - 1] !== NEWLINE) start -= 1;
  return start;
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
