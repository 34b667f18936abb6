import { type Match, type NoteFacts, type Sentence, type Span, TAG } from 'caselint/rule';

type Facts = Pick<
  NoteFacts,
  'words' | 'sentences' | 'quotes' | 'dates' | 'noteType' | 'metadata' | 'people' | 'blocks' | 'text'
>;
type Event = Match<'kind' | 'class'>;

/** Classes of event that a note of a type is itself about, so that the date of the note is theirs. */
const OWN: readonly (readonly [string, RegExp])[] = [
  ['missing', /^missing$/],
  ['edt', /^/],
  ['mash', /^police$/],
  ['meeting', /^conference$/],
  ['legal', /^police$/],
];

/** Finds the events that are narrated with nothing to say when. */
export class Events {
  readonly #facts: Facts;
  readonly #vague: readonly Span[];

  constructor(facts: Facts, vague: readonly Span[]) {
    this.#facts = facts;
    this.#vague = vague;
  }

  *untimed(matches: readonly Event[]): Generator<Span> {
    let end = -1;
    const told = new Set<number>();
    for (const match of matches) {
      if (match.from < end || this.#facts.quotes.covers(match) || this.#isNotesOwn(match.entry.fields.class)) continue;
      const sentence = this.#facts.sentences.find(({ from, to }) => from <= match.from && match.from < to);
      // One sentence tells one event: what follows from it in the same breath has its time.
      if (!sentence || told.has(sentence.index)) continue;
      const from = this.#begins(sentence, match);
      if (from < 0 || this.#isUnreal(sentence, from) || this.#isPlaced(sentence)) continue;
      end = match.to;
      told.add(sentence.index);
      yield { start: this.#facts.words.start(from), end: match.end };
    }
  }

  #isNotesOwn(kind: string): boolean {
    const { noteType, metadata } = this.#facts;
    if (OWN.some(([type, pattern]) => noteType.is(type) && pattern.test(kind))) return true;
    if (kind === 'hospital' && /ward|hospital/i.test(metadata.type ?? '')) return true;
    const about = `${metadata.title ?? ''} ${metadata.purpose ?? ''}`;
    return SUBJECTS[kind]?.test(about) ?? false;
  }

  /** The token at which the telling of the event begins, or -1 where it is no telling. */
  #begins(sentence: Sentence, match: Event): number {
    const { kind } = match.entry.fields;
    if (kind === 'participle') return this.#passive(sentence, match);
    if (kind === 'noun') return this.#noun(sentence, match);
    return this.#active(sentence, match);
  }

  /** `was arrested`, `had been excluded`, `got stabbed`; `Admitted to the ward` where it opens a line. */
  #passive(sentence: Sentence, match: Event): number {
    const { words } = this.#facts;
    if (
      match.entry.term === 'born' &&
      /^(?:in|to|with|deaf|blind|as|a|into|here|there|abroad)$/.test(words.key(match.to))
    )
      return -1;
    let at = match.from - 1;
    while (
      at >= sentence.from &&
      (words.has(at, TAG.adverb) || /^(?:also|then|both|later|so|badly|even|once)$/.test(words.key(at)))
    )
      at -= 1;
    if (at < sentence.from)
      return /^(?:item|log|paragraph)$/.test(sentence.block.kind) && match.from === sentence.from && this.#isTold(match)
        ? match.from
        : -1;
    const key = words.key(at);
    if (key === 'been') return /^(?:had|has|have)$/.test(words.key(at - 1)) ? at - 1 : -1;
    if (key === 'was' || key === 'were' || key === 'got')
      return /^(?:who|which|that|if|it)$/.test(words.key(at - 1)) && words.key(at - 1) !== 'that' ? -1 : at;
    return -1;
  }

