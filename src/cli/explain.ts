import { readFile } from 'node:fs/promises';
import { allRules } from '../engine/catalogue.js';
import { hint } from '../engine/nearest.js';
import { SUPPRESSION } from '../engine/suppress/rule.js';
import type { Rule } from '../rule/note-rule.js';
import { UsageFailure } from './failure.js';
import { rulePageFile } from './rule-pages.js';

/** `caselint explain RULE`: the rule's page, with its facts filled in. */
export async function explainCommand(id: string, process: NodeJS.Process): Promise<number> {
  const suppressions = id === SUPPRESSION.id ? rulePageFile(id) : undefined;
  if (suppressions) {
    process.stdout.write(await readFile(suppressions, 'utf8'));
    return 0;
  }
  const rules = allRules().some((rule) => rule.id === id) ? allRules() : await rulesHere(process);
  const rule = rules.find((candidate) => candidate.id === id);
  if (!rule) {
    const known = rules.map((candidate) => candidate.id);
    throw new UsageFailure(`There is no rule “${id}”.${hint(id, known)} See caselint rules.`);
  }
  process.stdout.write(fillPage(await pageOf(rule), rule));
  return 0;
}

/** With the rules that the configuration of this folder brings along, as far as they need no program to run. */
async function rulesHere(process: NodeJS.Process): Promise<readonly Rule[]> {
  const { configFor } = await import('./configured.js');
  const { catalogue } = await configFor({ rule: [] }, process);
  return catalogue;
}

async function pageOf({ id, summary }: Rule): Promise<string> {
  const file = rulePageFile(id);
  return file ? readFile(file, 'utf8') : `# ${id}\n\n${summary}.\n\n<!-- facts -->\n<!-- /facts -->\n`;
}

function fillPage(page: string, rule: Rule): string {
  const filled = fillBetween(page, 'facts', factsOf(rule));
  return fillBetween(filled, 'options', optionsOf(rule));
}

function fillBetween(page: string, name: string, content: string): string {
  const begin = page.indexOf(`<!-- ${name} -->`);
  const closing = `<!-- /${name} -->`;
  const end = page.indexOf(closing);
  if (begin < 0 || end < begin) return page;
  return page.slice(0, begin) + content + page.slice(end + closing.length);
}

function factsOf({ guidance, level, scope, confidence, record }: Rule): string {
  const notes = record ? 'each note and whole records' : 'each note';
  const looksAt = scope === 'record' ? 'whole records' : notes;
  return `Guidance: ${guidance}. Level: ${level}. Looks at ${looksAt}. Confidence: ${confidence}.`;
}

function optionsOf({ options }: Rule): string {
  const lines = Object.entries(options).map(([name, kind]) => {
    return `- ${name}: ${kind.describe} Default: ${JSON.stringify(kind.default)}.`;
  });
  return lines.join('\n');
}
