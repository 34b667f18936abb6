import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { SUPPRESSION } from '../engine/suppress/rule.js';

/** The page of a built-in rule as the build left it beside the rule's code; a rule from elsewhere has none. */
export async function rulePage(rule: string): Promise<string | undefined> {
  if (!/^[a-z0-9-]+$/.test(rule)) return undefined;
  return readFile(new URL(`../../rules/${rule}/page.html`, import.meta.url), 'utf8').catch(() => undefined);
}

/** Where the page of a rule lies as it was written; a rule that was brought along has none here. */
export function rulePageFile(rule: string): URL | undefined {
  const url = fileInPackage(rule === SUPPRESSION.id ? 'docs/suppressions.md' : `rules/${rule}/README.md`);
  return /^[a-z0-9-]+$/.test(rule) && existsSync(url) ? url : undefined;
}

const fileInPackage = (path: string): URL => new URL(path, import.meta.resolve('caselint/package.json'));
