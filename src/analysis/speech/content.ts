import type { Quotes } from '../quotes.js';
import type { Sentence } from '../sentences.js';
import { TAG } from '../tags.js';
import type { Words } from '../words.js';
import type { Commands } from './commands.js';
import { TITLES } from './speaker.js';

export interface Content {
  readonly from: number;
  readonly to: number;
  readonly form: 'plain' | 'that' | 'infinitive' | 'question' | 'quote' | 'none';
  readonly listener: 'worker' | 'other' | 'none';
}

interface Sources {
  readonly words: Words;
  readonly quotes: Quotes;
  readonly commands: Commands;
}

/** How far a listener and an aside ("to me", "down the stairs", "on 12 April 2026") may push the words back. */
const FARTHEST = 14;
const VERBAL = TAG.be | TAG.have | TAG.modal | TAG.do;
const INTERJECTIONS = new Set(
  'no yes yeah yep nah nope ok okay oh well look listen please sorry nothing why how never just'.split(' '),
);

/** The words that a verb of saying introduces. */
export function findContent(
  sources: Sources,
  sentence: Sentence,
  verb: { from: number; to: number; start: number },
  after: number,
): Content {
  const { words, quotes } = sources;
  if (endsQuotation(words, quotes, sentence, verb.from)) return { from: 0, to: 0, form: 'quote', listener: 'none' };
  return new Walk(sources, sentence, after).run();
}

/** `"…" he said`, `"…," said Mr Falk`: what was said stands before the verb. */
function endsQuotation(words: Words, quotes: Quotes, sentence: Sentence, verb: number): boolean {
  for (let at = verb - 1; at >= Math.max(sentence.from, verb - 6); at -= 1) {
    if (quotes.at(words.start(at))) return true;
    if (/^[,;:]$/.test(words.key(at)) || words.has(at, TAG.conjunction)) return false;
  }
  return false;
}

class Walk {
  #at: number;
  #listener: Content['listener'] = 'none';
  readonly #first: number;
  readonly #sources: Sources;
  readonly #end: number;

  constructor(sources: Sources, sentence: Sentence, after: number) {
    this.#sources = sources;
    this.#first = after;
    this.#at = after;
    this.#end = sentence.to;
  }

