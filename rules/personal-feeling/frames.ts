import { type Match, type NoteFacts, type Sentence, type Span, TAG, type Words } from 'caselint/rule';
import { Reported } from './reported.js';

type Facts = Pick<NoteFacts, 'words' | 'quotes' | 'speech' | 'voice' | 'metadata'>;

/** Words of degree between a verb and a feeling: "was a little bit", "felt some real". */
const DEGREES = new Set(
  'super always so very quite rather too a an bit little tad touch more than most just also still again pretty well dead that both all some much such great real deep genuine huge of as most even somewhat not totally utterly right bloody proper beyond almost'.split(
    ' ',
  ),
);
const FEEL = new Set('felt feel feeling feels'.split(' '));
const BECOME = new Set('became become becoming got get getting grew growing remain remained stayed'.split(' '));
const MOTION = new Set('came left went walked drove returned cycled finished ended'.split(' '));
const OF_MOTION = new Set(
  'away out of there it home back off the visit meeting flat house ward call office feeling from session room that this building school'.split(
    ' ',
  ),
);
/** What someone is glad to do because of what they learn by it; with other verbs it is willingness. */
const LEARN =
  /^(?:see|hear|find|learn|read|know|meet|watch|note|be|have|discover|leave|witness|listen|say|lose|get|receive)$/;
const WILLING = /^(?:happy|glad|pleased|delighted|very happy|thrilled|proud|honoured)$/;
/** A negated word of these is itself a feeling. */
const STILL_FEELING =
  /^(?:happy|very happy|impressed|very impressed|pleased|amused|comfortable|surprised|thrilled|enjoyed|enjoy|like|liked)$/;
const PLAIN_THING =
  /heart|^(?:a|an|such|more|too|hard|difficult|impossible|so) |^(?:saddening|harrowing|demoralising|soul|gut|nerve|mortifying|humbling|disheartening|dispiriting|infuriating|exasperating)/;
const SMALL_THING =
  /^(?:a treat|a thrill|a blow|a shock|a real shock|a surprise|a nightmare|an ordeal|a tragedy|a real treat)/;
const PLEASURE = /(?:joy|pleasure|delight|privilege|honour)$/;

/** Says whether a word of feeling stands in a frame that makes it the worker's own, and where the frame begins. */
export class Frames {
  readonly #words: Words;
  readonly #reported: Reported;
  readonly #isReceived: boolean;
  readonly #isLetter: boolean;
  readonly #quotes: Facts['quotes'];

  constructor({ words, quotes, speech, voice, metadata }: Facts) {
    this.#words = words;
    this.#quotes = quotes;
    this.#reported = new Reported(words, speech);
    this.#isReceived = voice.isReceived || /received/i.test(metadata.type ?? '');
    this.#isLetter = voice.isLetter;
  }

  /** The token at which the frame begins, or -1. */
  start(sentence: Sentence, match: Match<'kind'>, kinds: string): number {
    for (const kind of kinds.split(' ')) {
      const from = this.#frame(sentence, match, kind);
      if (from >= 0 && !this.#reported.holds(Math.max(from, sentence.from), from)) return from;
    }
    return -1;
  }

  #frame(sentence: Sentence, match: Match<'kind'>, kind: string): number {
    if (kind === 'adverb') return this.#adverb(sentence, match);
    if (kind === 'idiom') return this.#idiom(match);
    if (kind === 'me') return this.#me(sentence, match);
    if (kind === 'thing') return this.#thing(sentence, match);
    if (kind === 'verb') return this.#verb(sentence, match);
    return this.#state(sentence, match, kind);
  }

