import type { Span } from 'caselint/rule';

/** A titled name as it stands in the text. */
export interface NameForm extends Span {
  readonly title: string;
  readonly given: string;
  /** The surname with its marks and hyphens. */
  readonly written: string;
  readonly shown: string;
}

/** How a name departs from one that came before it; null where it is the same name, or another person's. */
export function departure(first: NameForm, form: NameForm): 'title' | 'spelling' | null {
  // "Ms Whitlock Jean" after "Ms Whitlock-Jean": a lost hyphen makes a first name of half the surname.
  const isSplit =
    form.given !== '' && first.title === form.title && plain(first.written) === plain(form.given + form.written);
  if (isSplit) return 'spelling';
  const sameName = plain(first.written) === plain(form.written);
  if (sameName && canonical(first.title) !== canonical(form.title))
    return isSameSex(first.title, form.title) ? 'title' : null;
  if (canonical(first.title) !== canonical(form.title) && !isSameSex(first.title, form.title)) return null;
  if (sameName) return apostrophes(first.written) === apostrophes(form.written) ? null : 'spelling';
  if (canonical(first.title) !== canonical(form.title)) return null;
  return isNearlySame(first.written, form.written) ? 'spelling' : null;
}

const FEMALE = new Set('ms mrs miss'.split(' '));

export function isSameSex(one: string, other: string): boolean {
  if (one === other) return true;
  if (FEMALE.has(one) && FEMALE.has(other)) return true;
  // A rank or an office beside a courtesy title may be the same person or not: "Dr Khan" and "Mr Khan".
  return false;
}

function canonical(title: string): string {
  return title === 'professor' ? 'prof' : title === 'doctor' ? 'dr' : title;
}

/** No case and no marks: `Novotná` and `Novotna` are one name written in two ways. */
export function plain(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[\s'’-]/g, '')
    .toLowerCase();
}

function apostrophes(name: string): string {
  return name.replaceAll('’', "'").toLowerCase();
}

/** A slip of one letter in a name long enough, a hyphen lost, or a half of a double name. */
function isNearlySame(one: string, other: string): boolean {
  const [a, b] = [apostrophes(one), apostrophes(other)];
  const isHalf = (whole: string, part: string) => /[-\s]/.test(whole) && whole.split(/[-\s]/).includes(part);
  if (isHalf(a, b) || isHalf(b, a)) return true;
  const [x, y] = [plain(one), plain(other)];
  // A short name is another name as often, unless the slip doubles a letter: "Adu" and "Addu".
  if (Math.min(x.length, y.length) < 4)
    return x !== y && x.length > 2 && x.replace(/(.)\1/g, '$1') === y.replace(/(.)\1/g, '$1');
  return x[0] === y[0] && isOneSlip(x, y);
}

/** One letter more, less or other, or two that changed places. */
function isOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let at = 0;
  while (at < Math.min(a.length, b.length) && a[at] === b[at]) at += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - at && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const [left, right] = [a.slice(at, a.length - end), b.slice(at, b.length - end)];
  if (left.length <= 1 && right.length <= 1) return true;
  if (left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0]) return true;
  // "Holloway" and "Holliday": two letters in a long name that begins and ends alike.
  return a.length === b.length && a.length >= 8 && at >= 4 && end >= 2 && left.length <= 3 && slips(left, right) <= 2;
}

/** One name by more than a likeness: no short names, and one letter that differs. */
export function isCloselySpelt(one: string, other: string): boolean {
  const [x, y] = [plain(one), plain(other)];
  if (x === y || /[-\s]/.test(one + other)) return true;
  if (Math.min(x.length, y.length) < 5) return false;
  return x.length !== y.length || slips(x, y) === 1 || sorted(x) === sorted(y);
}

function sorted(name: string): string {
  return [...name].sort().join('');
}

function slips(a: string, b: string): number {
  return [...a].filter((letter, at) => letter !== b[at]).length;
}
