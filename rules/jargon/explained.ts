import { type Match, TAG, type Words } from 'caselint/rule';

/** The term is explained where it stands: `respite (a short stay elsewhere)`, `a strategy discussion, which is …`. */
export function isExplained(words: Words, { from, to }: Match): boolean {
  return isExplainedAfter(words, to) || isExplainedBefore(words, from, to);
}

function isExplainedAfter(words: Words, to: number): boolean {
  const mark = words.key(to);
  if (mark === '(') return hasWords(words, to + 1, 2);
  const next = mark === ',' || /^[-–—:]+$/.test(mark) ? to + 1 : to;
  const phrase = words.slice(next, next + 3).toLowerCase();
  if (
    /^(?:which|this|that) (?:is|was|means|meant)\b|^(?:means|meaning|i\.?e)\b|^that is\b|^in other words/.test(phrase)
  )
    return true;
  if (/^(?:is|are|was|were) (?:a|an|when|where|what)\b/.test(phrase)) return true;
  // "a core group, a small meeting of family and workers," or a dash before the plain words.
  return (
    next !== to &&
    !(mark === '-' && words.isGlued(to)) &&
    /^(?:a|an|when)$/.test(words.key(next)) &&
    hasWords(words, next, 3)
  );
}

/** `a short stay elsewhere (respite)`, `what we call respite`, `known as twin-tracking`. */
function isExplainedBefore(words: Words, from: number, to: number): boolean {
  let at = from - 1;
  while (words.has(at, TAG.determiner) || /^["“‘']$/.test(words.key(at))) at -= 1;
  const close = /^["”’']$/.test(words.key(to)) ? to + 1 : to;
  if (words.key(at) === '(' && words.key(close) === ')') return true;
  if (/^(?:call|called|calls|termed|named)$/.test(words.key(at))) return true;
  return words.key(at) === 'as' && words.key(at - 1) === 'known';
}

function hasWords(words: Words, from: number, least: number): boolean {
  let count = 0;
  for (let at = from; at < from + 30 && !/^[).;]$/.test(words.key(at)) && at < words.count; at += 1)
    if (words.isWord(at)) count += 1;
  return (
    count >= least && !/^(?:see|from|on|at|by|until|since|ref)$/.test(words.key(from)) && !words.has(from, TAG.number)
  );
}
