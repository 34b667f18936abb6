import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver/node';
import type { Position, TextDocument } from 'vscode-languageserver-textdocument';
import { CLIPPED, KNOWN, knownAbbreviation } from '../analysis/abbreviations/lists.js';
import { foldAbbreviation } from '../analysis/abbreviations/spelt-out.js';
import type { Glossary } from '../analysis/settings.js';

/** Letters, and what abbreviations have between them. */
const TYPED = /[\p{L}\p{N}][\p{L}\p{N}/&.'’-]*$/u;

/** Abbreviations that begin as the word before the cursor does, spelt out as a first use should be. */
export function completionsAt(document: TextDocument, position: Position, own: Glossary): CompletionItem[] {
  const line = document.getText({ start: { line: position.line, character: 0 }, end: position });
  const typed = TYPED.exec(line)?.[0] ?? '';
  const folded = typed.toLowerCase();
  if (folded === '') return [];
  const start = { line: position.line, character: position.character - typed.length };
  return spellings(own).flatMap((abbreviation) => {
    if (!abbreviation.toLowerCase().startsWith(folded)) return [];
    const { expansions = [] } = knownAbbreviation(foldAbbreviation(abbreviation), own) ?? {};
    return expansions.map((expansion, index) => ({
      label: abbreviation,
      detail: expansion,
      kind: CompletionItemKind.Text,
      filterText: abbreviation,
      sortText: `${abbreviation} ${index}`,
      textEdit: { range: { start, end: position }, newText: `${expansion} (${abbreviation})` },
    }));
  });
}

/** As the lists write them; one that only the configuration has, in capitals. */
function spellings(own: Glossary): string[] {
  const byFolded = new Map([...own.keys()].map((folded) => [folded, folded.toUpperCase()]));
  for (const { term } of [...CLIPPED.entries(), ...KNOWN.entries()]) byFolded.set(foldAbbreviation(term), term);
  return [...byFolded.values()];
}
