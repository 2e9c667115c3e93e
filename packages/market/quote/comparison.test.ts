import { newId } from '@sandan/kernel/id';
import { expect, test } from 'vitest';
import type { RateSheet } from '../rate/rate.ts';
import { compareQuotes, priceAt } from './comparison.ts';
import { landedCosts, quoteTermsAt, rfqContentAt } from './quote.fixture.ts';
import type { Quote, QuoteVersion } from './quote.ts';
import { orderTermsOf, type QuoteTerms, quoteTotal } from './terms.ts';

const now = new Date('2026-11-02T03:00:00Z');
const on = '2026-11-02';
const sheets: RateSheet[] = [{ source: 'ecb', on: '2026-10-30', base: 'EUR', per: 'base', quotes: { USD: '1.25', KRW: '1700' } }];
const rfq = rfqContentAt(now);

const of = (terms: QuoteTerms, state: Quote['state'] = 'submitted', side: QuoteVersion['side'] = 'seller') => {
  const id = newId('quote');
  const seller = { organisationId: newId('organisation'), country: 'KR', zone: 'Asia/Seoul' };
  const quote = { id, state, seller, number: 1 } as Quote;
  const last = { quoteId: id, number: 1, side, terms, total: quoteTotal(terms) } as QuoteVersion;
  return { quote, last };
};
const base = quoteTermsAt(now);
const [valves, gaskets] = base.lines;
if (!valves || !gaskets) throw new Error('two lines');

test('boxes of a hundred and dollars a dozen are compared as pieces in euro', () => {
  const dollars: QuoteTerms = {
    ...base,
    currency: 'USD',
    lines: [
      { ...valves, quantity: { value: 100, unit: 'DZN' }, unitPrice: 60_000 },
      { ...gaskets, unitPrice: 7_500, per: 1 },
    ],
  };
  const { columns } = compareQuotes(rfq, [of(base), of(dollars)], undefined, sheets, on);
  expect(columns[0]?.cells.map((c) => [c.quantity, c.unitPrice])).toEqual([
    [1200, '46.2'],
    [2500, '0.58'],
  ]);
  expect(columns[1]?.cells.map((c) => [c.quantity, c.unitPrice])).toEqual([
    [1200, '40'],
    [2500, '0.6'],
  ]);
  expect(columns.map((c) => c.cells.map((x) => x.best))).toEqual([
    [false, true],
    [true, false],
  ]);
  expect(columns[1]?.converted).toEqual({ currency: 'EUR', minor: 100 * 48_000 + 25 * 6_000 });
});

test('what is missing is flagged: a line, the content of a box, a rate, origin, certificates, a price over the target', () => {
  const { origin: _, pack: __, ...box } = gaskets;
  const thin: QuoteTerms = { ...base, lines: [box] };
  const { columns } = compareQuotes(rfq, [of(thin), of({ ...base, currency: 'VND' }), of(base)], undefined, sheets, on);
  expect(columns[0]).toMatchObject({ flags: ['partial'], best: false });
  expect(columns[0]?.cells.map((c) => c.flags)).toEqual([['not_quoted'], ['unit', 'no_origin']]);
  expect(columns[1]?.cells[0]?.flags).toEqual(['no_rate']);
  expect(columns[1]?.converted).toBeUndefined();
  expect(columns[2]?.cells[0]?.flags).toEqual(['over_target']);
  const bare = { ...base, lines: [{ ...valves, certificates: [], quantity: { value: 1000, unit: 'H87' as const } }, gaskets] };
  expect(compareQuotes(rfq, [of(bare)], undefined, sheets, on).columns[0]?.cells[0]?.flags).toEqual([
    'quantity_less',
    'certificates',
    'over_target',
  ]);
});

