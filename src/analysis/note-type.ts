import type { NoteMetadata } from '../model/note.js';
import { isLike } from './like.js';
import { wordList } from './word-list.js';

/** What a note's type is taken for. */
export interface NoteType {
  /** The type of Appendix 1 or of the authority's own list that it is or is nearest to; empty where nothing is near. */
  readonly name: string;
  /** Whether either lists the type as the source has it. A missing type is not listed. */
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

/** One case note type of an authority's own list. */
export interface OwnNoteType {
  /** `*` in a type that is struck stands for all of Appendix 1. */
  readonly name: string;
  readonly access?: 'open' | 'confidential';
  /** The type of Appendix 1 that it is like: rules treat it as that one. */
  readonly like?: string;
  /** The authority does not use this type of Appendix 1. */
  readonly isStruck?: boolean;
}

export const NO_OWN_TYPES: readonly OwnNoteType[] = [];

const NONE: NoteType = { name: '', isListed: false, access: 'open', is: () => false };

/** Catalogues by the authority's own list: a run has one, and asks it for every note. */
const catalogues = new WeakMap<readonly OwnNoteType[], TypeCatalogue>();

/** A note's type, held against Appendix 1 and the authority's own list. */
export function noteTypeOf({ type }: NoteMetadata, own: readonly OwnNoteType[] = NO_OWN_TYPES): NoteType {
  if (type === undefined || foldType(type) === '') return NONE;
  let catalogue = catalogues.get(own);
  if (!catalogue) {
    catalogue = new TypeCatalogue(own);
    catalogues.set(own, catalogue);
  }
  return catalogue.find(type);
}

/** Whether a note is of one of some types: a type counts as itself and as the listed type that it is nearest to. */
export function typeTester(names: readonly string[]): (metadata: NoteMetadata, listed: NoteType) => boolean {
  const patterns = names.map(foldType);
  return ({ type = '' }, listed) => {
    const written = foldType(type);
    if (written === '') return false;
    const nearest = foldType(listed.name);
    return patterns.some((pattern) => isLike(written, pattern) || isLike(nearest, pattern));
  };
}

/** The types that Appendix 1 lists, by name. */
export function appendixTypes(): readonly string[] {
  return TYPES.entries().map(({ term }) => term);
}

class TypeCatalogue {
  readonly #types: readonly ListedType[];
  /** Made once for a spelling: an export has a few dozen of them and a million notes. */
  readonly #known = new Map<string, NoteType>();

  constructor(own: readonly OwnNoteType[]) {
    this.#types = own.length === 0 ? appendix() : joined(appendix(), own);
  }

  find(type: string): NoteType {
    let found = this.#known.get(type);
    if (!found) {
      found = look(type, this.#types);
      if (this.#known.size > 10_000) this.#known.clear();
      this.#known.set(type, found);
    }
    return found;
  }
}

function appendix(): ListedType[] {
  return TYPES.entries().map(({ term, fields }) => ({
    name: term,
    folded: foldType(term),
    access: fields.access === 'confidential' ? 'confidential' : 'open',
    classes: new Set(fields.classes.split(' ')),
  }));
}

/** The authority's own types first: where two are as near, its own is meant. */
function joined(listed: readonly ListedType[], own: readonly OwnNoteType[]): ListedType[] {
  const struck = new Set(own.filter(({ isStruck }) => isStruck === true).map(({ name }) => foldType(name)));
  const named = own.filter(({ isStruck }) => isStruck !== true);
  const ownTypes = named.map(({ name, access, like }): ListedType => {
    const folded = foldType(name);
    const model = listed.find((one) => one.folded === (like === undefined ? folded : foldType(like)));
    return { name, folded, access: access ?? model?.access ?? 'open', classes: model?.classes ?? new Set() };
  });
  const taken = new Set([...struck, ...ownTypes.map(({ folded }) => folded)]);
  const kept = struck.has('*') ? [] : listed.filter(({ folded }) => !taken.has(folded));
  return [...ownTypes, ...kept];
}

/** Case, spaces, dashes, hyphens and apostrophes make no difference. */
export function foldType(type: string): string {
  return type.toLowerCase().replace(/[\s\p{Pd}'’‘`]+/gu, '');
}

function look(type: string, types: readonly ListedType[]): NoteType {
  const folded = foldType(type);
  const exact = types.find((one) => one.folded === folded);
  if (exact) return typeFrom(exact, true);
  const near = nearest(type, folded, types);
  return near ? typeFrom(near, false) : NONE;
}

function typeFrom({ name, access, classes }: ListedType, isListed: boolean): NoteType {
  return { name, isListed, access: isListed ? access : 'open', is: (kind) => classes.has(kind) };
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
  const meant = types.find(({ name }) => name === synonym);
  if (meant) return meant;
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
