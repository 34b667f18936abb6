import type { NoteMetadata } from '../model/note.js';
import type { Block } from './blocks.js';
import type { NoteType } from './note-type.js';

/** To whom a note speaks and who speaks in it: some rules read a letter otherwise than a record. */
export interface Voice {
  /** It greets somebody: `Dear Ms Khan,`. */
  readonly isLetter: boolean;
  /** A letter or life-story note to a child. */
  readonly isToChild: boolean;
  /** Likely to be shown to a court, where first names and kin words are usual. */
  readonly isForCourt: boolean;
  /** "I" is a correspondent and not the worker. */
  readonly isReceived: boolean;
}

export function voiceOf(blocks: readonly Block[], metadata: NoteMetadata, type: NoteType, text: string): Voice {
  const greeting = blocks.find(({ kind }) => kind === 'greeting');
  const greeted = greeting ? text.slice(greeting.start, greeting.end) : '';
  const name = /^(?:dear|hi|hello|hiya|to)\s+([a-zÀ-ɏ][a-zÀ-ɏ'’-]+)/i.exec(greeted)?.[1] ?? '';
  const isTitled = /\b(?:mr|mrs|ms|miss|mx|dr|prof|rev|sir|madam|pc|cllr)\b/i.test(greeted);
  const child = metadata.people?.find(
    ({ name: full, relation }) =>
      full.split(/\s+/)[0] === name && /child|young person|son|daughter|subject/i.test(relation ?? ''),
  );
  const isChildNamed = child !== undefined || (greeting !== undefined && !isTitled && !metadata.people?.length);
  return {
    isLetter: greeting !== undefined,
    isToChild: greeting !== undefined && name !== '' && isChildNamed,
    isForCourt: metadata.court === true || type.name === 'Supervised Contact',
    isReceived: type.name === 'Letter Received',
  };
}
