import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { damaged, mishaps } from './fuzz/damage.js';
import { misplacedIn, textOf, visible } from './fuzz/judge.js';
import { COUNTED, MARKS, SEEDS } from './fuzz/seeds.js';
import { badOrigin, type Read, readBytes } from './reading.js';

/** More with CASELINT_FUZZ_RUNS, as before a release. */
const RUNS = Number(process.env['CASELINT_FUZZ_RUNS'] ?? 1000);
/** Real files are twenty times as large: so many fewer runs take as long. */
const FEWER = Math.ceil(RUNS / 20);
/** A guard against a reader that hangs: far above what any of these small files takes on a machine that is busy. */
const SLOWEST = 5000;
/** The same files each time, so that a change is to blame for what fails; others where more are asked for. */
const SETTINGS = process.env['CASELINT_FUZZ_RUNS'] === undefined ? { seed: 20_260_301 } : {};
const PATIENCE = { timeout: 60 * RUNS + 60_000 };

const tiny = Object.entries(SEEDS).map(([name, bytes]) => ({ name, bytes: Buffer.from(bytes) }));
const FOLDER = fileURLToPath(new URL('../../fixtures/formats', import.meta.url));
const real = readdirSync(FOLDER)
  .filter((name) => name.startsWith('record'))
  .sort()
  .map((name) => ({ name, bytes: readFileSync(join(FOLDER, name)) }));

const isArchive = ({ name }: { name: string }): boolean => /\.(?:docx|xlsx|zip)$/.test(name);

/** What must hold whatever has befallen a file. */
async function readBearably(name: string, bytes: Uint8Array): Promise<Read> {
  const before = performance.now();
  const read = await readBytes(name, bytes);
  expect(performance.now() - before).toBeLessThan(SLOWEST);
  for (const { message, source } of read.problems) {
    expect(source).toMatch(new RegExp(`^${name.replace('.', '\\.')}(?:/|$)`));
    // A failure that the reader did not foresee has a sentence of this kind.
    expect(message).not.toMatch(/^The file could not be read\b/);
    expect(message).toMatch(/^[\p{Lu}\d“][^\n]{10,600}[.)]$/u);
    // A damaged header can have a word of a text in it, and its name is a column's name for all that.
    expect(marksIn(message.replace(/“[^”]{1,60}”/g, ''))).toEqual([]);
  }
  expect(read.notes.length + read.problems.length + read.empty).toBeGreaterThan(0);
  expect(read.notes.flatMap(badOrigin)).toEqual([]);
  return read;
}

const marksIn = (text: string): string[] => MARKS.filter((mark) => text.includes(mark));

/** Each mark that the source still shows is in a note, or the ledger says that something was not read. */
function expectNothingLost(shown: string, { notes, problems, empty }: Read): void {
  if (problems.length + empty > 0) return;
  const read = notes.map(({ text, metadata }) => text + JSON.stringify(metadata)).join('\n');
  expect(marksIn(shown).filter((mark) => !read.includes(mark))).toEqual([]);
}

const bearable = async (name: string, bytes: Uint8Array): Promise<void> => void (await readBearably(name, bytes));

describe('a damaged file', () => {
  it.each(tiny.filter((file) => !isArchive(file)))(
    '$name never stops the run, and no note is lost unsaid',
    PATIENCE,
    async ({ name, bytes }) => {
      const property = fc.asyncProperty(mishaps, async (all) => {
        const hurt = damaged(bytes, all);
        const read = await readBearably(name, hurt);
        const source = await textOf(name, hurt);
        expectNothingLost(visible(name, source), read);
        expect(misplacedIn(name, read.notes, source)).toEqual([]);
      });
      await fc.assert(property, { ...SETTINGS, numRuns: RUNS });
    },
  );

  it.each(tiny.filter(isArchive))('$name never stops the run', PATIENCE, async ({ name, bytes }) => {
    const property = fc.asyncProperty(mishaps, (all) => bearable(name, damaged(bytes, all)));
    await fc.assert(property, { ...SETTINGS, numRuns: RUNS });
  });

  it.each(tiny.filter(isArchive))(
    '$name with a damaged part loses no note unsaid',
    PATIENCE,
    async ({ name, bytes }) => {
      const parts = unzipSync(bytes);
      const property = fc.asyncProperty(fc.constantFrom(...Object.keys(parts)), mishaps, async (part, all) => {
        const hurt = damaged(Buffer.from(parts[part] ?? []), all);
        const read = await readBearably(name, zipSync({ ...parts, [part]: hurt }, { level: 0 }));
        // A row that is cut out whole leaves its text behind, and texts that are shared can be changed for one another.
        if (part === 'xl/worksheets/sheet1.xml' || part === 'xl/sharedStrings.xml') return;
        const others = Object.entries(parts).map(([other, inner]) =>
          other === part ? '' : Buffer.from(inner).toString(),
        );
        expectNothingLost([...others, visible(part, hurt.toString())].join('\n'), read);
      });
      await fc.assert(property, { ...SETTINGS, numRuns: RUNS });
    },
  );

  it.each(real)('$name never stops the run', PATIENCE, async ({ name, bytes }) => {
    const property = fc.asyncProperty(mishaps, (all) => bearable(name, damaged(bytes, all)));
    await fc.assert(property, { ...SETTINGS, numRuns: FEWER });
  });

  it.each(real.filter(isArchive))(
    '$name with a damaged part never stops the run',
    PATIENCE,
    async ({ name, bytes }) => {
      const parts = unzipSync(bytes);
      const property = fc.asyncProperty(fc.constantFrom(...Object.keys(parts)), mishaps, async (part, all) => {
        const hurt = damaged(Buffer.from(parts[part] ?? []), all);
        await bearable(name, zipSync({ ...parts, [part]: hurt }, { level: 0 }));
      });
      await fc.assert(property, { ...SETTINGS, numRuns: FEWER });
    },
  );
});

/** Where a row is a line, whatever is done to the file: nothing in it opens a cell that could hold a line end. */
const withoutQuotes = (text: string): string => text.replaceAll('"', 'x').replace(/\r\n?/g, '\n');

describe('the rows of a damaged table', () => {
  it.each(COUNTED)('of $name are notes, empty, or said not to be read', PATIENCE, async ({ name, head, body }) => {
    const property = fc.asyncProperty(mishaps, async (all) => {
      const hurt = damaged(Buffer.from(body), all)
        .toString('latin1')
        .replace(/[^\t\n\x20-\x7e]/g, 'x');
      const rows = name.endsWith('csv') ? withoutQuotes(hurt) : hurt;
      const { notes, empty, problems } = await readBytes(name, head + rows);
      const lost = problems.reduce((sum, { notesLost = 0 }) => sum + notesLost, 0);
      const again = name.endsWith('csv') ? rows.split('\n').filter((row) => `${row}\n` === head).length : 0;
      const there = rows.split('\n').filter(isRow(name)).length - again;
      // A file with nothing in it is counted as one that is empty.
      if (there === 0) return;
      // Two objects that come to stand on one line are two notes.
      if (name.endsWith('csv')) expect(notes.length + empty + lost).toBe(there);
      else expect(notes.length + empty + lost).toBeGreaterThanOrEqual(there);
    });
    await fc.assert(property, { ...SETTINGS, numRuns: RUNS });
  });
});

const isRow = (name: string) => (line: string) => (name.endsWith('csv') ? /[^\s,]/ : /\S/).test(line);
