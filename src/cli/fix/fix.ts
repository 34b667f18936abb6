import { readFileSync } from 'node:fs';
import { formatOf } from '../../input/formats.js';
import { bytesOf } from '../../input/source.js';
import type { Problem } from '../../model/result.js';
import { counted, grouped } from '../../report/plain.js';
import type { Found } from '../inputs.js';
import { Meter } from '../meter.js';
import { once } from './bytes.js';
import { type FixContext, type FixedDraft, fixDraft } from './draft.js';
import { replaceFile } from './replace.js';

type Input = Found['inputs'][number];

/** What came of it all, for the sentence at the end. */
interface Tally {
  fixes: number;
  drafts: number;
  readonly left: string[];
}

/** Puts the drafts among the inputs right, or shows how it would; what is checked afterwards is what came of them. */
export async function fixInputs(
  found: Found,
  context: FixContext & { readonly isDry: boolean },
  process: NodeJS.Process,
): Promise<Found> {
  const tally: Tally = { fixes: 0, drafts: 0, left: [] };
  const inputs: Input[] = [];
  const problems: Problem[] = [...found.problems];
  for (const input of found.inputs) {
    const { isText, bytes } = await contentOf(input);
    const result = isText && bytes ? await fixDraft(input.source, bytes, context) : 'no-draft';
    if (typeof result === 'string') {
      tally.left.push(input.source);
      if (result === 'encoding') problems.push(problemOf(input, ENCODING));
      inputs.push(bytes && input.path === undefined ? { ...input, stream: once(bytes) } : input);
      continue;
    }
    const fault = bytes && (await carriedOut(input, { ...result, was: bytes }, context.isDry, process));
    if (fault !== undefined) problems.push(problemOf(input, fault));
    else if (result.count > 0) {
      tally.fixes += result.count;
      tally.drafts += 1;
    }
    inputs.push({ ...input, stream: once(fault === undefined ? result.bytes : (bytes ?? result.bytes)) });
  }
  say(tally, context.isDry, process);
  return { inputs, problems, meter: new Meter(inputs) };
}

const ENCODING = 'The file mixes UTF-8 with another encoding, so nothing in it was put right. Save it as UTF-8 first.';

const problemOf = ({ source }: Input, message: string): Problem => ({ severity: 'error', source, message });

/** Only what may be a draft is read here; what cannot be read is said when it is checked. */
async function contentOf(input: Input): Promise<{ readonly isText: boolean; readonly bytes?: Buffer }> {
  const { source, path, format = formatOf(source) ?? (input.stream && 'text') } = input;
  const isText = format === 'text';
  if (path === undefined) {
    const chunks: Uint8Array[] = [];
    for await (const chunk of bytesOf(input)) chunks.push(chunk);
    return { isText, bytes: Buffer.concat(chunks) };
  }
  if (!isText) return { isText };
  try {
    return { isText, bytes: readFileSync(path) };
  } catch {
    return { isText };
  }
}

async function carriedOut(
  { source, path }: Input,
  draft: FixedDraft & { readonly was: Buffer },
  isDry: boolean,
  process: NodeJS.Process,
): Promise<string | undefined> {
  if (draft.count === 0) return undefined;
  if (!isDry) return path === undefined ? undefined : replaceFile(path, draft.was, draft.bytes);
  const { createTwoFilesPatch } = await import('diff');
  process.stdout.write(createTwoFilesPatch(source, source, draft.before, draft.after, undefined, undefined));
  return undefined;
}

function say({ fixes, drafts, left }: Tally, isDry: boolean, process: NodeJS.Process): void {
  const where = `${fixes === 1 ? '1 fix' : `${grouped(fixes)} fixes`} in ${counted(drafts, 'draft')}`;
  if (fixes > 0)
    process.stderr.write(`caselint: ${where}${isDry ? ' would be made; nothing was changed' : ' made'}.\n`);
  if (left.length === 0) return;
  const named = left.length > 3 ? `${left.slice(0, 3).join(', ')} …` : left.join(', ');
  process.stderr.write(`caselint: Only drafts in .md and .txt are fixed; left as they are: ${named}\n`);
}
