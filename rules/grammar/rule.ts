import { boolean, isOthersLog, noteRule } from 'caselint/rule';
import { apostropheFaults } from './apostrophes.js';
import { wrongArticles } from './articles.js';
import { confusions } from './confusions.js';
import type { Facts, Fault } from './fault.js';
import { doubledPunctuation, doubleSpaces, lowerCaseStarts, missingStops, unbalancedMarks } from './layout.js';
import { repeatedWords } from './repeated.js';
import { verbFaults } from './verbs.js';

/** Each looks for faults of one kind. */
const CHECKS: readonly ((facts: Facts) => Iterable<Fault>)[] = [
  repeatedWords,
  wrongArticles,
  apostropheFaults,
  confusions,
  verbFaults,
  lowerCaseStarts,
  missingStops,
  unbalancedMarks,
  doubledPunctuation,
];

export default noteRule({
  id: 'grammar',
  guidance: '§4.4',
  level: 'warning',
  summary: 'Leave no slips of grammar and punctuation',
  messages: {
    repeated: '“{words}” repeats a word',
    article: '“{words}”: the sound that follows wants the other article',
    start: '“{words}” begins a sentence in lower case',
    stop: 'The paragraph ends at “{words}” with no full stop',
    unbalanced: 'The mark at “{words}” has no partner',
    apostrophe: '“{words}” has no apostrophe where it needs one, or one too many',
    doubled: '“{words}” is doubled punctuation',
    confused: '“{words}” is another word than the one meant',
    spaces: 'There is more than one space after “{words}”',
    verb: '“{words}” is not the form of the verb that belongs here',
  },
  options: {
    doubleSpaces: boolean({
      default: false,
      describe: 'Report two spaces in a row too. `--fix` makes one of them unless this says `false`.',
    }),
  },
  needs: ['words', 'blocks', 'sentences', 'quotes', 'people', 'text'],
  *check(facts, options) {
    const { words, quotes, blocks } = facts;
    for (const check of options.doubleSpaces ? [...CHECKS, doubleSpaces] : CHECKS) {
      for (const { from, to, message, instead, fix } of check(facts)) {
        const at = { start: words.start(from), end: words.end(to - 1) };
        if (message !== 'unbalanced' && quotes.covers(at)) continue;
        const block = blocks.find(({ start, end }) => start <= at.start && at.start < end);
        if (block?.kind === 'mail' || block?.kind === 'signoff' || block?.kind === 'greeting' || isOthersLog(block))
          continue;
        yield {
          message,
          at,
          data: { words: facts.text.slice(at.start, at.end) },
          suggestions: instead === '' ? [] : [instead],
          ...(fix ? { fix } : {}),
        };
      }
    }
  },
});
