import { createHash } from 'node:crypto';
import type { PlanRequest } from './plan.js';

/** What decides what is found, beside the plan: the map of fields, and a hash of what rules were brought along. */
export interface Beside {
  readonly fields: Readonly<Record<string, string | readonly string[]>>;
  readonly brought: string;
}

/**
 * Equal for two configurations that find the same in the same notes: it covers all that decides what is found, and
 * neither where the configuration stands nor in which order it says things.
 */
export function planHash(request: PlanRequest, { fields, brought }: Beside): string {
  const { state, overrides, minConfidence, suppressions = [] } = request;
  const { rules, settings, caps } = state;
  const content = {
    rules: [...rules].map(([id, { level, options }]) => [id, level, options]),
    ...{ settings, caps, minConfidence, fields, brought, suppressions },
    overrides: overrides.map(({ when: { files, ...when }, layer }) => ({ when, files: files?.patterns, layer })),
  };
  return createHash('sha256')
    .update(JSON.stringify(canonical(content)))
    .digest('hex');
}

function canonical(value: unknown): unknown {
  if (value instanceof Set) return [...value].sort();
  if (value instanceof Map) return canonical(Object.fromEntries(value));
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, canonical(inner)]));
}
