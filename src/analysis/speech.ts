import type { Span } from '../model/span.js';
import type { People } from './people.js';
import type { Quotes } from './quotes.js';
import type { Sentence } from './sentences.js';
import type { Words } from './words.js';

/** One act of saying that a note reports: who, the verb, and what follows it. */
export interface SpeechAct {
  readonly sentence: Sentence;
  readonly verb: Span & { readonly from: number; readonly to: number };
  /** The words that name the speaker, where the sentence has any; tokens `[from, to)`. */
  readonly speaker: (Span & { readonly from: number; readonly to: number }) | null;
  /** `named`: a person a reader could go back to. `body`: an organisation or a crowd. */
  readonly speakerKind: 'worker' | 'named' | 'pronoun' | 'kin' | 'body' | 'other' | 'unknown';
  /** What was said: from after the verb (and its listener) to the end of the sentence. */
  readonly content: (Span & { readonly from: number; readonly to: number }) | null;
  readonly hasThat: boolean;
  readonly isQuoted: boolean;
}

export function findSpeech(
  _words: Words,
  _sentences: readonly Sentence[],
  _quotes: Quotes,
  _people: People,
): SpeechAct[] {
  return [];
}
