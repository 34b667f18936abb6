import { type Mention, type NoteFacts, type Sentence, TAG } from 'caselint/rule';

type Facts = Pick<NoteFacts, 'text' | 'words' | 'sentences' | 'quotes' | 'people' | 'dates'>;

const CHILD_NOUN = /^(?:child|children|baby|babies|twins|boys?|girls?|siblings|toddler|kids)$/;
/** What the worker does with a child that shows them in the contact. */
const WITH_CHILD =
  /^(?:saw|watched|met|heard|asked|spoke|talked|played|sat|helped|read|walked|held|found|chatted|listened|greeted)$/;
const STATE =
  /^(?:asleep|awake|calm|happy|sad|quiet|tired|cheerful|upset|shy|smiling|crying|lying|sitting|playing|standing|pale|warm|pink|clean|well|ill|dressed|chatty|angry|polite|at|in|on|up|wearing|watching|eating|drawing|restless|withdrawn|friendly|excited|nervous|settled|still|busy|curled|there|here|out)$/;

const SAID = /^(?:said|says|asked|replied|answered|whispered|shouted|added|laughed|told)$/;

/** Somewhere in the note the child is seen to be, say or do something in this contact. */
export function showsChild(facts: Facts): boolean {
  let last: 'child' | 'adult' | null = null;
  for (const sentence of facts.sentences) {
    if (last === 'child' && isFragment(facts.words, sentence)) return true;
    const subject = subjectOf(facts, sentence, last);
    if (subject && isOfThisContact(facts, sentence)) {
      if (subject.kind === 'child' && (subject.isInverted || tellsAct(facts, sentence, subject.to))) return true;
      if (subject.kind === 'worker' && meetsChild(facts, sentence, subject.to)) return true;
    }
    if (subject && subject.kind !== 'worker') last = subject.kind;
    else if (namesChild(facts, sentence)) last = 'child';
  }
  return false;
}

/** `Pale, sipping squash.`, `Asleep in her cot.`: note style about the child who was just named. */
function isFragment(words: Facts['words'], { from }: Sentence): boolean {
  return (
    (STATE.test(words.key(from)) && !/^(?:at|in|on|there|here|out|up)$/.test(words.key(from))) ||
    /^(?:said|told|laughed|smiled|cried|showed)$/.test(words.key(from))
  );
}

function namesChild({ people }: Facts, { from, to }: Sentence): boolean {
  return people.mentions.some(
    (mention) => mention.from > from - 1 && mention.to <= Math.min(to, from + 6) && mention.person?.age === 'child',
  );
}

interface Subject {
  readonly kind: 'child' | 'adult' | 'worker';
  /** The token after it. */
  readonly to: number;
  /** It follows what it said: `"…," said Leila`. */
  readonly isInverted: boolean;
}

/** Who a sentence begins with; a pronoun is whoever the sentence before was about. */
function subjectOf(facts: Facts, sentence: Sentence, last: 'child' | 'adult' | null): Subject | null {
  const { words, people, quotes } = facts;
  const { to } = sentence;
  // "I like maths," Leila said: what is quoted is what the subject says.
  let from = sentence.from;
  while (from < to && (quotes.at(words.start(from)) || (from > sentence.from && !words.isWord(from)))) from += 1;
  const isInverted = from > sentence.from && SAID.test(words.key(from));
  if (isInverted) from += 1;
  for (let at = from; at < Math.min(to, from + 14); at += 1) {
    const key = words.key(at);
    if (/^(?:i|we)$/.test(key)) return { kind: 'worker', to: at + 1, isInverted };
    // A dropped subject: "Saw Leila at nursery."
    if (at === from && WITH_CHILD.test(key)) return { kind: 'worker', to: at, isInverted };
    if (/^(?:he|she|they)$/.test(key)) return last ? { kind: last, to: at + 1, isInverted } : null;
    const mention = people.mentionAt(at);
    if (mention) {
      if (isPossessive(words, mention)) {
        at = mention.to - 1;
        continue;
      }
      return {
        kind:
          mention.person?.age === 'child' || (mention.person === null && mention.form === 'given') ? 'child' : 'adult',
        to: mention.to,
        isInverted,
      };
    }
    if (CHILD_NOUN.test(key) && !words.has(at - 1, TAG.preposition)) return { kind: 'child', to: at + 1, isInverted };
    if (words.has(at, TAG.be | TAG.modal) || (words.has(at, TAG.past) && at > from + 1)) return null;
  }
  return null;
}

