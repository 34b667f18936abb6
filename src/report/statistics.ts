import { coverageSentence, findingsSentence } from './coverage.js';
import { byCount, grouped } from './plain.js';
import type { Reporter } from './reporter.js';

/** How many findings each rule has, the most first. */
export const statistics: Reporter = async function* (events) {
  for await (const event of events) {
    if (event.kind !== 'summary') continue;
    const counts = byCount(event.summary.byRule);
    const width = grouped(counts[0]?.[1] ?? 0).length;
    for (const [rule, count] of counts) yield `${grouped(count).padStart(width)}  ${rule}\n`;
    yield `${findingsSentence(event.summary)}\n${coverageSentence(event.summary.ledger)}\n`;
  }
};
