import { type AST, RegExpParser } from '@eslint-community/regexpp';
import { PatternFault } from './dialect.js';

/** A pattern whose matching never looks further than a fixed number of steps from any place in a text. */
export interface Bounded {
  /** For the flags `u` and `m`. */
  readonly source: string;
  /** Steps from one place at the very most. */
  readonly work: number;
}

/** How a part is written, in how many ways it can match at one place, and how many steps it takes to try them all. */
interface Part extends Bounded {
  readonly ways: number;
}

/**
 * How often an open-ended repetition repeats: a word has no more letters, a run of spaces no more spaces, and what
 * goes over words (`.*`) stops there. With all of them bounded, a note of twice the length takes twice the time.
 */
const MOST_LETTERS = 64;
const MOST_SPACES = 8;
const MOST_OF_ANY = 1000;

/** More steps than this at one place are too many, though they would end. */
const MOST_STEPS = 50_000;

/** The pattern with every repetition bounded; a fault where that does not make it quick. */
export function bounded(source: string): Bounded {
  const part = alternatives(parsed(source).alternatives);
  if (part.work > MOST_STEPS) throw new PatternFault(TOO_MANY_WAYS);
  return part;
}

const TOO_MANY_WAYS =
  'This could take very long on some notes: a repetition stands inside another, or beside one that can match the same. ' +
  'Say which characters may repeat (“[^,]+” and not “.*”), or how often (“{1,5}”).';

function parsed(source: string): AST.Pattern {
  const parser = new RegExpParser({ ecmaVersion: 2023 });
  try {
    return parser.parsePattern(source, 0, source.length, true);
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/^Invalid regular expression: \/.*\/\w*: /s, '') : '';
    // Needless backslashes are no fault, but a class of letters by name is read only the strict way.
    if (/\\[pP]\{/.test(source)) throw new PatternFault(`This is no pattern: ${reason}.`);
    try {
      return parser.parsePattern(source, 0, source.length, false);
    } catch {
      throw new PatternFault(`This is no pattern: ${reason}.`);
    }
  }
}

function alternatives(list: readonly AST.Alternative[]): Part {
  const parts = list.map(sequence);
  const literals = list.flatMap(literalOf).sort();
  const others = parts.filter((_, index) => literalOf(list[index] as AST.Alternative).length === 0);
  const longest = literals.reduce((most, literal) => Math.max(most, literal.length), 0);
  return {
    source: parts.map(({ source }) => source).join('|'),
    ways: Math.max(1, chain(literals) + sum(others.map(({ ways }) => ways))),
    // Words that differ from the first letter on cost one look each.
    work: literals.length + longest * Math.max(1, chain(literals)) + sum(others.map(({ work }) => work)),
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** The most of some sorted words that can match at one place: each the beginning of the next. */
function chain(sorted: readonly string[]): number {
  const open: string[] = [];
  let most = 0;
  for (const word of sorted) {
    while (open.length > 0 && !word.startsWith(open.at(-1) ?? '')) open.pop();
    open.push(word);
    most = Math.max(most, open.length);
  }
  return most;
}

function literalOf({ elements }: AST.Alternative): string[] {
  const isLiteral = elements.every((element) => element.type === 'Character');
  return isLiteral ? [elements.map((element) => element.raw.toLowerCase()).join('')] : [];
}

function sequence({ elements }: AST.Alternative): Part {
  let ways = 1;
  let work = 1;
  let source = '';
  for (const element of elements) {
    const part = partOf(element);
    work += ways * part.work;
    ways *= part.ways;
    source += part.source;
  }
  return { source, ways, work };
}

const ONE = { ways: 1, work: 1 } as const;

function partOf(element: AST.Element): Part {
  if (element.type === 'Character') return { ...ONE, source: plain(element) };
  if (element.type === 'Quantifier') return repeated(element);
  if (element.type === 'CapturingGroup') {
    const inside = alternatives(element.alternatives);
    return { ...inside, source: `(${element.name === null ? '' : `?<${element.name}>`}${inside.source})` };
  }
  if (element.type === 'Group') {
    const inside = alternatives(element.alternatives);
    return { ...inside, source: `(?:${inside.source})` };
  }
  if (element.type === 'Assertion') return assertion(element);
  if (element.type === 'Backreference') return { ways: 1, work: MOST_LETTERS, source: element.raw };
  return { ...ONE, source: setOf(element) };
}

/** Once it holds, what it looked at is not tried again: it counts as one way. */
function assertion(element: AST.Assertion): Part {
  if (!('alternatives' in element)) return { ...ONE, source: element.raw };
  const inside = alternatives(element.alternatives);
  const opens = `(?${element.kind === 'lookahead' ? '' : '<'}${element.negate ? '!' : '='}`;
  return { ways: 1, work: inside.work, source: `${opens}${inside.source})` };
}

function repeated({ element, min, max, greedy }: AST.Quantifier): Part {
  const body = partOf(element);
  const most = Math.min(max, Math.max(min, mostOf(element, body.source)));
  const lazy = greedy ? '' : '?';
  const source = `${inner(element, body.source)}{${min},${most}}${lazy}`;
  if (body.ways === 1) return { source, ways: most - min + 1, work: 1 + most * body.work };
  let ways = 0;
  let work = 1;
  for (let times = 0; times <= most && work <= MOST_STEPS; times += 1) {
    if (times >= min) ways += body.ways ** times;
    work += body.ways ** times * body.work;
  }
  return { source, ways, work };
}

/** A space that is repeated stands for spaces alone, and no longer for the end of a line. */
const inner = (element: AST.Element, source: string): string =>
  element.type === 'Character' && element.raw === ' ' ? ' ' : source;

function mostOf(element: AST.Element, source: string): number {
  if (element.type !== 'Character' && element.type !== 'CharacterSet' && element.type !== 'CharacterClass') {
    return MOST_LETTERS;
  }
  const set = new RegExp(`^${source}$`, 'u');
  if (!set.test(' ')) return MOST_LETTERS;
  return set.test('a') ? MOST_OF_ANY : MOST_SPACES;
}

/** A space may be the end of a line that was wrapped, and an apostrophe is written in two ways. */
function plain({ value, raw }: AST.Character): string {
  if (raw === ' ') return '[ \\n]';
  if (raw === "'") return "['’]";
  const char = String.fromCodePoint(value);
  if (char === '\n') return '\\n';
  return /[\^$\\.*+?()[\]{}|/]/.test(char) ? `\\${char}` : char;
}

function setOf(element: AST.Element): string {
  if (element.type !== 'CharacterClass') return element.raw;
  const inside = element.elements.map((member) => {
    if (member.type === 'Character') return inClass(member);
    if (member.type === 'CharacterClassRange') return `${inClass(member.min)}-${inClass(member.max)}`;
    return member.raw;
  });
  return `[${element.negate ? '^' : ''}${inside.join('')}]`;
}

function inClass({ value }: AST.Character): string {
  const char = String.fromCodePoint(value);
  if (char === '\n') return '\\n';
  return /[\^\\\-[\]]/.test(char) ? `\\${char}` : char;
}