test('quotations under different rules are ranked at the buyer’s place alone, once the way has its costs', () => {
  const works: QuoteTerms = {
    ...quoteTermsAt(now, 4500),
    delivery: { rule: 'EXW', place: { kind: 'seller_premises', name: 'Changwon', country: 'KR' } },
  };
  const free: QuoteTerms = {
    ...quoteTermsAt(now, 4690),
    delivery: { rule: 'CIF', place: { kind: 'destination_terminal', name: 'Port of Hamburg', country: 'DE', locode: 'DEHAM' } },
  };
  const quotes = [of(works), of(base), of(free)];
  expect(compareQuotes(rfq, quotes, undefined, sheets, on).columns.map((c) => c.best)).toEqual([false, false, false]);
  const { columns } = compareQuotes(rfq, quotes, landedCosts, sheets, on);
  expect(columns.map((c) => c.landed?.total?.minor)).toEqual([
    // 55,450.00 + 2,895.00 to board and over sea + insurance 160.45 + 430.00
    5_545_000 + 289_500 + 16_045 + 43_000,
    5_689_000 + 210_000 + 16_222 + 43_000,
    5_773_000 + 43_000,
  ]);
  expect(columns.map((c) => c.best)).toEqual([false, false, true]);
  expect(columns.map((c) => c.arrives)).toEqual(['2027-01-24', '2027-01-24', '2027-01-24']);
  const { costs } = landedCosts;
  const unsaid = compareQuotes(
    rfq,
    quotes,
    { ...landedCosts, costs: costs.filter((c) => c.leg !== 'main_carriage') },
    sheets,
    on,
  );
  expect(unsaid.columns.map((c) => c.landed?.total === undefined)).toEqual([true, true, false]);
  expect(unsaid.columns[0]?.flags).toEqual(['arrival_unknown']);
});

test('a step of the ladder says the price of the quantity that was asked for', () => {
  expect([priceAt(valves, 400), priceAt(valves, 800), priceAt(valves, 1200), priceAt(valves, 2000)]).toEqual([
    4900, 4900, 4620, 4400,
  ]);
  const less = {
    ...base,
    lines: [
      { ...valves, quantity: { value: 600, unit: 'H87' as const }, unitPrice: 4900, ladder: [{ from: 1000, unitPrice: 4620 }] },
    ],
  };
  expect(compareQuotes(rfq, [of(less)], undefined, sheets, on).columns[0]?.cells[0]).toMatchObject({
    unitPrice: '49',
    atAsked: '46.2',
  });
});

test('what is ordered at least, and in which steps, stands in the unit that was asked for; what was asked for and cannot be ordered is flagged', () => {
  const cellsOf = (line: Partial<QuoteTerms['lines'][number]>, asked = rfq) =>
    compareQuotes(asked, [of({ ...base, lines: [{ ...valves, ...line }, gaskets] })], undefined, sheets, on).columns[0]?.cells[0];
  expect(cellsOf({ quantity: { value: 100, unit: 'DZN' }, minimum: 50, multiple: 25 })).toMatchObject({
    minimum: 600,
    multiple: 300,
  });
  const flags = { quantity: { value: 2000, unit: 'H87' as const } };
  expect(cellsOf({ ...flags, minimum: 2000 })).toMatchObject({
    minimum: 2000,
    next: 2000,
    flags: expect.arrayContaining(['below_minimum']),
  });
  expect(cellsOf({ ...flags, multiple: 500 })).toMatchObject({ next: 1500, flags: expect.arrayContaining(['off_multiple']) });
  // Eighty-three dozen and a third are over the fifty that it asks for, and without a multiple nothing is off one.
  const thousand = { ...rfq, lines: rfq.lines.map((l) => ({ ...l, quantity: { ...l.quantity, value: 1000 } })) };
  const dozens = cellsOf({ quantity: { value: 83.333, unit: 'DZN' }, minimum: 50 }, thousand);
  expect(dozens?.next).toBeUndefined();
  expect(dozens?.flags).not.toContain('off_multiple');
  // Twelve hundred with five per cent either way takes 1,250 as well.
  expect(cellsOf({ ...flags, multiple: 1250 })?.next).toBeUndefined();
});

test('a least total is flagged where what was asked for does not reach it', () => {
  const more = { ...base, lines: [{ ...valves, quantity: { value: 3000, unit: 'H87' as const } }, gaskets] };
  const flagsOf = (orderMinimum: number) =>
    compareQuotes(rfq, [of({ ...more, orderMinimum })], undefined, sheets, on).columns[0]?.flags;
  expect(flagsOf(8_000_000)).toContain('order_minimum');
  expect(flagsOf(5_000_000)).not.toContain('order_minimum');
});

