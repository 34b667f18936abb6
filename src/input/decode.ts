import { type Sniffed, sniff } from './encoding.js';

/** Enough to tell an encoding by; a whole note and more. */
const HEAD = 16 * 1024;

/** Enough where something stands in the first bytes that is plain in every encoding, as the brace of an object. */
export const FIRST_BYTES = 8;

/** The text of a file as it arrives, and what should be said about how it was read. */
export interface TextStream {
  readonly chunks: AsyncIterable<string>;
  /** Complete once the chunks are read. */
  doubts(): string[];
}

/** Text out of bytes, or a sentence about why they are no text. It waits for so many bytes before it begins. */
export async function decode(
  bytes: AsyncIterable<Uint8Array>,
  least = HEAD,
): Promise<TextStream | { readonly not: string }> {
  const source = bytes[Symbol.asyncIterator]();
  const head = await take(source, least);
  const found: Sniffed = sniff(head);
  if ('not' in found) {
    await source.return?.();
    return found;
  }
  const decoder = found.encoding === 'utf-8' ? new Utf8() : new Utf16(found.encoding === 'utf-16be');
  return { chunks: chunksOf(head.subarray(found.skip), source, decoder), doubts: () => decoder.doubts() };
}

async function take(source: AsyncIterator<Uint8Array>, least: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for (let size = 0; size < least; ) {
    const next = await source.next();
    if (next.done) break;
    parts.push(next.value);
    size += next.value.length;
  }
  return parts.length === 1 && parts[0] !== undefined ? parts[0] : Buffer.concat(parts);
}

async function* chunksOf(
  head: Uint8Array,
  source: AsyncIterator<Uint8Array>,
  decoder: Decoder,
): AsyncGenerator<string> {
  try {
    if (head.length > 0) yield decoder.write(head);
    for (let next = await source.next(); !next.done; next = await source.next()) yield decoder.write(next.value);
    const last = decoder.end();
    if (last !== '') yield last;
  } finally {
    await source.return?.();
  }
}

interface Decoder {
  write(bytes: Uint8Array): string;
  end(): string;
  doubts(): string[];
}

/** The bytes 80 to 9F of Windows-1252; those above stand for themselves. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * UTF-8, and Windows-1252 for each byte that cannot be UTF-8. Byte by byte, because a file can be found out as late
 * as in its last line, and because systems do paste one into the other.
 */
class Utf8 implements Decoder {
  readonly #strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  #rest: Uint8Array = new Uint8Array(0);
  #foreign = 0;

  write(bytes: Uint8Array): string {
    const all = this.#rest.length === 0 ? bytes : Buffer.concat([this.#rest, bytes]);
    const cut = all.length - unfinished(all);
    this.#rest = all.slice(cut);
    return this.#text(all.subarray(0, cut));
  }

  end(): string {
    return this.#text(this.#rest);
  }

  doubts(): string[] {
    if (this.#foreign === 0) return [];
    const what = this.#foreign === 1 ? 'one character was' : `${this.#foreign.toLocaleString('en-GB')} characters were`;
    return [
      `The file is not all UTF-8: ${what} read as Windows-1252. Save it as UTF-8 to be sure of accents and quotation marks.`,
    ];
  }

  #text(bytes: Uint8Array): string {
    try {
      return this.#strict.decode(bytes);
    } catch {
      return this.#mixed(bytes);
    }
  }

  #mixed(bytes: Uint8Array): string {
    let text = '';
    let from = 0;
    for (let at = 0; at < bytes.length; ) {
      const length = sequence(bytes, at);
      if (length > 0) at += length;
      else {
        text += this.#strict.decode(bytes.subarray(from, at)) + windows(bytes[at] ?? 0);
        this.#foreign += 1;
        at += 1;
        from = at;
      }
    }
    return text + this.#strict.decode(bytes.subarray(from));
  }
}

const windows = (byte: number): string => (byte < 0xa0 ? (WINDOWS[byte - 0x80] ?? '') : String.fromCharCode(byte));

/** Text of Windows-1252. Node's own decoder takes it for Latin 1 in some versions, and loses dashes and quotation marks. */
export function fromWindows(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (mark) => windows(mark.charCodeAt(0)));
}

/** The same text as bytes; nothing where it holds what Windows-1252 has not. */
export function inWindows(text: string): Buffer | undefined {
  const bytes = Array.from(text, (character) => {
    const at = WINDOWS.indexOf(character);
    if (at >= 0) return at + 0x80;
    const code = character.codePointAt(0) ?? 0;
    return code < 0x80 || (code >= 0xa0 && code <= 0xff) ? code : -1;
  });
  return bytes.includes(-1) ? undefined : Buffer.from(bytes);
}

/** Length of the well-formed UTF-8 sequence that begins here, 0 where none does. */
function sequence(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  const length = lengthOf(first);
  if (length === 0 || at + length > bytes.length) return 0;
  for (let next = at + 1; next < at + length; next += 1) if (((bytes[next] ?? 0) & 0xc0) !== 0x80) return 0;
  const second = bytes[at + 1] ?? 0;
  const isOdd =
    (first === 0xe0 && second < 0xa0) ||
    (first === 0xed && second > 0x9f) ||
    (first === 0xf0 && second < 0x90) ||
    (first === 0xf4 && second > 0x8f);
  return isOdd ? 0 : length;
}

function lengthOf(first: number): number {
  if (first >= 0xc2 && first <= 0xdf) return 2;
  if (first >= 0xe0 && first <= 0xef) return 3;
  return first >= 0xf0 && first <= 0xf4 ? 4 : 0;
}

/** How many bytes at the end begin a character that the next chunk may finish. */
function unfinished(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return lengthOf(byte) > back ? back : 0;
  }
  return 0;
}

class Utf16 implements Decoder {
  readonly #decoder = new TextDecoder('utf-16le', { ignoreBOM: true });
  readonly #isBigEndian: boolean;
  #odd: Uint8Array = new Uint8Array(0);

  constructor(isBigEndian: boolean) {
    this.#isBigEndian = isBigEndian;
  }

  write(bytes: Uint8Array): string {
    const all = Buffer.concat([this.#odd, bytes]);
    const even = all.length - (all.length % 2);
    this.#odd = all.subarray(even);
    const pairs = all.subarray(0, even);
    return this.#decoder.decode(this.#isBigEndian ? pairs.swap16() : pairs, { stream: true });
  }

  end(): string {
    return this.#decoder.decode();
  }

  doubts(): string[] {
    return this.#odd.length === 0 ? [] : ['The file ends in half a character. Its end may be missing.'];
  }
}
