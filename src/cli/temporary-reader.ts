// Stands in until src/input lands: Markdown and text files with YAML front matter, one note each.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { NoteMetadata } from '../model/note.js';
import type { ReadItem } from '../model/result.js';

export async function* readAll(paths: readonly string[]): AsyncGenerator<ReadItem> {
  for (const path of paths.flatMap(filesOf)) {
    const raw = (path === '-' ? readFileSync(0, 'utf8') : readFileSync(path, 'utf8')).replace(/\r\n?/g, '\n');
    const head = /^---\n([\s\S]*?\n)?---\n/.exec(raw)?.[0] ?? '';
    const line = head.split('\n').length;
    const metadata = head === '' ? {} : metadataOf(head.slice(4, -4));
    const text = raw.slice(head.length);
    yield {
      kind: 'note',
      note: { source: path, index: 0, text, metadata, origin: { kind: 'plain', line, column: 1 } },
    };
  }
}

function filesOf(path: string): string[] {
  if (path === '-' || !statSync(path).isDirectory()) return [path];
  const inside = readdirSync(path, { recursive: true, encoding: 'utf8' }).sort();
  return inside.filter((name) => /\.(md|txt)$/.test(name)).map((name) => join(path, name));
}

function metadataOf(yaml: string): NoteMetadata {
  const fields: Record<string, unknown> = parse(yaml) ?? {};
  const named = Object.entries(fields).map(([key, value]) => {
    const camel = key.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    return [camel, typeof value === 'number' ? String(value) : value];
  });
  return Object.fromEntries(named);
}
