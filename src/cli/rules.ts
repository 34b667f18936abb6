import { allRules } from '../engine/catalogue.js';

/** `caselint rules`: the catalogue, a line for each. */
export function rulesCommand(format: 'text' | 'json', process: NodeJS.Process): number {
  const rules = allRules().map(({ id, level, guidance, scope, summary, options }) => {
    const own = Object.entries(options).map(([name, kind]) => {
      return [name, { default: kind.default, describe: kind.describe, schema: kind.schema }] as const;
    });
    return { id, level, guidance, scope, summary, options: Object.fromEntries(own) };
  });
  if (format === 'json') {
    process.stdout.write(`${JSON.stringify(rules, null, 2)}\n`);
    return 0;
  }
  const width = Math.max(...rules.map(({ id }) => id.length));
  const lines = rules.map(({ id, level, summary }) => `${id.padEnd(width)}  ${level.padEnd(7)}  ${summary}\n`);
  process.stdout.write(lines.join(''));
  return 0;
}
