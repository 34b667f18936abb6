import { type Replacement, SHAPE, TAG } from 'caselint/rule';
import type { Facts, Fault } from './fault.js';

/** Words that are right twice: `had had`, `that that`, and those said twice for weight. */
const RIGHT_TWICE = new Set(
  'had that very really so no bye ha hee knock night there now well far long big little please yes many more much never too blah tut hush ho chop is do who who’s it one in on'.split(
    ' ',
  ),
);
const NEVER_TWICE = new Set('in on it'.split(' '));

export function* repeatedWords({ words }: Facts): Generator<Fault> {
  for (let at = 1; at < words.count; at += 1) {
    const record = words.records[at];
    if (!record || record.key !== words.key(at - 1) || !words.isWord(at)) continue;
    if (record.shape === SHAPE.number || record.shape === SHAPE.upper || /\d/.test(record.key)) continue;
    if (RIGHT_TWICE.has(record.key) && !NEVER_TWICE.has(record.key) && !isSlip(words, at)) continue;
    // "what it is is", "come in in May", "log on on Monday": a particle, then a preposition.
    if (NEVER_TWICE.has(record.key) && record.key !== 'it' && words.has(at - 2, TAG.past)) continue;
    // A name such as Duran Duran.
    if (record.shape === SHAPE.capitalised && words.isCapitalised(at - 1) && at > 1 && words.isWord(at - 2)) continue;
    const gap = words.text.slice(words.end(at - 1), words.start(at));
    if (gap.includes('\n\n') || gap === '') continue;
    const fix = withoutSecond(words, at, gap);
    yield { from: at - 1, to: at + 1, message: 'repeated', instead: words.slice(at - 1, at), ...(fix ? { fix } : {}) };
  }
}

/** "He is is going": after a person the verb stands once; "what it is is" and "the thing is is" are said so. */
function isSlip(words: Facts['words'], at: number): boolean {
  if (words.key(at) !== 'is') return false;
  return /^(?:he|she|who)$/.test(words.key(at - 2)) || words.isCapitalised(at - 2);
}

/** Takes the second word out with a blank beside it. With a capital it may be somebody's name. */
function withoutSecond(words: Facts['words'], at: number, gap: string): Replacement | undefined {
  if (words.isCapitalised(at)) return undefined;
  if (!gap.includes('\n')) return { at: { start: words.end(at - 1), end: words.end(at) }, text: '' };
  // Over a line's end the lines stay as they are.
  const end = words.end(at) + 1;
  return words.text[end - 1] === ' ' ? { at: { start: words.start(at), end }, text: '' } : undefined;
}
