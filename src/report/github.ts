import type { Level } from '../model/finding.js';
import { counted } from './plain.js';
import type { Reporter } from './reporter.js';
import { type Row, rowsOf } from './rows.js';

/** GitHub shows so many of each kind in a step and drops the rest. */
const SHOWN = 10;
const COMMAND: Readonly<Record<Level, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/** Annotations of GitHub Actions: errors first, and a last one that counts all. */
export const github: Reporter = async function* (events) {
  const kept: Record<Level, string[]> = { error: [], warning: [], info: [] };
  const problems: string[] = [];
  let total = '';
  for await (const event of events) {
    for (const row of rowsOf(event)) if (kept[row.level].length < SHOWN) kept[row.level].push(commandOf(row));
    if (event.kind === 'problem' && problems.length < SHOWN) {
      const { severity, source, line = 1, message } = event.problem;
      problems.push(`::${severity} file=${property(source)},line=${line}::${data(message)}\n`);
    }
    if (event.kind === 'summary') {
      const { findings, ledger, byLevel } = event.summary;
      total = `${counted(findings, 'finding')} in ${counted(ledger.notesRead, 'note')}: ${counted(byLevel.error, 'error')}, ${counted(byLevel.warning, 'warning')}, ${byLevel.info} info`;
    }
  }
  yield [...problems, ...kept.error, ...kept.warning, ...kept.info.slice(0, SHOWN - 1)].join('');
  yield `::notice title=caselint::${data(total)}\n`;
};

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
