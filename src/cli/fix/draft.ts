import { lint } from '../../engine/lint.js';
import type { Plan } from '../../engine/plan.js';
import { type FieldMap, read } from '../../input/index.js';
import type { NoteResult } from '../../model/result.js';
import { newLedger } from '../../model/result.js';
import { once, type SourceText, sourceTextOf } from './bytes.js';
import { edited } from './edits.js';

/** What the fixes made of one draft. */
export interface FixedDraft {
  readonly before: string;
  readonly after: string;
  readonly bytes: Buffer;
  readonly count: number;
}

export interface FixContext {
  readonly plan: Plan;
  readonly fields: FieldMap;
}

/** One fix can bring another to light; a draft for which this many passes are too few is left with the rest to see. */
const MOST_PASSES = 20;

/** Why nothing can be done for a file: it holds no draft, or its bytes are of no one encoding. */
export type NotFixable = 'no-draft' | 'encoding';

/** Puts right what is certain, again and again until nothing is left to do. */
export async function fixDraft(source: string, bytes: Buffer, context: FixContext): Promise<FixedDraft | NotFixable> {
  const written = await sourceTextOf(bytes);
  const first = await draftIn(source, bytes, context);
  if (first === undefined) return 'no-draft';
  if (written === undefined) return 'encoding';
  let draft: NoteResult | undefined = first;
  let now = { text: written.text, bytes };
  let count = 0;
  for (let pass = 0; pass < MOST_PASSES && draft !== undefined; pass += 1) {
    const fixes = draft.findings.flatMap(({ fix }) => fix ?? []);
    const next = edited(now.text, draft.note, fixes);
    const after = next.count === 0 ? undefined : encoded(next.text, written);
    if (after === undefined) break;
    now = after;
    count += next.count;
    draft = await draftIn(source, now.bytes, context);
  }
  return { before: written.text, after: now.text, bytes: now.bytes, count };
}

function encoded(text: string, { bytesOf }: SourceText): { text: string; bytes: Buffer } | undefined {
  const bytes = bytesOf(text);
  return bytes && { text, bytes };
}

/** The note of a draft with its findings, those left out that somebody lets stand. */
async function draftIn(source: string, bytes: Buffer, { plan, fields }: FixContext): Promise<NoteResult | undefined> {
  const items = read({ source, stream: once(bytes) }, { fields, format: 'text' });
  let found: NoteResult | undefined;
  for await (const event of lint(items, plan, newLedger())) {
    if (event.kind === 'note') found = event.result;
  }
  return found?.note.isDraft === true ? found : undefined;
}
