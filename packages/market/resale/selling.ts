import { type Actor, stamp } from '@sandan/kernel/actor';
import { Fault, invalidField } from '@sandan/kernel/fault';
import { newId } from '@sandan/kernel/id';
import type { Money } from '@sandan/kernel/money';
import { type Clearance, step } from '@sandan/kernel/process';
import { instantOfWall } from '../calendar/wall.ts';
import { levelOf, type Standing } from '../company/standing.ts';
import type { Band } from '../listing/attribute.ts';
import { bandAround, grouped } from '../listing/band.ts';
import type { Hand } from '../royalty/books.ts';
import {
  type Auction,
  type AuctionTerms,
  isSold,
  type Maximum,
  mostBidders,
  ranked,
  ruledPrice,
  type Sealed,
} from './auction.ts';
import { type BidderAction, bidderProcess, type ResaleSide } from './process.ts';
import { Bidder, type Resale, type ResaleOffer } from './resale.ts';
import { moved } from './verbs.ts';

const hour = 3_600_000;
/** How long an auction runs at least and at most, and how long a bidder has to answer a proposal. */
export const auctionHours = { least: 1, most: 24 * 60 } as const;
export const proposalHours = 72;

const dearer = (ladder: AuctionTerms['ladder']): boolean =>
  ladder.every(({ from }, at) => (at === 0 ? from === 0 : from > (ladder[at - 1]?.from ?? 0)));

/** Opens an auction, and seals its reserve; `bands`: in which of them a reserve is told. */
const opened = (terms: AuctionTerms, bands: Band | undefined, now: Date): Auction => {
  const closes = instantOfWall(terms.closes, '/offer/auction/closes');
  const runs = (closes - now.getTime()) / hour;
  if (runs < auctionHours.least || runs > auctionHours.most) throw invalidField('/offer/auction/closes', 'auction.closes');
  if (!dearer(terms.ladder)) throw invalidField('/offer/auction/ladder', 'auction.ladder');
  if (terms.reserve !== undefined && (terms.reserve < terms.opening || !bands))
    throw invalidField('/offer/auction/reserve', 'auction.reserve');
  const [from, to] = terms.reserve !== undefined && bands ? bandAround(bands, terms.reserve) : [];
  return {
    opening: terms.opening,
    ladder: terms.ladder,
    ...(terms.reserve === undefined
      ? {}
      : { reserve: { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) } }),
    announced: terms.closes,
    closesAt: new Date(closes).toISOString(),
    extension: terms.extension,
    extended: 0,
    price: 0,
    bids: 0,
    told: false,
  };
};

/** @throws Fault conflict `resale.untested` */
const passedTest = ({ tests }: Resale): void => {
  if (tests.at(-1)?.verdict !== 'pass') throw new Fault('conflict', 'resale.untested');
};

/**
 * Offers it at a price or by auction, once its last acceptance test has passed, and once all who bid before know how that ended. The
 * reserve goes into the sealed record.
 * @throws Fault conflict `resale.untested`, `resale.untold`; invalid `auction.closes`, `auction.ladder`, `auction.reserve`
 */
export const offerResale = (
  resale: Resale,
  offer: ResaleOffer,
  bands: Band | undefined,
  side: ResaleSide,
  hand: Hand,
): { readonly resale: Resale; readonly sealed?: Sealed } => {
  const { auction: _a, price: _p, proposal: _r, ...rest } = resale;
  const round = resale.round + 1;
  const sale =
    offer.by === 'fixed' ? { price: offer.price } : { auction: opened(offer.auction, bands, hand.now), round, passedOver: [] };
  const next = moved(rest, 'offer', side, hand, { conditions: offer.conditions, ...sale });
  passedTest(resale);
  if (resale.auction?.ended && !resale.auction.told) throw new Fault('conflict', 'resale.untold');
  if (offer.by === 'fixed') return { resale: next };
  const { reserve } = offer.auction;
  return {
    resale: next,
    sealed: { resaleId: resale.id, round, version: 1, ...(reserve === undefined ? {} : { reserve }), admitted: 0, maxima: [] },
  };
};

/** A bidder who was proposed to has its time, and who bid an end. @throws Fault conflict `resale.bids`, `resale.proposed` */
const untaken = ({ proposal, auction }: Resale): void => {
  if (proposal) throw new Fault('conflict', 'resale.proposed');
  if (auction && !auction.ended && auction.bids > 0) throw new Fault('conflict', 'resale.bids');
};

/**
 * What it means for the sale that its seller takes the listing off the market: no auction with bids and no proposal is got out of that way.
 * Where an auction runs that nobody has bid in, it is the next version, so that no bid comes between.
 * @throws Fault conflict `resale.bids`, `resale.proposed`
 */
export const restSale = (resale: Resale, { actor, now }: Hand): Resale | undefined => {
  if (resale.state !== 'listed') return undefined;
  untaken(resale);
  return resale.auction && { ...resale, version: resale.version + 1, changed: stamp(actor, now) };
};

