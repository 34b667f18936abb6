import { resolve } from 'node:path';
import { allRules } from '../engine/catalogue.js';
import { conclude } from '../engine/lint.js';
import { PartialFailure } from '../engine/partial/failure.js';
import type { Head } from '../engine/partial/lines.js';
import { mergedItems } from '../engine/partial/merge.js';
import { openRun, type PartialRun } from '../engine/partial/run.js';
import { Records } from '../engine/record.js';
import { SUPPRESSION } from '../engine/suppress/rule.js';
import { FORMAT_NAMES } from '../report/index.js';
import { Clock } from './clock.js';
import { UsageFailure } from './failure.js';
import type { History } from './history.js';
import type { ReportOptions } from './options.js';
import { outputsOf, refuseInputs, refuseTerminal, withJobSummary } from './outputs.js';
import { historyOf, report, sayVerdict } from './reports.js';
import { factsOf } from './rule-facts.js';
import type { ExitCode } from './verdict.js';
import { packageVersion } from './version.js';

/** `caselint merge FILES`: any report of the partial results of all shards, as one run would have made it. */
export async function mergeCommand(
  paths: readonly string[],
  options: ReportOptions,
  process: NodeJS.Process,
): Promise<ExitCode> {
  const clock = new Clock(process, { part: undefined });
  const outputs = withJobSummary(outputsOf(options, FORMAT_NAMES), process.env);
  refuseTerminal(outputs, process.stdout);
  refuseInputs(
    outputs,
    paths.map((path) => ({ path: resolve(path) })),
  );
  const run = openedRun(paths);
  refuseUnmarked(run.head, options);
  refuseMasked(run.head, options);
  const history = await historyOf(options);
  refuseOtherKey(run.head, history);
  const records = new Records();
  const events = conclude(mergedItems(run.files, records), run.plan, run.ledger, records);
  const rules = [...run.plan.rules.map(({ rule, level }) => factsOf(rule, level)), SUPPRESSION];
  const shown = run.head.redacted === false ? options : { ...options, redact: true };
  const reporting = { outputs, options: shown, rules, ledger: run.ledger, process, clock };
  const verdict = await report(history?.eventsOf(events) ?? events, reporting);
  if (options.timing === true) await clock.say(run.ledger.notesRead);
  sayVerdict(verdict, reporting);
  history?.close(verdict.exitCode, process);
  return verdict.exitCode;
}

/** @throws UsageFailure where the parts cannot be put together */
export function openedRun(paths: readonly string[]): PartialRun {
  try {
    return openRun(paths, packageVersion(), allRules());
  } catch (error) {
    throw error instanceof PartialFailure ? new UsageFailure(error.message) : error;
  }
}

function refuseMasked({ redacted }: Head, { redact, by }: ReportOptions): void {
  if (redacted === false) return;
  if (redact === false) {
    throw new UsageFailure('The shards were run with --redact: what it left out cannot be shown. Run them without it.');
  }
  if (by === 'author' && redacted === 'all') {
    throw new UsageFailure('The shards were run with --redact, which left the authors out. Give them --by author too.');
  }
}

/** Marks are of the words of a note, which are not here any more. */
function refuseUnmarked({ key }: Head, { fingerprintKey, baseline }: ReportOptions): void {
  const isAsked = fingerprintKey !== undefined || baseline !== undefined;
  if (key === undefined && isAsked) {
    throw new UsageFailure('The shards were run without --fingerprint-key. Run them again with the same key.');
  }
  if (key !== undefined && !isAsked) {
    throw new UsageFailure('The shards were run with --fingerprint-key. Give the same key here.');
  }
}

function refuseOtherKey({ key }: Head, history: History | undefined): void {
  if (history === undefined || history.keyId === key) return;
  throw new UsageFailure('The shards were run with another --fingerprint-key. Give the same key here.');
}
