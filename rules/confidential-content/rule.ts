import { type Match, type NoteFacts, noteRule, type Sentence, wordList } from 'caselint/rule';
import { healthIn } from './health.js';

const PROTECTED = wordList(new URL('./protected.tsv', import.meta.url), ['kind']);
const HEALTH = wordList(new URL('./health.tsv', import.meta.url), ['kind']);

export default noteRule({
  id: 'confidential-content',
  guidance: '§4.3',
  level: 'error',
  confidence: 'medium',
  summary: 'Keep what §4.3 protects in the confidential section',
  messages: {
    police: '“{words}” comes from police systems; §4.3 keeps it in the confidential section',
    legal: '“{words}” is legal advice; §4.3 keeps it in the confidential section',
    assessment: '“{words}” comes from an assessment of carers; §4.3 keeps it in the confidential section',
    allegation: '“{words}” is about an adult who may pose a risk; §4.3 keeps it in the confidential section',
    health: '“{words}” is an adult’s health from a professional source; §4.3 keeps it in the confidential section',
    therapy: '“{words}” was shared of somebody’s therapy; §4.3 keeps it in the confidential section',
  },
  needs: ['text', 'words', 'blocks', 'sentences', 'quotes', 'noteType', 'people', 'metadata'],
  lists: [PROTECTED, HEALTH],
  *check(facts) {
    const { noteType, metadata, text } = facts;
    if (
      noteType.access === 'confidential' ||
      /confidential|restricted/i.test(metadata.type ?? '') ||
      isHealthType(metadata.type ?? '')
    )
      return;
    for (const { label, start, end, body, kind } of facts.blocks) {
      if (kind !== 'field' || !ADVICE.test(label) || text.slice(body, end).trim() === '') continue;
      yield { message: 'legal', at: { start, end }, data: { words: label }, suggestions: MOVE };
    }
    for (const sentence of facts.sentences) {
      for (const { message, from, to } of clausesIn(facts, sentence)) {
        const at = { start: facts.words.start(from), end: facts.words.end(to - 1) };
        yield {
          message,
          at,
          data: { words: text.slice(at.start, at.end) },
          suggestions: MOVE,
        };
      }
    }
  },
});

const MOVE = ['move it to a note of a confidential type, and say here only that it is there'];
/** `Legal advice: …`, a field of its own. */
const ADVICE =
  /^(?:(?:our |the )?(?:legal|counsel'?s|solicitor'?s|barrister'?s) (?:advice|opinion)|advice (?:from|of) (?:legal|counsel|our solicitor))$/i;

type Facts = Pick<
  NoteFacts,
  'text' | 'words' | 'sentences' | 'quotes' | 'noteType' | 'people' | 'metadata' | 'matches'
>;
type Kind = 'police' | 'legal' | 'assessment' | 'allegation' | 'health' | 'therapy';

interface Clause {
  readonly message: Kind;
  readonly from: number;
  readonly to: number;
}

function isHealthType(type: string): boolean {
  return /substance misuse$/i.test(type) && /young/i.test(type);
}

/** Protected content of a sentence, each kind once. */
function* clausesIn(facts: Facts, sentence: Sentence): Generator<Clause> {
  const told = new Set<string>();
  let end = -1;
  for (const match of facts.matches(PROTECTED)) {
    if (match.from < sentence.from || match.from >= sentence.to || match.from < end || facts.quotes.covers(match))
      continue;
    const kind = match.entry.fields.kind as Kind;
    if (told.has(kind) || !givesContent(facts, sentence, match)) continue;
    told.add(kind);
    end = match.to;
    yield { message: kind, from: match.from, to: clauseEnd(facts, sentence, match.to) };
  }
  const health = healthIn(facts, sentence, facts.matches(HEALTH));
  if (health && !told.has('assessment')) yield health;
}

const SAYS =
  /^(?:describes?|described|sets?|level|considers?|considering|says?|said|shows?|showed|lists?|listed|records?|recorded|states?|stated|notes?|noted|gives?|gave|reveals?|revealed|suggests?|suggested|confirms?|confirmed|advises?|advised|thinks?|thought|is|was|are|were|has|have|had|found|finds|concluded|concludes|doubted|holds?|held|names?|named|tells?|told|indicates?|indicated|contains?|contained|mentions?|mentioned|believes?|decided|agreed|heard)$/;

/** Says what is in it; that advice was asked for, or that a check is due, is no content. */
function givesContent({ words }: Facts, sentence: Sentence, { from, to, entry }: Match<'kind'>): boolean {
  for (let at = Math.max(sentence.from, from - 6); at < from; at += 1) {
    if (
      /^(?:asked|ask|asking|requested|request|requesting|awaiting|await|seek|sought|will|need|needs|chase|no|without|invited|contacted|send|sent|refer|referred)$/.test(
        words.key(at),
      )
    )
      return entry.fields.kind === 'police' && words.key(at) === 'sent';
  }
  const last = words.key(to - 1);
  // A solicitor may be named; what they advise is the content.
  if (/^(?:solicitor|solicitors|lawyer|lawyers|barrister|counsel)$/.test(last))
    return advisesAhead(words, to, sentence.to);
  if (
    /^(?:mappa|looking|investigating|managing|advises?|advised|says|said|shows?|showed|records|found|concluded|fail|succeed|thin|weak|strong|doubted|markers?|convictions|for|in)$/.test(
      last,
    ) &&
    entry.fields.kind !== 'assessment'
  )
    return true;
  for (let at = to; at < Math.min(sentence.to, to + 12); at += 1) {
    const key = words.key(at);
    if (SAYS.test(key)) return true;
    if (key === ':') return true;
  }
  return entry.fields.kind === 'legal' && /^(?:is|that)$/.test(last);
}

function advisesAhead(words: Facts['words'], from: number, to: number): boolean {
  for (let at = from; at < Math.min(to, from + 8); at += 1)
    if (/^(?:advises?|advised|thinks?|warns?|warned|recommends?|recommended)$/.test(words.key(at)))
      return words.key(at - 1) !== 'was' && words.key(at - 1) !== 'be';
  return false;
}

function clauseEnd({ words }: Facts, sentence: Sentence, from: number): number {
  let to = from;
  while (to < sentence.to && !/^(?:[.;!?]+)$/.test(words.key(to))) to += 1;
  return to;
}
