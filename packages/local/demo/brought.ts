import type { Organisation } from '@sandan/market/company/organisation';
import { bringInquiry } from '@sandan/market/deal/origin-inquiry';
import type { OriginRow } from '@sandan/market/deal/origin-row';
import type { Stores } from '@sandan/store/stores';
import { commit, work } from '@sandan/store/work';
import { demoId } from './demo-id.ts';
import { listingId } from './histories.ts';
import { speakerOf } from './people.ts';
import type { Setting } from './setting.ts';

interface DemoBrought {
  readonly listing: string;
  readonly hoursAgo: number;
  readonly row: Omit<OriginRow, 'product' | 'origin'> & { readonly origin: Omit<OriginRow['origin'], 'receivedAt'> };
}

/** Invented inquiries of other channels: one of a product on offer, and one of a product that is not. */
const brought: readonly DemoBrought[] = [
  {
    listing: 'gears/planetary/GP-060-10',
    hoursAgo: 5,
    row: {
      origin: {
        channel: 'buykorea',
        reference: 'BK-DEMO-10402',
        contact: { name: 'Tran Van Minh', company: 'Song Hong Pack', email: 'minh@songhong.example', country: 'VN' },
        url: 'https://buykorea.example/inquiry/10402',
      },
      text: 'Reducer for packing lines\n\nPlease quote CIF Haiphong for 200 pieces, with delivery in January.',
    },
  },
  {
    listing: 'gears/spiral',
    hoursAgo: 2,
    row: {
      origin: {
        channel: 'email',
        reference: '<a81c@mail.naped.example>',
        contact: {
          name: 'Marta Nowak',
          company: 'Naped Dystrybucja',
          email: 'm.nowak@naped.example',
          phone: '+48 22 555 0133',
          country: 'PL',
        },
      },
      text: 'Is the bevel gear set of module 3 still made? We need 12 sets a year.',
    },
  },
];

/** Writes what the demo SME brought from other channels. */
export const bringFromChannels = async (
  { inquiries, listings, db }: Stores,
  setting: Setting,
  now: Date,
  unlessThere: (write: Promise<void>) => Promise<void>,
): Promise<void> => {
  const owner = setting.organisations.get('gaon') as Organisation;
  const actor = setting.actorOf(speakerOf('gaon'));
  for (const [n, { listing: key, hoursAgo, row }] of brought.entries()) {
    const listing = await listings.byId(listingId(key));
    if (!listing) throw new Error(`no listing ${key}`);
    const receivedAt = new Date(now.getTime() - hoursAgo * 3_600_000).toISOString();
    const origin = { ...row.origin, receivedAt };
    const move = bringInquiry(
      { ...row, origin, product: listing.id },
      listing,
      owner,
      actor,
      now,
      demoId('inquiry', `brought ${n}`, n),
    );
    const w = work();
    inquiries.record(w, { ...move, entry: { ...move.entry, id: demoId('message', `brought ${n}`, n) } });
    await unlessThere(commit(db, w));
  }
};
