import { SHAPE } from 'caselint/rule';
import type { Facts, Fault } from './fault.js';

/** Written with a vowel and said with a consonant: `a union`, `a one-off`, `a European`. */
const SAID_WITH_CONSONANT =
  /^(?:uni(?!n|m|d)|unit|unif|unic|univ|use|usu|usa|uti|uter|ute|ubi|uk|euro|eu[cgklpr]|ewe|one(?!rous)|once|ouija|u-|ukul|ural|uran|urin)/;
/** Written with a consonant and said with a vowel: `an hour`. */
const SAID_WITH_VOWEL = /^(?:hour|honest|honour|honor|heir|heirloom)/;
/** Either is right. */
const EITHER = /^(?:hotel|historic|historical|historian|hysterical|habitual|herb|humble|unanimous)/;

export function* wrongArticles({ words }: Facts): Generator<Fault> {
  for (let at = 0; at + 1 < words.count; at += 1) {
    const key = words.key(at);
    if (key !== 'a' && key !== 'an') continue;
    const next = words.records[at + 1];
    if (!next || next.shape === SHAPE.punctuation || isNoArticle({ words }, at)) continue;
    const vowel = beginsWithVowelSound(next.key, next.shape);
    if (vowel === null || vowel === (key === 'an')) continue;
    const article = vowel ? 'an' : 'a';
    const written = words.records[at]?.text ?? '';
    const fix = {
      at: { start: words.start(at), end: words.end(at) },
      text: written.startsWith('A') ? article.replace('a', 'A') : article,
    };
    yield { from: at, to: at + 2, message: 'article', instead: `${article} ${next.text}`, fix };
  }
}

/** A grade, a list marker, a letter of the alphabet. */
function isNoArticle({ words }: Pick<Facts, 'words'>, at: number): boolean {
  const text = words.records[at]?.text;
  if (words.isGlued(at + 1) || (words.isGlued(at) && /[\p{L}\p{N}/&.-]/u.test(words.text[words.start(at) - 1] ?? '')))
    return true;
  if (text === 'A') return at > 0 && words.isWord(at - 1);
  if (text === 'AN') return true;
  return (
    /^(?:vitamin|hepatitis|grade|plan|block|flat|class|room|group|section|b|letter|part)$/.test(words.key(at - 1)) ||
    /^[)]$/.test(words.key(at + 1))
  );
}

/** Null where nobody can be sure: initials may be said as letters or as a word. */
function beginsWithVowelSound(key: string, shape: number): boolean | null {
  if (/^\d/.test(key)) return /^(?:8|11(?!\d)|18(?!\d)|11[,.]|18[,.])/.test(key);
  if (shape === SHAPE.upper || shape === SHAPE.mixed || key.length === 1 || EITHER.test(key)) return null;
  if (SAID_WITH_VOWEL.test(key)) return true;
  if (SAID_WITH_CONSONANT.test(key)) return false;
  return /^[aeiouàáâäèéêëìíîïòóôöùúûü]/.test(key);
}
