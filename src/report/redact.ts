import type { Finding } from '../model/finding.js';
import type { NoteMetadata } from '../model/note.js';
import type { NoteRef, RecordFinding } from '../model/record.js';
import type { RunEvent } from '../model/result.js';
import type { RuleFacts } from './reporter.js';

export const MASK = '▇▇▇';

/**
 * Takes out of a run what could name a person or repeat a note, before any reporter sees it: texts, excerpts,
 * suggestions, what messages quote, and all metadata but what places a finding.
 */
export async function* redacted(
  events: AsyncIterable<RunEvent>,
  rules: readonly RuleFacts[],
): AsyncGenerator<RunEvent> {
  const masker = new Masker(rules);
  for await (const event of events) {
    if (event.kind === 'note') {
      const { note, findings } = event.result;
      const kept = { ...note, text: '', metadata: metadataOf(note.metadata) };
      yield { kind: 'note', result: { note: kept, findings: findings.map((finding) => masker.finding(finding)) } };
    } else if (event.kind === 'record') {
      const { record, source, findings } = event.result;
      yield {
        kind: 'record',
        result: { record, source, findings: findings.map((finding) => masker.recordFinding(finding)) },
      };
    } else yield event;
  }
}

function metadataOf({ id, record, type, team, eventDate, recordedDate }: NoteMetadata): NoteMetadata {
  return present({ id, record, type, team, eventDate, recordedDate });
}

function refOf({ source, index, id, type, eventDate, recordedDate }: NoteRef): NoteRef {
  return { source, index, ...present({ id, type, eventDate, recordedDate }) };
}

function present(values: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const given = Object.entries(values).flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const]));
  return Object.fromEntries(given);
}

class Masker {
  readonly #templates: ReadonlyMap<string, readonly RegExp[]>;
  readonly #summaries: ReadonlyMap<string, string>;

  constructor(rules: readonly RuleFacts[]) {
    this.#templates = new Map(rules.map(({ id, messages }) => [id, Object.values(messages).map(patternOf)]));
    this.#summaries = new Map(rules.map(({ id, summary }) => [id, summary]));
  }

  finding({ text: _, suggestions: __, ...rest }: Finding): Finding {
    return { ...rest, message: this.#masked(rest.rule, rest.message), suggestions: [] };
  }

  recordFinding(finding: RecordFinding): RecordFinding {
    const message = this.#masked(finding.rule, finding.message);
    return { ...finding, message, suggestions: [], notes: finding.notes.map(refOf) };
  }

  /** What a rule filled into its template came from the note. Where no template fits, its summary stands in. */
  #masked(rule: string, message: string): string {
    for (const pattern of this.#templates.get(rule) ?? []) {
      const match = pattern.exec(message);
      if (match) return masked(message, match.indices ?? []);
    }
    return this.#summaries.get(rule) ?? rule;
  }
}

/** Numbers are counts and limits; everything else goes. */
function masked(message: string, [, ...groups]: readonly (readonly [number, number] | undefined)[]): string {
  let out = '';
  let at = 0;
  for (const group of groups) {
    if (!group) continue;
    const [start, end] = group;
    const value = message.slice(start, end);
    out += message.slice(at, start) + (/^\d{1,4}$/.test(value) ? value : MASK);
    at = end;
  }
  return out + message.slice(at);
}

function patternOf(template: string): RegExp {
  const parts = template.split(/\{\w+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('([\\s\\S]*?)')}$`, 'd');
}
