import type { NoteMetadata, PersonEntry } from '../../model/note.js';
import type { Span } from '../../model/span.js';
import type { Words } from '../words.js';
import { evidenceOf } from './evidence.js';
import { NameScanner, type Naming } from './names.js';
import { Persons } from './persons.js';

/** Somebody a note names, put together from its metadata and its text. */
export interface Person {
  readonly id: number;
  /** The title the note gives them first, in lower case without a stop; empty where there is none. */
  readonly title: string;
  readonly given: string;
  readonly surname: string;
  readonly age: 'adult' | 'child' | 'unknown';
  /** Whoever wrote the note. */
  readonly isAuthor: boolean;
  /** `mother`, `child` …, as the metadata has it. */
  readonly relation: string;
  readonly role: string;
}

/** One place where the text names somebody. `full` has given name and surname, with or without a title. */
export interface Mention extends Span {
  readonly from: number;
  readonly to: number;
  readonly form: 'titled' | 'full' | 'given' | 'surname';
  /** In lower case without a stop; empty where there is none. */
  readonly title: string;
  readonly given: string;
  readonly surname: string;
  /** Nobody where the name alone does not say who it is. */
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
  readonly metadata: NoteMetadata;
  readonly listed: readonly PersonEntry[];
}

/**
 * Finds who is named. Names are read first, so that a title or a role anywhere in the note tells who a bare first
 * name elsewhere is.
 */
export function findPeople({ words, metadata, listed }: PeopleSources): People {
  const persons = new Persons(listed, metadata);
  const scanner = new NameScanner(words, persons.knownGiven, persons.knownSurnames);
  const first = scanner.scan();
  // A full name teaches the names it is made of, which may stand alone elsewhere: read again with them.
  const namings = persons.learnFrom(first) ? scanner.scan() : first;
  const evidence = namings.map((naming) => evidenceOf(words, naming));
  for (const [index, naming] of namings.entries()) persons.meet(naming, evidence[index] ?? 'none');
  const mentions = namings.map((naming) => mentionOf(naming, persons));
  const byToken = new Map<number, Mention>();
  for (const mention of mentions) for (let at = mention.from; at < mention.to; at += 1) byToken.set(at, mention);
  return { persons: persons.all, mentions, mentionAt: (token) => byToken.get(token) };

  function mentionOf(naming: Naming, known: Persons): Mention {
    const { from, to, form, title, given, surname } = naming;
    const person = known.of(naming);
    return { from, to, form, title, given, surname, person, start: words.start(from), end: words.end(to - 1) };
  }
}
