import { foldAbbreviation } from '../../analysis/abbreviations/spelt-out.js';
import type { OwnAbbreviation } from '../../analysis/settings.js';
import type { GroupLevels, RuleLevel, RuleSetting } from '../../engine/layer.js';
import { hint } from '../../engine/nearest.js';
import { CONFIDENCES, LEVELS } from '../../model/finding.js';
import type { PersonEntry } from '../../model/note.js';
import type { Rule } from '../../rule/note-rule.js';
import { type ConfigPart, RULE_LEVELS } from '../shape.js';
import { type Dictionary, isDictionary, type Path, type Values } from './values.js';

/** Checks what a whole configuration and an override of it can both say. */
export class PartCheck {
  readonly #values: Values;
  readonly #rules: ReadonlyMap<string, Rule>;

  constructor(values: Values, rules: readonly Rule[]) {
    this.#values = values;
    this.#rules = new Map(rules.map((rule) => [rule.id, rule]));
  }

  check(path: Path, part: Dictionary): ConfigPart {
    const values = this.#values;
    const template = values.truth([...path, 'template'], part['template']);
    return {
      levels: this.#levels([...path, 'levels'], part['levels']),
      rules: this.#settings([...path, 'rules'], part['rules']),
      words: values.names([...path, 'words'], part['words']),
      abbreviations: this.#abbreviations([...path, 'abbreviations'], part['abbreviations']),
      people: this.#people([...path, 'people'], part['people']),
      ...(template === undefined ? {} : { template }),
    };
  }

  #settings(path: Path, value: unknown): Map<string, RuleSetting> {
    const settings = new Map<string, RuleSetting>();
    for (const [id, written] of Object.entries(this.#values.dictionary(path, value))) {
      const rule = this.#rules.get(id);
      if (!rule) this.#values.fault([...path, id], `There is no rule “${id}”.${hint(id, this.#rules.keys())}`);
      const setting = this.#setting([...path, id], written);
      if (!setting || !rule) continue;
      this.#options([...path, id], rule, setting);
      settings.set(id, setting);
    }
    return settings;
  }

  #setting(path: Path, value: unknown): RuleSetting | undefined {
    const [written, options, ...more] = Array.isArray(value) ? value : [value];
    const level = this.#level(path, written);
    if (level === undefined) return undefined;
    if (options === undefined) return { level };
    if (!isDictionary(options) || more.length > 0) {
      this.#values.fault(path, 'A rule with options is written [level, { option: value }].');
      return undefined;
    }
    return { level, options };
  }

  #level(path: Path, value: unknown): RuleLevel | undefined {
    // YAML reads a bare `off` as a word, but older files and other readers have it as `false`.
    const named = value === false ? 'off' : value;
    if (isLevel(named)) return named;
    const near = typeof named === 'string' ? hint(named, RULE_LEVELS) : '';
    this.#values.fault(path, `The level should be one of ${RULE_LEVELS.join(', ')}.${near}`);
    return undefined;
  }

  #options(path: Path, rule: Rule, { options = {} }: RuleSetting): void {
    for (const [name, value] of Object.entries(options)) {
      const at = [...path, '1', name];
      const kind = Object.hasOwn(rule.options, name) ? rule.options[name] : undefined;
      if (!kind) {
        const none = Object.keys(rule.options).length === 0 ? ' The rule has no options.' : '';
        this.#values.fault(at, `${rule.id} has no option “${name}”.${none}${hint(name, Object.keys(rule.options))}`);
        continue;
      }
      const should = kind.fault(value);
      if (should !== undefined) this.#values.fault(at, `The option “${name}” of ${rule.id} should be ${should}.`);
    }
  }

  #levels(path: Path, value: unknown): GroupLevels {
    const byLevel: Record<string, RuleLevel> = {};
    const bySection: Record<string, RuleLevel> = {};
    const byConfidence: Record<string, RuleLevel> = {};
    for (const [group, written] of Object.entries(this.#values.dictionary(path, value))) {
      const level = this.#level([...path, group], written);
      const confidence = CONFIDENCES.find((name) => group === `${name}-confidence`);
      if (level === undefined) continue;
      if (LEVELS.some((name) => name === group)) byLevel[group] = level;
      else if (confidence !== undefined) byConfidence[confidence] = level;
      else if (this.#hasSection(group)) bySection[group] = level;
      else this.#values.fault([...path, group], this.#noGroup(group));
    }
    return { byLevel, bySection, byConfidence };
  }

  #hasSection(name: string): boolean {
    return this.#sections().some((section) => section === name || section.startsWith(`${name}.`));
  }

  #sections(): string[] {
    return [...new Set([...this.#rules.values()].flatMap(({ guidance }) => guidance.split(/,\s*/)))].sort();
  }

  #noGroup(group: string): string {
    const known = [...LEVELS, ...CONFIDENCES.map((name) => `${name}-confidence`), ...this.#sections()];
    return `There is no group “${group}”.${hint(group, known)} Groups are ${known.join(', ')}.`;
  }

  #people(path: Path, value: unknown): PersonEntry[] {
    return this.#values.list(path, value).flatMap((item, index) => {
      if (typeof item === 'string') return [{ name: item }];
      if (isPerson(item)) return [item];
      this.#values.fault([...path, String(index)], 'A person is a name, or { name, relation, role }.');
      return [];
    });
  }

  #abbreviations(path: Path, value: unknown): Map<string, OwnAbbreviation> {
    const entries = isDictionary(value)
      ? Object.entries(value)
      : this.#values.names(path, value).map((name) => [name, true] as const);
    return new Map(entries.map(([name, said]) => [foldAbbreviation(name), this.#abbreviation([...path, name], said)]));
  }

  #abbreviation(path: Path, said: unknown): OwnAbbreviation {
    if (said === true || said === null) return { isAccepted: true, expansions: [] };
    if (!isDictionary(said)) {
      if (typeof said === 'string' || Array.isArray(said)) {
        return { isAccepted: false, expansions: this.#values.names(path, said) };
      }
      const forms = 'true where it is accepted, what it stands for, or { expansions, accepted }';
      this.#values.fault(path, `An abbreviation has ${forms}.`);
      return { isAccepted: false, expansions: [] };
    }
    this.#values.known(path, said, 'part of an abbreviation', ['expansions', 'accepted']);
    return {
      isAccepted: this.#values.truth([...path, 'accepted'], said['accepted']) ?? false,
      expansions: this.#values.names([...path, 'expansions'], said['expansions']),
    };
  }
}

const isLevel = (value: unknown): value is RuleLevel => RULE_LEVELS.some((level) => level === value);

function isPerson(value: unknown): value is PersonEntry {
  if (!isDictionary(value)) return false;
  const keys = Object.keys(value);
  return (
    typeof value['name'] === 'string' &&
    keys.every((key) => ['name', 'relation', 'role'].includes(key) && typeof value[key] === 'string')
  );
}
