import type { ReadItem } from '../../model/result.js';
import { documentNotes } from '../document/notes.js';
import { ReadFailure } from '../failure.js';
import { WHOLE_FILE_BYTES } from '../limits.js';
import type { NoteMaker } from '../notes.js';
import { wholeOf } from '../source.js';
import { readDocument } from './document.js';

/** `.rtf`: a paragraph is a line, as in a document of Word. */
export async function* readRtf(bytes: AsyncIterable<Uint8Array>, maker: NoteMaker): AsyncGenerator<ReadItem> {
  const whole = await wholeOf(bytes, WHOLE_FILE_BYTES);
  if (whole === undefined) throw new ReadFailure('The file is larger than 64 MB, so it was not read. Split it.');
  if (whole.length === 0) return yield { kind: 'empty', source: maker.source };
  const source = whole.toString('latin1');
  if (!source.startsWith('{\\rtf')) throw new ReadFailure('It is no Rich Text file, whatever its name says.');
  const document = readDocument(source);
  yield* documentNotes(document.blocks, maker, { placeOf: ({ line }) => ({ paragraph: line }) });
  if (document.isBroken)
    yield maker.error(
      'It breaks off, or a part within it does: an end is missing. What is there was read. Save it again.',
    );
  if (document.comments > 0)
    yield maker.warning('It has comments. Comments are not part of the note and were not read.');
  if (document.deleted > 0)
    yield maker.warning('It has tracked deletions. They are not part of the note and were not read.');
  if (document.hidden > 0) yield maker.warning('It has hidden text. It is not part of the note and was not read.');
}
