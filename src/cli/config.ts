import type { ResolvedConfig } from '../config/resolve.js';
import { configFor } from './configured.js';
import type { LintOptions } from './options.js';

/** `caselint config print` and `config inspect`. */
export async function configCommand(
  how: 'print' | 'inspect',
  options: Pick<LintOptions, 'config' | 'preset' | 'allowJsConfig' | 'rule'>,
  process: NodeJS.Process,
): Promise<number> {
  const config = await configFor(options, process);
  process.stdout.write(how === 'print' ? printed(config) : inspected(config));
  return 0;
}

function printed({ rules, settings, fields, ignore }: ResolvedConfig): string {
  const levels = rules.map(({ rule, level, options }) => {
    return [rule.id, Object.keys(options).length === 0 ? level : [level, options]];
  });
  const content = {
    extends: [],
    rules: Object.fromEntries(levels),
    fields,
    people: settings.people,
    words: [...settings.words],
    abbreviations: Object.fromEntries(settings.abbreviations),
    ignore,
    template: settings.isTemplate,
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

function inspected({ rules, sources }: ResolvedConfig): string {
  const width = Math.max(...rules.map(({ rule }) => rule.id.length));
  const lines = rules.map(({ rule, level, from }) => `${rule.id.padEnd(width)}  ${level.padEnd(7)}  ${from}\n`);
  return `Laid over each other: ${sources.join(', ')}\n\n${lines.join('')}`;
}
