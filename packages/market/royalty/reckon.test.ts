import fc from 'fast-check';
import { expect, test } from 'vitest';
import { periodFrom, yearOf } from './calendar.ts';
import { end, scale, so, sold, within } from './golden.fixture.ts';
import { nothingYet, type Reckoning, reckon, type SoFar, type YearOfLicence } from './reckon.ts';
import { share } from './share.ts';
import type { StatedLine } from './statement.ts';
import type { RoyaltyTerms } from './terms.ts';

interface Golden {
  readonly terms: RoyaltyTerms;
  readonly lines: readonly StatedLine[];
  readonly others?: number;
  readonly before?: SoFar;
  readonly year?: YearOfLicence;
  readonly says: Partial<Omit<Reckoning, 'lines' | 'steps' | 'after'>> & { readonly carried?: number };
}

const won = (gross: number, taken: StatedLine['deductions'] = []) => sold('KRW', gross, undefined, taken);
const five = scale('KRW', [[0, '5']]);
const falling = scale('KRW', [
  [0, '5'],
  [1_000_000_000, '4'],
  [5_000_000_000, '3'],
]);
const half = { credited: share('50'), floor: share('50') };
const least = (minor: number, carried = false) => ({ minimum: { steps: [{ fromYear: 1, minor }], carried } });
const stacked = scale('KRW', [[0, '5']], { stacking: half });
const ten = scale('KRW', [[0, '5']], least(10_000_000));
const carrying = scale('KRW', [[0, '5']], least(10_000_000, true));
const yearCap = scale('KRW', [[0, '5']], { cap: { per: 'year', minor: 12_000_000 } });
const lifeCap = scale('KRW', [[0, '5']], { ...least(10_000_000, true), cap: { per: 'licence', minor: 100_000_000 } });
const both = scale('KRW', [[0, '5']], { ...least(10_000_000, true), cap: { per: 'year', minor: 12_000_000 } });
const part = (from: string, effective: string, until?: string): YearOfLicence => {
  const span = periodFrom(from, { period: 'half_yearly' }, until);
  if (!span) throw new Error(from);
  return yearOf(span, effective, until);
};

