import type { Level } from '../model/finding.js';
import type { Problem, Summary } from '../model/result.js';
import { coverageSentence, findingsSentence } from './coverage.js';
import { Kept } from './kept.js';
import { byCount, grouped } from './plain.js';
import type { Reporter } from './reporter.js';
import { type Row, rowsOf } from './rows.js';

/** GitHub shows so many of each kind in a step and drops the rest. */
const SHOWN = 10;
const COMMAND: Readonly<Record<Level, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/** Annotations of GitHub Actions: errors first, and a last one that counts all. */
export const github: Reporter = async function* (events) {
  const levels = { error: new Kept(SHOWN), warning: new Kept(SHOWN), info: new Kept(SHOWN) };
  const problems: Record<Problem['severity'], string[]> = { error: [], warning: [] };
  let total = '';
  for await (const event of events) {
    for (const row of rowsOf(event)) levels[row.level].add(row);
    if (event.kind === 'problem') problems[event.problem.severity].push(lineOf(event.problem));
    if (event.kind === 'summary') total = totalOf(event.summary);
  }
  const lines = (level: Level): string[] => levels[level].of(level).map(commandOf);
  yield [...problems.error, ...lines('error')].slice(0, SHOWN).join('');
  yield [...problems.warning, ...lines('warning')].slice(0, SHOWN).join('');
  yield lines('info')
    .slice(0, SHOWN - 1)
    .join('');
  yield `::notice title=caselint::${data(total)}\n`;
};

/** What the annotations above leave out stands here by rule. */
function totalOf(summary: Summary): string {
  const rules = byCount(summary.byRule).map(([rule, count]) => `${rule} ${grouped(count)}`);
  return [findingsSentence(summary), coverageSentence(summary.ledger), rules.join(', ')].join('\n').trim();
}

function lineOf({ severity, source, line = 1, message }: Problem): string {
  return `::${severity} file=${property(source)},line=${line},title=input::${data(message)}\n`;
}

function commandOf({ level, source, line, endLine, column, endColumn, rule, message }: Row): string {
  const range = line === endLine ? `,col=${column},endColumn=${endColumn}` : '';
  const about = `file=${property(source)},line=${line},endLine=${endLine}${range},title=${property(rule)}`;
  return `::${COMMAND[level]} ${about}::${data(message)}\n`;
}

/** Unescaped, a line break in a note could give commands of its own. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
