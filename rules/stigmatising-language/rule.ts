import {
  existence,
  noteRule,
  ORDINARY_COLUMNS,
  topicCues,
  WORDING_COLUMNS,
  WORDING_NEEDS,
  wordings,
  wordList,
} from 'caselint/rule';

const TERMS = wordList(new URL('./terms.tsv', import.meta.url), WORDING_COLUMNS);
const ORDINARY = wordList(new URL('./ordinary.tsv', import.meta.url), ORDINARY_COLUMNS);

export default noteRule({
  id: 'stigmatising-language',
  guidance: '§4.1, §4.4',
  level: 'error',
  summary: 'Use words that neither blame nor belittle',
  messages: { stigma: '“{words}” can blame or shame the person it is written about' },
  needs: [...WORDING_NEEDS, 'text'],
  lists: [TERMS, ORDINARY, topicCues],
  check: (facts) =>
    existence(facts.text, wordings(facts, { list: TERMS, ordinary: ORDINARY, capitals: 'part-of-name' }), 'stigma'),
});
