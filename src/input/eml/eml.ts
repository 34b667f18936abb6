import { Locator } from '../../model/origin.js';
import type { ReadItem } from '../../model/result.js';
import { documentNotes } from '../document/notes.js';
import { ReadFailure } from '../failure.js';
import type { Entry } from '../fields/entries.js';
import { readPage } from '../html/page.js';
import { WHOLE_FILE_BYTES } from '../limits.js';
import { LineIndex } from '../line-index.js';
import { figure, type NoteMaker } from '../notes.js';
import { wholeOf } from '../source.js';
import type { Line } from '../text/lines.js';
import { bodyOf, type MailBody } from './body.js';
import { hasTextBehind, type MailPart, partsOf } from './parts.js';

/** `.eml`: the text of a saved e-mail, with what its head says of it. Attachments are counted. */
export async function* readEml(bytes: AsyncIterable<Uint8Array>, maker: NoteMaker): AsyncGenerator<ReadItem> {
  const whole = await wholeOf(bytes, WHOLE_FILE_BYTES);
  if (whole === undefined) throw new ReadFailure('The e-mail is larger than 64 MB, so it was not read.');
  const source = whole.toString('latin1');
  if (source.trim() === '') return yield { kind: 'empty', source: maker.source };
  if (
    !/^[\w-]+:[ \t]*\S*/m.test(source.slice(0, 2000)) ||
    source.startsWith('PK') ||
    source.startsWith('\u00d0\u00cf')
  ) {
    throw new ReadFailure('It is no e-mail, whatever its name says: it has no head with “From:” and “Subject:”.');
  }
  const parts = partsOf(source);
  const text = parts.find((part) => isText(part, 'text/plain')) ?? parts.find((part) => isText(part, 'text/html'));
  if (text === undefined) throw new ReadFailure('The e-mail has no text that can be read. Save it as text.');
  const body = bodyOf(source, text, new LineIndex(source));
  const entries = [...entriesOf(partHeaders(source))];
  if (text.type === 'text/html') yield* documentNotes(pageOf(body), maker, { entries });
  else yield* documentNotes(linesIn(body), maker, { entries });
  const attached = parts.filter((part) => isAttached(part)).length;
  const others = parts.filter((part) => part !== text && isFurther(part, text) && hasText(source, part)).length;
  if (others > 0) {
    yield maker.warning(
      `It has ${figure(others)} more ${others === 1 ? 'part' : 'parts'} with text, as where an attachment stands in its midst; only the first was read. Save it as text to have all of it.`,
    );
  }
  if (!KNOWN.test(text.headers.get('content-transfer-encoding') ?? '')) {
    yield maker.warning('It is written in a way that is not known, or its head is damaged: its text may be wrong.');
  }
  if ([text, partsOf(source, 0, source.length, 99)[0]].some((part) => part?.isHeadDamaged === true)) {
    yield maker.warning('Its head is damaged: lines of it are no fields and were not read.');
  }
  if (hasTextBehind(source)) {
    yield maker.warning('It has text after its last part, where no program shows it; it was not read.');
  }
  if (attached > 0) {
    yield maker.warning(
      `It has ${figure(attached)} ${attached === 1 ? 'attachment' : 'attachments'}, not read. Save what is a note on its own.`,
    );
  }
}

/** The ways in which the text of an e-mail can be written. */
const KNOWN = /^\s*(?:(?:7bit|8bit|binary|base64|quoted-printable)\b.*)?$/i;

const partHeaders = (source: string): ReadonlyMap<string, string> =>
  partsOf(source, 0, source.length, 99)[0]?.headers ?? new Map();

const isAttached = ({ headers, type }: MailPart): boolean =>
  /^attachment/i.test(headers.get('content-disposition') ?? '') || !type.startsWith('text/');

const isText = (part: MailPart, type: string): boolean => part.type === type && !isAttached(part);

/** The same text as a page is no further text. */
const isFurther = (part: MailPart, { type }: MailPart): boolean =>
  !isAttached(part) && !(type === 'text/plain' && part.type === 'text/html');

const hasText = (source: string, { start, end }: MailPart): boolean => /\S/.test(source.slice(start, end));

function pageOf({ text, origin }: MailBody): ReturnType<typeof readPage>['blocks'] {
  const locator = new Locator(text, origin);
  return readPage(text, { at: (offset) => locator.position(offset) }).blocks;
}

function linesIn({ text, origin }: MailBody): Line[] {
  const { segments } = origin.kind === 'segments' ? origin : { segments: [0, origin.line, origin.column] };
  const locator = new Locator(text, origin);
  let at = 0;
  let next = 0;
  return text.split('\n').map((content) => {
    const { line, column } = locator.position(at);
    const own = [0, line, column];
    for (; next < segments.length && (segments[next] ?? 0) <= at + content.length; next += 3) {
      const inside = (segments[next] ?? 0) - at;
      if (inside > 0) own.push(inside, segments[next + 1] ?? 1, segments[next + 2] ?? 1);
    }
    at += content.length + 1;
    return own.length > 3 ? { text: content, line, column, segments: own } : { text: content, line, column };
  });
}

/** What the head says of the note: who wrote it when, and about what. */
function* entriesOf(headers: ReadonlyMap<string, string>): Generator<Entry> {
  const value = (name: string): string => headers.get(name) ?? '';
  const from = value('from');
  yield { key: 'title', name: 'Subject', value: value('subject') };
  yield { key: 'author', name: 'From', value: from.replace(/\s*<[^>]*>\s*$/, '').replace(/^"(.*)"$/, '$1') || from };
  yield { key: 'event-date', name: 'Date', value: value('date') };
  yield { key: undefined, name: 'To', value: value('to') };
  yield { key: undefined, name: 'Cc', value: value('cc') };
}
