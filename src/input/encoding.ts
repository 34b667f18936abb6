export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

export type Sniffed = { readonly encoding: Encoding; readonly skip: number } | { readonly not: string };

/** Files that are no text and say so in their first bytes. */
const SIGNATURES: readonly (readonly [signature: string, what: string])[] = [
  ['PK\u0003\u0004', 'It is a zip file, or one of Word or Excel, whatever its name says. Give it its true ending.'],
  ['%PDF-', 'It is a PDF, whatever its name says. Give it the ending .pdf.'],
  [
    '\u00d0\u00cf\u0011\u00e0',
    'It is an old or password-protected Office file. Save it without a password in a newer format.',
  ],
  ['{\\rtf', 'It is a Rich Text file, whatever its name says. Give it the ending .rtf.'],
];

/** What the first bytes of a file say about the rest. */
export function sniff(head: Uint8Array): Sniffed {
  const [a, b, c, d] = head;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', skip: 3 };
  if ((a === 0xff && b === 0xfe && c === 0 && d === 0) || (a === 0 && b === 0 && c === 0xfe && d === 0xff)) {
    return { not: 'It is text in UTF-32, which hardly anything reads. Save it as UTF-8.' };
  }
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', skip: 2 };
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', skip: 2 };
  const start = Buffer.from(head.subarray(0, 8)).toString('latin1');
  const known = SIGNATURES.find(([signature]) => start.startsWith(signature));
  return known ? { not: known[1] } : byZeros(head);
}

/** English in UTF-16 has a zero in every other byte; other text has none at all. */
function byZeros(head: Uint8Array): Sniffed {
  let even = 0;
  let odd = 0;
  let controls = 0;
  for (let at = 0; at < head.length; at += 1) {
    const byte = head[at] ?? 0;
    if (byte === 0 && at % 2 === 0) even += 1;
    else if (byte === 0) odd += 1;
    else if (byte < 32 && (byte < 7 || (byte > 13 && byte !== 0x1a && byte !== 0x1b))) controls += 1;
  }
  const half = head.length / 2;
  if (odd > half * 0.6 && even < half * 0.1) return { encoding: 'utf-16le', skip: 0 };
  if (even > half * 0.6 && odd < half * 0.1) return { encoding: 'utf-16be', skip: 0 };
  // A stray zero or two is a system's padding; more is a picture, a program or a database.
  if (even + odd > 2 + head.length / 500 || controls > 8 + head.length / 50) {
    return {
      not: 'It is no text: it looks like a picture, a program or another binary file. Export it again as text.',
    };
  }
  return { encoding: 'utf-8', skip: 0 };
}
