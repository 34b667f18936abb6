import type { NoteMetadata, PersonEntry } from '../model/note.js';
import type { Span } from '../model/span.js';
import type { Block } from './blocks.js';
import type { Quotes } from './quotes.js';
import type { Words } from './words.js';

/** Somebody a note names, put together from its metadata and its text. */
export interface Person {
  readonly id: number;
  readonly title: string;
  readonly given: string;
  readonly surname: string;
  readonly age: 'adult' | 'child' | 'unknown';
  /** Whoever wrote the note. */
  readonly isAuthor: boolean;
  readonly relation: string;
  readonly role: string;
}

/** One place where the text names somebody. `full` has given name and surname, with or without a title. */
export interface Mention extends Span {
  readonly from: number;
  readonly to: number;
  readonly form: 'titled' | 'full' | 'given' | 'surname';
  readonly title: string;
  readonly given: string;
  readonly surname: string;
  readonly person: Person | null;
}

export interface People {
  readonly persons: readonly Person[];
  readonly mentions: readonly Mention[];
  /** The mention that holds the token. */
  mentionAt(token: number): Mention | undefined;
}

export interface PeopleSources {
  readonly words: Words;
  readonly blocks: readonly Block[];
  readonly quotes: Quotes;
  readonly metadata: NoteMetadata;
  readonly listed: readonly PersonEntry[];
}

export function findPeople(_sources: PeopleSources): People {
  return { persons: [], mentions: [], mentionAt: () => undefined };
}
