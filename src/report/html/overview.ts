import type { Problem, Summary } from '../../model/result.js';
import { findingsSentence, readSentence, selectionSentences } from '../coverage.js';
import { counted, grouped } from '../plain.js';
import { per100 } from '../totals.js';
import type { Audit } from './audit.js';
import { clipped, safe } from './table.js';

/** Problems named one by one. */
const SHOWN = 200;

/** The figures that an audit is asked for first. */
export function glance(audit: Audit, { ledger, findings, notesWithFindings }: Summary): string {
  const { notesRead } = ledger;
  const without = notesRead === 0 ? '–' : `${Math.round(((notesRead - notesWithFindings) * 100) / notesRead)} %`;
  const figures: [string, string][] = [
    ['Notes', grouped(notesRead)],
    ['Records', grouped(audit.records.size)],
    ['Findings in 100 notes', String(per100(findings, notesRead))],
    ['Notes without automatic findings', without],
  ];
  const items = figures.map(([name, value]) => `<div><dt>${name}</dt><dd>${value}</dd></div>`);
  return `<dl class="figures">${items.join('')}</dl>\n${redaction(audit)}`;
}

function redaction({ isRedacted }: Audit): string {
  if (!isRedacted) return '';
  return '<p class="note">This report names nobody: what only a note can hold is masked (▇▇▇). Words of caselint’s own lists are shown.</p>\n';
}

/** What was read and what was not: nobody should take what was not opened for clean. */
export function coverage({ first, last }: Audit, summary: Summary): string {
  const { ledger } = summary;
  const period = first === undefined || last === undefined ? '' : ` Contacts from ${safe(first)} to ${safe(last)}.`;
  const chosen = selectionSentences(ledger).map((sentence) => `<p>${safe(sentence)}</p>\n`);
  const whole = ledger.problems.length === 0 && chosen.length === 0 ? '<p>Nothing was left out.</p>\n' : '';
  const said = `<p>${safe(readSentence(ledger))}${period}</p>\n<p>${safe(findingsSentence(summary))}</p>\n`;
  return said + chosen.join('') + whole + problemList(ledger.problems);
}

function problemList(problems: readonly Problem[]): string {
  if (problems.length === 0) return '';
  const lines = problems.slice(0, SHOWN).map(({ severity, source, line, message }) => {
    const place = line === undefined ? clipped(source, 200) : `${clipped(source, 200)}, line ${line}`;
    return `<li><span class="level ${severity}">${severity}</span> ${place}: ${clipped(message, 400)}</li>\n`;
  });
  const left = problems.length - lines.length;
  const more =
    left === 0 ? '' : `<p>${counted(left, 'more thing')} of the kind; the data formats name all of them.</p>\n`;
  return `<h3>To know about what was read</h3>\n<ul>\n${lines.join('')}</ul>\n${more}`;
}