  run(): Content {
    const { words, quotes, commands } = this.#sources;
    this.#skipAdverbs();
    this.#takeListener();
    const bare = this.#at;
    for (const stop = Math.min(this.#end, this.#first + FARTHEST); this.#at < stop; this.#at += 1) {
      const at = this.#at;
      const key = words.key(at);
      if (quotes.at(words.start(at))) return this.#content(at, 'quote');
      if (key === 'that' && !this.#isThatNoun(at)) return this.#content(at + 1, 'that');
      if (key === 'if' || key === 'whether') return this.#content(at + 1, 'question');
      if (key === 'to' && this.#isInfinitive(at)) return this.#content(at + 1, 'infinitive');
      if (words.has(at, TAG.question) && !this.#isRelative(at))
        return this.#content(at, this.#isInverted(at) ? 'plain' : 'question');
      if (this.#isSubject(at) || INTERJECTIONS.has(key) || this.#isInvertedVerb(at)) return this.#content(at, 'plain');
      if (commands.startsAt(at) && !this.#followsTo(at)) return this.#content(at, 'plain');
      if (words.has(at, VERBAL)) return this.#content(bare, 'plain');
      if (key === '.' || key === ';') break;
    }
    return bare < this.#end && words.isWord(bare) ? this.#content(bare, 'plain') : this.#content(this.#end, 'none');
  }

  #content(from: number, form: Content['form']): Content {
    return { from, to: this.#end, form, listener: this.#listener };
  }

  #skipAdverbs(): void {
    const { words } = this.#sources;
    while (
      words.has(this.#at, TAG.adverb) ||
      /^(?:again|back|loudly|twice|once|aloud|later)$/.test(words.key(this.#at))
    )
      this.#at += 1;
  }

  /** A pronoun at once after the verb, or a name or a person's role further on, heard the words. */
  #takeListener(): void {
    const { words } = this.#sources;
    const to = /^(?:to|at|with)$/.test(words.key(this.#at)) ? this.#at + 1 : this.#at;
    const key = words.key(to);
    if (key === 'me' || key === 'us') this.#listener = 'worker';
    else if (/^(?:him|her|them|himself|herself|everyone|everybody|people|staff)$/.test(key)) this.#listener = 'other';
    else if (/^(?:this|the)$/.test(key) && /^(?:writer|worker|duty|social)$/.test(words.key(to + 1)))
      this.#listener = 'worker';
    else {
      if (this.#isNameAt(to) || /^(?:the|his|her|their|a|an|another|both|police)$/.test(key)) this.#listener = 'other';
      return;
    }
    // "said her dad" begins the words; "told her" does not.
    if (key === 'her' && to === this.#first && !/^(?:t|wa|remin|inform|ask|mess|e)/.test(words.key(this.#first - 1))) {
      this.#listener = 'none';
      return;
    }
    this.#at = to + 1;
  }

  #isNameAt(at: number): boolean {
    const { words } = this.#sources;
    if (TITLES.has(words.key(at))) return true;
    return words.isCapitalised(at) && !words.has(at, TAG.subject | TAG.question | TAG.possessive | TAG.conjunction);
  }

  /** "that day", "that he": only the second begins a clause. */
  #isThatNoun(at: number): boolean {
    return /^(?:day|night|morning|afternoon|evening|time|week|point|much|one|way)$/.test(
      this.#sources.words.key(at + 1),
    );
  }

  #isInfinitive(at: number): boolean {
    const { words } = this.#sources;
    const next = at + 1;
    if (!words.isWord(next) || words.isCapitalised(next)) return false;
    return (
      !words.has(
        next,
        TAG.determiner | TAG.possessive | TAG.object | TAG.subject | TAG.number | TAG.gerund | TAG.reflexive,
      ) &&
      !/^(?:staff|police|school|nursery|social|children's|mum|dad|everyone|people|work|someone|anyone|nobody)$/.test(
        words.key(next),
      )
    );
  }

  #followsTo(at: number): boolean {
    const before = this.#sources.words.key(at - 1);
    return (
      before === 'to' ||
      before === 'and' ||
      before === 'not' ||
      this.#sources.words.has(at - 1, TAG.determiner | TAG.possessive | TAG.preposition | TAG.number | TAG.modal)
    );
  }

  #isSubject(at: number): boolean {
    const { words } = this.#sources;
    if (words.has(at, TAG.subject)) return !(words.key(at) === 'it' && words.has(at - 1, TAG.preposition));
    return (
      words.has(at, TAG.firstPerson | TAG.secondPerson) &&
      words.has(at, TAG.possessive) &&
      !words.has(at - 1, TAG.preposition)
    );
  }

  /** `who`, `which` after a noun that is the listener: "told Ms Hall, who was out". */
  #isRelative(at: number): boolean {
    const { words } = this.#sources;
    return /^(?:who|which|whose|when|where)$/.test(words.key(at)) && words.key(at - 1) === ',';
  }

  /** "why do you keep coming", "what am I meant to do". */
  #isInverted(at: number): boolean {
    const { words } = this.#sources;
    // "what's the point", "where're my keys": the verb hangs on the question word.
    if (
      /^(?:what|who|where|how|why|when)['’](?:s|re|d|ve)$/.test(
        words.text.slice(words.start(at), words.end(at)).toLowerCase(),
      )
    )
      return true;
    for (let next = at + 1; next <= at + 3; next += 1) {
      if (words.has(next, TAG.subject)) return false;
      if (words.has(next, VERBAL)) return words.has(next + 1, TAG.subject);
    }
    return false;
  }

  /** "asked can I still do my mocks". */
  #isInvertedVerb(at: number): boolean {
    const { words } = this.#sources;
    return words.has(at, VERBAL) && words.has(at + 1, TAG.subject) && !words.has(at - 1, TAG.subject);
  }
}
