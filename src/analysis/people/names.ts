import { TAG } from '../tags.js';
import { SHAPE } from '../word.js';
import type { Words } from '../words.js';
import { nameLists } from './lists.js';

/** A name as it stands in the text, before it is known whose it is. */
export interface Naming {
  readonly from: number;
  readonly to: number;
  readonly form: 'titled' | 'full' | 'given' | 'surname';
  readonly title: string;
  readonly given: string;
  readonly surname: string;
  /** A kin title: `Uncle Bilal`. */
  readonly isKin: boolean;
  readonly isRank: boolean;
}

const CLOSED =
  TAG.subject |
  TAG.object |
  TAG.possessive |
  TAG.determiner |
  TAG.preposition |
  TAG.conjunction |
  TAG.be |
  TAG.have |
  TAG.do |
  TAG.modal |
  TAG.negative |
  TAG.question |
  TAG.weekday |
  TAG.number;
const PARTICLES = new Set(
  'de da dos das van von der den ter bin ibn bint al el ul ap ben del della la le du di abu st mac o'.split(' '),
);
/** Titles that hurried writers leave without a capital. */
const HURRIED = new Set('mr mrs ms miss dr'.split(' '));
/** A line this long was wrapped: a name may run on to the next. */
const WRAPPED = 60;

/** Reads the names in a text from left to right, the longest at each place. */
export class NameScanner {
  readonly #words: Words;
  readonly #lists = nameLists;
  readonly #given: ReadonlySet<string>;
  readonly #surnames: ReadonlySet<string>;

  constructor(words: Words, knownGiven: ReadonlySet<string>, knownSurnames: ReadonlySet<string>) {
    this.#words = words;
    this.#given = knownGiven;
    this.#surnames = knownSurnames;
  }

  scan(): Naming[] {
    const found: Naming[] = [];
    const words = this.#words;
    for (let at = 0; at < words.count; ) {
      const naming = this.#mayBegin(at) ? this.#namingAt(at, found) : null;
      at = naming ? naming.to : at + 1;
    }
    return found;
  }

