import type { Listing } from '@sandan/market/listing/listing';
import { revalue, type Valuation, value, type WrittenValuation } from '@sandan/market/valuation/valuation';
import { demoAccount } from '../demo-accounts.ts';
import { demoId } from './demo-id.ts';
import { people } from './people.ts';
import { organisationId, type Setting } from './setting.ts';

const day = 86_400_000;

const written = (listing: Listing | undefined, year: number): WrittenValuation => ({
  title: `${listing?.content.title.ko ?? '보유 기술'} 가치평가`.slice(0, 200),
  ...(listing ? { listingId: listing.id } : {}),
  note: '첫 고객사 양산을 2년 차로 본 초안입니다.',
  inputs: {
    currency: 'KRW',
    income: {
      basis: 'royalty',
      sales: [0, 400_000_000, 1_200_000_000, 2_000_000_000, 2_600_000_000, 2_800_000_000, 2_400_000_000],
      achieved: { low: 50, likely: 100, high: 125 },
      rate: { low: 2, likely: 3.5, high: 5 },
      contribution: { low: 100, likely: 100, high: 100 },
      costs: [35_000_000, 20_000_000, 5_000_000],
      discount: { low: 9, likely: 12, high: 17 },
      tax: 0,
      stages: [
        { name: '파일럿 실증', year: 1, chance: 75 },
        { name: '고객사 양산 승인', year: 2, chance: 65 },
      ],
    },
    market: {
      comparables: [
        { name: '유사 소재 통상실시권', year: year - 3, amount: 70_000_000, adjustments: [{ why: '독점', percent: 25 }] },
        { name: '공정 기술 전용실시권', year: year - 2, amount: 140_000_000, adjustments: [{ why: '성숙도', percent: -30 }] },
        { name: '설비 포함 양도', year: year - 1, amount: 210_000_000, adjustments: [{ why: '설비 제외', percent: -45 }] },
      ],
    },
    cost: {
      items: [
        { name: '연구 인력', year: year - 3, amount: 95_000_000 },
        { name: '시제품과 시험', year: year - 2, amount: 42_000_000 },
        { name: '출원과 등록', year: year - 1, amount: 8_000_000 },
      ],
      inflation: 2.5,
      valueYear: year,
      obsolescence: { low: 10, likely: 25, high: 45 },
    },
    weights: { income: 60, market: 25, cost: 15 },
  },
});

/** A sheet of the licensing office about its first technology, and what the pilot made of it. */
export const valuationsOf = (setting: Setting, listings: readonly Listing[], now: Date): Valuation[] => {
  const office = people.find((p) => p.sub === demoAccount('office')?.sub);
  if (!office) throw new Error('no licensing office');
  const ownerId = organisationId('nuri');
  const first = listings.find((l) => l.ownerId === ownerId && l.state === 'published' && l.kind === 'technology');
  const actor = setting.actorOf(office);
  const draft = written(first, now.getUTCFullYear());
  const before = { ...value(draft, ownerId, actor, new Date(now.getTime() - 40 * day)), id: demoId('valuation', 'nuri') };
  const { income } = draft.inputs;
  if (!income) return [before];
  const stages = income.stages.map((stage, n) => (n === 0 ? { ...stage, chance: 90 } : stage));
  const after: WrittenValuation = {
    ...draft,
    note: '파일럿에서 목표 수명을 확인해 첫 단계의 성공 확률을 올렸습니다.',
    inputs: { ...draft.inputs, income: { ...income, stages } },
  };
  return [before, revalue(before, after, actor, new Date(now.getTime() - 6 * day))];
};
