import { selectionSentences } from '../coverage.js';
import { counted, excerpt, grouped } from '../plain.js';
import type { ReportContext, RuleFacts } from '../reporter.js';
import type { Row } from '../rows.js';
import { escapeXml } from '../xml.js';
import type { Audit, Group } from './audit.js';
import { type Column, safe, table } from './table.js';

/** Records named as the ones to look at first. */
const FIRST = 20;

/** The parts of the report in the order in which an auditor asks. */
export function* sections(audit: Audit, { rules }: ReportContext): Generator<string> {
  const { summary } = audit;
  if (!summary) return;
  const { ledger, findings, notesWithFindings, byLevel, byRule, suppressed } = summary;
  yield '<h2>What was read</h2>\n';
  yield `<p>${counted(ledger.notesRead, 'note')} in ${grouped(ledger.filesRead)} of ${counted(ledger.filesFound, 'file')}, of ${counted(audit.records.size, 'record')}; ${counted(ledger.notesEmpty, 'note')} without text.</p>\n`;
  const chosen = selectionSentences(ledger);
  for (const sentence of chosen) yield `<p>${safe(sentence)}</p>\n`;
  if (ledger.problems.length > 0) yield problems(ledger.problems);
  else if (chosen.length === 0) yield '<p>Nothing was left out.</p>\n';
  yield '<h2>Findings by rule</h2>\n';
  yield `<p>${counted(findings, 'finding')} in ${grouped(notesWithFindings)} of ${counted(ledger.notesRead, 'note')}: ${counted(byLevel.error, 'error')}, ${counted(byLevel.warning, 'warning')}, ${grouped(byLevel.info)} info.${suppressed === 0 ? '' : ` ${counted(suppressed, 'finding')} suppressed.`}</p>\n`;
  yield ruleTable(rules, byRule, ledger.notesRead);
  yield silent(rules, byRule);
  yield `<h2>By team</h2>\n${groupTable('Team', audit.teams.byName())}`;
  yield `<h2>By note type</h2>\n${groupTable('Note type', audit.types.byName())}`;
  yield `<h2>By month</h2>\n${groupTable('Month', audit.months.byName())}`;
  const records = audit.records.byFindings().slice(0, FIRST);
  if (records.length > 0) yield `<h2>Records to look at first</h2>\n${groupTable('Record', records)}`;
  yield '<h2>Each finding</h2>\n';
  if (findings > audit.rows.length) {
    yield `<p>The first ${grouped(audit.rows.length)} of ${grouped(findings)}. The formats csv, json and ndjson hold all of them.</p>\n`;
  }
  yield findingTable(audit.rows);
}

function problems(all: readonly { severity: string; source: string; message: string }[]): string {
  const lines = all.map(({ severity, source, message }) => `<li>${severity}: ${safe(source)}: ${safe(message)}</li>\n`);
  return `<ul>\n${lines.join('')}</ul>\n`;
}

const NUMBER = { isNumber: true } as const;

function ruleTable(rules: readonly RuleFacts[], byRule: Readonly<Record<string, number>>, notes: number): string {
  const facts = new Map(rules.map((rule) => [rule.id, rule]));
  const counts = Object.entries(byRule).sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const most = Math.max(1, ...counts.map(([, count]) => count));
  const columns: Column<[string, number]>[] = [
    { title: 'Rule', cell: ([id]) => `${safe(id)}<br>${safe(facts.get(id)?.summary ?? '')}` },
    { title: 'Guidance', cell: ([id]) => safe(facts.get(id)?.guidance ?? '') },
    { title: 'Findings', cell: ([, count]) => grouped(count), ...NUMBER },
    { title: 'Per 100 notes', cell: ([, count]) => per100(count, notes), ...NUMBER },
    { title: 'Share', cell: ([, count]) => bar(count / most) },
  ];
  return table(columns, counts);
}

/** Silence of a rule is no praise: it looks for some faults and not for others. */
function silent(rules: readonly RuleFacts[], byRule: Readonly<Record<string, number>>): string {
  const none = rules.filter(({ id }) => !Object.hasOwn(byRule, id)).map(({ id }) => safe(id));
  return none.length === 0 ? '' : `<p>No automatic findings by: ${none.join(', ')}.</p>\n`;
}

function groupTable(title: string, groups: readonly Group[]): string {
  const rate = ({ findings, notes }: Group): number => (notes === 0 ? 0 : findings / notes);
  const most = Math.max(0.01, ...groups.map(rate));
  return table<Group>(
    [
      { title, cell: ({ name }) => safe(name) },
      { title: 'Notes', cell: ({ notes }) => grouped(notes), ...NUMBER },
      { title: 'Findings', cell: ({ findings }) => grouped(findings), ...NUMBER },
      { title: 'Per 100 notes', cell: ({ findings, notes }) => per100(findings, notes), ...NUMBER },
      { title: 'Compared', cell: (group) => bar(rate(group) / most) },
    ],
    groups,
  );
}

function findingTable(rows: readonly Row[]): string {
  return table<Row>(
    [
      { title: 'Where', cell: ({ source, note, line }) => `${safe(note)}<br>${safe(source)}, line ${line}` },
      { title: 'Level', cell: ({ level }) => level },
      { title: 'What', cell: ({ message, rule, guidance }) => `${safe(message)}<br>${safe(rule)} ${safe(guidance)}` },
      { title: 'Words', cell: ({ text }) => escapeXml(excerpt(text, 120)) },
      { title: 'Instead', cell: ({ suggestions }) => suggestions.slice(0, 3).map(safe).join('<br>') },
    ],
    rows,
  );
}

function per100(findings: number, notes: number): string {
  return notes === 0 ? '–' : ((findings * 100) / notes).toFixed(1);
}

/** A picture of the number that stands beside it, so that a screen reader need not hear it twice. */
function bar(share: number): string {
  const width = Math.round(Math.min(1, share) * 120);
  return `<svg width="120" height="14" aria-hidden="true"><rect width="${width}" height="14"/></svg>`;
}
