import { counted, grouped } from './plain.js';
import type { Reporter } from './reporter.js';

/** How many findings each rule has, the most first. */
export const statistics: Reporter = async function* (events) {
  for await (const event of events) {
    if (event.kind !== 'summary') continue;
    const { byRule, findings, ledger } = event.summary;
    const counts = Object.entries(byRule).sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
    const width = grouped(counts[0]?.[1] ?? 0).length;
    for (const [rule, count] of counts) yield `${grouped(count).padStart(width)}  ${rule}\n`;
    yield `${counted(findings, 'finding')} in ${counted(ledger.notesRead, 'note')}.\n`;
    const lost = ledger.problems.filter(({ severity }) => severity === 'error').length;
    if (lost > 0) yield `${counted(lost, 'thing')} could not be read; the format stylish says what.\n`;
  }
};
