import type { RunEvent } from '../model/result.js';
import type { Reporter } from './reporter.js';
import { rowsOf } from './rows.js';

/** reviewdog. It counts columns in bytes of UTF-8, which a note's position does not, so a place is a line. */
export const rdjson: Reporter = async function* (events) {
  yield '{"source":{"name":"caselint"},"diagnostics":[';
  let before = '\n';
  for await (const event of events) {
    for (const diagnostic of diagnosticsOf(event)) {
      yield before + JSON.stringify(diagnostic);
      before = ',\n';
    }
  }
  yield '\n]}\n';
};

function diagnosticsOf(event: RunEvent): object[] {
  if (event.kind !== 'problem') return rowsOf(event).map(({ rule, level, ...row }) => diagnosticOf(row, level, rule));
  const { severity, line = 1, ...problem } = event.problem;
  return [diagnosticOf({ line, ...problem }, severity, 'input')];
}

interface Said {
  readonly source: string;
  readonly line: number;
  readonly message: string;
}

function diagnosticOf({ source, line, message }: Said, severity: string, code: string): object {
  const location = { path: source.replaceAll('\\', '/'), range: { start: { line } } };
  return { message, location, severity: severity.toUpperCase(), code: { value: code } };
}
