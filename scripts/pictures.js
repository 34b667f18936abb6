// Makes the pictures of the README: the terminal as an image of the command's real output, and the audit report as a
// browser shows it. With --terminal only the first, which needs no browser. Needs the build.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const DRAFT = 'fixtures/export/drafts/draft-visit.md';
const CHROMIUM = '/usr/bin/chromium';
const FLAGS =
  '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';

/** The terminal as SVG: what `caselint` writes about a draft, in its own colours. */
export function terminalPicture() {
  const { stdout } = caselint([DRAFT], { FORCE_COLOR: '1' });
  const lines = [`$ caselint ${DRAFT}`, ...stdout.trimEnd().split('\n')];
  const width = Math.max(...lines.map((line) => [...line.replace(ANSI, '')].length)) * ADVANCE + 2 * MARGIN;
  const height = lines.length * LINE + 2 * MARGIN;
  const texts = lines.map((line, at) => `<text x="${MARGIN}" y="${MARGIN + (at + 0.75) * LINE}">${spans(line)}</text>`);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="caselint in a terminal">
<style>${STYLE}</style>
<rect width="100%" height="100%" rx="6"/>
${texts.join('\n')}
</svg>
`;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: escapes are what is looked for
const ANSI = /\u001b\[(\d+)m/g;
const ADVANCE = 7.83;
const LINE = 19;
const MARGIN = 16;
const STYLE = `rect { fill: #1b1f24 } text { font: 13px ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace; fill: #e6e6e6; white-space: pre } .s31 { fill: #ff8a80 } .s33 { fill: #ffd166 } .s36 { fill: #7fdbff } .s1 { font-weight: bold } .s2 { fill: #a9b3bd } .s4 { text-decoration: underline }`;

/** Which styles each code of the terminal ends. */
const ENDS = { 0: ['1', '2', '4', '31', '33', '36'], 22: ['1', '2'], 24: ['4'], 39: ['31', '33', '36'] };

function spans(line) {
  const on = new Set();
  const parts = line.split(ANSI);
  return parts
    .map((part, at) => {
      if (at % 2 === 1) {
        for (const end of ENDS[part] ?? []) on.delete(end);
        if (!ENDS[part]) on.add(part);
        return '';
      }
      if (part === '') return '';
      const style = on.size === 0 ? '' : ` class="${[...on].map((code) => `s${code}`).join(' ')}"`;
      return `<tspan${style}>${escaped(part)}</tspan>`;
    })
    .join('');
}

function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function caselint(args, env = {}) {
  return spawnSync('node', ['bin/caselint.js', '--no-config', ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, ...env },
  });
}

/** The first screen of the audit report, as a browser shows it. */
async function auditPicture(path) {
  const { chromium } = await import('playwright-core');
  const folder = mkdtempSync(join(tmpdir(), 'caselint-'));
  const report = join(folder, 'audit.html');
  caselint(['fixtures/export', '-f', `html=${report}`]);
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS.split(' ') });
  try {
    const page = await browser.newPage({ viewport: { width: 1000, height: 1180 } });
    await page.goto(pathToFileURL(report).href);
    await page.screenshot({ path });
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(join(root, 'docs/pictures/terminal.svg'), terminalPicture());
  if (!process.argv.includes('--terminal')) await auditPicture(join(root, 'docs/pictures/audit.png'));
}
