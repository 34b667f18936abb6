import { type Match, type NoteFacts, type Sentence, TAG, type Words } from 'caselint/rule';

type Facts = Pick<NoteFacts, 'words' | 'sentences' | 'quotes' | 'speech'>;

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Says whether a judgement has a ground in its sentence or in a neighbour of the same paragraph or item. */
export class Grounds {
  readonly #words: Words;
  readonly #sentences: readonly Sentence[];
  readonly #quotes: Facts['quotes'];
  readonly #matches: readonly Match<'kind'>[];

  constructor({ words, sentences, quotes }: Facts, matches: readonly Match<'kind'>[]) {
    this.#words = words;
    this.#sentences = sentences;
    this.#quotes = quotes;
    this.#matches = matches;
  }

  has(sentence: Sentence, judgement: Stretch, verdict: Match<'kind'>): boolean {
    if (this.#inOwnSentence(sentence, judgement, verdict)) return true;
    for (const step of [-1, 1]) {
      const neighbour = this.#sentences[sentence.index + step];
      if (neighbour && neighbour.block === sentence.block && this.#inNeighbour(neighbour, sentence, verdict))
        return true;
    }
    return false;
  }

  #inOwnSentence(sentence: Sentence, judgement: Stretch, verdict: Match<'kind'>): boolean {
    const words = this.#words;
    if (this.#hasQuote(sentence) || this.#hasMeasure(sentence)) return true;
    // "Bathroom dirty: mould above the bath", "He was rude; he swore."
    for (let at = verdict.to; at < sentence.to - 2; at += 1)
      if (/^(?:[:;(–—]|-)$/.test(words.key(at)) && !(words.key(at) === '-' && words.isGlued(at))) return true;
    // What an opinion says is not its own ground; what stands after a verdict may be.
    const isBroad = /^(?:own|marker)$/.test(verdict.entry.fields.kind);
    const after = isBroad ? judgement.to : verdict.to;
    for (const { from, to, entry } of this.#matches) {
      if (from < sentence.from) continue;
      if (from >= sentence.to) break;
      if (from < verdict.to && to > verdict.from) continue;
      const { kind } = entry.fields;
      if (kind === 'reason' && !this.#isComparison(from)) return true;
      if (kind === 'act' && from >= after && this.#isFinite(from)) return true;
      if (kind === 'act' && this.#joins(to, judgement.from)) return true;
      if (kind === 'sight' && from >= after) return true;
    }
    return false;
  }

  /** "do as they please", "as soon as he", "such as": no reason. */
  #isComparison(at: number): boolean {
    const words = this.#words;
    return (
      words.key(at) === 'as' &&
      /^(?:do|does|did|well|soon|far|long|much|same|just|known|often|so|be)$/.test(words.key(at - 1))
    );
  }

  /** A verb in its past or third person, which tells what somebody did; a base form tells what they might. */
  #isFinite(at: number): boolean {
    const words = this.#words;
    return (
      words.has(at, TAG.past | TAG.do | TAG.modal | TAG.have) ||
      /s$/.test(words.key(at)) ||
      (words.key(at).endsWith('ing') && /^(?:,|and|by|while|kept|keeps|when)$/.test(words.key(at - 1)))
    );
  }

  /** "She slammed the door and was rude." */
  #joins(to: number, from: number): boolean {
    for (let at = to; at < from; at += 1) if (this.#words.key(at) === 'and' && from - at <= 3) return true;
    return false;
  }

  #inNeighbour(neighbour: Sentence, sentence: Sentence, verdict: Match<'kind'>): boolean {
    const words = this.#words;
    const isBroad = verdict.entry.fields.kind === 'own' || verdict.entry.fields.kind === 'marker';
    const isOfPlace =
      verdict.entry.fields.kind === 'place' ||
      isBroad ||
      /dirty|filthy|messy|unkempt|mess|state|smelly|neglected|scruffy|grubby/.test(verdict.entry.term);
    if (this.#opensGround(neighbour)) return true;
    const follows = this.#follows(neighbour, sentence);
    if (follows && (this.#hasQuote(neighbour) || this.#hasMeasure(neighbour))) return true;
    let isOtherOpinion = false;
    for (const { from, entry } of this.#matches) {
      if (from < neighbour.from) continue;
      if (from >= neighbour.to) break;
      const { kind } = entry.fields;
      // A reason beside another opinion is that opinion's.
      if (kind === 'reason' && /^(?:because|since|as)/.test(words.key(from))) isOtherOpinion = true;
      if (kind === 'sight' && isOfPlace && !isOtherOpinion) return true;
      if (kind === 'act' && follows && !words.key(from).endsWith('ing') && this.#isFinite(from)) return true;
    }
    return false;
  }

  /** "For example, …", "This is because …", "I saw …": the sentence gives itself as the ground. */
  #opensGround({ from, to }: Sentence): boolean {
    const words = this.#words;
    const first = words.key(from);
    const start = words.slice(from, Math.min(to, from + 4)).toLowerCase();
    if (
      /^(?:for example|for instance|e\.?g|this is because|that is because|my reason|the reason|i say this|i say so|i base|i saw|i have seen|i heard|i watched|i observed|i noticed|i counted|i could|on \d|when i|during|at \d)/.test(
        start,
      )
    ) {
      return !/^(?:on|at|during)$/.test(first) || this.#hasAct({ from, to });
    }
    return false;
  }

  #hasAct({ from, to }: Stretch): boolean {
    return this.#matches.some((match) => match.from >= from && match.from < to && match.entry.fields.kind !== 'reason');
  }

  /** Whether two sentences are about the same person: one takes up the other's subject, or names them again. */
  #follows(neighbour: Sentence, sentence: Sentence): boolean {
    const words = this.#words;
    const here = this.#subjects(sentence);
    const there = this.#subjects(neighbour);
    if (there.size === 0 || /^(?:i|we|this)$/.test(words.key(neighbour.from)))
      return [...here].some((name) => there.has(name) && !/^(?:he|she|they)$/.test(name));
    if ([...here].some((name) => there.has(name))) return true;
    const isPronoun = (names: Set<string>) => names.has('he') || names.has('she') || names.has('they');
    return (
      /^(?:he|she|they|his|her|their)$/.test(
        words.key(neighbour.index > sentence.index ? neighbour.from : sentence.from),
      ) &&
      (isPronoun(here) || isPronoun(there))
    );
  }

  #subjects({ from, to }: Stretch): Set<string> {
    const words = this.#words;
    const found = new Set<string>();
    for (let at = from; at < to; at += 1) {
      const key = words.base(at);
      if (/^(?:he|his|him|himself)$/.test(key)) found.add('he');
      else if (/^(?:she|her|herself)$/.test(key)) found.add('she');
      else if (/^(?:they|their|them)$/.test(key)) found.add('they');
      else if (words.isCapitalised(at) && at > from && !words.has(at, TAG.subject | TAG.month | TAG.weekday))
        found.add(key);
      else if (
        words.isCapitalised(at) &&
        at === from &&
        !words.has(at, TAG.subject | TAG.determiner | TAG.preposition | TAG.conjunction | TAG.possessive | TAG.question)
      )
        found.add(key);
    }
    for (const title of ['mr', 'ms', 'mrs', 'miss', 'dr']) found.delete(title);
    return found;
  }

  #hasQuote({ start, end }: Sentence): boolean {
    return this.#quotes.spans.some((quote) => quote.start >= start && quote.start < end && quote.end - quote.start > 6);
  }

  /** A figure that measures or counts, and no date, time, age or number of a house. */
  #hasMeasure({ from, to }: Sentence): boolean {
    const words = this.#words;
    for (let at = from; at < to; at += 1) {
      if (!words.has(at, TAG.number)) continue;
      const key = words.key(at);
      if (/^(?:one|first|second|third|half|couple|several|few|may|fourth|fifth)$/.test(key)) continue;
      const next = words.key(at + 1);
      const before = words.key(at - 1);
      if (words.has(at + 1, TAG.month) || words.has(at - 1, TAG.month) || /^(?:19|20)\d\d$/.test(key)) continue;
      if (/^(?:the|at|by|before|after|until|from|aged?|number|no|room|year|session|page|item|class|\()$/.test(before))
        continue;
      if (/^\d{1,2}[:.]\d\d(?:am|pm)?$|^\d{1,2}(?:am|pm)$|^\d+\/\d+/.test(key) || /^(?:am|pm|\/|noon)$/.test(next))
        continue;
      return true;
    }
    return false;
  }
}
