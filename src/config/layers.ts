import { dirname, isAbsolute, resolve } from 'node:path';
import { type Preset, presets } from '../../rules/presets/index.js';
import type { OwnNoteType } from '../analysis/note-type.js';
import { NO_SETTINGS } from '../analysis/settings.js';
import { type Layer, type LayerState, overlaid } from '../engine/layer.js';
import { hint } from '../engine/nearest.js';
import type { Condition, Override } from '../engine/override.js';
import type { IsoDate } from '../model/note.js';
import type { Rule } from '../rule/note-rule.js';
import { dayOf } from './age.js';
import { type Parents, parentsIn } from './check/brought.js';
import { checkConfig } from './check/check.js';
import { ConfigFailure, type Fault } from './fault.js';
import { type LoadedFile, type LoadOptions, loadConfig, textOf } from './load.js';
import type { Brought } from './packs/brought.js';
import type { Config, ConfigPart, OverridePart } from './shape.js';
import { type SetValue, valuesOf } from './values.js';

const COMMAND_LINE = 'the command line';
const NOTHING: LayerState = { rules: new Map(), settings: NO_SETTINGS, caps: {} };

/** What is laid over each other, in the order in which it comes: the last that speaks of something wins. */
export class Layers {
  state: LayerState = NOTHING;
  readonly overrides: Override[] = [];
  fields: Record<string, string | readonly string[]> = {};
  readonly ignore: string[] = [];
  /** Paths, as they are to be opened. */
  readonly suppressions: string[] = [];
  readonly sources: string[] = [];
  readonly values: SetValue[] = [];
  /** Every rule there is: those of the catalogue, and those that were brought along. */
  catalogue: readonly Rule[];
  readonly brought: Brought[] = [];
  /** What was left out of what was brought, and why. */
  readonly remarks: string[] = [];
  readonly #options: LoadOptions;
  readonly #today: IsoDate;

  constructor(catalogue: readonly Rule[], options: LoadOptions, today: IsoDate) {
    this.catalogue = catalogue;
    this.#options = options;
    this.#today = today;
  }

  /** A file, over all that it extends, and over the preset of the command line. */
  async addFile(file: LoadedFile, preset?: string, above: readonly string[] = []): Promise<void> {
    if (above.includes(file.path)) {
      throw new ConfigFailure(file.name, [{ message: 'extends: The files extend each other in a circle.' }]);
    }
    const parents = parentsIn(file.content);
    for (const name of parents.extends) await this.#extend(name, file, above);
    await this.#bring(parents, file);
    const config = await this.#checked(file);
    if (preset !== undefined) this.addGiven(preset);
    this.#add(layerOf(config), file.name);
    this.#addNoteTypes(config.noteTypes);
    for (const [index, part] of config.overrides.entries()) this.#addOverride(part, file, index);
    this.fields = { ...this.fields, ...config.fields };
    this.ignore.push(...config.ignore);
    this.suppressions.push(...config.suppressions.map((path) => resolve(dirname(file.path), path)));
    this.values.push(...valuesOf(config, file.name));
    this.sources.push(file.name);
  }

  /** Loads the rules that a file brings along; most files bring none, and wait for nothing. */
  async #bring(parents: Parents, file: LoadedFile): Promise<void> {
    const { packs, plugins, retext } = parents;
    if (packs.length + plugins.length + retext.length === 0) return;
    const { placesOf } = await import('./packs/named.js');
    const { loadBrought } = await import('./packs/brought.js');
    const { brought, faults } = placesOf(parents, file, this.#options);
    if (faults.length > 0) throw await failureOf(file, faults);
    for (const one of brought) {
      if (this.brought.some(({ kind, path }) => kind === one.kind && path === one.path)) continue;
      const { rules, remarks } = await loadBrought(one);
      this.#addBrought(rules, one.name);
      this.brought.push(one);
      this.remarks.push(...remarks);
    }
  }

