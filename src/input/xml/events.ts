import { SaxesParser, type SaxesTagNS } from 'saxes';
import { decode } from '../decode.js';
import { ReadFailure } from '../failure.js';
import { DEPTH } from '../limits.js';

/** What a reader of XML wants to hear, in the order of the document. */
export interface XmlHandler {
  open(tag: SaxesTagNS): void;
  close(tag: SaxesTagNS): void;
  text?(text: string): void;
}

/**
 * Tells a handler of the XML that the bytes are, and pauses after each piece so that the reader can hand on what it
 * has. Declarations of entities are refused, and with them all that can be done to a parser through them.
 */
export async function* xmlEvents(bytes: AsyncIterable<Uint8Array>, handler: XmlHandler): AsyncGenerator<void> {
  const stream = await decode(bytes);
  if ('not' in stream) throw new ReadFailure(stream.not);
  const parser = parserFor(handler);
  let isEmpty = true;
  for await (const chunk of stream.chunks) {
    isEmpty = false;
    parser.write(chunk);
    yield;
  }
  // A part that is not there is no damage.
  if (!isEmpty) parser.close();
}

function parserFor(handler: XmlHandler): SaxesParser<{ xmlns: true }> {
  const parser = new SaxesParser({ xmlns: true });
  let depth = 0;
  parser.on('error', () => {
    throw new ReadFailure(`It is damaged: its XML breaks off or goes wrong in line ${parser.line}.`);
  });
  parser.on('doctype', () => {
    throw new ReadFailure(
      'It declares a document type of its own, which is not read for safety. Export it without one.',
    );
  });
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth > DEPTH)
      throw new ReadFailure('Its elements stand more than 1,000 deep in each other, so it was not read.');
    handler.open(tag);
  });
  parser.on('closetag', (tag) => {
    depth -= 1;
    handler.close(tag);
  });
  const onText = (text: string): void => handler.text?.(text);
  parser.on('text', onText);
  parser.on('cdata', onText);
  return parser;
}

/** Reads a whole part. */
export async function readXml(bytes: AsyncIterable<Uint8Array>, handler: XmlHandler): Promise<void> {
  for await (const _ of xmlEvents(bytes, handler));
}

/** The value of an attribute, whatever its prefix. */
export function attribute(tag: SaxesTagNS, local: string): string | undefined {
  for (const value of Object.values(tag.attributes)) if (value.local === local) return value.value;
  return undefined;
}
