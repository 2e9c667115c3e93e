import { createHash } from 'node:crypto';
import type { Actor } from '@sandan/kernel/actor';
import { canonical } from '@sandan/kernel/canonical';
import { newId } from '@sandan/kernel/id';
import { passResale } from '@sandan/market/resale/clock';
import { orderOfSale } from '@sandan/market/resale/order';
import type { Resale } from '@sandan/market/resale/resale';
import { closeAuction, lapseProposal, stand } from '@sandan/market/resale/selling';
import { commit, work } from '@sandan/store/work';
import { again, each } from './each.ts';
import type { ClockReport, ClockWorld } from './world.ts';

const clock: Actor = { kind: 'service', name: 'clock' };

const contentHash = (terms: unknown): string => createHash('sha256').update(canonical(terms)).digest('hex');

/** How listing and parties stand at the close; a listing that nobody confirmed is no way out of what was bid, as its owner has none. */
const closingOf = async ({ stores }: ClockWorld, { listingId, seller, auction }: Resale) => {
  const leads = auction?.leader?.organisationId;
  const [listing, house, leader] = await Promise.all([
    stores.listings.byId(listingId),
    stores.organisations.byId(seller.organisationId),
    leads ? stores.organisations.byId(leads) : undefined,
  ]);
  const stands = listing?.state === 'published' || (listing?.state === 'archived' && (auction?.bids ?? 0) > 0);
  const open = stands && house?.status === 'active';
  return { open, leaderActive: leader?.status === 'active', leader };
};

/** Closes an auction: the winner's order is placed in the transaction that closes it, so that there is neither without the other. */
const close = async (world: ClockWorld, resale: Resale, now: Date): Promise<Resale | undefined> => {
  const { resales, orders, db } = world.stores;
  const { auction } = resale;
  if (resale.state !== 'listed' || !auction || auction.ended || now.toISOString() < auction.closesAt) return undefined;
  const sealed = await resales.sealed.of(resale.id, resale.round);
  const { leader: organisation, ...closing } = await closingOf(world, resale);
  const next = sealed && closeAuction(resale, sealed, closing, newId('order', now.getTime()), now);
  if (!next) return undefined;
  const w = work();
  resales.write(w, next);
  if (next.buyer) {
    const winner = await resales.bidders.of(next.id, next.round, next.buyer.organisationId);
    if (!winner) throw new Error(`${next.id} has no record of its winner`);
    orders.place(w, orderOfSale(next, { organisation, gateId: winner.gateId }, contentHash, clock, now));
    resales.bidders.write(w, stand(winner, 'win', { actor: clock, now }));
  }
  await commit(db, w);
  return next;
};

const losing = new Set(['admitted', 'leading', 'outbid']);

/** Tells every bidder that did not win, each in a write of its own; one cut short goes on where it was. */
const tell = async (world: ClockWorld, report: ClockReport, resale: Resale, now: Date): Promise<void> => {
  const { resales, db } = world.stores;
  await each(
    world,
    report,
    (page) => resales.bidders.list(resale.id, resale.round, page),
    async (bidder) => {
      if (!losing.has(bidder.state)) return;
      const w = work();
      resales.bidders.write(w, stand(bidder, 'lose', { actor: clock, now }));
      await commit(db, w);
    },
  );
  await again(async () => {
    const last = await resales.byId(resale.id);
    if (!last?.auction || last.round !== resale.round || last.auction.told) return;
    const w = work();
    resales.renew(w, { ...last, version: last.version + 1, auction: { ...last.auction, told: true } });
    await commit(db, w);
  });
};

/** Closes auctions, ends proposals that nobody answered, takes over what was installed, and closes what is out of warranty. */
export const passResales = async (world: ClockWorld, report: ClockReport, now: Date): Promise<void> => {
  const { resales, db } = world.stores;
  await each(
    world,
    report,
    (page) => resales.due(now.toISOString(), page),
    async ({ id }) => {
      const found = await resales.byId(id);
      if (!found) return;
      const closed = (await close(world, found, now)) ?? found;
      if (closed !== found) report.expired += 1;
      if (closed.auction?.ended && !closed.auction.told) return tell(world, report, closed, now);
      const next = lapseProposal(found, now) ?? passResale(found, now);
      if (!next) return;
      const w = work();
      resales.write(w, next);
      await commit(db, w);
      report.expired += 1;
    },
  );
};
