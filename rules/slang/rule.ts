import {
  insteadOf,
  noteRule,
  ORDINARY_COLUMNS,
  topicCues,
  WORDING_COLUMNS,
  WORDING_NEEDS,
  wordings,
  wordList,
} from 'caselint/rule';

const SLANG = wordList(new URL('./slang.tsv', import.meta.url), WORDING_COLUMNS);
const ORDINARY = wordList(new URL('./ordinary.tsv', import.meta.url), ORDINARY_COLUMNS);

export default noteRule({
  id: 'slang',
  guidance: '§4.4',
  level: 'warning',
  summary: 'Write plain words and no slang',
  messages: { slang: '“{words}” is slang; it may offend, or mean nothing to a later reader' },
  needs: [...WORDING_NEEDS, 'text'],
  lists: [SLANG, ORDINARY, topicCues],
  *check(facts) {
    let end = -1;
    for (const match of wordings(facts, { list: SLANG, ordinary: ORDINARY, capitals: 'name' })) {
      if (match.from < end) continue;
      end = match.to;
      const at = { start: match.start, end: match.end };
      yield {
        message: 'slang',
        at,
        data: { words: facts.text.slice(at.start, at.end) },
        suggestions: insteadOf(match),
      };
    }
  },
});
