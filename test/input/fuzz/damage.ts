import fc from 'fast-check';

/** One thing that can befall a file: bytes that flip, an end that is lost, a stretch that is put in twice or cut out. */
const damage = fc.oneof(
  fc.record({ kind: fc.constant('flip' as const), at: fc.nat(), byte: fc.nat(255) }),
  fc.record({ kind: fc.constant('cut' as const), at: fc.nat() }),
  fc.record({ kind: fc.constant('drop' as const), at: fc.nat(), length: fc.nat(200) }),
  fc.record({ kind: fc.constant('splice' as const), at: fc.nat(), from: fc.nat(), length: fc.nat(2000) }),
);
export type Damage = typeof damage extends fc.Arbitrary<infer Kind> ? Kind : never;

export const mishaps = fc.array(damage, { minLength: 1, maxLength: 6 });

/** The bytes after all of it, one mishap after the other. */
export const damaged = (bytes: Buffer, all: readonly Damage[]): Buffer => all.reduce(befall, bytes);

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
