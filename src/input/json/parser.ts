import type { JsonNode, JsonString } from './nodes.js';

/** Values inside each other. */
const DEPTH = 500;

const OTHER = /(?:-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)/y;
const SPACE = /[ \t\n\r]*/y;
const QUOTE = 34;
const BACKSLASH = 92;

/** Where and why a text is no JSON. */
export class JsonError extends Error {
  readonly offset: number;

  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}

/**
 * Reads JSON and keeps where each string stands, which JSON.parse does not tell. What was read before an error is
 * there: containers are put into place when they open.
 */
export class JsonParser {
  readonly roots: JsonNode[] = [];
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** All values of the text: one, or one after the other. */
  parse(): JsonError | undefined {
    try {
      for (this.#space(); this.#at < this.#text.length; this.#space()) this.#value((node) => this.roots.push(node), 0);
      return undefined;
    } catch (error) {
      if (error instanceof JsonError) return error;
      throw error;
    }
  }

  #value(put: (node: JsonNode) => void, depth: number): void {
    const mark = this.#text[this.#at];
    if (depth > DEPTH) throw new JsonError('its values stand more than 500 deep in each other', this.#at);
    if (mark === '"') put(this.#string());
    else if (mark === '[') this.#array(put, depth);
    else if (mark === '{') this.#object(put, depth);
    else put(this.#other());
  }

  #array(put: (node: JsonNode) => void, depth: number): void {
    const items: JsonNode[] = [];
    put({ kind: 'array', items });
    this.#at += 1;
    if (this.#takes(']')) return;
    do {
      this.#space();
      this.#value((node) => items.push(node), depth + 1);
    } while (this.#takes(','));
    this.#expect(']');
  }

  #object(put: (node: JsonNode) => void, depth: number): void {
    const members: [string, JsonNode][] = [];
    put({ kind: 'object', members });
    this.#at += 1;
    if (this.#takes('}')) return;
    do {
      this.#space();
      if (this.#text.charCodeAt(this.#at) !== QUOTE) throw this.#wrong();
      const key = decodeString(this.#text, this.#string()).text;
      this.#expect(':');
      this.#space();
      this.#value((node) => members.push([key, node]), depth + 1);
    } while (this.#takes(','));
    this.#expect('}');
  }

  #string(): JsonString {
    const start = this.#at + 1;
    let hasEscapes = false;
    for (let at = start; ; ) {
      const quote = this.#text.indexOf('"', at);
      if (quote < 0) throw new JsonError('a quotation mark opens and is never closed', start - 1);
      let slashes = 0;
      while (this.#text.charCodeAt(quote - 1 - slashes) === BACKSLASH && quote - 1 - slashes >= start) slashes += 1;
      hasEscapes ||= slashes > 0;
      at = quote + 1;
      if (slashes % 2 !== 0) continue;
      this.#at = at;
      hasEscapes ||= this.#text.slice(start, quote).includes('\\');
      return { kind: 'string', start, end: quote, hasEscapes };
    }
  }

  #other(): JsonNode {
    OTHER.lastIndex = this.#at;
    const written = OTHER.exec(this.#text)?.[0];
    if (written === undefined) throw this.#wrong();
    this.#at += written.length;
    return { kind: 'other', written };
  }

  #space(): void {
    SPACE.lastIndex = this.#at;
    this.#at += SPACE.exec(this.#text)?.[0].length ?? 0;
  }

  #takes(mark: string): boolean {
    this.#space();
    if (this.#text[this.#at] !== mark) return false;
    this.#at += 1;
    return true;
  }

  #expect(mark: string): void {
    if (!this.#takes(mark)) throw this.#wrong();
  }

  #wrong(): JsonError {
    return new JsonError(this.#at >= this.#text.length ? 'it breaks off' : 'something else was expected', this.#at);
  }
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', b: '\b', f: '\f' };

/** What a string means, and pairs `offset in the text, offset in the source` from which on the two run on together. */
export function decodeString(
  source: string,
  { start, end, hasEscapes }: JsonString,
): { text: string; joints: number[] } {
  const inner = source.slice(start, end);
  const joints = [0, start];
  if (!hasEscapes && !/[\r\n]/.test(inner)) return { text: inner, joints };
  let text = '';
  let from = start;
  // JSON has no line ends in its strings, and programs that put it together by hand do.
  for (const { 0: mark, index } of inner.matchAll(/\\|\r\n?|\n/g)) {
    const at = start + index;
    if (at < from) continue;
    const { meant, length } = mark === '\\' ? escapeAt(source, at) : { meant: '\n', length: mark.length };
    text += source.slice(from, at) + meant;
    from = at + length;
    if (text.length > (joints.at(-2) ?? 0)) joints.push(text.length, from);
    else joints[joints.length - 1] = from;
  }
  return { text: text + source.slice(from, end), joints };
}

function escapeAt(source: string, at: number): { meant: string; length: number } {
  const letter = source[at + 1] ?? '';
  const code = letter === 'u' ? source.slice(at + 2, at + 6) : '';
  if (/^[0-9a-fA-F]{4}$/.test(code)) return { meant: String.fromCharCode(Number.parseInt(code, 16)), length: 6 };
  if (letter !== 'r') return { meant: ESCAPES[letter] ?? letter, length: 2 };
  // The notes of Windows end lines with two marks, of which one is kept.
  return { meant: source.startsWith('\\n', at + 2) ? '' : '\n', length: 2 };
}
