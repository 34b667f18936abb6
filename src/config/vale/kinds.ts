import { conditionalKind } from '../../rule/kinds/conditional.js';
import { existenceKind } from '../../rule/kinds/existence.js';
import { ANY_WORD, type Finder, patternFinder, type Search } from '../../rule/kinds/finder.js';
import type { NoteKind } from '../../rule/kinds/kind.js';
import { occurrenceKind } from '../../rule/kinds/occurrence.js';
import { repetitionKind } from '../../rule/kinds/repetition.js';
import { compilePatterns, FaultyPattern, type PatternSpec } from '../../rule/pattern/pattern.js';
import { runByRe2 } from '../../rule/pattern/re2.js';
import { isOn, known, LeftOut, messageOf, names, type RuleFile, scopeOf } from './file.js';

export interface ValeKind {
  readonly message: string;
  readonly kind: NoteKind;
}

/** The kinds of Vale that are kinds here; the others are named and left out. */
export const VALE_KINDS: Readonly<Record<string, (file: RuleFile) => ValeKind>> = {
  existence: (file) => {
    known(file, ['tokens', 'raw', 'append']);
    const tokens = names(file, 'tokens');
    return { message: messageOf(file, '{words}'), kind: existenceKind(searchOf(file, found(file, tokens))) };
  },
  substitution: (file) => {
    known(file, ['swap', 'raw', 'append', 'capitalize']);
    const message = messageOf(file, '{instead}', '{words}');
    return { message, kind: existenceKind(searchOf(file, swapped(file))) };
  },
  occurrence: (file) => {
    known(file, ['max', 'min', 'token']);
    const { values, given } = file;
    const max = values.number(['max'], given['max']);
    const min = values.number(['min'], given['min']);
    const token = compiled(names(file, 'token'), { ...caseOf(file), wholeWords: false });
    if (max === undefined && min === undefined) values.fault(['max'], 'The rule has neither max nor min.');
    const often = { ...(max === undefined ? {} : { max }), ...(min === undefined ? {} : { min }) };
    return { message: messageOf(file, '{count}'), kind: occurrenceKind(searchOf(file, token), often) };
  },
  repetition: (file) => {
    known(file, ['tokens', 'max', 'alpha']);
    const tokens = names(file, 'tokens');
    const spec = { ...caseOf(file), wholeWords: false };
    const finder = isOn(file, 'alpha') || tokens.length === 0 ? ANY_WORD : compiled(tokens, spec);
    const max = 1 + (file.values.number(['max'], file.given['max']) ?? 0);
    return { message: messageOf(file, '{words}'), kind: repetitionKind(searchOf(file, finder), { max, apart: 0 }) };
  },
  conditional: (file) => {
    known(file, ['first', 'second']);
    const spec = { ...caseOf(file), wholeWords: false };
    const first = searchOf(file, compiled(names(file, 'first'), spec));
    const second = { finder: compiled(names(file, 'second'), spec), scope: first.scope };
    return { message: messageOf(file, '{words}'), kind: conditionalKind(first, second) };
  },
};

const caseOf = (file: RuleFile): Pick<PatternSpec, 'matchCase'> => ({ matchCase: !isOn(file, 'ignorecase') });

function searchOf(file: RuleFile, finder: Finder): Search {
  const exceptions = names(file, 'exceptions');
  const scope = scopeOf(file);
  if (exceptions.length === 0) return { finder, scope };
  return { finder, scope, except: compiled(exceptions, { matchCase: true, wholeWords: true }) };
}

/** Tokens are words on their own; `raw` goes before all of them together, or behind. */
function found(file: RuleFile, tokens: readonly string[]): Finder {
  const raw = names(file, 'raw').join('');
  const spec = { ...caseOf(file), wholeWords: !isOn(file, 'nonword') };
  const isAppended = isOn(file, 'append');
  if (tokens.length === 0 && raw === '') throw new LeftOut('it has neither tokens nor raw');
  if (raw === '') return compiled(tokens, spec);
  if (tokens.length === 0) return compiled([raw], { ...spec, wholeWords: false });
  const edge = spec.wholeWords ? '\\b' : '';
  const words = `${edge}(?:${tokens.join('|')})${edge}`;
  return compiled([isAppended ? words + raw : raw + words], { ...spec, wholeWords: false });
}

/** What stands for several words in one line is parted by `|`. */
function swapped(file: RuleFile): Finder {
  const { values, given } = file;
  const pairs = Object.entries(values.dictionary(['swap'], given['swap']));
  if (pairs.length === 0) throw new LeftOut('it has no swap');
  const raw = names(file, 'raw').join('');
  const isAppended = isOn(file, 'append');
  const sources = pairs.map(([observed]) => {
    if (raw === '') return observed;
    return isAppended ? `(?:${observed})${raw}` : `${raw}(?:${observed})`;
  });
  const spec = { ...caseOf(file), wholeWords: !isOn(file, 'nonword') };
  const insteads = pairs.map(([, expected]) => alternatives(expected));
  const finder = compiled(sources, spec, insteads);
  return isOn(file, 'capitalize') ? capitalised(finder) : finder;
}

function alternatives(expected: unknown): string[] {
  const written = typeof expected === 'string' || typeof expected === 'number' ? String(expected) : '';
  return written === '' ? ['leave it out'] : written.split('|').map((one) => one.trim());
}

/** What is written instead begins with a capital where the words did. */
function capitalised(finder: Finder): Finder {
  return {
    lists: finder.lists,
    find: (facts, units) =>
      finder.find(facts, units).map((place) => {
        if (!/^\p{Lu}/u.test(facts.text.slice(place.start))) return place;
        return { ...place, instead: place.instead.map((one) => one.charAt(0).toUpperCase() + one.slice(1)) };
      }),
  };
}

function compiled(
  sources: readonly string[],
  spec: PatternSpec,
  insteads: readonly (readonly string[])[] = [],
): Finder {
  if (sources.length === 0) throw new LeftOut('it says nothing to look for');
  try {
    return patternFinder(compilePatterns(sources, spec, runByRe2), insteads);
  } catch (error) {
    if (!(error instanceof FaultyPattern)) throw error;
    const reason = error.message.charAt(0).toLowerCase() + error.message.slice(1).replace(/\.$/, '');
    throw new LeftOut(`“${sources[error.which]}” cannot be used: ${reason}`);
  }
}
