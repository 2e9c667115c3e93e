import { plusDays } from '@sandan/market/calendar/date';
import type { ExpressOffer } from '@sandan/market/contract/express';
import { offerExpress } from '@sandan/market/contract/express';
import type { Listing } from '@sandan/market/listing/listing';
import { share } from '@sandan/market/royalty/share';
import { Terms } from '@sandan/market/term-sheet/terms';
import type { OrganisationKey } from './organisations.ts';
import { speakerOf } from './people.ts';
import type { Setting } from './setting.ts';

/** The technology of the demo world that can be taken as it is, without negotiation. */
export const expressKey = 'casting/semi-forge';

/** A small licence for one line of production, on terms that are the same for all. Invented. */
export const expressOf = (listing: Listing, owner: OrganisationKey, setting: Setting, now: Date): ExpressOffer => {
  const today = now.toISOString().slice(0, 10);
  const { ko = '', en = ko } = listing.content.title;
  const terms = Terms.parse({
    agreement: 'non_exclusive',
    technology: { ko, en },
    starts: plusDays(today, 30),
    ends: plusDays(today, 30 + 3 * 365),
    field: { ko: '생산 라인 1개에서의 자체 생산', en: 'Own production on 1 line' },
    territory: ['KR'],
    sublicence: 'none',
    royalty: {
      currency: 'KRW',
      upfront: { minor: 9_000_000, withinDays: 30 },
      base: { deductions: ['discounts', 'returns', 'taxes'], deductionsUpTo: share('10') },
      tiers: [{ from: 0, rate: share('2') }],
      period: 'yearly',
      statedWithinDays: 60,
      paidWithinDays: 30,
      milestones: [],
    },
    improvements: 'maker',
    audit: { noticeDays: 14, perYear: 1, keepYears: 5 },
    confidentialYears: 3,
    law: 'KR',
    forum: 'kcab',
  });
  return offerExpress(listing, terms, 1, setting.actorOf(speakerOf(owner)), new Date(now.getTime() - 20 * 86_400_000));
};
