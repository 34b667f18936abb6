import type { PersonEntry } from '../model/note.js';
import { NO_OWN_TYPES, type OwnNoteType } from './note-type.js';

/** What an authority's own glossary says of an abbreviation. */
export interface OwnAbbreviation {
  /** Every reader of these notes knows it: it need not be spelt out. */
  readonly isAccepted: boolean;
  /** What it may stand for, likeliest first. */
  readonly expansions: readonly string[];
}

/** The authority's own glossary by folded abbreviation: letters and digits, lower case. */
export type Glossary = ReadonlyMap<string, OwnAbbreviation>;

/** What the configuration tells all rules alike. Plain data: it goes from one thread to another as it is. */
export interface NoteSettings {
  /** Words and names that are right as they are, in lower case. */
  readonly words: ReadonlySet<string>;
  readonly abbreviations: Glossary;
  /** People of every note, beside those of its own metadata. */
  readonly people: readonly PersonEntry[];
  /** Case note types of the authority's own, beside Appendix 1 or in its place. */
  readonly noteTypes: readonly OwnNoteType[];
  /** Templates are read: placeholders stand for what they name. */
  readonly isTemplate: boolean;
}

export const NO_SETTINGS: NoteSettings = {
  words: new Set(),
  abbreviations: new Map(),
  people: [],
  noteTypes: NO_OWN_TYPES,
  isTemplate: false,
};
