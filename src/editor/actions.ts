import { type CodeAction, CodeActionKind, type Diagnostic, type TextEdit } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { SUPPRESSION } from '../engine/suppress/rule.js';
import { Locator } from '../model/origin.js';
import { rangeOf } from './diagnostics.js';
import type { Seen } from './look.js';

type SeenFinding = Extract<Seen, { kind: 'finding' }>;

/** Rules that suggest words to put in the place of others. Most suggest what to think of, which nobody can insert. */
const IN_PLACE: Readonly<Record<string, (suggestion: string) => boolean>> = {
  spelling: () => true,
  grammar: () => true,
  'first-name-adult': () => true,
  'inconsistent-name': () => true,
  'undefined-abbreviation': () => true,
  'unquoted-hearsay': (suggestion) => suggestion.startsWith('“'),
  // Where nobody's name is known, the suggestion says what to look for.
  'relationship-label': (suggestion) => /^\p{Lu}/u.test(suggestion),
};

/** What can be done about a finding of a draft. In an export nothing is changed. */
export function actionsFor(seen: Seen, diagnostic: Diagnostic, document: TextDocument): CodeAction[] {
  if (seen.kind === 'problem' || seen.note?.isDraft !== true) return [];
  const edits = replacements(seen);
  const actions = edits.map((edit, index) => ({
    title: edit.newText === '' ? 'Take it out' : `Write “${edit.newText}”`,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    isPreferred: index === 0 && edits.length === 1,
    edit: { changes: { [document.uri]: [edit] } },
  }));
  if (seen.finding.rule === SUPPRESSION.id) return actions;
  return [
    ...actions,
    {
      title: `Let it stand, with a reason (${seen.finding.rule})`,
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnostic],
      edit: { changes: { [document.uri]: [suppressing(seen, document)] } },
    },
  ];
}

function replacements({ finding, from, to }: SeenFinding): TextEdit[] {
  if (finding.fix) return [{ range: rangeOf(finding.fix.start, finding.fix.end), newText: finding.fix.text }];
  if (finding.start === undefined) return [];
  const isWords = IN_PLACE[finding.rule] ?? (() => false);
  return finding.suggestions.filter(isWords).map((newText) => ({ range: rangeOf(from, to), newText }));
}

/** The comment lacks its reason, which caselint goes on to ask for: only the writer knows it. */
function suppressing({ finding, note, from }: SeenFinding, document: TextDocument): TextEdit {
  const form = finding.start === undefined ? 'disable-file' : 'disable-next-line';
  const line = finding.start === undefined && note ? new Locator(note.text, note.origin).position(0).line : from.line;
  const at = { line: line - 1, character: 0 };
  const feed = document.getText().includes('\r\n') ? '\r\n' : '\n';
  return { range: { start: at, end: at }, newText: `<!-- caselint-${form} ${finding.rule} --  -->${feed}` };
}
