import { listsOfFacts } from '../analysis/facts.js';
import type { NoteSettings } from '../analysis/settings.js';
import { Vocabulary } from '../analysis/vocabulary.js';
import { CONFIDENCES, type Confidence, type Level } from '../model/finding.js';
import type { Note } from '../model/note.js';
import { defaultOptions, type NoteRule } from '../rule/note-rule.js';
import { FIXABLE_NEEDS } from './fixable.js';
import { type Caps, type LayerState, overlaid } from './layer.js';
import { type Override, testOf } from './override.js';
import type { Suppression } from './suppress/listed.js';

/** A rule that is on, with what the configuration made of it. */
export interface ActiveRule {
  readonly rule: NoteRule;
  readonly level: Level;
  readonly options: Readonly<Record<string, unknown>>;
}

/** All that a run needs to check notes: frozen, and made once. */
export interface Plan {
  readonly rules: readonly ActiveRule[];
  readonly vocabulary: Vocabulary;
  readonly settings: NoteSettings;
  readonly minConfidence: Confidence;
  readonly caps: Caps;
  /** The ids of all rules there are, on or off. */
  readonly known: readonly string[];
  /** The plan of a note that overrides are for; absent where there are none. */
  readonly planOf?: (note: Note) => Plan;
  /** The rules that conclude whole records, where overrides switch on more of them than `rules` has. */
  readonly recordRules?: readonly ActiveRule[];
  /** Findings that somebody has looked at and lets stand. */
  readonly suppressions?: readonly Suppression[];
}

/** The part of a plan that concludes whole records, and lets stand what is listed. */
export type RecordPlan = Pick<Plan, 'rules' | 'recordRules' | 'suppressions'> & Partial<Pick<Plan, 'caps'>>;

/** What a plan is made of. Plain data: it goes to another thread as it is, and the plan is made there. */
export interface PlanRequest {
  readonly state: LayerState;
  readonly overrides: readonly Override[];
  readonly minConfidence: Confidence;
  readonly suppressions?: readonly Suppression[];
}

export function makePlan(
  rules: readonly ActiveRule[],
  settings: NoteSettings,
  minConfidence: Confidence = 'low',
): Plan {
  const known = rules.map(({ rule }) => rule.id);
  const caps = capsOf({ caps: {} }, minConfidence);
  return Object.freeze({ rules, vocabulary: vocabularyOf(rules), settings, minConfidence, caps, known });
}

/** The plan of one note: the run's own, unless overrides are for the note. */
export function planOf(note: Note, plan: Plan): Plan {
  return plan.planOf?.(note) ?? plan;
}

/** The plan of a configuration, with its overrides. */
export async function planFor(request: PlanRequest, catalogue: readonly NoteRule[]): Promise<Plan> {
  const { state, overrides, minConfidence, suppressions = [] } = request;
  const { settings } = state;
  const caps = capsOf(state, minConfidence);
  const rules = activeRules(state, catalogue);
  const known = catalogue.map(({ id }) => id);
  const given = { rules, settings, minConfidence, caps, known, suppressions };
  if (overrides.length === 0) return Object.freeze({ ...given, vocabulary: vocabularyOf(rules) });
  const all = rulesOnSomewhere(request, catalogue);
  const base = { ...given, vocabulary: vocabularyOf(all) };
  const tests = await Promise.all(overrides.map(({ when }) => testOf(when, settings.noteTypes)));
  const variants = new Variants(base, request, catalogue, tests);
  return Object.freeze({ ...base, planOf: (note: Note) => variants.of(note), recordRules: all });
}

/** The rules that are on, in the order of the catalogue. */
export function activeRules({ rules }: LayerState, catalogue: readonly NoteRule[]): ActiveRule[] {
  return catalogue.flatMap((rule) => {
    const { level = 'off', options } = rules.get(rule.id) ?? {};
    return level === 'off' ? [] : [{ rule, level, options: { ...defaultOptions(rule), ...options } }];
  });
}

/** The rules that are on for some note: as they are outside the overrides, or else as the last override has them. */
export function rulesOnSomewhere({ state, overrides }: PlanRequest, catalogue: readonly NoteRule[]): ActiveRule[] {
  const on = new Map<NoteRule, ActiveRule>();
  for (const { layer, from } of overrides) {
    for (const active of activeRules(overlaid(state, layer, catalogue, from), catalogue)) on.set(active.rule, active);
  }
  for (const active of activeRules(state, catalogue)) on.set(active.rule, active);
  return catalogue.flatMap((rule) => on.get(rule) ?? []);
}

/** What is less sure than asked for is left out, in records as in notes. */
function capsOf({ caps }: Pick<LayerState, 'caps'>, least: Confidence): Caps {
  const below = CONFIDENCES.slice(0, CONFIDENCES.indexOf(least));
  return { ...caps, ...Object.fromEntries(below.map((confidence) => [confidence, 'off'])) };
}

function vocabularyOf(rules: readonly ActiveRule[]): Vocabulary {
  return new Vocabulary([
    ...rules.flatMap(({ rule }) => [...rule.lists, ...listsOfFacts(rule.needs)]),
    ...listsOfFacts(FIXABLE_NEEDS),
  ]);
}

/** Plans by the set of overrides that hold: an export has a million notes and a handful of such sets. */
class Variants {
  readonly #byKey = new Map<string, Plan>();
  readonly #base: Plan;
  readonly #request: PlanRequest;
  readonly #catalogue: readonly NoteRule[];
  readonly #tests: readonly ((note: Note) => boolean)[];

  constructor(
    base: Plan,
    request: PlanRequest,
    catalogue: readonly NoteRule[],
    tests: readonly ((note: Note) => boolean)[],
  ) {
    this.#base = base;
    this.#request = request;
    this.#catalogue = catalogue;
    this.#tests = tests;
    this.#byKey.set('', base);
  }

  of(note: Note): Plan {
    let key = '';
    for (const [index, test] of this.#tests.entries()) if (test(note)) key += `${index} `;
    let plan = this.#byKey.get(key);
    if (!plan) {
      plan = this.#make(key.trim().split(' ').map(Number));
      this.#byKey.set(key, plan);
    }
    return plan;
  }

  #make(indexes: readonly number[]): Plan {
    let { state } = this.#request;
    for (const index of indexes) {
      const override = this.#request.overrides[index];
      if (override) state = overlaid(state, override.layer, this.#catalogue, override.from);
    }
    const { settings } = state;
    const caps = capsOf(state, this.#request.minConfidence);
    return Object.freeze({ ...this.#base, rules: activeRules(state, this.#catalogue), settings, caps });
  }
}
