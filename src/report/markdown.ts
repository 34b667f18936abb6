import { counted, grouped, plain } from './plain.js';
import type { Reporter } from './reporter.js';
import { type Row, rowsOf } from './rows.js';

const SHOWN = 50;

/** A summary for a pull request or a page: counts by rule, the first findings, what was not read. */
export const markdown: Reporter = async function* (events, { rules }) {
  const rows: Row[] = [];
  for await (const event of events) {
    for (const row of rowsOf(event)) if (rows.length < SHOWN) rows.push(row);
    if (event.kind !== 'summary') continue;
    const { findings, ledger, byRule, byLevel } = event.summary;
    yield `## caselint\n\n${counted(findings, 'finding')} in ${counted(ledger.notesRead, 'note')}: `;
    yield `${counted(byLevel.error, 'error')}, ${counted(byLevel.warning, 'warning')}, ${grouped(byLevel.info)} info.\n`;
    const facts = new Map(rules.map((rule) => [rule.id, rule]));
    const counts = Object.entries(byRule).sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
    if (counts.length > 0) yield '\n| Rule | Guidance | Findings |\n| --- | --- | ---: |\n';
    for (const [rule, count] of counts) yield `| ${rule} | ${facts.get(rule)?.guidance ?? ''} | ${grouped(count)} |\n`;
    if (rows.length > 0) yield '\n| Where | Level | Rule | What |\n| --- | --- | --- | --- |\n';
    for (const row of rows) yield lineOf(row);
    if (findings > rows.length) yield `\n${grouped(findings - rows.length)} more are not shown here.\n`;
    if (ledger.problems.length > 0) yield '\n### To know about what was read\n\n';
    for (const { severity, source, message } of ledger.problems)
      yield `- ${severity}: ${literal(source)}: ${literal(message)}\n`;
  }
};

function lineOf({ source, line, level, rule, message, note }: Row): string {
  return `| ${literal(source)}:${line} (${literal(note)}) | ${level} | ${rule} | ${literal(message)} |\n`;
}

/** No part of a note or file name is markup. */
function literal(text: string): string {
  return plain(text)
    .replace(/[\\`*_{}[\]<>()#+\-!|~&]/g, '\\$&')
    .replace(/@/g, '@\u200b');
}
