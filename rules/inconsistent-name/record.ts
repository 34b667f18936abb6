import type { NoteRef, Observed } from 'caselint/rule';
import { departure, isCloselySpelt, isSameSex, plain } from './departure.js';
import { keyOf, type Named, type Seen } from './seen.js';

/** A form of a name with all that the notes of a record say of its bearer. */
export interface Form extends Omit<Seen, 'givens' | 'roles'> {
  readonly givens: ReadonlySet<string>;
  readonly roles: ReadonlySet<string>;
  readonly notes: readonly NoteRef[];
}

export interface Departure {
  readonly kind: 'title' | 'spelling';
  readonly form: Form;
  readonly first: Form;
}

/**
 * Names that differ between notes. A record of years has many people in it, so whatever tells two of them apart keeps
 * the rule silent: given names, roles, the metadata, a note that has both forms (which the note half looks at).
 */
export function* departures(notes: readonly Observed<Named>[]): Generator<Departure> {
  const firsts: Form[] = [];
  for (const form of formsOf(notes)) {
    const first = firsts.find((one) => kindOf(one, form) !== null && !isTwoPeople(notes, one, form));
    const kind = first && kindOf(first, form);
    if (!first || !kind) firsts.push(form);
    else if (!isRenamed(notes, first, form)) yield { kind, form, first };
  }
}

/** In the order of the contacts. */
function formsOf(notes: readonly Observed<Named>[]): Form[] {
  const forms = new Map<string, { seen: Seen; givens: Set<string>; roles: Set<string>; notes: NoteRef[] }>();
  for (const { note, data } of notes) {
    for (const seen of data.seen) {
      const form = forms.get(keyOf(seen)) ?? { seen, givens: new Set(), roles: new Set(), notes: [] };
      for (const given of seen.givens) form.givens.add(given);
      for (const role of seen.roles) form.roles.add(role);
      form.notes.push(note);
      forms.set(keyOf(seen), form);
    }
  }
  return [...forms.values()].map(({ seen, ...rest }) => ({ ...seen, ...rest }));
}

function kindOf(first: Form, form: Form): Departure['kind'] | null {
  if (isHalfOfAnother(first, form) || isHalfOfAnother(form, first)) return null;
  const kind = departure(asForm(first), asForm(form));
  // Between notes a surname that is much like another is more often somebody else's.
  return kind === 'spelling' && !isCloselySpelt(first.written, form.written) ? null : kind;
}

/** `Ms Vera Hall` beside `Ms Fenwick-Hall`: a first name that is no half of the double name makes it somebody else's. */
function isHalfOfAnother(half: Form, whole: Form): boolean {
  const isHalf = partsOf(whole).length > 1 && partsOf(whole).includes(plain(half.written));
  return isHalf && whole.givens.size === 0 && [...half.givens].some((given) => !partsOf(whole).includes(plain(given)));
}

function asForm({ title, written, shown, givens }: Form) {
  const [given = ''] = givens;
  return { title, written, shown, given, start: 0, end: 0 };
}

function isTwoPeople(notes: readonly Observed<Named>[], first: Form, form: Form): boolean {
  if (first.notes.some((note) => form.notes.includes(note))) return true;
  if (first.givens.size > 1 || form.givens.size > 1) return true;
  if (areApart(first.givens, form.givens) || areApart(first.roles, form.roles)) return true;
  const keys = [keyOf(first), keyOf(form)];
  return (
    notes.some(({ data }) => data.apart.some((pair) => pair.every((key) => keys.includes(key)))) ||
    areListedApart(notes, first, form)
  );
}

function areApart(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size > 0 && other.size > 0 && ![...one].some((word) => other.has(word));
}

/** The metadata of a note has two people who could be meant, or that of two notes has them with two given names. */
function areListedApart(notes: readonly Observed<Named>[], first: Form, form: Form): boolean {
  const surnames = new Set([plain(first.written), plain(form.written)]);
  const could = ({ title, surname }: Named['listed'][number]) =>
    surnames.has(plain(surname)) && (title === '' || isSameSex(title, first.title) || isSameSex(title, form.title));
  const givens = new Set<string>();
  for (const { data } of notes) {
    const theirs = data.listed.filter(could);
    if (theirs.length > 1) return true;
    for (const { given } of theirs) if (given !== '') givens.add(given.toLowerCase());
  }
  return givens.size > 1;
}

/** Some note of the record explains the change. */
function isRenamed(notes: readonly Observed<Named>[], first: Form, form: Form): boolean {
  const parts = new Set([...partsOf(first), ...partsOf(form)]);
  return notes.some(({ data }) =>
    data.seen.some((seen) => (seen.isExplained || data.isRenaming) && partsOf(seen).some((part) => parts.has(part))),
  );
}

function partsOf({ written }: Pick<Seen, 'written'>): string[] {
  return written.split(/[-\s]+/).map(plain);
}
