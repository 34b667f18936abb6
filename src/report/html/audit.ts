import type { NoteMetadata } from '../../model/note.js';
import type { RunEvent, Summary } from '../../model/result.js';
import { type Row, rowsOf } from '../rows.js';

/** Notes and findings of one team, type, month or record. */
export interface Group {
  readonly name: string;
  notes: number;
  findings: number;
}

/** Findings shown one by one; the data formats have no such limit. */
const SHOWN = 5000;

/** Adds up a run for the audit report: totals grow with teams and types, not with notes. */
export class Audit {
  readonly teams = new Groups();
  readonly types = new Groups();
  readonly months = new Groups();
  readonly records = new Groups();
  readonly rows: Row[] = [];
  summary: Summary | undefined;

  see(event: RunEvent): void {
    if (event.kind === 'summary') this.summary = event.summary;
    const rows = rowsOf(event);
    if (event.kind === 'note') this.#count(event.result.note.metadata, rows.length);
    if (event.kind === 'record') this.records.add(event.result.record, 0, rows.length);
    for (const row of rows) if (this.rows.length < SHOWN) this.rows.push(row);
  }

  #count({ team, type, eventDate, record }: NoteMetadata, findings: number): void {
    this.teams.add(team ?? 'No team given', 1, findings);
    this.types.add(type ?? 'No type given', 1, findings);
    this.months.add(eventDate?.slice(0, 7) ?? 'No date given', 1, findings);
    if (record !== undefined) this.records.add(record, 1, findings);
  }
}

export class Groups {
  readonly #groups = new Map<string, Group>();

  get size(): number {
    return this.#groups.size;
  }

  add(name: string, notes: number, findings: number): void {
    const group = this.#groups.get(name) ?? { name, notes: 0, findings: 0 };
    group.notes += notes;
    group.findings += findings;
    this.#groups.set(name, group);
  }

  byName(): Group[] {
    return [...this.#groups.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  byFindings(): Group[] {
    return this.byName()
      .filter(({ findings }) => findings > 0)
      .sort((a, b) => b.findings - a.findings);
  }
}
