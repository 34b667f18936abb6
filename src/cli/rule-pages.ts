import { readFile } from 'node:fs/promises';

/** The page of a built-in rule as the build left it beside the rule's code; a rule from elsewhere has none. */
export async function rulePage(rule: string): Promise<string | undefined> {
  if (!/^[a-z0-9-]+$/.test(rule)) return undefined;
  return readFile(new URL(`../../rules/${rule}/page.html`, import.meta.url), 'utf8').catch(() => undefined);
}
