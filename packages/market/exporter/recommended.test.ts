import { expect, test } from 'vitest';
import type { ReferenceOf } from '../reference/reference.ts';
import { marketsFor, tradedOf } from './recommended.ts';

const about = { version: 1, list: '', hs: ['848180'], digest: '', fetchedAt: '2026-11-01T00:00:00.000Z', demo: false };
const traded = (country: string, period: string, exportUsd: number, source = 'customs') =>
  ({
    ...about,
    source,
    sourceId: `${country}-${period}`,
    countries: [country],
    fact: { kind: 'trade_statistic', period, countryName: country, exportUsd, importUsd: 0 },
  }) as unknown as ReferenceOf<'trade_statistic'>;
const recommended = (country: string, score: number, exporter = 'promising') =>
  ({
    ...about,
    source: 'kotra',
    sourceId: `${country}-${exporter}`,
    countries: [country],
    fact: { kind: 'recommended_country', countryName: country, exporter, score },
  }) as unknown as ReferenceOf<'recommended_country'>;
const months = (country: string, from: number, count: number, usd: number) =>
  Array.from({ length: count }, (_, n) => traded(country, new Date(Date.UTC(2024, from + n, 1)).toISOString().slice(0, 7), usd));

test('a market is weighed by KOTRA’s score, Korea’s exports there and their growth, each part told', () => {
  const statistics = [
    traded('VN', '2025', 1_210),
    traded('VN', '2023', 1_000),
    traded('DE', '2025', 484),
    traded('DE', '2024', 484),
  ];
  const [first, second] = marketsFor('848180', 'promising', [recommended('VN', 10), recommended('DE', 20)], statistics);
  expect(first).toMatchObject({ country: 'VN', score: 65, trade: { usd: 1_210, from: '2025', full: true } });
  expect(first?.trade?.growth).toBeCloseTo(0.1);
  expect(first?.parts).toEqual([
    { part: 'kotra', of: 50, points: 25 },
    { part: 'size', of: 30, points: 30 },
    { part: 'growth', of: 20, points: 10 },
  ]);
  expect(second).toMatchObject({ country: 'DE', score: 62, parts: [{ points: 50 }, { points: 12 }, { points: 0 }] });
});

test('what is not known has no points and is not guessed', () => {
  const [one, other] = marketsFor('848180', undefined, [recommended('VN', 10)], [traded('DE', '2025', 100)]);
  expect(one).toMatchObject({
    country: 'DE',
    score: 30,
    parts: [{ part: 'kotra', of: 50 }, { points: 30 }, { part: 'growth', of: 20 }],
  });
  expect(one?.parts[0]).not.toHaveProperty('points');
  expect(one?.parts[2]).not.toHaveProperty('points');
  expect(other).toBeUndefined();
  const class_ = marketsFor('848180', 'strong', [recommended('VN', 10, 'growing'), recommended('JP', 9)], []);
  expect(class_.map(({ country }) => country)).toEqual(['VN']);
});

test('months make a year where all twelve are known, and are shown without being compared where they are not', () => {
  expect(tradedOf(months('VN', 0, 24, 10))).toMatchObject({ from: '2025-01', to: '2025-12', usd: 120, full: true, growth: 0 });
  const holed = months('VN', 0, 12, 10).filter(({ fact }) => fact.period !== '2024-05');
  expect(tradedOf(holed)).toMatchObject({ usd: 110, full: false });
  expect(tradedOf([...holed, traded('VN', '2023', 90)])).toMatchObject({ from: '2023', usd: 90, full: true });
  expect(tradedOf([traded('VN', '2025', 90), traded('VN', '2024', 0)])).not.toHaveProperty('growth');
});

test('two sources of the same figures are not added up', () => {
  const [one] = marketsFor('848180', undefined, [], [traded('VN', '2025', 90), traded('VN', '2025', 90, 'other')]);
  expect(one?.trade?.usd).toBe(90);
});
