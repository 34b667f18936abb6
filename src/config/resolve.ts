import type { NoteSettings } from '../analysis/settings.js';
import type { LayerState, RuleLevel } from '../engine/layer.js';
import type { Override } from '../engine/override.js';
import { type ActiveRule, activeRules } from '../engine/plan.js';
import type { Suppression } from '../engine/suppress/listed.js';
import type { IsoDate } from '../model/note.js';
import { defaultOptions, type Rule } from '../rule/note-rule.js';
import { Layers } from './layers.js';
import { type LoadedFile, type LoadOptions, loadConfig, searchConfig } from './load.js';
import type { Brought } from './packs/brought.js';
import { lastOf, type SetValue } from './values.js';

export interface ConfigRequest {
  readonly cwd: string;
  /** A file by name, in place of a search. */
  readonly file?: string;
  readonly isSearched: boolean;
  readonly isCodeAllowed: boolean;
  readonly preset?: string;
  /** From the command line: these have the last word. */
  readonly rules: readonly string[];
  /** The day of the run, from which the ages of notes are counted. */
  readonly today: IsoDate;
  /** A list of suppressions, beside those that the configuration names. */
  readonly suppressions?: string;
}

/** What the configuration makes of one rule, and who had the last word on it. */
export interface ResolvedRule {
  readonly rule: Rule;
  readonly level: RuleLevel;
  readonly options: Readonly<Record<string, unknown>>;
  readonly from: string;
}

export interface ResolvedConfig {
  /** Every rule there is, with those that were brought along. */
  readonly catalogue: readonly Rule[];
  /** Where those come from: plain data, to load them again. */
  readonly brought: readonly Brought[];
  /** What was left out of them, and why: sentences for the user. */
  readonly remarks: readonly string[];
  readonly rules: readonly ResolvedRule[];
  /** The rules that are on outside the overrides. */
  readonly active: readonly ActiveRule[];
  readonly settings: NoteSettings;
  /** What the rules and settings come to, and what holds for some notes beside it: plain data, to make plans of. */
  readonly state: LayerState;
  readonly overrides: readonly Override[];
  readonly fields: Readonly<Record<string, string | readonly string[]>>;
  readonly ignore: readonly string[];
  readonly suppressions: readonly Suppression[];
  /** The files that they come from. */
  readonly suppressionFiles: readonly string[];
  /** Files and presets, in the order in which they were laid over each other. */
  readonly sources: readonly string[];
  /** What was set beside the levels of rules, and by whom. */
  readonly values: readonly SetValue[];
}

/** Lays everything over each other: what is extended, the preset, the file's own, the command line. */
export async function resolveConfig(request: ConfigRequest, catalogue: readonly Rule[]): Promise<ResolvedConfig> {
  const options = { cwd: request.cwd, isCodeAllowed: request.isCodeAllowed };
  const layers = new Layers(catalogue, options, request.today);
  const file = await fileOf(request, options);
  if (file) await layers.addFile(file, request.preset);
  else layers.addGiven(request.preset ?? 'recommended');
  layers.addRules(request.rules);
  const lists = [...layers.suppressions, ...(request.suppressions === undefined ? [] : [request.suppressions])];
  const { catalogue: all } = layers;
  return Object.freeze({
    catalogue: all,
    brought: layers.brought,
    remarks: layers.remarks,
    rules: resolvedRules(layers.state, all),
    active: activeRules(layers.state, all),
    settings: layers.state.settings,
    state: layers.state,
    overrides: layers.overrides,
    fields: layers.fields,
    ignore: layers.ignore,
    suppressionFiles: lists,
    suppressions: await suppressionsOf(lists, request, all),
    sources: layers.sources,
    values: lastOf(layers.values),
  });
}

async function suppressionsOf(
  paths: readonly string[],
  { cwd, today }: ConfigRequest,
  catalogue: readonly Rule[],
): Promise<readonly Suppression[]> {
  if (paths.length === 0) return [];
  const { loadSuppressions } = await import('./suppressions/load.js');
  const rules = catalogue.map(({ id }) => id);
  const lists = await Promise.all(paths.map((path) => loadSuppressions(path, { cwd, today, rules })));
  return lists.flat();
}

async function fileOf(request: ConfigRequest, options: LoadOptions): Promise<LoadedFile | undefined> {
  if (request.file !== undefined) return loadConfig(request.file, options);
  return request.isSearched ? searchConfig(options) : undefined;
}

/** Every rule as a state has it. */
export function resolvedRules(state: LayerState, catalogue: readonly Rule[]): ResolvedRule[] {
  return catalogue.map((rule) => {
    const { level, options, from } = state.rules.get(rule.id) ?? { level: 'off', options: {}, from: 'nowhere' };
    return { rule, level, options: { ...defaultOptions(rule), ...options }, from };
  });
}
