import type { Terms } from './terms.ts';

/** Terms of an exclusive licence in which every part that one can have is filled in. */
export const exclusiveTerms: Terms = {
  agreement: 'exclusive',
  technology: { ko: '저온 소결 은 페이스트', en: 'Low-temperature sintering silver paste' },
  rights: [{ number: '10-2345678', country: 'KR', expiresOn: '2041-03-14' }],
  starts: '2026-12-01',
  ends: '2036-11-30',
  field: { ko: '차량용 전력반도체 접합', en: 'Bonding of automotive power semiconductors' },
  territory: ['KR', 'JP', 'DE'],
  sublicence: 'consent',
  royalty: {
    currency: 'KRW',
    upfront: { minor: 50_000_000, withinDays: 30 },
    base: { deductions: ['discounts', 'returns', 'taxes'], deductionsUpTo: 150_000 },
    tiers: [
      { from: 0, rate: 35_000 },
      { from: 1_000_000_000, rate: 25_000 },
    ],
    stacking: { credited: 500_000, floor: 500_000 },
    minimum: { steps: [{ fromYear: 2, minor: 10_000_000 }], carried: true },
    cap: { per: 'year', minor: 400_000_000 },
    period: 'half_yearly',
    statedWithinDays: 30,
    paidWithinDays: 45,
    milestones: [
      {
        key: 'pilot',
        kind: 'payment',
        name: { ko: '시험 생산 시작', en: 'Pilot production begun' },
        dueOn: '2027-09-30',
        minor: 20_000_000,
        cureDays: 30,
      },
    ],
    prosecution: { share: 500_000, past: 3_000_000 },
  },
  diligence: [{ duty: { ko: '양산 라인 1개 구축', en: 'Build 1 production line' }, by: '2028-06-30' }],
  improvements: 'maker_with_grant_back',
  audit: { noticeDays: 14, perYear: 1, keepYears: 5 },
  confidentialYears: 5,
  law: 'KR',
  forum: 'kcab',
  special: [{ ko: '기술제공자는 연 2회 기술 자문을 제공한다.', en: 'The Provider gives technical advice 2 times a year.' }],
};

const { diligence: _, ...licence } = exclusiveTerms;

/** Terms of a non-exclusive licence that whoever wants can take. */
export const expressTerms: Terms = { ...licence, agreement: 'non_exclusive', territory: 'world', sublicence: 'none' };
