import { dirname, isAbsolute } from 'node:path';
import { presets } from '../../rules/presets/index.js';
import type { NoteSettings } from '../analysis/settings.js';
import type { ActiveRule } from '../engine/plan.js';
import type { PersonEntry } from '../model/note.js';
import { defaultOptions, type Rule } from '../rule/note-rule.js';
import { checkConfig } from './check.js';
import { ConfigFailure } from './fault.js';
import { type LoadedFile, type LoadOptions, loadConfig, searchConfig, textOf } from './load.js';
import { hint } from './nearest.js';
import type { Config, RuleLevel, RuleSetting } from './shape.js';

export interface ConfigRequest {
  readonly cwd: string;
  /** A file by name, in place of a search. */
  readonly file?: string;
  readonly isSearched: boolean;
  readonly isCodeAllowed: boolean;
  readonly preset?: string;
  /** From the command line: these have the last word. */
  readonly rules: readonly string[];
}

/** What the configuration makes of one rule, and who had the last word on it. */
export interface ResolvedRule {
  readonly rule: Rule;
  readonly level: RuleLevel;
  readonly options: Readonly<Record<string, unknown>>;
  readonly from: string;
}

export interface ResolvedConfig {
  readonly rules: readonly ResolvedRule[];
  readonly active: readonly ActiveRule[];
  readonly settings: NoteSettings;
  readonly fields: Readonly<Record<string, string | readonly string[]>>;
  readonly ignore: readonly string[];
  /** Files and presets, in the order in which they were laid over each other. */
  readonly sources: readonly string[];
}

const COMMAND_LINE = 'the command line';

/** Lays everything over each other: what is extended, the preset, the file's own, the command line. */
export async function resolveConfig(request: ConfigRequest, catalogue: readonly Rule[]): Promise<ResolvedConfig> {
  const options = { cwd: request.cwd, isCodeAllowed: request.isCodeAllowed };
  const layers = new Layers(catalogue, options);
  const file = await fileOf(request, options);
  if (file) await layers.addFile(file, request.preset);
  else layers.addPreset(request.preset ?? 'recommended', COMMAND_LINE);
  layers.addRules(request.rules);
  return layers.resolved();
}

async function fileOf(request: ConfigRequest, options: LoadOptions): Promise<LoadedFile | undefined> {
  if (request.file !== undefined) return loadConfig(request.file, options);
  return request.isSearched ? searchConfig(options) : undefined;
}

class Layers {
  readonly #catalogue: readonly Rule[];
  readonly #options: LoadOptions;
  readonly #rules = new Map<string, RuleSetting & { from: string }>();
  readonly #configs: Config[] = [];
  readonly #sources: string[] = [];

  constructor(catalogue: readonly Rule[], options: LoadOptions) {
    this.#catalogue = catalogue;
    this.#options = options;
  }

  async addFile(file: LoadedFile, preset?: string, above: readonly string[] = []): Promise<void> {
    if (above.includes(file.path)) {
      throw new ConfigFailure(file.name, [{ message: 'extends: The files extend each other in a circle.' }]);
    }
    const config = await this.#checked(file);
    for (const name of config.extends ?? ['recommended']) await this.#extend(name, file, above);
    if (preset !== undefined) this.addPreset(preset, COMMAND_LINE);
    for (const [id, setting] of config.rules) this.#set(id, setting, file.name);
    this.#configs.push(config);
    this.#sources.push(file.name);
  }

  async #checked(file: LoadedFile): Promise<Config> {
    const { config, faults } = checkConfig(file.content, this.#catalogue);
    if (faults.length === 0) return config;
    const text = textOf(file.path);
    if (text === undefined) throw new ConfigFailure(file.name, faults);
    const { withLines } = await import('./parse.js');
    const isPackage = file.path.endsWith('package.json');
    const placed = isPackage ? faults.map((fault) => ({ ...fault, path: ['caselint', ...fault.path] })) : faults;
    throw new ConfigFailure(file.name, withLines(text, placed));
  }

  async #extend(name: string, file: LoadedFile, above: readonly string[]): Promise<void> {
    if (!name.startsWith('.') && !isAbsolute(name)) return this.addPreset(name, file.name);
    const parent = await loadConfig(name, { ...this.#options, cwd: dirname(file.path) });
    await this.addFile(parent, undefined, [...above, file.path]);
  }

  addPreset(name: string, from: string): void {
    const preset = Object.hasOwn(presets, name) ? presets[name as keyof typeof presets] : undefined;
    if (!preset) {
      const known = Object.keys(presets);
      const how = `There is no preset “${name}”.${hint(name, known)} Presets are ${known.join(' and ')}; a file begins with ./`;
      throw new ConfigFailure(from, [{ message: how }]);
    }
    for (const rule of this.#catalogue) this.#set(rule.id, { level: rule.level, options: {} }, `preset ${name}`);
    // A preset may name rules that this version does not have.
    const known = Object.entries(preset.rules).filter(([id]) => this.#catalogue.some((rule) => rule.id === id));
    const { config } = checkConfig({ rules: Object.fromEntries(known) }, this.#catalogue);
    for (const [id, setting] of config.rules) this.#set(id, setting, `preset ${name}`);
    this.#sources.push(`preset ${name}`);
  }

  addRules(written: readonly string[]): void {
    if (written.length === 0) return;
    const pairs = written.map((rule) => {
      const [id = '', level = ''] = rule.split(/:(.*)/s).map((part) => part.trim());
      return [id, level];
    });
    const { config, faults } = checkConfig({ rules: Object.fromEntries(pairs) }, this.#catalogue);
    if (faults.length > 0) {
      throw new ConfigFailure(
        '--rule',
        faults.map(({ message }) => ({ message: message.replace(/^rules: /, '') })),
      );
    }
    for (const [id, setting] of config.rules) this.#set(id, setting, COMMAND_LINE);
    this.#sources.push(COMMAND_LINE);
  }

  /** A level alone leaves the options as they were. */
  #set(id: string, setting: RuleSetting, from: string): void {
    const options = setting.options ?? this.#rules.get(id)?.options ?? {};
    this.#rules.set(id, { level: setting.level, options, from });
  }

  resolved(): ResolvedConfig {
    const rules = this.#catalogue.map((rule): ResolvedRule => {
      const { level, options = {}, from } = this.#rules.get(rule.id) ?? { level: 'off' as const, from: 'nowhere' };
      return { rule, level, options: { ...defaultOptions(rule), ...options }, from };
    });
    const active = rules.flatMap(({ rule, level, options }) => (level === 'off' ? [] : [{ rule, level, options }]));
    return Object.freeze({
      rules,
      active,
      settings: settingsOf(this.#configs),
      fields: Object.assign({}, ...this.#configs.map(({ fields }) => fields)),
      ignore: this.#configs.flatMap(({ ignore }) => ignore),
      sources: this.#sources,
    });
  }
}

function settingsOf(configs: readonly Config[]): NoteSettings {
  return {
    words: new Set(configs.flatMap(({ words }) => words.map((word) => word.toLowerCase()))),
    abbreviations: new Map(
      configs.flatMap(({ abbreviations }) =>
        [...abbreviations].map(([name, meaning]) => [folded(name), meaning] as const),
      ),
    ),
    people: configs.flatMap(({ people }): readonly PersonEntry[] => people),
    isTemplate: configs.some(({ template }) => template === true),
  };
}

/** As `NoteSettings` has abbreviations: letters and digits, lower case. */
function folded(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
