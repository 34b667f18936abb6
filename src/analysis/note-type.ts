import type { NoteMetadata } from '../model/note.js';
import { wordList } from './word-list.js';

/** A note's type, held against Appendix 1. */
export interface NoteType {
  /** The listed type that it is or is nearest to; empty where nothing is near. */
  readonly name: string;
  /** Whether Appendix 1 lists the type as the source has it. A missing type is not listed. */
  readonly isListed: boolean;
  /** A missing or unlisted type counts as open. */
  readonly access: 'open' | 'confidential';
  /** Whether the type, or the listed one nearest to it, belongs to a class: `direct-contact`, `exploring` … */
  is(kind: string): boolean;
}

interface ListedType {
  readonly name: string;
  readonly folded: string;
  readonly access: 'open' | 'confidential';
  readonly classes: ReadonlySet<string>;
}

const TYPES = wordList(new URL('./data/note-types.tsv', import.meta.url), ['access', 'classes']);

/** Made once for a spelling: an export has a few dozen of them and a million notes. */
const known = new Map<string, NoteType>();
let listed: readonly ListedType[] | null = null;

const NONE: NoteType = { name: '', isListed: false, access: 'open', is: () => false };

export function noteTypeOf({ type }: NoteMetadata): NoteType {
  if (type === undefined || fold(type) === '') return NONE;
  let found = known.get(type);
  if (!found) {
    found = look(type);
    if (known.size > 10_000) known.clear();
    known.set(type, found);
  }
  return found;
}

/** Case, spaces, dashes, hyphens and apostrophes make no difference. */
function fold(type: string): string {
  return type.toLowerCase().replace(/[\s\p{Pd}'’‘`]+/gu, '');
}

function look(type: string): NoteType {
  const folded = fold(type);
  const types = allTypes();
  const exact = types.find((one) => one.folded === folded);
  if (exact) return typeFrom(exact, true);
  const near = nearest(type, folded, types);
  return near ? typeFrom(near, false) : NONE;
}

function typeFrom({ name, access, classes }: ListedType, isListed: boolean): NoteType {
  return { name, isListed, access: isListed ? access : 'open', is: (kind) => classes.has(kind) };
}

function allTypes(): readonly ListedType[] {
  listed ??= TYPES.entries().map(({ term, fields }) => ({
    name: term,
    folded: fold(term),
    access: fields.access === 'confidential' ? 'confidential' : 'open',
    classes: new Set(fields.classes.split(' ')),
  }));
  return listed;
}

/** What other systems call the same thing. */
const SYNONYMS: readonly (readonly [RegExp, string])[] = [
  [/seen alone|not alone/i, 'Home visit- Child not seen alone'],
  [/\b(?:phone|telephone|tel|call)\b/i, 'Telephone Contact'],
  [/\be-?mail\b/i, 'Contact via e-mail'],
  [/\b(?:sms|text(?: message)?|whatsapp)\b/i, 'SMS Text'],
  [/\bsupervision\b/i, 'Record of Supervision Discussion'],
  [/\b(?:family time|contact) (?:session|supervis)|supervised (?:family time|contact)/i, 'Supervised Contact'],
  [/\b(?:closure|closing)\b/i, 'Closing Summary'],
  [/\btransfer\b/i, 'Transfer Summary'],
  [/\b(?:management|manager|managers?'?s?) (?:decision|oversight)/i, "Manager's Decisions"],
  [/\bmissing\b/i, 'Missing Persons'],
  [/\b(?:hospital|ward)\b.*\b(?:visit|contact)\b|\bvisit\b.*\b(?:hospital|ward)\b/i, 'Contact on Hospital Ward'],
  [/\bschool\b.*\bvisit\b|\bvisit\b.*\bschool\b/i, 'School Visit'],
  [/\b(?:placement|foster|statutory cla|lac)\b.*\bvisit\b/i, 'Placement Visit'],
  [/\b(?:home|cp|cin|statutory|family)\b.*\bvisit\b/i, 'Home visit'],
  [/\b(?:emergency duty|out of hours)\b/i, 'EDT'],
  [/\bmeeting\b|\bminutes\b|\bcore group\b|\bconference\b/i, 'Record of Meeting'],
  [/\b(?:letter|correspondence)\b.*\b(?:in|received|from)\b/i, 'Letter Received'],
  [/\bletter\b/i, 'Letter Sent'],
];

function nearest(type: string, folded: string, types: readonly ListedType[]): ListedType | undefined {
  let best: ListedType | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const one of types) {
    const distance = editDistance(folded, one.folded) / Math.max(folded.length, one.folded.length);
    if (distance < least) [best, least] = [one, distance];
  }
  if (best && least <= 0.25) return best;
  const synonym = SYNONYMS.find(([pattern]) => pattern.test(type))?.[1];
  if (synonym) return types.find(({ name }) => name === synonym);
  const inside = types.filter(
    (one) => one.folded.length > 5 && (folded.includes(one.folded) || one.folded.includes(folded)),
  );
  return (
    inside.sort((a, b) => Math.abs(a.folded.length - folded.length) - Math.abs(b.folded.length - folded.length))[0] ??
    sharing(type, types)
  );
}

/** The type that shares the most words with it, if it shares half of them. */
function sharing(type: string, types: readonly ListedType[]): ListedType | undefined {
  const words = wordsOf(type);
  const scored = types.map((one) => {
    const theirs = wordsOf(one.name);
    const common = [...words].filter((word) => theirs.has(word)).length;
    return { one, share: (2 * common) / (words.size + theirs.size) };
  });
  const best = scored.sort((a, b) => b.share - a.share)[0];
  return best && best.share >= 0.5 ? best.one : undefined;
}

function wordsOf(type: string): Set<string> {
  const words = type.toLowerCase().match(/\p{L}+/gu) ?? [];
  return new Set(words.filter((word) => !/^(?:of|with|the|and|note|a)$/.test(word)));
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let at = 1; at <= a.length; at += 1) {
    const next = [at];
    for (let to = 1; to <= b.length; to += 1) {
      const change = (row[to - 1] ?? 0) + (a[at - 1] === b[to - 1] ? 0 : 1);
      next.push(Math.min(change, (row[to] ?? 0) + 1, (next[to - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
