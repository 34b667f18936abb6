import type { Entry } from 'caselint/rule';

/** Up to three codes whose name shares the most words with the value, best first. */
export function nearestCode(value: string, entries: readonly Entry<'field' | 'meaning'>[]): string[] {
  const wanted = wordsOf(value);
  return entries
    .map((entry) => ({
      entry,
      share: wordsOf(`${entry.term} ${entry.fields.meaning}`).filter((word) => wanted.includes(word)).length,
    }))
    .filter(({ share }) => share > 0)
    .sort((a, b) => b.share - a.share)
    .slice(0, 3)
    .map(({ entry }) => `${entry.term}: ${entry.fields.meaning}`);
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/\p{L}{3,}|\p{L}\d+/gu) ?? [];
}
