import { type Block, type NoteFacts, TAG } from 'caselint/rule';

type Facts = Pick<NoteFacts, 'words' | 'dates'>;

/** A date, a weekday, `today`, `within five days`, `by the next review on …`; `asap` and `ongoing` are none. */
export function hasTime(
  { words, dates }: Facts,
  { from, to }: { readonly from: number; readonly to: number },
  block: Block,
): boolean {
  const start = Math.min(words.start(from), block.start);
  const end = words.end(to - 1);
  if (dates.some((date) => date.start >= start && date.end <= end)) return true;
  for (let at = from; at < to; at += 1) {
    if (/^(?:within|in)$/.test(words.key(at)) && isSpan({ words }, at + 1)) return true;
    if (
      /^(?:christmas|easter|half-term|eid|diwali|midday|noon|midnight|lunchtime|weekly|daily|monthly|fortnightly|nightly|tonight)$/.test(
        words.key(at),
      )
    )
      return true;
    if (/^(?:every|each)$/.test(words.key(at)) && words.has(at + 1, TAG.timeUnit | TAG.weekday)) return true;
    if (words.key(at) === 'end' && words.key(at + 1) === 'of') return true;
  }
  return false;
}

/** `within five days`, `in the next two weeks`, `within 24 hours`. */
function isSpan({ words }: Pick<Facts, 'words'>, from: number): boolean {
  let hasNumber = false;
  for (let at = from; at < from + 5; at += 1) {
    if (words.has(at, TAG.number) || /^(?:a|an)$/.test(words.key(at))) hasNumber = true;
    if (words.has(at, TAG.timeUnit)) return hasNumber;
    if (!/^(?:the|next|coming|working|school|calendar|a|an|two|-)$/.test(words.key(at)) && !words.has(at, TAG.number))
      return false;
  }
  return false;
}
