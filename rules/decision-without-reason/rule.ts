import { type Block, type NoteFacts, noteRule, type Sentence, wordList } from 'caselint/rule';
import { type Decision, decisionAt } from './decision.js';
import { hasReason } from './reason.js';

const VERBS = wordList(new URL('./deciding-words.tsv', import.meta.url), ['kind']);
const BEARING = wordList(new URL('./bearing-words.tsv', import.meta.url), []);

const DECISION_SECTION = /^(?:(?:my|our|the|manager'?s'?|key) )?decisions?(?: made| agreed| today)?\s*:?$/i;

export default noteRule({
  id: 'decision-without-reason',
  guidance: '§4.2',
  level: 'warning',
  summary: 'Give the reason for each decision',
  messages: {
    reason: '“{words}” is a decision, and nothing beside it gives the reason',
    none: 'A note of a manager’s decisions that holds no decision',
  },
  needs: ['text', 'words', 'blocks', 'sentences', 'quotes', 'people', 'noteType', 'voice'],
  lists: [VERBS, BEARING],
  *check(facts) {
    const { words, sentences, text, voice } = facts;
    if (voice.isReceived) return;
    const verbs = facts.matches(VERBS);
    const found = sentences.map((sentence) => decisionIn(facts, sentence, verbs));
    for (const [index, decision] of found.entries()) {
      const sentence = sentences[index];
      if (!decision || !sentence || hasReason(facts, sentence, decision, found, facts.matches(BEARING))) continue;
      const at = { start: words.start(decision.from), end: words.end(decision.to - 1) };
      yield {
        message: 'reason',
        at,
        data: { words: text.slice(at.start, at.end) },
        suggestions: ['add the reason: “because …”'],
      };
    }
    if (facts.noteType.is('decision') && found.every((decision) => decision === null)) yield { message: 'none' };
  },
});

type Facts = Pick<NoteFacts, 'words' | 'blocks' | 'sentences' | 'quotes' | 'people' | 'noteType' | 'voice' | 'text'>;

/** The decision that a sentence holds: it says so, or it stands where decisions are listed. */
function decisionIn(facts: Facts, sentence: Sentence, verbs: Parameters<typeof decisionAt>[2]): Decision | null {
  const said = decisionAt(facts, sentence, verbs);
  if (said) return said;
  if (!isListed(facts, sentence.block, sentence) || isAction(facts, sentence) || isPassive(facts, sentence))
    return null;
  const to = /^[.!?]$/.test(facts.words.key(sentence.to - 1)) ? sentence.to - 1 : sentence.to;
  return { from: sentence.from, to };
}

/** The first sentence of a block under `Decision`, of a field so named, or of a list of refusals by a manager. */
function isListed(facts: Facts, block: Block, sentence: Sentence): boolean {
  if (facts.sentences[sentence.index - 1]?.block === block) return false;
  if (block.kind === 'field' && /^(?:decisions?|decided|manager'?s decision|outcome of request)$/i.test(block.label))
    return true;
  if (DECISION_SECTION.test(block.section) && block.kind !== 'field')
    return block.kind === 'item' || isFirstUnder(facts, block);
  if (!facts.noteType.is('decision') || block.kind !== 'item') return false;
  const { words } = facts;
  return words.key(sentence.from) === 'no' || holdsStay(words, sentence);
}

function isFirstUnder({ blocks }: Facts, block: Block): boolean {
  return blocks[block.index - 1]?.kind === 'heading';
}

/** `We keep the case open`, `The plan stays as it is`. */
function holdsStay(words: Facts['words'], { from, to }: Sentence): boolean {
  for (let at = from; at < Math.min(to, from + 8); at += 1) {
    if (
      /^(?:keep|keeps|stays?|remains?|continues?|ends?|closes?|starts?|goes|go|authorised|approved|refused|agreed|declined)$/.test(
        words.key(at),
      )
    )
      return true;
  }
  return false;
}

/** `The request is declined`: with nobody deciding it is for `unclear-agent`. */
function isPassive({ words }: Facts, { from, to }: Sentence): boolean {
  for (let at = from + 1; at < to; at += 1) {
    if (
      /^(?:declined|refused|approved|authorised|agreed|granted|rejected)$/.test(words.key(at)) &&
      /^(?:is|was|are|were|been)$/.test(words.key(at - 1))
    )
      return words.key(at + 1) !== 'by';
  }
  return false;
}

/** Something still to be done is an action and no decision. */
function isAction({ words }: Facts, { from, to }: Sentence): boolean {
  for (let at = from; at + 2 < to; at += 1) if (words.key(at) === 'to' && words.key(at + 1) === 'be') return true;
  return false;
}
