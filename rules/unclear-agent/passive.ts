import { type Match, type NoteFacts, type Sentence, SHAPE, TAG, type Words } from 'caselint/rule';

type Facts = Pick<NoteFacts, 'words' | 'people'>;
type Act = Match<'kind' | 'not' | 'from'>;

const PERSON =
  /^(?:he|she|they|we|i|you|mother|father|mum|dad|parents|family|child|children|boy|girl|twins|carer|carers|sw|worker|workers|staff|school|nursery|team|manager|police|officer|gp|health|housing|visitor|nurse|teacher|partner|grandmother|grandfather|gran|nan|aunt|uncle|sibling|siblings|brother|sister|baby|person|couple|landlord|network|professionals|schools|agencies|services|office|border|parent|security|reception|neighbours|tenant|tenants|caller|landlady|guardian|solicitor|gran|nanna)$/;
const POINTING = /^(?:this|that|these|those|all|which|everything|nothing|both|it)$/;

/** First token of a passive whose act is of the service's work, or null. */
export function passiveAt(facts: Facts, sentence: Sentence, act: Act, matters: readonly Match[]): number | null {
  const { words } = facts;
  const be = auxiliary(words, sentence, act.from);
  if (be < 0) return null;
  const subject = subjectBefore(words, sentence, be);
  // "Was told that he had left.": the worker is told, and nobody tells.
  if (be === sentence.from && act.entry.fields.kind === 'person') return be;
  if (subject < sentence.from) return null;
  const key = words.key(subject);
  if (/^(?:who|which|that|if|what|as|not)$/.test(key) && !(key === 'that' && isPointer(words, sentence, subject)))
    return null;
  if (/^(?:made|put)$/.test(act.entry.term) && OF_THE_HOUSE.test(key)) return null;
  const { kind } = act.entry.fields;
  if (isPresent(words, be) && !(key === 'it' && kind === 'any') && !DECIDED.test(act.entry.term)) return null;
  if (key === 'it' || POINTING.test(key)) return kind === 'person' ? null : key === 'it' ? subject : be;
  if (isPerson(facts, subject)) return kind === 'matter' ? null : be;
  if (kind === 'person') return null;
  // What only the service does can be done to anything: "the bus pass has been queried".
  if (kind === 'any' && OURS.test(act.entry.term)) return be;
  return isMatter(words, matters, sentence, subject) ? be : null;
}

/** What is made and put away at home is no act of the service. */
const OF_THE_HOUSE =
  /^(?:beds?|toys?|tea|dinner|lunch|breakfast|supper|meals?|food|clothes|cots?|pram|books?|shoes|coats?|bottles?|washing|dishes|noise|mess)$/;
const DECIDED = /^(?:declined|refused|approved|authorised|granted|rejected|turned down)$/;
const OURS =
  /^(?:queried|questioned|authorised|approved|sanctioned|declined|refused|rejected|granted|recommended|minuted|documented|commissioned|allocated|reallocated|re-allocated|escalated|signed off|ratified|endorsed|deferred|postponed|noted|recorded|requested|assessed|reviewed|flagged|raised|promised|agreed|notified|informed|alerted|consulted)$/;
/** A line that ends in one of these is a note of what the service did: `Low mood noted.` */
const JOTTED =
  /^(?:noted|recorded|documented|minuted|authorised|ratified|endorsed|signed off|queried|flagged|promised|requested|agreed)$/;
/** What can do such things itself: `Panel noted the report.` */
const BODY =
  /^(?:panel|committee|court|clinic|surgery|club|hospital|ward|board|conference|council|college|charity|group|judge|bench|ombudsman|society|church|mosque|tribunal|trust)$/;

/** The first token of the verb: `was`, `has been`, `is being`; -1 where there is none, or one that looks ahead. */
function auxiliary(words: Words, sentence: Sentence, from: number): number {
  let at = from - 1;
  while (
    at >= sentence.from &&
    (words.has(at, TAG.adverb) ||
      /^(?:also|then|now|both|all|again|further|since|already|later|just|being)$/.test(words.key(at)))
  )
    at -= 1;
  if (at < sentence.from || !words.has(at, TAG.be)) return -1;
  if (/^(?:be|being|i'm|he's|she's|we're|they're|you're|am)$/.test(words.key(at))) return -1;
  if (words.has(at, TAG.negative)) return -1;
  if (words.key(at) !== 'been') return at;
  let have = at - 1;
  while (
    have >= sentence.from &&
    (words.has(have, TAG.adverb) || /^(?:also|since|now|already|just|both)$/.test(words.key(have)))
  )
    have -= 1;
  if (!/^(?:has|have|had)$/.test(words.key(have)) || words.has(have - 1, TAG.modal)) return -1;
  return have;
}

