import type { Level } from '../model/finding.js';
import type { Reporter } from './reporter.js';
import { type Row, rowsOf } from './rows.js';

const SEVERITY: Readonly<Record<Level, string>> = { error: 'major', warning: 'minor', info: 'info' };

/** GitLab Code Quality. */
export const gitlab: Reporter = async function* (events) {
  const seen = new Set<string>();
  let before = '[\n';
  for await (const event of events) {
    for (const row of rowsOf(event)) {
      yield before + JSON.stringify(issueOf(row, uniqueIn(seen, row.fingerprint)));
      before = ',\n';
    }
  }
  yield before === '[\n' ? '[]\n' : '\n]\n';
};

function issueOf({ rule, message, level, source, line }: Row, fingerprint: string): object {
  const location = { path: source.replaceAll('\\', '/'), lines: { begin: line } };
  // GitLab does not show the name of the check, so the description begins with it.
  return { description: `${rule}: ${message}`, check_name: rule, fingerprint, severity: SEVERITY[level], location };
}

/** GitLab drops all but one of equal fingerprints. */
function uniqueIn(seen: Set<string>, fingerprint: string): string {
  let unique = fingerprint;
  for (let salt = 2; seen.has(unique); salt++) unique = `${fingerprint}-${salt}`;
  seen.add(unique);
  return unique;
}
