import type { Reporter } from './reporter.js';
import { rowsOf } from './rows.js';

/** reviewdog. It counts columns in bytes of UTF-8, which a note's position does not, so a place is a line. */
export const rdjson: Reporter = async function* (events) {
  yield '{"source":{"name":"caselint"},"diagnostics":[';
  let before = '\n';
  for await (const event of events) {
    for (const { source, line, level, message, rule } of rowsOf(event)) {
      const location = { path: source.replaceAll('\\', '/'), range: { start: { line } } };
      yield before + JSON.stringify({ message, location, severity: level.toUpperCase(), code: { value: rule } });
      before = ',\n';
    }
  }
  yield '\n]}\n';
};
