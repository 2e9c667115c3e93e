import type { Reference, ReferenceOf } from './reference.ts';

/** Whether a measure of a country means goods from Korea, or from everywhere, of one of these codes (six digits). */
export const meansGoods = (reference: Reference, codes: readonly string[]): reference is ReferenceOf<'import_regulation'> =>
  reference.fact.kind === 'import_regulation' &&
  (reference.fact.korea || reference.fact.whole) &&
  reference.hs.some((code) => codes.some((asked) => asked.startsWith(code) || code.startsWith(asked)));
