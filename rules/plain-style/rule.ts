import {
  alternatives,
  boolean,
  existence,
  integer,
  type Match,
  noteRule,
  styleHints,
  type Wording,
  wordList,
} from 'caselint/rule';

const WORDING = wordList(new URL('./wording.tsv', import.meta.url), ['instead']);

export default noteRule({
  id: 'plain-style',
  guidance: '§4.4',
  level: 'info',
  summary: 'Write short sentences and plain words',
  messages: {
    wordy: '“{words}” says little in many words',
    long: 'A sentence of {count} words; one of {limit} is long',
    hint: '“{words}” {reason}',
  },
  ownData: ['count', 'limit', 'reason'],
  options: {
    maxWords: integer({ default: 40, min: 10, describe: 'Words that a sentence may have.' }),
    writeGood: boolean({
      default: false,
      describe: 'Report the weasel and wordy phrases of the package write-good too.',
    }),
  },
  needs: ['text', 'words', 'sentences', 'quotes', 'blocks'],
  lists: [WORDING],
  *check(facts, { maxWords, writeGood }) {
    const { text, words, sentences, quotes, blocks } = facts;
    const isMail = (start: number) =>
      blocks.some((block) => block.kind === 'mail' && block.start <= start && start < block.end);
    const wordy = facts.matches(WORDING).filter((match) => !quotes.covers(match) && !isMail(match.start));
    yield* existence(text, wordy.map(asWording), 'wordy');
    for (const { from, to, start, end, block } of sentences) {
      if (to - from <= maxWords || block.kind === 'row') continue;
      let count = 0;
      for (let at = from; at < to; at += 1) if (words.isWord(at) && !quotes.at(words.start(at))) count += 1;
      if (count > maxWords)
        yield { message: 'long', at: { start, end }, data: { count, limit: maxWords }, suggestions: ['two sentences'] };
    }
    if (!writeGood) return;
    for (const { index, offset, reason } of styleHints(text)) {
      const at = { start: index, end: index + offset };
      if (quotes.covers(at) || isMail(index)) continue;
      yield {
        message: 'hint',
        at,
        data: { words: text.slice(at.start, at.end), reason: reason.replace(/^"[^"]*"\s*/, '') },
      };
    }
  },
});

/** What has no plainer words says nothing. */
function asWording({ start, end, entry }: Match<'instead'>): Wording {
  const instead = alternatives(entry.fields.instead);
  return { start, end, instead: instead.length === 0 ? ['leave it out'] : instead };
}
