/** Whether two series of measurements come from one source: the Mann-Whitney U test, two-sided, with ties and the normal approximation. */
export function mannWhitney(one: number[], other: number[]): number {
  const all = [...one.map((value) => ({ value, mine: true })), ...other.map((value) => ({ value, mine: false }))].sort((a, b) => a.value - b.value);
  let [rankSum, ties] = [0, 0];
  for (let start = 0; start < all.length;) {
    let end = start;
    while (end < all.length && all[end]!.value === all[start]!.value) end++;
    const size = end - start;
    ties += size ** 3 - size;
    for (let index = start; index < end; index++) if (all[index]!.mine) rankSum += (start + end + 1) / 2;
    start = end;
  }
  const [n, m, total] = [one.length, other.length, all.length];
  const u = rankSum - (n * (n + 1)) / 2;
  const spread = Math.sqrt(((n * m) / 12) * (total + 1 - ties / (total * (total - 1))));
  return spread === 0 ? 1 : 2 * (1 - normal(Math.max(0, Math.abs(u - (n * m) / 2) - 0.5) / spread));
}

/** The share of a normal distribution below z ≥ 0 (Abramowitz and Stegun 26.2.17, error below 7.5e-8). */
function normal(z: number): number {
  const t = 1 / (1 + 0.2316419 * z);
  const tail = [1.330274429, -1.821255978, 1.781477937, -0.356563782, 0.31938153].reduce((sum, factor) => (sum + factor) * t, 0);
  return 1 - (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * tail;
}
