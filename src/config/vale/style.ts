import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ruleOfKind } from '../../rule/kinds/kind.js';
import type { Rule } from '../../rule/note-rule.js';
import { ConfigFailure } from '../fault.js';
import type { Loaded } from '../packs/brought.js';
import { RuleValues } from '../packs/rule-values.js';
import { parseConfig, withLines } from '../parse.js';
import { LeftOut, levelOf, linkOf, suggestionsOf } from './file.js';
import { VALE_KINDS } from './kinds.js';

/** Reads a folder of rule files as Vale has them. What is not known here is left out, and said in one line. */
export function readStyle(folder: string, name: string): Loaded {
  const files = ruleFiles(folder, name);
  const rules: Rule[] = [];
  const leftOut: string[] = [];
  for (const file of files) {
    try {
      rules.push(readRule(join(folder, file), `${name}/${file}`, { style: basename(folder), id: idOf(file) }));
    } catch (error) {
      if (!(error instanceof LeftOut)) throw error;
      leftOut.push(`${idOf(file)} (${error.message})`);
    }
  }
  const isOne = leftOut.length === 1;
  const remark = `${name}: ${leftOut.length} of ${files.length} rules ${isOne ? 'is' : 'are'} left out: ${leftOut.join('; ')}.`;
  return { rules, remarks: leftOut.length === 0 ? [] : [remark] };
}

function ruleFiles(folder: string, name: string): string[] {
  try {
    const files = readdirSync(folder).filter((file) => /\.ya?ml$/.test(file));
    if (files.length > 0) return files.sort();
  } catch {
    throw new ConfigFailure(name, [{ message: 'There is no such folder of rules. Check the path.' }]);
  }
  throw new ConfigFailure(name, [{ message: 'There is no rule file (*.yml) in this folder.' }]);
}

const idOf = (file: string): string => file.replace(/\.ya?ml$/, '');

function readRule(path: string, name: string, { style, id }: { style: string; id: string }): Rule {
  const text = readFileSync(path, 'utf8');
  const values = new RuleValues();
  const given = values.dictionary([], parseConfig(name, text));
  const file = { values, given };
  const kind = String(given['extends'] ?? '');
  const make = Object.hasOwn(VALE_KINDS, kind) ? VALE_KINDS[kind] : undefined;
  if (!make) throw new LeftOut(kind === '' ? 'it extends nothing' : `the kind ${kind} is not known here`);
  const made = make(file);
  const said = { level: levelOf(file), suggestions: suggestionsOf(file), guidance: linkOf(file) ?? style };
  if (values.faults.length > 0) throw new ConfigFailure(name, withLines(text, values.faults));
  return ruleOfKind(
    { ...said, id: `${style}/${id}`, message: made.message, summary: summaryOf(made.message) },
    made.kind,
  );
}

/** A message without its placeholders, for where no words are at hand. */
const summaryOf = (message: string): string => message.replace(/\{(?:words|instead|count)\}/g, '…');
