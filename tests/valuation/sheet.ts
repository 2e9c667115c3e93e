/** A sheet by all three methods, as an office would write it. */
export const sheet = {
  title: '분리막 코팅 기술 가치평가',
  note: '2026년 사업계획 기준',
  inputs: {
    currency: 'KRW',
    income: {
      basis: 'royalty',
      sales: [500_000_000, 1_200_000_000, 2_000_000_000, 2_400_000_000, 2_400_000_000],
      achieved: { low: 60, likely: 100, high: 120 },
      rate: { low: 2, likely: 3.5, high: 5 },
      contribution: { low: 100, likely: 100, high: 100 },
      costs: [20_000_000, 20_000_000],
      discount: { low: 9, likely: 12, high: 16 },
      tax: 0,
      stages: [
        { name: '실증', year: 1, chance: 70 },
        { name: '양산 인증', year: 2, chance: 80 },
      ],
    },
    market: {
      comparables: [
        { name: '세라믹 코팅 실시권', year: 2023, amount: 90_000_000, adjustments: [{ why: '독점', percent: 20 }] },
        { name: '전해질막 양도', year: 2024, amount: 150_000_000, adjustments: [{ why: '성숙도', percent: -30 }] },
        { name: '코팅 장비 실시권', year: 2025, amount: 60_000_000, adjustments: [] },
      ],
    },
    cost: {
      items: [
        { name: '연구 인력', year: 2023, amount: 80_000_000 },
        { name: '시제품', year: 2024, amount: 30_000_000 },
      ],
      inflation: 3,
      valueYear: 2026,
      obsolescence: { low: 10, likely: 25, high: 50 },
    },
    weights: { income: 60, market: 30, cost: 10 },
  },
};
