import { type Confidence, type Match, type SpeechAct, TAG, type Words } from 'caselint/rule';
import { thingOf } from './own-things.js';

interface Found {
  readonly at: number;
  readonly confidence: Confidence;
}

/** States of mind and needs: what people say of themselves and seldom of the person they talk to. */
const OF_SELF =
  /^(?:want|love|hate|hope|wish|miss|swear|promise|care|reckon|guess|cope|feel|adore|dread|despise|can't|cannot|won't|haven't|ain't|don't|couldn't|think|believe|know|like|need|mean|bet|fancy|regret|forgive|trust|thought|never)$/;
const STATE =
  /^(?:tired|scared|sorry|sick|fed|done|trying|struggling|doing|going|coming|staying|leaving|not|gonna|knackered|skint|pregnant|hungry|cold|bored|lonely|frightened|terrified|angry|happy|sad|fine|ok|okay|off|moving|hurting|clean|sober|innocent|gutted|worried|stressed|depressed|exhausted|drowning|broke|getting|being|alone|ashamed|proud|glad|desperate|dying|bleeding|busy|at|on|in|so)$/;
/** What a family says of the worker in the present tense: leave, duty and praise or blame. */
const TO_WORKER =
  /^(?:can|may|should|must|need|ought|shall|could|would|might|had|was|were|did|didn't|should've|shouldn't|wasn't|weren't|wouldn't|couldn't|hadn't|mustn't|needn't|get|look|sound|seem|remind|ask|visit)$/;
const LEAVE =
  /^(?:to|welcome|allowed|able|free|right|wrong|late|early|invited|expected|supposed|meant|nosy|rude|interfering|useless|racist|biased|judging|ruining|picking|asking|wasting|making|putting|taking|the|like|kind|nice|young|too|always|being)$/;
/** What the worker says of the case between two things that somebody said. */
const WORKERS_DOUBT =
  /^(?:think|believe|know|have|consider|feel|see|agree|recall|say|comment|confirm|share|find|doubt|wonder|accept|recognise|understand|hold|remember)$/;

/** Whether a first person in what was said can only be the speaker. */
export function firstPersonAt(
  words: Words,
  act: SpeechAct,
  at: number,
  things: readonly Match<'kind'>[],
): Found | null {
  const content = act.content;
  if (!content || isOfDocument(words, act)) return null;
  if (words.has(at, TAG.possessive)) return possessive(words, act, at, things);
  if (words.has(at, TAG.object)) return objectOfHarm(words, act, at);
  if (!words.has(at, TAG.subject)) return null;
  if (act.form === 'infinitive' || act.form === 'question') return null;
  const clause = clauseStart(words, content.from, at);
  if (clause > content.from) return laterClause(words, act, at);
  return firstClause(words, act, at);
}

/** "the report that Ms Vale wrote in May, I …": the relative clause says nothing beyond its noun. */
function isOfDocument(words: Words, { speaker }: SpeechAct): boolean {
  return (
    speaker !== null &&
    /^(?:that|which)$/.test(words.key(speaker.from - 1)) &&
    /^(?:report|letter|email|e-mail|note|message|text|page|list|statement|assessment|plan|record|card|form|paper)$/.test(
      words.base(speaker.from - 2),
    )
  );
}

