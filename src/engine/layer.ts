import type { NoteSettings, OwnAbbreviation } from '../analysis/settings.js';
import type { Confidence, Level } from '../model/finding.js';
import type { PersonEntry } from '../model/note.js';
import type { Rule } from '../rule/note-rule.js';

export type RuleLevel = Level | 'off';

/** What is said of one rule. A level alone leaves the options as they were. */
export interface RuleSetting {
  readonly level: RuleLevel;
  readonly options?: Readonly<Record<string, unknown>>;
}

/** The level that findings of a confidence have at most. */
export type Caps = Readonly<Partial<Record<Confidence, RuleLevel>>>;

/** Levels for whole groups of rules. Single rules of the same layer have the last word. */
export interface GroupLevels {
  /** What becomes of the rules that have a level: `error` → `warning`. */
  readonly byLevel: Readonly<Partial<Record<Level, RuleLevel>>>;
  /** By section of the guidance, its subsections included: `§4` → `error`. */
  readonly bySection: Readonly<Record<string, RuleLevel>>;
  readonly byConfidence: Caps;
}

/** What one configuration, or one override in it, says. Plain data: it goes from one thread to another as it is. */
export interface Layer {
  readonly levels: GroupLevels;
  readonly rules: ReadonlyMap<string, RuleSetting>;
  /** In lower case. */
  readonly words: readonly string[];
  /** Folded: letters and digits, lower case. */
  readonly abbreviations: ReadonlyMap<string, OwnAbbreviation>;
  readonly people: readonly PersonEntry[];
  readonly isTemplate?: boolean;
}

export interface RuleState {
  readonly level: RuleLevel;
  readonly options: Readonly<Record<string, unknown>>;
  /** Who had the last word: a file, a preset, an override. */
  readonly from: string;
}

/** What all layers so far come to. Plain data. */
export interface LayerState {
  readonly rules: ReadonlyMap<string, RuleState>;
  readonly settings: NoteSettings;
  readonly caps: Caps;
}

/** Lays one layer over what stands; nothing is changed in place. */
export function overlaid(state: LayerState, layer: Layer, catalogue: readonly Rule[], from: string): LayerState {
  const rules = new Map(state.rules);
  for (const { id, guidance } of catalogue) {
    const before = rules.get(id);
    const level = before && groupLevel(before.level, guidance, layer.levels);
    if (before && level !== undefined) rules.set(id, { ...before, level, from });
  }
  for (const [id, { level, options }] of layer.rules) {
    rules.set(id, { level, options: options ?? rules.get(id)?.options ?? {}, from });
  }
  const { settings } = state;
  return {
    rules,
    caps: { ...state.caps, ...layer.levels.byConfidence },
    settings: {
      ...settings,
      words: new Set([...settings.words, ...layer.words]),
      abbreviations: new Map([...settings.abbreviations, ...layer.abbreviations]),
      people: [...settings.people, ...layer.people],
      isTemplate: layer.isTemplate ?? settings.isTemplate,
    },
  };
}

/** A rule that is off stays off: a group says how loud its rules are, and not which of them a team wants. */
function groupLevel(level: RuleLevel, guidance: string, levels: GroupLevels): RuleLevel | undefined {
  if (level === 'off') return undefined;
  const sections = guidance.split(/,\s*/);
  const named = Object.keys(levels.bySection)
    .filter((name) => sections.some((section) => section === name || section.startsWith(`${name}.`)))
    .sort((a, b) => b.length - a.length)[0];
  return (named === undefined ? undefined : levels.bySection[named]) ?? levels.byLevel[level];
}

/** The level of a finding of this confidence; a finding that is not to be shown has none. */
export function cappedLevel(level: Level, confidence: Confidence, caps: Caps): Level | undefined {
  const cap = caps[confidence];
  if (cap === undefined) return level;
  if (cap === 'off') return undefined;
  return RANK[cap] < RANK[level] ? cap : level;
}

const RANK: Readonly<Record<Level, number>> = { info: 0, warning: 1, error: 2 };
