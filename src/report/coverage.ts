import type { BaselineTally, Ledger, Problem, Sample, Summary } from '../model/result.js';
import { counted, grouped, plain } from './plain.js';

/** `12 findings (3 errors, 8 warnings, 1 info) in 7 of 40 notes`. */
export function findingsSentence({ findings, byLevel, notesWithFindings, ledger, suppressed }: Summary): string {
  const also = suppressed === 0 ? '' : ` ${counted(suppressed, 'finding')} suppressed.`;
  const notes = counted(ledger.notesRead, 'note');
  const isNew = ledger.baseline === undefined ? '' : 'new ';
  if (findings === 0) return `No ${isNew}findings in ${notes}.${also}`;
  const levels = `${counted(byLevel.error, 'error')}, ${counted(byLevel.warning, 'warning')}, ${grouped(byLevel.info)} info`;
  return `${counted(findings, `${isNew}finding`)} (${levels}) in ${grouped(notesWithFindings)} of ${notes}.${also}`;
}

/** What was read and what was not, and how it was chosen. */
export function coverageSentence(ledger: Readonly<Ledger>): string {
  return [readSentence(ledger), ...selectionSentences(ledger)].join(' ');
}

/** What was read and what was not, so that nobody takes what was not opened for clean. */
export function readSentence(ledger: Readonly<Ledger>): string {
  const { filesFound, filesRead, notesEmpty, problems } = ledger;
  const parts = [`${grouped(filesRead)} of ${counted(filesFound, 'file')} read`];
  if (notesEmpty > 0) parts.push(`${counted(notesEmpty, 'note')} without text`);
  const failed = problems.filter(isLoss);
  if (failed.length > 0) parts.push(`${counted(failed.length, 'thing')} not read or not checked`);
  const lost = failed.reduce((sum, { notesLost = 0 }) => sum + notesLost, 0);
  if (lost > 0) parts.push(`at least ${counted(lost, 'note')} lost by it`);
  return `${parts.join(', ')}.`;
}

/** How the notes and findings of a report were chosen, where it does not have all of them; in it are names of the source's. */
export function selectionSentences({ sample, baseline }: Readonly<Ledger>): string[] {
  return [...(sample ? [sampleSentence(sample)] : []), ...(baseline ? [baselineSentence(baseline)] : [])];
}

/** Enough to draw the same sample again. */
function sampleSentence({ seed, drawn, of, stratify, strata }: Sample): string {
  const lot = `A sample: ${grouped(drawn)} of ${counted(of, 'note')}, drawn by lot with the seed “${plain(seed)}”`;
  const parts = strata.map(
    (part) => `${plain(part.name) || `no ${stratify}`} ${grouped(part.drawn)} of ${grouped(part.of)}`,
  );
  const by = stratify === undefined ? '' : `, in proportion to the ${stratify} (${parts.join(', ')})`;
  return `${lot}${by}. Rules about whole records did not run.`;
}

function baselineSentence({ known, stale }: BaselineTally): string {
  const gone = Object.values(stale).reduce((sum, count) => sum + count, 0);
  const left = `${counted(known, 'finding')} that the baseline knows ${known === 1 ? 'is' : 'are'} left out`;
  return gone === 0 ? `${left}.` : `${left}; ${grouped(gone)} of its findings are not there any more.`;
}

function isLoss({ severity }: Problem): boolean {
  return severity === 'error';
}