test('what was declined, withdrawn, superseded or has expired is shown and never the best', () => {
  const { columns } = compareQuotes(rfq, [of(quoteTermsAt(now, 100), 'withdrawn'), of(base)], undefined, sheets, on);
  expect(columns.map((c) => [c.best, c.cells[0]?.best])).toEqual([
    [false, false],
    [true, true],
  ]);
});

test('an offer of fewer goods or of a package that does not compare, a recalled one and the buyer’s own wish are never the best', () => {
  const cheap = quoteTermsAt(now, 4000);
  const { pack: _, ...box } = gaskets;
  const fewer = { ...cheap, lines: [{ ...valves, unitPrice: 4000, quantity: { value: 600, unit: 'H87' as const } }, gaskets] };
  const boxes = { ...cheap, lines: [{ ...valves, unitPrice: 4000 }, box] };
  for (const other of [of(fewer), of(boxes), of(cheap, 'draft'), of(cheap, 'countered', 'buyer')])
    expect(compareQuotes(rfq, [other, of(base)], undefined, sheets, on).columns.map((c) => c.best)).toEqual([false, true]);
  const [wish, offer] = compareQuotes(rfq, [of(cheap, 'countered', 'buyer'), of(base)], undefined, sheets, on).columns;
  expect([wish?.flags, wish?.cells[0]?.best, offer?.cells[0]?.best]).toEqual([['countered'], false, true]);
});

test('prices of one unit are ranked under one rule and place alone, even where the way has its costs', () => {
  const works: QuoteTerms = {
    ...quoteTermsAt(now, 4000),
    delivery: { rule: 'EXW', place: { kind: 'seller_premises', name: 'Changwon', country: 'KR' } },
  };
  for (const costs of [undefined, landedCosts])
    for (const { cells } of compareQuotes(rfq, [of(works), of(base)], costs, sheets, on).columns)
      expect(cells.map((c) => c.best)).toEqual([false, false]);
  const place = { ...base.delivery.place, country: 'CN', locode: 'CNSHA' };
  const namesake = { ...quoteTermsAt(now, 4000), delivery: { ...base.delivery, place } };
  expect(compareQuotes(rfq, [of(namesake), of(base)], undefined, sheets, on).columns.map((c) => c.best)).toEqual([false, false]);
});

test('one place is one by its code, whatever it is called, and two where it names another end of the way', () => {
  const best = (cheap: QuoteTerms['delivery'], dear: QuoteTerms['delivery']) => {
    const columns = [of({ ...quoteTermsAt(now, 4000), delivery: cheap }), of({ ...base, delivery: dear })];
    return compareQuotes(rfq, columns, undefined, sheets, on).columns.map((c) => c.best);
  };
  const busan = { ...base.delivery.place, name: '부산항' };
  expect(best({ ...base.delivery, place: busan }, base.delivery)).toEqual([true, false]);
  const place = { name: 'Changwon', country: 'KR' };
  const [door, terminal] = (['seller_premises', 'origin_terminal'] as const).map((kind) => ({
    rule: 'FCA' as const,
    place: { ...place, kind },
  }));
  if (door && terminal) expect(best(door, terminal)).toEqual([false, false]);
});

test('a line that takes longer than the whole says when the goods are there, in the comparison as in the order', () => {
  const slow: QuoteTerms = { ...base, lines: [{ ...valves, leadDays: 90 }, gaskets] };
  const [column] = compareQuotes(rfq, [of(slow)], landedCosts, sheets, on).columns;
  expect([column?.terms.leadDays, column?.landed?.days, orderTermsOf(slow).leadDays]).toEqual([90, 128, 90]);
});

test('goods leave from the named place, not from where their seller is registered', () => {
  const place = { kind: 'origin_terminal', name: 'Port of Rotterdam', country: 'NL', locode: 'NLRTM' } as const;
  const dutch: QuoteTerms = { ...base, delivery: { rule: 'FOB', place } };
  const costs = {
    ...landedCosts,
    costs: landedCosts.costs.map((c) => (c.leg === 'main_carriage' ? { ...c, from: 'KR' } : c)),
  };
  const needs = (terms: QuoteTerms) =>
    compareQuotes(rfq, [of(terms)], costs, sheets, on).columns[0]?.landed?.needs.map((n) => n.leg) ?? [];
  expect(needs(base)).not.toContain('main_carriage');
  expect(needs(dutch)).toContain('main_carriage');
});