  /** "I was sad", "this worker felt uneasy", "Felt unsafe.", "Came away feeling low." */
  #state(sentence: Sentence, match: Match<'kind'>, kind: string): number {
    const words = this.#words;
    let link = match.from - 1;
    while (link >= sentence.from && this.#isDegree(link)) link -= 1;
    const key = words.key(link);
    const feels = FEEL.has(key);
    if (link < sentence.from) return -1;
    if (kind === 'feel' && !feels) return -1;
    if (this.#isExempt(match, link)) return -1;
    if (feels && link === sentence.from) return this.#isReceived ? -1 : link;
    if (key === 'am' && link === sentence.from) return link;
    if (key === 'feeling') return this.#afterMotion(sentence, link);
    if (feels || BECOME.has(key) || words.has(link, TAG.be)) {
      const subject = this.#subject(sentence, link, match);
      if (subject >= 0 || !/^i'm$|^we're$/.test(key)) return subject;
      return this.#isReceived ? -1 : link;
    }
    return this.#afterMotion(sentence, match.from);
  }

  #isDegree(at: number): boolean {
    return DEGREES.has(this.#words.key(at)) || (this.#words.has(at, TAG.adverb) && !this.#words.has(at, TAG.subject));
  }

  /** Willingness, apology, courtesy and what is denied. */
  #isExempt(match: Match<'kind'>, link: number): boolean {
    const words = this.#words;
    const term = match.entry.term;
    const next = words.key(match.to);
    const isPresent = /^(?:am|'m|i'm|feel|be|we're|are)$/.test(words.key(link));
    for (let at = link; at < match.from; at += 1) {
      if (words.key(at) === 'not' && !STILL_FEELING.test(term)) return true;
    }
    if (WILLING.test(term)) {
      const isStrong = match.from - link > 1 && !FEEL.has(words.key(link));
      if (isPresent && /happy$/.test(term)) return !isStrong || next === 'to';
      if (isPresent && this.#isLetter) return true;
      if (next === 'to') return isPresent || /happy$/.test(term) ? !LEARN.test(words.key(match.to + 1)) : false;
      return next === 'for' && words.has(match.to + 1, TAG.object | TAG.determiner) && words.key(match.to + 2) === 'to';
    }
    if (/sorry$/.test(term) && isPresent) return words.key(link) !== 'feel' && next !== 'for';
    if (term === 'afraid') return !/^(?:of|for|to|[.!])?$/.test(next);
    if (term === 'anxious' || term === 'desperate') return next === 'to';
    if (/^(?:grateful|thankful)$/.test(term)) return this.#isLetter || isPresent;
    // "I was hurt in the fall", "I was upset by name": bodies and not feelings.
    return term === 'hurt' && /^(?:in|on|by|when)$/.test(next) && !FEEL.has(words.key(link));
  }

  /** "I came away shaken", "I drove home feeling low": nothing but the way out stands between. */
  #afterMotion(sentence: Sentence, at: number): number {
    const words = this.#words;
    for (let verb = at - 1; verb >= Math.max(sentence.from, at - 8); verb -= 1) {
      if (MOTION.has(words.key(verb))) {
        return verb === sentence.from ? (this.#isReceived ? -1 : verb) : this.#subject(sentence, verb, null);
      }
      if (!OF_MOTION.has(words.key(verb)) && !this.#isDegree(verb)) return -1;
    }
    return at === sentence.from && words.key(at) === 'feeling' && !this.#isReceived ? at : -1;
  }

  /** The worker as the subject of a verb: `I`, `we`, `this worker`. */
  #subject(sentence: Sentence, verb: number, match: Match<'kind'> | null): number {
    const words = this.#words;
    let at = verb - 1;
    let isDenied = false;
    while (at >= sentence.from && !words.has(at, TAG.subject) && this.#isAuxiliary(at)) {
      const key = words.key(at);
      if (words.has(at, TAG.negative) && !/^(?:no|without)$/.test(key)) isDenied = true;
      if (/^(?:would|wouldn't|should|could|might|may|can|must|if)$/.test(key)) return -1;
      at -= 1;
    }
    if (words.has(verb, TAG.negative) && words.has(verb, TAG.be)) isDenied = true;
    if (isDenied && !(match && STILL_FEELING.test(match.entry.term))) return -1;
    return this.#worker(sentence, at);
  }

  #isAuxiliary(at: number): boolean {
    const words = this.#words;
    return (
      words.has(at, TAG.be | TAG.have | TAG.modal | TAG.do | TAG.adverb) ||
      /^(?:also|too|just|still|never|not|always|now|then|quite|rather|both|truly|certainly|must|admit|say)$/.test(
        words.key(at),
      )
    );
  }

  /** Whether a token ends the worker's own name for themselves; the token at which that name begins, or -1. */
  #worker(sentence: Sentence, at: number): number {
    const words = this.#words;
    const key = words.key(at);
    if (/^(?:i|i'm|i've|i'll|we|we're|we've|we'll)$/.test(key)) {
      if (this.#isReceived || (/^(?:if|when|that|whether)$/.test(words.key(at - 1)) && words.key(at - 1) === 'if'))
        return -1;
      return at;
    }
    if (key === 'sw' || key === 'fsw') return at;
    // "Writer felt unsafe."
    if (/^(?:writer|author)$/.test(key) && at === sentence.from && !this.#isReceived) return at;
    if (!/^(?:worker|writer|author|practitioner|supervisor|manager|officer)$/.test(key)) return -1;
    for (let first = at - 1; first >= Math.max(sentence.from, at - 3); first -= 1) {
      if (words.key(first) === 'this') return first;
      if (words.key(first) === 'the') return /^(?:writer|author)$/.test(key) && !this.#isReceived ? first : -1;
    }
    return -1;
  }

  /** "I enjoyed", "This worker had been dreading", "I cannot help but like". */
  #verb(sentence: Sentence, match: Match<'kind'>): number {
    const words = this.#words;
    const term = match.entry.term;
    if (/miss$|missing$/.test(term) && !this.#isSomebody(match.to)) return -1;
    if (match.from === sentence.from)
      return /^(?:could have|nearly|almost|dread to|shudder to|fought back|held back)/.test(term) && !this.#isReceived
        ? match.from
        : -1;
    // "I would like", "I should love to": a wish or a courtesy.
    if (/^(?:like|love|hate|enjoy)$/.test(term) && words.has(match.from - 1, TAG.modal)) return -1;
    if (/^(?:i'd|i'll)$/.test(words.key(match.from - 1))) return -1;
    if (/^(?:like)$/.test(term) && words.key(match.from - 1) === 'felt') return -1;
    const subject = this.#subject(sentence, match.from, match);
    return subject >= 0 ? subject : this.#shared(sentence, match);
  }

  /** "I came in, sat down and wept": the subject of the verb before. */
  #shared(sentence: Sentence, match: Match<'kind'>): number {
    const words = this.#words;
    if (words.key(match.from - 1) !== 'and' || match.to - match.from > 5) return -1;
    for (let at = match.from - 2; at >= sentence.from; at -= 1) {
      if (words.has(at, TAG.subject)) return this.#worker(sentence, at);
      if (words.isCapitalised(at) || /^[;:]$/.test(words.key(at))) return -1;
    }
    return -1;
  }

  #isSomebody(at: number): boolean {
    const words = this.#words;
    return (
      /^(?:him|her|them|this|these|working|seeing|being|our|hearing)$/.test(words.key(at)) ||
      (words.isCapitalised(at) && !words.has(at, TAG.weekday))
    );
  }

  /** "it saddens me", "the letter upset me". */
  #me(sentence: Sentence, match: Match<'kind'>): number {
    const words = this.#words;
    if (words.key(match.to) !== 'me' || this.#isReceived) return -1;
    if (words.has(match.from - 1, TAG.preposition | TAG.modal) || words.key(match.from - 1) === 'to') return -1;
    let from = match.from - 1;
    while (from > sentence.from && words.isWord(from) && match.from - from < 4 && !words.has(from, TAG.subject))
      from -= 1;
    if (words.has(from, TAG.firstPerson) && words.has(from, TAG.subject)) return -1;
    return words.has(from, TAG.subject) ? from : match.from;
  }

  /** "it was a joy to", "I found the meeting very uncomfortable", "Absolutely heartbreaking." */
  #thing(sentence: Sentence, match: Match<'kind'>): number {
    const words = this.#words;
    if (this.#isReceived) return -1;
    let link = match.from - 1;
    while (link >= sentence.from && this.#isDegree(link)) link -= 1;
    const term = match.entry.term;
    const isPlain = PLAIN_THING.test(term) && !SMALL_THING.test(term);
    while (link >= sentence.from && words.has(link, TAG.number)) link -= 1;
    if (link < sentence.from)
      return isPlain && match.to >= sentence.to - (/^[.!]+$/.test(words.key(match.to)) ? 1 : 0) ? sentence.from : -1;
    const found = this.#foundSo(sentence, match);
    if (found >= 0) return found;
    if (!words.has(link, TAG.be) || words.key(link) === 'be') return -1;
    const next = words.key(match.to);
    const toVerb =
      next === 'to' &&
      !words.has(match.to + 1, TAG.object | TAG.determiner | TAG.possessive) &&
      !words.isCapitalised(match.to + 1);
    if (next === 'for' && words.key(match.to + 1) !== 'me') return -1;
    let subject = link;
    while (
      subject > sentence.from &&
      words.has(subject, TAG.be | TAG.have | TAG.adverb) &&
      !words.has(subject, TAG.subject) &&
      !/^(?:it's|that's|this)$/.test(words.key(subject))
    )
      subject -= 1;
    const isIt = /^(?:it|it's|this|that|that's|which)$/.test(words.key(subject));
    if (!isIt) return PLEASURE.test(term) && toVerb ? match.from : -1;
    const isOfMe = next === 'for' || toVerb || /^(?:watching|seeing|hearing|leaving|reading|how|seeing)$/.test(next);
    if (next === 'to' && !toVerb) return -1;
    // "It was frustrating that nobody rang."
    const isThat = next === 'that' && /ing$/.test(term) && /^it(?:'s)?$/.test(words.key(subject));
    return isOfMe || isThat || (isPlain && !words.has(link, TAG.negative)) ? subject : -1;
  }

  #foundSo(sentence: Sentence, match: Match<'kind'>): number {
    const words = this.#words;
    for (let at = match.from - 1; at >= Math.max(sentence.from, match.from - 9); at -= 1) {
      const key = words.key(at);
      if (key === 'found' || key === 'find' || key === 'finding') return this.#subject(sentence, at, null);
      if (/^[,;.]$/.test(key) || words.has(at, TAG.conjunction) || words.has(at, TAG.be)) return -1;
    }
    return -1;
  }

  /** Phrases that hold the worker in themselves: "my heart sank", "to my relief". */
  #idiom(match: Match<'kind'>): number {
    const words = this.#words;
    if (this.#isReceived) return -1;
    const next = words.key(match.to);
    // "So proud of her.", and not "She had a den and was proud of it."
    if (match.entry.term.startsWith('proud of')) return this.#opens(match) ? match.from : -1;
    if (/^my (?:own )?\w+$/.test(match.entry.term)) {
      const isLoose = words.has(match.to, TAG.be | TAG.preposition | TAG.have) || /^(?:that|when|[.,;!]|)$/.test(next);
      return isLoose && words.key(match.from - 1) !== 'of' ? match.from : -1;
    }
    if (/(?:made|makes|left|leaves) me feel(?:ing)?$/.test(match.entry.term))
      return /^(?:that|welcome|able|at)$/.test(next) ? -1 : match.from;
    if (/^(?:tears in|lump in)/.test(match.entry.term)) return match.from;
    return match.from;
  }

  /** Nothing but words of degree stands before it in its line. */
  #opens({ from }: Match): boolean {
    let at = from - 1;
    while (at >= 0 && this.#isDegree(at)) at -= 1;
    return !this.#words.isWord(at);
  }

  /** Adverbs of feeling: before a sentence, between commas, and wherever they can mean nothing else. */
  #adverb(sentence: Sentence, match: Match<'kind'>): number {
    const words = this.#words;
    if (this.#isReceived) return -1;
    const last = match.entry.term.split(' ').at(-1) ?? '';
    const before = words.key(match.from - 1);
    const after = words.key(match.to);
    const opens = match.from === sentence.from || /^(?:but|and|so|yet|[,;:–—-]|because|although|while)$/.test(before);
    const isApart = (opens || before === ',') && after === ',';
    if (isApart) return match.from;
    if (ALWAYS.test(last)) return match.from;
    if (last === 'sadly') {
      if (match.from === sentence.from)
        return words.has(match.to, TAG.past) && !words.has(match.to, TAG.be) ? -1 : match.from;
      const isWithin = words.has(match.from - 1, TAG.have | TAG.be) || before === 'who' || before === 'has';
      return isWithin && words.has(match.to, TAG.participle | TAG.past) ? match.from : -1;
    }
    return match.from === sentence.from &&
      AT_START.test(last) &&
      words.has(match.to, TAG.subject | TAG.determiner | TAG.possessive)
      ? match.from
      : -1;
  }

  /** "I felt for her", "I really feel for Ms Orr", and not "I felt for a pulse". */
  *feltFor(sentences: readonly Sentence[]): Generator<Span> {
    const words = this.#words;
    for (let at = 1; at < words.count; at += 1) {
      if (words.key(at) !== 'for' || !/^(?:felt|feel)$/.test(words.key(at - 1))) continue;
      const next = words.key(at + 1);
      const isPronoun =
        /^(?:him|them|her)$/.test(next) &&
        (next !== 'her' || !words.isWord(at + 2) || words.has(at + 2, TAG.preposition | TAG.conjunction));
      if (!isPronoun && !/^(?:mr|ms|mrs|miss|dr)$/.test(next)) continue;
      const sentence = sentences.find(({ from, to }) => from <= at && at < to);
      if (!sentence || this.#quotes.at(words.start(at))) continue;
      const from = this.#subject(sentence, at - 1, null);
      if (from >= 0 && words.key(at - 1) === 'felt' && !this.#reported.holds(from, from))
        yield { start: words.start(from), end: words.end(at + 1) };
    }
  }
}

const ALWAYS =
  /^(?:unfortunately|regrettably|thankfully|fortunately|disappointingly|luckily|mercifully|frustratingly|annoyingly|depressingly|heartbreakingly|breakingly|tragically|irritatingly|infuriatingly|exasperatingly|maddeningly|lamentably|gallingly|dishearteningly|pleasingly|gratifyingly)$/;
const AT_START =
  /^(?:shockingly|shamefully|disgracefully|distressingly|surprisingly|upsettingly|amazingly|astonishingly)$/;
