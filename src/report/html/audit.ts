import type { NoteMetadata } from '../../model/note.js';
import type { RunEvent, Summary } from '../../model/result.js';
import { Kept } from '../kept.js';
import { MASK } from '../redact.js';
import type { Grouping } from '../reporter.js';
import { type Row, rowsOf } from '../rows.js';
import { Groups, Totals } from '../totals.js';
import { Wordings } from './wordings.js';

/** Findings shown one by one; the data formats have no such limit. */
const SHOWN = 5000;

/** Adds up a run for the audit report: it grows with teams, types, months and records, and not with notes. */
export class Audit {
  readonly totals: Totals;
  readonly records = new Groups(Number.POSITIVE_INFINITY);
  readonly wordings = new Wordings();
  readonly findings = new Kept(SHOWN);
  /** Days of the first and the last contact. */
  first: string | undefined;
  last: string | undefined;
  /** Words of notes are left out. */
  isRedacted = false;
  summary: Summary | undefined;

  constructor(groupings: readonly Grouping[]) {
    this.totals = new Totals(groupings);
  }

  see(event: RunEvent): void {
    if (event.kind === 'summary') this.summary = event.summary;
    const rows = rowsOf(event);
    this.totals.see(event, rows);
    if (event.kind === 'note') this.#seeNote(event.result.note.metadata, rows);
    if (event.kind === 'record') this.records.add(event.result.record, 0, rows);
    for (const row of rows) {
      this.findings.add(row);
      this.wordings.see(row);
      this.isRedacted ||= row.text === MASK || row.message.includes(MASK);
    }
  }

  #seeNote({ eventDate, record }: NoteMetadata, rows: readonly Row[]): void {
    if (record !== undefined) this.records.add(record, 1, rows);
    if (eventDate === undefined) return;
    if (this.first === undefined || eventDate < this.first) this.first = eventDate;
    if (this.last === undefined || eventDate > this.last) this.last = eventDate;
  }
}
