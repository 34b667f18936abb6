import { fromWindows } from '../decode.js';

/** A control word, or one of the marks that stand for a letter. */
export type RtfToken =
  | { readonly kind: 'open' | 'close' }
  | { readonly kind: 'word'; readonly word: string; readonly value: number | undefined }
  | { readonly kind: 'text'; readonly text: string };

const TOKEN = /[{}]|\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-f]{2})|\\(\r\n|[^a-z])|[^\\{}]+/gi;

/** The marks of Rich Text, one after the other. */
export function* rtfTokens(source: string): Generator<RtfToken> {
  for (const [whole, word, value, hex, symbol] of source.matchAll(TOKEN)) {
    if (whole === '{') yield { kind: 'open' };
    else if (whole === '}') yield { kind: 'close' };
    else if (word !== undefined) yield { kind: 'word', word, value: value === undefined ? undefined : Number(value) };
    else if (hex !== undefined) yield { kind: 'text', text: fromWindows(Buffer.from(hex, 'hex')) };
    else if (symbol !== undefined) yield symbolOf(symbol);
    else yield { kind: 'text', text: whole.replace(/[\r\n]+/g, '') };
  }
}

function symbolOf(symbol: string): RtfToken {
  if (symbol === '*') return { kind: 'word', word: '*', value: undefined };
  if (symbol === '~') return { kind: 'text', text: '\u00a0' };
  if (symbol === '_') return { kind: 'text', text: '-' };
  if (symbol === '\n' || symbol === '\r' || symbol === '\r\n') return { kind: 'word', word: 'par', value: undefined };
  return { kind: 'text', text: /[\\{}]/.test(symbol) ? symbol : '' };
}
