import { Fault, invalidField } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import * as z from 'zod';
import { WallTime } from '../calendar/wall.ts';
import { grouped } from '../listing/band.ts';

const most = 10_000_000_000_000;
const Won = z.int().positive().max(most);

/** From a price on, by how much the next bid is higher at least. */
export const Rung = z.strictObject({ from: z.int().nonnegative().max(most), step: Won });
export type Rung = z.infer<typeof Rung>;

/** The ladder of increments where the seller says none, in won. */
export const usualLadder: readonly Rung[] = [
  { from: 0, step: 100_000 },
  { from: 10_000_000, step: 500_000 },
  { from: 50_000_000, step: 1_000_000 },
  { from: 200_000_000, step: 5_000_000 },
];

export const mostBidders = 500;
/** Minutes before the close in which a bid that changes something puts it off, and how often at most. */
export const usualExtension = { minutes: 5, times: 12 } as const;

/** What a seller says of an auction, in won. The reserve is sealed: it goes into the sealed record and nowhere else. */
export const AuctionTerms = z
  .strictObject({
    opening: Won,
    ladder: z
      .array(Rung)
      .min(1)
      .max(20)
      .default([...usualLadder]),
    reserve: Won.optional(),
    /** The close, by the clock on a wall. */
    closes: WallTime,
    extension: z.strictObject({ minutes: z.int().min(1).max(30), times: z.int().min(0).max(24) }).default({ ...usualExtension }),
  })
  .meta({ id: 'AuctionTerms' });
export type AuctionTerms = z.infer<typeof AuctionTerms>;

/** Who leads, by the number under which all see it; the rest is for the market alone. */
const Leader = z.object({
  bidderId: idOf('bidder'),
  number: z.int().positive(),
  organisationId: idOf('organisation'),
  personId: idOf('person'),
});

/** An auction as far as it holds nothing secret. */
export const Auction = z
  .object({
    opening: Won,
    ladder: z.array(Rung).min(1).max(20),
    /** The band in which the sealed reserve lies; an end that is absent is open. */
    reserve: z.object({ from: z.int().optional(), to: z.int().optional() }).optional(),
    /** The close as it was announced; bids have put `closesAt` off `extended` times. */
    announced: WallTime,
    closesAt: z.iso.datetime(),
    extension: z.object({ minutes: z.int(), times: z.int() }),
    extended: z.int().nonnegative(),
    price: z.int().nonnegative(),
    bids: z.int().nonnegative(),
    leader: Leader.optional(),
    /** How it ended; `halted`: it was stopped, so that its end says nothing of the reserve. */
    ended: z.object({ at: z.iso.datetime(), sold: z.boolean(), halted: z.literal(true).optional() }).optional(),
    /** Whether every bidder has been told the end. */
    told: z.boolean(),
  })
  .meta({ id: 'Auction' });
export type Auction = z.infer<typeof Auction>;

export const Maximum = z.object({
  bidderId: idOf('bidder'),
  organisationId: idOf('organisation'),
  personId: idOf('person'),
  number: z.int().positive(),
  minor: Won,
  /** Which bid it was: of two equal ones the earlier leads. */
  bid: z.int().positive(),
  /** The highest price that the bidder raised the auction to openly, if it did. */
  shown: Won.optional(),
});
export type Maximum = z.infer<typeof Maximum>;

/**
 * What nobody is shown: the reserve, and how far each bidder goes. It is written together with the auction and read by the rules alone; no
 * stream, index, notice or log takes it.
 */
export const Sealed = z.object({
  resaleId: idOf('resale'),
  /** Which auction of this machine. */
  round: z.int().positive(),
  version: z.int().positive(),
  reserve: Won.optional(),
  /** Bidders admitted so far; numbers are given in that order. */
  admitted: z.int().nonnegative().max(mostBidders),
  maxima: z.array(Maximum).max(mostBidders),
});
export type Sealed = z.infer<typeof Sealed>;

/** What a bidder says: how far to go at most, and whether the price is to rise there at once (`open`), as one may who wants to reach a reserve. */
export const Bid = z.strictObject({ minor: Won, open: z.boolean().default(false) }).meta({ id: 'AuctionBid' });
export type Bid = z.infer<typeof Bid>;

/** One bid as all see it: the price and the leader after it. */
export const BidLine = z
  .object({
    resaleId: idOf('resale'),
    round: z.int().positive(),
    version: z.literal(1),
    bid: z.int().positive(),
    number: z.int().positive(),
    leads: z.int().positive(),
    price: z.int().positive(),
    /** It put the close off. */
    extends: z.boolean(),
    at: z.iso.datetime(),
  })
  .meta({ id: 'AuctionBidLine' });
export type BidLine = z.infer<typeof BidLine>;

/** By how much a bid on a price is higher at least. */
export const stepAt = (ladder: readonly Rung[], price: number): number =>
  (ladder.findLast(({ from }) => from <= price) ?? ladder[0])?.step ?? 1;

/** The least that somebody who does not lead can bid. */
export const leastBid = ({ leader, opening, price, ladder }: Auction): number =>
  leader ? price + stepAt(ladder, price) : opening;