  /** A dropped subject is the child's or a parent's only where the participle cannot be the worker's act. */
  #isTold({ entry, to }: Event): boolean {
    const { words } = this.#facts;
    return (
      /^(?:admitted|arrested|taken to hospital|taken by|rushed|excluded|suspended|expelled|evicted|hospitalised|sectioned|stabbed|injured|assaulted|born)/.test(
        entry.term,
      ) &&
      (entry.term.endsWith(' to') || !words.has(to, TAG.determiner | TAG.conjunction | TAG.possessive)) &&
      (entry.term !== 'admitted' || words.key(to) !== 'that')
    );
  }

  /** `There was an assault`, `the conference was held`. */
  #noun(sentence: Sentence, match: Event): number {
    const { words } = this.#facts;
    const next = words.slice(match.to, match.to + 2).toLowerCase();
    if (/^(?:was held|took place|happened|occurred|went ahead|were held)/.test(next)) return match.from;
    for (let at = match.from - 1; at >= sentence.from && at > match.from - 6; at -= 1) {
      if (words.key(at) === 'no') return -1;
      if (/^(?:was|were|been)$/.test(words.key(at)))
        return words.key(at - 1) === 'there' || words.key(at - 2) === 'there' ? at : -1;
      if (
        !words.has(at, TAG.determiner | TAG.number | TAG.adverb) &&
        !/^(?:similar|serious|further|previous|big|bad|violent|nasty|another|physical|sexual|minor|major|police|knife|of)$/.test(
          words.key(at),
        )
      )
        return -1;
    }
    return -1;
  }

  /** Somebody did it; the worker's own act is the contact. */
  #active(sentence: Sentence, match: Event): number {
    const { words } = this.#facts;
    const first = match.from;
    if (/^(?:the police|police|officers|armed|two)/.test(match.entry.term)) return first;
    let at = first - 1;
    while (
      at >= sentence.from &&
      (words.has(at, TAG.adverb | TAG.have) || /^(?:also|then|both|later|all|been|just)$/.test(words.key(at))) &&
      !words.has(at, TAG.subject)
    )
      at -= 1;
    if (at < sentence.from) return -1;
    if (/^(?:i|we|who|which|to|if|it|you)$/.test(words.key(at)) || words.has(at, TAG.modal | TAG.negative | TAG.do))
      return -1;
    if (/^(?:died|collapsed|disappeared|drowned|was missing)/.test(match.entry.term) && !this.#isSomebody(at))
      return -1;
    return words.isWord(at) || words.key(at) === ',' ? at + 1 : -1;
  }

  /** A phone dies as well, and a shelf collapses. */
  #isSomebody(at: number): boolean {
    const { words, people } = this.#facts;
    return words.has(at, TAG.subject) || people.mentionAt(at) !== undefined || KIN.test(words.base(at));
  }

  /** Denied, asked, feared, or only named as a time for something else: `after he was arrested`. */
  #isUnreal(sentence: Sentence, from: number): boolean {
    const { words } = this.#facts;
    for (let at = from - 1; at >= sentence.from && from - at < 9; at -= 1) {
      const key = words.key(at);
      if (/^(?:[;:.]|but|because)$/.test(key)) return false;
      if (
        /^(?:if|whether|unless|after|since|before|until|when|who|never|nobody|none|no|not|nor|cannot|might|may|could|would|should|lest|wherever|whenever|where|neither|worry|worries|worried|fear|fears|feared|afraid)$/.test(
          key,
        )
      )
        return true;
      if (words.has(at, TAG.negative)) return true;
    }
    for (let at = from; at < from + 4 && at < sentence.to; at += 1)
      if (words.has(at, TAG.negative) || words.key(at) === 'never') return true;
    return words.key(sentence.to - 1) === '?' || this.#isCounted(sentence);
  }

  /** `three times`, `every week`: no single event. */
  #isCounted({ from, to }: Sentence): boolean {
    const { words } = this.#facts;
    for (let at = from; at < to; at += 1) {
      if (
        /^(?:twice|often|always|regularly|repeatedly|every|times|occasions|frequently|usually|sometimes)$/.test(
          words.key(at),
        )
      )
        return true;
    }
    return false;
  }

  /** Something in the sentence, in the one before, or at the head of its line says when. */
  #isPlaced(sentence: Sentence): boolean {
    const { dates, sentences, blocks, text } = this.#facts;
    const before = sentences[sentence.index - 1];
    const start = Math.min(before?.start ?? sentence.start, sentence.block.start);
    const inBlock = before && before.block !== sentence.block ? before.start : start;
    const from = Math.min(start, inBlock);
    if (dates.some((date) => date.start >= from && date.start < sentence.end)) return true;
    // A vague phrase in the sentence is the finding; one in the sentence before places nothing.
    if (this.#vague.some((phrase) => phrase.start >= sentence.start && phrase.start < sentence.end)) return true;
    const head = blocks[sentence.block.index - 1];
    if (head?.kind === 'heading' && dates.some((date) => date.start >= head.start && date.start < head.end))
      return true;
    // A feast or an age places what its own sentence tells.
    return (
      PLACES_IN_TIME.test(text.slice(sentence.start, sentence.end)) ||
      POINTS_BACK.test(text.slice(sentence.start, sentence.end))
    );
  }
}

const POINTS_BACK = /\b(?:that same|by then|at that time|then)\b/i;
const KIN =
  /^(?:mother|father|mum|dad|parents?|brother|sister|gran\w*|nan\w*|uncle|aunt\w*|baby|child|friend|partner|husband|wife|son|daughter|cousin|boy|girl|man|woman|carer|neighbour)$/;

/** Ages, feasts and words that point back to a time that was said. */
const PLACES_IN_TIME =
  /\b(?:aged? (?:of )?\d|at the age of|when (?:he|she|they|[a-zÀ-ɏ]{2,}) (?:was|were) (?:\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|little|a (?:baby|toddler|child)|small|young|born)|as a (?:baby|toddler|child)|in year \d|in reception|that (?:day|night|evening|morning|afternoon|week|weekend|month|year)|(?:the )?same (?:day|night|evening|week)|the (?:next|following) (?:day|morning|night|week)|(?:days?|weeks?|hours?|months?|years?|minutes) (?:later|before|after|earlier)|christmas|easter|half[ -]term|new year|eid|ramadan|diwali|halloween|bonfire night|birthday|bank holiday|while (?:i|we) (?:was|were)|during (?:the|my|this|our) (?:visit|call|session|meeting)|as i (?:arrived|left)|on the way (?:in|out)|weeks? old|months? old|days? old)\b/i;

const SUBJECTS: Readonly<Record<string, RegExp>> = {
  police: /police|arrest|court|callout|call-out/i,
  violence: /assault|attack|incident|fight|hit|violence/i,
  school: /exclu|suspen|expel|return to school/i,
  injury: /injur|accident|burn|hurt|fall|broken|bruis|fractur/i,
  hospital: /hospital|admi|ward|overdose|illness|operation/i,
  move: /\bmov(?:e|ed|ing)\b|evict|homeless|new (?:home|flat|carer|placement)/i,
  missing: /missing|return (?:home )?(?:interview|conversation|talk)/i,
  death: /death|died|bereave|funeral/i,
  birth: /birth|born|baby/i,
  conference: /conference|strategy|meeting|review/i,
  disclosure: /disclos|allegation/i,
};
