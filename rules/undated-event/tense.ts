import { type NoteFacts, type Sentence, TAG, type Words } from 'caselint/rule';

const PLANS =
  /^(?:will|shall|won't|plan|plans|planned|planning|hope|hopes|hoping|intend|intends|wants|want|wishes|tomorrow|next|due|should|must|needs|need)$/;

/** The clause around a place looks ahead: a plan, a wish, an arrangement. */
export function isFuture({ words }: Pick<NoteFacts, 'words' | 'sentences'>, sentence: Sentence, at: number): boolean {
  const [from, to] = clauseAround(words, sentence, at);
  for (let token = from; token < to; token += 1) {
    const key = words.key(token);
    if (/^(?:will|shall|won't|'ll)$/.test(key) || /'ll$/.test(key)) return true;
    if (key === 'would' && /^(?:like|be|need|want)$/.test(words.key(token + 1))) return true;
    if (PLANS.test(key) && words.key(token + 1) === 'to') return true;
    if ((key === 'is' || key === 'are') && words.key(token + 1) === 'to' && !words.has(token + 2, TAG.determiner))
      return true;
    if (
      (key === 'is' || key === 'are' || key === 'am') &&
      words.key(token + 1) === 'going' &&
      words.key(token + 2) === 'to'
    )
      return true;
  }
  return (
    sentence.block.section !== '' &&
    /^(?:actions?|plan|next steps?|to do|what happens next|agreed actions)/i.test(sentence.block.section)
  );
}

export function isHabit(words: Words, sentence: Sentence): boolean {
  for (let at = sentence.from; at < sentence.to; at += 1) {
    if (/^(?:every|each|usually|always|often|sometimes|weekly|daily|monthly|alternate)$/.test(words.key(at)))
      return true;
  }
  return false;
}

/** From the last link before the place to the first after it. */
function clauseAround(words: Words, sentence: Sentence, at: number): [number, number] {
  let from = at;
  while (from > sentence.from && !isLink(words, from - 1)) from -= 1;
  let to = at;
  while (to < sentence.to && !isLink(words, to)) to += 1;
  return [from, to];
}

function isLink(words: Words, at: number): boolean {
  return /^(?:[;:–—]|and|but|because|so|which|who)$/.test(words.key(at));
}

/** Past or perfect, in a sentence or what is left of it after a place. */
export function tellsPast(words: Words, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    if (words.has(at, TAG.past) && !words.has(at, TAG.modal)) return true;
    if (/^(?:was|were|had|has|have|did|didn't|wasn't|hadn't)$/.test(words.key(at))) return true;
    if (words.key(at).endsWith('ed')) return true;
  }
  return false;
}
