import { NoteFacts } from '../analysis/facts.js';
import { type FilledTemplate, fillTemplate } from '../analysis/template/filled.js';
import { promptsOf } from '../analysis/template/prompts.js';
import type { Confidence, Finding } from '../model/finding.js';
import type { Note } from '../model/note.js';
import { Locator, type Position } from '../model/origin.js';
import type { Problem } from '../model/result.js';
import type { Span } from '../model/span.js';
import type { Report } from '../rule/note-rule.js';
import type { Observation } from '../rule/record-half.js';
import { fill } from './fill.js';
import { isFixable } from './fixable.js';
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

/**
 * What the rules see in one note: plain data that says nothing of the note's place, so that it can come from another
 * thread or from an earlier run. {@link checked} makes findings of it, beside the note.
 */
export interface Examined {
  /** In the order of the text. */
  readonly hits: readonly Hit[];
  readonly observations: Checked['observations'];
  /** Rules that threw, with the name of the error, which may say what the note says and so stays where it was. */
  readonly failures: readonly (readonly [rule: string, error: string])[];
}

interface Hit {
  /** Place of the rule in the note's plan. */
  readonly rule: number;
  readonly at: readonly [start: number, end: number] | null;
  readonly confidence: Confidence;
  readonly message: string;
  readonly suggestions: readonly string[];
  readonly fix?: readonly [start: number, end: number, text: string];
}

interface Raw {
  readonly rule: string;
  readonly span: Span | null;
  readonly core: Span | null;
  readonly hides: boolean;
  readonly confidence: Confidence;
  readonly report: Report;
  readonly active: ActiveRule;
  readonly index: number;
}

/** Runs every active rule over one note. */
export function checkNote(note: Note, plan: Plan): Checked {
  return checked(note, examine(note, plan), plan);
}

/** The half that costs: the text to what the rules see in it. */
export function examine(note: Note, plan: Plan): Examined {
  if (plan.settings.isTemplate) return examineTemplate(note, plan);
  return seenIn(note, new NoteFacts(note, plan.vocabulary, plan.settings), plan);
}

/** A template is read as the note it will be, and what was seen is put back into the template. */
function examineTemplate(template: Note, plan: Plan): Examined {
  const filled = fillTemplate(template);
  const facts = new NoteFacts(filled.note, plan.vocabulary, plan.settings, promptsOf(template));
  const { hits, failures } = seenIn(filled.note, facts, plan);
  const kept = hits.flatMap((hit) => hitInTemplate(hit, filled, plan));
  return { hits: kept, observations: [], failures };
}

/** These say of the whole of a template what is to be said; the others would miss what only a note can hold. */
const OF_TEMPLATES: ReadonlySet<string> = new Set(['template-prompts', 'note-type']);

function hitInTemplate(hit: Hit, filled: FilledTemplate, { rules }: Plan): Hit[] {
  const { fix: _, at, ...rest } = hit;
  const message = filled.unfilled(hit.message);
  const suggestions = hit.suggestions.map(filled.unfilled);
  if (at === null) return OF_TEMPLATES.has(rules[hit.rule]?.rule.id ?? '') ? [{ ...rest, at, message }] : [];
  const span = filled.sourceOf({ start: at[0], end: at[1] });
  if (span === undefined) return [];
  return [{ ...rest, at: [span.start, span.end], message, suggestions, ...fixInTemplate(hit, filled) }];
}

/** A fix of the template's own wording, and of nothing that only stands in for something. */
function fixInTemplate({ fix }: Hit, { sourceOf }: FilledTemplate): Pick<Hit, 'fix'> {
  if (fix === undefined) return {};
  const [start, end, text] = fix;
  const place = sourceOf({ start, end });
  return place && place.end - place.start === end - start ? { fix: [place.start, place.end, text] } : {};
}

