import type { ResolvedConfig } from '../config/resolve.js';
import { allRules } from '../engine/catalogue.js';
import { type Checker, HereChecker } from '../engine/checker.js';
import { checkerFor } from '../engine/concurrency.js';
import { lint } from '../engine/lint.js';
import { type ActiveRule, type Plan, type PlanRequest, planFor, rulesOnSomewhere } from '../engine/plan.js';
import type { Shard } from '../engine/shard.js';
import { SUPPRESSION } from '../engine/suppress/rule.js';
import type { Timing } from '../engine/timing.js';
import { newLedger } from '../model/result.js';
import type { RuleFacts } from '../report/reporter.js';
import type { CachedRun } from './cache.js';
import { Clock } from './clock.js';
import { configFor } from './configured.js';
import type { Fixes } from './fix/fixes.js';
import { type Found, findInputs, readInputs } from './inputs.js';
import type { LintOptions } from './options.js';
import {
  LINT_FORMATS,
  type Output,
  outputsOf,
  PARTIAL,
  refuseInputs,
  refuseTerminal,
  withJobSummary,
} from './outputs.js';
import { historyOf, report, sayVerdict } from './reports.js';
import { factsOf } from './rule-facts.js';
import type { Sampling } from './sampling.js';
import type { SharedRun } from './share.js';
import type { ExitCode } from './verdict.js';

/** The check itself: finds, reads, checks and reports. */
export async function lintCommand(
  paths: readonly string[],
  options: LintOptions,
  process: NodeJS.Process,
): Promise<ExitCode> {
  const fixes = await fixesOf(options);
  const asked = outputsOf(options, LINT_FORMATS);
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
  const on = rulesOnSomewhere(request, config.catalogue);
  const active = sampling?.rulesOf(on) ?? on;
  const rules = [...active.map(({ rule, level }) => factsOf(rule, level)), SUPPRESSION];
  const shared = await sharedRun({ outputs, options, config, request, plan, active, rules }, process);
  const history = shared?.history ?? (await historyOf(options));
  const ledger = newLedger();
  const clock = new Clock(process, found.meter);
  const isHere = sampling !== undefined || (options.concurrency === 'auto' && isFilter(found, outputs));
  const looking = isHere ? new HereChecker(plan) : await checkerOf(options, { request, plan, brought: config.brought });
  const checker = await cachedIfAsked(looking, options, { plan, config, inputs: found.inputs, process });
  const read = readInputs(found, config.fields, ledger);
  const all = timing?.watch(read) ?? read;
  const items = sampling?.itemsOf(all, ledger) ?? all;
  const checked = shared?.events(items, ledger, checker) ?? lint(items, plan, ledger, checker);
  const reporting = { outputs, options, rules, ledger, process, clock, partial: shared?.partial };
  const verdict = await report(history?.eventsOf(checked) ?? checked, reporting);
  if (options.timing === true) await clock.say(ledger.notesRead, timing);
  if (shared) verdict.notesElsewhere = shared.notesElsewhere;
  sayVerdict(verdict, reporting);
  sampling?.say(outputs, ledger, process);
  history?.close(verdict.exitCode, process);
  return shared?.close(verdict, process) ?? verdict.exitCode;
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

interface Asked {
  readonly outputs: readonly Output[];
  readonly options: LintOptions;
  readonly config: ResolvedConfig;
  readonly request: PlanRequest;
  readonly plan: Plan;
  readonly active: readonly ActiveRule[];
  readonly rules: readonly RuleFacts[];
}

/** Nothing for the usual run, which needs none of what shares runs out. */
async function sharedRun(asked: Asked, { env }: NodeJS.Process): Promise<SharedRun | undefined> {
  const { outputs, options, config, request, plan, active, rules } = asked;
  if (options.shard === undefined && !outputs.some(({ format }) => format === PARTIAL)) return undefined;
  const { SharedRun, refuseUnsharable } = await import('./share.js');
  const { shardFrom } = await import('./shard.js');
  const { planHash } = await import('../engine/plan-hash.js');
  const { contentHash } = await import('../config/packs/content.js');
  const shard = options.shard === undefined ? WHOLE : shardFrom(options.shard, env);
  const sharing = { shard, outputs, options, plan, active, rules, known: allRules() };
  refuseUnsharable(sharing);
  return new SharedRun({
    ...sharing,
    config: planHash(request, { fields: config.fields, brought: contentHash(config.brought) }),
    history: await historyOf(options),
  });
}

const WHOLE: Shard = { index: 1, count: 1 };

/** Whoever writes a note and waits for what is said of it must not be kept waiting for a batch. */
function isFilter({ inputs }: Found, outputs: readonly Output[]): boolean {
  const isAnswering = outputs.some(({ format, path }) => format === 'ndjson' && path === undefined);
  return isAnswering && inputs.some(({ stream, format }) => stream !== undefined && format === 'ndjson');
}
