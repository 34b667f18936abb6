import type { TimeSpent } from '../engine/timing.js';

/** Rows that take less than this share of a run say nothing. */
const LEAST = 0.001;

/** Where the time of a run went, the most first: by stage, then by rule. `total` is in milliseconds. */
export function timingTable({ reading, facts, rules }: TimeSpent, total: number): string {
  const sum = (times: ReadonlyMap<string, number>): number => [...times.values()].reduce((all, time) => all + time, 0);
  const rest = Math.max(0, total - reading - sum(facts) - sum(rules));
  const stages = new Map([
    ['reading', reading],
    ...[...facts].map(([name, time]): [string, number] => [`facts: ${name}`, time]),
    ['rules', sum(rules)],
    ['start, placing and writing', rest],
  ]);
  return `${table('Stage', stages, total)}\n${table('Rule', rules, total)}`;
}

function table(head: string, times: ReadonlyMap<string, number>, total: number): string {
  const rows = [...times].filter(([, time]) => time >= total * LEAST).sort(([, a], [, b]) => b - a);
  const width = Math.max(head.length, ...rows.map(([name]) => name.length));
  const line = (name: string, ms: string, share: string) =>
    `${name.padEnd(width)}  ${ms.padStart(9)}  ${share.padStart(6)}\n`;
  return (
    line(head, 'ms', '%') +
    rows.map(([name, time]) => line(name, time.toFixed(0), ((time / total) * 100).toFixed(1))).join('')
  );
}
