import { type NoteFacts, type Span, TAG } from 'caselint/rule';

type Facts = Pick<NoteFacts, 'words' | 'quotes' | 'blocks'>;

const KINDS =
  /^(?:supervised|unsupervised|supported|indirect|family|sibling|weekly|fortnightly|monthly|court-ordered|community|overnight|weekend|birth|maternal|paternal|letterbox|goodbye|final|face-to-face|regular|staying)$/;
const AFTER =
  /^(?:session|sessions|arrangements|arrangement|order|supervisor|supervisors|plan|schedule|dispute|visits|hours|notes)$/;
const HAPPENS = /^(?:took|takes|starts|started|begins|began|ended|finished|went|goes|stopped|resumed|resumes)$/;
const CONTACT_OF = /^(?:has|have|had|having|her|his|their|more|some|less|enough|of|and|the|,)$/;
const KIN =
  /^(?:mother|father|mum|dad|parents?|brothers?|sisters?|siblings?|gran\w*|nan|family|uncle|aunt|children|child|son|daughter|birth|maternal|paternal|twins?|half-?\w*)$/;

/** The first place where time with family is called contact; being in touch is called so too and is no fault. */
export function familyTimeCalledContact({ words, quotes, blocks }: Facts): Span | null {
  for (let at = 0; at < words.count; at += 1) {
    if (words.base(at) !== 'contact' && words.base(at) !== 'contacts') continue;
    const span = { start: words.start(at), end: words.end(at) };
    const block = blocks.find(({ start, end }) => start <= span.start && span.start < end);
    if (
      quotes.covers(span) ||
      block?.kind === 'mail' ||
      block?.kind === 'heading' ||
      (block && span.start < block.body)
    )
      continue;
    if (isFamilyTime({ words }, at)) return span;
  }
  return null;
}

function isFamilyTime({ words }: Pick<Facts, 'words'>, at: number): boolean {
  const before = words.key(at - 1);
  const next = words.key(at + 1);
  if (
    /^(?:to|will|can|please|should|must|could|i|we|they|you|not|lost|make|made|eye|skin|first|point|emergency|no)$/.test(
      before,
    )
  )
    return false;
  if (words.isCapitalised(at + 1) && words.isCapitalised(at)) return false;
  if (KINDS.test(before) || (before === 'time' && words.key(at - 2) === 'family')) return true;
  if (AFTER.test(next) || HAPPENS.test(next)) return true;
  const opens =
    at === 0 || /^[.!?"”’]$/.test(before) || words.text.slice(words.end(at - 1), words.start(at)).includes('\n');
  if (opens && words.has(at + 1, TAG.be | TAG.have) && words.key(at + 1) !== 'be') return true;
  if (
    /^(?:during|after|before|at|missed|attended|attends|for|from|of|between)$/.test(before) &&
    (!words.isWord(at + 1) || words.has(at + 1, TAG.be | TAG.past))
  )
    return true;
  if (before === 'the' && words.has(at + 1, TAG.be | TAG.past) && next !== 'made') return true;
  if (next !== 'with' && next !== 'between') return false;
  const isOwned = opens || /^(?:his|her|their)$/.test(before) || words.base(at - 1) !== before;
  if (isOwned && isFirstName(words, at + 2)) return true;
  return (opens || CONTACT_OF.test(before)) && isKinAhead(words, at + 2);
}

/** `contact with Leo`; `contact with Ms Khan` is being in touch. */
function isFirstName(words: Facts['words'], at: number): boolean {
  return (
    words.isCapitalised(at) && !/^(?:mr|mrs|ms|miss|dr|pc|dc|the)$/.test(words.key(at)) && !words.isCapitalised(at + 1)
  );
}

function isKinAhead(words: Facts['words'], from: number): boolean {
  for (let at = from; at < from + 3; at += 1) if (KIN.test(words.base(at))) return true;
  return false;
}
