import type { Block } from '../blocks.js';
import { nameLists } from '../people/lists.js';
import type { People } from '../people/people.js';
import type { Glossary } from '../settings.js';
import { dictionary, isEnglish } from '../spelling/dictionary.js';
import { TAG } from '../tags.js';
import type { Match } from '../vocabulary.js';
import { SHAPE } from '../word.js';
import type { Words } from '../words.js';
import type { AbbreviationSources, AbbreviationUse } from './abbreviations.js';
import { knownAbbreviation } from './lists.js';
import { foldAbbreviation } from './spelt-out.js';

/** Letters after a name: what somebody has passed or been given. */
const QUALIFICATIONS = new Set(
  'ba ma bsc msc bed med mphil phd dphil mb mbbs mbchb md frcp frcs frcpch frcpsych mrcp mrcgp mrcpch mrcpsych mbe obe cbe kbe dbe kcb kc qc jp mp msp ms llb llm dipsw cqsw cssw pgce qtw qtls rn rgn rmn rscn rsw mba bn mn acis fca aca cpsych dclinpsych hnd nvq bds frsa rhv rm aswp fcipd'.split(
    ' ',
  ),
);
/** Before a place or a number these begin an address: `NW5 2AB`. */
const POSTCODE = /^(?:[a-z]{1,2}\d[a-z\d]?)$/;
const UNITS = new Set(
  'kg g mg ml cl l cm mm m km mph kph kw kwh gb mb tb mhz khz hz oz lb lbs ft gbp eur usd bpm c f k am pm hrs mins kcal psi rpm'.split(
    ' ',
  ),
);
const ROMAN = /^(?:x{0,3})(?:ix|iv|v?i{0,3})$/;
/** Capitals in longer words than this are emphasis or a name in block letters, unless the glossary knows them. */
const LONGEST = 7;

/** Finds what is written short. Shape decides; the glossary settles only what shape leaves open. */
export class UseScanner {
  readonly #words: Words;
  readonly #blocks: readonly Block[];
  readonly #people: People;
  readonly #clipped: readonly Match[];
  readonly #glossary: Glossary;
  readonly #initials: ReadonlySet<string>;
  readonly #links: readonly { readonly start: number; readonly end: number }[];

