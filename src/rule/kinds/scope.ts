import type { Block } from '../../analysis/blocks.js';
import type { NoteFacts } from '../../analysis/facts.js';
import { typeTester } from '../../analysis/note-type.js';
import { contains, type Span } from '../../model/span.js';

export const UNITS = ['note', 'paragraph', 'heading', 'list', 'table', 'sentence'] as const;
export const QUOTATIONS = ['leave-out', 'include', 'only'] as const;

/** Where a rule of a pack looks. */
export interface Scope {
  readonly unit: (typeof UNITS)[number];
  /** What somebody said in speech marks is theirs, and left out unless it is asked for. */
  readonly quotations: (typeof QUOTATIONS)[number];
  /** Notes of these types only; all where it is empty. `*` stands for anything. */
  readonly noteTypes: readonly string[];
}

/** The notes that a scope is for. */
export function noteTester({ noteTypes }: Scope): (facts: Pick<NoteFacts, 'metadata' | 'noteType'>) => boolean {
  if (noteTypes.length === 0) return () => true;
  const isOneOf = typeTester(noteTypes);
  return ({ metadata, noteType }) => isOneOf(metadata, noteType);
}

type Facts = Pick<NoteFacts, 'text' | 'blocks' | 'sentences' | 'quotes'>;

/** The stretches of a note that are looked at one by one. */
export function unitsOf(facts: Facts, { unit, quotations }: Scope): readonly Span[] {
  if (unit === 'note') return [{ start: 0, end: facts.text.length }];
  if (unit === 'sentence') return facts.sentences.filter(({ block }) => isSomebodys(block, quotations));
  const kind = KINDS[unit];
  if (kind !== undefined) return facts.blocks.filter((block) => block.kind === kind);
  return facts.blocks.filter((block) => block.kind !== 'heading' && isSomebodys(block, quotations));
}

const KINDS: Readonly<Partial<Record<Scope['unit'], Block['kind']>>> = {
  heading: 'heading',
  list: 'item',
  table: 'row',
};

/** The headers and signature of pasted mail are nobody's recording. */
const isSomebodys = ({ kind }: Block, quotations: Scope['quotations']): boolean =>
  quotations === 'include' || kind !== 'mail';

/** Whether words of the scope's units are words that it is about. */
export function placeTester({ blocks, quotes }: Facts, { unit, quotations }: Scope): (place: Span) => boolean {
  if (quotations === 'include') return () => true;
  const mail = unit === 'note' ? blocks.filter(({ kind }) => kind === 'mail') : [];
  return (place) => quotes.covers(place) === (quotations === 'only') && !mail.some((block) => contains(block, place));
}
