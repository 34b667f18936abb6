import { FIELD_KEYS } from '../input/index.js';
import type { PersonEntry } from '../model/note.js';
import type { Rule } from '../rule/note-rule.js';
import type { Fault } from './fault.js';
import { hint } from './nearest.js';
import { type Config, KEYS, RULE_LEVELS, type RuleLevel, type RuleSetting } from './shape.js';

export interface CheckedConfig {
  readonly config: Config;
  readonly faults: readonly Fault[];
}

/** Turns what a file holds into a configuration, and finds all its faults at once. */
export function checkConfig(content: unknown, rules: readonly Rule[]): CheckedConfig {
  const check = new Check(rules);
  return { config: check.config(content), faults: check.faults };
}

type Dictionary = Readonly<Record<string, unknown>>;

class Check {
  readonly faults: Fault[] = [];
  readonly #rules: ReadonlyMap<string, Rule>;

  constructor(rules: readonly Rule[]) {
    this.#rules = new Map(rules.map((rule) => [rule.id, rule]));
  }

  config(content: unknown): Config {
    const all = this.#dictionary([], content);
    for (const key of Object.keys(all)) {
      if (!KEYS.some((known) => known === key)) this.#fault([key], `There is no setting “${key}”.${hint(key, KEYS)}`);
    }
    const parents = all['extends'];
    const { template } = all;
    if (template !== undefined && typeof template !== 'boolean') this.#fault(['template'], wanted('true or false'));
    return {
      ...(parents === undefined ? {} : { extends: this.#names(['extends'], parents) }),
      ...(typeof template === 'boolean' ? { template } : {}),
      rules: this.#settings(this.#dictionary(['rules'], all['rules'])),
      fields: this.#fields(this.#dictionary(['fields'], all['fields'])),
      people: this.#people(all['people']),
      words: this.#names(['words'], all['words']),
      abbreviations: this.#abbreviations(all['abbreviations']),
      ignore: this.#names(['ignore'], all['ignore']),
    };
  }

  #settings(rules: Dictionary): Map<string, RuleSetting> {
    const settings = new Map<string, RuleSetting>();
    for (const [id, value] of Object.entries(rules)) {
      const rule = this.#rules.get(id);
      if (!rule) this.#fault(['rules', id], `There is no rule “${id}”.${hint(id, this.#rules.keys())}`);
      const setting = this.#setting(['rules', id], value);
      if (!setting || !rule) continue;
      this.#options(rule, setting);
      settings.set(id, setting);
    }
    return settings;
  }

  #setting(path: readonly string[], value: unknown): RuleSetting | undefined {
    const [level, options, ...more] = Array.isArray(value) ? value : [value];
    // YAML reads a bare `off` as a word, but older files and other readers have it as `false`.
    const named = level === false ? 'off' : level;
    if (!isLevel(named)) {
      const near = typeof named === 'string' ? hint(named, RULE_LEVELS) : '';
      this.#fault(path, `The level should be one of ${RULE_LEVELS.join(', ')}.${near}`);
      return undefined;
    }
    if (options === undefined) return { level: named };
    if (!isDictionary(options) || more.length > 0) {
      this.#fault(path, 'A rule with options is written [level, { option: value }].');
      return undefined;
    }
    return { level: named, options };
  }

  #options(rule: Rule, { options = {} }: RuleSetting): void {
    for (const [name, value] of Object.entries(options)) {
      const path = ['rules', rule.id, '1', name];
      const kind = Object.hasOwn(rule.options, name) ? rule.options[name] : undefined;
      if (!kind) {
        const none = Object.keys(rule.options).length === 0 ? ' The rule has no options.' : '';
        this.#fault(path, `${rule.id} has no option “${name}”.${none}${hint(name, Object.keys(rule.options))}`);
        continue;
      }
      const should = kind.fault(value);
      if (should !== undefined) this.#fault(path, `The option “${name}” of ${rule.id} should be ${should}.`);
    }
  }

  #fields(fields: Dictionary): Record<string, string | readonly string[]> {
    const entries = Object.entries(fields).flatMap(([key, value]) => {
      if (!FIELD_KEYS.some((known) => known === key)) {
        this.#fault(['fields', key], `There is no field “${key}”.${hint(key, FIELD_KEYS)}`);
      }
      const names = this.#names(['fields', key], value);
      return names.length === 0 ? [] : [[key, names] as const];
    });
    return Object.fromEntries(entries);
  }

  #people(value: unknown): PersonEntry[] {
    return this.#list(['people'], value).flatMap((item, index) => {
      if (typeof item === 'string') return [{ name: item }];
      if (isPerson(item)) return [item];
      this.#fault(['people', String(index)], 'A person is a name, or { name, relation, role }.');
      return [];
    });
  }

  #abbreviations(value: unknown): Map<string, string> {
    if (!isDictionary(value)) return new Map(this.#names(['abbreviations'], value).map((name) => [name, '']));
    const entries = Object.entries(value).flatMap(([name, meaning]): [string, string][] => {
      if (typeof meaning === 'string') return [[name, meaning]];
      if (meaning === true || meaning === null) return [[name, '']];
      this.#fault(['abbreviations', name], 'An abbreviation has what it means, or true where it is only accepted.');
      return [];
    });
    return new Map(entries);
  }

  #names(path: readonly string[], value: unknown): string[] {
    const list = typeof value === 'string' ? [value] : this.#list(path, value);
    const names = list.flatMap((item) => (typeof item === 'string' && item !== '' ? [item] : []));
    if (names.length < list.length) this.#fault(path, wanted('a list of words'));
    return names;
  }

  #list(path: readonly string[], value: unknown): readonly unknown[] {
    if (value === undefined || value === null) return [];
    if (Array.isArray(value)) return value;
    this.#fault(path, wanted('a list'));
    return [];
  }

  #dictionary(path: readonly string[], value: unknown): Dictionary {
    if (value === undefined || value === null) return {};
    if (isDictionary(value)) return value;
    this.#fault(
      path,
      path.length === 0 ? 'The file should hold settings, such as “rules:”.' : wanted('a set of names and values'),
    );
    return {};
  }

  #fault(path: readonly string[], message: string): void {
    this.faults.push({ path, message: path.length === 0 ? message : `${path[0]}: ${message}` });
  }
}

const wanted = (what: string): string => `This should be ${what}.`;

const isDictionary = (value: unknown): value is Dictionary =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isLevel = (value: unknown): value is RuleLevel => RULE_LEVELS.some((level) => level === value);

function isPerson(value: unknown): value is PersonEntry {
  if (!isDictionary(value)) return false;
  const keys = Object.keys(value);
  return (
    typeof value['name'] === 'string' &&
    keys.every((key) => ['name', 'relation', 'role'].includes(key) && typeof value[key] === 'string')
  );
}
