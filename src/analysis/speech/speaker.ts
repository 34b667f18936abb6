import type { People } from '../people/people.js';
import type { Sentence } from '../sentences.js';
import { TAG } from '../tags.js';
import type { Match } from '../vocabulary.js';
import type { Words } from '../words.js';
import type { SpeakerKind } from './speech.js';

export interface Speaker {
  readonly from: number;
  readonly to: number;
  readonly kind: SpeakerKind;
  /** It follows its verb: "said Mr Falk". */
  readonly inverted: boolean;
}

const NOBODY: Speaker = { from: 0, to: 0, kind: 'unknown', inverted: false };
const AUXILIARY = TAG.be | TAG.have | TAG.modal | TAG.do | TAG.adverb | TAG.negative;
const BETWEEN = new Set(
  'then also again just later still now once always often even both all first next soon already ever kept keeps twice'.split(
    ' ',
  ),
);
export const TITLES: ReadonlySet<string> = new Set(
  'mr mrs ms miss mx dr prof professor pc dc ds di dci sgt sergeant wpc pcso cllr rev father sister nurse sir lady lord judge'.split(
    ' ',
  ),
);
const KIN =
  /^(?:(?:step|grand|god|foster|birth|great)-?)*(?:mum|mom|mam|mummy|mother|dad|daddy|father|parents?|nan|nana|nanny|gran|granny|grandma|grandad|grandpa|grandmother|grandfather|grandparents?|aunt|auntie|aunty|uncle|cousin|brother|sister|sibling|son|daughter|husband|wife|partner|boyfriend|girlfriend|fella|ex|ex-partner|ex-husband|ex-wife|mgm|mgf|pgm|pgf|mgps|pgps|stepmum|stepdad|carers?|carer's)$/;
const DOCUMENT =
  /^(?:letters?|reports?|referrals?|e-?mails?|notes?|messages?|records?|files?|assessments?|forms?|logs?|chronology|minutes|statements?|summary|texts?|plan|policy|certificate|print|diary|register|notification|merlin|document|documents|article|leaflet|page|sheet|card|sign|voicemail|mail|mail|paper|papers|guidance|order|mail|results?)$/;
const NOUN_PHRASE_END =
  TAG.preposition | TAG.conjunction | TAG.be | TAG.have | TAG.modal | TAG.do | TAG.subject | TAG.question;

/** Says who speaks, from the words around the verb. */
export class SpeakerFinder {
  readonly #words: Words;
  readonly #people: People;
  readonly #bodies = new Map<number, Match<'kind'>>();

  constructor({ words, people, bodies }: { words: Words; people: People; bodies: readonly Match<'kind'>[] }) {
    this.#words = words;
    this.#people = people;
    for (const body of bodies) this.#bodies.set(body.to - 1, body);
  }

  of(sentence: Sentence, verb: { from: number; to: number }): Speaker {
    const words = this.#words;
    let at = verb.from - 1;
    while (at >= sentence.from && this.#isBetween(at)) at -= 1;
    if (at < sentence.from) return this.#inverted(verb) ?? this.#dropped(verb);
    const key = words.key(at);
    if (key === ',' || key === ')' || key === '"' || key === '”' || key === '’' || key === "'") {
      return this.#apposition(sentence, at) ?? this.#inverted(verb) ?? this.#subjectOfClause(sentence, at);
    }
    if (words.has(at, TAG.conjunction) && key !== 'that') return this.#subjectOfClause(sentence, at);
    if (words.has(at, TAG.question) || key === 'that') return this.#antecedent(sentence, at);
    if (!words.isWord(at)) return this.#inverted(verb) ?? this.#subjectOfClause(sentence, at);
    if (/(?:ing)$/.test(words.key(verb.from)) && !words.has(verb.from - 1, TAG.be))
      return this.#subjectOfClause(sentence, at + 1);
    return this.#phrase(sentence, at);
  }

  /** The phrase after "according to". */
  after(sentence: Sentence, from: number): Speaker {
    const words = this.#words;
    let to = from;
    while (
      to < sentence.to &&
      to < from + 8 &&
      words.isWord(to) &&
      (to === from || !words.has(to, NOUN_PHRASE_END | TAG.past) || /^(?:of|at|from|in)$/.test(words.key(to)))
    )
      to += 1;
    return to > from ? { ...this.#phrase(sentence, to - 1), to } : NOBODY;
  }

  #isBetween(at: number): boolean {
    const words = this.#words;
    if (words.has(at, TAG.subject)) return false;
    return words.has(at, AUXILIARY) || BETWEEN.has(words.key(at));
  }

  /** "…", said Mr Falk; says Mrs Cope, school secretary. */
  #inverted(verb: { from: number; to: number }): Speaker | null {
    const words = this.#words;
    if (
      !/^(?:says?|said|adds?|added|replied|asked|shouted|whispered|yelled|laughed|wrote|explained|told)$/.test(
        words.key(verb.from),
      )
    )
      return null;
    const from = verb.to;
    let to = from;
    while (to < from + 4 && words.isCapitalised(to) && !words.has(to, TAG.subject | TAG.possessive | TAG.question))
      to += 1;
    if (to === from || words.key(verb.from) === 'told') return null;
    // "said Kalina is well": the name is what is said, unless the clause ends after it or a title stands before it.
    const ends = !words.isWord(to) || words.has(to, TAG.preposition | TAG.conjunction);
    if (!ends) return null;
    return { from, to, kind: 'named', inverted: true };
  }

  /** No subject at all, as in note style: "Told Ms Noor that …" is the worker; "Said she was out." may be anybody. */
  #dropped(verb: { from: number }): Speaker {
    const key = this.#words.key(verb.from);
    return /^(?:told|asked|advised|explained|informed|reminded|texted|emailed|e|rang|called|wrote|agreed|reassured|encouraged|confirmed|suggested|discussed|think|feel|believe|hope|felt|thought|messaged|warned|tell|ask)$/.test(
      key,
    )
      ? { ...NOBODY, kind: 'worker' }
      : NOBODY;
  }

  /** "Ms Noor, the head, said", "Ms Khan (mother) said". */
  #apposition(sentence: Sentence, at: number): Speaker | null {
    const words = this.#words;
    const opener = words.key(at) === ')' ? '(' : ',';
    if (words.key(at) !== ')' && words.key(at) !== ',') return null;
    for (let left = at - 1; left >= Math.max(sentence.from, at - 10); left -= 1) {
      if (words.key(left) !== opener) continue;
      if (left - 1 < sentence.from) return null;
      const speaker = this.#phrase(sentence, left - 1);
      return speaker.kind === 'other' || speaker.kind === 'unknown' ? null : speaker;
    }
    return null;
  }

  #antecedent(sentence: Sentence, at: number): Speaker {
    const words = this.#words;
    const before = words.key(at - 1) === ',' ? at - 2 : at - 1;
    if (before < sentence.from) return { from: at, to: at + 1, kind: 'other', inverted: false };
    const speaker = this.#phrase(sentence, before);
    return speaker.kind === 'unknown' ? { from: at, to: at + 1, kind: 'other', inverted: false } : speaker;
  }

  /** The subject of a verb that shares it with another: "He came in and said", "She rang, shouting". */
  #subjectOfClause(sentence: Sentence, before: number): Speaker {
    const words = this.#words;
    for (let at = before - 1; at >= sentence.from; at -= 1) {
      if (words.has(at, TAG.subject) && !/^(?:it|you)$/.test(words.key(at)) && !words.has(at - 1, TAG.preposition)) {
        return this.#pronoun(at);
      }
      if (this.#isNameBeforeVerb(at)) return this.#phrase(sentence, at);
    }
    let at = sentence.from;
    while (at < before && !this.#isFinite(at)) at += 1;
    if (at === sentence.from || at >= before) return NOBODY;
    return this.#phrase(sentence, at - 1);
  }

  #isFinite(at: number): boolean {
    const words = this.#words;
    return words.has(at, TAG.be | TAG.have | TAG.modal | TAG.do | TAG.past);
  }

  #isNameBeforeVerb(at: number): boolean {
    const words = this.#words;
    if (
      !words.isCapitalised(at) ||
      words.has(at, TAG.subject | TAG.possessive | TAG.determiner | TAG.preposition | TAG.conjunction | TAG.question)
    )
      return false;
    let next = at + 1;
    while (words.has(next, TAG.adverb) || BETWEEN.has(words.key(next))) next += 1;
    return words.has(next, TAG.past | TAG.have | TAG.be | TAG.modal | TAG.do) || /[^s]s$/.test(words.key(next));
  }

  #pronoun(at: number): Speaker {
    const kind = this.#words.has(at, TAG.firstPerson) ? 'worker' : 'pronoun';
    return { from: at, to: at + 1, kind, inverted: false };
  }

  /** The noun phrase that ends at a token. */
  #phrase(sentence: Sentence, end: number): Speaker {
    const words = this.#words;
    if (words.has(end, TAG.subject)) return this.#pronoun(end);
    const body = this.#bodies.get(end);
    let from = body ? body.from : end;
    while (from > sentence.from && this.#isInPhrase(from - 1)) from -= 1;
    const before = from - 1;
    if (
      before > sentence.from &&
      /^(?:at|from|of|in|on|for|with)$/.test(words.key(before)) &&
      words.isWord(before - 1)
    ) {
      const head = this.#phrase(sentence, before - 1);
      if (head.kind !== 'unknown' && head.kind !== 'other') return { ...head, to: end + 1 };
    }
    return { from, to: end + 1, kind: this.#kindOf(from, end, body), inverted: false };
  }

  #isInPhrase(at: number): boolean {
    const words = this.#words;
    if (!words.isWord(at)) return words.key(at) === '-' || words.key(at) === '/' || words.key(at) === '&';
    if (words.has(at, TAG.determiner | TAG.possessive) && words.key(at) !== 'that') return true;
    return !words.has(at, NOUN_PHRASE_END | TAG.past | TAG.adverb) || words.has(at, TAG.number);
  }

  #kindOf(from: number, end: number, body: Match<'kind'> | undefined): SpeakerKind {
    const words = this.#words;
    const last = words.base(end);
    if (/^(?:writer|author)$/.test(last) || (/^(?:worker|sw)$/.test(last) && /^(?:this|sw)$/.test(words.key(from))))
      return 'worker';
    if (this.#people.mentionAt(end)) return this.#people.mentionAt(end)?.person?.isAuthor ? 'worker' : 'named';
    if (TITLES.has(words.key(end - 1)) && words.isCapitalised(end)) return 'named';
    if (body) return this.#kindOfBody(from, end, body);
    if (KIN.test(last)) return 'kin';
    if (DOCUMENT.test(last)) return 'document';
    if (words.isCapitalised(end) && (end > from || !words.has(end, TAG.determiner | TAG.question))) return 'named';
    if (words.has(from, TAG.determiner | TAG.possessive) && /^\p{L}/u.test(last)) return 'role';
    return 'other';
  }

  #kindOfBody(from: number, end: number, body: Match<'kind'>): SpeakerKind {
    const words = this.#words;
    if (body.entry.fields.kind === 'named')
      return words.isCapitalised(end) && end > from && words.isCapitalised(end - 1) ? 'body' : 'named';
    return 'body';
  }
}
