import { NoteFacts } from '../analysis/facts.js';
import { NO_SETTINGS, type NoteSettings } from '../analysis/settings.js';
import { checkNote } from '../engine/check.js';
import { lint } from '../engine/lint.js';
import { makePlan } from '../engine/plan.js';
import type { Finding } from '../model/finding.js';
import type { NoteMetadata } from '../model/note.js';
import type { RecordResult } from '../model/record.js';
import { newLedger, type ReadItem } from '../model/result.js';
import { defaultOptions, type NoteRule, type Rule } from '../rule/note-rule.js';

/** One row of a rule's table. In `text`, `⟦…⟧` marks what the rule must point at. */
export interface Case {
  readonly text: string;
  readonly metadata?: NoteMetadata;
  readonly options?: Readonly<Record<string, unknown>>;
  readonly settings?: Partial<NoteSettings>;
  /** The rule must report the note as a whole. A bad case without marks implies it. */
  readonly note?: boolean;
  /** Part of the message of the first finding. */
  readonly says?: string;
  /** One of the first finding's suggestions. */
  readonly suggests?: string;
  /** Each mark need only be touched by a finding, where the rule may point at any part of the words. */
  readonly touch?: boolean;
}

export interface RuleTable {
  readonly bad: readonly (string | Case)[];
  readonly good: readonly (string | Case)[];
  /** Metadata of every case that does not say otherwise. */
  readonly metadata?: NoteMetadata;
  readonly touch?: boolean;
}

/** A note as ordinary as can be, so that a case says only what it is about. */
export const ORDINARY: NoteMetadata = {
  type: 'Home visit',
  eventDate: '2026-03-12',
  recordedDate: '2026-03-13',
  author: 'Ann Weaver',
  role: 'Social worker',
};

/** The faults of a rule against its table, as sentences; empty where it does what the table says. */
export function* tableFaults(rule: NoteRule, table: RuleTable): Generator<{ name: string; faults: string[] }> {
  for (const kind of ['bad', 'good'] as const) {
    for (const row of table[kind]) {
      const one = typeof row === 'string' ? { text: row } : row;
      const given = { touch: table.touch ?? false, ...one, metadata: one.metadata ?? table.metadata ?? ORDINARY };
      yield { name: `${kind}: ${one.text}`, faults: faultsOf(rule, given, kind) };
    }
  }
}

/** Takes the marks out of a text. */
export function unmark(marked: string): { text: string; spans: { start: number; end: number }[] } {
  const spans: { start: number; end: number }[] = [];
  const open: number[] = [];
  let text = '';
  for (const char of marked) {
    if (char === '⟦') open.push(text.length);
    else if (char === '⟧') spans.push({ start: open.pop() ?? 0, end: text.length });
    else text += char;
  }
  return { text, spans: spans.sort((a, b) => a.start - b.start) };
}

/** What one rule finds in a text. */
export function findingsOf(rule: NoteRule, text: string, given: Omit<Case, 'text'> = {}): readonly Finding[] {
  const level = rule.level === 'off' ? 'info' : rule.level;
  const options = { ...defaultOptions(rule), ...given.options };
  const plan = makePlan([{ rule, level, options }], { ...NO_SETTINGS, ...given.settings });
  const note = {
    source: 'case.md',
    index: 0,
    text,
    metadata: given.metadata ?? ORDINARY,
    origin: { kind: 'plain', line: 1, column: 1 } as const,
  };
  const { findings, problems } = checkNote(note, plan);
  if (problems.length > 0) {
    // The engine keeps an error's text to itself, since it may hold a note's words; here they are the author's own.
    for (const _ of rule.check(new NoteFacts(note, plan.vocabulary, plan.settings), options));
    throw new Error(problems.map(({ message }) => message).join('; '));
  }
  return findings;
}

/** What one rule finds in whole records; each note is given as its metadata, which names the record, and its text. */
export async function recordFindingsOf(
  rule: Rule,
  notes: readonly { readonly metadata: NoteMetadata; readonly text?: string }[],
  options: Readonly<Record<string, unknown>> = {},
): Promise<RecordResult[]> {
  const active = { rule, level: 'warning' as const, options: { ...defaultOptions(rule), ...options } };
  const plan = makePlan([active], NO_SETTINGS);
  async function* items(): AsyncGenerator<ReadItem> {
    for (const [index, { metadata, text = '' }] of notes.entries()) {
      const note = {
        source: 'export.csv',
        index,
        text,
        metadata,
        origin: { kind: 'plain', line: 1, column: 1 } as const,
      };
      yield { kind: 'note', note };
    }
  }
  const results: RecordResult[] = [];
  for await (const event of lint(items(), plan, newLedger())) if (event.kind === 'record') results.push(event.result);
  return results;
}

function faultsOf(rule: NoteRule, given: Case, kind: 'bad' | 'good'): string[] {
  const { text, spans } = unmark(given.text);
  const findings = findingsOf(rule, text, given);
  if (kind === 'good') return findings.map(({ text: words, message }) => `reported "${words ?? '(note)'}": ${message}`);
  const faults: string[] = [];
  const wantsNote = given.note ?? spans.length === 0;
  const placed = findings.filter(({ start }) => start);
  if (wantsNote !== findings.some(({ start }) => !start)) {
    faults.push(wantsNote ? 'did not report the note' : 'reported the note as a whole');
  }
  for (const { start, end } of spans) {
    const hit = placed.some((finding) => {
      const from = finding.start?.offset ?? 0;
      const to = finding.end?.offset ?? 0;
      return given.touch ? from < end && start < to : from === start && to === end;
    });
    if (!hit) faults.push(`missed "${text.slice(start, end)}"`);
  }
  for (const finding of placed) {
    const from = finding.start?.offset ?? 0;
    const to = finding.end?.offset ?? 0;
    const wanted = spans.some(({ start, end }) =>
      given.touch ? from < end && start < to : from === start && to === end,
    );
    if (!wanted) faults.push(`reported "${finding.text ?? ''}": ${finding.message}`);
  }
  const first = findings[0];
  if (given.says && !first?.message.includes(given.says)) faults.push(`said "${first?.message ?? ''}"`);
  if (given.suggests && !first?.suggestions.includes(given.suggests)) {
    faults.push(`suggested ${JSON.stringify(first?.suggestions ?? [])}`);
  }
  return faults;
}
