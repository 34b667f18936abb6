import { type Match, type NoteFacts, type Sentence, TAG, type Words } from 'caselint/rule';

type Facts = Pick<NoteFacts, 'words' | 'speech' | 'voice'>;

const DEGREES = new Set(
  'so very quite rather too a an bit little more most just also still again pretty all such both of extremely always often never far as that'.split(
    ' ',
  ),
);
const LINKS = new Set(
  'presents presented sounds sounded across acts acted behaves behaved looks looked look seems seemed appears appeared remains remained stays stayed gets got became becomes smells smelt'.split(
    ' ',
  ),
);
/** What may follow a predicate; anything else is the noun it qualifies: "dirty washing", "a difficult form". */
const AFTER =
  /^(?:and|or|but|in|with|about|to|towards|for|at|on|when|by|as|of|again|because|since|while|throughout|from|if|so|today|now|over|during|this|that|which|who|than|even|both|there|here|until|though|although|toward|once|enough|most|all|at|[.,;:!?()"”’'–—-]*)$/;
const PEOPLE =
  /^(?:mum|mother|dad|father|parents?|couple|family|child|children|baby|boys?|girls?|twins|man|woman|men|women|lad|carers?|worker|tutor|teacher|teachers|head|landlord|partner|boyfriend|girlfriend|husband|wife|nan|gran|grandmother|grandfather|grandad|grandma|grandparents|uncle|aunt|brother|sister|sibling|siblings|son|daughter|manager|staff|officer|caller|neighbour|driver|youth|teenager|stepdad|stepfather|stepmother|stepmum|ex|person|people|school|college|nursery|team|council|service|one|pair|academy|visitor|nurse|doctor|gp|solicitor|mentor|therapist|receptionist|tenant|client|toddler|infant|cousin|friend|friends|who)$/;
/** What stands after an adjective that says what somebody is like. */
const KIND_OF_PERSON =
  /^(?:man|woman|lady|gentleman|person|parent|mother|father|mum|dad|mam|family|boy|girl|child|teenager|youngster|landlord|landlady|neighbour|carer|couple|character|tenant|worker|teacher|husband|wife|partner|boyfriend|girlfriend|grandmother|grandfather|grandparent|gran|nan|aunt|uncle|brother|sister|son|daughter|individual|human|figure|soul|type|role model|influence|young|housekeeper|communicator|listener|timekeeper)$/;
const PLACES =
  /^(?:home|house|flat|kitchen|bathroom|bedroom|bedrooms|room|rooms|lounge|hall|hallway|stairs|stairwell|landing|garden|yard|property|accommodation|conditions?|place|toilet|hostel|caravan|building|block|address|placement|environment|surroundings|living|everything|everywhere|appearance|presentation|hygiene|clothing|clothes|uniform|behaviour|attitude|conduct|language|tone|parenting|care|plan|arrangement|arrangements|response|approach|decision|relationship|marriage|household|family|contact|supervision|boundaries|routine|routines|diet|attendance|school|nursery|situation|cot|area|estate|porch|basement|studio|bedsit|annexe|it|this|that|attachment|bond|interaction|interactions|upstairs|downstairs|inside|indoors|outside|carpet|carpets|bed|beds|bedding|mattress|sofa)$/;
/** States that are plain sight on a thing and a verdict on a place or a person. */
const ONLY_OF_PLACE =
  /^(?:very )?(?:dirty|filthy|poor|unsafe|messy|rank|foul|gross|hazardous|a mess|a state|worrying|shocking|ridiculous|hopeless|useless|lovely|inadequate|depressing|unfit|terrible|awful|horrible|dreadful|a disaster|neglected|unclean|a joke|a concern|of concern|chaos|grim|bleak|not ideal|a hazard|not suitable|unsuitable|unreasonable|in a state|shabby|broken|pathetic|not good enough|below standard|vile|immaculate|spotless|pristine)$/;
/** `clearly` beside these says how it was done. */
const MANNER =
  /^(?:sp(?:eak|oke|oken)|speaks|speaking|print|printed|explain|explained|explains|sa(?:y|id|ys)|stat(?:e|ed|es)|mark|marked|label|labelled|labeled|set|see|seen|saw|heard|hear|show|shown|showed|shows|describ\w+|record\w*|told|tell|tells|ask|asked|answer\w*|read|reads|sign|signed|pronounc\w+|remember\w*|recall\w*|indicat\w+|communicat\w+|express\w*|think|thinking|defin\w+|visible|audible|displayed|written|wrote|writes|write|talk|talked|talks|voiced|named|spelt|spelled|identified|recounted|outlined|articulat\w+|visible|legible|gave|give|gives|laid|signposted|put|made|drew|drawn|enunciat\w+|understood|worded|point\w*|sang|repeated|listed|counted|called|numbered|dressed)$/;

/** Says whether a word of judgement judges, and where the judgement begins. */
export class Judgements {
  readonly #words: Words;
  readonly #speech: Facts['speech'];
  readonly #isLetter: boolean;

  constructor({ words, speech, voice }: Facts) {
    this.#words = words;
    this.#speech = speech;
    this.#isLetter = voice.isLetter;
  }

  /** The token at which it begins, or -1. */
  start(sentence: Sentence, match: Match<'kind'>): number {
    const from = this.#begins(sentence, match);
    if (from < 0 || this.#isAttributed(match.from) || this.#isInView(sentence, match.from)) return -1;
    if (this.#isSaidAfter(sentence, match.to)) return -1;
    return from;
  }

  #begins(sentence: Sentence, match: Match<'kind'>): number {
    switch (match.entry.fields.kind) {
      case 'own':
        return this.#own(match);
      case 'marker':
        return this.#marker(sentence, match);
      case 'vp':
        return this.#conduct(sentence, match);
      default:
        return this.#predicate(sentence, match);
    }
  }

  /** A named person's view, or anybody's that is not the worker's: theirs to ground. */
  #isAttributed(at: number): boolean {
    for (const { content, speakerKind, kind, sentence, verb } of this.#speech) {
      if (!content || at < content.from || at >= content.to || at < sentence.from) continue;
      if (speakerKind === 'worker' && (kind === 'think' || /^(?:say|admit|add)$/.test(this.#words.key(verb.from))))
        continue;
      if (speakerKind === 'worker') return true;
      if (speakerKind === 'unknown' && kind === 'think') continue;
      return true;
    }
    return false;
  }

  /** "He is lazy, Mr Noor said.": whose view it is stands behind it. */
  #isSaidAfter(sentence: Sentence, to: number): boolean {
    return this.#speech.some(
      ({ verb, speakerKind, content }) =>
        verb.from > to &&
        verb.from < sentence.to &&
        speakerKind !== 'worker' &&
        (content === null || content.from < verb.from || !this.#words.isWord(content.from)) &&
        this.#hasComma(to, verb.from),
    );
  }

  #hasComma(from: number, to: number): boolean {
    for (let at = from; at < to; at += 1) if (this.#words.key(at) === ',') return to - at < 7;
    return false;
  }

  /** "In Ms Noor's view he is …"; "if he is …", which claims nothing. */
  #isInView(sentence: Sentence, to: number): boolean {
    const words = this.#words;
    for (let at = sentence.from; at < to; at += 1) {
      const key = words.key(at);
      if ((key === 'if' || key === 'whether' || key === 'unless') && to - at < 7) return true;
      if (!/^(?:view|opinion|eyes|words|account|mind|experience)$/.test(key)) continue;
      const owner = words.key(at - 1);
      if (/^(?:his|her|their)$/.test(owner) || owner.endsWith("'s") || owner === "'" || owner === '’') return true;
    }
    return false;
  }

  /** "I think that", "In my opinion": of a person or a situation, and no plan, guess or hypothesis. */
  #own(match: Match<'kind'>): number {
    const words = this.#words;
    const { term } = match.entry;
    if (this.#isLetter || /^(?:if|what|as|when|whether|how|where|who|than|that)$/.test(words.key(match.from - 1)))
      return -1;
    if (words.has(match.from - 1, TAG.modal | TAG.do | TAG.be)) return -1;
    const next = words.key(match.to);
    if (/^(?:i|i'm|i've|i'll|we should)$/.test(next) || next === 'so') return -1;
    const isOpen =
      /(?:think|thought|feel|believe|reckon|consider|suspect|sure|certain|convinced|doubt|tell|say|impression|feeling|view)$/.test(
        term,
      ) && /^(?:i|we)\b/.test(term);
    if (isOpen && !this.#opensClause(match.to)) return -1;
    for (let at = match.to; at < match.to + 12; at += 1) {
      if (/^[.;]$/.test(words.key(at))) break;
      if (
        /^(?:may|might|could|possible|possibly|likely|perhaps|probable|maybe|whether|hypothesis)$/.test(words.key(at))
      )
        return -1;
    }
    return match.from;
  }

  #opensClause(at: number): boolean {
    const words = this.#words;
    if (/^(?:of|about|it|for)$/.test(words.key(at)) && words.key(at) !== 'it') return false;
    if (words.has(at, TAG.subject)) return true;
    if (!words.isCapitalised(at) && !words.has(at, TAG.determiner | TAG.possessive)) return false;
    // "I believe his account" has no verb of its own; "I think his sleep is poor" has.
    for (let token = at + 1; token < at + 8; token += 1) {
      if (
        words.has(token, TAG.be | TAG.have | TAG.modal | TAG.do | TAG.past) ||
        (/[^s]s$/.test(words.key(token)) && token > at + 1)
      )
        return true;
      if (!words.isWord(token)) return false;
    }
    return false;
  }

  #marker(sentence: Sentence, match: Match<'kind'>): number {
    const words = this.#words;
    const { term } = match.entry;
    const next = words.key(match.to);
    const before = words.key(match.from - 1);
    if (words.has(match.from - 1, TAG.negative) || before === 'if') return -1;
    if (/(?:clear|obvious|evident|plain|apparent)$/.test(term))
      return /^(?:from|in|on|whether|who|what|why|how|to|who's)$/.test(next) ? -1 : match.from;
    if (term === 'clearly' || term === 'plainly') return this.#isCertainty(sentence, match) ? match.from : -1;
    if (term === 'surely') return match.from === sentence.from ? match.from : -1;
    if (/^(?:obviously|evidently|patently|transparently|blatantly)$/.test(term) && before === 'more') return -1;
    return match.from;
  }

  /** "is clearly tired", "clearly wants": certainty. "spoke clearly", "clearly marked": manner. */
  #isCertainty(sentence: Sentence, match: Match<'kind'>): boolean {
    const words = this.#words;
    const next = words.key(match.to);
    const before = match.from - 1;
    if (match.from === sentence.from) return true;
    if (/^(?:more|very|so|as|too|quite|less|most)$/.test(words.key(before)) || MANNER.test(words.key(before)))
      return false;
    if (!words.isWord(match.to) || words.has(match.to, TAG.preposition) || next === 'and') {
      return words.has(before, TAG.be) && next !== '.' && words.isWord(match.to);
    }
    if (MANNER.test(next)) return false;
    if (words.has(before, TAG.be)) return true;
    // "clearly printed": an act done with care, or a verb of mind and state.
    if (words.has(match.to, TAG.be | TAG.have | TAG.do | TAG.modal)) return true;
    return /^(?:want|need|love|lik|hate|struggl|know|knew|car|feel|felt|fear|believ|adore|enjoy|lack|miss|mean|expect|resent|dislik|doesn't|didn't|understand|prefer|trust|worr|suffer|cannot|thinks|thought)/.test(
      next,
    );
  }

  /** "couldn't care less", "takes no interest in his children". */
  #conduct(sentence: Sentence, match: Match<'kind'>): number {
    const words = this.#words;
    let at = match.from - 1;
    while (at >= sentence.from && words.has(at, TAG.adverb)) at -= 1;
    const key = words.key(at);
    if (at < sentence.from || /^(?:i|we|you|it|that|there|if|to|not|never|whether)$/.test(key)) return -1;
    if (words.has(at, TAG.modal | TAG.negative | TAG.preposition) || words.has(at, TAG.do)) return -1;
    // "has no idea why the form was late": not knowing one thing is no verdict.
    if (
      /(?:idea|clue)$/.test(match.entry.term) &&
      /^(?:why|who|where|what|when|which|whether|if)$/.test(words.key(match.to))
    )
      return -1;
    if (
      /^(?:does nothing|failed|fails|could not cope|is not interested|was not interested|not interested)/.test(
        match.entry.term,
      ) &&
      this.#isThing(sentence, at)
    )
      return -1;
    return match.from;
  }

  #isThing(sentence: Sentence, at: number): boolean {
    const words = this.#words;
    return (
      at > sentence.from &&
      words.has(at - 1, TAG.determiner) &&
      !PEOPLE.test(words.base(at)) &&
      !words.isCapitalised(at)
    );
  }

  /** "Mr Demir is controlling", "The kitchen was a mess", "Front bedroom disgusting". */
  #predicate(sentence: Sentence, match: Match<'kind'>): number {
    const words = this.#words;
    const { term, fields } = match.entry;
    const isOfKind = this.#isBeforePerson(match);
    if (fields.kind === 'trait' && !isOfKind) return -1;
    if (fields.kind !== 'noun' && !isOfKind && !AFTER.test(words.key(match.to))) return -1;
    if (/ing$/.test(term) && words.has(match.to, TAG.determiner | TAG.possessive | TAG.object)) return -1;
    let link = match.from - 1;
    let isDenied = false;
    while (
      link >= sentence.from &&
      (DEGREES.has(words.key(link)) || words.has(link, TAG.adverb | TAG.negative)) &&
      !words.has(link, TAG.be | TAG.subject)
    ) {
      if (words.has(link, TAG.negative)) isDenied = true;
      link -= 1;
    }
    if (words.has(link, TAG.be) && words.has(link, TAG.negative)) isDenied = true;
    if (isDenied) return -1;
    if (!words.has(link, TAG.be) && !LINKS.has(words.key(link))) return this.#verbless(sentence, match, link);
    if (words.key(link) === 'be' || (words.key(link) === 'being' && !words.has(link - 1, TAG.be))) return -1;
    let subject = link - 1;
    while (
      subject > sentence.from &&
      (words.has(subject, TAG.be | TAG.have | TAG.adverb) ||
        /^(?:also|still|just|always|often|both|again|came|comes|come)$/.test(words.key(subject))) &&
      !words.has(subject, TAG.subject)
    )
      subject -= 1;
    if (words.has(link, TAG.subject)) subject = link;
    if (
      words.has(subject, TAG.modal | TAG.negative) ||
      /^(?:if|to|whether|i|i'm|you|we|you're|we're)$/.test(words.key(subject))
    )
      return -1;
    return this.#fits(sentence, subject, match) ? Math.min(link, match.from) : -1;
  }

  /** "an anxious woman", "a very cold and distant man": the verdict says what kind of person somebody is. */
  #isBeforePerson({ from, to, entry }: Match<'kind'>): boolean {
    if (!/^(?:person|trait|place)$/.test(entry.fields.kind) || !KIND_OF_PERSON.test(this.#words.base(to))) return false;
    let at = from - 1;
    while (
      this.#words.has(at, TAG.adverb) ||
      /^(?:very|quite|rather|really|most|so|such|bit|of)$/.test(this.#words.key(at))
    )
      at -= 1;
    return /^an?$/.test(this.#words.key(at));
  }

  /** Whether the subject is of the kind that the verdict is said of. */
  #fits(sentence: Sentence, subject: number, match: Match<'kind'>): boolean {
    const words = this.#words;
    const key = words.base(subject);
    const isPerson =
      /^(?:he|she|they|he's|she's|they're|who|both)$/.test(words.key(subject)) ||
      PEOPLE.test(key) ||
      (words.isCapitalised(subject) &&
        !words.has(subject, TAG.subject | TAG.determiner | TAG.weekday | TAG.month) &&
        !PLACES.test(key));
    if (match.entry.fields.kind === 'noun' || this.#isBeforePerson(match)) return isPerson || key === 'and';
    if (match.entry.fields.kind === 'person') {
      if (isPerson)
        return (
          !/^(?:difficult|strange|odd|awful|lovely|bad|trouble|weird|bright|simple|vague|weak|wild|false|cold|dangerous)$/.test(
            match.entry.term,
          ) || words.key(match.to) !== 'to'
        );
      return this.#isStateOfPlace(match.entry.term) && PLACES.test(key) && subject >= sentence.from;
    }
    if (!ONLY_OF_PLACE.test(match.entry.term)) return !/^(?:there)$/.test(key);
    return PLACES.test(key) || (isPerson && /dirty|filthy|neglected|a mess|a state/.test(match.entry.term));
  }

  #isStateOfPlace(term: string): boolean {
    return /^(?:dirty|filthy|messy|a mess|a state|in a state|disgusting|chaotic|inappropriate|very inappropriate|unclean|smelly|grubby|shabby|neglected|unkempt|horrible|awful|dreadful|vile|unreasonable|lovely|in a right state|smothering|inadequate|unpleasant|dangerous|disorganised|superficial|unrealistic|poorly presented|bizarre|odd|strange|erratic|volatile|neglectful)$/.test(
      term,
    );
  }

  /** Note style, with no verb: "Kitchen filthy", "Front bedroom disgusting." */
  #verbless(sentence: Sentence, match: Match<'kind'>, before: number): number {
    const words = this.#words;
    if (match.to - match.from > 4 || before < sentence.from || before - sentence.from > 4) return -1;
    if (!/^[.;,!]*$/.test(words.key(match.to)) && match.to < sentence.to) return -1;
    if (!PLACES.test(words.base(before)) || /^(?:it|this|that)$/.test(words.key(before))) return -1;
    for (let at = sentence.from; at < before; at += 1)
      if (words.has(at, TAG.be | TAG.have | TAG.past | TAG.subject | TAG.modal)) return -1;
    return match.from;
  }
}
