import { appendixTypes, foldType, type OwnNoteType } from '../../analysis/note-type.js';
import { hint } from '../../engine/nearest.js';
import { isDictionary, type Path, type Values } from './values.js';

const ACCESS = ['open', 'confidential'] as const;
const ALL = '*';

/** The authority's own case note types: a list of names, or names with what is to be known of each. */
export function noteTypesOf(values: Values, written: unknown): OwnNoteType[] {
  const path = ['noteTypes'];
  if (!isDictionary(written)) return values.names(path, written).map((name) => ({ name }));
  return Object.entries(written).flatMap(([name, said]) => noteTypeOf(values, [...path, name], said) ?? []);
}

function noteTypeOf(values: Values, path: Path, said: unknown): OwnNoteType | undefined {
  const [, name = ''] = path;
  if (said === false) return { name: name === ALL ? ALL : appendixType(values, path, name), isStruck: true };
  if (name === ALL) {
    values.fault(path, '“*” stands for all types of Appendix 1 and can only be false: then they are not used here.');
    return undefined;
  }
  if (said === true || said === null) return { name };
  if (typeof said === 'string') return { name, ...accessOf(values, path, said) };
  const more = values.dictionary(path, said);
  values.known(path, more, 'part of a note type', ['access', 'like']);
  const { access, like } = more;
  return {
    name,
    ...(access === undefined ? {} : accessOf(values, [...path, 'access'], access)),
    ...(like === undefined ? {} : { like: appendixType(values, [...path, 'like'], like) }),
  };
}

function accessOf(values: Values, path: Path, said: unknown): Pick<OwnNoteType, 'access'> {
  const access = ACCESS.find((name) => name === said);
  if (access !== undefined) return { access };
  const near = typeof said === 'string' ? hint(said, ACCESS) : '';
  values.fault(path, `The access of a note type should be open or confidential.${near}`);
  return {};
}

function appendixType(values: Values, path: Path, said: unknown): string {
  const known = appendixTypes();
  const found = typeof said === 'string' ? known.find((name) => foldType(name) === foldType(said)) : undefined;
  if (found !== undefined) return found;
  values.fault(path, `Appendix 1 has no type “${String(said)}”.${hint(String(said), known)}`);
  return '';
}
