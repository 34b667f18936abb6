import type { Level } from '../model/finding.js';
import type { NoteMetadata } from '../model/note.js';
import type { RunEvent } from '../model/result.js';
import type { Grouping } from './reporter.js';
import { type Row, rowsOf } from './rows.js';

/** Notes and findings of one team, type, month, author, rule or record. */
export interface Group {
  readonly name: string;
  notes: number;
  findings: number;
  readonly levels: Record<Level, number>;
}

/** A column full of free text must not fill the memory: after so many names the rest is one. */
const MOST_NAMES = 10_000;
const OTHERS = 'All others';

/** Adds up notes and findings under names. */
export class Groups {
  readonly #groups = new Map<string, Group>();
  readonly #limit: number;

  constructor(limit = MOST_NAMES) {
    this.#limit = limit;
  }

  get size(): number {
    return this.#groups.size;
  }

  add(name: string, notes: number, rows: readonly Row[]): void {
    const group = this.#groupOf(name);
    group.notes += notes;
    group.findings += rows.length;
    for (const { level } of rows) group.levels[level] += 1;
  }

  byName(): Group[] {
    return [...this.#groups.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  byFindings(): Group[] {
    return this.byName().sort((a, b) => b.findings - a.findings);
  }

  #groupOf(name: string): Group {
    const known = this.#groups.get(name);
    if (known) return known;
    const fitting = this.#groups.size < this.#limit ? name : OTHERS;
    const group = this.#groups.get(fitting) ?? newGroup(fitting);
    this.#groups.set(fitting, group);
    return group;
  }
}

function newGroup(name: string): Group {
  return { name, notes: 0, findings: 0, levels: { error: 0, warning: 0, info: 0 } };
}

const NONE: Readonly<Record<Grouping, string>> = {
  team: 'No team given',
  type: 'No type given',
  month: 'No date given',
  author: 'No author given',
};

/** A run in numbers. They grow with teams, types and months, and not with notes. */
export class Totals {
  readonly by: ReadonlyMap<Grouping, Groups>;
  readonly rules = new Groups();

  constructor(groupings: readonly Grouping[]) {
    this.by = new Map(groupings.map((grouping) => [grouping, new Groups()]));
  }

  /** Findings about whole records stand under their rules only: a record can be of several teams and months. */
  see(event: RunEvent, rows: readonly Row[] = rowsOf(event)): void {
    for (const row of rows) this.rules.add(row.rule, 0, [row]);
    if (event.kind !== 'note') return;
    const { metadata } = event.result.note;
    for (const [grouping, groups] of this.by) groups.add(nameIn(metadata, grouping) ?? NONE[grouping], 1, rows);
  }
}

function nameIn(metadata: NoteMetadata, grouping: Grouping): string | undefined {
  return grouping === 'month' ? metadata.eventDate?.slice(0, 7) : metadata[grouping];
}

/** Findings in a hundred notes, to one place. */
export function per100(findings: number, notes: number): number {
  return notes === 0 ? 0 : Math.round((findings * 1000) / notes) / 10;
}
