import type { Finding } from '../../model/finding.js';
import type { Note } from '../../model/note.js';
import type { RecordFinding } from '../../model/record.js';
import type { Problem } from '../../model/result.js';

/** A finding that an authority has looked at and lets stand, kept beside records that must not be touched. Plain data. */
export interface Suppression {
  /** The id of the record, of the note, or of both: then both must be. */
  readonly record?: string;
  readonly note?: string;
  readonly rules: readonly string[];
  readonly reason: string;
  readonly who?: string;
  /** The last day on which it holds. */
  readonly until?: string;
  /** That day has passed. */
  readonly isExpired: boolean;
  /** Where it is written, for whoever takes it out. */
  readonly source: string;
  readonly line?: number;
}

interface Entry {
  readonly said: Suppression;
  isMet: boolean;
  readonly used: Set<string>;
}

/** Applies a list of suppressions to a run, and knows at its end which of them were for nothing. */
export class ListedSuppressions {
  readonly #entries: readonly Entry[];
  readonly #byNote = new Map<string, Entry[]>();
  readonly #byRecord = new Map<string, Entry[]>();

  constructor(list: readonly Suppression[]) {
    this.#entries = list.map((said) => ({ said, isMet: false, used: new Set() }));
    for (const entry of this.#entries) {
      const { note, record } = entry.said;
      if (note !== undefined) put(this.#byNote, note, entry);
      else if (record !== undefined) put(this.#byRecord, record, entry);
    }
  }

  /** The findings of a note that stand. */
  ofNote({ metadata: { id, record } }: Note, findings: readonly Finding[]): readonly Finding[] {
    if (this.#entries.length === 0) return findings;
    const byNote = (id === undefined ? undefined : this.#byNote.get(id)) ?? [];
    const byRecord = (record === undefined ? undefined : this.#byRecord.get(record)) ?? [];
    const meant = byNote.filter(({ said }) => said.record === undefined || said.record === record);
    return standing([...meant, ...byRecord], findings);
  }

  /** The findings about a whole record that stand: an entry for one of its notes says nothing of them. */
  ofRecord(record: string, findings: readonly RecordFinding[]): readonly RecordFinding[] {
    return standing(this.#byRecord.get(record) ?? [], findings);
  }

  /** What is to be taken out of the list. An entry whose note was not in this run is none of its business. */
  *problems(active: readonly { readonly rule: { readonly id: string } }[]): Generator<Problem> {
    const checked = new Set(active.map(({ rule }) => rule.id));
    for (const { said, isMet, used } of this.#entries) {
      if (!isMet) continue;
      const place = { source: said.source, ...(said.line === undefined ? {} : { line: said.line }) };
      if (said.isExpired) {
        const message = `The suppression of ${said.rules.join(', ')} ran out on ${said.until}, and what it was for is reported again. Mend the note, or give it a new day and a reason.`;
        yield { severity: 'warning', ...place, message };
        continue;
      }
      const unused = said.rules.filter((rule) => !used.has(rule) && checked.has(rule));
      if (unused.length === 0) continue;
      const message = `The suppression of ${unused.join(', ')} is not needed: nothing is reported there. Take it out.`;
      yield { severity: 'warning', ...place, message };
    }
  }
}

function standing<F extends { readonly rule: string }>(
  entries: readonly Entry[],
  findings: readonly F[],
): readonly F[] {
  if (entries.length === 0) return findings;
  for (const entry of entries) entry.isMet = true;
  const valid = entries.filter(({ said }) => !said.isExpired);
  return findings.filter(({ rule }) => {
    const meant = valid.filter(({ said }) => said.rules.includes(rule));
    for (const entry of meant) entry.used.add(rule);
    return meant.length === 0;
  });
}

function put(map: Map<string, Entry[]>, key: string, entry: Entry): void {
  const entries = map.get(key);
  if (entries) entries.push(entry);
  else map.set(key, [entry]);
}