/** Takes an offer back that nobody has taken up. @throws Fault conflict `resale.bids`, `resale.proposed` */
export const takeBack = (resale: Resale, side: ResaleSide, hand: Hand): Resale => {
  const next = moved(resale, 'take_back', side, hand);
  untaken(resale);
  return resale.auction && !resale.auction.ended
    ? { ...next, auction: { ...resale.auction, ended: { at: hand.now.toISOString(), sold: false, halted: true } } }
    : next;
};

/** Who enters into a sale, and how all stands at that moment. */
export interface Applicant {
  readonly organisation: { readonly id: string; readonly demo: boolean; readonly verification?: Standing | undefined };
  readonly personId: string;
  /** The person is a member of the seller too. */
  readonly insider: boolean;
  /** The listing is published and its seller active. */
  readonly open: boolean;
}

/**
 * Whether somebody may enter into a sale, asked anew at every step by which it is bound: the admission, a bid, a reservation, an answer
 * to a proposal.
 * @throws Fault forbidden `resale.own`, `resale.insider`, `resale.demo`, `resale.level`; conflict `resale.halted`
 */
export const checkBuyer = (
  { seller, conditions, demo }: Resale,
  { organisation, insider, open }: Omit<Applicant, 'personId'>,
  now: Date,
): void => {
  if (organisation.id === seller.organisationId) throw new Fault('forbidden', 'resale.own');
  if (insider) throw new Fault('forbidden', 'resale.insider');
  if (organisation.demo && !demo) throw new Fault('forbidden', 'resale.demo');
  if (!open) throw new Fault('conflict', 'resale.halted');
  const level = conditions?.level ?? 1;
  if (levelOf(organisation, now) < level) throw new Fault('forbidden', 'resale.level', undefined, { params: { level } });
};

/**
 * Lets an organisation bid, under the next number, once the trade gate has cleared that the machine may go to it.
 * @throws Fault conflict `auction.closed`, `auction.bidders`, `gate.required`, and what `checkBuyer` throws
 */
export const admitBidder = (
  resale: Resale,
  sealed: Sealed | undefined,
  applicant: Applicant,
  clearance: Clearance | undefined,
  { actor, now }: Hand,
  id = newId('bidder', now.getTime()),
): { readonly bidder: Bidder; readonly sealed: Sealed } => {
  const { auction } = resale;
  const { organisation, personId } = applicant;
  if (!sealed || !auction || resale.state !== 'listed' || auction.ended || now.toISOString() >= auction.closesAt)
    throw new Fault('conflict', 'auction.closed');
  checkBuyer(resale, applicant, now);
  if (sealed.admitted >= mostBidders) throw new Fault('conflict', 'auction.bidders');
  const state = step(bidderProcess, bidderProcess.initial, 'admit', 'bidder', undefined, clearance, resale.id);
  const by = stamp(actor, now);
  const number = sealed.admitted + 1;
  const bidder = Bidder.parse({
    id,
    version: 1,
    state,
    resaleId: resale.id,
    round: sealed.round,
    title: resale.title,
    organisationId: organisation.id,
    personId,
    number,
    gateId: clearance?.record ?? '',
    demo: organisation.demo || resale.demo,
    created: by,
    changed: by,
  });
  return { bidder, sealed: { ...sealed, version: sealed.version + 1, admitted: number } };
};

/** One step of how a bidder stands. */
export const stand = (bidder: Bidder, action: BidderAction, { actor, now }: Hand): Bidder => {
  const by = action === 'fall' ? 'rival' : action === 'win' || action === 'lose' ? 'clock' : 'bidder';
  return {
    ...bidder,
    version: bidder.version + 1,
    state: step(bidderProcess, bidder.state, action, by),
    changed: stamp(actor, now),
  };
};

/** The auction after a bid, as the next version of the sale. */
export const bidden = (resale: Resale, auction: Auction, { actor, now }: Hand): Resale => ({
  ...resale,
  version: resale.version + 1,
  auction,
  changed: stamp(actor, now),
});

interface Buying {
  readonly buyer: { readonly organisationId: string; readonly personId: string };
  readonly price: Money;
  readonly orderId: string;
}

const ordered = ({ buyer, price, orderId }: Buying) => ({ buyer, soldFor: price, orderId });

/** Somebody takes it at its price. @throws Fault conflict `resale.notFixed`, `gate.required`, and what `checkBuyer` throws */
export const reserveAtPrice = (
  resale: Resale,
  applicant: Applicant,
  orderId: string,
  clearance: Clearance | undefined,
  hand: Hand,
): Resale => {
  const { organisation, personId } = applicant;
  if (resale.state === 'listed') {
    if (!resale.price) throw new Fault('conflict', 'resale.notFixed');
    checkBuyer(resale, applicant, hand.now);
  }
  const price = resale.price ?? { currency: 'KRW' as const, minor: 0 };
  const buying = { buyer: { organisationId: organisation.id, personId }, price, orderId };
  return moved(resale, 'reserve', 'public', hand, ordered(buying), { clearance });
};

const clock: Actor = { kind: 'service', name: 'clock' };

