import type { CheckedItem } from '../lint.js';
import type { Records } from '../record.js';
import type { ItemLine } from './lines.js';
import { type Line, linesOf, type PartFile } from './part-file.js';

/**
 * What the parts of a run have read and checked, in the order in which one run would have; what they say of records
 * goes into `records`. Holds one item of each part at a time.
 */
export async function* mergedItems(files: readonly PartFile[], records: Records): AsyncGenerator<CheckedItem> {
  const queue = files.flatMap(({ path }) => {
    const lines = linesOf(path);
    const item = nextItem(lines, records);
    return item ? [{ item, lines }] : [];
  });
  // The part whose item comes first stands last.
  queue.sort((a, b) => b.item.at - a.item.at);
  for (let first = queue.pop(); first !== undefined; first = queue.pop()) {
    yield itemOf(first.item);
    const item = nextItem(first.lines, records);
    if (item) queue.splice(placeFor(item.at, queue), 0, { item, lines: first.lines });
  }
}

interface Waiting {
  readonly item: ItemLine;
  readonly lines: Iterator<Line>;
}

function nextItem(lines: Iterator<Line>, records: Records): ItemLine | undefined {
  for (let next = lines.next(); next.done !== true; next = lines.next()) {
    const line = next.value;
    if (line.kind === 'record') records.take(line);
    else if (line.kind === 'observation') records.observe(line.rule, line.record, { note: line.note, data: line.data });
    else return line;
  }
  return undefined;
}

function placeFor(at: number, queue: readonly Waiting[]): number {
  let low = 0;
  let high = queue.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((queue[middle]?.item.at ?? 0) > at) low = middle + 1;
    else high = middle;
  }
  return low;
}

function itemOf(line: ItemLine): CheckedItem {
  if (line.kind === 'problem') return line;
  const { note, findings, suppressed, problems } = line;
  return { kind: 'note', note: { ...note, text: '' }, findings, suppressed, observations: [], problems };
}
