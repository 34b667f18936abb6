import type { ResolvedConfig } from '../config/resolve.js';
import { type Checker, HereChecker } from '../engine/checker.js';
import { checkerFor } from '../engine/concurrency.js';
import { lint } from '../engine/lint.js';
import { type Plan, type PlanRequest, planFor, rulesOnSomewhere } from '../engine/plan.js';
import { SUPPRESSION } from '../engine/suppress/rule.js';
import type { Timing } from '../engine/timing.js';
import { newLedger, type RunEvent } from '../model/result.js';
import { fileNamesMasked } from '../report/file-names.js';
import { REDACTED_FORMATS } from '../report/index.js';
import { redacted } from '../report/redact.js';
import { type Grouping, type RuleFacts, USUAL_GROUPINGS } from '../report/reporter.js';
import type { CachedRun } from './cache.js';
import { Clock } from './clock.js';
import { hasColour } from './colour.js';
import { configFor } from './configured.js';
import type { Fixes } from './fix/fixes.js';
import type { History } from './history.js';
import { findInputs, readInputs } from './inputs.js';
import type { LintOptions } from './options.js';
import { type Output, outputsOf, refuseInputs, refuseTerminal, withJobSummary } from './outputs.js';
import { factsOf } from './rule-facts.js';
import { rulePage } from './rule-pages.js';
import { type ReportRun, writeReports } from './run.js';
import type { Sampling } from './sampling.js';
import { type ExitCode, Verdict } from './verdict.js';
import { packageVersion } from './version.js';
import { errorsOnly } from './views.js';

/** The check itself: finds, reads, checks and reports. */
export async function lintCommand(
  paths: readonly string[],
  options: LintOptions,
  process: NodeJS.Process,
): Promise<ExitCode> {
  const fixes = await fixesOf(options);
  const asked = outputsOf(options);
  const outputs = withJobSummary(fixes?.outputsOf(asked, options) ?? asked, process.env);
  refuseTerminal(outputs, process.stdout);
  const config = await configFor(options, process);
  for (const remark of config.remarks) process.stderr.write(`caselint: ${remark}\n`);
  const discovered = await findInputs(paths, process, { options, ignore: config.ignore });
  refuseInputs(outputs, discovered.inputs);
  const request = planRequest(config, options);
  const found = (await fixes?.made(discovered, { request, config, process })) ?? discovered;
  const sampling = await samplingOf(options);
  const whole = await planFor(request, config.catalogue);
  const timing = await timingOf(options);
  const sampled = sampling?.planOf(whole) ?? whole;
  const plan = timing?.planOf(sampled) ?? sampled;
  const history = await historyOf(options);
  const ledger = newLedger();
  const verdict = new Verdict(options);
  const clock = new Clock(process, found.meter);
  const looking = sampling
    ? new HereChecker(plan)
    : await checkerOf(options, { request, plan, brought: config.brought });
  const checker = await cachedIfAsked(looking, options, { plan, config, inputs: found.inputs, process });
  const read = readInputs(found, config.fields, ledger);
  const all = timing?.watch(read) ?? read;
  const checked = lint(sampling?.itemsOf(all, ledger) ?? all, plan, ledger, checker);
  const events = clock.watch(verdict.watch(history?.eventsOf(checked) ?? checked));
  const on = rulesOnSomewhere(request, config.catalogue);
  const active = sampling?.rulesOf(on) ?? on;
  const rules = [...active.map(({ rule, level }) => factsOf(rule, level)), SUPPRESSION];
  const runs = outputs.map((output) => runOf(output, { options, rules, process }));
  await writeReports(events, runs, process, clock);
  if (options.timing === true) await clock.say(ledger.notesRead, timing);
  say(verdict, ledger.problems.length, options, process);
  sampling?.say(outputs, ledger, process);
  history?.close(verdict.exitCode, process);
  return verdict.exitCode;
}

