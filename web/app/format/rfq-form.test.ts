import { quoteTermsAt, rfqContentAt } from '@sandan/market/quote/quote.fixture';
import type { QuoteTerms } from '@sandan/market/quote/terms';
import { expect, test } from 'vitest';
import { priceIn } from './catalogue.server.ts';
import { quoteOf, quoteValues } from './rfq-form.server.ts';

const now = new Date('2026-11-02T14:59:59.000Z');
const asked = rfqContentAt(now);
const base = quoteTermsAt(now);
const terms: QuoteTerms = {
  ...base,
  lines: base.lines.map((line, i) => (i === 0 ? { ...line, per: 100, leadDays: 60, spec: 'Full bore' } : line)),
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

test('a price that is written anew keeps what is left blank and what its form does not show', () => {
  const before = {
    ...{ listingId: 'lst_1', version: 2, title: { ko: '밸브' }, ladder: [{ from: 10, minor: 1000 }], minimum: 50, multiple: 10 },
    ...{ lead: [{ from: 1, min: 10, max: 20 }], term: { rule: 'FOB', place: 'Busan' } },
  };
  const { lead, term } = before;
  const ladder = [{ from: 10, minor: 900 }];
  expect(priceIn({ ladder, minimum: 60 }, before)).toEqual({ ladder, minimum: 60, multiple: 10, lead, term });
  expect(priceIn({ ladder }, undefined)).toEqual({ ladder });
});
