import { newId } from '@sandan/kernel/id';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  Auction,
  type Bid,
  isSold,
  leastBid,
  type Maximum,
  reserveSaid,
  ruledPrice,
  type Sealed,
  stepAt,
  takeBid,
} from './auction.ts';

const start = Date.parse('2026-03-02T00:00:00Z');
const minutes = (n: number) => new Date(start + n * 60_000);
const resaleId = newId('resale');
const bidders = Array.from({ length: 5 }, (_, n) => ({
  bidderId: newId('bidder'),
  organisationId: newId('organisation'),
  personId: newId('person'),
  number: n + 1,
}));

const opening = 100;
const ladder = [
  { from: 0, step: 10 },
  { from: 200, step: 25 },
];
const fresh = (reserve?: number): { auction: Auction; sealed: Sealed } => ({
  auction: Auction.parse({
    opening,
    ladder,
    ...(reserve ? { reserve: { from: 200, to: 400 } } : {}),
    announced: { local: '2026-03-02T10:00', zone: 'Asia/Seoul' },
    closesAt: minutes(60).toISOString(),
    extension: { minutes: 5, times: 3 },
    extended: 0,
    price: 0,
    bids: 0,
    told: false,
  }),
  sealed: { resaleId, round: 1, version: 1, ...(reserve ? { reserve } : {}), admitted: 5, maxima: [] },
});

type Saying = { who: number; minor: number; open: boolean; wait: number };
type Told = { took: boolean; auction: Auction; sealed: Sealed };

const play = (sayings: readonly Saying[], reserve?: number): { said: Told[]; end: { auction: Auction; sealed: Sealed } } => {
  let state = fresh(reserve);
  let at = 0;
  const said: Told[] = [];
  for (const { who, minor, open, wait } of sayings) {
    at += wait;
    try {
      const taken = takeBid(state.auction, state.sealed, bidders[who] as (typeof bidders)[number], { minor, open }, minutes(at));
      state = { auction: taken.auction, sealed: taken.sealed };
      said.push({ took: true, ...state });
    } catch {
      said.push({ took: false, ...state });
    }
  }
  return { said, end: state };
};

/**
 * The plain model: an auctioneer who knows what each has in mind and calls prices one after another, as in a room. It shares no line with
 * the rules: it keeps a list of people and their limits in the order in which they came to them, and counts.
 */
const room = (sayings: readonly Saying[]) => {
  const limits: { who: number; limit: number }[] = [];
  let price = 0;
  let close = 60;
  let put = 0;
  let at = 0;
  let leader = -1;
  const step = (n: number) => (n >= 200 ? 25 : 10);
  const took: boolean[] = [];
  for (const { who, minor, open, wait } of sayings) {
    at += wait;
    const mine = limits.find((l) => l.who === who);
    const enough =
      leader === who
        ? open
          ? minor > price
          : minor > (mine?.limit ?? 0)
        : minor >= (leader < 0 ? opening : price + step(price));
    if (at >= close || !enough) {
      took.push(false);
      continue;
    }
    took.push(true);
    const was = { price, leader };
    if (!mine || minor > mine.limit) {
      if (mine) limits.splice(limits.indexOf(mine), 1);
      limits.push({ who, limit: minor });
    }
    // Whoever came first to the highest limit leads; all others have called as far as they go.
    let best = limits[0] as (typeof limits)[number];
    for (const l of limits) if (l.limit > best.limit) best = l;
    if (leader !== who) {
      let called = opening;
      for (const l of limits) if (l !== best) called = Math.max(called, Math.min(best.limit, l.limit + step(l.limit)));
      price = Math.max(price, called);
    }
    leader = best.who;
    if (open && leader === who) price = Math.max(price, minor);
    if ((price !== was.price || leader !== was.leader) && close - at < 5 && put < 3) {
      close = at + 5;
      put += 1;
    }
  }
  return { leader, price, close, put, took };
};

const sayings = fc.array(
  fc.record({
    who: fc.nat(4),
    minor: fc.oneof(fc.integer({ min: 90, max: 400 }), fc.constantFrom(100, 110, 150, 200, 225, 250)),
    open: fc.boolean(),
    wait: fc.integer({ min: 0, max: 9 }),
  }),
  { maxLength: 30 },
);

test('whatever is bid in whatever order, winner, price, extensions and refusals are those of an auctioneer who counts', () => {
  fc.assert(
    fc.property(sayings, (all) => {
      const { said, end } = play(all);
      const wanted = room(all);
      expect(said.map((s) => s.took)).toEqual(wanted.took);
      expect(end.auction.price).toBe(wanted.price);
      expect((end.auction.leader?.number ?? 0) - 1).toBe(wanted.leader);
      expect(end.auction.extended).toBe(wanted.put);
      expect(end.auction.closesAt).toBe(minutes(wanted.close).toISOString());
    }),
    { numRuns: 500 },
  );
});

