import type { Ledger, RunEvent } from '../model/result.js';
import { fileNamesMasked } from '../report/file-names.js';
import { REDACTED_FORMATS, REPORTERS } from '../report/index.js';
import { redacted } from '../report/redact.js';
import { type Grouping, type Reporter, type RuleFacts, USUAL_GROUPINGS } from '../report/reporter.js';
import type { Clock } from './clock.js';
import { hasColour } from './colour.js';
import type { History } from './history.js';
import type { HistoryOptions, ReportOptions } from './options.js';
import { type Output, PARTIAL } from './outputs.js';
import { rulePage } from './rule-pages.js';
import { type ReportRun, writeReports } from './run.js';
import { Verdict } from './verdict.js';
import { packageVersion } from './version.js';
import { errorsOnly } from './views.js';

/** What a run is reported with, wherever its events come from. */
export interface Reporting {
  readonly outputs: readonly Output[];
  readonly options: ReportOptions;
  readonly rules: readonly RuleFacts[];
  readonly ledger: Readonly<Ledger>;
  readonly process: NodeJS.Process;
  readonly clock: Clock;
  /** Writes the partial result, where the run has one. */
  readonly partial?: Reporter | undefined;
}

/** Writes the reports of a run, and comes to a verdict on it. */
export async function report(events: AsyncIterable<RunEvent>, reporting: Reporting): Promise<Verdict> {
  const { outputs, options, process, clock } = reporting;
  const verdict = new Verdict(options);
  const runs = outputs.map((output) => runOf(output, reporting));
  await writeReports(clock.watch(verdict.watch(events)), runs, process, clock);
  return verdict;
}

function runOf(output: Output, { options, rules, process, partial }: Reporting): ReportRun {
  const isOnTerminal = output.path === undefined && hasColour(process.stdout, process.env, options.color);
  const groupings = groupingsOf(options);
  const context = { version: packageVersion(), rules, hasColour: isOnTerminal, groupings, pageOf: rulePage };
  if (output.format === PARTIAL) {
    return { output, context, reporter: async () => partial, view: (events) => events };
  }
  const isRedacted = options.redact ?? REDACTED_FORMATS.has(output.format);
  return {
    output,
    context,
    reporter: async () => REPORTERS[output.format]?.(),
    view: (events: AsyncIterable<RunEvent>) => {
      const shown = options.quiet === true ? errorsOnly(events) : events;
      const named = options.redactFileNames === true ? fileNamesMasked(shown) : shown;
      return isRedacted ? redacted(named, { rules, groupings }) : named;
    },
  };
}

export function groupingsOf({ by }: Pick<ReportOptions, 'by'>): readonly Grouping[] {
  return by === undefined ? USUAL_GROUPINGS : [...USUAL_GROUPINGS, by];
}

/** Nothing for the usual run, which is compared with no other. */
export async function historyOf(options: HistoryOptions): Promise<History | undefined> {
  const { fingerprintKey, baseline, updateBaseline } = options;
  if (fingerprintKey === undefined && baseline === undefined && updateBaseline === undefined) return undefined;
  const { History } = await import('./history.js');
  return new History(options);
}

/** What the exit code alone would leave unsaid. */
export function sayVerdict(verdict: Verdict, { options, ledger, process }: Reporting): void {
  if (verdict.hasNothing && ledger.problems.length === 0) {
    process.stderr.write('caselint: There was no note to check. Pass --allow-empty if that is as it should be.\n');
  }
  if (verdict.hasTooManyWarnings) {
    process.stderr.write(`caselint: There are more warnings than --max-warnings ${options.maxWarnings} allows.\n`);
  }
}
