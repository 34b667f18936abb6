import type { Block } from './blocks.js';
import type { Words } from './words.js';

/** Which abbreviations the note spells out, and from which offset on they are understood. */
export interface Definitions {
  /** Offset of the definition of an abbreviation in its folded form (letters and digits, lower case). */
  offsetOf(folded: string): number | undefined;
}

export function findDefinitions(_words: Words, _blocks: readonly Block[]): Definitions {
  return { offsetOf: () => undefined };
}
