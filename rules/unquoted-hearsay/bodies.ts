import { type Sentence, type Span, type SpeechAct, TAG, type Words } from 'caselint/rule';

/** Verbs that pass on what the speaker knows: what follows is hearsay whatever its form. */
const REPORTING = /^(?:report|claim|alleg|reckon|describ|gossip|whisper)/;
/** Verbs that do so where a clause follows: "the clinic advised that …", not "the clinic advised rest". */
const WITH_CLAUSE =
  /^(?:say|said|stat|tell|told|inform|confirm|explain|mention|suggest|maintain|insist|think|thought|believe|hear|understand|understood|suspect|indicat|add|warn|complain|disclos|reveal|remark|comment|assert|assur|repl|admit|acknowledg|argu|advis|write|wrote|written|ring|rang|rung|call|phone|telephone|email|note|observe|share|learn|feel|felt|let|point|notif|remind|message|stress|respond|answer|worr|fear|hint|impl|estimat|den)/;
const CONDITION = new Set(
  'if whether unless until when what once before ask asked asks see find wait hear why how'.split(' '),
);

/** Acts of saying by an organisation or a crowd that pass something on. */
export function* bodyReports(
  speech: readonly SpeechAct[],
  words: Words,
): Generator<{ span: Span & { from: number; to: number }; sentence: Sentence }> {
  for (const act of speech) {
    if (act.speakerKind !== 'body' || !act.speaker || !passesOn(act, words)) continue;
    const from = Math.min(act.speaker.from, act.verb.from);
    const to = act.kind === 'source' ? act.speaker.to : Math.max(act.verb.to, act.speaker.to);
    yield { span: { from, to, start: words.start(from), end: words.end(to - 1) }, sentence: act.sentence };
  }
}

function passesOn(act: SpeechAct, words: Words): boolean {
  const { speaker, verb, sentence } = act;
  if (act.kind === 'source') return true;
  if (!speaker || act.kind === 'ask' || act.form === 'infinitive' || act.form === 'question') return false;
  if (speaker.from > sentence.from && CONDITION.has(words.key(speaker.from - 1))) return false;
  // "the school will tell us", "neighbours have not said": nothing has been said yet.
  for (let at = speaker.to; at < verb.from; at += 1) {
    if (words.has(at, TAG.modal | TAG.negative) || words.key(at) === 'to') return false;
  }
  if (isPassive(words, speaker.to, verb.from)) return false;
  const key = words.key(verb.from);
  // "Their panel report says": a noun, and a document.
  if (/^(?:report|claim)$/.test(key) && !/(?:s|staff|police|people|folk)$/.test(words.key(speaker.to - 1)))
    return false;
  // "Lunchtime staff have mentioned pushing.", "Others on the site have complained."
  if (/^(?:mention|complain)/.test(key) && act.form !== 'quote') return true;
  if (REPORTING.test(key)) return act.content !== null && words.key(act.content.from) !== 'to';
  if (!WITH_CLAUSE.test(key) || !act.content || act.form === 'quote') return false;
  return act.form === 'that' || hasFiniteVerb(words, act.content.from, act.content.to);
}

/** "the school was told", and not "staff are saying". */
function isPassive(words: Words, from: number, verb: number): boolean {
  for (let at = from; at < verb; at += 1) if (words.has(at, TAG.be) && !words.key(verb).endsWith('ing')) return true;
  return false;
}

function hasFiniteVerb(words: Words, from: number, to: number): boolean {
  for (let at = from; at < Math.min(to, from + 10); at += 1) {
    if (words.has(at, TAG.be | TAG.have | TAG.modal | TAG.do | TAG.subject)) return true;
    if (at > from && words.has(at, TAG.past)) return true;
    if (/^(?:and|but|;)$/.test(words.key(at))) return false;
  }
  return false;
}
