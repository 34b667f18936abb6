import { NoteFacts } from '../analysis/facts.js';
import { CONFIDENCES, type Confidence, type Finding } from '../model/finding.js';
import type { Note } from '../model/note.js';
import { Locator, type Position } from '../model/origin.js';
import type { Problem } from '../model/result.js';
import type { Span } from '../model/span.js';
import type { Report } from '../rule/note-rule.js';
import type { Observation } from '../rule/record-half.js';
import { fill } from './fill.js';
import { cappedLevel } from './layer.js';
import type { ActiveRule, Plan } from './plan.js';
import { isTaken, settle } from './precedence.js';

export interface Checked {
  readonly findings: readonly Finding[];
  /** What the record rules keep of the note, by rule; empty where the note stands in no record. */
  readonly observations: readonly (readonly [rule: string, data: Observation])[];
  /** Rules that threw: the note's other findings stand. */
  readonly problems: readonly Problem[];
}

interface Raw {
  readonly rule: string;
  readonly span: Span | null;
  readonly core: Span | null;
  readonly hides: boolean;
  readonly confidence: Confidence;
  readonly report: Report;
  readonly active: ActiveRule;
}

/** Runs every active rule over one note. */
export function checkNote(note: Note, plan: Plan): Checked {
  const facts = new NoteFacts(note, plan.vocabulary, plan.settings);
  const raw: Raw[] = [];
  const observations: [string, Observation][] = [];
  const problems: Problem[] = [];
  const isInRecord = note.metadata.record !== undefined;
  const locator = new LazyLocator(note);
  const attempt = ({ rule }: ActiveRule, act: () => void): boolean => {
    try {
      act();
      return true;
    } catch (error) {
      problems.push(ruleFailed(note, rule.id, error));
      return false;
    }
  };
  const sound = plan.rules.filter((active) =>
    attempt(active, () => {
      for (const report of active.rule.check(facts, active.options)) raw.push(rawOf(report, active));
    }),
  );
  // After all checks, since a rule may leave to the record only what no other rule reports.
  for (const active of isInRecord ? sound : []) {
    const { rule, options } = active;
    attempt(active, () => {
      const seen = rule.record?.observe(facts, options, {
        locate: (span) => locator.range(span),
        isTaken: (span) => isTaken(raw, rule.id, span),
      });
      if (seen !== undefined) observations.push([rule.id, seen]);
    });
  }
  const least = CONFIDENCES.indexOf(plan.minConfidence);
  const kept = settle(raw).filter(({ confidence }) => CONFIDENCES.indexOf(confidence) >= least);
  return { findings: toFindings(note, kept.sort(inOrder), plan, locator), observations, problems };
}

function rawOf(report: Report, active: ActiveRule): Raw {
  const { rule } = active;
  return {
    rule: rule.id,
    span: report.at ?? null,
    core: report.core ?? report.at ?? null,
    // Only the marker of hearsay hides other findings; the words somebody said are looked at like any others.
    hides: rule.id !== 'unquoted-hearsay' || report.message === 'marker',
    confidence: report.confidence ?? rule.confidence,
    report,
    active,
  };
}

/** Says which rule failed on which note, and never with the note's words, which an error may carry. */
function ruleFailed(note: Note, rule: string, error: unknown): Problem {
  const kind = error instanceof Error ? error.name : 'error';
  return {
    severity: 'error',
    source: note.source,
    message: `the rule ${rule} failed on note ${note.index + 1} (${kind}); its findings on this note are missing`,
  };
}

function inOrder(a: Raw, b: Raw): number {
  const byStart = (a.span?.start ?? -1) - (b.span?.start ?? -1);
  if (byStart !== 0) return byStart;
  const byEnd = (a.span?.end ?? -1) - (b.span?.end ?? -1);
  if (byEnd !== 0) return byEnd;
  return a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0;
}

function toFindings(note: Note, kept: readonly Raw[], { caps }: Plan, locator: LazyLocator): Finding[] {
  return kept.flatMap(({ span, report, confidence, active: { rule, ...active } }) => {
    const level = cappedLevel(active.level, confidence, caps);
    if (level === undefined) return [];
    const { suggestions = [] } = report;
    const shared = {
      rule: rule.id,
      level,
      confidence,
      message: fill(rule.messages[report.message] ?? report.message, report.data ?? {}),
      guidance: rule.guidance,
      suggestions: typeof suggestions === 'function' ? suggestions() : suggestions,
    };
    const { place } = note.origin;
    if (!span) return [place ? { ...shared, place } : shared];
    const where = { ...locator.range(span), text: note.text.slice(span.start, span.end) };
    return [place ? { ...shared, ...where, place } : { ...shared, ...where }];
  });
}

/** Most notes of a clean export have nothing to locate, so the table of lines is made when it is first needed. */
class LazyLocator {
  readonly #note: Note;
  #locator: Locator | null = null;

  constructor(note: Note) {
    this.#note = note;
  }

  range(span: Span): { start: Position; end: Position } {
    this.#locator ??= new Locator(this.#note.text, this.#note.origin);
    return this.#locator.range(span);
  }
}
