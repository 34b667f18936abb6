import type { Config } from '../shape.js';
import { type Dictionary, isDictionary, type Path, Values } from './values.js';

/** What `extends` can bring beside presets and files. */
const PREFIXES = ['pack', 'vale'] as const;

/** What a configuration is laid over, and the rules that it brings along. */
export type Parents = Pick<Config, 'extends' | 'packs' | 'plugins' | 'retext'>;

/** Read before all else: the rules that a file brings have to be known before its settings are checked. */
export function parentsOf(values: Values, all: Dictionary): Parents {
  const names = values.names(['extends'], all['extends']);
  const packs = names.flatMap((name) => packOf(name) ?? []);
  const others = names.filter((name) => packOf(name) === undefined);
  // A pack adds rules to those of the catalogue; it does not stand in their place.
  const isGiven = all['extends'] !== undefined && (others.length > 0 || packs.length === 0);
  return {
    extends: isGiven ? others : ['recommended'],
    packs,
    plugins: values.names(['plugins'], all['plugins']),
    retext: values
      .list(['retext'], all['retext'])
      .flatMap((one, index) => retextOf(values, ['retext', String(index)], one)),
  };
}

/** The same of a file whose other settings cannot be checked yet; what is wrong is told when they are. */
export const parentsIn = (content: unknown): Parents => parentsOf(new Values(), isDictionary(content) ? content : {});

function packOf(name: string): Config['packs'][number] | undefined {
  const kind = PREFIXES.find((prefix) => name.startsWith(`${prefix}:`));
  return kind === undefined ? undefined : { kind, path: name.slice(kind.length + 1).trim() };
}

function retextOf(values: Values, path: Path, written: unknown): Config['retext'][number][] {
  const [name, ...options] = Array.isArray(written) ? written : [written];
  if (typeof name === 'string' && name !== '') return [{ name, options }];
  values.fault(path, 'A retext plugin is its name, or [name, options].');
  return [];
}
