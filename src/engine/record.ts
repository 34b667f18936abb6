import type { Note } from '../model/note.js';
import type { NoteRef, RecordFinding, RecordResult } from '../model/record.js';
import type { Observation, Observed, ObservedRecord } from '../rule/record-half.js';
import { fill } from './fill.js';
import { type Caps, cappedLevel } from './layer.js';
import type { ActiveRule, RecordPlan } from './plan.js';

/** What the record rules have seen so far. Holds no text, and can be filled from several runs before it concludes. */
export class Records {
  /** By rule, by record. */
  readonly #observed = new Map<string, Map<string, Observed[]>>();

  add(note: Note, observations: readonly (readonly [rule: string, data: Observation])[]): void {
    const { record } = note.metadata;
    if (record === undefined || observations.length === 0) return;
    const ref = refOf(note);
    for (const [rule, data] of observations) this.#put(rule, record, { note: ref, data });
  }

  #put(rule: string, record: string, observed: Observed): void {
    let byRecord = this.#observed.get(rule);
    if (!byRecord) {
      byRecord = new Map();
      this.#observed.set(rule, byRecord);
    }
    const notes = byRecord.get(record);
    if (notes) notes.push(observed);
    else byRecord.set(record, [observed]);
  }

  /** Every record with findings, in the order of their ids. */
  *conclude({ rules, recordRules = rules, caps = {} }: RecordPlan): Generator<RecordResult> {
    const found = new Map<string, { source: string; findings: RecordFinding[] }>();
    for (const active of recordRules) {
      const byRecord = this.#observed.get(active.rule.id);
      if (!byRecord || !active.rule.record) continue;
      const records = [...byRecord].map(([record, notes]) => ({ record, notes: notes.sort(byContact) }));
      for (const { record, finding } of concluded(active, records.sort(byId), caps)) {
        const before = found.get(record);
        if (before) before.findings.push(finding);
        else found.set(record, { source: byRecord.get(record)?.[0]?.note.source ?? '', findings: [finding] });
      }
    }
    for (const [record, result] of [...found].sort(([a], [b]) => compare(a, b))) yield { record, ...result };
  }
}

function* concluded({ rule, options, ...active }: ActiveRule, records: readonly ObservedRecord[], caps: Caps) {
  for (const { record, report } of rule.record?.conclude(records, options) ?? []) {
    const confidence = report.confidence ?? rule.confidence;
    const level = cappedLevel(active.level, confidence, caps);
    if (level === undefined) continue;
    const finding: RecordFinding = {
      rule: rule.id,
      level,
      confidence,
      message: fill(rule.messages[report.message] ?? report.message, report.data ?? {}),
      guidance: rule.guidance,
      notes: report.notes,
      suggestions: report.suggestions ?? [],
      ...report.at,
      ...(report.key === undefined ? {} : { key: report.key }),
    };
    yield { record, finding };
  }
}

function refOf({ source, index, metadata }: Note): NoteRef {
  const { id, type, eventDate, recordedDate, author } = metadata;
  return {
    source,
    index,
    ...(id === undefined ? {} : { id }),
    ...(type === undefined ? {} : { type }),
    ...(eventDate === undefined ? {} : { eventDate }),
    ...(recordedDate === undefined ? {} : { recordedDate }),
    ...(author === undefined ? {} : { author }),
  };
}

/** The order of the contacts, so that the order of an export makes no difference. */
function byContact(a: Observed, b: Observed): number {
  return (
    compare(a.note.eventDate ?? '', b.note.eventDate ?? '') ||
    compare(a.note.recordedDate ?? '', b.note.recordedDate ?? '') ||
    compare(a.note.id ?? '', b.note.id ?? '') ||
    compare(a.note.source, b.note.source) ||
    a.note.index - b.note.index
  );
}

function byId(a: ObservedRecord, b: ObservedRecord): number {
  return compare(a.record, b.record);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