function isPossessive(words: Facts['words'], mention: Mention): boolean {
  return words.base(mention.to - 1) !== words.key(mention.to - 1) || /^['’]$/.test(words.key(mention.to));
}

/** No other day is spoken of, and nobody else reports it. */
function isOfThisContact({ dates }: Facts, sentence: Sentence): boolean {
  return !dates.some(({ kind, start }) => kind !== 'time' && start >= sentence.start && start < sentence.end);
}

/** A simple past, a state, or words of the child's own; not the perfect, a habit or a plan. */
function tellsAct({ words, quotes, people }: Facts, { from, to, start, end }: Sentence, after: number): boolean {
  for (let at = after; at < Math.min(to, after + 12); at += 1) {
    const key = words.key(at);
    if (/^(?:said|told|asked|shouted|whispered|replied|answered)$/.test(key)) return true;
    if (/^(?:has|have|had)$/.test(key)) {
      if (key === 'had' && !words.has(at + 1, TAG.participle) && words.key(at + 1) !== 'been') return true;
      return false;
    }
    if (words.has(at, TAG.modal) || /^(?:is|are|am|who|which|does|do|never|used|uncle|once|always|often)$/.test(key))
      return false;
    if (/^(?:was|were|wasn't|weren't)$/.test(key)) return isState(words, at + 1);
    if (words.has(at, TAG.past) && !words.has(at, TAG.be))
      return !/^(?:called|named|aged|born|supposed|based)$/.test(key);
    if (/^(?:nodded|ran|put)$/.test(key)) return true;
    if (people.mentionAt(at)?.person?.age === 'adult' && /^[,]$/.test(words.key(at - 1))) return false;
  }
  return quotes.spans.some((quote) => quote.start >= start && quote.end <= end && after < to && from === after - 1);
}

function isState(words: Facts['words'], at: number): boolean {
  for (let next = at; next < at + 4; next += 1) {
    if (STATE.test(words.key(next)) || words.has(next, TAG.gerund)) return true;
    if (
      words.has(next, TAG.participle) &&
      !/^(?:born|excluded|arrested|injured|admitted|placed|hurt|registered|diagnosed|referred|moved|taken|given|told|seen|assaulted|suspended|bullied|removed)$/.test(
        words.key(next),
      )
    )
      return true;
    if (
      !words.has(next, TAG.adverb | TAG.negative | TAG.determiner) &&
      !/^(?:very|so|quite|a|bit|little|also|both|still)$/.test(words.key(next))
    )
      return (
        words.isWord(next) &&
        !words.has(next, TAG.number | TAG.preposition) &&
        !words.isCapitalised(next) &&
        next === at &&
        words.key(next).length > 3 &&
        !words.has(next, TAG.participle)
      );
  }
  return false;
}

/** `I saw Leila draw`, `I played with the twins`: the child is what the worker's act is with. */
function meetsChild({ words, people }: Facts, { to }: Sentence, after: number): boolean {
  for (let at = after; at < Math.min(to, after + 3); at += 1) {
    if (!WITH_CHILD.test(words.key(at)) || words.has(at - 1, TAG.negative)) continue;
    for (let next = at + 1; next < Math.min(to, at + 5); next += 1) {
      const mention = people.mentionAt(next);
      if (mention) {
        if (mention.person?.age !== 'child' || isPossessive(words, mention)) return false;
        // "I met Leila" alone says nothing of how she was; what follows does.
        return mention.to < to - 1 && !/^(?:met|found|greeted|saw)$/.test(words.key(at))
          ? true
          : hasMore(words, mention.to, to);
      }
      if (CHILD_NOUN.test(words.key(next))) return hasMore(words, next + 1, to);
    }
  }
  return false;
}

/** `I saw Leila asleep`, `I met Leila, who sang`. */
function hasMore(words: Facts['words'], from: number, to: number): boolean {
  for (let at = from; at < Math.min(to, from + 8); at += 1) {
    if (STATE.test(words.key(at)) && !/^(?:at|in|on|there|here|out|up)$/.test(words.key(at))) return true;
    if (words.has(at, TAG.gerund) || (words.has(at, TAG.past) && at > from)) return true;
    if (words.has(at, TAG.reflexive) || /^(?:alone|own)$/.test(words.key(at))) return true;
  }
  return false;
}
