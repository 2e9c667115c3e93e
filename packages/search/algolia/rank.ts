const digits = 9;
const scale = 10 ** (digits - 1);
const zeroExponent = 400;

/**
 * An integer that sorts as the number does. Algolia compares numbers to about three decimals, so neither 0.0001 MPa nor 1e12 Ω would
 * be told apart; nine significant digits and an exponent fit a safe integer.
 */
export const rankOf = (n: number): number => {
  if (n === Number.POSITIVE_INFINITY) return Number.MAX_SAFE_INTEGER;
  if (n === Number.NEGATIVE_INFINITY) return -Number.MAX_SAFE_INTEGER;
  if (n === 0) return 0;
  const [mantissa = '0', exponent = '0'] = Math.abs(n)
    .toExponential(digits - 1)
    .split('e');
  const rank = (Number(exponent) + zeroExponent) * scale * 10 + Math.round(Number(mantissa) * scale);
  return n < 0 ? -rank : rank;
};

/** The number a rank stands for. */
export const numberOf = (rank: number): number => {
  if (rank === 0) return 0;
  const size = Math.abs(rank);
  const exponent = Math.floor(size / (scale * 10)) - zeroExponent;
  const n = Number(`${(size % (scale * 10)) / scale}e${exponent}`);
  return rank < 0 ? -n : n;
};
