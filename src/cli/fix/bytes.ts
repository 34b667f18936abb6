import { decode, inWindows } from '../../input/decode.js';

/** The text of a file, and the way back to bytes. */
export interface SourceText {
  readonly text: string;
  /** Another text in the same encoding, behind the same mark of it; nothing where the encoding has not all its characters. */
  bytesOf(text: string): Buffer | undefined;
}

/** Each is tried in turn: the one that gives the very bytes that were read is the file's own. */
const ENCODERS: readonly ((text: string) => Buffer | undefined)[] = [
  (text) => Buffer.from(text, 'utf8'),
  (text) => Buffer.from(text, 'utf16le'),
  (text) => Buffer.from(text, 'utf16le').swap16(),
  inWindows,
];
const BYTE_ORDER_MARK = '\uFEFF';

/** Nothing where the bytes are no text, or of no one encoding, so that they could not be written again as they were. */
export async function sourceTextOf(bytes: Buffer): Promise<SourceText | undefined> {
  const stream = await decode(once(bytes));
  if ('not' in stream) return undefined;
  let text = '';
  for await (const chunk of stream.chunks) text += chunk;
  for (const encode of ENCODERS) {
    for (const mark of ['', BYTE_ORDER_MARK]) {
      if (encode(mark + text)?.equals(bytes)) return { text, bytesOf: (other) => encode(mark + other) };
    }
  }
  return undefined;
}

export async function* once<T>(value: T): AsyncGenerator<T> {
  yield value;
}
