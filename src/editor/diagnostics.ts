import { type Diagnostic, DiagnosticSeverity, type Range } from 'vscode-languageserver/node';
import type { Level } from '../model/finding.js';
import type { Location } from '../model/origin.js';
import type { Host } from './host.js';
import type { Seen } from './look.js';

const SEVERITIES: Readonly<Record<Level, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

/** What an editor shows beside the text, with the rule's page where there is one. */
export function diagnosticOf(seen: Seen, pageOf: Host['pageOf']): Diagnostic {
  if (seen.kind === 'problem') {
    const { severity, message, line = 1 } = seen.problem;
    const at = { line, column: 1 };
    return { source: 'caselint', range: rangeOf(at, at), severity: SEVERITIES[severity], message };
  }
  const { finding, from, to } = seen;
  const page = pageOf(finding.rule);
  const suggestions = finding.suggestions.length === 0 ? '' : `\n→ ${finding.suggestions.join('\n→ ')}`;
  return {
    source: 'caselint',
    range: rangeOf(from, to),
    severity: SEVERITIES[finding.level],
    code: finding.rule,
    ...(page === undefined ? {} : { codeDescription: { href: page.href } }),
    message: `${finding.message} (${finding.guidance})${suggestions}`,
  };
}

/** Editors count lines and columns from 0. */
export function rangeOf(from: Location, to: Location): Range {
  return {
    start: { line: from.line - 1, character: from.column - 1 },
    end: { line: to.line - 1, character: to.column - 1 },
  };
}
