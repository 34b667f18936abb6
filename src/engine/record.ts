import type { Note } from '../model/note.js';
import type { NoteRef, RecordFinding, RecordResult } from '../model/record.js';
import type { Observation, Observed, ObservedRecord } from '../rule/record-half.js';
import { fill } from './fill.js';
import { type Caps, cappedLevel } from './layer.js';
import { ownText, type Packed, Packing } from './packing.js';
import type { ActiveRule, RecordPlan } from './plan.js';

/** One thing that a rule says of a record. */
export interface Concluded {
  readonly record: string;
  /** See `RecordResult.source`. */
  readonly source: string;
  readonly finding: RecordFinding;
}

/** What the record rules have seen so far. Holds no text, and can be filled from several runs before it concludes. */
export class Records {
  /** By rule, by record. */
  readonly #observed = new Map<string, Map<string, Packed[]>>();
  /** By rule: what was concluded where the records were whole. */
  readonly #concluded = new Map<string, Concluded[]>();
  readonly #packing = new Packing();

  add(note: Note, observations: readonly (readonly [rule: string, data: Observation])[]): void {
    const { record } = note.metadata;
    if (record === undefined || observations.length === 0) return;
    const ref = this.#refOf(note);
    for (const [rule, data] of observations) this.observe(rule, record, { note: ref, data });
  }

  observe(rule: string, record: string, observed: Observed): void {
    const byRecord = inMap(this.#observed, rule, () => new Map<string, Packed[]>());
    inMap(byRecord, this.#packing.word(record), (): Packed[] => []).push(this.#packing.pack(observed));
  }

  /** Takes over what another machine has concluded on a whole record. */
  take(concluded: Concluded): void {
    inMap(this.#concluded, concluded.finding.rule, (): Concluded[] => []).push(concluded);
  }

  /** What was kept for one rule, to be put into the records of another run. */
  *observedFor(rule: string): Generator<{ readonly record: string; readonly observed: Observed }> {
    for (const [record, notes] of this.#observed.get(rule) ?? []) {
      for (const packed of notes) yield { record, observed: this.#packing.unpack(packed) };
    }
  }

  #refOf({ source, index, metadata }: Note): NoteRef {
    const { id, type, eventDate, recordedDate, author } = metadata;
    const word = (text: string): string => this.#packing.word(text);
    return {
      source,
      index,
      ...(id === undefined ? {} : { id: ownText(id) }),
      ...(type === undefined ? {} : { type: word(type) }),
      ...(eventDate === undefined ? {} : { eventDate: word(eventDate) }),
      ...(recordedDate === undefined ? {} : { recordedDate: word(recordedDate) }),
      ...(author === undefined ? {} : { author: word(author) }),
    };
  }

  /** Every record with findings, in the order of their ids. */
  *conclude({ rules, recordRules = rules, caps = {} }: RecordPlan): Generator<RecordResult> {
    const found = new Map<string, { source: string; findings: RecordFinding[] }>();
    for (const active of recordRules) {
      for (const { record, source, finding } of this.concludedBy(active, caps)) {
        inMap(found, record, () => ({ source, findings: [] as RecordFinding[] })).findings.push(finding);
      }
    }
    for (const [record, result] of [...found].sort(([a], [b]) => compare(a, b))) yield { record, ...result };
  }

  /** What one rule says. */
  *concludedBy(active: ActiveRule, caps: Caps): Generator<Concluded> {
    yield* this.#concluded.get(active.rule.id) ?? [];
    const byRecord = this.#observed.get(active.rule.id);
    if (!byRecord) return;
    const records = [...byRecord].map(([record, notes]) => {
      return new PackedRecord(record, notes.sort(byContact), this.#packing);
    });
    for (const { record, finding } of concluded(active, records.sort(byId), caps)) {
      yield { record, source: byRecord.get(record)?.[0]?.note.source ?? '', finding };
    }
  }
}

function inMap<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
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

/** A record whose observations are unpacked each time they are asked for, so that they are there one record at a time. */
class PackedRecord implements ObservedRecord {
  readonly record: string;
  readonly #notes: readonly Packed[];
  readonly #packing: Packing;

  constructor(record: string, notes: readonly Packed[], packing: Packing) {
    this.record = record;
    this.#notes = notes;
    this.#packing = packing;
  }

  get notes(): readonly Observed[] {
    return this.#notes.map((packed) => this.#packing.unpack(packed));
  }
}

/** The order of the contacts, so that the order of an export makes no difference. */
function byContact(a: Pick<Observed, 'note'>, b: Pick<Observed, 'note'>): number {
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
