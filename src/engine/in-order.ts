import type { Note } from '../model/note.js';
import type { Problem, ReadItem } from '../model/result.js';
import type { Examined } from './check.js';
import type { BatchResult, Checker } from './checker.js';

type ExaminedItem =
  | { readonly kind: 'note'; readonly note: Note; readonly examined: Examined }
  | Exclude<ReadItem, { readonly kind: 'note' }>;

/** A batch is also full with this many characters, so that memory stays flat whatever the notes are. */
const BATCH_CHARACTERS = 256 * 1024;

/**
 * Hands what is read to the checker, batch after batch and several ahead, and gives it back in the order in which it
 * was read. No more is read than the checker has room for.
 */
export async function* inOrder(items: AsyncIterable<ReadItem>, checker: Checker): AsyncGenerator<ExaminedItem> {
  const underWay: Promise<ExaminedItem[]>[] = [];
  const next = async (): Promise<ExaminedItem[]> => (await underWay.shift()) ?? [];
  let batch: ReadItem[] = [];
  let characters = 0;
  try {
    for await (const item of items) {
      batch.push(item);
      if (item.kind === 'note') characters += item.note.text.length;
      if (batch.length < checker.batch && characters < BATCH_CHARACTERS) continue;
      underWay.push(handOver(batch, checker));
      batch = [];
      characters = 0;
      while (underWay.length > checker.ahead) yield* await next();
    }
    underWay.push(handOver(batch, checker));
    while (underWay.length > 0) yield* await next();
  } finally {
    await checker.close();
  }
}

function handOver(batch: readonly ReadItem[], checker: Checker): Promise<ExaminedItem[]> {
  const notes = batch.flatMap((item) => (item.kind === 'note' ? [item.note] : []));
  if (notes.length === 0) return Promise.resolve(batch.filter((item) => item.kind !== 'note'));
  const result = checker.check(notes).then((found) => laidOut(batch, notes, found));
  // A reader that has seen enough leaves what is under way, and with it whatever becomes of it.
  result.catch(() => {});
  return result;
}

function laidOut(
  batch: readonly ReadItem[],
  notes: readonly Note[],
  { examined, deaths }: BatchResult,
): ExaminedItem[] {
  const problems = deaths.length === 0 ? [] : problemsOf(notes, deaths, examined === undefined);
  let at = 0;
  const items = batch.flatMap((item): ExaminedItem[] => {
    if (item.kind !== 'note') return [item];
    const found = examined?.[at];
    at += 1;
    return found === undefined ? [] : [{ ...item, examined: found }];
  });
  return [...problems, ...items];
}

function problemsOf(notes: readonly Note[], deaths: readonly string[], isLost: boolean): ExaminedItem[] {
  const sources = new Map<string, Note[]>();
  for (const note of notes) {
    const before = sources.get(note.source);
    if (before) before.push(note);
    else sources.set(note.source, [note]);
  }
  return [...sources].map(([source, theirs]) => {
    const problem = isLost ? lostOn(source, theirs, deaths) : endedOn(source, theirs, deaths);
    return { kind: 'problem', problem };
  });
}

function lostOn(source: string, notes: readonly Note[], deaths: readonly string[]): Problem {
  const message = `${range(notes)} not checked: a thread ended over them twice (${deaths.join('; ')}). Check them by themselves, and report a fault of caselint if it is not the memory of the machine.`;
  return { severity: 'error', source, message, notesLost: notes.length };
}

function endedOn(source: string, notes: readonly Note[], deaths: readonly string[]): Problem {
  const message = `${range(notes)} checked a second time: a thread ended over them (${deaths.join('; ')}). Nothing is missing.`;
  return { severity: 'warning', source, message };
}

/** The notes of one source in a batch stand one after the other. */
function range(notes: readonly Note[]): string {
  const first = (notes[0]?.index ?? 0) + 1;
  const last = (notes.at(-1)?.index ?? 0) + 1;
  return first === last ? `Note ${first} was` : `Notes ${first} to ${last} were`;
}
