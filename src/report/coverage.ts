import type { Ledger, Problem, Summary } from '../model/result.js';
import { counted, grouped } from './plain.js';

/** `12 findings (3 errors, 8 warnings, 1 info) in 7 of 40 notes`. */
export function findingsSentence({ findings, byLevel, notesWithFindings, ledger, suppressed }: Summary): string {
  const also = suppressed === 0 ? '' : ` ${counted(suppressed, 'finding')} suppressed.`;
  const notes = counted(ledger.notesRead, 'note');
  if (findings === 0) return `No findings in ${notes}.${also}`;
  const levels = `${counted(byLevel.error, 'error')}, ${counted(byLevel.warning, 'warning')}, ${grouped(byLevel.info)} info`;
  return `${counted(findings, 'finding')} (${levels}) in ${grouped(notesWithFindings)} of ${notes}.${also}`;
}

/** What was read and what was not, so that nobody takes what was not opened for clean. */
export function coverageSentence(ledger: Readonly<Ledger>): string {
  const { filesFound, filesRead, notesEmpty, problems } = ledger;
  const parts = [`${grouped(filesRead)} of ${counted(filesFound, 'file')} read`];
  if (notesEmpty > 0) parts.push(`${counted(notesEmpty, 'note')} without text`);
  const failed = problems.filter(isLoss);
  if (failed.length > 0) parts.push(`${counted(failed.length, 'thing')} not read or not checked`);
  const lost = failed.reduce((sum, { notesLost = 0 }) => sum + notesLost, 0);
  if (lost > 0) parts.push(`at least ${counted(lost, 'note')} lost by it`);
  return `${parts.join(', ')}.`;
}

function isLoss({ severity }: Problem): boolean {
  return severity === 'error';
}
