import { type WordList, wordList } from '../word-list.js';

/** Verbs of saying and thinking. */
export const SAYING = wordList(new URL('../data/saying.tsv', import.meta.url), ['kind']);
/** Organisations and crowds. */
export const BODIES = wordList(new URL('../data/bodies.tsv', import.meta.url), ['kind']);
/** Words that begin a command. */
export const IMPERATIVES = wordList(new URL('../data/imperatives.tsv', import.meta.url), ['kind']);

export const SPEECH_LISTS: readonly WordList[] = [SAYING, BODIES, IMPERATIVES];
