/** One part of what is drawn from: a team, a type. */
export interface Stratum {
  readonly name: string;
  /** Notes in it. */
  readonly size: number;
}

/**
 * How many to draw from each stratum: in proportion to its size, what is left over to the largest remainders, and one at
 * least from each where there are as many to draw as strata. The same for any order of the strata.
 *
 * @param count - how many to draw in all; where there are fewer notes, all of them are drawn.
 */
export function allocate(strata: readonly Stratum[], count: number): Map<string, number> {
  const sorted = [...strata].filter(({ size }) => size > 0).sort((a, b) => (a.name < b.name ? -1 : 1));
  const total = sorted.reduce((sum, { size }) => sum + size, 0);
  if (total <= count) return new Map(sorted.map(({ name, size }) => [name, size]));
  const shares = new Map(sorted.map(({ name, size }) => [name, Math.floor((count * size) / total)]));
  giveRemainders(shares, sorted, { count, total });
  if (count >= sorted.length) giveEachOne(shares);
  return shares;
}

function giveRemainders(
  shares: Map<string, number>,
  strata: readonly Stratum[],
  { count, total }: { readonly count: number; readonly total: number },
): void {
  // Whole numbers all through, so that no machine rounds in its own way.
  const remainders = strata.map(({ name, size }) => ({ name, remainder: (count * size) % total }));
  remainders.sort((a, b) => b.remainder - a.remainder || (a.name < b.name ? -1 : 1));
  let left = count - [...shares.values()].reduce((sum, share) => sum + share, 0);
  for (const { name } of remainders) {
    if (left === 0) return;
    add(shares, name, 1);
    left -= 1;
  }
}

/** What a small stratum is given, the largest share gives. */
function giveEachOne(shares: Map<string, number>): void {
  for (const [name, share] of [...shares]) {
    if (share > 0) continue;
    const [largest] = [...shares].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
    if (!largest) return;
    add(shares, largest[0], -1);
    add(shares, name, 1);
  }
}

function add(shares: Map<string, number>, name: string, number: number): void {
  shares.set(name, (shares.get(name) ?? 0) + number);
}
