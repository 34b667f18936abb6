import type { Reporter } from './reporter.js';
import { type Row, rowsOf } from './rows.js';
import { attributes } from './xml.js';

/** Checkstyle 4.3, which many build servers read. */
export const checkstyle: Reporter = async function* (events) {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n';
  let open: string | undefined;
  for await (const event of events) {
    for (const row of rowsOf(event)) {
      if (row.source !== open)
        yield `${open === undefined ? '' : '</file>\n'}<file${attributes({ name: row.source })}>\n`;
      open = row.source;
      yield errorOf(row);
    }
    if (event.kind !== 'problem') continue;
    const { source, line = 1, severity, message } = event.problem;
    if (source !== open) yield `${open === undefined ? '' : '</file>\n'}<file${attributes({ name: source })}>\n`;
    open = source;
    yield `<error${attributes({ line, column: 1, severity, message, source: 'caselint.input' })}/>\n`;
  }
  yield `${open === undefined ? '' : '</file>\n'}</checkstyle>\n`;
};

function errorOf({ line, column, level, message, rule }: Row): string {
  return `<error${attributes({ line, column, severity: level, message, source: `caselint.${rule}` })}/>\n`;
}
