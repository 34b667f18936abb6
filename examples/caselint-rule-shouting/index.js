import { integer, noteRule, SHAPE } from 'caselint/rule';

/** Words in capitals, one after the other: `HE WAS ANGRY`. Abbreviations stand alone, or in pairs. */
export default noteRule({
  id: 'shouting',
  guidance: '§4.4',
  level: 'warning',
  summary: 'Write sentences in small letters',
  messages: { found: 'Capitals read as shouting: “{words}”' },
  options: { words: integer({ default: 3, min: 2, describe: 'Words in capitals that are too many in a row.' }) },
  needs: ['words', 'quotes'],
  *check({ words, quotes }, options) {
    for (let from = 0; from < words.count; from += 1) {
      let to = from;
      while (words.records[to]?.shape === SHAPE.upper) to += 1;
      if (to - from >= options.words) {
        const at = { start: words.start(from), end: words.end(to - 1) };
        if (!quotes.covers(at)) yield { message: 'found', at, data: { words: words.slice(from, to) } };
      }
      from = Math.max(from, to - 1);
    }
  },
});