/** Bidders by how far they go, the highest first, and of two equal ones the earlier. */
export const ranked = (maxima: readonly Maximum[]): Maximum[] => maxima.toSorted((a, b) => b.minor - a.minor || a.bid - b.bid);

/** What the first of some pays: an increment over the second, as far as it goes; the opening price alone. */
export const ruledPrice = ({ opening, ladder }: Pick<Auction, 'opening' | 'ladder'>, maxima: readonly Maximum[]): number => {
  const [first, second] = ranked(maxima);
  if (!first || !second) return opening;
  return Math.max(opening, Math.min(first.minor, second.minor + stepAt(ladder, second.minor)));
};

type Who = Pick<Maximum, 'bidderId' | 'organisationId' | 'personId' | 'number'>;

/** Holds what the leader says against what was said before: it goes higher, or shows more. */
const raised = (auction: Auction, before: Maximum, { minor, open }: Bid): void => {
  const least = open ? auction.price + 1 : before.minor + 1;
  if (minor < least) throw invalidField('/minor', open ? 'auction.low' : 'auction.raise', open ? { least: grouped(least) } : {});
};

export interface Bidden {
  readonly auction: Auction;
  readonly sealed: Sealed;
  readonly line: BidLine;
}

/**
 * Takes a bid. Of what is bid the market bids no more than it must: the leader stands one increment over the next. A bid that moves the
 * price or the lead in the last minutes puts the close off, so often and no oftener. A bid is never taken back.
 * @throws Fault conflict `auction.closed`; invalid `auction.low` with `least`, `auction.raise`
 */
export const takeBid = (auction: Auction, sealed: Sealed, who: Who, bid: Bid, now: Date): Bidden => {
  if (auction.ended || now.toISOString() >= auction.closesAt) throw new Fault('conflict', 'auction.closed');
  const { bidderId, organisationId, personId, number } = who;
  const before = sealed.maxima.find((m) => m.bidderId === bidderId);
  const leads = auction.leader?.bidderId === bidderId;
  const least = leastBid(auction);
  if (leads && before) raised(auction, before, bid);
  else if (bid.minor < least) throw invalidField('/minor', 'auction.low', { least: grouped(least) });
  const nth = auction.bids + 1;
  const higher = !before || bid.minor > before.minor;
  const shown = Math.max(before?.shown ?? 0, bid.open ? bid.minor : 0);
  const said: Maximum = higher || !before ? { bidderId, organisationId, personId, number, minor: bid.minor, bid: nth } : before;
  const mine: Maximum = { ...said, ...(shown ? { shown } : {}) };
  const maxima = [...sealed.maxima.filter((m) => m.bidderId !== bidderId), mine];
  const first = ranked(maxima)[0] ?? mine;
  const ruled = leads ? auction.price : Math.max(auction.price, ruledPrice(auction, maxima));
  const price = bid.open && first.bidderId === bidderId ? Math.max(ruled, bid.minor) : ruled;
  const moved = price !== auction.price || first.bidderId !== auction.leader?.bidderId;
  const span = auction.extension.minutes * 60_000;
  const late = moved && auction.extended < auction.extension.times && Date.parse(auction.closesAt) - now.getTime() < span;
  return {
    auction: {
      ...auction,
      price,
      bids: nth,
      leader: {
        bidderId: first.bidderId,
        number: first.number,
        organisationId: first.organisationId,
        personId: first.personId,
      },
      ...(late ? { closesAt: new Date(now.getTime() + span).toISOString(), extended: auction.extended + 1 } : {}),
    },
    sealed: { ...sealed, version: sealed.version + 1, maxima },
    line: {
      resaleId: sealed.resaleId,
      round: sealed.round,
      version: 1,
      bid: nth,
      number,
      leads: first.number,
      price,
      extends: late,
      at: now.toISOString(),
    },
  };
};

/** Whether an auction, its secrets and the standing of a bidder were read at different times, with a bid between. */
export const isTorn = (
  { bids, leader }: Auction,
  { maxima }: Sealed,
  { id, state }: { readonly id: string; readonly state: string },
): boolean =>
  Math.max(0, ...maxima.map((m) => m.bid)) > bids ||
  ranked(maxima)[0]?.bidderId !== leader?.bidderId ||
  (state === 'leading') !== (leader?.bidderId === id);

/** Whether what the auction came to is sold: somebody leads, and the price reaches the reserve. */
export const isSold = ({ leader, price }: Auction, { reserve }: Sealed): boolean =>
  leader !== undefined && (reserve === undefined || price >= reserve);

/**
 * What may be said of a sealed reserve while the auction runs (N14), and of one that was stopped: the band alone. Inside the band nothing is said, for the instant at
 * which a mark turned would tell where it lies.
 */
export const reserveSaid = ({
  reserve,
  price: bid,
  opening,
  leader,
  ended,
}: Auction): 'none' | 'below' | 'within' | 'met' | 'unmet' => {
  if (!reserve) return 'none';
  if (ended && !ended.halted) return ended.sold ? 'met' : 'unmet';
  const price = leader ? bid : opening;
  if (price < (reserve.from ?? 0)) return 'below';
  return reserve.to !== undefined && price >= reserve.to ? 'met' : 'within';
};
