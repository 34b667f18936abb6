import { createRequire } from 'node:module';
import type { Root } from 'nlcst';

const require = createRequire(import.meta.url);

/**
 * The nlcst tree of a text, for retext plugins and the rules that ask for it. The only file that knows unified's
 * syntax trees; the parser is loaded by the first note that needs it, for it costs more than a whole fast check.
 */
export function parseTree(text: string): Root {
  const { ParseEnglish } = require('parse-english') as typeof import('parse-english');
  return new ParseEnglish().parse(text);
}
