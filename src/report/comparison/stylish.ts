import type { ChangesOf, ComparedFinding, Comparison } from '../../model/comparison.js';
import { type Paint, paintFor } from '../paint.js';
import { grouped, plain } from '../plain.js';
import { nameOfCompared, TABLES, totalsSentence } from './words.js';

/** Findings shown one by one; json has all of them. */
const SHOWN = 40;

export async function comparisonStylish(
  comparison: Comparison,
  context: { readonly hasColour: boolean },
): Promise<string> {
  const paint = await paintFor(context);
  const parts = [
    listOf('New', comparison.appeared, paint),
    listOf('Fixed', comparison.fixed, paint),
    ...TABLES.map(({ title, groupsOf, nameless }) => tableOf(title, groupsOf(comparison), { nameless, paint })),
    `${paint.strong(totalsSentence(comparison))}\n`,
    comparison.cautions.map((caution) => `${paint.level.warning('To know:')} ${plain(caution)}\n`).join(''),
  ];
  return parts.filter((part) => part !== '').join('\n');
}

function listOf(title: string, findings: readonly ComparedFinding[], paint: Paint): string {
  if (findings.length === 0) return '';
  const lines = findings
    .slice(0, SHOWN)
    .map(
      (finding) =>
        `  ${paint.level[finding.level](finding.level.padEnd(7))}  ${finding.rule}  ${nameOfCompared(finding)}\n`,
    );
  const left = findings.length - lines.length;
  const more = left === 0 ? '' : `  and ${grouped(left)} more\n`;
  return `${paint.strong(title)}\n${lines.join('')}${more}`;
}

function tableOf(
  title: string,
  groups: readonly ChangesOf[],
  { nameless, paint }: { readonly nameless: string; readonly paint: Paint },
): string {
  if (groups.length === 0) return '';
  const rows = groups.map(({ name, ...changes }) => [
    plain(name) || nameless,
    ...[changes.new, changes.fixed, changes.unchanged].map(grouped),
  ]);
  const head = [title, 'new', 'fixed', 'unchanged'];
  const widths = head.map((cell, column) => Math.max(cell.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ');
  return `${paint.strong(line(head))}\n${rows.map((row) => `${line(row)}\n`).join('')}`;
}
