import { noteRule, wordList } from 'caselint/rule';
import { bodyReports } from './bodies.js';
import { messageWords } from './messages.js';
import { OWN_THINGS } from './own-things.js';
import { ownWords } from './own-words.js';
import { hasNamedSource, wishesAnonymity } from './sources.js';

const MARKERS = wordList(new URL('./markers.tsv', import.meta.url), ['kind']);

export default noteRule({
  id: 'unquoted-hearsay',
  guidance: '§4.4',
  level: 'error',
  summary: 'Put speech marks round what somebody said, and name the source of what is passed on',
  messages: {
    words: 'These read as somebody’s own words, and have no speech marks',
    marker: '“{words}” passes something on and does not say who said it',
  },
  needs: ['words', 'sentences', 'blocks', 'quotes', 'speech', 'voice', 'metadata', 'people'],
  lists: [MARKERS, OWN_THINGS],
  *check(facts) {
    const { words, sentences, quotes, speech } = facts;
    for (const { span, confidence } of ownWords(facts)) {
      yield { message: 'words', at: span, confidence, suggestions: [`“${words.text.slice(span.start, span.end)}”`] };
    }
    for (const span of messageWords(facts)) {
      yield { message: 'words', at: span, suggestions: [`“${words.text.slice(span.start, span.end)}”`] };
    }
    let row = 0;
    for (const marker of facts.matches(MARKERS)) {
      while (row < sentences.length && (sentences[row]?.to ?? 0) <= marker.from) row += 1;
      const sentence = sentences[row];
      if (!sentence || marker.from < sentence.from || quotes.covers(marker)) continue;
      if (hasNamedSource(facts, sentence, marker) || wishesAnonymity(words, sentence)) continue;
      yield {
        message: 'marker',
        at: marker,
        data: { words: words.slice(marker.from, marker.to) },
        suggestions: NAME_IT,
      };
    }
    for (const { span, sentence } of bodyReports(speech, words)) {
      if (hasNamedSource(facts, sentence, span) || wishesAnonymity(words, sentence)) continue;
      yield { message: 'marker', at: span, data: { words: words.slice(span.from, span.to) }, suggestions: NAME_THEM };
    }
  },
});

const NAME_IT = ['say who said it, to whom and when', 'leave it out if nobody can be named'];
const NAME_THEM = ['name the person who said it and their job'];
