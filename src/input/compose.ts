import type { Origin } from '../model/origin.js';
import { Pieces } from './pieces.js';

/** One part of a note's text, such as a column or a key of its own. */
export interface Part {
  readonly name: string;
  /** A part that is named as a section is headed by its name even where it comes first. */
  readonly isSection: boolean;
  readonly text: string;
  readonly origin: Origin;
}

/** The text of a note out of its parts: one as it is, several under their names. */
export function compose(parts: readonly Part[]): { text: string; origin: Origin } {
  const [first] = parts;
  if (first === undefined) return { text: '', origin: { kind: 'plain', line: 1, column: 1 } };
  if (parts.length === 1) return { text: first.text, origin: first.origin };
  const pieces = new Pieces();
  for (const part of parts) {
    if (part !== first) pieces.gap('\n\n');
    if (part !== first || part.isSection) pieces.add(`${part.name}:\n`, startOf(part.origin));
    pieces.add(part.text, part.origin);
  }
  const { place } = first.origin;
  return { text: pieces.text, origin: { ...pieces.origin(), ...(place === undefined ? {} : { place }) } };
}

/** A heading made of a name stands nowhere near the text: it points to the part it is put above. */
function startOf(origin: Origin): Origin {
  if (origin.kind === 'plain') return { kind: 'plain', line: origin.line, column: origin.column };
  return { kind: 'plain', line: origin.segments[1] ?? 1, column: origin.segments[2] ?? 1 };
}
