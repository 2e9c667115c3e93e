import { plusDays } from '@sandan/market/calendar/date';
import { share } from '@sandan/market/royalty/share';
import { RoyaltyTerms } from '@sandan/market/royalty/terms';
import { Terms } from '@sandan/market/term-sheet/terms';

/** Royalties of the licence in force. */
const royalty = RoyaltyTerms.parse({
  currency: 'KRW',
  upfront: { minor: 30_000_000, withinDays: 30 },
  base: { deductions: ['discounts', 'returns', 'freight', 'taxes'], deductionsUpTo: share('15') },
  tiers: [
    { from: 0, rate: share('4') },
    { from: 500_000_000, rate: share('3') },
    { from: 2_000_000_000, rate: share('2') },
  ],
  stacking: { credited: share('50'), floor: share('60') },
  minimum: {
    steps: [
      { fromYear: 1, minor: 10_000_000 },
      { fromYear: 3, minor: 24_000_000 },
    ],
    carried: true,
  },
  cap: { per: 'year', minor: 200_000_000 },
  period: 'quarterly',
  statedWithinDays: 90,
  paidWithinDays: 30,
  prosecution: { share: share('50') },
});

type Title = Readonly<Partial<Record<string, string>>>;
const both = ({ ko = '', en = ko }: Title) => ({ ko, en });
const usual = {
  improvements: 'maker',
  audit: { noticeDays: 14, perYear: 1, keepYears: 5 },
  confidentialYears: 5,
  law: 'KR',
  forum: 'kcab',
} as const;

/** What the two of the licence in force agreed to, from its first day on. */
export const licensedTerms = (title: Title, begin: string): Terms =>
  Terms.parse({
    ...usual,
    agreement: 'exclusive',
    technology: both(title),
    rights: [{ number: 'KR102999901', country: 'KR', expiresOn: plusDays(begin, 365 * 14) }],
    starts: begin,
    field: { ko: '산업용 감속기와 회전 구동부', en: 'Industrial gear units and rotary drives' },
    territory: 'world',
    sublicence: 'none',
    royalty,
    diligence: [
      {
        duty: { ko: '실시제품 양산 개시', en: 'Start of series production of the licensed product' },
        by: plusDays(begin, 365),
      },
    ],
    glossary: [{ ko: '실시제품', en: 'licensed product' }],
  });

/** What is offered for the others, by the sum at the start and the rate. */
export const offeredTerms = (title: Title, starts: string, upfront: number, rate: string): Terms =>
  Terms.parse({
    ...usual,
    agreement: 'non_exclusive',
    technology: both(title),
    starts,
    ends: plusDays(starts, 5 * 365),
    field: { ko: '자체 공장에서의 생산', en: 'Production in its own plant' },
    territory: ['KR'],
    sublicence: 'consent',
    royalty: {
      currency: 'KRW',
      upfront: { minor: upfront, withinDays: 30 },
      base: { deductions: ['discounts', 'returns', 'taxes'], deductionsUpTo: share('10') },
      tiers: [{ from: 0, rate: share(rate) }],
      period: 'half_yearly',
      statedWithinDays: 45,
      paidWithinDays: 30,
      milestones: [],
    },
  });
