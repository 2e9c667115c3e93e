import type { World } from '@sandan/fn-api/world';
import type { Usage } from '@sandan/telemetry/usage';

/** What calls of one operation used: the most of each kind by any of them, and the mean. */
interface Kept {
  calls: number;
  most: Usage;
  sum: Usage;
}

const each = (a: Usage, b: Usage, of: (x: number, y: number) => number): Usage => ({
  reads: of(a.reads, b.reads),
  writes: of(a.writes, b.writes),
  readUnits: of(a.readUnits, b.readUnits),
  writeUnits: of(a.writeUnits, b.writeUnits),
  searches: of(a.searches, b.searches),
  asks: of(a.asks, b.asks),
});

/** Keeps what calls used, by operation; for `/dev/usage`. */
export const usageKept = () => {
  const kept = new Map<string, Kept>();
  const used: NonNullable<World['used']> = (operation, usage) => {
    const known = kept.get(operation);
    if (!known) kept.set(operation, { calls: 1, most: { ...usage }, sum: { ...usage } });
    else {
      known.calls++;
      known.most = each(known.most, usage, Math.max);
      known.sum = each(known.sum, usage, (a, b) => a + b);
    }
  };
  return {
    used,
    shown: () =>
      Object.fromEntries(
        [...kept].map(([operation, { calls, most, sum }]) => [
          operation,
          { calls, most, mean: each(sum, sum, (n) => n / calls) },
        ]),
      ),
  };
};
