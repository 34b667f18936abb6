import type { Comparison } from '../../model/comparison.js';

/** Raised when a key changes its meaning or goes. */
const SCHEMA_VERSION = 1;

export function comparisonJson(comparison: Comparison, version: string): string {
  const tool = { name: 'caselint', version };
  return `${JSON.stringify({ schemaVersion: SCHEMA_VERSION, tool, ...comparison }, null, 2)}\n`;
}
