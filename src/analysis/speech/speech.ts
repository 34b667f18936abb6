import type { Span } from '../../model/span.js';
import type { People } from '../people/people.js';
import type { Quotes } from '../quotes.js';
import type { Sentence } from '../sentences.js';
import { TAG } from '../tags.js';
import type { Match } from '../vocabulary.js';
import type { Words } from '../words.js';
import { Commands } from './commands.js';
import { type Content, findContent } from './content.js';
import { type Speaker, SpeakerFinder } from './speaker.js';

/** A stretch of tokens `[from, to)`, with its place in the text. */
export interface Stretch extends Span {
  readonly from: number;
  readonly to: number;
}

/**
 * Who speaks. `named`: somebody a reader could go back to. `role`: one person known by their work or by their place
 * ("the midwife", "a neighbour"). `document`: a letter or report. `body`: an organisation or a crowd. `unknown`: the
 * sentence does not say.
 */
export type SpeakerKind = 'worker' | 'named' | 'pronoun' | 'kin' | 'role' | 'document' | 'body' | 'other' | 'unknown';

/** One act of saying or thinking that a note reports: who, the verb, and what follows it. */
export interface SpeechAct {
  readonly sentence: Sentence;
  readonly verb: Stretch;
  /** `tell` takes a listener, `ask` a question, `think` a view that need not have been spoken, `source` is "according to". */
  readonly kind: 'tell' | 'say' | 'ask' | 'write' | 'think' | 'source';
  /** The words that name the speaker, where the sentence has any. */
  readonly speaker: Stretch | null;
  readonly speakerKind: SpeakerKind;
  /** `worker` where it was told to whoever writes. */
  readonly listener: 'worker' | 'other' | 'none';
  /** What was said: from after the verb and its listener to the end of the sentence. */
  readonly content: Stretch | null;
  /** How the content begins: `that`, an infinitive, an indirect question, a quotation, or the bare words. */
  readonly form: Content['form'];
  readonly hasThat: boolean;
  /** The content stands in speech marks, after the verb or before it. */
  readonly isQuoted: boolean;
  /** Tokens of the content at which a command begins: "leave us alone". */
  readonly commands: readonly number[];
}

export interface SpeechSources {
  readonly words: Words;
  readonly sentences: readonly Sentence[];
  readonly quotes: Quotes;
  readonly people: People;
  readonly sayings: readonly Match<'kind'>[];
  readonly bodies: readonly Match<'kind'>[];
  readonly imperatives: readonly Match<'kind'>[];
}

export function findSpeech(sources: SpeechSources): SpeechAct[] {
  const { words, sentences, quotes, sayings } = sources;
  const acts: SpeechAct[] = [];
  if (sayings.length === 0) return acts;
  const commands = new Commands(words, sources.imperatives);
  const speakers = new SpeakerFinder(sources);
  let row = 0;
  for (const verb of sayings) {
    while (row < sentences.length && (sentences[row]?.to ?? 0) <= verb.from) row += 1;
    const sentence = sentences[row];
    if (!sentence || verb.from < sentence.from) continue;
    if (quotes.covers(verb) || !isVerb(words, sentence, verb)) continue;
    const isSource = verb.entry.fields.kind === 'source';
    const speaker = isSource ? speakers.after(sentence, verb.to) : speakers.of(sentence, verb);
    const content = isSource
      ? rest(sentence, speaker)
      : findContent({ words, quotes, commands }, sentence, verb, speaker.inverted ? speaker.to : verb.to);
    const place = { from: verb.from, to: verb.to, start: verb.start, end: verb.end };
    acts.push({
      sentence,
      verb: place,
      kind: verb.entry.fields.kind as SpeechAct['kind'],
      speaker: speaker.to > speaker.from ? stretch(words, speaker.from, speaker.to) : null,
      speakerKind: speaker.kind,
      listener: content.listener,
      content: content.to > content.from ? stretch(words, content.from, content.to) : null,
      form: content.form,
      hasThat: content.form === 'that',
      isQuoted: content.form === 'quote',
      commands: content.form === 'quote' ? [] : commands.within(content.from, content.to),
    });
  }
  return acts;
}

/** "According to Ms Noor, he slept.", "He slept, according to Ms Noor.": the sentence around it is what was said. */
function rest(sentence: Sentence, speaker: Speaker): Content {
  const isLast = speaker.to >= sentence.to - 1;
  return { from: isLast ? sentence.from : speaker.to, to: sentence.to, form: 'that', listener: 'none' };
}

function stretch(words: Words, from: number, to: number): Stretch {
  return { from, to, start: words.start(from), end: words.end(to - 1) };
}

/** What comes before a noun and not before a finite verb: "the report", "two calls", "of claims". */
const BEFORE_NOUN = TAG.determiner | TAG.possessive | TAG.preposition | TAG.number;
const NOT_BEFORE_NOUN = new Set([
  'that',
  'both',
  'all',
  'these',
  'those',
  'this',
  'neither',
  'either',
  'each',
  'her',
  'before',
  'after',
  'since',
  'as',
  'without',
  'by',
  'while',
  'half',
]);

function isVerb(words: Words, sentence: Sentence, verb: Match<'kind'>): boolean {
  const before = verb.from - 1;
  const key = words.key(verb.from);
  if (key === 'go' || key === 'went' || key === 'gone' || key === 'going') return false;
  if (words.key(verb.to - 1) === 'like' && verb.to - verb.from > 1) return isBeLike(words, verb.to);
  if (key === 'goes' && !isBeLike(words, verb.to)) return false;
  if (isUnsaid(words, verb)) return false;
  // "the said man", "an added worry", "a stated wish".
  if (before < sentence.from) return true;
  if (words.has(before, BEFORE_NOUN) && !NOT_BEFORE_NOUN.has(words.key(before))) return false;
  if (words.key(before).endsWith("'s") && !words.has(before, TAG.be)) return isNameTag(words, before);
  if (words.key(verb.to) !== 'of' || /^(?:sp|t)/.test(key)) return true;
  return hasThatAhead(words, verb.to, sentence.to);
}

/** "said of Ms Noor that she": whom the words are about stands between. */
function hasThatAhead(words: Words, from: number, to: number): boolean {
  for (let at = from; at < Math.min(to, from + 8); at += 1) if (words.key(at) === 'that') return true;
  return false;
}

/** "will tell him", "please say", "did not say", "asked me to ring to say": nothing has been said yet. */
function isUnsaid(words: Words, verb: Match<'kind'>): boolean {
  const base = verb.entry.term.slice(1).split(' ')[0];
  if (words.key(verb.from) !== base) return false;
  let before = verb.from - 1;
  while (words.has(before, TAG.adverb) || words.key(before) === 'not') before -= 1;
  return (
    words.has(before, TAG.modal | TAG.do) || /^(?:to|please|let|let's|and|or|then|help|you)$/.test(words.key(before))
  );
}

/** `she's said`, `he's told`: not a possessive. */
function isNameTag(words: Words, at: number): boolean {
  return words.has(at, TAG.subject);
}

/** "She goes I'm not …", "he was like no …": only where bare words can follow. */
function isBeLike(words: Words, at: number): boolean {
  const heard = words.key(at) === 'to' && words.has(at + 1, TAG.object) ? at + 2 : at;
  const next = /^[,:-]$/.test(words.key(heard)) ? heard + 1 : heard;
  return (
    words.has(next, TAG.subject) ||
    /^(?:["“‘']|no|yes|yeah|nah|why|what|what's|who|who's|where|where's|how|don't|you're|get|leave|oh|well|stop|just)$/.test(
      words.key(next),
    )
  );
}
