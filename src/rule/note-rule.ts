import type { FactName, NoteFacts } from '../analysis/facts.js';
import type { WordList } from '../analysis/word-list.js';
import type { Confidence, Level } from '../model/finding.js';
import type { Span } from '../model/span.js';
import type { OptionShape, OptionValues } from './options.js';
import type { Observation, ObservedRecord, Places, RecordHalf, RecordReport, StandIn } from './record-half.js';

/** Words to put in the place of others. */
export interface Replacement {
  readonly at: Span;
  readonly text: string;
}

/** What a rule says of a note. Without `at` it is about the whole note. */
export interface Report<M extends string = string> {
  readonly message: M;
  /** Fills the `{names}` of the message. */
  readonly data?: Readonly<Record<string, string | number>>;
  readonly at?: Span;
  /** The words at fault, where `at` runs on beyond them: another rule's finding hides this one only where it stands on these. */
  readonly core?: Span;
  /** What to write instead, likeliest first; a function where it is dear, called only for what is reported. */
  readonly suggestions?: readonly string[] | (() => readonly string[]);
  /**
   * Takes the fault out of a draft without being asked, so it must be right wherever the finding is. The engine leaves it
   * out where the words may be somebody's speech, and of every note that is no draft.
   */
  readonly fix?: Replacement;
  /** The rule's own unless given. */
  readonly confidence?: Confidence;
}

/** What every rule declares, whatever it looks at. */
interface RuleSpec<N extends FactName, O extends OptionShape, M extends string> {
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
  /**
   * Names of message data that never hold words of a note: counts, limits, names from the rule's own tables. Reports that
   * name nobody show these and mask all other data.
   */
  readonly ownData?: readonly string[];
  /** The lists whose words such reports may show, since they name nobody; `lists` unless given. */
  readonly ownLists?: readonly WordList[];
}

/** How a rule looks at whole records; see {@link RecordHalf}. */
interface RecordSpec<N extends FactName, O extends OptionShape, M extends string, T extends Observation> {
  observe(facts: Pick<NoteFacts, N | 'matches'>, options: OptionValues<O>, places: Places): T | undefined;
  /** What one record shows. */
  conclude?(record: ObservedRecord<T>, options: OptionValues<O>): Iterable<RecordReport<M>>;
  /**
   * The same observation with every name in it stood in for: where several machines share a run, what `concludeAll`
   * needs goes from one to another, and names nobody. A rule whose observations hold names or words of a note needs it.
   */
  mask?(data: T, standIn: StandIn): T;
  /** What only all records together show; in place of `conclude`. */
  concludeAll?(
    records: readonly ObservedRecord<T>[],
    options: OptionValues<O>,
  ): Iterable<{ readonly record: string; readonly report: RecordReport<M> }>;
}

export interface NoteRuleSpec<N extends FactName, O extends OptionShape, M extends string, T extends Observation>
  extends RuleSpec<N, O, M> {
  check(facts: Pick<NoteFacts, N | 'matches'>, options: OptionValues<O>): Iterable<Report<M>>;
  /** A second half that looks at whole records, for the rules that have one. */
  readonly record?: RecordSpec<N, O, M, T>;
}

export interface RecordRuleSpec<N extends FactName, O extends OptionShape, M extends string, T extends Observation>
  extends RuleSpec<N, O, M>,
    RecordSpec<N, O, M, T> {}

/** A rule as the engine sees it, whatever its options and messages. */
export interface Rule {
  readonly scope: 'note' | 'record';
  readonly id: string;
  readonly guidance: string;
  readonly level: Level | 'off';
  readonly confidence: Confidence;
  readonly summary: string;
  readonly messages: Readonly<Record<string, string>>;
  readonly options: OptionShape;
  readonly needs: readonly FactName[];
  readonly lists: readonly WordList[];
  readonly ownData: readonly string[];
  readonly ownLists: readonly WordList[];
  check(facts: NoteFacts, options: Readonly<Record<string, unknown>>): Iterable<Report>;
  readonly record?: RecordHalf;
}

export type NoteRule = Rule;

/** Declares a rule about one note: a pure function from facts to findings, with no clock, I/O or state. */
export function noteRule<
  N extends FactName,
  const M extends string,
  O extends OptionShape = Record<never, never>,
  T extends Observation = Observation,
>(spec: NoteRuleSpec<N, O, M, T>): Rule {
  const { record, ...rest } = spec;
  return {
    scope: 'note',
    confidence: 'high',
    lists: [],
    ownData: [],
    ownLists: spec.lists ?? [],
    ...rest,
    options: spec.options ?? {},
    check: (facts, options) => spec.check(facts, options as OptionValues<O>),
    ...(record ? { record: recordHalf(record) } : {}),
  };
}

/** Declares a rule about whole records: `observe` keeps a little of each note, `conclude` judges. */
export function recordRule<
  N extends FactName,
  const M extends string,
  O extends OptionShape = Record<never, never>,
  T extends Observation = Observation,
>(spec: RecordRuleSpec<N, O, M, T>): Rule {
  const { observe, mask, conclude, concludeAll, ...rest } = spec;
  return {
    scope: 'record',
    confidence: 'high',
    lists: [],
    ownData: [],
    ownLists: spec.lists ?? [],
    ...rest,
    options: spec.options ?? {},
    check: () => [],
    record: recordHalf(spec),
  };
}

function recordHalf<N extends FactName, O extends OptionShape, M extends string, T extends Observation>(
  spec: RecordSpec<N, O, M, T>,
): RecordHalf {
  const { mask } = spec;
  return {
    isAcrossRecords: spec.concludeAll !== undefined,
    ...(mask ? { mask: (data, standIn) => mask(data as T, standIn) } : {}),
    observe: (facts, options, places) => spec.observe(facts, options as OptionValues<O>, places),
    *conclude(records, options) {
      const typed = records as readonly ObservedRecord<T>[];
      if (spec.concludeAll) yield* spec.concludeAll(typed, options as OptionValues<O>);
      if (!spec.conclude) return;
      for (const record of typed) {
        for (const report of spec.conclude(record, options as OptionValues<O>)) yield { record: record.record, report };
      }
    },
  };
}

/** The options of a rule with nothing configured. */
export function defaultOptions(rule: Rule): Record<string, unknown> {
  return Object.fromEntries(Object.entries(rule.options).map(([name, kind]) => [name, kind.default]));
}
