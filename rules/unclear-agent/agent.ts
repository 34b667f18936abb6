import { type Match, type NoteFacts, type Sentence, TAG } from 'caselint/rule';

type Facts = Pick<NoteFacts, 'words' | 'people'>;

/** After `by` these say how or when, and not who. */
const NOT_WHO =
  /^(?:phone|telephone|e-?mail|email|letter|text|post|hand|fax|bus|train|taxi|car|ambulance|air|sms|whatsapp|means|way|then|now|today|tomorrow|noon|midnight|lunchtime|law|mistake|accident|force|consent|agreement|virtue|return|chance|default|card|video|teams|zoom|invitation)$/;

/** Somebody in the clause does it: `by Ms Noor`, `at my request`, `with the agreement of`. */
export function hasAgent({ words, people }: Facts, sentence: Sentence, act: Match<'from'>): boolean {
  for (let at = act.to; at < sentence.to; at += 1) {
    const key = words.key(at);
    if (key === ';' || (key === ',' && /^(?:and|but|so)$/.test(words.key(at + 1)))) break;
    if (key === 'by' && isWho({ words, people }, at + 1)) return true;
    if (key === 'between' && at - act.to < 3) return true;
    if (key === 'with' && at - act.to < 2 && isNamed({ words, people }, at + 1)) return true;
    if (key === 'from' && act.entry.fields.from === 'yes' && isWho({ words, people }, at + 1)) return true;
    if (
      (key === 'request' || key === 'suggestion' || key === 'insistence' || key === 'instruction') &&
      isRequest(words, at)
    )
      return true;
  }
  for (let at = sentence.from; at < act.from; at += 1) {
    if (/^(?:request|view|opinion|words|behalf|instruction|advice)$/.test(words.key(at)) && isRequest(words, at))
      return true;
    if (words.key(at) === 'by' && isNamed({ words, people }, at + 1)) return true;
  }
  return false;
}

function isWho(facts: Facts, at: number): boolean {
  const { words } = facts;
  if (NOT_WHO.test(words.key(at)) || words.has(at, TAG.number | TAG.weekday | TAG.month | TAG.gerund | TAG.timeUnit))
    return false;
  // "by the end of May", "by the next review": a time.
  if (
    words.has(at, TAG.determiner) &&
    /^(?:end|next|time|start|review|following|weekend|same|close|deadline|date|morning|evening|afternoon)$/.test(
      words.key(at + 1),
    )
  )
    return false;
  return words.isWord(at);
}

function isNamed({ words, people }: Facts, at: number): boolean {
  return (
    people.mentionAt(at) !== undefined ||
    words.has(at, TAG.object | TAG.possessive) ||
    /^(?:the|both)$/.test(words.key(at))
  );
}

/** `at my request`, `at the request of Ms Noor`, `in Ms Noor's view`. */
function isRequest(words: Facts['words'], at: number): boolean {
  const before = words.key(at - 1);
  return (
    words.has(at - 1, TAG.possessive) ||
    words.base(at - 1) !== before ||
    words.key(at + 1) === 'of' ||
    /^['’]$/.test(before)
  );
}
