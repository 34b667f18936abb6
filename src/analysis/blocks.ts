import type { Span } from '../model/span.js';
import { TAG } from './tags.js';
import { SHAPE } from './word.js';
import type { Words } from './words.js';

/**
 * What a stretch of a note is as a page: prose, or one of the forms that notes have beside prose.
 * - `paragraph`: prose, however many lines it is wrapped over.
 * - `heading`: a line that names what follows.
 * - `item`: one entry of a list, numbered or not, or one dated line of a chronology.
 * - `field`: `Label: value` on a line of its own.
 * - `log`: one message of a log: a time or a speaker, then their words.
 * - `row`: one row of a table.
 * - `greeting`, `signoff`: `Dear Ms Khan,`; `Yours sincerely,` with the name under it.
 * - `mail`: headers, signatures, disclaimers and quoted lines of a pasted e-mail: nobody's recording.
 */
export type BlockKind = 'paragraph' | 'heading' | 'item' | 'field' | 'log' | 'row' | 'greeting' | 'signoff' | 'mail';

export interface Block extends Span {
  readonly kind: BlockKind;
  readonly index: number;
  /** Where its prose begins, after a marker, a label, a date or a speaker. */
  readonly body: number;
  /** Tokens, `to` being the one after the last. */
  readonly from: number;
  readonly to: number;
  /** `Decision` of `Decision: close`, `Kieran` of `09.12 Kieran: …`; empty where there is none. */
  readonly label: string;
  /** The heading it stands under, or the label of the last field that had no value. */
  readonly section: string;
  /** Number of the run of blocks with no blank line between them. */
  readonly group: number;
}

interface Line extends Span {
  readonly text: string;
  readonly blankBefore: boolean;
}

export function findBlocks(words: Words): Block[] {
  const lines = linesOf(words.text);
  const builder = new Builder(words);
  for (let at = 0; at < lines.length; ) at = builder.take(lines, at);
  return builder.blocks;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let blankBefore = true;
  for (let start = 0; start <= text.length; ) {
    const feed = text.indexOf('\n', start);
    const stop = feed < 0 ? text.length : feed;
    const raw = text.slice(start, stop);
    const trimmed = raw.trim();
    if (trimmed === '' || RULE_LINE.test(trimmed)) blankBefore = true;
    else {
      const from = start + raw.indexOf(trimmed);
      lines.push({ start: from, end: from + trimmed.length, text: trimmed, blankBefore });
      blankBefore = false;
    }
    start = stop + 1;
  }
  return lines;
}

const RULE_LINE = /^(?:-{3,}|={3,}|\*{3,}|_{12,}|~{3,})$/;
const MARKER = /^(?:[-*•–—▪●◦·]\s+(?:\[[ xX]?\]\s+)?|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s+(?!\d))/;
const DATE = String.raw`(?:(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?,?\s+)?(?:\d{1,2}(?:st|nd|rd|th)?\s+[a-zÀ-ɏ]{3,9}\.?(?:\s+\d{2,4})?|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d{2}-\d{2}|[a-zÀ-ɏ]{3,9}\s+(?:19|20)\d\d)`;
const DATED = new RegExp(
  `^(?:${DATE})(?:,?\\s+(?:at\\s+)?\\d{1,2}[.:]\\d\\d\\s*(?:am|pm|hrs)?)?\\s*(?::|-|–|—)\\s+`,
  'i',
);
const TIMED = /^\[?(?:\d{1,2}[.:]\d\d|\d{3,4}hrs)\s*(?:am|pm|hrs)?\]?\s*(?:[-–—:]\s*)?/i;
const SPEAKER =
  /^((?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|PC|Cllr|Rev)\.?\s+)?\p{Lu}[\p{L}'’.-]*(?:\s+\p{Lu}[\p{L}'’-]*){0,2})\s*(?:\([^)]{1,30}\))?:\s+(?=\S)/u;
