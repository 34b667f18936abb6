import { parameter, parseHeaders } from './headers.js';

/** A part of an e-mail that holds something, with the place of its body in the source. */
export interface MailPart {
  readonly headers: ReadonlyMap<string, string>;
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

/** Parts inside each other, and parts in all: more is no e-mail. */
const DEPTH = 20;
const MOST_PARTS = 1000;

/** The parts of an e-mail that are not made of others. */
export function partsOf(source: string, start = 0, end = source.length, depth = 0): MailPart[] {
  const gap = /\r?\n\r?\n/g;
  gap.lastIndex = start;
  const found = gap.exec(source);
  const isHeaderless = found === null || found.index >= end;
  const headers = parseHeaders(source.slice(start, isHeaderless ? end : found.index));
  const body = isHeaderless ? end : found.index + found[0].length;
  const contentType = headers.get('content-type') ?? 'text/plain';
  const type = contentType.split(';')[0]?.trim().toLowerCase() ?? '';
  const boundary = type.startsWith('multipart/') ? parameter(contentType, 'boundary') : undefined;
  if (boundary === undefined || depth > DEPTH) return [{ headers, type, start: body, end }];
  return bounds(source, body, end, boundary)
    .slice(0, MOST_PARTS)
    .flatMap(([from, to]) => partsOf(source, from, to, depth + 1));
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
