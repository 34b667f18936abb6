import type { FactName, NoteFacts } from '../analysis/facts.js';
import type { WordList } from '../analysis/word-list.js';
import type { Confidence, Level } from '../model/finding.js';
import type { Span } from '../model/span.js';
import type { OptionShape, OptionValues } from './options.js';

/** What a rule says of a note. Without `at` it is about the whole note. */
export interface Report<M extends string = string> {
  readonly message: M;
  /** Fills the `{names}` of the message. */
  readonly data?: Readonly<Record<string, string | number>>;
  readonly at?: Span;
  /** What to write instead, likeliest first; a function where it is dear, called only for what is reported. */
  readonly suggestions?: readonly string[] | (() => readonly string[]);
  /** The rule's own unless given. */
  readonly confidence?: Confidence;
}

export interface NoteRuleSpec<N extends FactName, O extends OptionShape, M extends string> {
  readonly id: string;
  /** Section of the guidance that asks for it: `§4.4`. */
  readonly guidance: string;
  /** Level in the preset `recommended`. */
  readonly level: Level | 'off';
  /** How sure a finding is unless its report says otherwise; `high` where absent. */
  readonly confidence?: Confidence;
  /** One line that says what good recording does: `Record a contact soon after it happened`. */
  readonly summary: string;
  readonly messages: Readonly<Record<M, string>>;
  readonly options?: O;
  /** The facts that `check` reads: asking for others does not compile. */
  readonly needs: readonly N[];
  /** The word lists whose matches `check` reads. */
  readonly lists?: readonly WordList[];
  check(facts: Pick<NoteFacts, N | 'matches'>, options: OptionValues<O>): Iterable<Report<M>>;
}

/** A rule as the engine sees it, whatever its options and messages. */
export interface NoteRule {
  readonly scope: 'note';
  readonly id: string;
  readonly guidance: string;
  readonly level: Level | 'off';
  readonly confidence: Confidence;
  readonly summary: string;
  readonly messages: Readonly<Record<string, string>>;
  readonly options: OptionShape;
  readonly needs: readonly FactName[];
  readonly lists: readonly WordList[];
  check(facts: NoteFacts, options: Readonly<Record<string, unknown>>): Iterable<Report>;
}

/** Declares a rule about one note: a pure function from facts to findings, with no clock, I/O or state. */
export function noteRule<N extends FactName, const M extends string, O extends OptionShape = Record<never, never>>(
  spec: NoteRuleSpec<N, O, M>,
): NoteRule {
  return {
    scope: 'note',
    confidence: 'high',
    lists: [],
    ...spec,
    options: spec.options ?? {},
    check: (facts, options) => spec.check(facts, options as OptionValues<O>),
  };
}

/** The options of a rule with nothing configured. */
export function defaultOptions(rule: NoteRule): Record<string, unknown> {
  return Object.fromEntries(Object.entries(rule.options).map(([name, kind]) => [name, kind.default]));
}
