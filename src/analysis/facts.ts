import type { Root } from 'nlcst';
import type { Note, NoteMetadata } from '../model/note.js';
import { type Abbreviations, findAbbreviations } from './abbreviations/abbreviations.js';
import { CLIPPED } from './abbreviations/lists.js';
import { type Block, findBlocks } from './blocks.js';
import { type DateMention, findDates } from './dates/dates.js';
import { type NoteType, noteTypeOf } from './note-type.js';
import { findPeople, type People } from './people/people.js';
import { findQuotes, type Quotes } from './quotes.js';
import { findSentences, type Sentence } from './sentences.js';
import type { NoteSettings } from './settings.js';
import { BODIES, IMPERATIVES, SAYING, SPEECH_LISTS } from './speech/lists.js';
import { findSpeech, type SpeechAct } from './speech/speech.js';
import { parseTree } from './tree.js';
import type { Match, Vocabulary } from './vocabulary.js';
import { type Voice, voiceOf } from './voice.js';
import type { WordList } from './word-list.js';
import { Words } from './words.js';

/**
 * All that can be asked of a note. Each fact is worked out when it is first asked for, and once: a rule pays
 * only for what it uses, and rules share what they both use.
 */
export class NoteFacts {
  readonly text: string;
  readonly metadata: NoteMetadata;
  readonly settings: NoteSettings;
  readonly #vocabulary: Vocabulary;
  #words: Words | null = null;
  #blocks: readonly Block[] | null = null;
  #quotes: Quotes | null = null;
  #sentences: readonly Sentence[] | null = null;
  #matches: Map<WordList, Match[]> | null = null;
  #people: People | null = null;
  #dates: readonly DateMention[] | null = null;
  #abbreviations: Abbreviations | null = null;
  #speech: readonly SpeechAct[] | null = null;
  #noteType: NoteType | null = null;
  #voice: Voice | null = null;
  #tree: Root | null = null;
  /** What a template asks for; nothing of a note. */
  readonly prompts: readonly string[];

  constructor(note: Note, vocabulary: Vocabulary, settings: NoteSettings, prompts: readonly string[] = []) {
    this.prompts = prompts;
    this.text = note.text;
    this.metadata = note.metadata;
    this.settings = settings;
    this.#vocabulary = vocabulary;
  }

  get words(): Words {
    this.#words ??= new Words(this.text, this.#vocabulary);
    return this.#words;
  }

  get blocks(): readonly Block[] {
    this.#blocks ??= findBlocks(this.words);
    return this.#blocks;
  }

  get quotes(): Quotes {
    this.#quotes ??= findQuotes(this.text);
    return this.#quotes;
  }

  get sentences(): readonly Sentence[] {
    this.#sentences ??= findSentences(this.words, this.blocks, this.quotes);
    return this.#sentences;
  }

  /** Where a word list's phrases stand in the text; the rule must declare the list. */
  matches<Column extends string>(list: WordList<Column>): readonly Match<Column>[] {
    this.#matches ??= this.#vocabulary.findAll(this.words);
    const found = this.#matches.get(list);
    if (!found) throw new Error(`the word list ${list.url.pathname} is used but not declared`);
    return found as unknown as readonly Match<Column>[];
  }

  get people(): People {
    this.#people ??= findPeople({
      words: this.words,
      metadata: this.metadata,
      listed: [...(this.metadata.people ?? []), ...this.settings.people],
    });
    return this.#people;
  }

  get dates(): readonly DateMention[] {
    this.#dates ??= findDates(this.words, this.metadata.eventDate);
    return this.#dates;
  }

  get abbreviations(): Abbreviations {
    this.#abbreviations ??= findAbbreviations({
      words: this.words,
      blocks: this.blocks,
      people: this.people,
      clipped: this.matches(CLIPPED),
      glossary: this.settings.abbreviations,
    });
    return this.#abbreviations;
  }

  get speech(): readonly SpeechAct[] {
    this.#speech ??= findSpeech({
      words: this.words,
      sentences: this.sentences,
      quotes: this.quotes,
      people: this.people,
      sayings: this.matches(SAYING),
      bodies: this.matches(BODIES),
      imperatives: this.matches(IMPERATIVES),
    });
    return this.#speech;
  }

  get noteType(): NoteType {
    this.#noteType ??= noteTypeOf(this.metadata, this.settings.noteTypes);
    return this.#noteType;
  }

  get voice(): Voice {
    this.#voice ??= voiceOf(this.blocks, this.metadata, this.noteType, this.text);
    return this.#voice;
  }

  get tree(): Root {
    this.#tree ??= parseTree(this.text);
    return this.#tree;
  }
}

export type FactName = Exclude<keyof NoteFacts, 'matches'>;

/** The word lists that a fact reads: whoever asks for the fact has them in the vocabulary. */
const FACT_LISTS: Partial<Record<FactName, readonly WordList[]>> = {
  speech: SPEECH_LISTS,
  abbreviations: [CLIPPED],
};

export function listsOfFacts(names: readonly FactName[]): readonly WordList[] {
  return names.flatMap((name) => FACT_LISTS[name] ?? []);
}
