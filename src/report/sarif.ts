import type { Level } from '../model/finding.js';
import type { Problem } from '../model/result.js';
import { selectionSentences } from './coverage.js';
import { Kept } from './kept.js';
import { grouped } from './plain.js';
import { MASK } from './redact.js';
import type { Reporter, RuleFacts } from './reporter.js';
import { type Row, rowsOf } from './rows.js';

/** GitHub refuses a run with more results, so a longer one is cut to the most serious and says so. */
const LIMIT = 25_000;
const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';
const LEVEL: Readonly<Record<Level | 'off', string>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  off: 'none',
};

/** SARIF 2.1.0, for code scanning and for viewers. */
export const sarif: Reporter = async function* (events, { version, rules }) {
  const driver = { name: 'caselint', version, rules: rules.map(ruleOf) };
  yield `{"$schema":"${SCHEMA}","version":"2.1.0","runs":[{"columnKind":"utf16CodeUnits","redactionTokens":["${MASK}"],`;
  yield `"tool":${JSON.stringify({ driver })},"results":[`;
  const kept = new Kept(LIMIT);
  const notifications: object[] = [];
  let isComplete = true;
  for await (const event of events) {
    for (const row of rowsOf(event)) kept.add(row);
    if (event.kind === 'summary') {
      for (const text of selectionSentences(event.summary.ledger))
        notifications.push({ level: 'note', message: { text } });
    }
    if (event.kind !== 'problem') continue;
    notifications.push(notificationOf(event.problem));
    isComplete &&= event.problem.severity === 'warning';
  }
  let before = '\n';
  for (const row of kept.inOrder()) {
    yield before + JSON.stringify(resultOf(row));
    before = ',\n';
  }
  if (kept.seen > LIMIT) notifications.push({ level: 'warning', message: { text: overflow(kept.seen) } });
  const invocation = { executionSuccessful: isComplete, toolExecutionNotifications: notifications };
  yield `\n],"invocations":${JSON.stringify([invocation])}}]}\n`;
};

function ruleOf({ id, summary, guidance, level }: RuleFacts): object {
  const text = `${summary} (Recording practice guidance ${guidance}).`;
  return {
    id,
    shortDescription: { text: summary },
    fullDescription: { text },
    help: { text: `${text} See caselint explain ${id}.` },
    defaultConfiguration: { level: LEVEL[level] },
  };
}

function resultOf({ rule, level, message, source, record, id, fingerprint, ...range }: Row): object {
  const { line, column, endLine, endColumn } = range;
  const names = [record, id].filter((name) => name !== '');
  const physicalLocation = {
    artifactLocation: { uri: uriOf(source) },
    region: { startLine: line, startColumn: column, endLine, endColumn },
  };
  const logicalLocations = names.length === 0 ? [] : [{ fullyQualifiedName: names.join('/'), kind: 'member' }];
  return {
    ruleId: rule,
    level: LEVEL[level],
    message: { text: message },
    locations: [{ physicalLocation, logicalLocations }],
    partialFingerprints: { 'caselint/v1': fingerprint },
  };
}

function notificationOf({ severity, source, message, line = 1 }: Problem): object {
  const physicalLocation = { artifactLocation: { uri: uriOf(source) }, region: { startLine: line } };
  return { level: severity, message: { text: message }, locations: [{ physicalLocation }] };
}

/** Relative and with forward slashes, as GitHub asks; a name with a colon must not read as a scheme. */
function uriOf(source: string): string {
  const path = source.replaceAll('\\', '/').replace(/^(?:\.\/)+/, '');
  return encodeURI(path.replace(/\p{Cs}/gu, '\ufffd')).replace(/[#?:]/g, (mark) => encodeURIComponent(mark));
}

const overflow = (count: number): string =>
  `${grouped(count)} findings were made, and the ${grouped(LIMIT)} most serious stand here: GitHub takes no more. The formats json, ndjson, csv and xlsx hold all of them.`;
