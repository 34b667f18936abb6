import type { PersonEntry } from '../model/note.js';

/** What the configuration tells all rules alike. */
export interface NoteSettings {
  /** Words and names that are right as they are, in lower case. */
  readonly words: ReadonlySet<string>;
  /** Abbreviations the readers know, folded (letters and digits, lower case), with what they mean if that is said. */
  readonly abbreviations: ReadonlyMap<string, string>;
  /** People of every note, beside those of its own metadata. */
  readonly people: readonly PersonEntry[];
  /** Templates are read: placeholders stand for what they name. */
  readonly isTemplate: boolean;
}

export const NO_SETTINGS: NoteSettings = {
  words: new Set(),
  abbreviations: new Map(),
  people: [],
  isTemplate: false,
};
