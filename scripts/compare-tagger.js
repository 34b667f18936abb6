// Says whether a part-of-speech library would pay: what `compromise` costs to load and to run on the labelled notes, and
// how well its passives find what `unclear-agent` looks for. The library is fetched into a temporary folder and is no
// dependency. `npm run compare-tagger`; the reading of the figures is in docs/language-analysis.md.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { readLabelled } from './measure.js';

const corpus = fileURLToPath(new URL('../fixtures/corpus', import.meta.url));
const VERSION = '14.17.0';
const PASSIVE = '(was|were|been|is being|are being) #Adverb? #PastTense';

const home = mkdtempSync(join(tmpdir(), 'caselint-tagger-'));
try {
  execFileSync('npm', ['install', '--ignore-scripts', '--no-save', '--prefix', home, `compromise@${VERSION}`], {
    stdio: 'ignore',
  });
  const { nlp, ...cost } = await load(pathToFileURL(join(home, 'node_modules/compromise/src/three.js')).href);
  const notes = readdirSync(corpus)
    .filter((name) => /^\d.*\.md$/.test(name))
    .map((name) => readLabelled(join(corpus, name), name));
  report(cost, passives(nlp, notes));
} finally {
  rmSync(home, { recursive: true });
}

async function load(address) {
  const memory = process.memoryUsage().rss;
  const start = process.cpuUsage();
  const { default: nlp } = await import(address);
  return { nlp, loaded: msSince(start), megabytes: (process.memoryUsage().rss - memory) / 1e6 };
}

/** Every passive with no `by` in its sentence, held against the labels of `unclear-agent`. */
function passives(nlp, notes) {
  const counts = { tp: 0, fp: 0, fn: 0, sentences: 0 };
  const start = process.cpuUsage();
  for (const { text, labels } of notes) {
    const wanted = labels.filter(({ rule, span }) => rule === 'unclear-agent' && span);
    const met = new Set();
    for (const sentence of nlp(text).sentences().json({ offset: true })) {
      counts.sentences += 1;
      if (/\bby\b/.test(sentence.text)) continue;
      for (const { offset } of nlp(sentence.text).match(PASSIVE).json({ offset: true })) {
        const from = sentence.offset.start + offset.start;
        const label = wanted.find(({ span }) => span.start < from + offset.length && from < span.end);
        if (!label) counts.fp += 1;
        else met.add(label);
      }
    }
    counts.tp += [...met].filter(({ optional }) => !optional).length;
    counts.fn += wanted.filter((label) => !label.optional && !met.has(label)).length;
  }
  return { ...counts, ms: msSince(start) };
}

/** Milliseconds of the processor's time, which other work on the machine changes little. */
function msSince(start) {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function report({ loaded, megabytes }, { tp, fp, fn, sentences, ms }) {
  const precision = tp / (tp + fp);
  const recall = tp / (tp + fn);
  const lines = [
    `compromise ${VERSION}, Node ${process.versions.node}`,
    `to load: ${loaded.toFixed(0)} ms, ${megabytes.toFixed(0)} MB`,
    `to tag: ${(ms / sentences).toFixed(2)} ms a sentence over ${sentences} sentences`,
    `its passives for unclear-agent: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, ` +
      `F1 ${((2 * precision * recall) / (precision + recall)).toFixed(3)}`,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}