/** Worked by hand; the working stands in the name. Amounts are minor units: KRW and JPY have none, USD and EUR two digits, KWD three. */
const golden: Record<string, Golden> = {
  'tiers: 5 % of 100 000 000 is 5 000 000': { terms: five, lines: [won(100_000_000)], says: { due: 5_000_000 } },
  'tiers: nothing sold, nothing due': { terms: five, lines: [], says: { netSales: 0, due: 0 } },
  'tiers: 3 % of 33 won is 0.99, which is 1': { terms: scale('KRW', [[0, '3']]), lines: [won(33)], says: { due: 1 } },
  'tiers: 2.5 % of 100 won is 2.5, which is 2 (half to even)': {
    terms: scale('KRW', [[0, '2.5']]),
    lines: [won(100)],
    says: { due: 2 },
  },
  'tiers: 2.5 % of 140 won is 3.5, which is 4 (half to even)': {
    terms: scale('KRW', [[0, '2.5']]),
    lines: [won(140)],
    says: { due: 4 },
  },
  'tiers: exactly at the second step all is of the first': {
    terms: falling,
    lines: [won(1_000_000_000)],
    says: { due: 50_000_000 },
  },
  'tiers: one won beyond it adds 0.04, which is 0': { terms: falling, lines: [won(1_000_000_001)], says: { due: 50_000_000 } },
  'tiers: 6 billion is 50 m + 4 % of 4 billion (160 m) + 3 % of 1 billion (30 m)': {
    terms: falling,
    lines: [won(6_000_000_000)],
    says: { due: 240_000_000 },
  },
  'tiers: 300 m after 900 m of the year: 100 m at 5 % (5 m) and 200 m at 4 % (8 m)': {
    terms: falling,
    lines: [won(300_000_000)],
    before: so({ yearNet: 900_000_000 }),
    says: { due: 13_000_000 },
  },
  'tiers: 100 m after 5 billion is all at 3 %': {
    terms: falling,
    lines: [won(100_000_000)],
    before: so({ yearNet: 5_000_000_000 }),
    says: { due: 3_000_000 },
  },
  'tiers: a rising scale, 500 m at 2 % (10 m) and 200 m at 3 % (6 m)': {
    terms: scale('KRW', [
      [0, '2'],
      [500_000_000, '3'],
    ]),
    lines: [won(700_000_000)],
    says: { due: 16_000_000 },
  },
  'tiers: the first 100 m are free, 50 m at 5 % are 2.5 m': {
    terms: scale('KRW', [
      [0, '0'],
      [100_000_000, '5'],
    ]),
    lines: [won(150_000_000)],
    says: { due: 2_500_000 },
  },
  'tiers: 3 % of 50 is 1.5, so 2 in the first half; 3 % of 100 is 3, so 1 in the second': {
    terms: scale('KRW', [[0, '3']]),
    lines: [won(50)],
    before: so({ yearNet: 50, yearRunning: 2, yearDue: 2, licenceDue: 2 }),
    says: { due: 1 },
  },
  'tiers: 0.0125 % of 1 000 000 is 125': { terms: scale('KRW', [[0, '0.0125']]), lines: [won(1_000_000)], says: { due: 125 } },
  'tiers: without a scale there is no running royalty': {
    terms: scale('KRW', []),
    lines: [won(5_000_000)],
    says: { netSales: 5_000_000, due: 0 },
  },
  'base: 110 m less 5 m of discounts and 5 m of taxes is 100 m': {
    terms: five,
    lines: [
      won(110_000_000, [
        { name: 'discounts', minor: 5_000_000 },
        { name: 'taxes', minor: 5_000_000 },
      ]),
    ],
    says: { netSales: 100_000_000, due: 5_000_000 },
  },
  'base: of 12 m claimed only 8 % of 100 m are taken off: 92 m at 5 %': {
    terms: scale('KRW', [[0, '5']], { base: { deductions: ['freight'], deductionsUpTo: share('8') } }),
    lines: [won(100_000_000, [{ name: 'freight', minor: 12_000_000 }])],
    says: { netSales: 92_000_000, due: 4_600_000 },
  },
  'base: 8 % of 1 234 567 is 98 765.36, of which 98 765 are taken: 1 135 802 at 5 % is 56 790.1': {
    terms: scale('KRW', [[0, '5']], { base: { deductions: ['freight'], deductionsUpTo: share('8') } }),
    lines: [won(1_234_567, [{ name: 'freight', minor: 100_000 }])],
    says: { netSales: 1_135_802, due: 56_790 },
  },
  'base: 60 m, and 40 m less 10 m of returns, are 90 m': {
    terms: five,
    lines: [won(60_000_000), won(40_000_000, [{ name: 'returns', minor: 10_000_000 }])],
    says: { netSales: 90_000_000, due: 4_500_000 },
  },
  'currency: USD 12 345.67 at 1380.5 is 17 043 197.435, so 17 043 197 won; 5 % is 852 159.85': {
    terms: five,
    lines: [sold('USD', 1_234_567, '1380.5')],
    says: { netSales: 17_043_197, due: 852_160 },
  },
  'currency: yen have no minor unit, 3 % of 1 000 001 is 30 000.03': {
    terms: scale('JPY', [[0, '3']]),
    lines: [sold('JPY', 1_000_001)],
    says: { due: 30_000 },
  },
  'currency: 5 000 000 yen at 9.3215 are 46 607 500 won; 4 % is 1 864 300': {
    terms: scale('KRW', [[0, '4']]),
    lines: [sold('JPY', 5_000_000, '9.3215')],
    says: { netSales: 46_607_500, due: 1_864_300 },
  },
  'currency: 100 m won at 0.00072464 are USD 72 464.00; 5 % is 3 623.20': {
    terms: scale('USD', [[0, '5']]),
    lines: [sold('KRW', 100_000_000, '0.00072464')],
    says: { netSales: 7_246_400, due: 362_320 },
  },
  'currency: EUR 999.99 at 1.0817 is USD 1 081.689183, so 1 081.69; 3 % is 32.4507': {
    terms: scale('USD', [[0, '3']]),
    lines: [sold('EUR', 99_999, '1.0817')],
    says: { netSales: 108_169, due: 3_245 },
  },
  'currency: USD 0.50 at 1379 is 689.5 won, which is 690 (half to even)': {
    terms: scale('KRW', [[0, '100']]),
    lines: [sold('USD', 50, '1379')],
    says: { netSales: 690, due: 690 },
  },
  'currency: USD 0.50 at 1377 is 688.5 won, which is 688 (half to even)': {
    terms: scale('KRW', [[0, '100']]),
    lines: [sold('USD', 50, '1377')],
    says: { netSales: 688, due: 688 },
  },
  'currency: KWD 1 234.567 has three digits; 2 % is 24.69134, so 24.691': {
    terms: scale('KWD', [[0, '2']]),
    lines: [sold('KWD', 1_234_567)],
    says: { due: 24_691 },
  },
  'currency: USD 1 000.00 at 155.37 is 155 370 yen; 5 % is 7 768.5, which is 7 768 (half to even)': {
    terms: scale('JPY', [[0, '5']]),
    lines: [sold('USD', 100_000, '155.37')],
    says: { netSales: 155_370, due: 7_768 },
  },
  'currency: USD 100 at 1400 (140 000) and EUR 200 at 1510.25 (302 050) are 442 050; 5 % is 22 102.5, which is 22 102': {
    terms: five,
    lines: [sold('USD', 10_000, '1400'), sold('EUR', 20_000, '1510.25')],
    says: { netSales: 442_050, due: 22_102 },
  },
  'stacking: half of 2 m paid to others is taken off 5 m': {
    terms: stacked,
    lines: [won(100_000_000)],
    others: 2_000_000,
    says: { stacked: 1_000_000, due: 4_000_000 },
  },
  'stacking: half of 8 m would be 4 m, but half of 5 m is paid in any case': {
    terms: stacked,
    lines: [won(100_000_000)],
    others: 8_000_000,
    says: { stacked: 2_500_000, due: 2_500_000 },
  },
  'stacking: the floor of 1 001 is 500.5, so at least 501': {
    terms: scale('KRW', [[0, '5']], { stacking: { credited: share('100'), floor: share('50') } }),
    lines: [won(20_020)],
    others: 5_000,
    says: { scale: 1_001, stacked: 500, due: 501 },
  },
  'stacking: half of 1 001 is 500.5, which is 500 (half to even)': {
    terms: scale('KRW', [[0, '5']], { stacking: { credited: share('50'), floor: 0 } }),
    lines: [won(100_000_000)],
    others: 1_001,
    says: { stacked: 500, due: 4_999_500 },
  },
  'stacking: what is paid to others counts for nothing where the terms do not say so': {
    terms: five,
    lines: [won(100_000_000)],
    others: 2_000_000,
    says: { stacked: 0, due: 5_000_000 },
  },
  'minimum: 6 m and 1 m are 7 m of 10 m; the year ends 3 m short': {
    terms: ten,
    lines: [won(20_000_000)],
    before: so({ yearNet: 120_000_000, yearRunning: 6_000_000, yearDue: 6_000_000, licenceDue: 6_000_000 }),
    year: end,
    says: { running: 1_000_000, minimum: 10_000_000, shortfall: 3_000_000, due: 4_000_000, carried: 0 },
  },
  'minimum: the shortfall of 3 m is carried where the terms say so': {
    terms: carrying,
    lines: [won(20_000_000)],
    before: so({ yearNet: 120_000_000, yearRunning: 6_000_000, yearDue: 6_000_000, licenceDue: 6_000_000 }),
    year: end,
    says: { shortfall: 3_000_000, due: 4_000_000, carried: 3_000_000 },
  },
  'minimum: within the year nothing is short yet': {
    terms: ten,
    lines: [won(20_000_000)],
    before: so({ yearNet: 120_000_000, yearRunning: 6_000_000 }),
    says: { shortfall: 0, due: 1_000_000 },
  },
  'minimum: 9.5 m and 1 m are beyond 10 m': {
    terms: ten,
    lines: [won(20_000_000)],
    before: so({ yearNet: 190_000_000, yearRunning: 9_500_000 }),
    year: end,
    says: { shortfall: 0, due: 1_000_000 },
  },
  'minimum: in the fourth year that of the third and later ones holds: 20 m': {
    terms: scale('KRW', [[0, '5']], {
      minimum: {
        carried: false,
        steps: [
          { fromYear: 1, minor: 5_000_000 },
          { fromYear: 3, minor: 20_000_000 },
        ],
      },
    }),
    lines: [],
    year: { ...end, ordinal: 4 },
    says: { shortfall: 20_000_000, due: 20_000_000 },
  },
  'minimum: from 1 April, 275 of 365 days of 10 m are 7 534 246.58': {
    terms: ten,
    lines: [],
    year: part('2026-07-01', '2026-04-01'),
    says: { shortfall: 7_534_247, due: 7_534_247 },
  },
  'minimum: from 1 July of a leap year, 184 of 366 days of 10 m are 5 027 322.40': {
    terms: ten,
    lines: [],
    year: part('2028-07-01', '2028-07-01'),
    says: { due: 5_027_322 },
  },
  'minimum: stacking counts: 5 m less 1 m is 4 m, 2 m short of 6 m': {
    terms: scale('KRW', [[0, '5']], { stacking: half, ...least(6_000_000) }),
    lines: [won(100_000_000)],
    others: 2_000_000,
    year: end,
    says: { running: 4_000_000, shortfall: 2_000_000, due: 6_000_000 },
  },
  'after a shortfall: 9 m and 4 m are 3 m beyond 10 m, which last year’s 3 m pay': {
    terms: carrying,
    lines: [won(80_000_000)],
    before: so({ yearNet: 180_000_000, yearRunning: 9_000_000, carried: 3_000_000 }),
    says: { credited: 3_000_000, due: 1_000_000, carried: 0 },
  },
  'after a shortfall: 9 m and 2 m are 1 m beyond 10 m; 2 m of the 3 m are left': {
    terms: carrying,
    lines: [won(40_000_000)],
    before: so({ yearNet: 180_000_000, yearRunning: 9_000_000, carried: 3_000_000 }),
    says: { credited: 1_000_000, due: 1_000_000, carried: 2_000_000 },
  },
  'after a shortfall: below the minimum nothing is credited': {
    terms: carrying,
    lines: [won(100_000_000)],
    before: so({ carried: 3_000_000 }),
    says: { credited: 0, due: 5_000_000, carried: 3_000_000 },
  },
  'after a shortfall: what is not credited by the end of the next year is gone': {
    terms: carrying,
    lines: [],
    before: so({ yearNet: 200_000_000, yearRunning: 10_000_000, carried: 3_000_000 }),
    year: end,
    says: { credited: 0, shortfall: 0, due: 0, carried: 0 },
  },
  'cap: 10 m of 12 m are due already, so 2 m of 5 m': {
    terms: yearCap,
    lines: [won(100_000_000)],
    before: so({ yearNet: 200_000_000, yearRunning: 10_000_000, yearDue: 10_000_000 }),
    says: { capped: 3_000_000, due: 2_000_000 },
  },
  'cap: once it is reached nothing more is due in the year': {
    terms: yearCap,
    lines: [won(100_000_000)],
    before: so({ yearNet: 240_000_000, yearRunning: 12_000_000, yearDue: 12_000_000 }),
    says: { capped: 5_000_000, due: 0 },
  },
  'cap: over the licence, 98.5 m of 100 m are due already, so 1.5 m of 5 m': {
    terms: lifeCap,
    lines: [won(100_000_000)],
    before: so({ licenceDue: 98_500_000 }),
    says: { capped: 3_500_000, due: 1_500_000 },
  },
  'cap: it holds for the shortfall too, and only what was paid is carried': {
    terms: lifeCap,
    lines: [],
    before: so({ licenceDue: 99_000_000 }),
    year: end,
    says: { shortfall: 10_000_000, capped: 9_000_000, due: 1_000_000, carried: 1_000_000 },
  },
  'cap: where it cuts deeper than the credit of 0.5 m, the credit is kept': {
    terms: both,
    lines: [won(80_000_000)],
    before: so({ yearNet: 220_000_000, yearRunning: 11_000_000, yearDue: 11_000_000, carried: 500_000 }),
    says: { credited: 0, capped: 3_000_000, due: 1_000_000, carried: 500_000 },
  },
  'cap: where the credit comes below it, there is nothing to cut: 1.2 m less 0.5 m': {
    terms: both,
    lines: [won(24_000_000)],
    before: so({ yearNet: 220_000_000, yearRunning: 11_000_000, yearDue: 11_000_000, carried: 500_000 }),
    says: { credited: 500_000, capped: 0, due: 700_000, carried: 0 },
  },
  'lapse on 10 March: 69 of 365 days of 10 m are 1 890 410.96; 1 m is 890 411 short': {
    terms: ten,
    lines: [won(20_000_000)],
    year: part('2027-01-01', '2026-01-01', '2027-03-10'),
    says: { minimum: 1_890_411, shortfall: 890_411, due: 1_890_411 },
  },
  'lapse on 30 September: 273 of 365 days of 10 m are 7 479 452.05, and 8 m are beyond': {
    terms: ten,
    lines: [won(20_000_000)],
    before: so({ yearNet: 140_000_000, yearRunning: 7_000_000 }),
    year: part('2027-07-01', '2026-01-01', '2027-09-30'),
    says: { minimum: 7_479_452, shortfall: 0, due: 1_000_000 },
  },
  'lapse: the scale of the year goes on in the shortened period (5 m + 8 m)': {
    terms: falling,
    lines: [won(300_000_000)],
    before: so({ yearNet: 900_000_000 }),
    year: part('2027-07-01', '2026-01-01', '2027-08-15'),
    says: { due: 13_000_000 },
  },
  'lapse on the first day of a year: one of 365 days of 10 m is 27 397.26': {
    terms: ten,
    lines: [],
    year: part('2027-01-01', '2026-01-01', '2027-01-01'),
    says: { due: 27_397 },
  },
  'all at once: EUR 250 000 at 1.08 are USD 270 000 after 900 000; 100 000 at 6 % and 170 000 at 4 % are 12 800; less half of 4 000; 5 200 short of 70 000, which is also the cap':
    {
      terms: scale(
        'USD',
        [
          [0, '6'],
          [100_000_000, '4'],
        ],
        { stacking: { credited: share('50'), floor: share('75') }, ...least(7_000_000), cap: { per: 'year', minor: 7_000_000 } },
      ),
      lines: [sold('EUR', 25_000_000, '1.08')],
      others: 400_000,
      before: so({ yearNet: 90_000_000, yearRunning: 5_400_000, yearDue: 5_400_000, licenceDue: 5_400_000 }),
      year: end,
      says: {
        netSales: 27_000_000,
        scale: 1_280_000,
        stacked: 200_000,
        running: 1_080_000,
        shortfall: 520_000,
        capped: 0,
        due: 1_600_000,
      },
    },
};

