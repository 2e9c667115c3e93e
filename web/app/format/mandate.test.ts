import { expect, test } from 'vitest';
import { mandateIn, mandateNames, paymentIn, sharesIn } from './mandate.server.ts';

const sheetOf = (values: Record<string, string | string[]>) => ({
  text: (name: string) => [values[name] ?? ''].flat()[0] ?? '',
  texts: (name: string) => [values[name] ?? []].flat(),
});

test('an offer is read as people write it: a per cent to four digits, amounts with commas, countries in a row; what is none is refused', () => {
  const said = {
    as: 'mandator',
    otherId: 'org_1',
    rate: '3.5',
    on: 'both',
    currency: 'KRW',
    minimum: '1,000,000',
    territory: 'kr, jp de',
    from: '2026-01-01',
    until: '2026-12-31',
  };
  const days = { from: '2026-01-01', until: '2026-12-31' };
  const terms = { rate: 35_000, on: 'both', minimum: { currency: 'KRW', minor: 1_000_000 } };
  expect(mandateIn(sheetOf(said))).toEqual({ as: 'mandator', otherId: 'org_1', terms, territory: ['KR', 'JP', 'DE'], ...days });
  for (const rate of ['', '3,5', '100.1', 'five']) expect(mandateIn(sheetOf({ ...said, rate })).terms.rate, rate).toBeNaN();
  expect(mandateIn(sheetOf({ ...said, minimum: 'much' })).terms).toMatchObject({ minimum: { minor: Number.NaN } });
});

test('shares and payments keep the mandate that they are of', () => {
  const sheet = sheetOf({ mandateId: ['a', 'b'], 'share-a': '66.6667', 'share-b': '33.3333' });
  expect(sharesIn(sheet)).toEqual([
    { mandateId: 'a', share: 666_667 },
    { mandateId: 'b', share: 333_333 },
  ]);
  const paid = sheetOf({ minor: '12.50', currency: 'EUR', on: '2026-02-01', reference: 'T-1' });
  expect(paymentIn(paid, 'a')).toEqual({ mandateId: 'a', minor: 1250, on: '2026-02-01', reference: 'T-1' });
});

test('pages name what bears no commission in the language of their reader', () => {
  expect(mandateNames('ko').bare).toBe('마일스톤 기술료, 특허 비용 분담');
  expect(mandateNames('en').bare).toBe('Milestone payment, Share of patent costs');
});
