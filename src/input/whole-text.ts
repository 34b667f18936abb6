import { decode } from './decode.js';
import { ReadFailure } from './failure.js';
import { WHOLE_FILE_BYTES } from './limits.js';

export interface WholeText {
  readonly text: string;
  /** What should be said about how it was read. */
  readonly doubts: readonly string[];
}

/** All of a file's text, for formats that cannot be read in pieces. */
export async function wholeText(bytes: AsyncIterable<Uint8Array>, instead: string): Promise<WholeText> {
  const stream = await decode(bytes);
  if ('not' in stream) throw new ReadFailure(stream.not);
  let text = '';
  for await (const chunk of stream.chunks) {
    text += chunk;
    if (text.length > WHOLE_FILE_BYTES) {
      throw new ReadFailure(`The file has more than 64 million characters, so it was not read. ${instead}`);
    }
  }
  return { text, doubts: stream.doubts() };
}
