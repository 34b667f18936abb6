import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type CodeAction,
  type CompletionItem,
  createProtocolConnection,
  type Diagnostic,
  type Hover,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
  type TextEdit,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

// The built server as an editor runs it: a process, spoken to by the client of the protocol's own authors.
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const BIN = join(ROOT, 'bin/caselint.js');

let folder = '';
let server: ChildProcess;
let client: ProtocolConnection;
let started: InitializeResult;
let published: PublishDiagnosticsParams[] = [];
let messages: string[] = [];
let errors = '';

beforeEach(async () => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'caselint-')));
  published = [];
  messages = [];
  errors = '';
});

afterEach(async () => {
  await client.sendRequest('shutdown');
  const ended = new Promise((resolve) => server.once('exit', resolve));
  await client.sendNotification('exit');
  expect(await ended).toBe(0);
  client.dispose();
  rmSync(folder, { recursive: true });
  expect(errors).toBe('');
});

async function start(root = folder, args: readonly string[] = ['--stdio']): Promise<void> {
  server = spawn('node', [BIN, 'lsp', ...args], { cwd: tmpdir() });
  server.stderr?.on('data', (chunk) => {
    errors += chunk;
  });
  if (!server.stdout || !server.stdin) throw new Error('no streams');
  client = createProtocolConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
  client.onNotification('textDocument/publishDiagnostics', (params) => published.push(params));
  client.onNotification('window/showMessage', ({ message }) => messages.push(message));
  client.listen();
  const workspaceFolders = [{ uri: pathToFileURL(root).href, name: 'notes' }];
  started = await client.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: {},
    workspaceFolders,
  });
  await client.sendNotification('initialized', {});
}

const uriOf = (name: string, root = folder) => pathToFileURL(join(root, name)).href;

async function open(name: string, text: string, root = folder): Promise<Diagnostic[]> {
  const textDocument = { uri: uriOf(name, root), languageId: 'markdown', version: 1, text };
  await client.sendNotification('textDocument/didOpen', { textDocument });
  return diagnostics(textDocument.uri, 1);
}

async function change(name: string, version: number, text: string): Promise<Diagnostic[]> {
  const uri = uriOf(name);
  await client.sendNotification('textDocument/didChange', {
    textDocument: { uri, version },
    contentChanges: [{ text }],
  });
  return diagnostics(uri, version);
}

async function diagnostics(uri: string, version: number): Promise<Diagnostic[]> {
  const latest = () => published.findLast((one) => one.uri === uri && one.version === version);
  await expect.poll(latest, { timeout: 20_000 }).toBeDefined();
  return latest()?.diagnostics ?? [];
}

const actionsAt = (name: string, { range }: Diagnostic): Promise<CodeAction[]> =>
  client.sendRequest('textDocument/codeAction', {
    textDocument: { uri: uriOf(name) },
    range,
    context: { diagnostics: [] },
  });

const applied = (text: string, { edit }: CodeAction): string => {
  const edits: TextEdit[] = Object.values(edit?.changes ?? {}).flat();
  return TextDocument.applyEdits(TextDocument.create('x:y', 'markdown', 1, text), edits);
};

const of = (found: readonly Diagnostic[], rule: string): Diagnostic => {
  const one = found.find(({ code }) => code === rule);
  if (!one) throw new Error(`no ${rule}`);
  return one;
};

/** An editor decodes a file before the server hears of it. */
const asOpened = (path: string): string =>
  readFileSync(join(ROOT, path), path.endsWith('.tsv') ? 'utf16le' : 'utf8').replace(/^\uFEFF/, '');

interface Expected {
  readonly rule: string;
  readonly start?: { readonly line: number; readonly column: number };
}

/** What a json report has of notes and of records. */
function findingsBySource(report: Record<'notes' | 'records', { source: string; findings?: Expected[] }[]>) {
  const all = new Map<string, Expected[]>();
  for (const { source, findings = [] } of [...report.notes, ...report.records]) {
    all.set(source, [...(all.get(source) ?? []), ...findings]);
  }
  return all;
}

const HEAD = '---\ntype: Visit - Home\ndate: 2026-03-03\n---\n';

