import { LineCounter, parseDocument } from 'yaml';
import { ConfigFailure, type Fault } from './fault.js';

/** Reads YAML, and JSON, which is YAML too: so that a fault has a line in both. */
export function parseConfig(file: string, text: string): unknown {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const [error] = document.errors;
  if (error) {
    const { line } = lines.linePos(error.pos[0]);
    throw new ConfigFailure(file, [{ message: `This is not valid YAML or JSON (${error.code}).`, line }]);
  }
  return document.toJS({ maxAliasCount: 100 });
}

/** The lines of faults. Asked only when there are some. */
export function withLines(text: string, faults: readonly Fault[]): { message: string; line?: number }[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  return faults.map(({ path, message }) => {
    for (let length = path.length; length > 0; length--) {
      const at = offsetOf(document.contents, path.slice(0, length));
      if (at !== undefined) return { message, line: lines.linePos(at).line };
    }
    return { message };
  });
}

/** Where the key or item at the end of a path stands. */
function offsetOf(node: unknown, path: readonly string[]): number | undefined {
  const [name, ...rest] = path;
  if (name === undefined || !hasItems(node)) return undefined;
  for (const [index, item] of node.items.entries()) {
    if (isPair(item)) {
      if (String(isScalar(item.key) ? item.key.value : item.key) !== name) continue;
      return rest.length === 0 ? startOf(item.key) : offsetOf(item.value, rest);
    }
    if (String(index) === name) return rest.length === 0 ? startOf(item) : offsetOf(item, rest);
  }
  return undefined;
}

const hasItems = (node: unknown): node is { items: unknown[] } =>
  typeof node === 'object' && node !== null && 'items' in node && Array.isArray(node.items);

const isPair = (node: unknown): node is { key: unknown; value: unknown } =>
  typeof node === 'object' && node !== null && 'key' in node && 'value' in node;

const isScalar = (node: unknown): node is { value: unknown } =>
  typeof node === 'object' && node !== null && 'value' in node;

function startOf(node: unknown): number | undefined {
  if (typeof node !== 'object' || node === null || !('range' in node) || !Array.isArray(node.range)) return undefined;
  return typeof node.range[0] === 'number' ? node.range[0] : undefined;
}
