import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** What each part of the house may import, beside itself. */
const MAY: Readonly<Record<string, readonly string[]>> = {
  'src/model': [],
  'src/analysis': ['src/model'],
  'src/rule': ['src/model', 'src/analysis'],
  'src/input': ['src/model'],
  'src/report': ['src/model'],
  'src/sample': ['src/model'],
  'src/history': ['src/model', 'src/engine'],
  'src/config': ['src/model', 'src/analysis', 'src/rule', 'src/engine', 'src/input', 'rules'],
  'src/engine': ['src/model', 'src/analysis', 'src/rule', 'rules'],
  'src/testing': ['src/model', 'src/analysis', 'src/rule', 'src/engine'],
  'src/editor': ['src/model', 'src/analysis', 'src/rule', 'src/engine', 'src/input'],
  'src/cli': [
    ...['src/model', 'src/analysis', 'src/rule', 'src/engine', 'src/input', 'src/report', 'src/config', 'rules'],
    ...['src/sample', 'src/history', 'src/testing', 'src/editor'],
  ],
};

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name));

/** The part of the house that an import of a file leads to. */
function imported(path: string): string[] {
  const text = readFileSync(path, 'utf8');
  return [...text.matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)]
    .map(([, to = '']) => join(path, '..', to))
    .map((to) => (to.startsWith('rules') ? 'rules' : to.split('/').slice(0, 2).join('/')));
}

describe.each(Object.entries(MAY))('%s', (part, allowed) => {
  it('imports only what it may', () => {
    const wrong = filesIn(part).flatMap((path) =>
      imported(path)
        .filter((to) => to !== part && !allowed.includes(to))
        .map((to) => `${path} → ${to}`),
    );
    expect(wrong).toEqual([]);
  });
});

describe('rules', () => {
  it('import the kit by its name, and their own files', () => {
    const wrong = filesIn('rules').flatMap((path) =>
      imported(path)
        .filter((to) => to.startsWith('src/'))
        .map((to) => `${path} → ${to}`),
    );
    expect(wrong.filter((line) => !line.includes('presets'))).toEqual([]);
  });
});

describe('privacy', () => {
  it('nothing opens a connection', () => {
    const network =
      /from '(?:node:)?(?:http|https|http2|net|tls|dgram|dns|undici|axios|node-fetch|ws)'|\bfetch\(|new WebSocket/;
    const all = ['src', 'rules', 'bin', 'scripts'].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.[jt]s$/.test(name))
        .map((name) => join(folder, name)),
    );
    expect(all.filter((path) => network.test(readFileSync(path, 'utf8')))).toEqual([]);
  });
});