  constructor({ words, blocks, people, clipped, glossary }: AbbreviationSources) {
    this.#words = words;
    this.#blocks = blocks;
    this.#people = people;
    this.#clipped = clipped;
    this.#glossary = glossary;
    this.#initials = new Set(
      people.persons.map(({ given, surname }) => `${given.charAt(0)}${surname.charAt(0)}`.toLowerCase()),
    );
    this.#links = linksOf(words.text);
  }

  scan(): AbbreviationUse[] {
    const found: AbbreviationUse[] = [];
    const clipped = this.#clipped.values();
    let clip = clipped.next();
    for (let at = 0; at < this.#words.count; ) {
      while (!clip.done && clip.value.from < at) clip = clipped.next();
      const match = !clip.done && clip.value.from === at ? clip.value : null;
      const use = this.#useAt(at) ?? (match ? this.#clippedUse(match) : null);
      if (use && !this.#isLeftAlone(use)) found.push(use);
      at = use ? use.to : at + 1;
    }
    return found;
  }

  #use(from: number, to: number): AbbreviationUse {
    const words = this.#words;
    const last = words.records[to - 1]?.text ?? '';
    const end = words.end(to - 1) - (/['’]s$/.test(last) && to - from === 1 ? 2 : 0);
    const folded = foldAbbreviation(words.text.slice(words.start(from), words.end(to - 1)));
    const expansions = knownAbbreviation(folded, this.#glossary)?.expansions ?? [];
    return { from, to, folded, expansions, start: words.start(from), end };
  }

  #useAt(at: number): AbbreviationUse | null {
    const words = this.#words;
    const record = words.records[at];
    if (!record || record.shape === SHAPE.punctuation || record.shape === SHAPE.number) return null;
    if (record.key.length <= 2) {
      const short = this.#dotted(at) ?? this.#joined(at) ?? this.#sectionOf(at);
      if (short) return short;
    }
    if (record.shape === SHAPE.upper) return this.#capitals(at) ? this.#use(at, at + 1) : null;
    if (record.shape === SHAPE.mixed || (record.shape === SHAPE.lower && /\d/.test(record.key))) {
      return this.#isMixed(at) ? this.#use(at, at + 1) : null;
    }
    return null;
  }

  /** `d.o.b.`, `C.P.`; two capitals with stops that no glossary knows are somebody's initials. */
  #dotted(at: number): AbbreviationUse | null {
    const words = this.#words;
    let to = at;
    let letters = '';
    while (
      /^\p{L}$/u.test(words.key(to)) &&
      words.key(to + 1) === '.' &&
      words.isGlued(to + 1) &&
      (to === at || words.isGlued(to))
    ) {
      letters += words.key(to);
      to += 2;
    }
    if (/^\p{L}$/u.test(words.key(to)) && to > at && words.isGlued(to)) {
      letters += words.key(to);
      to += 1;
    }
    if (letters.length < 2) return null;
    const isKnown = knownAbbreviation(letters, this.#glossary) !== undefined;
    if (!isKnown && (letters.length === 2 || words.isCapitalised(to)) && words.isCapitalised(at)) return null;
    return this.#use(at, to);
  }

  /** `s/w`, `T/C`, `b/fast`, `C&F`: one letter, a mark and more letters; not `he/she`. */
  #joined(at: number): AbbreviationUse | null {
    const words = this.#words;
    const mark = words.key(at + 1);
    if ((mark !== '/' && mark !== '&') || !words.isGlued(at + 1) || !words.isGlued(at + 2)) return null;
    const first = words.key(at);
    const second = words.key(at + 2);
    if (!/^\p{L}$/u.test(first) || !/^\p{L}{1,9}(?:'[a-z])?$/u.test(second)) return null;
    if (words.isGlued(at) && /^[/&]$/.test(words.key(at - 1))) return null;
    if (words.key(at + 3) === '/' && words.isGlued(at + 3)) return null;
    if (/^(?:s|h|i|a)$/.test(first) && /^(?:he|she|her|him|we|an|me)$/.test(second)) return null;
    if (second.length > 2 && first.length === 1 && words.isCapitalised(at) && words.isCapitalised(at + 2)) return null;
    return this.#use(at, at + 3);
  }

  /** `s.20`, `s 47`, `S.17`. */
  #sectionOf(at: number): AbbreviationUse | null {
    const words = this.#words;
    if (words.key(at) !== 's' || (words.isGlued(at) && /^['’]$/.test(words.key(at - 1)))) return null;
    const number = words.key(at + 1) === '.' && words.isGlued(at + 1) ? at + 2 : at + 1;
    if (!/^\d{1,3}[a-z]?$/.test(words.key(number))) return null;
    return this.#use(at, number + 1);
  }

  #isMixed(at: number): boolean {
    const text = bare(this.#words.records[at]?.text ?? '');
    const folded = foldAbbreviation(text);
    if (/^s\d{1,3}[a-z]?$/i.test(text)) return true;
    if (knownAbbreviation(folded, this.#glossary) && !/^\p{Lu}?\p{Ll}+$/u.test(text)) return !/^\d/.test(text);
    if (/\d/.test(text)) return false;
    const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
    const plural = /^\p{Lu}{2,6}['’]?s$/u.test(text);
    return (
      plural ||
      (capitals >= 2 && text.length <= 6 && capitals * 2 >= text.length && !/^(?:Mc|Mac|O['’]|D['’])/.test(text))
    );
  }

  /** Capitals: an abbreviation, unless they are emphasis, a name, or a word that anybody knows. */
  #capitals(at: number): boolean {
    const words = this.#words;
    const key = words.base(at);
    const isKnown = knownAbbreviation(key, this.#glossary) !== undefined;
    if (isKnown) return !(isEnglish(key) && this.#isAmongCapitals(at));
    if (key.length > LONGEST) return false;
    if (this.#isName(at)) return false;
    // "TAO" is no emphasis for the name Tao; "URGENT" is one for the word.
    return key.length <= 4 ? !dictionary.has(key) : !isEnglish(key);
  }

  /** The word before or after it is in capitals as well: `DO NOT CALL`. */
  #isAmongCapitals(at: number): boolean {
    const isShout = (other: number) =>
      this.#words.records[other]?.shape === SHAPE.upper && isEnglish(this.#words.base(other));
    return isShout(at - 1) || isShout(at + 1);
  }

  /** A name in block letters, or somebody's initials. */
  #isName(at: number): boolean {
    const key = this.#words.base(at);
    if (this.#initials.has(key) || this.#people.mentionAt(at)) return true;
    const { given, notNames } = nameLists;
    // "the FLO": nobody's name has an article.
    if (this.#words.has(at - 1, TAG.determiner) && !this.#words.isGlued(at))
      return notNames.get(key)?.fields.kind === 'place';
    // "OKONJO, Ngozi".
    if (this.#words.key(at + 1) === ',' && this.#words.isCapitalised(at + 2) && given.has(this.#words.base(at + 2)))
      return true;
    return (key.length > 2 && given.has(key)) || notNames.get(key)?.fields.kind === 'place';
  }

  #clippedUse(match: Match): AbbreviationUse | null {
    const words = this.#words;
    for (let at = match.from; at < match.to; at += 1) {
      const isJoined = at > match.from && /[./&]/.test(words.key(at));
      if (isJoined && !words.isGlued(at)) return null;
    }
    // A capital inside a sentence makes a name of a short form that is no initialism: "Ms Tel".
    if (this.#people.mentionAt(match.from)) return null;
    return this.#use(match.from, match.to);
  }

  #isLeftAlone(use: AbbreviationUse): boolean {
    const words = this.#words;
    const { folded, from, to } = use;
    if (knownAbbreviation(folded, this.#glossary)?.isEveryday) return true;
    if (this.#isBeforeName(from, to) || this.#isQualification(from, folded)) return true;
    if (UNITS.has(folded) && words.has(from - 1, TAG.number)) return true;
    if (folded !== '' && ROMAN.test(folded) && folded.length < 5)
      return !/^(?:drip|antibiotic|antibiotics|fluids|line)$/.test(words.key(to));
    if (POSTCODE.test(folded) && !/^s\d/.test(folded)) return true;
    if (this.#links.some(({ start, end }) => start <= use.start && use.start < end)) return true;
    if (this.#isReference(from, to)) return true;
    return this.#isInCapitalLine(use);
  }

  /** `DS Cole`, `WPC 412`, `Ms AB`. */
  #isBeforeName(from: number, to: number): boolean {
    const words = this.#words;
    const { titles } = nameLists;
    const before = words.key(words.key(from - 1) === '.' ? from - 2 : from - 1);
    const titleBefore = titles.get(before);
    if (titleBefore && titleBefore.fields.kind !== 'kin' && to - from === 1 && words.key(from).length <= 3) return true;
    if (!titles.has(words.key(from)) || to - from > 1) return false;
    return words.isCapitalised(to) || words.has(to, TAG.number) || words.records[to]?.shape === SHAPE.upper;
  }

  /** `Dr Bligh, FRCS`. */
  #isQualification(from: number, folded: string): boolean {
    if (!QUALIFICATIONS.has(folded)) return false;
    for (let at = from - 1; at > from - 8; at -= 1) {
      if (this.#people.mentionAt(at)) return true;
      if (!/^[,(]$/.test(this.#words.key(at)) && !QUALIFICATIONS.has(this.#words.key(at))) return false;
    }
    return false;
  }

  /** Letters with figures joined to them by a mark: a reference, a plate, a form's number. */
  #isReference(from: number, to: number): boolean {
    const words = this.#words;
    const joins = (mark: number, other: number) => /^[/_-]$/.test(words.key(mark)) && /^\d{2,}/.test(words.key(other));
    if (words.isGlued(to) && words.isGlued(to + 1) && joins(to, to + 1)) return true;
    if (words.isGlued(from) && words.isGlued(from - 1) && joins(from - 1, from - 2)) return true;
    if (/^[a-z]{2}\d\d$/.test(words.key(from - 1))) return true;
    return /^(?:ref|reference|reg|registration|plate|number|no)$/.test(words.key(from - 1)) && /\d/.test(words.key(to));
  }

  /** A heading, or a line of several words, all in capitals: neither a use nor a definition. */
  #isInCapitalLine({ start }: AbbreviationUse): boolean {
    const block = this.#blocks.find((one) => one.start <= start && start < one.end);
    if (!block) return false;
    const { text } = this.#words;
    const inLabel = start < block.body;
    const line = inLabel ? text.slice(block.start, block.body) : text.slice(block.body, block.end);
    if (/\p{Ll}/u.test(line.replace(/\b[A-Z]+s\b/g, ''))) return false;
    if (block.kind === 'heading') return true;
    return (line.match(/\p{Lu}{2,}/gu)?.length ?? 0) >= 3;
  }
}

function bare(text: string): string {
  return text.replace(/['’]s$/, '');
}

const LINK = /(?:https?:\/\/|www\.)[^\s<>"]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|[@#]\w+/g;

function linksOf(text: string): { start: number; end: number }[] {
  if (!/[@#]|:\/\/|www\./.test(text)) return [];
  return [...text.matchAll(LINK)].map(({ index, 0: link }) => ({ start: index, end: index + link.length }));
}
