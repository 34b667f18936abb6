import type { ReadItem } from '../../model/result.js';
import { decode } from '../decode.js';
import { describeFailure } from '../failure.js';
import { figure, type NoteMaker } from '../notes.js';
import { XmlNotes } from './notes.js';

/** `.xml`: an element for each note, read as the file arrives. */
export async function* readXmlNotes(bytes: AsyncIterable<Uint8Array>, maker: NoteMaker): AsyncGenerator<ReadItem> {
  const stream = await decode(bytes);
  if ('not' in stream) return yield maker.error(stream.not);
  const notes = new XmlNotes(maker);
  let isEmpty = true;
  try {
    for await (const chunk of stream.chunks) {
      isEmpty &&= chunk.trim() === '';
      await maker.expectMarkup(chunk.includes('&lt;') || chunk.includes('CDATA') ? chunk : '');
      yield* notes.write(chunk);
    }
    yield* notes.end();
  } catch (error) {
    yield maker.error(`${describeFailure(error)} The notes before that were read.`);
    return;
  }
  if (isEmpty) yield { kind: 'empty', source: maker.source };
  else if (!notes.hasElements) yield maker.error('It is no XML: there is no element in it. Export it again.');
  else if (notes.isBroken) yield maker.error(BROKEN);
  else if (notes.found === 0) yield maker.error(NO_TEXT);
  if (notes.damaged > 0) yield maker.error(damaged(notes.damaged));
  for (const doubt of stream.doubts()) yield maker.warning(doubt);
}

const BROKEN = 'It breaks off: its last elements are not closed. The notes before that were read. Export it again.';

const damaged = (count: number): string =>
  `${count === 1 ? 'One of its tags is' : `${figure(count)} of its tags are`} damaged or missing, so notes may be missing. What could be read was read. Export it again.`;

const NO_TEXT =
  'No element is named as the text of a note, so nothing was read. Run “caselint inspect” to see the names, and say which it is under “fields” in the configuration, as “text: NAME”.';
