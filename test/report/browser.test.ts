import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

// The built command writes the report of the invented export, and a real browser opens it by its file.
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CHROMIUM = '/usr/bin/chromium';
const FLAGS =
  '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

let folder = '';
let file = '';
let browser: Browser | undefined;
let page: Page;
const requests: string[] = [];

beforeAll(async () => {
  if (!existsSync(CHROMIUM)) return;
  folder = mkdtempSync(join(tmpdir(), 'caselint-'));
  file = join(folder, 'audit.html');
  const args = [
    'bin/caselint.js',
    'fixtures/export',
    'fixtures/corpus',
    '--no-config',
    '--by',
    'author',
    '-f',
    `html=${file}`,
  ];
  spawnSync('node', args, { cwd: ROOT });
  browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS.split(' ') });
}, 60_000);

afterAll(async () => {
  await browser?.close();
  if (folder !== '') rmSync(folder, { recursive: true });
});

beforeEach(async (context) => {
  context.skip(browser === undefined, `Chromium is not at ${CHROMIUM}`);
  if (!browser) return;
  page = await browser.newPage();
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(pathToFileURL(file).href);
  return () => page.close();
});

const shown = () => page.locator('#findings tbody tr:visible').count();

describe('the audit report in a browser', { timeout: 60_000 }, () => {
  it.each([
    ['a wide window', 1280, 'screen'],
    ['a narrow one', 360, 'screen'],
    ['print', 800, 'print'],
  ] as const)('is accessible in %s', async (_, width, media) => {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ media });
    for (const details of await page.locator('details').all())
      await details.evaluate((one) => one.setAttribute('open', ''));
    expect(await faults()).toEqual([]);
  });

  it('can be searched and filtered, and goes back', async () => {
    const all = await shown();
    expect(all).toBeGreaterThan(50);
    await page.locator('select[name=rule]').selectOption('slang');
    const slang = await shown();
    expect(slang).toBeGreaterThan(0);
    expect(slang).toBeLessThan(all);
    expect(await page.locator('#shown').textContent()).toBe(`${slang} of ${all} are shown.`);
    await page.getByRole('searchbox', { name: 'Search' }).fill('no such words at all');
    expect(await shown()).toBe(0);
    await page.getByRole('button', { name: 'Show all' }).click();
    await expect.poll(shown).toBe(all);
  });

  it('can be used with the keyboard alone', async () => {
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('To the report');
    await page.getByRole('searchbox', { name: 'Search' }).focus();
    await page.keyboard.type('slang');
    await expect.poll(() => page.locator('#shown').textContent()).toMatch(/^\d+ of \d+ are shown\.$/);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('level');
  });

  it('opens the page of a rule where a link leads to it', async () => {
    await page.locator('#findings a[href^="#rule-"]').first().click();
    await expect.poll(() => page.locator('details[open] h4').count()).toBeGreaterThan(0);
  });

  it('is whole without its script', async () => {
    const bare = await browser?.newPage({ javaScriptEnabled: false });
    if (!bare) return;
    await bare.goto(pathToFileURL(file).href);
    expect(await bare.locator('#findings tbody tr:visible').count()).toBe(await shown());
    expect(await bare.locator('form').isVisible()).toBe(false);
    await bare.locator('summary').first().click();
    expect(await bare.locator('details[open]').count()).toBe(1);
    await bare.close();
  });

  it('prints', async () => {
    const pdf = await page.pdf({ format: 'A4' });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('asks for nothing but itself', () => {
    expect(new Set(requests.map((url) => url.replace(/#.*/, '')))).toEqual(new Set([pathToFileURL(file).href]));
  });
});

/** What axe finds, by rule and place. */
async function faults(): Promise<string[]> {
  // Evaluated, since the page lets no script in but its own.
  await page.evaluate(readFileSync(AXE, 'utf8'));
  return page.evaluate(async (tags) => {
    const { axe } = globalThis as unknown as {
      axe: { run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await axe.run({ runOnly: { type: 'tag', values: tags } });
    return violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map((node) => `${id}: ${node.html.slice(0, 200)}`));
  }, WCAG);
}
