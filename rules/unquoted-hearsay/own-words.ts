import { type Confidence, type NoteFacts, type Span, type SpeechAct, TAG, type Words } from 'caselint/rule';
import { firstPersonAt } from './first-person.js';
import { OWN_THINGS } from './own-things.js';

type Facts = Pick<NoteFacts, 'words' | 'quotes' | 'speech' | 'voice' | 'sentences' | 'matches'>;

interface OwnWords {
  readonly span: Span;
  readonly confidence: Confidence;
}

/** Words that stand after a verb of saying and can only be the speaker's own. */
export function* ownWords(facts: Facts): Generator<OwnWords> {
  const { words, quotes, speech } = facts;
  const isAddressed = facts.voice.isLetter || speaksToReader(facts);
  let done = -1;
  for (const act of speech) {
    if (act.kind === 'think' || act.kind === 'source' || !act.content || act.form === 'quote') continue;
    if (act.speakerKind === 'worker' || act.speakerKind === 'document' || act.content.to <= done) continue;
    const found = evidence(facts, act, isAddressed);
    if (!found) continue;
    done = act.content.to;
    yield { span: spanFrom(words, quotes, found.at, act.content.to), confidence: found.confidence };
  }
}

/** From the words to the end of the sentence, or to the next speech mark. */
function spanFrom(words: Words, quotes: Facts['quotes'], from: number, to: number): Span {
  let last = from;
  while (last + 1 < to && !quotes.at(words.start(last + 1))) last += 1;
  while (last > from && /^[.!?,;:…]+$/.test(words.key(last))) last -= 1;
  return { start: words.start(from), end: words.end(last) };
}

/** A note to the child or the family that greets nobody: its sentences begin with "You". */
function speaksToReader({ words, sentences }: Facts): boolean {
  let count = 0;
  for (const { from } of sentences) if (words.has(from, TAG.secondPerson)) count += 1;
  return count >= 2;
}

interface Found {
  readonly at: number;
  readonly confidence: Confidence;
}

function evidence(facts: Facts, act: SpeechAct, isAddressed: boolean): Found | null {
  const { words, quotes } = facts;
  const isQuoted = (at: number) => quotes.at(words.start(at)) !== undefined;
  const content = act.content;
  if (!content) return null;
  const { from, to } = content;
  if (act.form !== 'infinitive' && act.form !== 'that' && act.form !== 'question') {
    const command = isAside(words, act) ? undefined : act.commands.find((at) => opensWords(words, from, at));
    if (command !== undefined && isCommandOfSpeaker(words, act, command)) return { at: from, confidence: 'high' };
  }
  const shift = act.commands.find((at) => at > from && !isQuoted(at) && shiftsTo(words, act, at));
  if (shift !== undefined) return { at: shift, confidence: 'medium' };
  if (!isAddressed) {
    const you = secondPerson(words, act, isQuoted);
    if (you) return you;
  }
  // "shouted for as long as I stood there": when, and not what.
  if (
    /^(?:for|until|till|as|while|when|at|from|across|over|through)$/.test(words.key(from)) &&
    LOUD.test(words.key(act.verb.from))
  )
    return null;
  for (let at = from; at < to; at += 1) {
    if (!words.has(at, TAG.firstPerson) || isQuoted(at)) continue;
    const found = firstPersonAt(words, act, at, facts.matches(OWN_THINGS));
    if (found) return found;
  }
  return null;
}

const LOUD = /^(?:shout|scream|yell|cr(?:y|ie)|call|bang|swear|swore)/;
const LEAD_INS = new Set(
  ', : - – — no yes yeah nah ok okay oh well look listen please right just sorry now then mate love'.split(' '),
);

/** Only "no", "please" and the like stand between the verb of saying and the command. */
function opensWords(words: Words, from: number, at: number): boolean {
  for (let token = from; token < at; token += 1) if (!LEAD_INS.has(words.key(token))) return false;
  return true;
}

