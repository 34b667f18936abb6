import { fromWindows } from '../decode.js';

/** Header lines of an e-mail or of one of its parts, unfolded; names in lower case. */
export function parseHeaders(head: string): Map<string, string> {
  const headers = new Map<string, string>();
  for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).trim().toLowerCase();
    if (colon > 0 && !headers.has(name)) headers.set(name, decodeWords(line.slice(colon + 1).trim()));
  }
  return headers;
}

/** `=?utf-8?Q?Caf=C3=A9?=` as people read it. */
function decodeWords(value: string): string {
  const joined = value.replace(/\?=\s+=\?/g, '?==?');
  return joined.replace(/=\?([\w-]+)\?([bq])\?([^?]*)\?=/gi, (_, charset: string, kind: string, text: string) => {
    const bytes = kind.toLowerCase() === 'b' ? Buffer.from(text, 'base64') : quotedWord(text);
    return textOf(bytes, charset);
  });
}

function quotedWord(text: string): Buffer {
  const spaced = text.replaceAll('_', ' ');
  return Buffer.from(
    spaced.replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );
}

/** What is not what it says, or says what nobody knows, is read as Windows-1252, which has a letter for every byte. */
export function textOf(bytes: Uint8Array, charset: string): string {
  if (isWindows(charset)) return fromWindows(bytes);
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return fromWindows(bytes);
  }
}

/** Decodes piece by piece. */
export function decoderFor(charset: string): (bytes: Uint8Array) => string {
  if (isWindows(charset)) return fromWindows;
  try {
    const decoder = new TextDecoder(charset);
    return (bytes) => decoder.decode(bytes, { stream: true });
  } catch {
    return fromWindows;
  }
}

/** On the web and in e-mails these names all mean Windows-1252. */
const isWindows = (charset: string): boolean =>
  /^(?:windows-1252|cp1252|iso-?8859-1|latin1|us-ascii|ascii)$/i.test(charset);

/** `text/plain; charset="utf-8"` as its type and one of its parameters. */
export function parameter(value: string, name: string): string | undefined {
  const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^;\\s]*))`, 'i').exec(value);
  return found?.[1] ?? found?.[2];
}
