import { hint } from '../../engine/nearest.js';
import { conditionalKind } from '../../rule/kinds/conditional.js';
import { existenceKind } from '../../rule/kinds/existence.js';
import { ANY_WORD, type Search } from '../../rule/kinds/finder.js';
import type { NoteKind, RecordKind } from '../../rule/kinds/kind.js';
import { type FieldTest, metadataKind } from '../../rule/kinds/metadata.js';
import { occurrenceKind } from '../../rule/kinds/occurrence.js';
import { recordKind } from '../../rule/kinds/record.js';
import { repetitionKind } from '../../rule/kinds/repetition.js';
import type { Scope } from '../../rule/kinds/scope.js';
import { type Step, sequenceKind } from '../../rule/kinds/sequence.js';
import { type Dictionary, isDictionary, type Path } from '../check/values.js';
import { CHOICES, FIELD_NAMES, type KindName } from './keys.js';
import type { RuleValues } from './rule-values.js';
import { partOf, patternsOf, type SearchPart, searchOf, swapsOf } from './search.js';

/** One rule of a pack, as far as its kind is concerned. */
interface Given {
  readonly values: RuleValues;
  readonly path: Path;
  readonly rule: Dictionary;
  readonly scope: Scope;
}

type Kind = NoteKind | RecordKind;

/** Makes a rule's kind of what the pack says; nothing where that is faulty. */
export function kindOf(name: KindName, values: RuleValues, path: Path, rule: Dictionary): Kind | undefined {
  const faults = values.faults.length;
  const unit = name === 'sequence' || name === 'repetition' ? 'sentence' : 'note';
  const scope = {
    unit: values.choice([...path, 'scope'], rule['scope'], CHOICES.scope) ?? unit,
    quotations: values.choice([...path, 'quotations'], rule['quotations'], CHOICES.quotations) ?? 'leave-out',
    noteTypes: values.names([...path, 'noteTypes'], rule['noteTypes']),
  };
  const kind = MAKERS[name]({ values, path, rule, scope });
  return values.faults.length > faults ? undefined : kind;
}

const MAKERS: Readonly<Record<KindName, (given: Given) => Kind | undefined>> = {
  existence: (given) => {
    const what = sought(given, searchOf, 'words or patterns');
    return what && existenceKind(what);
  },
  substitution: (given) => {
    const what = sought(given, swapsOf, 'swap or patterns, each with what to write instead');
    return what && existenceKind(what);
  },
  occurrence: (given) => {
    const what = sought(given, searchOf, 'words or patterns');
    const often = numbers(given, ['min', 'max']);
    return what && often && occurrenceKind(what, often);
  },
  repetition: (given) => {
    const { values, path, rule, scope } = given;
    const { finder = ANY_WORD, ...except } = searchOf(values, path, rule);
    const max = values.number([...path, 'max'], rule['max']) ?? 1;
    const apart = values.number([...path, 'apart'], rule['apart']) ?? 0;
    return repetitionKind({ finder, scope, ...except }, { max, apart });
  },
  conditional: (given) => {
    const first = part(given, 'first');
    const second = part(given, 'second');
    return first && second && conditionalKind(first, second);
  },
  sequence: sequenceOf,
  metadata: metadataOf,
  record: (given) => {
    const often = numbers(given, ['min', 'max', 'every']);
    return often && recordKind({ scope: given.scope, ...searchOf(given.values, given.path, given.rule) }, often);
  },
};

type ReadSearch = (values: RuleValues, path: Path, given: Dictionary) => SearchPart;

function sought(given: Given, read: ReadSearch, what: string): Search | undefined {
  const { values, path, rule, scope } = given;
  const faults = values.faults.length;
  const { finder, ...rest } = read(values, path, rule);
  if (finder) return { finder, scope, ...rest };
  if (values.faults.length === faults) values.fault(path, `There is nothing to look for. Give ${what}.`);
  return undefined;
}

/** The first or the second of a condition. */
function part(given: Given, key: 'first' | 'second'): Search | undefined {
  const path = [...given.path, key];
  const read: ReadSearch = (values, at) => partOf(values, at, given.rule[key]);
  return sought({ ...given, path }, read, 'words or patterns');
}

/** Numbers of which one has to be there. */
function numbers<K extends string>(
  { values, path, rule }: Given,
  keys: readonly K[],
): Partial<Record<K, number>> | undefined {
  const found = keys.flatMap((key) => {
    const number = values.number([...path, key], rule[key]);
    return number === undefined ? [] : [[key, number] as const];
  });
  if (found.length > 0) return Object.fromEntries(found) as Partial<Record<K, number>>;
  values.fault(path, `It does not say how often. Give ${keys.join(' or ')}.`);
  return undefined;
}

function sequenceOf({ values, path, rule, scope }: Given): Kind | undefined {
  const at = [...path, 'steps'];
  const steps = values.list(at, rule['steps']).map((step, index) => stepOf(values, [...at, String(index)], step));
  const [first, ...rest] = steps;
  if (!first || rest.length === 0) values.fault(at, 'A sequence has two steps or more.');
  const found = steps.filter((step) => step !== undefined);
  return first && found.length === steps.length ? sequenceKind(scope, first.finder, found.slice(1)) : undefined;
}

function stepOf(values: RuleValues, path: Path, step: unknown): Step | undefined {
  const faults = values.faults.length;
  const { finder } = partOf(values, path, step, ['within']);
  const within = isDictionary(step) ? values.number([...path, 'within'], step['within']) : undefined;
  if (finder) return { finder, within: within ?? 0 };
  if (values.faults.length === faults) values.fault(path, 'There is nothing to look for. Give words or patterns.');
  return undefined;
}

function metadataOf({ values, path, rule, scope }: Given): Kind | undefined {
  const field = fieldOf(values, path, rule);
  const is = values.choice([...path, 'is'], rule['is'], CHOICES.is);
  const oneOf = rule['oneOf'] === undefined ? undefined : values.names([...path, 'oneOf'], rule['oneOf']);
  const pattern = patternsOf(values, path, rule, 'pattern');
  if (is === undefined && !oneOf && rule['pattern'] === undefined) {
    values.fault(path, 'It does not say what the field should be. Give is, oneOf or pattern.');
  }
  if (!field) return undefined;
  const test: FieldTest = {
    ...field,
    ...(is ? { is } : {}),
    ...(oneOf ? { oneOf } : {}),
    ...(pattern ? { pattern } : {}),
  };
  return metadataKind(scope, test);
}

function fieldOf(values: RuleValues, path: Path, rule: Dictionary): Pick<FieldTest, 'field' | 'label'> | undefined {
  const column = values.text([...path, 'column'], rule['column']);
  if (column !== undefined) return { field: { column }, label: column };
  const written = values.text([...path, 'field'], rule['field']);
  const name = written === undefined ? undefined : FIELD_NAMES.get(written);
  if (written !== undefined && name !== undefined) return { field: { name }, label: written };
  const known = [...FIELD_NAMES.keys()];
  if (written === undefined) values.fault(path, `It names no field. Give field (${known.join(', ')}) or column.`);
  else
    values.fault(
      [...path, 'field'],
      `There is no field “${written}”.${hint(written, known)} A column of your own goes under “column”.`,
    );
  return undefined;
}