/** "He will, Mr Shah told me, sleep on the sofa": the verb after the aside is that of the sentence. */
function isAside(words: Words, { speaker, content, sentence }: SpeechAct): boolean {
  if (!speaker || !content || speaker.from <= sentence.from + 1) return false;
  return words.key(speaker.from - 1) === ',' && /^,$/.test(words.key(content.from - 1) || words.key(content.from));
}

/** "said look after him", "told me let him in": no noun, no bare past and no name. */
function isCommandOfSpeaker(words: Words, act: SpeechAct, at: number): boolean {
  if (act.speakerKind === 'body' && act.kind !== 'tell') return false;
  const key = words.key(at);
  // "as Mrs Ellis put it" says how it was said.
  if (key === 'put' && words.key(at + 1) === 'it' && !words.isWord(at + 2)) return false;
  // "He shut the door and said put": forms that are past tenses too need what follows to be a command.
  if (/^(?:put|let|shut|hit|cut|quit|read)$/.test(key)) return words.isWord(at + 1);
  // "told him never to", "said never again".
  if (key === 'never' || key === 'please') return !/^(?:to|again|mind)$/.test(words.key(at + 1));
  return true;
}

const SHIFTS = new Set("don't never stop leave get tell keep mind shut".split(' '));

/** "he's taken my phone, don't text me": the words turn to the listener. */
function shiftsTo(words: Words, act: SpeechAct, at: number): boolean {
  if (!SHIFTS.has(words.key(at)) && words.key(at) !== 'do') return false;
  const from = act.content?.from ?? at;
  if (act.form === 'infinitive') return false;
  // "would come and get her", "to sit down and stop": the verb belongs to the one before.
  const isAfterComma = words.key(at - 1) === ',' && act.form === 'plain';
  for (let token = from; token < at && !isAfterComma; token += 1)
    if (words.has(token, TAG.modal) || words.key(token) === 'to') return false;
  const isDont = /^(?:don't|do)$/.test(words.key(at));
  if (isDont && words.key(at - 1) !== ',' && /^(?:they|we|people|s)$/.test(words.key(from))) return false;
  for (let token = at + 1; token < at + 4; token += 1)
    if (/^(?:me|us|my|your|you)$/.test(words.key(token))) return true;
  return false;
}

/** "you" and "your", which in a note addressed to nobody are the speaker's. */
function secondPerson(words: Words, act: SpeechAct, isQuoted: (at: number) => boolean): Found | null {
  const content = act.content;
  // "asked whether you can pay by card": an indirect question, and anybody.
  if (!content || /^(?:if|whether)$/.test(words.key(content.from - 1))) return null;
  for (let at = content.from; at < content.to; at += 1) {
    if (!words.has(at, TAG.secondPerson) || isQuoted(at) || isGeneric(words, act, at)) continue;
    const isLoose = act.form === 'that' || act.form === 'infinitive' || act.form === 'question';
    if (isLoose && !/^(?:your|you're|you've|you'll|yourself)$/.test(words.key(at)) && act.form !== 'question') {
      return { at, confidence: 'medium' };
    }
    return { at: act.form === 'plain' ? content.from : at, confidence: 'high' };
  }
  return null;
}

/** "thank you", "so cold you can see your breath": nobody is spoken to. */
function isGeneric(words: Words, act: SpeechAct, at: number): boolean {
  const before = words.key(at - 1);
  if (before === 'thank' || before === 'thanks' || (words.key(at + 1) === 'know' && before === ',')) return true;
  const next = words.key(at + 1);
  const isDeep = at > (act.content?.from ?? at) + 2;
  if (
    /^(?:can|could|can't|cannot|couldn't|would|might)$/.test(next) &&
    /^(?:see|hear|smell|tell|imagine|feel|touch|count|get|never)$/.test(words.key(at + 2))
  ) {
    return isDeep || act.form === 'that';
  }
  if (act.form === 'that')
    return /^(?:have|need|can|get|could|cannot|can't|must|are|pay|book|only)$/.test(next) && isDeep;
  return false;
}
