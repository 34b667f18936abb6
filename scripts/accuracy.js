// Measures the rules on the project's own labelled notes and keeps the figures in rules/README.md. With --check it changes
// nothing and fails where a figure has fallen.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { measure } from './measure.js';

const page = new URL('../rules/README.md', import.meta.url);
const corpus = fileURLToPath(new URL('../fixtures/corpus', import.meta.url));
const TOLERANCE = 0.0005;

const { rules, overall, falsePerThousand, notes, words } = await measure(corpus);
const rows = rules.map(
  ({ rule, tp, fp, fn, precision, recall, f1 }) =>
    `| ${rule} | ${tp} | ${fp} | ${fn} | ${number(precision)} | ${number(recall)} | ${number(f1)} |`,
);
const table = [
  `${notes} invented notes, ${words} words. False findings per 1,000 words of the clean notes: ${falsePerThousand.toFixed(2)}.`,
  '',
  '| Rule | Found | False | Missed | Precision | Recall | F1 |',
  '| --- | --: | --: | --: | --: | --: | --: |',
  ...rows,
  `| **all** | ${overall.tp} | ${overall.fp} | ${overall.fn} | ${number(overall.precision)} | ${number(overall.recall)} | ${number(overall.f1)} |`,
].join('\n');

const before = readFileSync(page, 'utf8');
const after = before.replace(
  /(<!-- accuracy -->)[\s\S]*?(<!-- \/accuracy -->)/,
  (_, open, close) => `${open}\n\n${table}\n\n${close}`,
);
process.stdout.write(`${table}\n`);
if (process.argv.includes('--check')) {
  const fallen = rules.filter(({ rule, f1 }) => f1 < published(rule) - TOLERANCE).map(({ rule }) => rule);
  if (overall.f1 < published('\\*\\*all\\*\\*') - TOLERANCE) fallen.push('all');
  if (fallen.length > 0) {
    process.exitCode = 1;
    process.stderr.write(`the accuracy of ${fallen.join(', ')} has fallen below what rules/README.md publishes\n`);
  }
} else writeFileSync(page, after);

/** The F1 that the page has for a rule. */
function published(rule) {
  return Number(new RegExp(`^\\| ${rule} \\|.*\\| ([\\d.]+) \\|$`, 'm').exec(before)?.[1] ?? 0);
}

function number(value) {
  return value === null ? '–' : value.toFixed(3);
}
