import { noteRule, type Sentence, type Words, wordList } from 'caselint/rule';
import { Grounds } from './ground.js';
import { Judgements } from './judgement.js';

const VERDICTS = wordList(new URL('./verdicts.tsv', import.meta.url), ['kind']);
const GROUNDS = wordList(new URL('./grounds.tsv', import.meta.url), ['kind']);

export default noteRule({
  id: 'unsupported-opinion',
  guidance: '§4.4',
  level: 'warning',
  summary: 'Say what an opinion rests on',
  messages: {
    verdict: '“{words}” is a judgement, and nothing beside it says what was seen, heard or measured',
    certainty: '“{words}” claims certainty, and nothing beside it says why',
    opinion: '“{words}” is an opinion, and nothing beside it gives the reason',
  },
  needs: ['words', 'sentences', 'quotes', 'speech', 'voice', 'metadata'],
  lists: [VERDICTS, GROUNDS],
  *check(facts) {
    const { words, sentences, quotes } = facts;
    const verdicts = facts.matches(VERDICTS);
    if (verdicts.length === 0 || facts.voice.isReceived || /received/i.test(facts.metadata.type ?? '')) return;
    const judgements = new Judgements(facts);
    let grounds: Grounds | null = null;
    let row = 0;
    let done = -1;
    for (const match of verdicts) {
      while (row < sentences.length && (sentences[row]?.to ?? 0) <= match.from) row += 1;
      const sentence = sentences[row];
      if (!sentence || match.from < Math.max(sentence.from, done) || quotes.covers(match)) continue;
      const from = judgements.start(sentence, match);
      if (from < 0) continue;
      grounds ??= new Grounds(facts, facts.matches(GROUNDS));
      const to = clauseEnd(words, sentence, match.to);
      done = to;
      if (grounds.has(sentence, { from, to }, match)) continue;
      const { kind } = match.entry.fields;
      const message = kind === 'marker' ? 'certainty' : kind === 'own' ? 'opinion' : 'verdict';
      yield {
        message,
        at: { start: words.start(from), end: words.end(to - 1) },
        core: { start: match.start, end: match.end },
        data: { words: words.slice(from, to) },
        suggestions: SUGGESTIONS,
      };
    }
  },
});

const SUGGESTIONS = ['say what was seen, heard or measured', 'add the reason: “because …”', 'say whose view it is'];

/** The token after the clause: before a comma, a stop or a link to the next clause. */
function clauseEnd(words: Words, sentence: Sentence, from: number): number {
  let to = from;
  while (to < sentence.to && !/^(?:[,.;:!?()–—…]+|-|because|but|so|and|when|while|although)$/.test(words.key(to)))
    to += 1;
  if (
    words.key(to) === 'and' &&
    !/^(?:he|she|they|it|i|we|the|his|her|their)$/.test(words.key(to + 1)) &&
    words.isWord(to + 1)
  ) {
    const rest = clauseEnd(words, sentence, to + 1);
    if (rest - to <= 4) return rest;
  }
  return to;
}
