import { missing } from '@sandan/kernel/fault';
import { Money } from '@sandan/kernel/money';
import { open } from '@sandan/kernel/process';
import { allows } from '@sandan/market/policy';
import { Auction, type Bidden, BidLine, leastBid, reserveSaid } from '@sandan/market/resale/auction';
import { resaleNext } from '@sandan/market/resale/clock';
import { type ResaleSide, resaleProcess } from '@sandan/market/resale/process';
import { Bidder, isShown, Resale } from '@sandan/market/resale/resale';
import { nextInLine } from '@sandan/market/resale/selling';
import * as z from 'zod';
import { Party } from './answers.ts';
import { house } from './between.ts';
import type { Caller } from './caller.ts';
import type { Call } from './endpoint.ts';
import type { World } from './world.ts';

const AuctionView = Auction.omit({ leader: true, told: true })
  .extend({
    /** The number of the bidder who leads. */
    leads: z.int().optional(),
    /** What may be said of the reserve: the band alone, until it is over. */
    reserveSaid: z.enum(['none', 'below', 'within', 'met', 'unmet']),
    /** The least that the next bidder can say. */
    least: z.int(),
    latest: z.array(BidLine.pick({ bid: true, number: true, leads: true, price: true, extends: true, at: true })),
  })
  .meta({ id: 'AuctionView' });

export const ResaleView = Resale.pick({
  id: true,
  version: true,
  number: true,
  state: true,
  reason: true,
  listingId: true,
  title: true,
  inspections: true,
  history: true,
  tests: true,
  conditions: true,
  price: true,
  appraisal: true,
  orderId: true,
  soldFor: true,
  installedOn: true,
  warrantyUntil: true,
  claims: true,
  course: true,
  demo: true,
})
  .extend({
    seller: Party,
    buyer: Party.optional(),
    side: z.enum(['seller', 'buyer', 'bidder', 'public', 'operator']),
    auction: AuctionView.optional(),
    /** How the caller stands in the auction. */
    mine: Bidder.pick({ number: true, state: true }).extend({ maximum: z.int().optional() }).optional(),
    /** What was proposed after the auction, to whoever sees it of right. */
    proposal: z.object({ number: z.int().optional(), minor: z.int(), until: z.iso.datetime() }).optional(),
    /** At which price the seller could propose it to the next in line. */
    nextPrice: z.int().optional(),
    actions: z.array(z.string()),
    mayBid: z.boolean(),
    mayReserve: z.boolean(),
    dueAt: z.iso.datetime().optional(),
  })
  .meta({ id: 'ResaleView' });

/** What a bid came to, as its bidder sees it: it is reckoned from what was read for it, and asks for nothing more. */
export const BidView = ResaleView.pick({ id: true, version: true })
  .extend({
    mine: Bidder.pick({ number: true, state: true }).extend({ maximum: z.int().optional() }),
    auction: AuctionView.pick({
      price: true,
      leads: true,
      least: true,
      bids: true,
      closesAt: true,
      extended: true,
      reserveSaid: true,
    }),
  })
  .meta({ id: 'BidView' });

export const bidView = (
  { id, version }: Resale,
  { auction, sealed }: Bidden,
  { id: bidderId, number, state }: Bidder,
): z.infer<typeof BidView> => {
  const { price, bids, closesAt, extended, leader } = auction;
  const maximum = sealed.maxima.find((m) => m.bidderId === bidderId)?.minor;
  return {
    id,
    version,
    mine: { number, state, ...(maximum ? { maximum } : {}) },
    auction: {
      ...{ price, bids, closesAt, extended },
      ...(leader ? { leads: leader.number } : {}),
      least: leastBid(auction),
      reserveSaid: reserveSaid(auction),
    },
  };
};

const relations = { seller: 'organisation', buyer: 'counterpart', bidder: 'public', public: 'public' } as const;
type Side = Exclude<ResaleSide, 'clock'>;

/** On which side of a sale an organisation stands. */
export const resaleSide = (resale: Resale, organisationId: string | undefined, bidder: Bidder | undefined): Side => {
  if (organisationId && resale.seller.organisationId === organisationId) return 'seller';
  if (organisationId && resale.buyer?.organisationId === organisationId) return 'buyer';
  return bidder ? 'bidder' : 'public';
};

/** How the caller stands to it: what is not offered yet is the seller's alone. */
export const relationToResale = (resale: Resale | undefined, caller: Caller, bids = false) => {
  if (!resale) return 'other' as const;
  const side = resaleSide(resale, caller.organisation?.id, undefined);
  if (side === 'public') return isShown(resale) || resale.round > 0 || bids ? ('public' as const) : ('other' as const);
  return relations[side];
};

/** A sale for whoever may do this with it. @throws Fault missing */
export const resaleFor = async (
  { permit, caller, world }: Pick<Call<unknown, unknown, unknown>, 'permit' | 'caller' | 'world'>,
  id: string,
): Promise<Resale> => {
  const resale = await world.stores.resales.byId(id);
  permit(relationToResale(resale, caller));
  if (!resale) throw missing('resale');
  return resale;
};

/** How the caller's organisation bids in it. */
export const bidderOf = async ({ stores: { resales } }: World, { id, round }: Resale, caller: Caller) =>
  caller.organisation && round > 0 ? resales.bidders.of(id, round, caller.organisation.id) : undefined;

