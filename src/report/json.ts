import { lineOf } from './ndjson.js';
import type { Reporter } from './reporter.js';

/** Raised when a key changes its meaning or goes; new keys may come at any time. See schema/report.schema.json. */
const SCHEMA_VERSION = 1;

/** One document, written as it comes: notes, then records, then problems and the summary. */
export const json: Reporter = async function* (events, { version }) {
  yield `{"schemaVersion":${SCHEMA_VERSION},"tool":{"name":"caselint","version":${JSON.stringify(version)}},"notes":[`;
  let before = '\n';
  let isInRecords = false;
  for await (const event of events) {
    if (event.kind === 'problem') continue;
    if (event.kind === 'summary') {
      yield `\n]${isInRecords ? '' : ',"records":[]'},"summary":${JSON.stringify(event.summary)}}\n`;
      continue;
    }
    if (event.kind === 'record' && !isInRecords) {
      yield '\n],"records":[';
      isInRecords = true;
      before = '\n';
    }
    yield `${before}${JSON.stringify(lineOf(event))}`;
    before = ',\n';
  }
};
