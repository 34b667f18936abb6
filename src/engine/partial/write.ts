import { createHash, createHmac } from 'node:crypto';
import type { Note } from '../../model/note.js';
import type { Origin } from '../../model/origin.js';
import type { RecordResult } from '../../model/record.js';
import type { Ledger, NoteResult, RunEvent } from '../../model/result.js';
import type { Observed, StandIn } from '../../rule/record-half.js';
import type { CheckedItem } from '../lint.js';
import type { ActiveRule, Plan } from '../plan.js';
import type { Records } from '../record.js';
import type { Selection } from '../selection.js';
import {
  type End,
  FORMAT,
  type Head,
  type ItemLine,
  type ObservationLine,
  type RecordLine,
  type RuleLine,
  SCHEMA_VERSION,
  SEAL,
} from './lines.js';

export interface Part {
  readonly about: Pick<Head, 'version' | 'config' | 'redacted' | 'key'>;
  readonly rules: readonly RuleLine[];
  /** The rules that are on for some note, in the order of the catalogue. */
  readonly active: readonly ActiveRule[];
  readonly plan: Plan;
  readonly selection: Selection;
  readonly records: Records;
  /** Marks what was found, and takes out what is not to be handed on. */
  readonly prepare: Preparation;
}

export interface Preparation {
  note(result: NoteResult): NoteResult;
  record(result: RecordResult): RecordResult;
}

/** Writes one partial result: notes what comes out of the check, and gives it as text when the report is asked for. */
export class PartWriter {
  readonly #part: Part;
  readonly #hash = createHash('sha256');
  #waiting = '';
  #last = 0;

  constructor(part: Part) {
    this.#part = part;
    this.#put(headOf(part));
  }

  /** Lets checked items pass and keeps a line of each. */
  async *watch(items: AsyncIterable<CheckedItem>): AsyncGenerator<CheckedItem> {
    const { selection } = this.#part;
    for await (const item of items) {
      if (item.kind !== 'empty') {
        const place = selection.placeOf(item.kind === 'note' ? item.note : item.problem);
        this.#last = place ?? this.#last;
        if (item.kind === 'note') this.#put(this.#noteLine(item));
        // All parts have met the same problems in reading, so the first part alone tells of them.
        else if (place === undefined || selection.shard.index === 1) this.#put({ ...item, at: this.#last });
      }
      yield item;
    }
  }

  /** The text, in step with the run's other reports. */
  async *report(events: AsyncIterable<RunEvent>): AsyncGenerator<string> {
    for await (const event of events) {
      if (event.kind === 'summary') this.#finish(event.summary.ledger);
      if (this.#waiting !== '') yield this.#taken();
    }
  }

  #noteLine({ note, findings, suppressed, problems }: Extract<CheckedItem, { kind: 'note' }>): ItemLine {
    const result = this.#part.prepare.note({ note, findings });
    const { source, index, metadata, origin } = result.note;
    const kept = { source, index, metadata, origin: beginningOf(origin) };
    return { kind: 'note', at: this.#last, note: kept, findings: result.findings, suppressed, problems };
  }

  #finish(ledger: Readonly<Ledger>): void {
    const { selection, active } = this.#part;
    for (const rule of active) {
      // All notes of a record are here, and only some of the records.
      if (rule.rule.record?.isAcrossRecords === true && selection.shard.count > 1) this.#putObservations(rule);
      else this.#putConclusions(rule);
    }
    const { filesFound: files, filesRead, notesEmpty: empty } = ledger;
    const read = { files, filesRead, notes: selection.notes, empty, digest: selection.digest() };
    const end: End = { kind: 'end', notes: selection.own, read };
    const open = JSON.stringify(end).slice(0, -1) + SEAL.before;
    this.#hash.update(open);
    this.#waiting += open + this.#hash.digest('hex') + SEAL.after;
  }

  #putConclusions(rule: ActiveRule): void {
    const { records, plan, prepare } = this.#part;
    for (const { record, source, finding } of records.concludedBy(rule, plan.caps)) {
      for (const shown of prepare.record({ record, source, findings: [finding] }).findings) {
        const { key: _, ...kept } = shown;
        this.#put({ kind: 'record', record, source, finding: kept } satisfies RecordLine);
      }
    }
  }

  /** Names stay equal or different as they were, and nobody who has not the notes can tell what they are. */
  #putObservations({ rule: { id, record: half } }: ActiveRule): void {
    const standIn = standInBy(this.#part.selection.key());
    for (const { record, observed } of this.#part.records.observedFor(id)) {
      const data = half?.mask?.(observed.data, standIn) ?? observed.data;
      const note = refOf(observed, standIn);
      this.#put({ kind: 'observation', rule: id, record, note, data } satisfies ObservationLine);
    }
  }

  #put(line: object): void {
    const text = `${JSON.stringify(line)}\n`;
    this.#hash.update(text);
    this.#waiting += text;
  }

  #taken(): string {
    const text = this.#waiting;
    this.#waiting = '';
    return text;
  }
}

function headOf({ about, rules, plan, selection }: Part): Head {
  const { index, count } = selection.shard;
  return {
    format: FORMAT,
    schemaVersion: SCHEMA_VERSION,
    ...about,
    shard: { index, count },
    rules,
    caps: plan.caps,
    suppressions: (plan.suppressions ?? []).map(({ reason: _, who: __, ...rest }) => rest),
  };
}

/** A report needs the place where a note begins; places in its text are in its findings. */
function beginningOf(origin: Origin): Note['origin'] {
  const { place } = origin;
  const [, line = 1, column = 1] = origin.kind === 'plain' ? [0, origin.line, origin.column] : origin.segments;
  return place === undefined ? { kind: 'plain', line, column } : { kind: 'plain', line, column, place };
}

function refOf({ note: { author, ...note } }: Observed, standIn: StandIn): Observed['note'] {
  return author === undefined ? note : { ...note, author: standIn(author) };
}

function standInBy(key: Buffer): StandIn {
  const known = new Map<string, string>();
  return (name) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const made = createHmac('sha256', key).update(name).digest('hex').slice(0, 24);
    known.set(name, made);
    return made;
  };
}
