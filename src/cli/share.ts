import type { Checker } from '../engine/checker.js';
import { check, conclude } from '../engine/lint.js';
import type { RuleLine } from '../engine/partial/lines.js';
import { PartWriter, type Preparation } from '../engine/partial/write.js';
import type { ActiveRule, Plan } from '../engine/plan.js';
import { Records } from '../engine/record.js';
import { Selection } from '../engine/selection.js';
import type { Shard } from '../engine/shard.js';
import type { Ledger, ReadItem, RunEvent } from '../model/result.js';
import { Redaction } from '../report/redact.js';
import type { Reporter, RuleFacts } from '../report/reporter.js';
import type { Rule } from '../rule/note-rule.js';
import { UsageFailure } from './failure.js';
import type { History } from './history.js';
import type { LintOptions } from './options.js';
import { type Output, PARTIAL } from './outputs.js';
import { groupingsOf } from './reports.js';
import type { ExitCode, Verdict } from './verdict.js';
import { packageVersion } from './version.js';

export interface Sharing {
  readonly shard: Shard;
  readonly outputs: readonly Output[];
  readonly options: LintOptions;
  readonly plan: Plan;
  /** The rules that are on for some note. */
  readonly active: readonly ActiveRule[];
  /** The same and what else findings can be of, as reports know them. */
  readonly rules: readonly RuleFacts[];
  /** The rules that every caselint has. */
  readonly known: readonly Rule[];
  /** Hash of all that decides what is found. */
  readonly config: string;
  readonly history: History | undefined;
}

type Refusable = Pick<Sharing, 'options' | 'outputs' | 'active' | 'known' | 'shard'>;

/** A run that checks its share of the notes, hands its results on to a merge, or both. */
export class SharedRun {
  /** Writes the partial result, where one is asked for. */
  readonly partial?: Reporter;
  readonly #sharing: Sharing;
  readonly #selection: Selection;
  readonly #records = new Records();
  readonly #writer: PartWriter | undefined;

  constructor(sharing: Sharing) {
    this.#sharing = sharing;
    this.#selection = new Selection(sharing.shard);
    if (!sharing.outputs.some(isPartial)) return;
    const writer = new PartWriter(this.#part());
    this.#writer = writer;
    this.partial = (events) => writer.report(events);
  }

  #part() {
    const { plan, active, known, config, history, options } = this.#sharing;
    const redacted = options.redact !== true ? false : options.by === 'author' ? 'all but authors' : 'all';
    const key = history === undefined ? {} : { key: history.keyId };
    const lines = active.map((one) => lineOf(one, known));
    return {
      about: { version: packageVersion(), config, redacted, ...key } as const,
      ...{ rules: lines, active, plan, selection: this.#selection, records: this.#records },
      prepare: this.#preparation(),
    };
  }

  /** Marks come first: they are of the words that a redaction takes out. */
  #preparation(): Preparation {
    const { history, options, rules } = this.#sharing;
    const marks = history?.marks;
    const redaction = options.redact === true ? new Redaction({ rules, groupings: groupingsOf(options) }) : undefined;
    return {
      note: ({ note, findings }) => {
        const result = { note, findings: marks?.ofNote(note, findings) ?? findings };
        return redaction?.note(result) ?? result;
      },
      record: (whole) => {
        const result = { ...whole, findings: marks?.ofRecord(whole.record, whole.findings) ?? whole.findings };
        return redaction?.record(result) ?? result;
      },
    };
  }

  get history(): History | undefined {
    return this.#sharing.history;
  }

  events(items: AsyncIterable<ReadItem>, ledger: Ledger, checker: Checker): AsyncIterable<RunEvent> {
    const { plan } = this.#sharing;
    const checked = check(this.#selection.pick(items), plan, checker);
    // What a merge will conclude need not be concluded here.
    const concluding = this.#isHandedOn ? { rules: [] } : plan;
    return conclude(this.#writer?.watch(checked) ?? checked, concluding, ledger, this.#records);
  }

  /** Says what a report of one shard does not show, and what the run comes to. */
  close(verdict: Verdict, process: NodeJS.Process): ExitCode {
    const { index, count } = this.#sharing.shard;
    if (this.#isHandedOn) return verdict.exitCodeOfPart;
    if (count > 1) {
      const { own, notes } = this.#selection;
      const sentence = `Shard ${index} of ${count}: ${own} of ${notes} notes were checked. What only several records together show is not in this report: write each shard with -f partial=FILE, and put them together with caselint merge.`;
      process.stderr.write(`caselint: ${sentence}\n`);
    }
    return verdict.exitCode;
  }

  /** Nobody sees these results before they are merged. */
  get #isHandedOn(): boolean {
    return this.#sharing.outputs.every(isPartial);
  }

  /** Notes that were read here and are checked by another shard. */
  get notesElsewhere(): number {
    return this.#selection.notes - this.#selection.own;
  }
}

function isPartial({ format }: Output): boolean {
  return format === PARTIAL;
}

/** @throws UsageFailure for what a run that is shared out cannot do: before anything is read. */
export function refuseUnsharable({ options, outputs, active, known, shard }: Refusable): void {
  const { sample, seed, stratify, baseline, redactFileNames } = options;
  if (sample !== undefined || seed !== undefined || stratify !== undefined) {
    throw new UsageFailure(
      'A sample is drawn from all notes, and a shard has a part of them. Leave one of the two out.',
    );
  }
  if (baseline !== undefined) {
    throw new UsageFailure(
      'A baseline is of all notes, and a shard has a part of them. Give the shards --fingerprint-key, and --baseline to caselint merge.',
    );
  }
  if (redactFileNames === true && outputs.some(isPartial)) {
    throw new UsageFailure(
      'A partial result has the names of the files, by which parts are put in order. Give --redact-file-names to caselint merge.',
    );
  }
  const across = active.find(({ rule }) => rule.record?.isAcrossRecords === true && !known.includes(rule));
  if (across !== undefined && shard.count > 1) {
    throw new UsageFailure(
      `The rule ${across.rule.id} was brought along and looks at all records together, which no shard has. Switch it off with --rule ${across.rule.id}:off, or run without --shard.`,
    );
  }
}

function lineOf({ rule, level, options }: ActiveRule, known: readonly Rule[]): RuleLine {
  const { id, guidance, summary, messages, ownData, ownLists } = rule;
  if (known.includes(rule)) return { id, level, options };
  const ownTerms = ownLists.flatMap((list) => list.entries().map(({ term, fields }) => ({ term, fields })));
  return { id, level, options, brought: { guidance, summary, messages, ownData, ownTerms } };
}