describe('a document', { timeout: 60_000 }, () => {
  it('has its findings beside it, at places counted in UTF-16 units, with severity and page', async () => {
    await start();
    const found = of(await open('draft.md', `${HEAD}\n🙂 On 3 March 2026 I saw the mother.\n`), 'relationship-label');
    expect(found.range).toEqual({ start: { line: 5, character: 25 }, end: { line: 5, character: 35 } });
    expect(found).toMatchObject({ severity: 1, source: 'caselint' });
    expect(readFileSync(fileURLToPath(found.codeDescription?.href ?? ''), 'utf8')).toContain('# relationship-label');
  });

  it('is looked at again as it changes, and forgotten when it is closed', async () => {
    await start();
    const codes = (found: readonly Diagnostic[]) => found.map(({ code }) => code);
    expect(codes(await open('draft.md', 'I saw the mother.'))).toContain('relationship-label');
    expect(codes(await change('draft.md', 2, 'I saw Ms Khan.'))).not.toContain('relationship-label');
    await client.sendNotification('textDocument/didClose', { textDocument: { uri: uriOf('draft.md') } });
    await expect.poll(() => published.at(-1)).toEqual({ uri: uriOf('draft.md'), diagnostics: [] });
  });

  it('that changes quickly is published once', async () => {
    await start();
    await open('draft.md', 'I saw');
    const before = published.length;
    const uri = uriOf('draft.md');
    for (const version of [2, 3, 4]) {
      const textDocument = { uri, version };
      await client.sendNotification('textDocument/didChange', {
        textDocument,
        contentChanges: [{ text: `I ${version}` }],
      });
    }
    await change('draft.md', 5, 'I saw the mother.');
    expect(published.slice(before).map(({ version }) => version)).toEqual([5]);
  });

  it('of another format, or that is left out, has none', async () => {
    writeFileSync(join(folder, '.caselintignore'), 'old/\n');
    mkdirSync(join(folder, 'old'));
    writeFileSync(join(folder, 'old/draft.md'), 'x');
    await start();
    expect(await open('data.json', '{"note": "I saw the mother."}')).toEqual([]);
    expect(await open('old/draft.md', 'I saw the mother.')).toEqual([]);
    expect(await open('new.md', 'I saw the mother.')).not.toEqual([]);
  });
});

describe('the findings', { timeout: 120_000 }, () => {
  const corpus = readdirSync(join(ROOT, 'fixtures/corpus')).map((name) => `fixtures/corpus/${name}`);
  const records = ['md', 'txt', 'csv', 'tsv'].map((ending) => `fixtures/formats/record.${ending}`);

  // Each record by itself: what is concluded of it is concluded of one file.
  const sets = [['the corpus', corpus] as const, ...records.map((path) => [path, [path]] as const)];
  it.each(sets)('of %s are those of the command line', async (_, paths) => {
    await start(ROOT, ['--stdio', '--no-config']);
    const args = [BIN, ...paths, '--no-config', '-f', 'json', '--no-redact'];
    const { stdout } = spawnSync('node', args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 1e8 });
    const expected = findingsBySource(JSON.parse(stdout));
    expect(expected.size).toBeGreaterThan(0);
    const opened = await Promise.all(paths.map((path) => open(path, asOpened(path), ROOT)));
    for (const [index, path] of paths.entries()) {
      const shown = opened[index] ?? [];
      const found = expected.get(path) ?? [];
      expect(shown.map(({ code }) => code).sort(), path).toEqual(found.map(({ rule }) => rule).sort());
      const seen = shown.map(({ code, range: { start: at } }) => `${code} ${at.line + 1}:${at.character + 1}`);
      for (const { rule, start: at } of found) if (at) expect(seen).toContain(`${rule} ${at.line}:${at.column}`);
    }
  });
});

