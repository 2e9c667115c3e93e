/** Numbers of the lines that a form shows. */
export const linesIn = (values: Readonly<Record<string, unknown>>, prefix: 'line' | 'q'): number[] =>
  [...new Set(Object.keys(values).flatMap((name) => new RegExp(`^${prefix}-(\\d+)-`).exec(name)?.[1] ?? []))]
    .map(Number)
    .sort((a, b) => a - b);

const own = ['subject', 'about', 'currency', 'neededBy', 'payment', 'visibility', 'sealed', 'invited', 'deadline'];

/** Fields of the request's form by the pointers of the API. */
export const rfqNames = (lines: readonly number[]): Record<string, string> => ({
  ...Object.fromEntries(own.map((name) => [`/content/${name === 'subject' ? 'title' : name}`, name])),
  '/content/quotesMost': 'most',
  '/content/delivery/place/kind': 'placeKind',
  '/content/delivery/place/name': 'place',
  '/content/delivery/place/country': 'country',
  '/content/delivery/place/locode': 'locode',
  '/content/delivery': 'place',
  ...Object.fromEntries(
    lines.flatMap((n, i) => [
      ...['name', 'spec', 'hs', 'quantity', 'certificates', 'samples'].map((f) => [`/content/lines/${i}/${f}`, `line-${n}-${f}`]),
      [`/content/lines/${i}/targetPrice`, `line-${n}-target`],
      [`/content/lines/${i}/tolerancePercent`, `line-${n}-tolerance`],
    ]),
  ),
});

/** Fields of the quotation's form by the pointers of the API. */
export const quoteNames = (lines: readonly number[]): Record<string, string> => ({
  '/terms/currency': 'currency',
  '/terms/delivery/rule': 'rule',
  '/terms/delivery/transport': 'transport',
  '/terms/delivery/place/kind': 'placeKind',
  '/terms/delivery/place/name': 'place',
  '/terms/delivery/place/country': 'country',
  '/terms/delivery/place/locode': 'locode',
  '/terms/payment': 'payment',
  '/terms/leadDays': 'leadDays',
  '/terms/validUntil': 'validUntil',
  '/terms/orderMinimum': 'orderMinimum',
  ...Object.fromEntries(
    lines.flatMap((n, i) => [
      ...['name', 'spec', 'hs', 'origin', 'quantity', 'minimum', 'multiple', 'ladder', 'certificates'].map((f) => [
        `/terms/lines/${i}/${f}`,
        `q-${n}-${f}`,
      ]),
      [`/terms/lines/${i}/unitPrice`, `q-${n}-price`],
      [`/terms/lines/${i}/pack`, `q-${n}-packValue`],
      [`/terms/lines/${i}/leadDays`, `q-${n}-lead`],
      [`/terms/lines/${i}/grossKg`, `q-${n}-gross`],
      [`/terms/lines/${i}/volumeM3`, `q-${n}-volume`],
    ]),
  ),
});
