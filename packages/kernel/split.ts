/** A fraction rounded to the nearest whole number, halves to the even one. Both numbers are whole, the lower one positive. */
export const roundedQuotient = (top: bigint, bottom: bigint): bigint => {
  const floor = top / bottom - (top % bottom < 0n ? 1n : 0n);
  const twice = 2n * (top - floor * bottom);
  return twice > bottom || (twice === bottom && floor % 2n !== 0n) ? floor + 1n : floor;
};

/**
 * Splits a whole amount by weights so that the parts come to it exactly: each gets what its weight gives, rounded down, and what is
 * left goes one by one to the largest remainders, to the earlier of equal ones. Hamilton's method. What is taken back is split as it was
 * given: the parts of -n are those of n. Weights are not negative.
 */
export const split = (total: number, weights: readonly (number | bigint)[]): number[] => {
  if (total < 0) return split(-total, weights).map((part) => 0 - part);
  const exact = weights.map(BigInt);
  const all = exact.reduce((sum, w) => sum + w, 0n);
  if (all === 0n) return weights.map((_, i) => (i === 0 ? total : 0));
  const parts = exact.map((w) => ({ floor: (BigInt(total) * w) / all, rest: (BigInt(total) * w) % all }));
  const left = Number(BigInt(total) - parts.reduce((sum, p) => sum + p.floor, 0n));
  const order = parts
    .map((_, i) => i)
    .sort((a, b) => {
      const [x, y] = [parts[a]?.rest ?? 0n, parts[b]?.rest ?? 0n];
      return x === y ? a - b : x > y ? -1 : 1;
    });
  const lucky = new Set(order.slice(0, left));
  return parts.map((p, i) => Number(p.floor) + (lucky.has(i) ? 1 : 0));
};
