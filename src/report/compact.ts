import { coverageSentence, findingsSentence } from './coverage.js';
import { plain } from './plain.js';
import type { Reporter } from './reporter.js';
import { rowsOf } from './rows.js';

/** One line for each finding and problem: `file:line:column: level: message (rule)`; the totals stand last. */
export const compact: Reporter = async function* (events) {
  for await (const event of events) {
    if (event.kind === 'problem') {
      const { source, line = 1, severity, message } = event.problem;
      yield `${plain(source)}:${line}:1: ${severity}: ${plain(message)}\n`;
    }
    for (const { source, line, column, level, message, rule } of rowsOf(event)) {
      yield `${plain(source)}:${line}:${column}: ${level}: ${plain(message)} (${rule})\n`;
    }
    if (event.kind === 'summary')
      yield `\n${findingsSentence(event.summary)}\n${coverageSentence(event.summary.ledger)}\n`;
  }
};
