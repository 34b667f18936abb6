import { integer, noteRule, wordList } from 'caselint/rule';

const EVIDENCE = wordList(new URL('./evidence.tsv', import.meta.url), []);

export default noteRule({
  id: 'evidence-base',
  guidance: '§4.2',
  level: 'off',
  confidence: 'low',
  summary: 'Say what research, theory or tool an analysis rests on',
  messages: { none: 'No research, theory, model or tool supports the analysis' },
  options: { minWords: integer({ default: 200, min: 50, describe: 'Shorter notes are not asked for it.' }) },
  needs: ['text', 'noteType', 'metadata', 'quotes'],
  lists: [EVIDENCE],
  *check(facts, { minWords }) {
    const { text, noteType, metadata, quotes } = facts;
    if (!noteType.is('exploring') && !/assessment/i.test(metadata.title ?? '')) return;
    if ((text.match(/\S+/g)?.length ?? 0) < minWords) return;
    if (facts.matches(EVIDENCE).some((match) => !quotes.covers(match))) return;
    yield { message: 'none', suggestions: ['name the research, theory, model or tool, and what it tells here'] };
  },
});