test.each(Object.entries(golden))('%s', (_, { terms, lines, others, before = nothingYet, year = within, says }) => {
  const { after, ...found } = reckon(
    terms,
    { lines: [...lines], ...(others === undefined ? {} : { paidToOthers: others }) },
    before,
    year,
  );
  const shown = { ...found, carried: after.carried };
  expect(shown).toMatchObject(says);
  expect(found.steps.reduce((sum, s) => sum + s.royalty, 0)).toBe(found.scale);
});

test('at least forty cases were worked by hand', () => expect(Object.keys(golden).length).toBeGreaterThanOrEqual(40));

test('after the last day of royalties there is no period', () => {
  expect(periodFrom('2027-03-11', { period: 'half_yearly' }, '2027-03-10')).toBeUndefined();
  expect(periodFrom('2027-02-14', { period: 'quarterly' }, undefined)).toEqual({ from: '2027-02-14', to: '2027-03-31' });
  expect(periodFrom('2027-11-14', { period: 'yearly' }, undefined)).toEqual({ from: '2027-11-14', to: '2027-12-31' });
});

test('what cannot be taken off or changed is pointed at', () => {
  const at = (lines: StatedLine[]) => () => reckon(five, { lines }, nothingYet, within);
  const field = (pointer: string, code: string) => expect.objectContaining({ fields: [{ pointer, code }] });
  expect(at([won(10), won(10, [{ name: 'bad_debt', minor: 1 }])])).toThrow(
    field('/lines/1/deductions/0/name', 'royalty.deduction'),
  );
  expect(at([won(10, [{ name: 'taxes', minor: 11 }])])).toThrow(field('/lines/0/deductions', 'royalty.deductionsAboveGross'));
  expect(at([sold('USD', 10)])).toThrow(field('/lines/0/rate', 'royalty.rateMissing'));
});

test('the periods of a year come to the royalty of the year, whatever the sales and however they are spread', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(3_000_000_000), { minLength: 1, maxLength: 12 }), (sales) => {
      let before = nothingYet;
      let sum = 0;
      for (const [i, gross] of sales.entries()) {
        const found = reckon(falling, { lines: [won(gross)] }, before, { ...within, closes: i === sales.length - 1 });
        sum += found.due;
        before = found.after;
      }
      const total = sales.reduce((a, b) => a + b, 0);
      expect(sum).toBe(reckon(falling, { lines: [won(total)] }, nothingYet, end).due);
    }),
  );
});
