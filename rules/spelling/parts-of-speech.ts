import { TAG, type Words } from 'caselint/rule';

/** Pairs whose noun has a c and whose verb has an s; a word that stands in the other's place is misspelt. */
const VERBS: Readonly<Record<string, string>> = { license: 'licence', licenses: 'licences', practise: 'practice' };
const NOUNS: Readonly<Record<string, string>> = { practice: 'practise', licence: 'license' };
const CONFUSED = new Set([...Object.keys(VERBS), ...Object.keys(NOUNS)]);
const NOUNS_BEFORE =
  /^(?:driving|gp|doctor's|medical|good|best|dental|surgery|tv|television|spare|social|common|normal|in|out-of|provisional|alcohol|marriage)$/;

/** The right word where a noun is spelt as a verb or a verb as a noun; null where nothing is sure. */
export function wrongPart(words: Words, index: number): string | null {
  const key = words.key(index);
  if (!CONFUSED.has(key)) return null;
  const noun = VERBS[key];
  if (noun !== undefined) return isNounPlace(words, index) ? noun : null;
  const verb = NOUNS[key];
  return verb !== undefined && isVerbPlace(words, index) ? verb : null;
}

function isNounPlace(words: Words, index: number): boolean {
  const before = index - 1;
  if (words.has(before, TAG.determiner | TAG.possessive) && !words.has(before, TAG.object)) return true;
  if (words.has(before, TAG.possessive)) return true;
  return (
    NOUNS_BEFORE.test(words.key(before)) || words.base(before) !== words.key(before) || words.key(index + 1) === 'line'
  );
}

function isVerbPlace(words: Words, index: number): boolean {
  const before = words.key(index - 1);
  if (words.has(index - 1, TAG.modal) || before === "don't" || before === "didn't") return true;
  return before === 'to' && words.has(index + 1, TAG.possessive | TAG.determiner | TAG.gerund);
}
