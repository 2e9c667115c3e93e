/** Seconds that a `Retry-After` asks for, from a number or a date; undefined if it says nothing that can be understood. */
export const retryAfterOf = (header: string | null, now: number): number | undefined => {
  const text = header?.trim() ?? '';
  if (/^\d+$/.test(text)) return Math.min(Number(text), Number.MAX_SAFE_INTEGER);
  const at = /^[A-Z][a-z]{2,8},? /.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(at) ? undefined : Math.max(0, Math.ceil((at - now) / 1000));
};

const firstMs = 500;
const longestMs = 8_000;

/** Milliseconds before the attempt after the `n`-th: full jitter over a doubling span, so that many clients do not come back at once. */
export const backoff = (n: number, random: () => number): number => random() * Math.min(longestMs, firstMs * 2 ** n);