function seenIn(note: Note, facts: NoteFacts, plan: Plan): Examined {
  const raw: Raw[] = [];
  const observations: [string, Observation][] = [];
  const failures: [string, string][] = [];
  const locator = new LazyLocator(note);
  const attempt = ({ rule }: ActiveRule, act: () => void): boolean => {
    try {
      act();
      return true;
    } catch (error) {
      failures.push([rule.id, error instanceof Error ? error.name : 'error']);
      return false;
    }
  };
  const sound = plan.rules.filter((active, index) =>
    attempt(active, () => {
      for (const report of active.rule.check(facts, active.options)) raw.push(rawOf(report, active, index));
    }),
  );
  // After all checks, since a rule may leave to the record only what no other rule reports.
  for (const active of note.metadata.record === undefined ? [] : sound) {
    const { rule, options } = active;
    attempt(active, () => {
      const seen = rule.record?.observe(facts, options, {
        locate: (span) => locator.range(span),
        isTaken: (span) => isTaken(raw, rule.id, span),
      });
      if (seen !== undefined) observations.push([rule.id, seen]);
    });
  }
  const hits: Hit[] = [];
  const mayFix = (span: Span): boolean => note.isDraft === true && isFixable(facts, span);
  // One fault is one finding. How loud it is, or too quiet to be shown, is settled where findings are made.
  for (const one of settle(raw).sort(inOrder)) attempt(one.active, () => hits.push(hitOf(one, mayFix)));
  return { hits, observations, failures };
}

/** The half that places what was seen: it needs the note as it was read, and no analysis. */
export function checked(note: Note, { hits, observations, failures }: Examined, plan: Plan): Checked {
  const locator = new LazyLocator(note);
  return {
    findings: hits.flatMap((hit) => findingOf(note, hit, plan, locator)),
    observations,
    problems: failures.map(([rule, error]) => ruleFailed(note, rule, error)),
  };
}

function rawOf(report: Report, active: ActiveRule, index: number): Raw {
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
    index,
  };
}

/** Says which rule failed on which note, and never with the note's words, which an error may carry. */
function ruleFailed(note: Note, rule: string, error: string): Problem {
  return {
    severity: 'error',
    source: note.source,
    message: `the rule ${rule} failed on note ${note.index + 1} (${error}); its findings on this note are missing`,
  };
}

function inOrder(a: Raw, b: Raw): number {
  const byStart = (a.span?.start ?? -1) - (b.span?.start ?? -1);
  if (byStart !== 0) return byStart;
  const byEnd = (a.span?.end ?? -1) - (b.span?.end ?? -1);
  if (byEnd !== 0) return byEnd;
  return a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0;
}

function hitOf({ span, report, confidence, active: { rule }, index }: Raw, mayFix: (span: Span) => boolean): Hit {
  const { suggestions = [], fix } = report;
  return {
    ...(fix && mayFix(fix.at) ? { fix: [fix.at.start, fix.at.end, fix.text] } : {}),
    rule: index,
    at: span && [span.start, span.end],
    confidence,
    message: fill(rule.messages[report.message] ?? report.message, report.data ?? {}),
    suggestions: typeof suggestions === 'function' ? suggestions() : suggestions,
  };
}

function findingOf(note: Note, hit: Hit, { rules, caps }: Plan, locator: LazyLocator): Finding[] {
  const active = rules[hit.rule];
  const level = active && cappedLevel(active.level, hit.confidence, caps);
  if (active === undefined || level === undefined) return [];
  const { id, guidance } = active.rule;
  const { at, confidence, message, suggestions } = hit;
  const shared = { rule: id, level, confidence, message, guidance, suggestions, ...fixOf(hit, locator) };
  const { place } = note.origin;
  if (!at) return [place ? { ...shared, place } : shared];
  const [start, end] = at;
  const where = { ...locator.range({ start, end }), text: note.text.slice(start, end) };
  return [place ? { ...shared, ...where, place } : { ...shared, ...where }];
}

function fixOf({ fix }: Hit, locator: LazyLocator): Pick<Finding, 'fix'> {
  if (fix === undefined) return {};
  const [start, end, text] = fix;
  return { fix: { ...locator.range({ start, end }), text } };
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
