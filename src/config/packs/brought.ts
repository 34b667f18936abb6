import type { Rule } from '../../rule/note-rule.js';

/**
 * Rules that a configuration brings along: a pack, a style for Vale, a module, a retext plugin. Plain data, so that
 * another thread can load the same again.
 */
export type Brought =
  | { readonly kind: 'pack' | 'vale' | 'plugin'; readonly path: string; readonly name: string }
  | { readonly kind: 'retext'; readonly path: string; readonly name: string; readonly options: readonly unknown[] };

export interface Loaded {
  readonly rules: readonly Rule[];
  /** What was left out, and why: sentences for whoever brought it. */
  readonly remarks: readonly string[];
}

/** Loads one of them. What one kind needs is loaded for no other. */
export async function loadBrought(brought: Brought): Promise<Loaded> {
  const { path, name } = brought;
  if (brought.kind === 'retext') {
    const { retextRule } = await import('./retext.js');
    return { rules: [await retextRule(path, name, brought.options)], remarks: [] };
  }
  if (brought.kind === 'pack') {
    const { readPack } = await import('./pack.js');
    return { rules: readPack(path, name).rules.map(({ rule }) => rule), remarks: [] };
  }
  if (brought.kind === 'vale') {
    const { readStyle } = await import('../vale/style.js');
    return readStyle(path, name);
  }
  const { loadPlugin } = await import('./plugin.js');
  return { rules: await loadPlugin(path, name), remarks: [] };
}
