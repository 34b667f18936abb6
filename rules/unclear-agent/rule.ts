import { type Match, noteRule, TAG, type Words, wordList } from 'caselint/rule';
import { hasAgent } from './agent.js';
import { clippedAt, passiveAt } from './passive.js';

const ACTS = wordList(new URL('./acts.tsv', import.meta.url), ['kind', 'not', 'from']);
const MATTERS = wordList(new URL('./matters.tsv', import.meta.url), []);

export default noteRule({
  id: 'unclear-agent',
  guidance: '§4.4',
  level: 'warning',
  summary: 'Say who decided, said or did it',
  messages: { agent: '“{words}” does not say who did it' },
  needs: ['text', 'words', 'sentences', 'quotes', 'people'],
  lists: [ACTS, MATTERS],
  *check(facts) {
    const { words, sentences, quotes, text } = facts;
    const acts = facts.matches(ACTS);
    if (acts.length === 0) return;
    const matters = facts.matches(MATTERS);
    let row = 0;
    let end = -1;
    for (const act of acts) {
      while (row < sentences.length && (sentences[row]?.to ?? 0) <= act.from) row += 1;
      const sentence = sentences[row];
      if (!sentence || act.from < Math.max(sentence.from, end) || quotes.covers(act) || isOtherwise(words, act))
        continue;
      const from = passiveAt(facts, sentence, act, matters) ?? clippedAt(facts, sentence, act, matters);
      if (from === null || hasAgent(facts, sentence, act)) continue;
      end = act.to;
      const at = { start: words.start(from), end: act.end };
      yield { message: 'agent', at, data: { words: text.slice(at.start, at.end) }, suggestions: SUGGESTIONS };
    }
  },
});

/** What follows makes it another act: `reported missing`. */
function isOtherwise(words: Words, { entry, to }: Match<'not'>): boolean {
  if (entry.fields.not === '') return false;
  const next = words.key(to);
  // "was raised in Leeds" is about a childhood, "were raised in March" about the service.
  const isTime = (next === 'in' || next === 'on') && words.has(to + 1, TAG.month | TAG.weekday);
  return !isTime && entry.fields.not.split(' ').includes(next);
}

const SUGGESTIONS = ['name whoever did it: “Ms Noor decided …”', '“I …” where it was you'];