describe('quick fixes', { timeout: 60_000 }, () => {
  it('write one of the words that are suggested', async () => {
    await start();
    const text = 'On 3 March 2026 I saw Ms Khan. The EDT came seperately.\n';
    const found = await open('draft.md', text);
    const spelt = (await actionsAt('draft.md', of(found, 'spelling')))[0];
    expect(spelt).toMatchObject({ title: 'Write “separately”', kind: 'quickfix', isPreferred: true });
    expect(spelt && applied(text, spelt)).toBe(text.replace('seperately', 'separately'));
    const titles = (await actionsAt('draft.md', of(found, 'undefined-abbreviation'))).map(({ title }) => title);
    expect(titles[0]).toMatch(/^Write “Emergency Duty Team .*\(EDT\)”$/);
  });

  it('never insert what is to be thought about', async () => {
    await start();
    const found = await open('draft.md', 'On 3 March 2026 Ms Khan kicked off.\n');
    const titles = (await actionsAt('draft.md', of(found, 'slang'))).map(({ title }) => title);
    expect(titles).toEqual(['Let it stand, with a reason (slang)']);
  });

  it('let a finding stand, once there is a reason', async () => {
    await start();
    const text = `${HEAD}\nThe first line.\nOn 3 March 2026 Ms Khan kicked off.\n`;
    const found = await open('draft.md', text);
    const stand = (await actionsAt('draft.md', of(found, 'slang'))).find(({ title }) =>
      title.startsWith('Let it stand'),
    );
    const after = stand ? applied(text, stand) : '';
    expect(after).toContain('line.\n<!-- caselint-disable-next-line slang --  -->\nOn 3');
    const unreasoned = await change('draft.md', 2, after);
    expect(of(unreasoned, 'suppression').message).toContain('gives no reason');
    expect(await actionsAt('draft.md', of(unreasoned, 'suppression'))).toEqual([]);
    const reasoned = await change('draft.md', 3, after.replace('--  -->', '-- the name of a play -->'));
    expect(reasoned.map(({ code }) => code)).not.toContain('slang');
    expect(reasoned.map(({ code }) => code)).not.toContain('suppression');
  });

  it('let a finding about the whole note stand below the front matter', async () => {
    await start();
    const text = `${HEAD}On 3 March 2026 Ms Khan rang.\n`;
    const found = await open('draft.md', text);
    const rule = found.find(({ code }) => code === 'missing-author' || code === 'child-voice');
    const actions = rule ? await actionsAt('draft.md', rule) : [];
    const stand = actions.find(({ title }) => title.includes(String(rule?.code)));
    const after = stand ? applied(text, stand).replace('--  -->', '-- as agreed -->') : '';
    expect(after).toContain(`---\n<!-- caselint-disable-file ${rule?.code}`);
    expect((await change('draft.md', 2, after)).map(({ code }) => code)).not.toContain(rule?.code);
  });

  it('change nothing in an export', async () => {
    await start();
    const found = await open('export.csv', 'Date,Author,Note\n2026-03-03,A Noor,He came seperately\n');
    expect(await actionsAt('export.csv', of(found, 'spelling'))).toEqual([]);
  });
});

describe('the rest of what an editor asks for', { timeout: 60_000 }, () => {
  it('says why at the words of a finding, and nothing elsewhere', async () => {
    await start();
    const found = of(await open('draft.md', 'On 3 March 2026 I saw the mother.'), 'relationship-label');
    const hover = (character: number): Promise<Hover | null> =>
      client.sendRequest('textDocument/hover', {
        textDocument: { uri: uriOf('draft.md') },
        position: { line: 0, character },
      });
    const shown = await hover(found.range.start.character + 2);
    expect(shown?.contents).toMatchObject({
      kind: 'markdown',
      value: expect.stringContaining('**relationship-label**'),
    });
    const value: string = JSON.parse(JSON.stringify(shown)).contents.value;
    expect(value.split('\n').length).toBeLessThan(15);
    expect(value).toContain('[The whole page](file:');
  });

  it('spells abbreviations out, those of the configuration first', async () => {
    writeFileSync(join(folder, 'caselint.config.yaml'), 'abbreviations:\n  TSG: Thursday Support Group\n');
    await start();
    await open('draft.md', 'We met at the TS and then ED');
    const complete = (character: number): Promise<CompletionItem[]> =>
      client.sendRequest('textDocument/completion', {
        textDocument: { uri: uriOf('draft.md') },
        position: { line: 0, character },
      });
    const own = (await complete(16)).find(({ label }) => label === 'TSG');
    expect(own?.textEdit).toEqual({
      range: { start: { line: 0, character: 14 }, end: { line: 0, character: 16 } },
      newText: 'Thursday Support Group (TSG)',
    });
    const listed = await complete(28);
    expect(listed.map(({ label }) => label)).toContain('EDT');
    expect(listed.every(({ label }) => /^ed/i.test(label))).toBe(true);
    expect(await complete(17)).toEqual([]);
  });

  it('finds the configuration of the workspace, hears that it changed, and says what is wrong with it', async () => {
    const file = join(folder, 'caselint.config.yaml');
    writeFileSync(file, 'rules:\n  relationship-label: off\n');
    await start();
    expect(started.serverInfo?.name).toBe('caselint');
    expect((await open('draft.md', 'I saw the mother.')).map(({ code }) => code)).not.toContain('relationship-label');
    const changed = { changes: [{ uri: pathToFileURL(file).href, type: 2 }] };
    writeFileSync(file, 'rules:\n  relationship-label: info\n');
    await client.sendNotification('workspace/didChangeWatchedFiles', changed);
    const latest = () => published.at(-1)?.diagnostics.find(({ code }) => code === 'relationship-label')?.severity;
    await expect.poll(latest, { timeout: 10_000 }).toBe(3);
    writeFileSync(file, 'rules:\n  relationship-lable: info\n');
    await client.sendNotification('workspace/didChangeWatchedFiles', changed);
    await expect.poll(() => messages.join(), { timeout: 10_000 }).toContain('relationship-label');
    await expect.poll(() => published.at(-1)?.diagnostics, { timeout: 10_000 }).toEqual([]);
  });
});
