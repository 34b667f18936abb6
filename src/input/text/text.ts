import type { ReadItem } from '../../model/result.js';
import { decode } from '../decode.js';
import { WHOLE_FILE_BYTES } from '../limits.js';
import type { NoteMaker } from '../notes.js';
import { frontMatterOf, parseFrontMatter } from './front-matter.js';
import { linesOf } from './lines.js';
import { splitNotes } from './split.js';

/** `.txt` and `.md`: one note with front matter or without, or a print-out of several. */
export async function* readText(bytes: AsyncIterable<Uint8Array>, maker: NoteMaker): AsyncGenerator<ReadItem> {
  const stream = await decode(bytes);
  if ('not' in stream) return yield maker.error(stream.not);
  let written = '';
  for await (const chunk of stream.chunks) {
    written += chunk;
    if (written.length > WHOLE_FILE_BYTES) return yield maker.error(TOO_LARGE);
  }
  for (const doubt of stream.doubts()) yield maker.warning(doubt);
  yield* notesOf(written.includes('\r') ? written.replace(/\r\n?/g, '\n') : written, maker);
}

const TOO_LARGE =
  'The file has more than 64 million characters, so it was not read. Split it, or export it as .csv, which is read row by row.';

async function* notesOf(text: string, maker: NoteMaker): AsyncGenerator<ReadItem> {
  const front = frontMatterOf(text);
  if (front === undefined) return yield* splitNotes(linesOf(text, 1), maker);
  const parsed = await parseFrontMatter(front, maker.fields);
  if ('problem' in parsed) yield maker.error(parsed.problem, { line: parsed.line });
  const entries = 'entries' in parsed ? parsed.entries : [];
  yield* maker.make(entries, text.slice(front.end), { kind: 'plain', line: front.line, column: 1 });
}