test('the price never falls, is never above what the leader said, and the close is put off three times at most', () => {
  fc.assert(
    fc.property(sayings, (all) => {
      let price = 0;
      for (const { auction, sealed } of play(all).said) {
        expect(auction.price).toBeGreaterThanOrEqual(price);
        price = auction.price;
        const first = sealed.maxima.find((m) => m.bidderId === auction.leader?.bidderId);
        if (auction.leader) expect(auction.price).toBeLessThanOrEqual(first?.minor ?? 0);
        expect(auction.extended).toBeLessThanOrEqual(3);
        expect(Date.parse(auction.closesAt)).toBeLessThanOrEqual(minutes(60 + 3 * 5).getTime());
      }
    }),
  );
});

test('nothing that all may see tells how far the leader goes: another maximum, same auction', () => {
  fc.assert(
    fc.property(sayings, fc.integer({ min: 500, max: 900 }), fc.integer({ min: 500, max: 900 }), (all, one, other) => {
      const seen = (minor: number) => play([...all, { who: 0, minor, open: false, wait: 0 }]).end.auction;
      expect(seen(one)).toEqual(seen(other));
    }),
  );
});

test('a maximum that is beaten shows in the price, and no further', () => {
  expect(two(150, 390).auction.price).toBe(160);
});

test('before the first bid the opening price is held against the band of the reserve', () => {
  const { auction } = fresh(250);
  expect(reserveSaid({ ...auction, opening: 200 })).toBe('within');
  expect(reserveSaid(auction)).toBe('below');
});

test('nothing that all may see tells the reserve: another reserve, same auction', () => {
  fc.assert(
    fc.property(sayings, fc.integer({ min: 200, max: 399 }), fc.integer({ min: 200, max: 399 }), (all, one, other) => {
      const seen = (reserve: number) =>
        play(all, reserve).said.map(({ took, auction: { leader, ...rest } }) => ({
          took,
          rest,
          leads: leader?.number,
          said: reserveSaid({ ...rest, leader }),
        }));
      expect(seen(one)).toEqual(seen(other));
    }),
  );
});

const two = (a: number, b: number, open = false): { auction: Auction; sealed: Sealed } =>
  play([
    { who: 0, minor: a, open: false, wait: 1 },
    { who: 1, minor: b, open, wait: 1 },
  ]).end;

test('of two equal bids the earlier leads, at the price of both', () => {
  expect(two(250, 250).auction).toMatchObject({ price: 250, leader: { number: 1 } });
});

test('the winner pays one increment over the next, and no more than its maximum', () => {
  expect(two(150, 390).auction).toMatchObject({ price: 160, leader: { number: 2 } });
  expect(two(200, 210).auction).toMatchObject({ price: 210, leader: { number: 2 } });
});

test('a bidder may raise the price by itself, so that it reaches a reserve', () => {
  const { auction, sealed } = play([{ who: 0, minor: 300, open: true, wait: 1 }], 290).end;
  expect(auction.price).toBe(300);
  expect(isSold(auction, sealed)).toBe(true);
  expect(reserveSaid(auction)).toBe('within');
  const ended = { at: '2026-03-04T06:00:00.000Z', sold: false };
  expect(reserveSaid({ ...auction, ended })).toBe('unmet');
  // One that was stopped says no more of the reserve than before.
  expect(reserveSaid({ ...auction, ended: { ...ended, halted: true } })).toBe('within');
  const hidden = play([{ who: 0, minor: 300, open: false, wait: 1 }], 290).end;
  expect(hidden.auction.price).toBe(100);
  expect(isSold(hidden.auction, hidden.sealed)).toBe(false);
});

test('too low a bid is told the least, and one at the close is too late', () => {
  const { auction, sealed } = fresh();
  const bid = (minor: number): Bid => ({ minor, open: false });
  const who = bidders[0] as (typeof bidders)[number];
  expect(leastBid(auction)).toBe(100);
  expect(() => takeBid(auction, sealed, who, bid(99), minutes(1))).toThrow('/minor: auction.low');
  expect(() => takeBid(auction, sealed, who, bid(100), minutes(60))).toThrow('auction.closed');
  expect(stepAt(ladder, 199)).toBe(10);
  expect(stepAt(ladder, 200)).toBe(25);
});

test('the next in line is asked for what it would have paid without the winner', () => {
  const maxima = [390, 300, 150].map((minor, n): Maximum => ({ ...(bidders[n] as (typeof bidders)[number]), minor, bid: n + 1 }));
  expect(ruledPrice({ opening, ladder }, maxima)).toBe(325);
  expect(ruledPrice({ opening, ladder }, maxima.slice(1))).toBe(160);
  expect(ruledPrice({ opening, ladder }, maxima.slice(2))).toBe(100);
});
