import { type Age, parseAge } from '../age.js';
import { CONDITION_KEYS, type OverridePart, PART_KEYS } from '../shape.js';
import type { PartCheck } from './part.js';
import { type Dictionary, type Path, type Values, wanted } from './values.js';

/** The parts of a configuration that hold for some notes only. */
export function overridesOf(values: Values, part: PartCheck, written: unknown): OverridePart[] {
  return values.list(['overrides'], written).map((item, index) => {
    const path = ['overrides', String(index)];
    const all = values.dictionary(path, item);
    values.known(path, all, 'setting of an override', [...CONDITION_KEYS, ...PART_KEYS]);
    if (!CONDITION_KEYS.some((key) => key in all)) {
      values.fault(path, `An override says which notes it is for: ${CONDITION_KEYS.join(', ')}.`);
    }
    return { ...conditionOf(values, path, all), ...part.check(path, all) };
  });
}

type Conditions = Pick<OverridePart, (typeof CONDITION_KEYS)[number]>;

function conditionOf(values: Values, path: Path, all: Dictionary): Conditions {
  const names = (['files', 'noteTypes', 'teams'] as const).flatMap((key) =>
    all[key] === undefined ? [] : [[key, values.names([...path, key], all[key])] as const],
  );
  const ages = (['olderThan', 'newerThan'] as const).flatMap((key) => {
    const age = all[key] === undefined ? undefined : ageOf(values, [...path, key], all[key]);
    return age === undefined ? [] : [[key, age] as const];
  });
  return Object.fromEntries<readonly string[] | Age>([...names, ...ages]);
}

function ageOf(values: Values, path: Path, written: unknown): Age | undefined {
  const age = typeof written === 'string' ? parseAge(written) : undefined;
  if (age === undefined) values.fault(path, wanted('an age such as “6 months” or “2 years”, or a day as YYYY-MM-DD'));
  return age;
}
