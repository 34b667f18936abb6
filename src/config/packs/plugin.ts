import { pathToFileURL } from 'node:url';
import type { Rule } from '../../rule/note-rule.js';
import { isDictionary } from '../check/values.js';
import { ConfigFailure } from '../fault.js';
import { RULE_LEVELS } from '../shape.js';

/** Runs a module and takes its rules: its default export is a rule, or a list of rules. */
export async function loadPlugin(path: string, name: string): Promise<readonly Rule[]> {
  const exported = await defaultOf(path, name);
  const rules = Array.isArray(exported) ? exported : [exported];
  for (const rule of rules) {
    const reason = faultOf(rule);
    if (reason !== undefined) throw new ConfigFailure(name, [{ message: reason }]);
  }
  return rules as Rule[];
}

/** What a module gives; where it cannot be run, a sentence that says how it failed. */
export async function defaultOf(path: string, name: string): Promise<unknown> {
  try {
    const module: { default?: unknown } = await import(pathToFileURL(path).href);
    return module.default;
  } catch (error) {
    const reason = error instanceof Error ? `${error.name}: ${error.message}` : 'it threw something that is no error';
    throw new ConfigFailure(name, [{ message: `This module cannot be loaded (${reason}).` }]);
  }
}

/** A rule is what `noteRule` and `recordRule` of `caselint/rule` return. */
function faultOf(rule: unknown): string | undefined {
  const how =
    'The default export should be a rule, or a list of rules, as noteRule and recordRule of caselint/rule make them';
  if (!isDictionary(rule)) return `${how}.`;
  if (typeof rule['id'] !== 'string' || rule['id'] === '') return `${how}; one has no id.`;
  const hasParts = isDictionary(rule['options']) && isDictionary(rule['messages']) && Array.isArray(rule['needs']);
  const isRule = hasParts && Array.isArray(rule['lists']) && typeof rule['check'] === 'function';
  return isRule && RULE_LEVELS.some((level) => level === rule['level'])
    ? undefined
    : `${how}; “${rule['id']}” is none.`;
}