  /** A capital, or a title that hurried writers leave without one: most words are done with here. */
  #mayBegin(at: number): boolean {
    const record = this.#words.records[at];
    if (!record || record.shape === SHAPE.punctuation || record.shape === SHAPE.number) return false;
    if (record.shape === SHAPE.lower) return record.key.length < 5 && HURRIED.has(record.key);
    return true;
  }

  #namingAt(at: number, found: Naming[]): Naming | null {
    const isTitle = this.#lists.titles.has(this.#words.key(at));
    const naming = (isTitle ? this.#titled(at, found) : null) ?? this.#untitled(at);
    if (naming) found.push(naming);
    return naming;
  }

  /** `Ms Khan`, `Dr A. Osei`, `Mr and Mrs Noor`, `Uncle Bilal`, `PC 4471 Rudge`. */
  #titled(at: number, found: Naming[]): Naming | null {
    const words = this.#words;
    const key = words.key(at);
    const title = this.#lists.titles.get(key)?.fields;
    if (!title) return null;
    const isCourtesy = title.kind === 'courtesy';
    if (!words.isCapitalised(at) && words.records[at]?.shape !== SHAPE.upper && !HURRIED.has(key)) return null;
    let next = at + 1;
    if (words.key(next) === '.' && words.isGlued(next)) next += 1;
    const isJoint = /^(?:and|&|\/|or)$/.test(words.key(next)) && this.#lists.titles.has(words.key(next + 1));
    if (isJoint && isCourtesy) return this.#couple(at, next + 1, found);
    // "Detective Sergeant Cole", "Acting Insp".
    if (title.kind === 'rank' && this.#lists.titles.get(words.key(next))?.fields.kind === 'rank') next += 1;
    if (title.kind === 'rank' && /^\d{2,6}$/.test(words.key(next))) next += 1;
    const end = this.#nameEnd(next, 4);
    if (end <= next || !this.#isOneLine(at, next)) return null;
    // "Mother Teresa Primary" is a school.
    if (!isCourtesy && this.#lists.placeHeads.has(words.base(end)) && words.isCapitalised(end)) return null;
    const isKin = title.kind === 'kin';
    if ((isKin || title.kind === 'faith') && !this.#isKinName(next)) return null;
    return this.#naming(
      at,
      end,
      next,
      key,
      isKin || (title.kind === 'faith' && end - next === 1),
      title.kind === 'rank',
    );
  }

  /** A kin or faith title belongs to a name only where a name follows: `Mum Monday` is two words. */
  #isKinName(at: number): boolean {
    const { key } = this.#words.records[at] ?? { key: '' };
    return !this.#lists.notNames.has(key) && !this.#lists.nouns.has(key) && !this.#lists.placeHeads.has(key);
  }

  /** `Mr and Mrs Khan` names two people, the first under the second's surname. */
  #couple(at: number, second: number, found: Naming[]): Naming | null {
    const words = this.#words;
    let next = second + 1;
    if (words.key(next) === '.' && words.isGlued(next)) next += 1;
    const end = this.#nameEnd(next, 3);
    if (end <= next) return null;
    const other = this.#naming(second, end, next, words.key(second), false, false);
    found.push({ ...other, from: at, to: second, title: words.key(at), given: '' });
    return other;
  }

  #naming(from: number, to: number, first: number, title: string, isGivenOnly: boolean, isRank: boolean): Naming {
    const parts = this.#parts(first, to);
    const isKin = this.#lists.titles.get(title)?.fields.kind === 'kin';
    if (isGivenOnly)
      return {
        from,
        to,
        form: 'titled',
        title,
        given: parts[0] ?? '',
        surname: parts.slice(1).join(' '),
        isKin,
        isRank,
      };
    const given = parts.length > 1 ? (parts[0] ?? '') : '';
    const surname = parts.length > 1 ? parts.slice(1).join(' ') : (parts[0] ?? '');
    return { from, to, form: 'titled', title, given, surname, isKin, isRank };
  }

  /** The words of a name, a hyphenated one as one, without possessive endings. */
  #parts(from: number, to: number): string[] {
    const words = this.#words;
    const parts: string[] = [];
    for (let at = from; at < to; at += 1) {
      const record = words.records[at];
      if (!record || record.key === '.') continue;
      if (record.key === '-') {
        const rest = words.records[at + 1];
        parts.push(`${parts.pop() ?? ''}-${rest ? bare(rest.text) : ''}`);
        at += 1;
      } else parts.push(bare(record.text));
    }
    return parts;
  }

  /** The token after a name that begins here, of at most so many words. */
  #nameEnd(from: number, most: number): number {
    const words = this.#words;
    let at = from;
    let count = 0;
    while (count < most && (at === from || (words.key(at - 1).at(-2) !== "'" && this.#isOneLine(at - 1, at)))) {
      const next = this.#nameWord(at, count > 0);
      if (next <= at) break;
      at = next;
      count += 1;
    }
    return at;
  }

  /** The token after one word of a name: an initial with its stop, a particle with what follows, a double name. */
  #nameWord(at: number, isLater: boolean): number {
    const words = this.#words;
    const record = words.records[at];
    if (!record) return at;
    if (
      PARTICLES.has(record.key) &&
      (words.isCapitalised(at + 1) || PARTICLES.has(words.key(at + 1))) &&
      (isLater || record.shape === SHAPE.lower)
    ) {
      return this.#nameWord(at + 1, true) > at + 1 ? this.#nameWord(at + 1, true) : at;
    }
    if (PARTICLES.has(record.key) && words.key(at + 1) === '-' && words.isCapitalised(at + 2)) return at + 3;
    if (!this.#isNameWord(at, isLater)) return at;
    let next = at + 1;
    if (record.key.length === 1 && words.key(next) === '.' && words.isGlued(next)) return next + 1;
    while (words.key(next) === '-' && words.isGlued(next) && words.isGlued(next + 1) && words.isCapitalised(next + 1)) {
      next += 2;
    }
    return next;
  }

  #isNameWord(at: number, isLater: boolean): boolean {
    const record = this.#words.records[at];
    if (!record) return false;
    const isInitial = record.shape === SHAPE.capitalised && record.key.length === 1 && record.key !== 'i';
    if (isInitial)
      return record.key !== 'a' || !isLater || this.#words.key(at + 1) === '.' || !this.#words.isWord(at + 1);
    if (!this.#words.isCapitalised(at) && !(record.shape === SHAPE.upper && this.#surnames.has(record.base)))
      return false;
    if ((record.tags & CLOSED) !== 0 || /\d/.test(record.key)) return false;
    if (isLater && this.#isCommon(at)) return false;
    return true;
  }

  /** An ordinary word with a capital: `Nurse`, `Team`, `Agreed`. */
  #isCommon(at: number): boolean {
    const base = this.#words.base(at);
    if (this.#surnames.has(base) || this.#given.has(base)) return false;
    return (
      this.#lists.notNames.get(base)?.fields.kind === 'common' ||
      this.#lists.nouns.has(base) ||
      this.#lists.titles.has(base)
    );
  }

  #isOneLine(before: number, at: number): boolean {
    const words = this.#words;
    const gap = words.text.slice(words.end(before), words.start(at));
    if (!gap.includes('\n')) return true;
    const lineStart = words.text.lastIndexOf('\n', words.end(before) - 1) + 1;
    return gap.split('\n').length === 2 && words.end(before) - lineStart >= WRAPPED;
  }

  /** A full name, a first name or a surname that stands without a title. */
  #untitled(at: number): Naming | null {
    const words = this.#words;
    const record = words.records[at];
    if (!record || !words.isCapitalised(at) || ((record.tags & CLOSED) !== 0 && !this.#isNameInSpite(at))) return null;
    // "a Christian", "the Angel": an article makes a kind or a place of it.
    if (/^(?:a|an)$/.test(words.key(at - 1))) return null;
    if ((record.tags & TAG.adverb) !== 0 && !this.#lists.given.has(record.base)) return null;
    const isKnown = this.#given.has(record.base) || this.#surnames.has(record.base);
    if (!isKnown && (this.#isCommon(at) || this.#isKind(at, 'language') || this.#isKind(at, 'faith'))) return null;
    const end = this.#nameEnd(at, 3);
    if (end <= at) return null;
    const parts = this.#parts(at, end);
    return parts.length > 1 ? this.#full(at, end, parts) : this.#single(at, end, parts[0] ?? '');
  }

  /** `May came in`, `Will told me`: somebody known has the name, and an act follows that no such word begins. */
  #isNameInSpite(at: number): boolean {
    const words = this.#words;
    return this.#given.has(words.base(at)) && words.has(at + 1, TAG.past) && !words.has(at + 1, TAG.be | TAG.have);
  }

  #isKind(at: number, kind: string): boolean {
    return this.#lists.notNames.get(this.#words.base(at))?.fields.kind === kind;
  }

  #full(at: number, end: number, parts: readonly string[]): Naming | null {
    const words = this.#words;
    const [given = '', ...rest] = parts;
    const surname = rest.join(' ');
    const last = fold(rest.at(-1) ?? '');
    const isKnown = this.#given.has(fold(given)) || this.#surnames.has(fold(surname));
    const use = this.#lists.given.get(fold(given).split('-')[0] ?? '')?.fields.use;
    if (!isKnown) {
      if (this.#lists.placeHeads.has(last) && !this.#isPersonPlace(at, end)) return null;
      if (use === undefined && !this.#isPersonPlace(at, end)) return null;
      if (use === 'place' && /^(?:in|at|to|from|near|around|through|of)$/.test(words.key(at - 1))) return null;
      // "April Tuesday", "Grace is late": a word that opens a sentence is a name only before a surname.
      if (use === 'month' && !words.isWord(end)) return null;
    }
    if (given.length === 1 && !isKnown && !this.#isPersonPlace(at, end)) return null;
    return { from: at, to: end, form: 'full', title: '', given, surname, isKin: false, isRank: false };
  }

  #single(at: number, end: number, name: string): Naming | null {
    const words = this.#words;
    const key = fold(name);
    const one = { from: at, to: end, title: '', isKin: false, isRank: false };
    if (key.length < 2) return null;
    if (this.#isMonthUse(at)) return null;
    if (this.#given.has(key)) return this.#isPlaceUse(at) ? null : { ...one, form: 'given', given: name, surname: '' };
    if (this.#surnames.has(key)) return { ...one, form: 'surname', given: '', surname: name };
    const use = this.#lists.given.get(key.split('-')[0] ?? '')?.fields.use;
    const isSure = use === '' || (use === 'word' && !this.#opensSentence(at) && !this.#isTitleCase(at, end));
    if (this.#isKind(at, 'place') && !this.#isPersonPlace(at, end)) return null;
    if (!isSure && !this.#isPersonPlace(at, end)) return null;
    if (this.#lists.placeHeads.has(words.key(end)) && words.isCapitalised(end)) return null;
    return { ...one, form: 'given', given: name, surname: '' };
  }

  /** Part of a longer run of capitals: the name of a place or a body. */
  #isTitleCase(from: number, to: number): boolean {
    const words = this.#words;
    return words.isCapitalised(to) || (words.isCapitalised(from - 1) && !this.#opensSentence(from - 1));
  }

  /** `in April`, `31 April`, `April 2026`, where April is somebody too. */
  #isMonthUse(at: number): boolean {
    const words = this.#words;
    if (!words.has(at, TAG.month)) return false;
    return (
      /^(?:in|since|until|during|by|early|late|mid|of|last|next)$/.test(words.key(at - 1)) ||
      /^\d/.test(words.key(at - 1)) ||
      /^(?:19|20)\d\d$/.test(words.key(at + 1))
    );
  }

  /** `in Chelsea`, where Chelsea is somebody too. */
  #isPlaceUse(at: number): boolean {
    const use = this.#lists.given.get(this.#words.base(at))?.fields.use;
    return use === 'place' && /^(?:in|to|from|near)$/.test(this.#words.key(at - 1)) && this.#isKind(at, 'place');
  }

  #opensSentence(at: number): boolean {
    const words = this.#words;
    if (at === 0 || /^(?:[.!?…:•*#|>–—]+|["“‘(]|-)$/.test(words.key(at - 1))) return true;
    return words.text.slice(words.end(at - 1), words.start(at)).includes('\n');
  }

  /** What only people have around them: an act, an age in brackets, a noun for a person before. */
  #isPersonPlace(from: number, to: number): boolean {
    const words = this.#words;
    if (this.#lists.nouns.has(words.base(from - 1)) && words.isWord(from - 1))
      return !this.#lists.placeHeads.has(words.key(to));
    const next = words.key(to);
    if (next === '(' && /^\d{1,2}$/.test(words.key(to + 1)) && words.key(to + 2) === ')') return true;
    if (/^(?:himself|herself)$/.test(next)) return true;
    const after = words.has(to, TAG.adverb) || /^(?:also|then|has|had|did)$/.test(next) ? to + 1 : to;
    if (!this.#lists.verbs.has(words.key(after)) || words.isCapitalised(after)) return false;
    // "Cardiff plays": what a thing may do as well needs a past tense, and a place is no person for it.
    return !this.#isKind(from, 'place') && !this.#isKind(from, 'body') && words.has(after, TAG.past);
  }
}

/** Without a possessive ending. */
function bare(name: string): string {
  return name.replace(/['’]s$/i, '').replace(/['’]$/, '');
}

/** For comparing names: no case, no marks on letters, one kind of apostrophe. */
export function fold(name: string): string {
  if (/^[a-z]*$/.test(name)) return name;
  if (/^[\x20-\x7e]*$/.test(name)) return name.toLowerCase();
  return name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase();
}
