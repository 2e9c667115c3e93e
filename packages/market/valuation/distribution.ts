export interface Spread {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
}

/** The value below which a triangular distribution lies with probability `p`, 0 to 1. */
export const quantile = ({ low, likely, high }: Spread, p: number): number => {
  const width = high - low;
  if (width === 0) return likely;
  const peak = (likely - low) / width;
  return p < peak ? low + Math.sqrt(p * width * (likely - low)) : high - Math.sqrt((1 - p) * width * (high - likely));
};

/** A range of values: with 10 per cent below the first and 10 above the last. Minor units of its currency. */
export interface Range {
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
}

/** The p-quantile of values in order, between its neighbours in proportion (type 7 of Hyndman and Fan 1996). */
export const sampleQuantile = (sorted: readonly number[], p: number): number => {
  const at = (sorted.length - 1) * p;
  const [low, high] = [sorted[Math.floor(at)] ?? 0, sorted[Math.ceil(at)] ?? 0];
  return low + (high - low) * (at - Math.floor(at));
};

export const rangeOf = (values: readonly number[]): Range => {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (p: number) => Math.round(sampleQuantile(sorted, p));
  return { p10: at(0.1), p50: at(0.5), p90: at(0.9) };
};

/** Numbers from 0 to 1 that are the same each time (mulberry32). */
const generator = (seed: number) => {
  let state = seed >>> 0;
  return (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
};

export const samples = 1000;

/**
 * A Latin hypercube: for each of `dimensions` the middles of a thousand equal strata, each once, in an order of its own that is the same
 * each time. The same inputs therefore always give the same range.
 */
export const hypercube = (dimensions: number): readonly (readonly number[])[] =>
  Array.from({ length: dimensions }, (_, dimension) => {
    const next = generator(20_260_101 + dimension);
    const strata = Array.from({ length: samples }, (__, i) => (i + 0.5) / samples);
    for (let i = strata.length - 1; i > 0; i--) {
      const j = Math.floor(next() * (i + 1));
      [strata[i], strata[j]] = [strata[j] as number, strata[i] as number];
    }
    return strata;
  });