/** `is signed` tells how things stand; `is being sought` and `it is noted that` tell an act. */
function isPresent(words: Words, be: number): boolean {
  return /^(?:is|are|it's)$/.test(words.key(be)) && words.key(be + 1) !== 'being';
}

/** The last word of the subject. */
function subjectBefore(words: Words, sentence: Sentence, be: number): number {
  let at = be - 1;
  if (words.key(at) === ')') {
    while (at > sentence.from && words.key(at) !== '(') at -= 1;
    at -= 1;
  }
  while (at > sentence.from && /^(?:both|all|also|then|has|have|had)$/.test(words.key(at))) at -= 1;
  return at;
}

function isPointer(words: Words, sentence: Sentence, at: number): boolean {
  return at === sentence.from || !words.isWord(at - 1);
}

function isPerson({ words, people }: Facts, subject: number): boolean {
  return (
    people.mentionAt(subject) !== undefined ||
    PERSON.test(words.base(subject)) ||
    /^(?:sw|iro|hv|gp)s?$/.test(words.key(subject))
  );
}

/** The noun that the subject is about: `a referral`, `the views of the school`, `concerns about damp`. */
/** What the police or a hospital writes is of their work. */
const NOT_OURS = /^(?:crime|police|hospital|accident|ambulance|court)$/;

function isMatter(words: Words, matters: readonly Match[], sentence: Sentence, subject: number): boolean {
  return matters.some(({ from, to }) => {
    return from >= sentence.from && to <= subject + 1 && subject - to < 7 && !NOT_OURS.test(words.key(from - 1));
  });
}

/** What things do by themselves as well: `contact ended`. */
const INTRANSITIVE =
  /^(?:ended|started|begun|began|closed|resumed|stopped|continued|met|finished|changed|moved|increased|reduced|improved|held)$/;

/** `Concerns raised.`, `Referral made to the clinic`: a matter opens the line and the act follows it at once. */
export function clippedAt(facts: Facts, sentence: Sentence, act: Act, matters: readonly Match[]): number | null {
  const { words } = facts;
  if (act.entry.fields.kind === 'person' || INTRANSITIVE.test(act.entry.term)) return null;
  const next = words.key(act.to);
  const goesOn =
    !words.isWord(act.to) ||
    words.has(act.to, TAG.preposition) ||
    /^(?:that|today|again|yesterday|as|and|re|regarding)$/.test(next);
  if (!goesOn) return null;
  const matter = matters.find(({ to }) => to === act.from);
  if (isJotted(facts, sentence, act)) return sentence.from;
  // A visit, a call or a letter with no verb is the contact itself, in the worker's note style.
  if (
    !matter ||
    /^(?:visit|contact|letter|call|e-?mail|text|meeting|message|appointment|session|note)s?$/.test(
      words.base(matter.to - 1),
    )
  )
    return null;
  let at = matter.from - 1;
  while (
    at >= sentence.from &&
    (words.has(at, TAG.determiner) ||
      /^(?:further|new|no|urgent|serious|safeguarding|second|more|verbal|written|full|relevant|formal)$/.test(
        words.key(at),
      ))
  )
    at -= 1;
  if (at >= sentence.from && !/^[–:-]+$/.test(words.key(at))) return null;
  return hasFiniteVerb(words, act.to, sentence.to) ? null : matter.from;
}

/** Two or three words and what was done with them, and nothing more: `Poor sleep noted.` */
function isJotted(facts: Facts, sentence: Sentence, act: Act): boolean {
  const { words } = facts;
  const length = act.from - sentence.from;
  if (!JOTTED.test(act.entry.term) || length < 1 || length > 4 || act.to < sentence.to - 1) return false;
  for (let at = sentence.from; at < act.from; at += 1) {
    const isOther =
      !words.isWord(at) ||
      words.has(at, TAG.be | TAG.have | TAG.do | TAG.modal | TAG.past | TAG.adverb | TAG.subject) ||
      (at > sentence.from && words.records[at]?.shape !== SHAPE.lower) ||
      words.records[at]?.shape === SHAPE.upper ||
      isPerson(facts, at);
    if (isOther) return false;
  }
  return !BODY.test(words.base(act.from - 1));
}

/** "Concerns raised by Ms Cole led to …": the participle only describes, and another verb tells. */
function hasFiniteVerb(words: Words, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    if (/^(?:[;:]|and|but)$/.test(words.key(at))) return false;
    if (
      words.has(at, TAG.be | TAG.have | TAG.modal) ||
      (words.has(at, TAG.past) && !words.has(at - 1, TAG.preposition | TAG.determiner) && at > from + 1)
    )
      return true;
  }
  return false;
}
