import type { Origin } from '../../model/origin.js';
import type { LineIndex } from '../line-index.js';
import { parameter, textOf } from './headers.js';
import type { MailPart } from './parts.js';

/** The text of a part, and where it stands. */
export interface MailBody {
  readonly text: string;
  readonly origin: Origin;
}

/** `source` holds a byte in each character. */
export function bodyOf(source: string, part: MailPart, index: LineIndex): MailBody {
  const charset = parameter(part.headers.get('content-type') ?? '', 'charset') ?? 'utf-8';
  const encoding = (part.headers.get('content-transfer-encoding') ?? '').toLowerCase();
  const raw = source.slice(part.start, part.end);
  const { line } = index.at(part.start);
  if (encoding === 'base64') {
    // Such a text stands nowhere to be seen: its lines are counted from where it begins.
    return { text: lines(textOf(Buffer.from(raw, 'base64'), charset)), origin: { kind: 'plain', line, column: 1 } };
  }
  if (encoding === 'quoted-printable') return quoted(raw, charset, line);
  return { text: lines(textOf(Buffer.from(raw, 'latin1'), charset)), origin: { kind: 'plain', line, column: 1 } };
}

const lines = (text: string): string => text.replace(/\r\n?/g, '\n');

/** Line by line, so that each knows its place. Within a line an offset counts the letters and not their codes. */
function quoted(raw: string, charset: string, firstLine: number): MailBody {
  const segments: number[] = [];
  let text = '';
  for (const [at, written] of lines(raw).split('\n').entries()) {
    const trimmed = written.replace(/[ \t]+$/, '');
    const isSoft = trimmed.endsWith('=');
    segments.push(text.length, firstLine + at, 1);
    const bare = isSoft ? trimmed.slice(0, -1) : trimmed;
    const bytes = bare.replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
    text += isSoft ? bytes : `${bytes}\n`;
  }
  return decodedWith(text.replace(/\n$/, ''), segments, charset);
}

/** Letters of several bytes may be cut in two by a soft break, so that all is decoded at once and places follow. */
function decodedWith(bytes: string, segments: readonly number[], charset: string): MailBody {
  const text = textOf(Buffer.from(bytes, 'latin1'), charset);
  const moved = segments.map((number, at) => {
    return at % 3 === 0 ? textOf(Buffer.from(bytes.slice(0, number), 'latin1'), charset).length : number;
  });
  return { text, origin: { kind: 'segments', segments: moved } };
}
