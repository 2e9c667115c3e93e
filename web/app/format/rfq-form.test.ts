import { quoteTermsAt, rfqContentAt } from '@sandan/market/quote/quote.fixture';
import type { QuoteTerms } from '@sandan/market/quote/terms';
import { expect, test } from 'vitest';
import { quoteOf, quoteValues } from './rfq-form.server.ts';

const now = new Date('2026-11-02T03:00:00.000Z');
const asked = rfqContentAt(now);
const base = quoteTermsAt(now);
const terms: QuoteTerms = {
  ...base,
  lines: base.lines.map((line, i) =>
    i === 0 ? { ...line, per: 100, leadDays: 60, spec: 'Full bore', minimum: 500, multiple: 100 } : line,
  ),
  orderMinimum: 100_000,
  note: 'Tooling included',
};

const sent = (change: Record<string, string>): QuoteTerms => {
  const values = { ...quoteValues(terms, asked), ...change };
  const sheet = {
    values: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, [value]])),
    text: (name: string) => (values as Record<string, string>)[name] ?? '',
    texts: () => [],
    has: (name: string) => name in values,
    file: () => undefined,
    sending: (body?: unknown) => ({ body }),
  };
  return quoteOf(sheet, terms) as QuoteTerms;
};

test('a form of a quotation that is sent as it was shown changes nothing, and one price takes nothing else with it', () => {
  expect(sent({})).toEqual(terms);
  const { lines } = sent({ 'q-1-ladder': '500: 48.00\n2000: 43.00', 'q-1-lead': '' });
  expect(lines[0]).not.toHaveProperty('leadDays');
  expect(lines[0]?.per).toBe(100);
  expect(lines[0]?.ladder).toEqual([
    { from: 500, unitPrice: 4800 },
    { from: 2000, unitPrice: 4300, leadDays: 60 },
  ]);
});

test('the least total is read in the currency that was chosen, and a comma for a point makes no number', () => {
  const won = { currency: 'KRW', 'q-1-price': '62000', 'q-2-price': '78000' };
  expect(sent({ ...won, orderMinimum: '150,000' }).orderMinimum).toBe(150_000);
  expect(sent({ ...won, orderMinimum: '' }).orderMinimum).toBeUndefined();
  const { lines, leadDays } = sent({ 'q-1-gross': '12,5', 'q-1-quantity': '1,200', leadDays: '4,5' });
  expect([lines[0]?.grossKg, lines[0]?.quantity.value, leadDays]).toEqual([Number.NaN, 1200, Number.NaN]);
});

test('a day that stays keeps its instant, and another one ends in Korea', () => {
  expect(sent({}).validUntil).toBe(terms.validUntil);
  expect(sent({ validUntil: '2026-12-24' }).validUntil).toBe('2026-12-24T14:59:59.000Z');
});

test('a first offer says the specification that was asked for, which binds the seller; a later one what the last said', () => {
  const spec = (values: Record<string, string>) => [values['q-1-spec'], values['q-2-spec']];
  expect(spec(quoteValues(undefined, asked))).toEqual(asked.lines.map((l) => l.spec));
  expect(spec(quoteValues(terms, asked))).toEqual(['Full bore', '']);
});

test('a new quotation begins with the quantities in which the listing that was asked for is ordered, in the same unit alone', () => {
  const content = rfqContentAt(new Date('2026-11-28T00:00:00Z'));
  const listingId = 'lst_01KE5RAZ90MZE4V1XJCGH5R001';
  const asked = { ...content, lines: content.lines.slice(0, 1).map((l) => ({ ...l, listingId })) };
  const listed = (unitOfOrder: string) => [
    { id: listingId, content: { attributes: { minimumOrder: 500, orderMultiple: 50, unitOfOrder } } },
  ];
  expect(quoteValues(undefined, asked, listed('H87'))).toMatchObject({ 'q-1-minimum': '500', 'q-1-multiple': '50' });
  expect(quoteValues(undefined, asked, listed('DZN'))['q-1-minimum']).toBe('');
  expect(quoteValues(quoteTermsAt(new Date('2026-11-28T00:00:00Z')), asked, listed('H87'))['q-1-minimum']).toBe('');
});
