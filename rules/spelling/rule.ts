import {
  type Block,
  correctionsOf,
  isCompound,
  isLikelySlip,
  isOthersLog,
  isSpelt,
  type NoteFacts,
  noteRule,
  plainSlipsOf,
  remembered,
  SHAPE,
  strings,
  termTable,
} from 'caselint/rule';
import { isName } from './names.js';
import { wrongPart } from './parts-of-speech.js';

const misspellings = termTable(new URL('./misspellings.tsv', import.meta.url), ['instead']);

export default noteRule({
  id: 'spelling',
  guidance: '§4.4',
  level: 'warning',
  summary: 'Spell words as British English does',
  messages: { spelling: '“{words}” is not spelt so in British English' },
  options: { words: strings({ default: [], describe: 'Words that are right in these notes.' }) },
  needs: ['words', 'quotes', 'blocks', 'people', 'abbreviations', 'settings'],
  *check(facts, options) {
    const { words, quotes } = facts;
    const allowed = new Set(options.words.map((word) => word.toLowerCase()));
    for (let index = 0; index < words.count; index += 1) {
      const record = words.records[index];
      if (!record || record.shape === SHAPE.punctuation) continue;
      const confused = wrongPart(words, index);
      const isSlip = misspellings.has(record.base);
      if (confused === null && !isSlip && isSpelt(record)) continue;
      const at = { start: words.start(index), end: words.start(index) + record.base.length };
      if (allowed.has(record.base) || quotes.covers(at) || isLeftAlone(facts, index)) continue;
      const corrections = confused === null ? suggestionsFor(record.base) : [confused];
      // With nothing like it in English it is a word of another language, or a name.
      if (corrections.length === 0 && !looksEnglish(record.base)) continue;
      yield { message: 'spelling', at, data: { words: words.text.slice(at.start, at.end) }, suggestions: corrections };
    }
  },
});

type Facts = Pick<NoteFacts, 'words' | 'blocks' | 'people' | 'abbreviations' | 'settings'>;

function isLeftAlone(facts: Facts, index: number): boolean {
  const { words, settings, abbreviations, people, blocks } = facts;
  const base = words.base(index);
  if (settings.words.has(base) || people.mentionAt(index)) return true;
  if (isName(words, index, isSureSlip)) return true;
  if (abbreviations.uses.some(({ from, to }) => from <= index && index < to)) return true;
  if (isBesideMark(facts, index)) return true;
  return isNobodysText(blocks, words.start(index));
}

const isSureSlip = remembered((word) => misspellings.has(word) || (word.length > 5 && plainSlipsOf(word).length > 0));

/** Part of an address of the web, a hyphenated form or one cut short: `co-op`, `re-read`, `wks.`, `s/w`. */
function isBesideMark({ words }: Facts, index: number): boolean {
  const before = words.isGlued(index) ? words.key(index - 1) : '';
  const after = words.isGlued(index + 1) ? words.key(index + 1) : '';
  if (/^[@/\\_#&*]$/.test(before) || /^[@/\\_&*]$/.test(after)) return true;
  if (/^['’]$/.test(before) || (after === '.' && words.isGlued(index + 2) && words.isWord(index + 2))) return true;
  return (before === '-' || after === '-') && (words.base(index).length < 4 || isCompound(words.base(index)));
}

function isNobodysText(blocks: readonly Block[], start: number): boolean {
  const block = blocks.find((one) => one.start <= start && start < one.end);
  return block?.kind === 'mail' || block?.kind === 'signoff' || block?.kind === 'greeting' || isOthersLog(block);
}

/** A slip is made again and again, and looking for what was meant takes a thousand looks at the dictionary. */
const suggestionsFor = remembered((word): readonly string[] => {
  const known = misspellings.get(word)?.fields.instead;
  if (known !== undefined) return [known];
  // Two English words written as one are a compound that no dictionary has yet.
  return isCompound(word) ? plainSlipsOf(word) : isLikelySlip(word) ? correctionsOf(word) : [];
});

const ENDINGS = /(?:tion|tions|ment|ments|ness|ity|ously|fully|ingly|able|ible|ology|ising|ized|ised|ance|ence)$/;

function looksEnglish(word: string): boolean {
  return word.length > 7 && ENDINGS.test(word) && !isCompound(word);
}
