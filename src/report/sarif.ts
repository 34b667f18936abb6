import type { Level } from '../model/finding.js';
import type { Problem } from '../model/result.js';
import type { Reporter, RuleFacts } from './reporter.js';
import { type Row, rowsOf } from './rows.js';

/** GitHub refuses a run with more results. */
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
  yield `{"$schema":"${SCHEMA}","version":"2.1.0","runs":[{"columnKind":"utf16CodeUnits","redactionTokens":["▇▇▇"],`;
  yield `"tool":${JSON.stringify({ driver })},"results":[`;
  const notifications: object[] = [];
  let count = 0;
  let isComplete = true;
  for await (const event of events) {
    if (event.kind === 'problem') {
      notifications.push(notificationOf(event.problem));
      isComplete &&= event.problem.severity === 'warning';
    }
    for (const row of rowsOf(event)) {
      count += 1;
      if (count <= LIMIT) yield `${count === 1 ? '\n' : ',\n'}${JSON.stringify(resultOf(row))}`;
    }
  }
  if (count > LIMIT) notifications.push({ level: 'warning', message: { text: overflow(count) } });
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

function uriOf(source: string): string {
  return encodeURI(source.replaceAll('\\', '/')).replace(/[#?]/g, (mark) => encodeURIComponent(mark));
}

const overflow = (count: number): string =>
  `${count} findings were made and the first ${LIMIT} stand here. The formats json, ndjson and csv hold all of them.`;
