import type { NoteFacts, Place, Places } from 'caselint/rule';
import type { NameForm } from './departure.js';
import { type Facts, formsIn, inOneBreath, isExplained, roleBeside } from './forms.js';

/** A titled name that a note has, where it has it first, and what the note says of its bearer. */
export type Seen = {
  readonly title: string;
  readonly written: string;
  readonly shown: string;
  /** All given names and roles that stand with this form in the note. */
  readonly givens: readonly string[];
  readonly roles: readonly string[];
  readonly isExplained: boolean;
  readonly place: Place;
};

/** What a record needs of a note to compare its names: the names themselves, since the message must say them. */
export type Named = {
  readonly seen: readonly Seen[];
  /** Adults whom the metadata lists. */
  readonly listed: readonly { readonly title: string; readonly given: string; readonly surname: string }[];
  /** Forms that the note tells apart: two people in one breath. */
  readonly apart: readonly (readonly [string, string])[];
  /** Somebody's name changed, as the note says. */
  readonly isRenaming: boolean;
};

const RENAMING =
  /\b(?:maiden|married|birth|new|former|previous|legal) (?:sur|last )?name\b|\bchang\w+ (?:her|his|their) (?:sur|last )?name\b|\bdeed poll\b|\bn[ée]e\b|\b(?:got|has|have|had|were|is|are|since) (?:now |recently )?married\b|\bmarriage\b|\bwedding\b|\bdivorced?\b/i;

export function namedIn(facts: Facts & Pick<NoteFacts, 'text'>, locate: Places['locate']): Named | undefined {
  const forms = formsIn(facts);
  const listed = listedIn(facts);
  if (forms.length === 0) return undefined;
  const byForm = new Map<string, NameForm[]>();
  for (const form of forms) {
    const same = byForm.get(keyOf(form));
    if (same) same.push(form);
    else byForm.set(keyOf(form), [form]);
  }
  return {
    seen: [...byForm.values()].flatMap((same) => seenOf(facts, same, locate)),
    listed,
    apart: inOneBreath(facts.words, forms).map(([one, other]) => [keyOf(one), keyOf(other)]),
    isRenaming: RENAMING.test(facts.text),
  };
}

/** Which form it is, whoever bears it. */
export function keyOf({ title, written }: Pick<NameForm, 'title' | 'written'>): string {
  return `${title} ${written}`;
}

function seenOf(facts: Facts, same: readonly NameForm[], locate: Places['locate']): Seen[] {
  const [first] = same;
  if (!first) return [];
  const { title, written, shown } = first;
  return [
    {
      title,
      written,
      shown,
      givens: distinct(same.map(({ given }) => given)),
      roles: distinct(same.map((form) => roleBeside(facts.words, form))),
      isExplained: same.some((form) => isExplained(facts, form)),
      place: locate({ start: first.start, end: first.end }),
    },
  ];
}

function listedIn({ people }: Facts): Named['listed'] {
  return people.persons
    .filter(({ relation, role, age, surname }) => (relation !== '' || role !== '') && age !== 'child' && surname !== '')
    .map(({ title, given, surname }) => ({ title, given, surname }));
}

function distinct(words: readonly string[]): string[] {
  return [...new Set(words.filter((word) => word !== ''))];
}