const auctionView = async ({ stores: { resales } }: World, { id, round, auction }: Resale) => {
  if (!auction) return undefined;
  const { leader, told: _, ...rest } = auction;
  const latest = await resales.bids.latest(id, round, 20);
  return {
    ...rest,
    ...(leader ? { leads: leader.number } : {}),
    reserveSaid: reserveSaid(auction),
    least: leastBid(auction),
    latest: latest.map(({ bid, number, leads, price, extends: late, at }) => ({ bid, number, leads, price, extends: late, at })),
  };
};

/** The steps that a side can take by the general route. */
const actionsOf = (resale: Resale, side: Side, proposedTo: boolean): string[] => {
  const all = [...new Set(open(resaleProcess, resale.state, side).map((t) => t.action))];
  const told = ['received', 'inspected', 'appraised', 'remanufacturing', 'acceptance_tested'].includes(resale.state);
  return [
    ...all.filter((action) => {
      if (action === 'agree' || action === 'refuse') return proposedTo;
      const passed = resale.tests.at(-1)?.verdict === 'pass';
      if (action === 'offer') return passed && (!resale.auction?.ended || resale.auction.told);
      if (action === 'propose') return passed;
      if (action === 'take_back') return !resale.proposal && (!resale.auction || resale.auction.bids === 0);
      if (action === 'answer_claim') return resale.claims.some((c) => !c.answer);
      return action !== 'claim' || resale.conditions?.warrantyDays !== 0;
    }),
    ...(side === 'seller' && told ? ['tell_history'] : []),
  ];
};

/** Who is next in line and at which price, for the seller of what an auction left over. */
const nextPriceOf = async ({ stores: { resales } }: World, resale: Resale, side: Side) => {
  if (side !== 'seller' || resale.state !== 'acceptance_tested' || !resale.auction?.ended) return undefined;
  const sealed = await resales.sealed.of(resale.id, resale.round);
  return sealed && nextInLine(resale, sealed)?.minor;
};

/** A sale as one caller sees it: whose maximum is whose, the reserve and the appraisal reach nobody who did not write them. */
export const resaleView = async (
  world: World,
  resale: Resale,
  caller: Caller,
  now: Date,
  known?: Bidder,
): Promise<z.infer<typeof ResaleView>> => {
  const bidder = known ?? (await bidderOf(world, resale, caller));
  const side = resaleSide(resale, caller.organisation?.id, bidder);
  const inside = side === 'seller' || side === 'buyer';
  const staff = !inside && allows('resales.read', caller.actor, 'other');
  const { proposal } = resale;
  const proposedTo = !!proposal && !!bidder && proposal.bidderId === bidder.id;
  const [seller, buyer, auction, sealed, nextPrice] = await Promise.all([
    house(world, resale.seller.organisationId),
    resale.buyer && (inside || staff) ? house(world, resale.buyer.organisationId) : undefined,
    auctionView(world, resale),
    bidder ? world.stores.resales.sealed.of(resale.id, resale.round) : undefined,
    nextPriceOf(world, resale, side),
  ]);
  const maximum = sealed?.maxima.find((m) => m.bidderId === bidder?.id)?.minor;
  const running = resale.state === 'listed' && auction && !auction.ended && now.toISOString() < auction.closesAt;
  const acting = allows('resales.act', caller.actor, side === 'bidder' ? 'counterpart' : relations[side]);
  const { id, version, number, state, listingId, title, inspections, history, tests, conditions, price, demo } = resale;
  const dueAt = resaleNext(resale);
  return {
    ...{ id, version, number, state, listingId, title, inspections, history, tests, demo, seller },
    ...(resale.reason ? { reason: resale.reason } : {}),
    ...(conditions ? { conditions } : {}),
    ...(price ? { price } : {}),
    ...(side === 'seller' && resale.appraisal ? { appraisal: resale.appraisal } : {}),
    ...(buyer ? { buyer } : {}),
    ...((inside || staff) && resale.orderId ? { orderId: resale.orderId } : {}),
    ...((inside || staff) && resale.soldFor ? { soldFor: Money.parse(resale.soldFor) } : {}),
    ...(resale.installedOn ? { installedOn: resale.installedOn } : {}),
    ...(resale.warrantyUntil ? { warrantyUntil: resale.warrantyUntil } : {}),
    claims: inside || staff ? resale.claims : [],
    course: inside || staff ? resale.course : [],
    side: side === 'public' && staff ? 'operator' : side,
    ...(auction ? { auction } : {}),
    ...(bidder ? { mine: { number: bidder.number, state: bidder.state, ...(maximum ? { maximum } : {}) } } : {}),
    ...(proposal && (proposedTo || side === 'seller') ? { proposal: { minor: proposal.minor, until: proposal.until } } : {}),
    ...(nextPrice ? { nextPrice } : {}),
    actions: acting ? actionsOf(resale, side, proposedTo) : [],
    mayBid: !!running && side !== 'seller' && allows('resales.bid', caller.actor, 'public'),
    mayReserve: state === 'listed' && !!price && side !== 'seller' && allows('resales.reserve', caller.actor, 'public'),
    ...(dueAt && (inside || running) ? { dueAt } : {}),
  };
};
