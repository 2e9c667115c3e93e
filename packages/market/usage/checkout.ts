/** In minor units of a currency. */
interface Amount {
  readonly currency: string;
  readonly minor: number;
}

/** What a part of a booking would cost without tax; `split`: how a programme would share it if the other parts took nothing of what it has left. */
interface QuotedPart {
  readonly currency: string;
  readonly net: number;
  readonly split?: { readonly support: number; readonly left: number } | undefined;
}

/** What a booking comes to without tax, by currency: in full, what a programme bears of it, and what is left to the booker. */
export interface Checkout {
  readonly full: readonly Amount[];
  readonly support: Amount;
  readonly own: readonly Amount[];
}

/** Programmes pay in this. */
const paidIn = 'KRW';

/** A booking shared with a programme, which bears no more of all parts than it has left; nothing where it bears no part of it. */
export const checkout = (parts: readonly QuotedPart[]): Checkout | undefined => {
  const splits = parts.flatMap(({ split }) => split ?? []);
  const [first] = splits;
  if (!first) return undefined;
  const wanted = splits.reduce((sum, s) => sum + s.support, 0);
  const support = Math.min(first.left, wanted);
  const full = [...Map.groupBy(parts, (p) => p.currency)].map(([currency, its]) => ({
    currency,
    minor: its.reduce((sum, p) => sum + p.net, 0),
  }));
  const own = full.map(({ currency, minor }) => ({ currency, minor: currency === paidIn ? minor - support : minor }));
  return { full, support: { currency: paidIn, minor: support }, own };
};
