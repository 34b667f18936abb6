import { RowScanner } from '../../input/csv/rows.js';
import { isDictionary } from '../check/values.js';
import { ConfigFailure } from '../fault.js';

/** One entry of a list, as it is written, and where. */
export interface Entry {
  readonly values: Readonly<Record<string, unknown>>;
  readonly place: { readonly line?: number };
}

/** A row each, under the names of the first row. */
export function entriesOfCsv(text: string): Entry[] {
  const plain = text.replace(/^\uFEFF/, '');
  const first = plain.slice(0, plain.search(/[\r\n]|$/));
  const scanner = new RowScanner(first.includes(';') && !first.includes(',') ? ';' : ',');
  const [header, ...rows] = [...scanner.push(plain), ...scanner.end()];
  const names = header?.cells.map((cell) => cell.text.trim().toLowerCase()) ?? [];
  return rows.flatMap(({ cells, line }) => {
    const filled = cells.map((cell, at) => [names[at] ?? `column ${at + 1}`, cell.text.trim()] as const);
    const values = Object.fromEntries(filled.filter(([, value]) => value !== ''));
    return Object.keys(values).length === 0 ? [] : [{ values, place: { line } }];
  });
}

/** A list of YAML or JSON, or one under the key `suppressions`. */
export async function entriesOfData(name: string, text: string): Promise<Entry[]> {
  const { parseConfig, withLines } = await import('../parse.js');
  const content = parseConfig(name, text);
  const isNamed = isDictionary(content) && Object.keys(content).join() === 'suppressions';
  const list = isNamed ? content['suppressions'] : (content ?? []);
  if (!Array.isArray(list)) {
    throw new ConfigFailure(name, [{ message: 'This should be a list of suppressions.', line: 1 }]);
  }
  const above = isNamed ? ['suppressions'] : [];
  const places = withLines(
    text,
    list.map((_, index) => ({ path: [...above, String(index)], message: '' })),
  );
  return list.map((item, index) => {
    const { line } = places[index] ?? {};
    return { values: isDictionary(item) ? item : { entry: item }, place: line === undefined ? {} : { line } };
  });
}
