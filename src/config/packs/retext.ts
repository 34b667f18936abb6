import { TreePlugin } from '../../analysis/tree.js';
import { noteRule, type Rule } from '../../rule/note-rule.js';
import { ConfigFailure } from '../fault.js';
import { defaultOf } from './plugin.js';

/** What every plugin is tried on before a run begins: words enough for most of them to look at. */
const TRIAL = 'The worker rang the school. She was told that the the chairman had left.';

/** Makes a rule of a retext plugin: what it says of the syntax tree becomes findings. */
export async function retextRule(path: string, name: string, options: readonly unknown[]): Promise<Rule> {
  const plugin = await defaultOf(path, name);
  if (typeof plugin !== 'function') throw new ConfigFailure(name, [{ message: 'This module is no retext plugin.' }]);
  const ready = tried(name, () => new TreePlugin(plugin, options));
  return noteRule({
    id: ruleName(name),
    guidance: 'retext',
    level: 'warning',
    summary: `What ${ruleName(name)} finds`,
    messages: { found: '{reason}' },
    needs: ['text', 'tree'],
    *check({ text, tree }) {
      for (const { reason, span, expected } of ready.read(tree, text)) {
        const report = { message: 'found', data: { reason }, suggestions: expected } as const;
        yield span ? { ...report, at: span } : report;
      }
    },
  });
}

/** A plugin that works in the background, or that does not take its options, is found out before the first note. */
function tried(name: string, make: () => TreePlugin): TreePlugin {
  try {
    const plugin = make();
    if (plugin.leaves(TRIAL)) return plugin;
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : 'unknown';
    throw new ConfigFailure(name, [{ message: `This retext plugin cannot be used (${reason}).` }]);
  }
  throw new ConfigFailure(name, [
    { message: 'This retext plugin changes the text; only those that report can be rules.' },
  ]);
}

/** `retext-equality`, `@kilnworth/retext-terms`; of a file its name. */
const ruleName = (name: string): string => name.replace(/^.*[/\\](?=[^/\\]+$)/, '').replace(/\.[cm]?js$/, '');
