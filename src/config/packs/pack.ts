import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { hint } from '../../engine/nearest.js';
import { type KindRule, ruleOfKind } from '../../rule/kinds/kind.js';
import type { Rule } from '../../rule/note-rule.js';
import { type Dictionary, isDictionary, type Path } from '../check/values.js';
import { ConfigFailure } from '../fault.js';
import { parseConfig, withLines } from '../parse.js';
import { type Examples, examplesOf, noteExample, recordExample } from './examples.js';
import { CHOICES, KIND_KEYS, KIND_NAMES, type KindName, SHARED_KEYS } from './keys.js';
import { kindOf } from './kinds.js';
import { RuleValues } from './rule-values.js';

/** A rule that somebody wrote without code, with its examples. */
export interface PackRule {
  readonly rule: Rule;
  readonly examples: Examples;
}

export interface Pack {
  /** What the ids of its rules begin with. */
  readonly name: string;
  readonly rules: readonly PackRule[];
}

/** Reads a pack. All that is wrong with it is told at once, each with its line. */
export function readPack(path: string, name: string): Pack {
  const text = textOf(path, name);
  const content = parseConfig(name, text);
  const values = new RuleValues();
  const pack = packOf(values, content, basename(path).replace(/\.\w+$/, ''));
  if (values.faults.length === 0) return pack;
  throw new ConfigFailure(
    name,
    withLines(text, values.faults).sort((a, b) => (a.line ?? 0) - (b.line ?? 0)),
  );
}

function textOf(path: string, name: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new ConfigFailure(name, [{ message: 'There is no such pack, or it cannot be read. Check the path.' }]);
  }
}

const NAME = /^[A-Za-z][\w-]*$/;

function packOf(values: RuleValues, content: unknown, fileName: string): Pack {
  const all = values.dictionary([], content);
  values.known([], all, 'setting', ['$schema', 'name', 'rules']);
  const name = values.text(['name'], all['name']) ?? fileName;
  if (!NAME.test(name)) {
    values.fault(
      ['name'],
      `“${name}” cannot stand before the names of rules. Give “name”: letters, digits and hyphens.`,
    );
  }
  const rules = values.dictionary(['rules'], all['rules']);
  if (Object.keys(rules).length === 0) values.fault(['rules'], 'There is no rule in this pack.');
  return { name, rules: Object.entries(rules).flatMap(([id, rule]) => ruleOf(values, name, id, rule) ?? []) };
}

function ruleOf(values: RuleValues, pack: string, id: string, given: unknown): PackRule | undefined {
  const path = ['rules', id];
  if (!NAME.test(id)) values.fault(path, 'The name of a rule has letters, digits and hyphens.');
  if (!isDictionary(given)) {
    values.fault(path, 'A rule says its kind, its message and what it looks for.');
    return undefined;
  }
  const name = kindNameOf(values, path, given);
  if (name === undefined) return undefined;
  values.known(path, given, `setting of the kind ${name}`, [...SHARED_KEYS, ...KIND_KEYS[name]]);
  const said = saidOf(values, path, { pack, id }, given);
  const kind = kindOf(name, values, path, given);
  const examples = examplesOf(
    values,
    [...path, 'examples'],
    given['examples'],
    name === 'record' ? recordExample : noteExample,
  );
  return said && kind ? { rule: ruleOfKind(said, kind), examples } : undefined;
}

function kindNameOf(values: RuleValues, path: Path, { kind }: Dictionary): KindName | undefined {
  const name = KIND_NAMES.find((one) => one === kind);
  if (name !== undefined) return name;
  const known = `Kinds are ${KIND_NAMES.join(', ')}.`;
  if (kind === undefined) values.fault(path, `It names no kind. ${known}`);
  else values.fault([...path, 'kind'], `There is no kind “${String(kind)}”.${hint(String(kind), KIND_NAMES)} ${known}`);
  return undefined;
}

function saidOf(
  values: RuleValues,
  path: Path,
  { pack, id }: { pack: string; id: string },
  given: Dictionary,
): KindRule | undefined {
  const text = (key: string) => values.text([...path, key], given[key]);
  const message = text('message');
  const summary = text('summary');
  // The rules of a pack that names no section are a section of their own, whose level `levels` can set.
  const guidance = text('guidance') ?? pack;
  const level = values.choice([...path, 'level'], given['level'], CHOICES.level) ?? 'warning';
  const suggestions = values.names([...path, 'suggestion'], given['suggestion']);
  if (message !== undefined)
    return { id: `${pack}/${id}`, message, summary: summary ?? message, level, guidance, suggestions };
  values.fault(path, 'It has no message. Say what is to be looked at, in words a practitioner uses.');
  return undefined;
}
