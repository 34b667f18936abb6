import { hint } from '../../engine/nearest.js';
import type { Suppression } from '../../engine/suppress/listed.js';
import { isDay } from '../age.js';
import type { Fault } from '../fault.js';
import type { Entry } from './entries.js';
import type { SuppressionOptions } from './load.js';

const KEYS = ['record', 'note', 'rule', 'reason', 'who', 'until'];

/** Turns what a list holds into suppressions, and finds all its faults at once. */
export class EntryCheck {
  readonly faults: (Fault & Entry['place'])[] = [];
  readonly #source: string;
  readonly #options: SuppressionOptions;

  constructor(source: string, options: SuppressionOptions) {
    this.#source = source;
    this.#options = options;
  }

  suppression({ values, place }: Entry): Suppression | undefined {
    const faults = this.#faultsOf(values);
    this.faults.push(...faults.map((message) => ({ path: [], message, ...place })));
    if (faults.length > 0) return undefined;
    const { record, note, reason = '', who, until } = wordsOf(values);
    return {
      ...(record === undefined ? {} : { record }),
      ...(note === undefined ? {} : { note }),
      rules: rulesOf(values['rule']),
      reason,
      ...(who === undefined ? {} : { who }),
      ...(until === undefined ? {} : { until }),
      isExpired: until !== undefined && until < this.#options.today,
      source: this.#source,
      ...place,
    };
  }

  #faultsOf(values: Entry['values']): string[] {
    const unknown = Object.keys(values).filter((key) => !KEYS.includes(key));
    const faults = unknown.map((key) => `A suppression has no “${key}”.${hint(key, KEYS)} It has ${KEYS.join(', ')}.`);
    const { record, note, reason, until } = wordsOf(values);
    if (record === undefined && note === undefined) {
      faults.push('A suppression says which “note” or “record” it is for, by its id.');
    }
    const rules = rulesOf(values['rule']);
    if (rules.length === 0) faults.push('A suppression names its “rule”, or a list of them.');
    for (const rule of rules) {
      const known = this.#options.rules;
      if (!known.includes(rule)) faults.push(`There is no rule “${rule}”.${hint(rule, known)}`);
    }
    if (reason === undefined)
      faults.push('A suppression needs a “reason”: without one it would hide a finding and no more.');
    if (until !== undefined && !isDay(until)) faults.push('“until” should be a day that there is, as YYYY-MM-DD.');
    return faults;
  }
}

function rulesOf(written: unknown): string[] {
  const list = Array.isArray(written) ? written : [written];
  return list.flatMap((rule) => (typeof rule === 'string' ? rule.split(/[\s,;]+/).filter((part) => part !== '') : []));
}

type Words = Partial<Record<string, string>>;

/** Ids are often numbers: then they are meant as they are written. */
function wordsOf(values: Entry['values']): Words {
  const words = Object.entries(values).flatMap(([key, value]) => {
    const word = typeof value === 'number' ? String(value) : value;
    return typeof word === 'string' && word.trim() !== '' ? [[key, word.trim()] as const] : [];
  });
  return Object.fromEntries(words);
}
