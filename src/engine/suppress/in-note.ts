import type { Finding } from '../../model/finding.js';
import type { Directive, Note } from '../../model/note.js';
import { Locator } from '../../model/origin.js';
import { fill } from '../fill.js';
import type { Plan } from '../plan.js';
import { readDirective } from './directive.js';
import { SUPPRESSION } from './rule.js';

/** A note's findings without those that its own comments suppress, and with what is wrong with the comments. */
export interface Suppressed {
  readonly findings: readonly Finding[];
  /** How many were suppressed. */
  readonly suppressed: number;
}

/** Where one rule is suppressed by one comment. */
interface Stretch {
  readonly rule: string;
  readonly directive: Directive;
  readonly covers: (finding: Finding) => boolean;
  isUsed: boolean;
}

/** Applies the comments of a draft or template to its findings. */
export function suppressInNote(note: Note, findings: readonly Finding[], plan: Plan): Suppressed {
  const { stretches, faults } = stretchesOf(note, plan.known);
  const kept = findings.filter((finding) => {
    const covering = stretches.filter(({ rule, covers }) => rule === finding.rule && covers(finding));
    for (const stretch of covering) stretch.isUsed = true;
    return covering.length === 0;
  });
  const telling = tellingRules(plan);
  const unused = stretches.filter(({ isUsed, rule }) => !isUsed && telling.has(rule));
  const reported = [...faults, ...unused.map(({ directive, rule }) => faultOf(directive, 'unused', { rule }))];
  return { findings: [...kept, ...reported].sort(byPlace), suppressed: findings.length - kept.length };
}

/** The rules of which it can be told that they report nothing: they are on, look at notes, and leave nothing out. */
function tellingRules({ rules, minConfidence, caps }: Plan): ReadonlySet<string> {
  if (minConfidence !== 'low' || Object.values(caps).includes('off')) return new Set();
  return new Set(rules.flatMap(({ rule }) => (rule.scope === 'note' ? [rule.id] : [])));
}

function stretchesOf(
  note: Note,
  rules: readonly string[],
): { stretches: readonly Stretch[]; faults: readonly Finding[] } {
  const stretches: Stretch[] = [];
  const faults: Finding[] = [];
  /** What an `enable` can still end. */
  const open = new Map<Stretch, { end: number }>();
  const first = note.text.search(/\S/);
  for (const directive of note.directives ?? []) {
    const request = readDirective(directive.written, rules);
    if ('message' in request) faults.push(faultOf(directive, request.message, request.data));
    else if (request.kind === 'enable') {
      const ended = [...open].filter(([{ rule }]) => request.rules.length === 0 || request.rules.includes(rule));
      if (ended.length === 0) faults.push(faultOf(directive, 'not-open', {}));
      for (const [stretch, range] of ended) {
        range.end = directive.at;
        open.delete(stretch);
      }
    } else {
      for (const rule of request.rules) {
        const range = { end: Number.POSITIVE_INFINITY };
        const covers = coverOf(request.kind, directive, { note, range, first });
        const stretch = { rule, directive, covers, isUsed: false };
        stretches.push(stretch);
        if (request.kind === 'disable') open.set(stretch, range);
      }
    }
  }
  return { stretches, faults };
}

interface Place {
  readonly note: Note;
  readonly range: { readonly end: number };
  /** Where the text begins. */
  readonly first: number;
}

function coverOf(
  kind: 'disable-next-line' | 'disable' | 'disable-file',
  { at }: Directive,
  { note, range, first }: Place,
): (finding: Finding) => boolean {
  if (kind === 'disable-file') return () => true;
  if (kind === 'disable-next-line') {
    const next = note.text.slice(at).search(/\S/);
    if (next < 0) return () => false;
    const { line } = new Locator(note.text, note.origin).position(at + next);
    return ({ start }) => start !== undefined && start.line === line && start.offset >= at;
  }
  // A finding about the whole note has no place: it is covered where the whole of the text is.
  return ({ start }) =>
    start ? start.offset >= at && start.offset < range.end : at <= first && range.end === Number.POSITIVE_INFINITY;
}

function faultOf(
  { from, to, at }: Directive,
  message: keyof typeof SUPPRESSION.messages,
  data: Readonly<Record<string, string>>,
): Finding {
  const { id, guidance, messages } = SUPPRESSION;
  return {
    rule: id,
    level: message === 'unused' || message === 'not-open' ? 'warning' : 'error',
    confidence: 'high',
    message: fill(messages[message], data),
    guidance,
    start: { ...from, offset: at },
    end: { ...to, offset: at },
    suggestions: [],
  };
}

/** As the engine puts them: findings about the whole note first. */
const byPlace = (a: Finding, b: Finding): number => (a.start?.offset ?? -1) - (b.start?.offset ?? -1);
