import type { Level } from '../../model/finding.js';
import type { Scope } from '../../rule/kinds/scope.js';
import { type Dictionary, isDictionary, type Path } from '../check/values.js';
import type { RuleValues } from '../packs/rule-values.js';

/** A rule that cannot be taken over as it is; the others of its style can. The message says why. */
export class LeftOut extends Error {}

/** What all rule files for Vale may say; `vocab`, `code` and the like are about Vale's own files. */
export const SHARED = [
  'extends',
  'message',
  'level',
  'scope',
  'link',
  'action',
  'description',
  'limit',
  'code',
  'vocab',
  'name',
  'ignorecase',
  'nonword',
  'exceptions',
];

/** One rule file, read key by key. */
export interface RuleFile {
  readonly values: RuleValues;
  readonly given: Dictionary;
}

export const names = ({ values, given }: RuleFile, key: string): string[] => values.names([key], given[key]);

export const isOn = ({ values, given }: RuleFile, key: string): boolean => values.truth([key], given[key]) === true;

export function levelOf({ values, given }: RuleFile): Level {
  const levels = { suggestion: 'info', warning: 'warning', error: 'error' } as const;
  const named = values.choice(['level'], given['level'], ['suggestion', 'warning', 'error']);
  return levels[named ?? 'warning'];
}

/** `%s` in the order in which Vale fills it. */
export function messageOf({ values, given }: RuleFile, ...placeholders: readonly string[]): string {
  const message = values.text(['message'], given['message']);
  if (message === undefined) values.fault(['message'], 'The rule has no message.');
  let next = 0;
  return (message ?? '').replace(/%(?:\[(\d)\])?s/g, (_, place?: string) => {
    const index = place === undefined ? next : Number(place) - 1;
    next = index + 1;
    return placeholders[Math.min(index, placeholders.length - 1)] ?? '';
  });
}

const UNITS: Readonly<Record<string, Scope['unit']>> = {
  text: 'note',
  raw: 'note',
  summary: 'note',
  paragraph: 'paragraph',
  heading: 'heading',
  list: 'list',
  table: 'table',
  sentence: 'sentence',
};

/** A scope of Vale as one of ours. Notes have no code, links or block quotations. */
export function scopeOf({ given }: RuleFile): Scope {
  const written = given['scope'] ?? 'text';
  const named = Array.isArray(written) && written.length === 1 ? written[0] : written;
  const base =
    typeof named === 'string' ? named.replace(/^(heading|table|text|paragraph|sentence)\.[\w.]+$/, '$1') : '';
  const unit = Object.hasOwn(UNITS, base) ? UNITS[base] : undefined;
  if (unit === undefined) throw new LeftOut(`the scope ${JSON.stringify(written)} is not known here`);
  return { unit, quotations: 'include', noteTypes: [] };
}

/** What the action offers to do with the words; for a substitution the words themselves say it. */
export function suggestionsOf({ given }: RuleFile): string[] {
  const action = given['action'];
  if (!isDictionary(action)) return [];
  const params = Array.isArray(action['params']) ? action['params'].map(String) : [];
  if (action['name'] === 'replace') return params;
  return action['name'] === 'remove' ? ['leave it out'] : [];
}

export const linkOf = ({ values, given }: RuleFile): string | undefined => values.text(['link'], given['link']);

/** Keys that the kind does not have, with the one that is nearest. */
export function known({ values, given }: RuleFile, keys: readonly string[]): void {
  if (given['pos'] !== undefined)
    throw new LeftOut('“pos” needs parts of speech as Vale tags them, which are not known here');
  const path: Path = [];
  values.known(path, given, 'setting', [...SHARED, ...keys]);
}
