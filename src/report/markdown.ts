import type { Problem, Summary } from '../model/result.js';
import { findingsSentence, readSentence, selectionSentences } from './coverage.js';
import { Kept } from './kept.js';
import { byCount, counted, excerpt, grouped, plain } from './plain.js';
import type { Reporter, RuleFacts } from './reporter.js';
import { type Row, rowsOf } from './rows.js';

/** A pull request is no place for more; with messages cut to a line this stays far below what GitHub takes. */
const SHOWN = 50;

/** A summary for a pull request or a page: counts by rule, the most serious findings, what was not read. */
export const markdown: Reporter = async function* (events, { rules }) {
  const kept = new Kept(SHOWN);
  for await (const event of events) {
    for (const row of rowsOf(event)) kept.add(row);
    if (event.kind !== 'summary') continue;
    yield `## caselint\n\n${findingsSentence(event.summary)} ${readSentence(event.summary.ledger)}\n`;
    yield selectionSentences(event.summary.ledger)
      .map((sentence) => `\n${literal(sentence)}\n`)
      .join('');
    yield ruleTable(event.summary, rules);
    yield findingTable(kept);
    yield problemList(event.summary.ledger.problems);
  }
};

function ruleTable({ byRule }: Summary, rules: readonly RuleFacts[]): string {
  const counts = byCount(byRule);
  if (counts.length === 0) return '';
  const guidance = new Map(rules.map((rule) => [rule.id, rule.guidance]));
  const lines = counts.map(([rule, count]) => `| ${rule} | ${guidance.get(rule) ?? ''} | ${grouped(count)} |\n`);
  return `\n| Rule | Guidance | Findings |\n| --- | --- | ---: |\n${lines.join('')}`;
}

function findingTable(kept: Kept): string {
  const rows = kept.seriousFirst();
  if (rows.length === 0) return '';
  const left = kept.seen - rows.length;
  const more = left === 0 ? '' : `\n${grouped(left)} more are not shown here.\n`;
  return `\n| Where | Level | Rule | What |\n| --- | --- | --- | --- |\n${rows.map(lineOf).join('')}${more}`;
}

function lineOf({ source, line, level, rule, message, note }: Row): string {
  return `| ${literal(source)}:${line} (${literal(note)}) | ${level} | ${rule} | ${literal(message)} |\n`;
}

function problemList(problems: readonly Problem[]): string {
  if (problems.length === 0) return '';
  const lines = problems
    .slice(0, SHOWN)
    .map(({ severity, source, message }) => `- ${severity}: ${literal(source)}: ${literal(message)}\n`);
  const left = problems.length - lines.length;
  const more = left === 0 ? '' : `- and ${counted(left, 'more thing')} of the kind\n`;
  return `\n### To know about what was read\n\n${lines.join('')}${more}`;
}

/** No part of a note or file name is markup. */
export function literal(text: string): string {
  return plain(excerpt(text, 400))
    .replace(/[\\`*_{}[\]<>()#+\-!|~&]/g, '\\$&')
    .replace(/@/g, '@\u200b');
}
