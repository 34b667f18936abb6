import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readBytes } from './reading.js';

const FOLDER = fileURLToPath(new URL('../../fixtures/formats', import.meta.url));
const files = readdirSync(FOLDER)
  .filter((name) => name.startsWith('record'))
  .sort()
  .map((name) => ({ name, bytes: readFileSync(join(FOLDER, name)) }));

/** More with CASELINT_FUZZ_RUNS, as before a release. */
const RUNS = Number(process.env['CASELINT_FUZZ_RUNS'] ?? 100);
/** Far above what any of these small files takes, on a machine that is busy. */
const SLOWEST = 5000;

/** One thing that can befall a file: bytes that flip, an end that is lost, a stretch that is put in twice or cut out. */
const damage = fc.oneof(
  fc.record({ kind: fc.constant('flip' as const), at: fc.nat(), byte: fc.nat(255) }),
  fc.record({ kind: fc.constant('cut' as const), at: fc.nat() }),
  fc.record({ kind: fc.constant('drop' as const), at: fc.nat(), length: fc.nat(200) }),
  fc.record({ kind: fc.constant('splice' as const), at: fc.nat(), from: fc.nat(), length: fc.nat(2000) }),
);
type Damage = typeof damage extends fc.Arbitrary<infer Kind> ? Kind : never;

function befall(bytes: Buffer, mishap: Damage): Buffer {
  const at = mishap.at % Math.max(1, bytes.length);
  if (mishap.kind === 'cut') return bytes.subarray(0, at);
  if (mishap.kind === 'drop') return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + mishap.length)]);
  if (mishap.kind === 'splice') {
    const from = mishap.from % Math.max(1, bytes.length);
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(from, from + mishap.length), bytes.subarray(at)]);
  }
  const flipped = Buffer.from(bytes);
  if (flipped.length > 0) flipped[at] = mishap.byte;
  return flipped;
}

async function checkBearable(name: string, bytes: Uint8Array): Promise<void> {
  const before = performance.now();
  const { notes, problems, empty } = await readBytes(name, bytes);
  expect(performance.now() - before).toBeLessThan(SLOWEST);
  // Without a reason of its own the sentence would stand for a fault of the reader.
  const faults = problems
    .map(({ message }) => message)
    .filter((message) => /^The file could not be read\./.test(message));
  expect(faults).toEqual([]);
  expect(notes.length + problems.length + empty).toBeGreaterThan(0);
}

const mishaps = fc.array(damage, { minLength: 1, maxLength: 6 });

describe('a damaged file', () => {
  it.each(files)('$name never stops the run, and what is wrong is said', async ({ name, bytes }) => {
    await fc.assert(
      fc.asyncProperty(mishaps, (all) => checkBearable(name, all.reduce(befall, bytes))),
      { numRuns: RUNS },
    );
  });

  it.each(files.filter(({ name }) => /\.(?:docx|xlsx|zip)$/.test(name)))(
    '$name with a damaged part',
    async ({ name, bytes }) => {
      const parts = unzipSync(bytes);
      const property = fc.asyncProperty(fc.constantFrom(...Object.keys(parts)), mishaps, (part, all) => {
        const damaged = all.reduce(befall, Buffer.from(parts[part] ?? []));
        return checkBearable(name, zipSync({ ...parts, [part]: damaged }, { level: 0 }));
      });
      await fc.assert(property, { numRuns: RUNS });
    },
  );
});
