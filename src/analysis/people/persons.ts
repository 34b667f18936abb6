import type { NoteMetadata, PersonEntry } from '../../model/note.js';
import type { Evidence } from './evidence.js';
import { nameLists } from './lists.js';
import { fold, type Naming } from './names.js';
import type { Person } from './people.js';

interface Draft {
  id: number;
  title: string;
  given: string;
  surname: string;
  age: Person['age'];
  isAuthor: boolean;
  relation: string;
  role: string;
  /** The metadata lists them: what it says of their age stands. */
  isListed: boolean;
}

const CHILD_RELATION =
  /\b(?:child|subject|young person|yp|son|daughter|baby|sibling|pupil|niece|nephew|grandson|granddaughter|unborn|step-?son|step-?daughter|looked after|twin)\b/i;
const EITHER_RELATION =
  /\b(?:brother|sister|cousin|friend|half-?brother|half-?sister|step-?brother|step-?sister|partner'?s? child)\b/i;

/** Everybody a note names, as they are met. */
export class Persons {
  readonly all: Draft[] = [];
  readonly knownGiven = new Set<string>();
  readonly knownSurnames = new Set<string>();

  constructor(listed: readonly PersonEntry[], { author, role }: NoteMetadata) {
    for (const { name, relation = '', role: theirs = '' } of listed) {
      this.#list({ ...splitName(name), relation, role: theirs, age: ageOf(name, relation, theirs) });
    }
    if (author) this.#listAuthor(author, role ?? '');
  }

  #list(entry: Pick<Draft, 'title' | 'given' | 'surname' | 'relation' | 'role' | 'age'>): void {
    this.#learn(entry.given, entry.surname);
    this.all.push({ ...entry, id: this.all.length, isAuthor: false, isListed: true });
  }

  #listAuthor(author: string, role: string): void {
    const name = splitName(author);
    const same = this.all.find((one) => one.given === name.given && one.surname === name.surname);
    if (same) {
      same.isAuthor = true;
      same.age = 'adult';
      return;
    }
    this.#learn(name.given, name.surname);
    this.all.push({ ...name, id: this.all.length, isAuthor: true, isListed: true, relation: '', role, age: 'adult' });
  }

  #learn(given: string, surname: string): void {
    if (given.length > 1) this.knownGiven.add(fold(given));
    if (surname.length > 1) this.knownSurnames.add(fold(surname));
  }

  /** Learns the parts of full names; says whether any was new. */
  learnFrom(namings: readonly Naming[]): boolean {
    const before = this.knownGiven.size + this.knownSurnames.size;
    for (const { given, surname, isKin } of namings)
      if (given !== '' && surname !== '' && !isKin) this.#learn(given, surname);
    return this.knownGiven.size + this.knownSurnames.size > before;
  }

  /** Takes in a name that says who its bearer is, and what stands beside it. */
  meet(naming: Naming, evidence: Evidence): void {
    const known = this.of(naming);
    if (known) {
      const draft = this.all[known.id];
      if (!draft) return;
      if (evidence !== 'none' && (draft.age === 'unknown' || !draft.isListed) && draft.age !== 'adult')
        draft.age = evidence;
      if (draft.title === '') draft.title = naming.title;
      if (draft.given === '' && naming.given !== '') draft.given = naming.given;
      return;
    }
    const isWhole = naming.form === 'titled' || naming.form === 'full';
    if (!isWhole && evidence === 'none') return;
    const { title, given, surname } = naming;
    const age = evidence === 'none' ? 'unknown' : evidence;
    this.all.push({
      id: this.all.length,
      title,
      given,
      surname,
      age,
      isAuthor: false,
      isListed: false,
      relation: '',
      role: '',
    });
  }

  /** Whose name it is; nobody where two people could be meant. */
  of(naming: Naming): Person | null {
    const candidates = this.all.filter((one) => isCompatible(one, naming));
    if (candidates.length === 1) return candidates[0] ?? null;
    const exact = candidates.filter(
      (one) => fold(one.given) === fold(naming.given) && fold(one.surname) === fold(naming.surname),
    );
    return exact.length === 1 ? (exact[0] ?? null) : null;
  }
}

function isCompatible(person: Draft, { form, title, given, surname, isKin }: Naming): boolean {
  if (form === 'given') return person.given !== '' && fold(person.given) === fold(given);
  if (form === 'surname') return fold(person.surname) === fold(surname) && person.age !== 'child';
  if (isKin) return person.given !== '' && fold(person.given) === fold(given) && person.age !== 'child';
  if (fold(person.surname) !== fold(surname)) return false;
  if (form === 'titled' && person.age === 'child') return false;
  if (person.given !== '' && given !== '' && !sameGiven(person.given, given)) return false;
  // A bare child's surname is their parent's too; only a given name says that the child is meant.
  return isSameSex(person.title, title);
}

function sameGiven(one: string, other: string): boolean {
  const [a, b] = [fold(one), fold(other)];
  return a === b || (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));
}

function isSameSex(one: string, other: string): boolean {
  const { titles } = nameLists;
  const [a, b] = [titles.get(one)?.fields.sex ?? '', titles.get(other)?.fields.sex ?? ''];
  return a === '' || b === '' || a === b;
}

/** `Ms Ngozi Okonjo`, `OKONJO, Ngozi (Ms)`, `Dr J. Bello`. */
export function splitName(name: string): { title: string; given: string; surname: string } {
  let text = name.replace(/\([^)]*\)/g, ' ').trim();
  const comma = /^([^,]+),\s*(.+)$/.exec(text);
  if (comma) text = `${comma[2]} ${comma[1]}`;
  const parts = text.split(/\s+/).filter((part) => part !== '');
  let title = '';
  while (parts.length > 1 && nameLists.titles.has(bareTitle(parts[0] ?? '')) && isTitleHere(parts)) {
    title = bareTitle(parts.shift() ?? '');
  }
  if (parts.length === 1)
    return title === '' || isGivenTitle(title)
      ? { title, given: trim(parts[0]), surname: '' }
      : { title, given: '', surname: trim(parts[0]) };
  return { title, given: trim(parts[0]), surname: parts.slice(1).map(trim).join(' ') };
}

function isTitleHere(parts: readonly string[]): boolean {
  return !nameLists.given.has(bareTitle(parts[0] ?? '')) || parts.length > 2;
}

function isGivenTitle(title: string): boolean {
  const kind = nameLists.titles.get(title)?.fields.kind;
  return kind === 'kin' || kind === 'faith';
}

function bareTitle(word: string): string {
  return word.toLowerCase().replace(/\.$/, '');
}

function trim(part: string | undefined): string {
  const word = (part ?? '').replace(/\.$/, '');
  return /^\p{Lu}{2,}$/u.test(word) ? word.charAt(0) + word.slice(1).toLowerCase() : word;
}

function ageOf(name: string, relation: string, role: string): Person['age'] {
  if (role !== '') return 'adult';
  if (/^\s*(?:mr|mrs|ms|mx|dr|prof)\b/i.test(name)) return 'adult';
  if (relation === '') return 'unknown';
  // "mother of the child", "child's carer": the first noun, or what follows the possessive.
  const head = relation.replace(/^.*['’]s?\s+/, '').replace(/\s+of\b.*$/, '');
  if (CHILD_RELATION.test(head)) return 'child';
  if (EITHER_RELATION.test(head) && !/\badult\b/i.test(relation)) return 'unknown';
  return 'adult';
}
