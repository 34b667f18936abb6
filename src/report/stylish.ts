import type { Finding } from '../model/finding.js';
import type { RecordFinding, RecordResult } from '../model/record.js';
import type { NoteResult, Summary } from '../model/result.js';
import { coverageSentence, findingsSentence } from './coverage.js';
import { nameOfNote, nameOfRef, placeOf } from './naming.js';
import { type Paint, paintFor } from './paint.js';
import { excerpt, plain } from './plain.js';
import type { Reporter } from './reporter.js';

/** For people at a terminal: by file and note, with the words concerned and what to write instead. */
export const stylish: Reporter = async function* (events, context) {
  const paint = await paintFor(context);
  let source: string | undefined;
  for await (const event of events) {
    if (event.kind === 'summary') yield totals(event.summary, paint);
    if (event.kind === 'record') yield recordLines(event.result, paint);
    if (event.kind !== 'note' || event.result.findings.length === 0) continue;
    const { note } = event.result;
    if (note.source !== source) yield `${paint.file(plain(note.source))}\n`;
    source = note.source;
    yield noteLines(event.result, paint);
  }
};

function noteLines({ note, findings }: NoteResult, paint: Paint): string {
  const width = Math.max(...findings.map((finding) => placeOf(finding).length));
  const lines = findings.flatMap((finding) => findingLines(finding, width, paint));
  return `  ${paint.strong(nameOfNote(note))}\n${lines.join('')}\n`;
}

function findingLines(finding: Finding, width: number, paint: Paint): string[] {
  const place = placeOf(finding).padStart(width);
  const margin = ' '.repeat(4 + width + 2 + LEVEL_WIDTH + 2);
  const words = finding.text === undefined ? '' : `“${excerpt(finding.text)}”`;
  const first = [paint.faint(place), levelOf(finding, paint), plain(finding.message), tail(finding, paint)];
  return [`    ${first.join('  ')}\n`, ...adviceLines(words, finding.suggestions, margin)];
}

function adviceLines(words: string, suggestions: readonly string[], margin: string): string[] {
  const instead = suggestions.slice(0, SUGGESTIONS).map((suggestion) => excerpt(suggestion, 100));
  const advice = instead.length === 0 ? '' : `→ ${instead.join(' / ')}`;
  const line = [words, advice].filter((part) => part !== '').join(' ');
  return line === '' ? [] : [`${margin}${line}\n`];
}

function recordLines({ record, findings }: RecordResult, paint: Paint): string {
  const lines = findings.flatMap((finding) => [
    `    ${levelOf(finding, paint)}  ${plain(finding.message)}  ${tail(finding, paint)}\n`,
    ...adviceLines(
      finding.notes.length === 0 ? '' : `in ${namesOf(finding)}`,
      finding.suggestions,
      ' '.repeat(6 + LEVEL_WIDTH),
    ),
  ]);
  return `${paint.file(`Record ${plain(record)}`)}\n${lines.join('')}\n`;
}

function namesOf({ notes }: RecordFinding): string {
  const names = notes.slice(0, NOTES).map(nameOfRef);
  return notes.length > NOTES ? `${names.join(', ')} and ${notes.length - NOTES} more` : names.join(', ');
}

function tail({ rule, guidance }: { rule: string; guidance: string }, paint: Paint): string {
  return paint.faint(`${rule} ${guidance}`);
}

function levelOf({ level }: Pick<Finding, 'level'>, paint: Paint): string {
  return paint.level[level](level.padEnd(LEVEL_WIDTH));
}

function totals(summary: Summary, paint: Paint): string {
  const found = paint.strong(findingsSentence(summary));
  return `${found}\n${coverageSentence(summary.ledger)}\n${problemLines(summary, paint)}`;
}

/** Nothing is dropped silently: what was not read stands under the totals. */
function problemLines({ ledger }: Summary, paint: Paint): string {
  if (ledger.problems.length === 0) return '';
  const lines = ledger.problems.map(({ severity, source, line, message }) => {
    const place = line === undefined ? plain(source) : `${plain(source)}:${line}`;
    return `  ${paint.level[severity](severity.padEnd(LEVEL_WIDTH))}  ${place}: ${plain(message)}\n`;
  });
  return `\n${paint.strong('To know about what was read')}\n${lines.join('')}`;
}

const LEVEL_WIDTH = 'warning'.length;
const SUGGESTIONS = 3;
const NOTES = 5;
