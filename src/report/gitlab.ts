import { createHash } from 'node:crypto';
import type { Level } from '../model/finding.js';
import type { Problem } from '../model/result.js';
import type { Reporter } from './reporter.js';
import { type Row, rowsOf } from './rows.js';

const SEVERITY: Readonly<Record<Level, string>> = { error: 'major', warning: 'minor', info: 'info' };

/** GitLab Code Quality. What could not be read is an issue too, and a critical one. */
export const gitlab: Reporter = async function* (events) {
  const fingerprints = new Fingerprints();
  let before = '[\n';
  for await (const event of events) {
    const issues = rowsOf(event).map((row) => issueOf(row, fingerprints));
    if (event.kind === 'problem') issues.push(issueOfProblem(event.problem, fingerprints));
    for (const issue of issues) {
      yield before + JSON.stringify(issue);
      before = ',\n';
    }
  }
  yield before === '[\n' ? '[]\n' : '\n]\n';
};

function issueOf({ rule, message, level, source, line, fingerprint }: Row, fingerprints: Fingerprints): object {
  return {
    // GitLab does not show the name of the check, so the description begins with it.
    description: `${rule}: ${message}`,
    check_name: rule,
    fingerprint: fingerprints.unique(fingerprint),
    severity: SEVERITY[level],
    location: locationOf(source, line),
  };
}

function issueOfProblem({ severity, source, message, line = 1 }: Problem, fingerprints: Fingerprints): object {
  const fingerprint = createHash('sha256')
    .update(JSON.stringify([source, line, message]))
    .digest('hex')
    .slice(0, 32);
  return {
    description: `input: ${message}`,
    check_name: 'input',
    fingerprint: fingerprints.unique(fingerprint),
    severity: severity === 'error' ? 'critical' : 'minor',
    location: locationOf(source, line),
  };
}

function locationOf(source: string, line: number): object {
  return { path: source.replaceAll('\\', '/').replace(/^(?:\.\/)+/, ''), lines: { begin: line } };
}

/** GitLab drops all but one of equal fingerprints, so a second one gets a number. */
class Fingerprints {
  readonly #seen = new Set<string>();

  unique(fingerprint: string): string {
    let unique = fingerprint;
    for (let salt = 2; this.#seen.has(unique); salt++) unique = `${fingerprint}-${salt}`;
    this.#seen.add(unique);
    return unique;
  }
}
