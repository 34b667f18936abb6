import type { Origin } from '../../model/origin.js';
import type { LineIndex } from '../line-index.js';
import { decoderFor, parameter, textOf } from './headers.js';
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

/** Piece by piece, so that each letter knows its place, though it may be written as a code of several marks. */
function quoted(raw: string, charset: string, firstLine: number): MailBody {
  const segments: number[] = [];
  const decode = decoderFor(charset);
  let text = '';
  for (const [at, written] of lines(raw).split('\n').entries()) {
    const trimmed = written.replace(/[ \t]+$/, '');
    const isSoft = trimmed.endsWith('=');
    let column = 1;
    for (const piece of (isSoft ? trimmed.slice(0, -1) : trimmed).split(/((?:=[0-9A-F]{2})+)/i)) {
      if (piece === '' && column > 1) continue;
      segments.push(text.length, firstLine + at, column);
      const bytes = piece.startsWith('=')
        ? Buffer.from(piece.replaceAll('=', ''), 'hex')
        : Buffer.from(piece, 'latin1');
      // A letter may be cut in two by a soft line break.
      text += decode(bytes);
      column += piece.length;
    }
    if (!isSoft) text += '\n';
  }
  return { text: text.replace(/\n$/, ''), origin: { kind: 'segments', segments } };
}