/** Only where one thread does it all can its time be told apart. */
async function timingOf({ timing, concurrency }: LintOptions): Promise<Timing | undefined> {
  if (timing !== true || concurrency !== 'off') return undefined;
  const { Timing } = await import('../engine/timing.js');
  return new Timing();
}

/** Nothing for the usual run, which draws no sample. */
async function samplingOf(options: LintOptions): Promise<Sampling | undefined> {
  const { sample, seed, stratify } = options;
  if (sample === undefined && seed === undefined && stratify === undefined) return undefined;
  const { Sampling } = await import('./sampling.js');
  return new Sampling(options);
}

/** Nothing for the usual run, which is compared with no other. */
async function historyOf(options: LintOptions): Promise<History | undefined> {
  const { fingerprintKey, baseline, updateBaseline } = options;
  if (fingerprintKey === undefined && baseline === undefined && updateBaseline === undefined) return undefined;
  const { History } = await import('./history.js');
  return new History(options);
}

/** Nothing for the usual run, which changes no file. */
async function fixesOf(options: LintOptions): Promise<Fixes | undefined> {
  if (options.fix !== true && options.fixDryRun !== true) return undefined;
  const { Fixes } = await import('./fix/fixes.js');
  return new Fixes(options);
}

interface Planned {
  readonly request: PlanRequest;
  readonly plan: Plan;
  readonly brought: ResolvedConfig['brought'];
}

/** Who looks at the notes. A thread loads again what the configuration brought along. */
function checkerOf({ concurrency }: LintOptions, { request, plan, brought }: Planned): Promise<Checker> {
  if (brought.length === 0) return checkerFor(concurrency, plan, { request });
  const module = new URL('../config/packs/catalogue.js', import.meta.url).href;
  return checkerFor(concurrency, plan, { request, rules: { module, data: brought } });
}

/** As it is for the usual run, which keeps nothing. */
async function cachedIfAsked(checker: Checker, options: LintOptions, run: CachedRun): Promise<Checker> {
  if (options.cache === undefined && options.cacheLocation === undefined) return checker;
  const { cached } = await import('./cache.js');
  return cached(checker, options, run);
}

/** What the plan is made of, as the configuration and the command line have it. */
function planRequest(config: ResolvedConfig, { template, minConfidence }: LintOptions): PlanRequest {
  const { state, overrides, suppressions } = config;
  const { settings } = state;
  const isTemplate = settings.isTemplate || template === true;
  return { state: { ...state, settings: { ...settings, isTemplate } }, overrides, minConfidence, suppressions };
}

interface RunFacts {
  readonly options: LintOptions;
  readonly rules: readonly RuleFacts[];
  readonly process: NodeJS.Process;
}

function runOf(output: Output, { options, rules, process }: RunFacts): ReportRun {
  const isOnTerminal = output.path === undefined && hasColour(process.stdout, process.env, options.color);
  const isRedacted = options.redact ?? REDACTED_FORMATS.has(output.format);
  const groupings = groupingsOf(options);
  return {
    output,
    context: { version: packageVersion(), rules, hasColour: isOnTerminal, groupings, pageOf: rulePage },
    view: (events: AsyncIterable<RunEvent>) => {
      const shown = options.quiet === true ? errorsOnly(events) : events;
      const named = options.redactFileNames === true ? fileNamesMasked(shown) : shown;
      return isRedacted ? redacted(named, { rules, groupings }) : named;
    },
  };
}

function groupingsOf({ by }: LintOptions): readonly Grouping[] {
  return by === undefined ? USUAL_GROUPINGS : [...USUAL_GROUPINGS, by];
}

/** What the exit code alone would leave unsaid. */
function say(verdict: Verdict, problems: number, options: LintOptions, process: NodeJS.Process): void {
  if (verdict.hasNothing && problems === 0) {
    process.stderr.write('caselint: There was no note to check. Pass --allow-empty if that is as it should be.\n');
  }
  if (verdict.hasTooManyWarnings) {
    process.stderr.write(`caselint: There are more warnings than --max-warnings ${options.maxWarnings} allows.\n`);
  }
}
