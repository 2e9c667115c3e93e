import { newId } from '@sandan/kernel/id';
import { grantLicence } from '@sandan/market/licence/grant';
import type { Grant, Licence } from '@sandan/market/licence/licence';
import { share } from '@sandan/market/royalty/share';
import { noTerms, RoyaltyTerms } from '@sandan/market/royalty/terms';
import { commit, work } from '@sandan/store/work';
import type { Cast } from '../cast.ts';

/** Terms of a small licence: 5 % to 100 m won and 3 % beyond, 4 m a year at least, an upfront fee and a prototype to be shown. */
export const terms = RoyaltyTerms.parse({
  ...noTerms('KRW'),
  upfront: { minor: 3_000_000, withinDays: 30 },
  tiers: [
    { from: 0, rate: share('5') },
    { from: 100_000_000, rate: share('3') },
  ],
  stacking: { credited: share('50'), floor: share('50') },
  minimum: { steps: [{ fromYear: 1, minor: 4_000_000 }], carried: true },
  milestones: [
    { key: 'pilot', kind: 'diligence', name: { ko: '시제품 시연', en: 'Prototype shown' }, dueOn: '2026-09-30', cureDays: 30 },
  ],
});

/** Grants a licence as a contract does when it becomes effective. */
export const granted = async (
  m: Cast,
  wanted: Pick<Grant, 'licensorId' | 'licenseeId' | 'listingId'> & Partial<Grant>,
): Promise<Licence> => {
  const grant: Grant = {
    dealId: newId('deal'),
    agreement: 'exclusive',
    title: { ko: '분리막 코팅 기술', en: 'Separator coating' },
    territory: [],
    sublicence: false,
    effectiveOn: '2026-01-01',
    rights: [{ number: 'KR101234567', country: 'KR', expiresOn: '2036-05-04' }],
    terms,
    ...wanted,
  };
  const actor = { kind: 'service', name: 'contract' } as const;
  const now = m.world.now();
  const licence = grantLicence(grant, false, actor, now);
  const w = work();
  m.world.stores.licences.create(w, licence, actor, now);
  await commit(m.world.stores.db, w);
  return licence;
};
