import { readFile } from 'node:fs/promises';
import { type Hover, MarkupKind, type Range } from 'vscode-languageserver/node';
import type { Finding } from '../model/finding.js';
import type { Host, Setup } from './host.js';

/** The rule of a finding in short: what it asks for, and why. The diagnostic beside it says the rest. */
export async function hoverOf(
  { rule, guidance }: Pick<Finding, 'rule' | 'guidance'>,
  range: Range,
  { host, setup }: { host: Pick<Host, 'pageOf'>; setup: Setup },
): Promise<Hover> {
  const url = host.pageOf(rule);
  const page = url === undefined ? '' : await readFile(url, 'utf8').catch(() => '');
  const summary = setup.catalogue.find(({ id }) => id === rule)?.summary;
  const parts = [
    `**${rule}** (${guidance})${summary === undefined ? '' : `: ${summary}`}`,
    firstParagraph(page, 'Why'),
    firstParagraph(page, 'How to rewrite'),
    url === undefined ? '' : `[The whole page](${url.href})`,
  ];
  return { range, contents: { kind: MarkupKind.Markdown, value: parts.filter((part) => part !== '').join('\n\n') } };
}

function firstParagraph(page: string, heading: string): string {
  const from = page.indexOf(`\n## ${heading}\n`);
  if (from < 0) return '';
  const [, paragraph = ''] = page.slice(from + 1).split(/\n\s*\n/);
  return paragraph.trim();
}
