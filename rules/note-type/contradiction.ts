import { type NoteFacts, type Sentence, TAG } from 'caselint/rule';

type Facts = Pick<NoteFacts, 'text' | 'words' | 'sentences' | 'quotes' | 'metadata' | 'noteType' | 'people'>;

const CALLED =
  /^(?:i|we) (?:telephoned|phoned|rang(?! (?:the|her|his|their) (?:bell|doorbell|buzzer))|called(?! (?:round|in|at|by))|spoke (?:to|with) .{1,40} (?:by|on the) (?:tele)?phone)\b|^(?:telephone call|phone call|call) (?:to|from|with)\b|^(?:telephoned|phoned|rang)\b|\bby (?:tele)?phone\b/i;
/** Told anywhere: the whole contact was a call. */
const TALKED_BY_TELEPHONE =
  /\b(?:i|we) (?:talked|spoke) (?:(?:to|with) .{1,30} )?(?:by|on the|over the) (?:tele)?phone\b/i;
const STAYED_AWAY = /\b(?:did not|didn't) come(?: in| to the office| here)?(?:[.,;]|$)/im;
const NOT_THERE =
  /\b(?:did not|didn't|could not|couldn't) (?:go|visit|attend|see (?:her|him|them|the family|the flat|the home|the house))\b/i;
const WAS_THERE =
  /\b(?:visited|visit to|arrived|let me in|showed me|opened the door|sat with|at the door|in the kitchen|in the (?:living|front) room|i saw|i met|went to|knocked|was at home|were at home|came to the office|came in)\b/i;
const VISITED =
  /^(?:i|we) (?:visited|went to (?:see|the (?:home|house|flat))|called round|saw .{1,40} at home)\b|^home visit\b|^visited\b/i;

/** What the text tells that the type cannot be; null where it fits. */
export function contradiction(facts: Facts): 'call' | 'visit' | 'alone' | 'advice' | null {
  const { noteType, text } = facts;
  const opening = openingOf(facts);
  if (noteType.is('direct-contact') && CALLED.test(opening) && (NOT_THERE.test(text) || !WAS_THERE.test(text)))
    return 'call';
  if (noteType.is('direct-contact') && TALKED_BY_TELEPHONE.test(text) && STAYED_AWAY.test(text)) return 'call';
  if (noteType.is('telephone') && VISITED.test(opening) && !/\b(?:rang|telephone|phone|call)/i.test(text))
    return 'visit';
  if (noteType.is('not-seen-alone') && facts.sentences.some((sentence) => tellsSeenAlone(facts, sentence)))
    return 'alone';
  if (noteType.name === 'Other' && isReviewersAdvice(facts)) return 'advice';
  return null;
}

function openingOf({ text, sentences }: Facts): string {
  const first = sentences[0];
  return first ? text.slice(first.start, first.end) : '';
}

const SEEING = /^(?:saw|see|seen|seeing|spoke|spoken|speak|talked|talk|met|sat|listened|time|chatted|interviewed)$/;

/** `I saw Elis by himself`, `Nico and I talked alone`; not `was not seen alone`. */
function tellsSeenAlone({ words, quotes }: Facts, { from, to }: Sentence): boolean {
  for (let at = from; at < to; at += 1) {
    if (!isAlone(words, at) || quotes.at(words.start(at))) continue;
    let isSeen = false;
    for (let back = at - 1; back >= from && at - back < 14; back -= 1) {
      if (
        words.has(back, TAG.negative) ||
        (/^(?:will|would|if|want|wants|wanted|asked|hope|refused|declined|before|can|could|like|next|to)$/.test(
          words.key(back),
        ) &&
          words.key(back) !== 'to')
      )
        return false;
      if (words.key(back) === 'to' && SEEING.test(words.key(back + 1))) return false;
      if (SEEING.test(words.key(back))) isSeen = true;
    }
    if (isSeen) return true;
  }
  return false;
}

/** `alone`, `on his own`, `by herself`, `in private`, `one to one`. */
function isAlone(words: Facts['words'], at: number): boolean {
  const key = words.key(at);
  if (key === 'alone') return words.key(at - 1) !== 'let' && words.key(at - 1) !== 'left';
  if (key === 'own') return words.has(at - 1, TAG.possessive) && words.key(at - 2) === 'on';
  if (/^(?:himself|herself|themselves|themself|ourselves)$/.test(key)) return words.key(at - 1) === 'by';
  if (key === 'private') return words.key(at - 1) === 'in';
  return key === 'one' && /^(?:to|-)$/.test(words.key(at - 1)) && /^(?:one|to)$/.test(words.key(at - 2));
}

/** Somebody who reviews independently advises, recommends or is consulted. */
function isReviewersAdvice({ text }: Facts): boolean {
  return (
    /\b(?:independent reviewing officer|IRO)\b/i.test(text) &&
    /\b(?:advice|advis\w+|recommend\w*|consult\w*|view)\b/i.test(text)
  );
}
