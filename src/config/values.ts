import type { Config } from './shape.js';

/** One value beside the levels of rules, and the file that set it. */
export interface SetValue {
  /** `fields text`, `words`: as a reader finds it in the file. */
  readonly name: string;
  readonly value: string;
  readonly from: string;
}

/** What a file says beside the levels of rules. */
export function valuesOf(config: Config, from: string): SetValue[] {
  const { fields, noteTypes, abbreviations, words, people, ignore, suppressions, template, levels } = config;
  const rows: (readonly [name: string, value: string])[] = [
    ...Object.entries(levels.byConfidence).map(([name, level]) => [`levels ${name}-confidence`, level] as const),
    ...Object.entries(fields).map(([name, names]) => [`fields ${name}`, [names].flat().join(', ')] as const),
    ...noteTypes.map(
      ({ name, isStruck, access }) => [`noteTypes ${name}`, isStruck ? 'false' : (access ?? '')] as const,
    ),
    ...[...abbreviations].map(
      ([name, { isAccepted, expansions }]) =>
        [`abbreviations ${name}`, isAccepted ? 'accepted' : expansions.join(', ')] as const,
    ),
    ...words.map((word) => ['words', word] as const),
    ...people.map(({ name }) => ['people', name] as const),
    ...ignore.map((pattern) => ['ignore', pattern] as const),
    ...suppressions.map((path) => ['suppressions', path] as const),
    ...(template === undefined ? [] : [['template', String(template)] as const]),
  ];
  return rows.map(([name, value]) => ({ name, value, from }));
}

/** The last that set a value stands; lists keep all that was put into them. */
export function lastOf(values: readonly SetValue[]): SetValue[] {
  const lists = new Set(['words', 'people', 'ignore', 'suppressions']);
  return values.filter(({ name }, at) => lists.has(name) || !values.slice(at + 1).some((later) => later.name === name));
}