  #addBrought(rules: readonly Rule[], name: string): void {
    const known = new Set(this.catalogue.map(({ id }) => id));
    const second = rules.find(({ id }, at) => known.has(id) || rules.findIndex((one) => one.id === id) < at);
    if (second)
      throw new ConfigFailure(name, [{ message: `There is a rule “${second.id}” already. Give it another name.` }]);
    this.catalogue = [...this.catalogue, ...rules];
    this.#add(declared(rules), name);
    this.sources.push(name);
  }

  async #checked(file: LoadedFile): Promise<Config> {
    const { config, faults } = checkConfig(file.content, this.catalogue);
    if (faults.length === 0) return config;
    throw await failureOf(file, faults);
  }

  async #extend(name: string, file: LoadedFile, above: readonly string[]): Promise<void> {
    if (Object.hasOwn(presets, name)) return this.#addPreset(name, file.name);
    const parent = await this.#parent(name, file);
    await this.addFile(parent, undefined, [...above, file.path]);
  }

  async #parent(name: string, file: LoadedFile): Promise<LoadedFile> {
    const folder = dirname(file.path);
    if (name.startsWith('.') || isAbsolute(name)) return loadConfig(resolve(folder, name), this.#options);
    const { loadPackage } = await import('./package.js');
    const found = await loadPackage(name, folder, this.#options);
    if (found) return found;
    throw new ConfigFailure(file.name, [{ message: `extends: ${noSuch(name)}` }]);
  }

  /** The preset that somebody asks for by name takes the place of what is extended. */
  addGiven(name: string): void {
    if (!Object.hasOwn(presets, name)) throw new ConfigFailure(COMMAND_LINE, [{ message: noSuch(name) }]);
    this.state = { ...this.state, rules: new Map(), caps: {} };
    this.#addPreset(name, COMMAND_LINE);
  }

  /** Most presets begin with every rule as it declares itself; one of a single subject is laid over what there is. */
  #addPreset(name: string, from: string): void {
    const preset: Preset | undefined = presets[name as keyof typeof presets];
    if (!preset) throw new ConfigFailure(from, [{ message: noSuch(name) }]);
    const source = `preset ${name}`;
    if (preset.isPart !== true) this.#add(declared(this.catalogue), source);
    // A preset may name rules that this version does not have.
    const known = Object.entries(preset.rules).filter(([id]) => this.catalogue.some((rule) => rule.id === id));
    this.#add(layerOf(checkConfig({ rules: Object.fromEntries(known) }, this.catalogue).config), source);
    this.sources.push(source);
  }

  /** `--rule id:level`. It has the last word, over the overrides too. */
  addRules(written: readonly string[]): void {
    if (written.length === 0) return;
    const pairs = written.map((rule) => {
      const [id = '', level = ''] = rule.split(/:(.*)/s).map((part) => part.trim());
      return [id, level];
    });
    const { config, faults } = checkConfig({ rules: Object.fromEntries(pairs) }, this.catalogue);
    if (faults.length > 0) {
      throw new ConfigFailure(
        '--rule',
        faults.map(({ message }) => ({ message: message.replace(/^rules: /, '') })),
      );
    }
    const layer = layerOf(config);
    this.#add(layer, COMMAND_LINE);
    if (this.overrides.length > 0) this.overrides.push({ when: {}, layer, from: COMMAND_LINE });
    this.sources.push(COMMAND_LINE);
  }

  #add(layer: Layer, from: string): void {
    this.state = overlaid(this.state, layer, this.catalogue, from);
  }

  #addNoteTypes(own: readonly OwnNoteType[]): void {
    if (own.length === 0) return;
    const { settings } = this.state;
    this.state = { ...this.state, settings: { ...settings, noteTypes: [...settings.noteTypes, ...own] } };
  }

  #addOverride(part: OverridePart, file: LoadedFile, index: number): void {
    const when = conditionOf(part, dirname(file.path), this.#today);
    this.overrides.push({ when, layer: layerOf(part), from: `${file.name} overrides ${index + 1}` });
  }
}

/** The faults of a file, in the order of its lines. */
async function failureOf(file: LoadedFile, faults: readonly Fault[]): Promise<ConfigFailure> {
  const text = textOf(file.path);
  if (text === undefined) return new ConfigFailure(file.name, faults);
  const { withLines } = await import('./parse.js');
  const isPackage = file.path.endsWith('package.json');
  const placed = isPackage ? faults.map((fault) => ({ ...fault, path: ['caselint', ...fault.path] })) : faults;
  const byLine = withLines(text, placed).sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  return new ConfigFailure(file.name, byLine);
}

function conditionOf(part: OverridePart, base: string, today: IsoDate): Condition {
  const { files, noteTypes, teams, olderThan, newerThan } = part;
  return {
    ...(files ? { files: { base, patterns: files } } : {}),
    ...(noteTypes ? { noteTypes } : {}),
    ...(teams ? { teams } : {}),
    ...(olderThan ? { before: dayOf(olderThan, today) } : {}),
    ...(newerThan ? { since: dayOf(newerThan, today) } : {}),
  };
}

function layerOf({ levels, rules, words, abbreviations, people, template }: ConfigPart): Layer {
  const lower = words.map((word) => word.toLowerCase());
  const layer = { levels, rules, words: lower, abbreviations, people };
  return template === undefined ? layer : { ...layer, isTemplate: template };
}

/** Every rule at the level that it declares. */
function declared(catalogue: readonly Rule[]): Layer {
  const rules = new Map(catalogue.map(({ id, level }) => [id, { level, options: {} }]));
  const levels = { byLevel: {}, bySection: {}, byConfidence: {} };
  return { levels, rules, words: [], abbreviations: new Map(), people: [] };
}

function noSuch(name: string): string {
  const known = Object.keys(presets);
  const presetNames = `${known.slice(0, -1).join(', ')} and ${known.at(-1)}`;
  const ways = `Presets are ${presetNames}; a file begins with ./; a package is installed beside the configuration`;
  return `There is no preset or package “${name}”.${hint(name, known)} ${ways}.`;
}
