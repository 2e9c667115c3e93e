import { channelProcess } from '@sandan/market/channel/process';
import { isLive } from '@sandan/market/deal/technology';
import { type Licence, licenceProcess } from '@sandan/market/licence/licence';
import { mandateProcess } from '@sandan/market/mandate/mandate';
import { owedOf } from '@sandan/market/offtake/books';
import { type Offtake, offtakeProcess } from '@sandan/market/offtake/offtake';
import type { Stores } from '@sandan/store/stores';
import { box, isLiveIn } from './dealing-box.ts';

const licensed = isLiveIn(licenceProcess);
const mandated = isLiveIn(mandateProcess);
const supplied = isLiveIn(offtakeProcess);
const opened = isLiveIn(channelProcess);

/** A licence, and one that has ended and of which something is still to be paid. */
const runs = async ({ licences }: Stores, licence: Licence): Promise<boolean> =>
  licensed(licence) ||
  ((await licences.books(licence.id))?.invoices ?? []).some((i) => i.state === 'issued' || i.state === 'partly_paid');

/** An agreement, and one that has ended and of which something is still to be paid. */
const flows = async ({ offtakes }: Stores, offtake: Offtake): Promise<boolean> =>
  supplied(offtake) || (offtake.state === 'ended' && owedOf(offtake, await offtakes.entries(offtake.id)) !== 0);

/** What is agreed for longer: deals about technology and what comes of them, mandates and their commissions, off-takes, work for an exporter. */
export const agreementBoxes = {
  technologyDeal: [
    box(
      ({ deals }, id) =>
        (page) =>
          deals.selling(id, page),
      (_, d) => (isLive(d) ? [d.buyer.organisationId] : []),
    ),
    box(
      ({ deals }, id) =>
        (page) =>
          deals.buying(id, page),
      (_, d) => (isLive(d) ? [d.seller.organisationId] : []),
    ),
  ],
  licence: [
    box(
      ({ licences }, id) =>
        (page) =>
          licences.given(id, page),
      async (stores, l) => ((await runs(stores, l)) ? [l.licenseeId] : []),
    ),
    box(
      ({ licences }, id) =>
        (page) =>
          licences.taken(id, page),
      async (stores, l) => ((await runs(stores, l)) ? [l.licensorId] : []),
    ),
  ],
  mandate: [
    box(
      ({ mandates }, id) =>
        (page) =>
          mandates.given(id, page),
      (_, m) => (mandated(m) ? [m.brokerId] : []),
    ),
    box(
      ({ mandates }, id) =>
        (page) =>
          mandates.held(id, page),
      (_, m) => (mandated(m) ? [m.mandatorId] : []),
    ),
  ],
  // Commissions outlive the mandate: they come with each payment under the licence.
  sharedCredit: [
    box(
      ({ sharedCredits }, id) =>
        (page) =>
          sharedCredits.owed(id, page),
      async ({ licences }, c) =>
        licensed((await licences.byId(c.licenceId)) ?? { state: 'expired' }) ? c.parts.map((p) => p.brokerId) : [],
    ),
    box(
      ({ sharedCredits }, id) =>
        (page) =>
          sharedCredits.earned(id, page),
      async ({ licences }, c) => (licensed((await licences.byId(c.licenceId)) ?? { state: 'expired' }) ? [c.mandatorId] : []),
    ),
  ],
  offtake: [
    box(
      ({ offtakes }, id) =>
        (page) =>
          offtakes.supplied(id, page),
      async (stores, o) => ((await flows(stores, o)) ? [o.takerId] : []),
    ),
    box(
      ({ offtakes }, id) =>
        (page) =>
          offtakes.taken(id, page),
      async (stores, o) => ((await flows(stores, o)) ? [o.supplierId] : []),
    ),
  ],
  channelProject: [
    box(
      ({ channels }, id) =>
        (page) =>
          channels.of(id, page),
      (_, p) => (opened(p) && p.agencyId ? [p.agencyId] : []),
    ),
    box(
      ({ channels }, id) =>
        (page) =>
          channels.run(id, page),
      (_, p) => (opened(p) ? [p.ownerId] : []),
    ),
  ],
} as const;
