import { parameter, parseHeaders } from './headers.js';

/** A part of an e-mail that holds something, with the place of its body in the source. */
export interface MailPart {
  readonly headers: ReadonlyMap<string, string>;
  readonly type: string;
  readonly start: number;
  readonly end: number;
  /** Its head has lines that are no fields. */
  readonly isHeadDamaged: boolean;
}

/** Parts inside each other, and parts in all: more is no e-mail. */
const DEPTH = 20;
const MOST_PARTS = 1000;

/** The parts of an e-mail that are not made of others. */
export function partsOf(source: string, start = 0, end = source.length, depth = 0): MailPart[] {
  // A part need have no head: a blank line stands in its place.
  const gap = /(?<=\n)\r?\n/g;
  gap.lastIndex = start;
  const found = gap.exec(source);
  const isHeaderless = found === null || found.index >= end;
  const head = source.slice(start, isHeaderless ? end : found.index);
  const headers = parseHeaders(head);
  const body = isHeaderless ? end : found.index + found[0].length;
  const contentType = headers.get('content-type') ?? 'text/plain';
  const type = contentType.split(';')[0]?.trim().toLowerCase() ?? '';
  const boundary = type.startsWith('multipart/') ? parameter(contentType, 'boundary') : undefined;
  if (boundary === undefined || depth > DEPTH)
    return [{ headers, type, start: body, end, isHeadDamaged: isDamaged(head) }];
  return bounds(source, body, end, boundary)
    .slice(0, MOST_PARTS)
    .flatMap(([from, to]) => partsOf(source, from, to, depth + 1));
}

/** A line of a head is a field or goes on with one; the first can be a mark of the mailbox it was kept in. */
const isDamaged = (head: string): boolean =>
  head.split(/\r?\n/).some((line) => !/^(?:[^\s:]+[ \t]*:|[ \t]|>?From |$)/.test(line));

/** Whether something stands behind the mark that ends the last part. */
export function hasTextBehind(source: string): boolean {
  const head = source.slice(0, source.search(/\r?\n\r?\n/));
  const boundary = parameter(parseHeaders(head).get('content-type') ?? '', 'boundary');
  const mark = `\n--${boundary}--`;
  const at = boundary === undefined ? -1 : source.indexOf(mark);
  return at >= 0 && /\S/.test(source.slice(at + mark.length));
}

function bounds(source: string, start: number, end: number, boundary: string): [number, number][] {
  const found: [number, number][] = [];
  const mark = `--${boundary}`;
  let from = -1;
  for (let at = source.indexOf(mark, start); at >= 0 && at < end; at = source.indexOf(mark, at + mark.length)) {
    if (at > 0 && source[at - 1] !== '\n') continue;
    if (from >= 0) found.push([from, at]);
    const feed = source.indexOf('\n', at);
    from = source.startsWith('--', at + mark.length) || feed < 0 ? -1 : feed + 1;
  }
  // A message that was cut off lacks the last mark.
  if (from >= 0) found.push([from, end]);
  return found;
}
