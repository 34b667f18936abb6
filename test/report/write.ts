import { unzipSync } from 'fflate';
import type { RunEvent } from '../../src/model/result.js';
import { REPORTERS } from '../../src/report/index.js';
import { redacted } from '../../src/report/redact.js';
import { CONTEXT, stream } from './run.js';

export type Way = 'as it is' | 'redacted';

/** All that a format writes of a run, of the fixed one unless another is given. */
export async function bytesOf(format: string, way: Way, events: AsyncIterable<RunEvent> = stream()): Promise<Buffer> {
  const reporter = await REPORTERS[format]?.();
  const shown = way === 'redacted' ? redacted(events, CONTEXT) : events;
  const chunks: Uint8Array[] = [];
  for await (const chunk of reporter?.(shown, CONTEXT) ?? []) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

/** The same as text; of a workbook, the text of its parts. */
export async function written(format: string, way: Way, events?: AsyncIterable<RunEvent>): Promise<string> {
  const bytes = await bytesOf(format, way, events);
  if (format !== 'xlsx') return bytes.toString('utf8');
  const parts = Object.entries(unzipSync(bytes));
  return parts.map(([path, part]) => `=== ${path}\n${Buffer.from(part).toString('utf8')}\n`).join('');
}
