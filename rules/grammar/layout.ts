import { type Block, SHAPE, TAG } from 'caselint/rule';
import type { Facts, Fault } from './fault.js';

/** A prose sentence that begins in lower case. */
export function* lowerCaseStarts({ words, sentences, text }: Facts): Generator<Fault> {
  for (const { from, to, block } of sentences) {
    const record = words.records[from];
    if (block.kind !== 'paragraph' || record?.shape !== SHAPE.lower || to - from < 3) continue;
    if (from > block.from && !endsSentence(words.key(from - 1), words.key(from - 2))) continue;
    if (from === block.from && /^\W*\p{Lu}/u.test(text.slice(block.start, block.end))) continue;
    if (
      /^(?:www|http|https|de|van|von|al|el|bin|x|pp|ps|nb|cc|re)$/.test(record.key) ||
      /^[@./]$/.test(words.key(from + 1))
    )
      continue;
    const capital = record.text.charAt(0).toUpperCase() + record.text.slice(1);
    yield { from, to: from + 1, message: 'start', instead: capital };
  }
}

/** A full stop that is not that of a short form, of a number or of three dots. */
function endsSentence(mark: string, before: string): boolean {
  if (!/^[.!?]$/.test(mark)) return false;
  return !(
    /^(?:etc|eg|e|g|ie|i|approx|no|vs|ref|tel|st|rd|am|pm|m|inc|dept|ext|min|mins|hrs|appt|att|temp|max|misc|yrs|wks)$/.test(
      before,
    ) ||
    before.length === 1 ||
    /^\d+$/.test(before)
  );
}

/** A prose paragraph that ends with no stop. The last word is the place. */
export function* missingStops({ words, blocks, quotes }: Facts): Generator<Fault> {
  for (const [index, block] of blocks.entries()) {
    if (!isProse(words, block)) continue;
    const last = block.to - 1;
    if (!words.isWord(last) || quotes.at(words.start(last)) || /[@/]/.test(words.slice(last - 2, last))) continue;
    if (leadsOn(blocks[index + 1], block) || !hasVerb(words, block) || isTitle({ words }, block)) continue;
    yield { from: last, to: last + 1, message: 'stop', instead: `${words.slice(last, last + 1)}.` };
  }
}

/** Several sentences, or one long enough to be no line of a form. */
function isProse(words: Facts['words'], { kind, from, to, start, end }: Block): boolean {
  if (kind !== 'paragraph' && kind !== 'field') return false;
  // `Seen alone: [ ] yes [ ] no` is a line of a form.
  if (/\[[ xX]\]/.test(words.text.slice(start, end))) return false;
  // A line of a log that begins with its time, or an item with a label, is no paragraph.
  if (/^(?:\d|[-–*•])/.test(words.text.slice(start, start + 1))) return false;
  for (let at = from; at < to - 2; at += 1) if (/^[.!?]$/.test(words.key(at)) && !words.isGlued(at + 1)) return true;
  return kind === 'paragraph' && to - from >= 9;
}

/** What follows at once is its list, or more of a form. */
function leadsOn(next: Block | undefined, block: Block): boolean {
  return next !== undefined && next.group === block.group;
}

function hasVerb(words: Facts['words'], { from, to }: Block): boolean {
  for (let at = from; at < to; at += 1) {
    if (words.has(at, TAG.be | TAG.have | TAG.modal | TAG.do)) return true;
    if (words.has(at, TAG.past) && at > from && !words.has(at - 1, TAG.preposition)) return true;
    if (
      /^(?:comes|goes|needs|wants|says|lives|works|sees|gets|knows|likes|feels|thinks|looks|seems|starts|ends|rings|told|meets|eats|sleeps|plays|visits|attends|has|is)$/.test(
        words.key(at),
      )
    )
      return true;
  }
  return false;
}

/** A line of its own in which most words have a capital: a title, a name with a job. */
function isTitle({ words }: Pick<Facts, 'words'>, { from, to }: Block): boolean {
  let capitals = 0;
  for (let at = from; at < to; at += 1) if (words.isCapitalised(at)) capitals += 1;
  return capitals * 2 >= to - from;
}

/** Speech marks and brackets that nothing opens or closes. */
export function* unbalancedMarks({ words, quotes, blocks }: Facts): Generator<Fault> {
  for (const place of quotes.unbalanced) {
    const at = words.indexAt(place);
    yield { from: at, to: Math.min(at + 2, words.count), message: 'unbalanced', instead: '' };
  }
  for (const block of blocks) {
    if (block.kind === 'mail' || block.kind === 'row') continue;
    yield* unbalancedBrackets(words, block);
  }
}

const CLOSER: Readonly<Record<string, string>> = { '(': ')', '[': ']' };

function* unbalancedBrackets(words: Facts['words'], { start, end }: Block): Generator<Fault> {
  const open: number[] = [];
  const first = words.indexAt(start);
  for (let at = first; at < words.count && words.start(at) < end; at += 1) {
    const key = words.key(at);
    if (key === '(' || key === '[') open.push(at);
    if (key !== ')' && key !== ']') continue;
    const last = open.at(-1);
    if (last !== undefined && CLOSER[words.key(last)] === key) open.pop();
    // "a)", "1)" and a smile open nothing.
    else if (!isMarker(words, at))
      yield { from: Math.max(first, at - 1), to: at + 1, message: 'unbalanced', instead: '' };
  }
  for (const at of open)
    if (!/^[:;=8]$/.test(words.key(at - 1))) yield { from: at, to: at + 2, message: 'unbalanced', instead: '' };
}

function isMarker(words: Facts['words'], at: number): boolean {
  const before = words.key(at - 1);
  if (/^[:;=-]+$/.test(before)) return true;
  return /^(?:[a-z]|[ivx]{1,4}|\d{1,2})$/.test(before);
}

/** `,,`, `;;`, `..`; three dots are an ellipsis, and a run of one mark is a placeholder. */
export function* doubledPunctuation({ words }: Facts): Generator<Fault> {
  for (let at = 0; at < words.count; at += 1) {
    const key = words.key(at);
    if (!/^(?:,,+|;;+|\.\.|::|!!+|\?\?)$/.test(key)) continue;
    if (key === '..' && (words.isGlued(at + 1) || words.key(at - 1) === 'etc')) continue;
    const place = { start: words.start(at), end: words.end(at) };
    const fix = isLeftOpen(words, at, key) ? {} : { fix: { at: place, text: key.charAt(0) } };
    yield { from: at, to: at + 1, message: 'doubled', instead: key.charAt(0), ...fix };
  }
}

/** Two stops in a sentence may be a pause, and two question marks a blank to fill in. */
function isLeftOpen(words: Facts['words'], at: number, key: string): boolean {
  if (key === '..') return words.isWord(at + 1) && !words.isCapitalised(at + 1);
  return key === '??' && !words.isGlued(at);
}

/** Two spaces or more between words of one line of prose; in a form they keep its columns apart. */
export function* doubleSpaces({ words, blocks, text }: Facts): Generator<Fault> {
  for (const { kind, from, to, body } of blocks) {
    if (kind !== 'paragraph' && kind !== 'item') continue;
    for (let at = Math.max(from + 1, words.indexAt(body) + 1); at < to; at += 1) {
      const place = { start: words.end(at - 1), end: words.start(at) };
      if (!/^ {2,}$/.test(text.slice(place.start, place.end))) continue;
      yield { from: at - 1, to: at, message: 'spaces', instead: '', fix: { at: place, text: ' ' } };
    }
  }
}
