import type { ReadItem } from '../../model/result.js';
import { withDirectives } from '../directives.js';
import { documentNotes } from '../document/notes.js';
import { LineIndex } from '../line-index.js';
import type { NoteMaker } from '../notes.js';
import type { TextOptions } from '../text/text.js';
import { wholeText } from '../whole-text.js';
import { readPage } from './page.js';

/** `.html`: print-outs of a case system, and what Word saves as a web page. */
export async function* readHtml(
  bytes: AsyncIterable<Uint8Array>,
  maker: NoteMaker,
  { isExport = false }: TextOptions = {},
): AsyncGenerator<ReadItem> {
  const { text, doubts } = await wholeText(bytes, 'Split it, or export it as .csv, which is read row by row.');
  const { blocks, comments, directives } = readPage(text, new LineIndex(text));
  yield* withDirectives(documentNotes(blocks, maker), isExport ? [] : directives);
  if (comments > 0) yield maker.warning('It has comments. Comments are not part of the note and were not read.');
  for (const doubt of doubts) yield maker.warning(doubt);
}
