import { isOthersLog, noteRule, type Span, wordList } from 'caselint/rule';
import { Frames } from './frames.js';

const FEELINGS = wordList(new URL('./feelings.tsv', import.meta.url), ['kind']);

export default noteRule({
  id: 'personal-feeling',
  guidance: '§4.4',
  level: 'error',
  summary: 'Keep one’s own feelings about the situation out of the record',
  messages: {
    feeling: '“{words}” is the writer’s own feeling about the situation',
    adverb: '“{words}” tells the writer’s own feeling about what follows',
  },
  needs: ['words', 'sentences', 'quotes', 'speech', 'voice', 'metadata'],
  lists: [FEELINGS],
  *check(facts) {
    const { words, sentences, quotes } = facts;
    const frames = new Frames(facts);
    let row = 0;
    let last: Span = { start: -1, end: -1 };
    for (const match of facts.matches(FEELINGS)) {
      while (row < sentences.length && (sentences[row]?.to ?? 0) <= match.from) row += 1;
      const sentence = sentences[row];
      if (!sentence || match.from < sentence.from || quotes.covers(match) || isOthersLog(sentence.block)) continue;
      const from = frames.start(sentence, match, match.entry.fields.kind);
      if (from < 0) continue;
      const at = { start: words.start(Math.min(from, match.from)), end: match.end };
      if (at.start < last.end) continue;
      last = at;
      const isAdverb = match.entry.fields.kind === 'adverb';
      yield {
        message: isAdverb ? 'adverb' : 'feeling',
        at,
        data: { words: words.text.slice(at.start, at.end) },
        suggestions: isAdverb ? ['leave the adverb out'] : SUGGESTIONS,
      };
    }
    for (const at of frames.feltFor(sentences)) {
      yield { message: 'feeling', at, data: { words: words.text.slice(at.start, at.end) }, suggestions: SUGGESTIONS };
    }
  },
});

const SUGGESTIONS = [
  'say what was seen or heard',
  'if it bears on the work, give it as a professional view with its reason',
  'keep the feeling for supervision',
];