/** How listing and parties stand when an auction is closed. */
export interface Closing extends Pick<Applicant, 'open'> {
  /** The organisation that leads is not suspended. */
  readonly leaderActive: boolean;
}

/**
 * What the close of an auction comes to: the leader orders, or nobody. Nothing is awarded of a listing that is not published or of a seller
 * that is suspended; a leader that is suspended is passed over, like a winner who does not pay. `orderId`: of the order that the same
 * transaction places.
 */
export const closeAuction = (
  resale: Resale,
  sealed: Sealed,
  { open, leaderActive }: Closing,
  orderId: string,
  now: Date,
): Resale | undefined => {
  const { auction } = resale;
  if (resale.state !== 'listed' || !auction || auction.ended || now.toISOString() < auction.closesAt) return undefined;
  const hand: Hand = { actor: clock, now };
  const sold = isSold(auction, sealed) && open && leaderActive;
  const { leader, price } = auction;
  const halted = !open || (leader !== undefined && !leaderActive);
  const after = { ...auction, ended: { at: now.toISOString(), sold, ...(halted ? { halted: true as const } : {}) } };
  if (leader && !leaderActive)
    return moved(resale, 'lapse', 'clock', hand, { auction: after, passedOver: [...resale.passedOver, leader.bidderId] });
  if (!sold || !leader) return moved(resale, 'lapse', 'clock', hand, { auction: after });
  const { organisationId, personId } = leader;
  const buying = { buyer: { organisationId, personId }, price: { currency: 'KRW' as const, minor: price }, orderId };
  return moved(resale, 'award', 'clock', hand, { auction: after, ...ordered(buying) });
};

/**
 * Who is next in line after an auction, and at which price: that at which it would have ended without those who were passed over, and no
 * less than what that bidder openly raised it to itself.
 */
export const nextInLine = (resale: Resale, sealed: Sealed): { readonly next: Maximum; readonly minor: number } | undefined => {
  const { auction, passedOver } = resale;
  if (!auction?.ended) return undefined;
  const left = sealed.maxima.filter((m) => !passedOver.includes(m.bidderId));
  const [next] = ranked(left);
  if (!next) return undefined;
  const minor = passedOver.length === 0 ? auction.price : Math.max(ruledPrice(auction, left), next.shown ?? 0);
  return { next, minor };
};

/**
 * Proposes the machine to the next in line, at the ruled price or a higher one that the seller names.
 * Whose step it is comes first: the least is the seller's to know.
 * @throws Fault conflict `resale.untested`, `resale.nobody`; invalid `auction.low`
 */
export const propose = (
  resale: Resale,
  sealed: Sealed | undefined,
  minor: number | undefined,
  side: ResaleSide,
  hand: Hand,
): Resale => {
  const after = moved(resale, 'propose', side, hand);
  const line = sealed && nextInLine(resale, sealed);
  if (!line) throw new Fault('conflict', 'resale.nobody');
  passedTest(resale);
  if (minor !== undefined && minor < line.minor) throw invalidField('/minor', 'auction.low', { least: grouped(line.minor) });
  const { bidderId, organisationId, personId } = line.next;
  const until = new Date(hand.now.getTime() + proposalHours * hour).toISOString();
  const proposal = { bidderId, organisationId, personId, minor: minor ?? line.minor, until };
  return { ...after, proposal };
};

/** @throws Fault conflict `resale.notProposed` */
const proposed = (resale: Resale, organisationId: string, now: Date) => {
  const { proposal } = resale;
  if (!proposal || proposal.organisationId !== organisationId || now.toISOString() >= proposal.until)
    throw new Fault('conflict', 'resale.notProposed');
  return proposal;
};

/** The next in line takes the proposal. @throws Fault conflict `resale.notProposed`, and what `checkBuyer` throws */
export const agreeToProposal = (resale: Resale, applicant: Applicant, orderId: string, hand: Hand): Resale => {
  const who = { organisationId: applicant.organisation.id, personId: applicant.personId };
  const { minor } = proposed(resale, who.organisationId, hand.now);
  checkBuyer(resale, applicant, hand.now);
  return moved(resale, 'agree', 'bidder', hand, ordered({ buyer: who, price: { currency: 'KRW', minor }, orderId }));
};

const passedOver = (resale: Resale, bidderId: string): Resale => {
  const { proposal: _, ...rest } = resale;
  return { ...rest, passedOver: [...resale.passedOver, bidderId].slice(-50) };
};

/** The next in line does not want it. @throws Fault conflict `resale.notProposed` */
export const refuseProposal = (resale: Resale, organisationId: string, hand: Hand): Resale => {
  const { bidderId } = proposed(resale, organisationId, hand.now);
  return moved(passedOver(resale, bidderId), 'refuse', 'bidder', hand);
};

/** A proposal that nobody answered is over. */
export const lapseProposal = (resale: Resale, now: Date): Resale | undefined => {
  const { proposal, state } = resale;
  if (state !== 'listed' || !proposal || now.toISOString() < proposal.until) return undefined;
  return moved(passedOver(resale, proposal.bidderId), 'lapse', 'clock', { actor: clock, now });
};
