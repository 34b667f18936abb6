import type { Finding } from '../model/finding.js';
import type { Note, NoteMetadata } from '../model/note.js';
import type { Origin, Place } from '../model/origin.js';
import type { NoteRef, RecordFinding, RecordResult } from '../model/record.js';
import type { NoteResult, RunEvent } from '../model/result.js';
import type { Grouping, RuleFacts } from './reporter.js';

/** Stands for what is not shown. */
export const MASK = '▇▇▇';

/** What a redaction has to know of a rule. */
export type Described = Pick<RuleFacts, 'id' | 'summary' | 'messages' | 'ownData' | 'isOwnWording'>;

export interface RedactionOptions {
  readonly rules: readonly Described[];
  /** By author where somebody asked for it: then authors are named, and nobody else. */
  readonly groupings: readonly Grouping[];
}

/**
 * Takes out of a run what could name a person or repeat a note, before any reporter sees it: texts, excerpts,
 * suggestions, what messages quote, and all metadata but what places a finding.
 */
export async function* redacted(events: AsyncIterable<RunEvent>, options: RedactionOptions): AsyncGenerator<RunEvent> {
  const redaction = new Redaction(options);
  for await (const event of events) {
    if (event.kind === 'note') yield { kind: 'note', result: redaction.note(event.result) };
    else if (event.kind === 'record') yield { kind: 'record', result: redaction.record(event.result) };
    else yield event;
  }
}

/** The same for one result. What is redacted already stays as it is. */
export class Redaction {
  readonly #maskers: ReadonlyMap<string, Masker>;
  readonly #groupings: readonly Grouping[];

  constructor({ rules, groupings }: RedactionOptions) {
    this.#maskers = new Map(rules.map((rule) => [rule.id, new Masker(rule)]));
    this.#groupings = groupings;
  }

  note({ note, findings }: NoteResult): NoteResult {
    return { note: this.#note(note), findings: findings.map((finding) => this.#finding(finding, note.metadata)) };
  }

  record({ record, source, findings }: RecordResult): RecordResult {
    return { record, source, findings: findings.map((finding) => this.#recordFinding(finding)) };
  }

  #note({ source, index, metadata, origin }: Note): Note {
    const { id, record, type, team, eventDate, recordedDate, author } = metadata;
    const named = this.#groupings.includes('author') ? { author } : {};
    return {
      source,
      index,
      origin: originOf(origin),
      text: '',
      metadata: present({ id, record, type, team, eventDate, recordedDate, ...named }),
    };
  }

  #finding({ text, suggestions, place, fix: _, ...rest }: Finding, { type }: NoteMetadata): Finding {
    const masker = this.#maskers.get(rest.rule);
    const message = masker?.message(rest.message, type) ?? rest.rule;
    const shown = { ...rest, message, suggestions: masker?.own(suggestions) ?? [] };
    const kept = place === undefined ? shown : { ...shown, place: placeOf(place) };
    return text === undefined ? kept : { ...kept, text: masker?.isOwn(text) === true ? text : MASK };
  }

  #recordFinding({ key: _, ...finding }: RecordFinding): RecordFinding {
    const masker = this.#maskers.get(finding.rule);
    const message = masker?.message(finding.message) ?? finding.rule;
    return {
      ...finding,
      message,
      suggestions: masker?.own(finding.suggestions) ?? [],
      notes: finding.notes.map(refOf),
    };
  }
}

function refOf({ source, index, id, type, eventDate, recordedDate }: NoteRef): NoteRef {
  return { source, index, ...present({ id, type, eventDate, recordedDate }) };
}

/** Sheets, columns and keys can be called after a child; where a cell stands does not say so. */
function placeOf({ row, paragraph, page, cell }: Place): Place {
  return {
    ...(row === undefined ? {} : { row }),
    ...(paragraph === undefined ? {} : { paragraph }),
    ...(page === undefined ? {} : { page }),
    ...(cell === undefined ? {} : { cell: cell.slice(cell.lastIndexOf('!') + 1) }),
  };
}

function originOf({ place, ...origin }: Origin): Origin {
  return place === undefined ? origin : { ...origin, place: placeOf(place) };
}

function present(values: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const given = Object.entries(values).flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const]));
  return Object.fromEntries(given);
}

interface Template {
  readonly pattern: RegExp;
  /** The names of its data, in their order. */
  readonly data: readonly string[];
}

/** Knows of one rule which words are its own and which a note's. */
class Masker {
  readonly #rule: Described;
  readonly #templates: readonly Template[];

  constructor(rule: Described) {
    this.#rule = rule;
    this.#templates = Object.values(rule.messages).map(templateOf);
  }

  isOwn(words: string): boolean {
    return this.#rule.isOwnWording?.(words) === true;
  }

  own(suggestions: readonly string[]): string[] {
    return suggestions.filter((suggestion) => this.isOwn(suggestion));
  }

  /** What a rule filled into its template is masked. Where no template fits, its summary stands in. */
  message(message: string, type?: string): string {
    for (const { pattern, data } of this.#templates) {
      const match = pattern.exec(message);
      if (!match) continue;
      const isShown = (name: string, value: string): boolean =>
        this.#rule.ownData?.includes(name) === true || value === type || value === MASK || this.isOwn(value);
      return filled(message, match, (value, at) => (isShown(data[at] ?? '', value) ? value : MASK));
    }
    return this.#rule.summary;
  }
}

/** The message with each piece of data as `show` has it. */
function filled(message: string, match: RegExpExecArray, show: (value: string, at: number) => string): string {
  let out = '';
  let last = 0;
  for (const [at, place] of (match.indices ?? []).slice(1).entries()) {
    if (!place) continue;
    const [start, end] = place;
    out += message.slice(last, start) + show(message.slice(start, end), at);
    last = end;
  }
  return out + message.slice(last);
}

function templateOf(message: string): Template {
  const parts = message.split(/\{\w+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const data = [...message.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  return { pattern: new RegExp(`^${parts.join('([\\s\\S]*?)')}$`, 'd'), data };
}
