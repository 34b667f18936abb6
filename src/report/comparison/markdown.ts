import type { ChangesOf, ComparedFinding, Comparison } from '../../model/comparison.js';
import { literal } from '../markdown.js';
import { grouped } from '../plain.js';
import { nameOfCompared, TABLES, totalsSentence } from './words.js';

/** A pull request is no place for more. */
const SHOWN = 50;

export function comparisonMarkdown(comparison: Comparison): string {
  const parts = [
    `## caselint: what changed\n\n${totalsSentence(comparison)}\n`,
    comparison.cautions.map((caution) => `- To know: ${literal(caution)}\n`).join(''),
    ...TABLES.map(({ title, groupsOf, nameless }) => tableOf(title, groupsOf(comparison), nameless)),
    listOf('New', comparison.appeared),
    listOf('Fixed', comparison.fixed),
  ];
  return parts.filter((part) => part !== '').join('\n');
}

function tableOf(title: string, groups: readonly ChangesOf[], nameless: string): string {
  if (groups.length === 0) return '';
  const rows = groups.map(
    ({ name, fixed, unchanged, ...changes }) =>
      `| ${literal(name) || nameless} | ${grouped(changes.new)} | ${grouped(fixed)} | ${grouped(unchanged)} |\n`,
  );
  return `| ${title} | New | Fixed | Unchanged |\n| --- | ---: | ---: | ---: |\n${rows.join('')}`;
}

function listOf(title: string, findings: readonly ComparedFinding[]): string {
  if (findings.length === 0) return '';
  const lines = findings
    .slice(0, SHOWN)
    .map((finding) => `| ${literal(nameOfCompared(finding))} | ${finding.level} | ${finding.rule} |\n`);
  const left = findings.length - lines.length;
  const more = left === 0 ? '' : `\n${grouped(left)} more are not shown here.\n`;
  return `### ${title}\n\n| Where | Level | Rule |\n| --- | --- | --- |\n${lines.join('')}${more}`;
}
