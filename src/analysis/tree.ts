import { createRequire } from 'node:module';
import type { Root } from 'nlcst';
import type { Span } from '../model/span.js';

const require = createRequire(import.meta.url);

/**
 * The nlcst tree of a text, for retext plugins and the rules that ask for it. The only file that knows unified's
 * syntax trees; the parser is loaded by the first note that needs it, for it costs more than a whole fast check.
 */
export function parseTree(text: string): Root {
  const { ParseEnglish } = require('parse-english') as typeof import('parse-english');
  return new ParseEnglish().parse(text);
}

/** What a retext plugin says, and of which words; of the whole note where it names no place. */
export interface TreeMessage {
  readonly reason: string;
  readonly span?: Span;
  /** What it expects instead. */
  readonly expected: readonly string[];
}

/** A retext plugin with its options, ready to look at trees. */
export class TreePlugin {
  readonly #process: (tree: Root, text: string) => readonly PluginMessage[];

  /** Throws where the plugin does not take its options. */
  constructor(plugin: unknown, options: readonly unknown[]) {
    const { unified } = require('unified') as typeof import('unified');
    const { VFile } = require('vfile') as typeof import('vfile');
    const processor = unified()
      .use(plugin as import('unified').Plugin<unknown[]>, ...options)
      .freeze();
    this.#process = (tree, text) => {
      const file = new VFile(text);
      processor.runSync(tree, file);
      return file.messages;
    };
  }

  read(tree: Root, text: string): TreeMessage[] {
    return this.#process(tree, text).map(({ reason, place, expected }) => {
      const span = place && spanOf(place, text);
      return { reason, expected: expected ?? [], ...(span ? { span } : {}) };
    });
  }

  /** Whether it leaves a tree as it was: rules share the tree of a note. */
  leaves(text: string): boolean {
    const tree = parseTree(text);
    const before = JSON.stringify(tree);
    this.read(tree, text);
    return JSON.stringify(tree) === before;
  }
}

interface PluginPoint {
  readonly line: number;
  readonly column: number;
  readonly offset?: number | undefined;
}

interface PluginMessage {
  readonly reason: string;
  readonly place?: PluginPoint | { readonly start: PluginPoint; readonly end: PluginPoint } | undefined;
  readonly expected?: string[] | null | undefined;
}

function spanOf(place: NonNullable<PluginMessage['place']>, text: string): Span {
  if ('start' in place) return { start: offsetOf(place.start, text), end: offsetOf(place.end, text) };
  const at = offsetOf(place, text);
  return { start: at, end: at };
}

function offsetOf({ line, column, offset }: PluginPoint, text: string): number {
  if (offset !== undefined) return offset;
  let start = 0;
  for (let row = 1; row < line; row += 1) start = text.indexOf('\n', start) + 1;
  return start + column - 1;
}