const LABEL = /^(\**\p{Lu}[^\n:.!?"“”]{0,48}?)\s*:(?:\*\*)?(?:\s+|$)/u;
const HEADING_MARK = /^(?:#{1,6}\s+|\*\*[^*]+\*\*:?$|__[^_]+__:?$)/;
const GREETING = /^(?:dear|hi|hello|hiya|good (?:morning|afternoon|evening)|to)\b[^.!?]{1,50},$/i;
const SIGN_OFF =
  /^(?:yours (?:sincerely|faithfully|truly)|(?:(?:with )?(?:kind|best|warm|many|kindest|warmest) )?(?:regards|wishes)|many thanks|sincerely)\b[,.]?/i;
/** Closings that are ordinary words too: they count where a greeting opened the letter. */
const WARM_SIGN_OFF = /^(?:from|love(?: from)?|cheers|thanks|thank you|take care|signed)\b[,.]?/i;
const MAIL_HEADER = /^(?:from|sent|to|cc|bcc|subject|date|importance|attachments?|received|reply-to):\s+\S/i;
const DISCLAIMER =
  /^(?:this (?:e-?mail|message|communication)\b.{0,80}\b(?:confidential|intended|privileged)|the information (?:contained )?in this (?:e-?mail|message)|if you (?:are not the intended|have received this (?:e-?mail|message))|please consider the environment|disclaimer\b|sent from my (?:iphone|ipad|android|phone|mobile|samsung)|-{2,}\s*(?:original message|forwarded message))/i;
/** Lines of one word or a few that head a part of a note, in any council's forms. */
const HEADINGS =
  /^(?:actions?(?: agreed| points| needed| required)?|(?:things )?to[ -]do(?: list)?|jobs|outstanding|what we agreed|what is next|follow.ups|next|reasons? we are involved|agreed actions?|next steps?|plan(?:s)?|what (?:happens|will happen) next|what (?:is|are) (?:we|you) worried about|what(?:'s| is) (?:going|working) well|what needs to (?:happen|change)|analysis|decisions?|reasons?(?: for decision)?|background|history|update|discussion|present|attendees|apologies|purpose(?: of visit)?|observations?|presentation|child(?:'s|ren's)? (?:voice|views?)|voice of the child|home conditions?|home|health|education|school|identity|family|contact|risks?|strengths?|worries|concerns?|progress|outcomes?|summary|views|wishes and feelings|safety plan|follow.up|recommendations?|tasks?|who was (?:seen|there)|seen|contingency|supervision|reflection|work|money|people|housing)$/i;

/** What a clause has and a label or heading has not. */
const VERBS = TAG.be | TAG.have | TAG.modal | TAG.past | TAG.participle | TAG.do | TAG.subject;

class Builder {
  readonly blocks: Block[] = [];
  #section = '';
  /** The section is headed by a clause that leads into a list. */
  #isLeadIn = false;
  #group = 0;
  #mail = false;
  readonly #words: Words;

  constructor(words: Words) {
    this.#words = words;
  }

  /** Makes a block of the line, and of those that belong to it; returns the number of the next line. */
  take(lines: readonly Line[], at: number): number {
    const line = lines[at];
    if (!line) return at + 1;
    if (line.blankBefore) this.#group += 1;
    const next = lines[at + 1];
    if (this.#isMail(line, lines, at)) return this.#one('mail', line, line.start, '', at);
    if (line.text.startsWith('|')) return this.#one('row', line, line.start, '', at);
    if (GREETING.test(line.text)) return this.#one('greeting', line, line.start, '', at);
    if (this.#isSignOff(line)) return this.#signOff(lines, at);
    const marker = MARKER.exec(line.text) ?? DATED.exec(line.text);
    if (marker) return this.#run('item', lines, at, line.start + marker[0].length, '');
    if (HEADING_MARK.test(line.text) || this.#isHeading(line, next)) return this.#heading(line, at);
    return this.#labelled(lines, at) ?? this.#run('paragraph', lines, at, line.start, '');
  }

  #labelled(lines: readonly Line[], at: number): number | null {
    const line = lines[at];
    if (!line) return null;
    const time = TIMED.exec(line.text);
    if (time && time[0].length > 0) {
      const rest = line.text.slice(time[0].length);
      const speaker = SPEAKER.exec(rest);
      if (speaker) {
        return this.#run('log', lines, at, line.start + time[0].length + speaker[0].length, speaker[1] ?? '');
      }
      return /^\p{Lu}|^["“]/u.test(rest) ? this.#run('log', lines, at, line.start + time[0].length, '') : null;
    }
    const label = LABEL.exec(line.text);
    if (!label?.[1]) return null;
    const name = label[1].replaceAll('*', '').trim();
    if (label[0].length === line.text.length) return this.#heading(line, at);
    if (name.split(/\s+/).length > 7 || this.#isClause(line.start, line.start + label[1].length)) return null;
    return this.#run('field', lines, at, line.start + label[0].length, name);
  }

  /** `The kitchen was not dirty: …` is a sentence; `What is going well: …` is a label. */
  #isClause(start: number, end: number): boolean {
    const words = this.#words;
    const from = words.indexAt(start);
    const to = words.indexAt(end);
    if (words.has(from, TAG.question) || to - from < 3) return false;
    return words.starts.slice(from, to).some((_, index) => words.has(from + index, VERBS));
  }

  /** A closing, alone or with the writer's name behind it. */
  #isSignOff({ text }: Line): boolean {
    const isLetter = this.blocks.some(({ kind }) => kind === 'greeting');
    const closing = SIGN_OFF.exec(text) ?? (isLetter ? WARM_SIGN_OFF.exec(text) : null);
    return closing !== null && /^(?:\s+\p{Lu}[\p{L}'’. -]{0,30})?$/u.test(text.slice(closing[0].length));
  }

  #heading(line: Line, at: number): number {
    this.#isLeadIn = line.text.endsWith(':') && this.#isClause(line.start, line.end);
    this.#section = line.text
      .replace(/^#+\s+/, '')
      .replaceAll('*', '')
      .replaceAll('_', ' ')
      .replace(/:$/, '')
      .trim();
    return this.#one('heading', line, line.start, '', at);
  }

  #signOff(lines: readonly Line[], at: number): number {
    let last = at;
    while (last < at + 4 && lines[last + 1] && isNameLine(lines[last + 1])) last += 1;
    for (let row = at; row <= last; row += 1) {
      const line = lines[row];
      if (line) this.#push('signoff', line.start, line.end, line.start, '');
    }
    return last + 1;
  }

  /** A line that begins a stretch of prose, with the lines that it is wrapped over. */
  #run(kind: BlockKind, lines: readonly Line[], at: number, body: number, label: string): number {
    let last = at;
    while (continues(lines[last], lines[last + 1], kind) && !this.#startsAnew(lines, last + 1)) last += 1;
    const end = lines[last]?.end ?? body;
    // "We agreed these things:" heads its list and not the paragraphs after it.
    if (kind === 'paragraph' && this.#isLeadIn && this.blocks.at(-1)?.kind === 'item') this.#section = '';
    this.#push(kind, lines[at]?.start ?? body, end, body, label);
    return last + 1;
  }

  #startsAnew(lines: readonly Line[], at: number): boolean {
    const line = lines[at];
    if (!line) return true;
    return (
      line.text.startsWith('|') ||
      MARKER.test(line.text) ||
      DATED.test(line.text) ||
      HEADING_MARK.test(line.text) ||
      this.#isSignOff(line) ||
      this.#isMail(line, lines, at) ||
      this.#isHeading(line, lines[at + 1]) ||
      LABEL.test(line.text) ||
      (TIMED.exec(line.text)?.[0] ?? '') !== ''
    );
  }

  #one(kind: BlockKind, line: Line, body: number, label: string, at: number): number {
    this.#push(kind, line.start, line.end, body, label);
    return at + 1;
  }

  #push(kind: BlockKind, start: number, end: number, body: number, label: string): void {
    const from = this.#words.indexAt(body);
    const to = this.#words.indexAt(end);
    const section = kind === 'heading' ? '' : this.#section;
    this.blocks.push({
      kind,
      index: this.blocks.length,
      start,
      end,
      body,
      from,
      to,
      label,
      section,
      group: this.#group,
    });
  }

  #isMail(line: Line, lines: readonly Line[], at: number): boolean {
    if (line.text.startsWith('>')) return true;
    if (DISCLAIMER.test(line.text)) return true;
    if (!MAIL_HEADER.test(line.text)) {
      this.#mail = false;
      return false;
    }
    // One such line may be a form's own; two together are the head of an e-mail.
    this.#mail = this.#mail || MAIL_HEADER.test(lines[at + 1]?.text ?? '');
    return this.#mail;
  }

  /** A short line with no stop and no verb, set apart from what follows. */
  #isHeading(line: Line, next: Line | undefined): boolean {
    const text = line.text.replace(/:$/, '');
    if (HEADINGS.test(text)) return true;
    if (!next || text.length > 60 || /:\s/.test(text) || /[.!?,;"”)]$/.test(text) || !/^\p{Lu}/u.test(text))
      return false;
    const words = this.#words;
    const from = words.indexAt(line.start);
    const to = words.indexAt(line.end);
    if (to - from > 8) return false;
    if (isAllCapitals(text)) return true;
    for (let index = from; index < to; index += 1) {
      if (words.has(index, VERBS) || words.records[index]?.shape === SHAPE.number) return false;
    }
    return line.blankBefore && (!next.blankBefore || to - from <= 5);
  }
}

function isAllCapitals(text: string): boolean {
  return /^[^\p{Ll}]+$/u.test(text) && /\p{Lu}{2}/u.test(text) && /\s|\p{Lu}{5}/u.test(text);
}

/** A line under a sign-off: a name, a job, a telephone number. */
function isNameLine(line: Line | undefined): boolean {
  if (!line || line.text.length > 60 || /[.!?:]$/.test(line.text)) return false;
  if (/^(?:tel|phone|mob|mobile|e-?mail|direct|ext)\b/i.test(line.text)) return true;
  return /^[\p{Lu}(+\d]/u.test(line.text) && !/:\s/.test(line.text) && line.text.split(/\s+/).length <= 7;
}

/** Whether a line is the rest of the one above, wrapped. */
function continues(line: Line | undefined, next: Line | undefined, kind: BlockKind): boolean {
  if (!line || !next || next.blankBefore) return false;
  if (kind === 'paragraph') return true;
  if (kind === 'item') return !/[.!?]$/.test(line.text) && (/^\p{Ll}/u.test(next.text) || line.text.length > 60);
  return /^\p{Ll}/u.test(next.text) || (line.text.length > 65 && !/[.!?]["”]?$/.test(line.text));
}
