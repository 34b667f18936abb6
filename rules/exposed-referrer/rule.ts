import { noteRule } from 'caselint/rule';
import { exposures } from './exposed.js';
import { anonymityRequests } from './request.js';

export default noteRule({
  id: 'exposed-referrer',
  guidance: '§4.3',
  level: 'error',
  summary: 'Protect whoever asked to stay anonymous',
  messages: {
    name: '“{words}” names somebody who asked to stay anonymous',
    plain: '“{words}” makes plain who asked to stay anonymous',
  },
  needs: ['text', 'words', 'sentences', 'blocks', 'people', 'quotes'],
  *check(facts) {
    const { words, text } = facts;
    const requests = anonymityRequests(facts);
    if (requests.length === 0) return;
    for (const { from, to, isName } of exposures(facts, requests)) {
      const at = { start: words.start(from), end: words.end(to - 1) };
      yield {
        message: isName ? 'name' : 'plain',
        at,
        data: { words: text.slice(at.start, at.end) },
        suggestions: ['“the caller”, and the name in a restricted note'],
      };
    }
  },
});
