import { type PersonEntry, type Place, SHAPE, type StandIn, type Words } from 'caselint/rule';

/** A capitalised word of a note and its first place there. */
export type NamePlace = readonly [name: string, ...place: number[]];

/** What is kept of a note: a sketch that tells nothing of its sentences, and the names that a copy may carry. */
export type Kept = {
  readonly sketch: string;
  /** Given names of the note's children, by its metadata. */
  readonly children: readonly string[];
  /** Other capitalised words of the text. */
  readonly others: readonly NamePlace[];
  /** The id of the note that the case system itself says it copies. */
  readonly copyOf: string;
};

export function childNames(people: readonly PersonEntry[]): string[] {
  const children = people.filter(({ relation }) => /\b(?:child|young person|subject|baby)\b/i.test(relation ?? ''));
  return children.map(({ name }) => name.split(/\s+/)[0] ?? '').filter(Boolean);
}

export function otherNames(
  words: Words,
  children: readonly string[],
  locate: (span: { start: number; end: number }) => Place,
): NamePlace[] {
  const places = new Map<string, NamePlace>();
  for (let index = 0; index < words.count; index += 1) {
    const record = words.records[index];
    if (record?.shape !== SHAPE.capitalised || record.tags !== 0) continue;
    const name = record.text.replace(/['’]s$/, '');
    if (name.length < 3 || children.includes(name) || places.has(name)) continue;
    const { start, end } = locate({ start: words.start(index), end: words.start(index) + name.length });
    places.set(name, [name, start.line, start.column, start.offset, end.line, end.column, end.offset]);
  }
  return [...places.values()];
}

/** Two names are the same when what stands in for them is. */
export function masked({ children, others, ...rest }: Kept, standIn: StandIn): Kept {
  return {
    ...rest,
    children: children.map(standIn),
    others: others.map(([name, ...place]) => [standIn(name), ...place]),
  };
}

type WithNames = Pick<Kept, 'children'> & { others(): Kept['others'] };

/** Where the note names a child of its source who is none of its own; a child of both records is no slip. */
export function leftName(note: WithNames, source: Pick<Kept, 'children'>): Place | undefined {
  if (note.children.length === 0 || note.children.some((child) => source.children.includes(child))) return undefined;
  const left = note.others().find(([name]) => source.children.includes(name));
  if (!left) return undefined;
  const [, line = 1, column = 1, offset = 0, endLine = 1, endColumn = 1, endOffset = 0] = left;
  return { start: { line, column, offset }, end: { line: endLine, column: endColumn, offset: endOffset } };
}