/** The first clause of the words: here tense, listener and the other pronouns decide. */
function firstClause(words: Words, act: SpeechAct, at: number): Found | null {
  const { verb, isNever } = verbAfter(words, at);
  const key = contracted(words.key(at)) || words.key(verb);
  const next = contracted(words.key(at)) ? words.key(verb) : words.key(verb + 1);
  const from = act.content?.from ?? at;
  if (isQuestion(words, from, at)) return { at: from, confidence: 'high' };
  const isPlural = /^we/.test(words.key(at));
  const present = isPresent(words, at, verb, key);
  if (act.form === 'that') {
    const certain = !isPlural && act.listener !== 'worker' && isPastVerb(words, act) && isOfSelf(key, next) && present;
    return certain && !refersBack(words, act) ? { at, confidence: 'medium' } : null;
  }
  if (act.listener === 'other') {
    if (present) return isPlural && /^(?:will|shall|should|can)$/.test(key) ? null : { at: from, confidence: 'high' };
    return isLexicalPast(words, verb) || isNever ? { at: from, confidence: 'high' } : null;
  }
  if (isPlural) {
    const speaks = /^(?:think|don't|cannot|can't|never|haven't|know|want|love|feel|hate|need|won't|like|hope)$/.test(
      key,
    );
    return (speaks && present) || isNever ? { at: from, confidence: 'high' } : null;
  }
  if (refersBack(words, act)) return null;
  const needsProof = act.listener === 'worker' || !isPastVerb(words, act);
  if (present) {
    if (isOfSelf(key, next)) return { at: from, confidence: 'high' };
    if (needsProof || TO_WORKER.test(key) || (/^(?:am|'m)$/.test(key) && LEAVE.test(next))) return null;
    if (key === 'have' && /^(?:to|the|misunderstood|missed|got)$/.test(next)) return null;
    if (/^(?:will|'ll)$/.test(key) && /^(?:get|receive|be|hear|have|need|find)$/.test(next)) return null;
    return { at: from, confidence: 'medium' };
  }
  if (isNever && act.listener === 'none' && isLexicalPast(words, verb)) return { at: from, confidence: 'medium' };
  return null;
}

function isOfSelf(key: string, next: string): boolean {
  if (/^(?:am|'m)$/.test(key)) return STATE.test(next) && !LEAVE.test(next);
  if (/^(?:can't|cannot)$/.test(key))
    return !/^(?:come|see|visit|enter|speak|talk|ring|call|go|have|tell|say|just|be)$/.test(next);
  if (key === "don't")
    return (
      !/^(?:listen|understand|have|care|know|need|look|seem|have)$/.test(next) || /^(?:care|need|know)$/.test(next)
    );
  if (key === "haven't") return !/^(?:listened|done|helped|been|told|explained|read|seen|asked)$/.test(next);
  if (key === 'need') return false;
  if (key === 'have' || key === "'ve")
    return /^(?:had|been|got|tried|lost|given|never|always|only|no|nothing|nowhere|nobody|work|enough)$/.test(next);
  return OF_SELF.test(key);
}

/** "that she is tired and I can't go on": a later clause may be the worker's tale again. */
function laterClause(words: Words, act: SpeechAct, at: number): Found | null {
  const { verb, isNever } = verbAfter(words, at);
  const own = contracted(words.key(at));
  const key = own || words.key(verb);
  const next = own ? words.key(verb) : words.key(verb + 1);
  if (WORKERS_DOUBT.test(next) || !isPastVerb(words, act)) return null;
  const turns =
    (isNever && own !== '') ||
    /^(?:can't|cannot|won't|don't|hate|love|ain't)$/.test(key) ||
    (/^(?:'m|am)$/.test(key) && /^(?:not|sick|fed|done|tired|scared)$/.test(next)) ||
    (key === "'ve" && /^(?:had|got|no)$/.test(next));
  return turns ? { at, confidence: 'medium' } : null;
}

/** "my mum", "my boss": a worker's own would be odd in what a family says. */
function possessive(words: Words, act: SpeechAct, at: number, things: readonly Match<'kind'>[]): Found | null {
  const content = act.content;
  if (!content || words.key(at) !== 'my' || act.form === 'infinitive' || act.form === 'question') return null;
  const kind = thingOf(words, things, at);
  const isPlain = act.form === 'plain';
  const isFirst = clauseStart(words, content.from, at) === content.from;
  if (kind === 'kin' && (isFirst || isPlain))
    return { at: isPlain ? content.from : at, confidence: isPlain ? 'high' : 'medium' };
  if (!isFirst || !isPlain || kind === 'work') return null;
  if (kind === 'self') return { at: content.from, confidence: 'high' };
  const isBackshifted = /^(?:was|were|had|would|could|should|might|wasn't|weren't|hadn't)$/.test(words.key(at + 2));
  // "has not answered my last three calls": what was not answered, and nothing that was said.
  if (/^(?:answer|mention|describ|discuss|repeat|acknowledg|accept)/.test(words.key(act.verb.from))) return null;
  return at === content.from && !isBackshifted ? { at, confidence: 'medium' } : null;
}

/** "he hits me", "they took me": what is done to the speaker. */
function objectOfHarm(words: Words, act: SpeechAct, at: number): Found | null {
  const content = act.content;
  if (!content || words.key(at) !== 'me' || act.form !== 'plain' || at === content.from) return null;
  if (clauseStart(words, content.from, at) !== content.from) return null;
  return /^(?:hit|hits|hurts|hurt|hates|scares|punches|punched|kicks|kicked|slaps|slapped|pushes|pushed|bullies|touches|touched|smacks|smacked|strangled|loves|locks|locked|grabs|grabbed|bit|bites|spat|took)$/.test(
    words.key(at - 1),
  )
    ? { at: content.from, confidence: 'medium' }
    : null;
}

function contracted(key: string): string {
  return /^(?:i|we)('(?:m|ve|ll|re))$/.exec(key)?.[1] ?? '';
}

function verbAfter(words: Words, at: number): { verb: number; isNever: boolean } {
  let verb = at + 1;
  let isNever = false;
  while (
    words.has(verb, TAG.adverb) ||
    /^(?:just|never|still|already|always|also|only|even|both|all|too)$/.test(words.key(verb))
  ) {
    if (words.key(verb) === 'never') isNever = true;
    verb += 1;
  }
  return { verb, isNever };
}

function isPresent(words: Words, at: number, verb: number, key: string): boolean {
  if (contracted(words.key(at))) return true;
  if (
    /'d$/.test(words.key(at)) ||
    /^(?:was|were|had|did|could|would|should|might|wasn't|weren't|hadn't|didn't|couldn't|wouldn't|shouldn't|ought)$/.test(
      key,
    )
  )
    return false;
  return !words.has(verb, TAG.past) || /^(?:read|put|let|hit|cut|hurt)$/.test(key);
}

function isLexicalPast(words: Words, verb: number): boolean {
  return (
    words.has(verb, TAG.past) &&
    !words.has(verb, TAG.be | TAG.have | TAG.do) &&
    !/^(?:said|told|asked|came|visited|rang|called|wrote|sent)$/.test(words.key(verb))
  );
}

/** The verb of saying is in the past, so that an indirect report would have moved its tense back. */
function isPastVerb(words: Words, act: SpeechAct): boolean {
  const key = words.key(act.verb.from);
  return (
    words.has(act.verb.from, TAG.past) ||
    key.endsWith('ed') ||
    key.endsWith('ing') ||
    key === 'goes' ||
    key === 'kept' ||
    key === 'was'
  );
}

/** A pronoun that goes back to the speaker makes the words indirect, and "I" the worker: "he said I upset his son". */
function refersBack(words: Words, act: SpeechAct): boolean {
  const { speaker, content } = act;
  if (!content) return false;
  const male = speaker && /^(?:he|mr|dad|father|grandad|uncle|brother|stepdad)$/.test(speakerGender(words, speaker));
  const female =
    speaker &&
    /^(?:she|ms|mrs|miss|mum|mother|nan|gran|aunt|sister|grandmother|auntie)$/.test(speakerGender(words, speaker));
  for (let at = content.from; at < content.to; at += 1) {
    const key = words.key(at);
    if (male && /^(?:he|his|him|himself|he's)$/.test(key)) return true;
    if (female && /^(?:she|her|hers|herself|she's)$/.test(key)) return true;
  }
  return false;
}

function speakerGender(words: Words, { from, to }: { from: number; to: number }): string {
  return words.has(from, TAG.subject)
    ? words.key(from)
    : /^(?:mr|ms|mrs|miss)$/.test(words.key(from))
      ? words.key(from)
      : words.base(to - 1);
}

/** "asked can I go", "asked when am I": the order of a question. */
function isQuestion(words: Words, from: number, at: number): boolean {
  const before = words.has(at - 1, TAG.be | TAG.have | TAG.modal | TAG.do);
  return before && (at - 1 === from || (words.has(from, TAG.question) && at - from <= 4));
}

function clauseStart(words: Words, from: number, at: number): number {
  let start = from;
  for (let token = from + 1; token < at; token += 1) {
    if (
      /^(?:,|;|:|and|but|so|because|if|when|while|as|or|that|-|–|—)$/.test(words.key(token)) &&
      hasVerb(words, start, token)
    )
      start = token + 1;
  }
  return start;
}

function hasVerb(words: Words, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1)
    if (words.has(at, TAG.be | TAG.have | TAG.modal | TAG.do | TAG.past)) return true;
  return to - from > 3;
}
