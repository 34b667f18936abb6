// Holds what caselint finds in labelled notes against their labels. The format of the notes is described in
// fixtures/corpus/README.md.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const bin = fileURLToPath(new URL('../bin/caselint.js', import.meta.url));
/** Rules that no label speaks of. */
const UNSCORED = new Set(
  'plain-style evidence-base template-prompts copied-note code-value sibling-record personal-details bulk-entry'.split(
    ' ',
  ),
);

export async function measure(folder) {
  const notes = readdirSync(folder)
    .filter((name) => /^\d.*\.md$/.test(name))
    .sort()
    .map((name) => readLabelled(join(folder, name), name));
  const findings = findingsIn(notes);
  const counts = new Map();
  const count = (rule, kind) => {
    const row = counts.get(rule) ?? { tp: 0, fp: 0, fn: 0 };
    row[kind] += 1;
    counts.set(rule, row);
  };
  let cleanWords = 0;
  let falseOnClean = 0;
  for (const note of notes) {
    const falseHere = compare(note, findings.get(note.name) ?? [], count);
    if (note.isClean) {
      cleanWords += note.words;
      falseOnClean += falseHere;
    }
  }
  const rules = [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([rule, row]) => ({ rule, ...row, ...ratios(row) }));
  const total = rules.reduce((sum, { tp, fp, fn }) => ({ tp: sum.tp + tp, fp: sum.fp + fp, fn: sum.fn + fn }), {
    tp: 0,
    fp: 0,
    fn: 0,
  });
  return {
    rules,
    overall: { ...total, ...ratios(total) },
    falsePerThousand: cleanWords === 0 ? 0 : (falseOnClean * 1000) / cleanWords,
    notes: notes.length,
    words: notes.reduce((sum, { words }) => sum + words, 0),
  };
}

function ratios({ tp, fp, fn }) {
  const precision = tp + fp === 0 ? null : tp / (tp + fp);
  const recall = tp + fn === 0 ? null : tp / (tp + fn);
  return { precision, recall, f1: (2 * tp) / Math.max(1, 2 * tp + fp + fn) };
}

export function readLabelled(path, name) {
  const raw = readFileSync(path, 'utf8');
  const [, head = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(raw) ?? [];
  const meta = parse(head) ?? {};
  const { text, labels } = takeLabels(body);
  for (const rule of meta.expect ?? []) labels.push({ rule, optional: false, span: null });
  return {
    name,
    head,
    text,
    labels,
    allow: new Set(meta.allow ?? []),
    isClean: meta.clean === true,
    words: text.match(/\S+/g)?.length ?? 0,
  };
}

/** Takes `[[rule|words]]` out of a text and keeps where the words stand. */
function takeLabels(body) {
  const labels = [];
  const open = [];
  let text = '';
  for (let at = 0; at < body.length; ) {
    const label = /^\[\[(\??)([a-z]+(?:-[a-z]+)*)\|/.exec(body.slice(at, at + 60));
    if (label) {
      open.push({ rule: label[2], optional: label[1] === '?', start: text.length });
      at += label[0].length;
    } else if (open.length > 0 && body.startsWith(']]', at)) {
      const { rule, optional, start } = open.pop();
      labels.push({ rule, optional, span: { start, end: text.length } });
      at += 2;
    } else {
      text += body[at];
      at += 1;
    }
  }
  return { text, labels };
}

function findingsIn(notes) {
  const folder = mkdtempSync(join(tmpdir(), 'caselint-accuracy-'));
  try {
    for (const { name, head, text } of notes) {
      const plain = head
        .split('\n')
        .filter((line) => !/^(?:expect|allow|clean):/.test(line))
        .join('\n');
      writeFileSync(join(folder, name), `---\n${plain}\n---\n${text}`);
    }
    const out = run(['--no-config', '--format', 'ndjson', folder]);
    const lines = out
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
    const byNote = lines.filter(({ kind }) => kind === 'note');
    return new Map(byNote.map(({ source, findings }) => [source.split(/[/\\]/).at(-1), findings]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The output of a run; findings make it exit 1, which is no failure here. */
function run(args) {
  try {
    return execFileSync(process.execPath, [bin, ...args], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
  } catch (error) {
    if (error.status === 1) return error.stdout;
    throw error;
  }
}

function compare({ labels, allow }, findings, count) {
  const met = new Set();
  let falseHere = 0;
  for (const { rule, start, end } of findings) {
    if (UNSCORED.has(rule)) continue;
    const span = start ? { start: start.offset, end: end.offset } : null;
    const fits = labels.filter(
      (label) =>
        label.rule === rule &&
        (label.span === null
          ? span === null
          : span !== null && label.span.start < span.end && span.start < label.span.end),
    );
    const fresh = fits.find((label) => !met.has(label)) ?? fits[0];
    if (fresh) {
      if (!met.has(fresh) && !fresh.optional) count(rule, 'tp');
      met.add(fresh);
    } else if (!allow.has(rule)) {
      count(rule, 'fp');
      falseHere += 1;
    }
  }
  for (const label of labels) if (!met.has(label) && !label.optional && !allow.has(label.rule)) count(label.rule, 'fn');
  return falseHere;
}
