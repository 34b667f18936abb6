import { FIELD_KEYS } from '../../input/index.js';
import type { Rule } from '../../rule/note-rule.js';
import type { Fault } from '../fault.js';
import { type Config, KEYS } from '../shape.js';
import { parentsOf } from './brought.js';
import { noteTypesOf } from './note-types.js';
import { overridesOf } from './overrides.js';
import { PartCheck } from './part.js';
import { type Dictionary, Values } from './values.js';

export interface CheckedConfig {
  readonly config: Config;
  readonly faults: readonly Fault[];
}

/** Turns what a file holds into a configuration, and finds all its faults at once. */
export function checkConfig(content: unknown, rules: readonly Rule[]): CheckedConfig {
  const values = new Values();
  const part = new PartCheck(values, rules);
  const all = values.dictionary([], content);
  values.known([], all, 'setting', KEYS);
  const config: Config = {
    ...parentsOf(values, all),
    ...part.check([], all),
    fields: fieldsOf(values, values.dictionary(['fields'], all['fields'])),
    noteTypes: noteTypesOf(values, all['noteTypes']),
    ignore: values.names(['ignore'], all['ignore']),
    suppressions: values.names(['suppressions'], all['suppressions']),
    overrides: overridesOf(values, part, all['overrides']),
  };
  return { config, faults: values.faults };
}

function fieldsOf(values: Values, fields: Dictionary): Record<string, string | readonly string[]> {
  values.known(['fields'], fields, 'field', FIELD_KEYS);
  const entries = Object.entries(fields).flatMap(([key, value]) => {
    const names = values.names(['fields', key], value);
    return names.length === 0 ? [] : [[key, names] as const];
  });
  return Object.fromEntries(entries);
}
