import { memberOf } from '@sandan/kernel/actor';
import { newId } from '@sandan/kernel/id';
import { Clearance } from '@sandan/kernel/process';
import { expect, test } from 'vitest';
import type { Band } from '../listing/attribute.ts';
import type { Order } from '../order/order.ts';
import { presetTerms } from '../payment/terms.ts';
import { type Bid, type Sealed, takeBid } from './auction.ts';
import { inspectionPointNames } from './inspection.ts';
import { orderOfSale } from './order.ts';
import type { Bidder, Resale, ResaleOffer } from './resale.ts';
import {
  type Applicant,
  admitBidder,
  agreeToProposal,
  bidden,
  checkBuyer,
  closeAuction,
  nextInLine,
  offerResale,
  propose,
  refuseProposal,
  reserveAtPrice,
  takeBack,
} from './selling.ts';
import { appraise, beginResale, inspect, release, sell, testMachine } from './verbs.ts';

const start = new Date('2026-03-02T01:00:00Z');
const closed = new Date('2026-03-04T06:00:00Z');
const later = new Date('2026-03-05T06:00:00Z');
const seller = { organisationId: newId('organisation'), personId: newId('person') };
const handAt = (now: Date) => ({ actor: memberOf(seller.personId, seller.organisationId, ['owner']), now });
const hand = handAt(start);
const good = {
  on: '2026-03-01',
  method: 'ISO 230-1',
  items: [{ name: 'Flatness', limits: '≤ 5 µm' }],
  readings: ['3.1 ±0.4 µm'],
};
const points = Object.fromEntries(inspectionPointNames.map((name) => [name, 'good' as const]));

const verified = {
  level: 1 as const,
  since: '2026-01-01T00:00:00.000Z',
  until: '2030-01-01T00:00:00.000Z',
  methods: [{ method: 'documents' as const, at: '2026-01-01T00:00:00.000Z' }],
};
const applicant = (more: Partial<Applicant> = {}): Applicant => ({
  organisation: { id: newId('organisation'), demo: false, verification: { seller: verified, buyer: verified } },
  personId: newId('person'),
  insider: false,
  open: true,
  ...more,
});

const tested = (): Resale => {
  const content = {
    title: { ko: '연삭기', en: 'Grinder' },
    codes: [],
    attributes: {},
    keywords: [],
    stages: {},
    media: [],
  } as unknown as Parameters<typeof beginResale>[0]['content'];
  let it = beginResale({ id: newId('listing'), content, demo: false }, seller, hand);
  it = inspect(it, { on: '2026-03-01', by: 'A', points }, 'seller', hand);
  it = appraise(it, { currency: 'KRW', minor: 1, by: 'B', on: '2026-03-01' }, 'seller', hand);
  return testMachine(it, good, 'seller', hand);
};

const conditions: ResaleOffer['conditions'] = {
  delivery: { rule: 'FCA', place: 'Changwon' },
  payment: presetTerms('tt_100'),
  readyDays: 14,
  warrantyDays: 90,
  level: 1,
};
const ladder = [
  { from: 0, step: 10 },
  { from: 200, step: 25 },
];
const auction = (more: object = {}): ResaleOffer => ({
  by: 'auction',
  auction: {
    opening: 100,
    ladder,
    closes: { local: '2026-03-04T15:00', zone: 'Asia/Seoul' },
    extension: { minutes: 5, times: 3 },
    ...more,
  },
  conditions,
});
const fixed: ResaleOffer = { by: 'fixed', price: { currency: 'KRW', minor: 500 }, conditions };

interface Run {
  readonly resale: Resale;
  readonly sealed: Sealed;
  readonly people: readonly Applicant[];
  readonly bidders: readonly Bidder[];
}

const bands: Band = { of: 'price', steps: [50, 200, 400] };

/** An auction with some bids, by the place of who bids. */
const run = (bids: readonly (Bid & { who: number })[], offer = auction()): Run => {
  let { resale, sealed } = offerResale(tested(), offer, bands, 'seller', hand);
  const people = [applicant(), applicant(), applicant()];
  const bidders = people.map((who) => {
    const clearance = new Clearance('bidder', 'admit', resale.id, newId('gate'));
    const done = admitBidder(resale, sealed, who, clearance, hand);
    sealed = done.sealed;
    return done.bidder;
  });
  for (const { who, ...bid } of bids) {
    const { id: bidderId, organisationId, personId, number } = bidders[who] as Bidder;
    const taken = takeBid(resale.auction as never, sealed as Sealed, { bidderId, organisationId, personId, number }, bid, start);
    resale = bidden(resale, taken.auction, hand);
    sealed = taken.sealed;
  }
  return { resale, sealed: sealed as Sealed, people, bidders };
};
const standing = { open: true, leaderActive: true };
const close = ({ resale, sealed }: Run, how = standing): Resale =>
  closeAuction(resale, sealed, how, newId('order'), closed) as Resale;
const unsold = (): Run & { resale: Resale } => {
  const it = run(
    [
      { who: 0, minor: 300, open: false },
      { who: 1, minor: 250, open: false },
    ],
    auction({ reserve: 390 }),
  );
  return { ...it, resale: close(it) };
};
const unmade = (more: Partial<Pick<Order, 'state' | 'reason' | 'cancelAsked'>>) => ({ state: 'cancelled' as const, ...more });

test('whose step it is comes before the least price: a bidder who proposes is not told the floor of the seller', () => {
  const { resale, sealed } = unsold();
  expect(() => propose(resale, sealed, 1, 'bidder', handAt(later))).toThrow('propose by bidder');
  const proposed = propose(resale, sealed, undefined, 'seller', handAt(later));
  expect(() => propose(proposed, sealed, 1, 'seller', handAt(later))).toThrow('propose by seller in listed');
  expect(() => propose(resale, sealed, 1, 'seller', handAt(later))).toThrow('auction.low');
});

test('a machine whose last test has failed is proposed to nobody', () => {
  const { resale, sealed } = unsold();
  const failed = testMachine(resale, { ...good, readings: ['9 µm'] }, 'seller', handAt(later));
  expect(() => propose(failed, sealed, undefined, 'seller', handAt(later))).toThrow('resale.untested');
});

test('level, membership in the seller, demonstration and the state of the listing are asked at every step that binds a buyer', () => {
  const { resale, sealed, people } = unsold();
  const [first] = people as [Applicant];
  const proposed = propose(resale, sealed, undefined, 'seller', handAt(later));
  const unverified = { ...first, organisation: { ...first.organisation, verification: undefined } };
  const demo = { ...first, organisation: { ...first.organisation, demo: true } };
  const offered = offerResale(tested(), fixed, undefined, 'seller', hand).resale;
  const running = run([]);
  for (const [who, code] of [
    [unverified, 'resale.level'],
    [{ ...first, insider: true }, 'resale.insider'],
    [demo, 'resale.demo'],
    [{ ...first, open: false }, 'resale.halted'],
  ] as const) {
    expect(() => checkBuyer(resale, who, later)).toThrow(code);
    expect(() => admitBidder(running.resale, running.sealed, who, undefined, hand)).toThrow(code);
    expect(() => reserveAtPrice(offered, who, newId('order'), undefined, hand)).toThrow(code);
    expect(() => agreeToProposal(proposed, who, newId('order'), handAt(later))).toThrow(code);
  }
  expect(agreeToProposal(proposed, first, newId('order'), handAt(later)).state).toBe('reserved');
});

test('nothing is awarded of a listing that is not published, and a suspended leader is passed over', () => {
  const it = run([
    { who: 0, minor: 300, open: false },
    { who: 1, minor: 250, open: false },
  ]);
  expect(close(it)).toMatchObject({ state: 'reserved', buyer: { organisationId: it.people[0]?.organisation.id } });
  const halted = close(it, { ...standing, open: false });
  expect(halted).toMatchObject({ state: 'acceptance_tested', auction: { ended: { sold: false, halted: true } }, passedOver: [] });
  const without = close(it, { ...standing, leaderActive: false });
  expect(without).toMatchObject({ state: 'acceptance_tested', auction: { ended: { sold: false, halted: true } } });
  expect(nextInLine(without, it.sealed)).toMatchObject({ next: { number: 2 }, minor: 100 });
});

test('the next in line is asked for no less than what it openly raised the price to itself', () => {
  const openly = run([
    { who: 1, minor: 180, open: true },
    { who: 1, minor: 250, open: false },
    { who: 0, minor: 300, open: false },
  ]);
  const released = release(close(openly), unmade({ reason: 'unpaid' }), 'seller', handAt(later));
  expect(nextInLine(released, openly.sealed)).toMatchObject({ next: { number: 2, shown: 180 }, minor: 180 });
  const alone = run([
    { who: 1, minor: 250, open: false },
    { who: 0, minor: 300, open: false },
  ]);
  const again = release(close(alone), unmade({ reason: 'unpaid' }), 'seller', handAt(later));
  expect(nextInLine(again, alone.sealed)).toMatchObject({ minor: 100 });
});

test('a winner whose order the seller rejects or leaves unanswered stays first in line; one who cancels or does not pay is passed over', () => {
  const it = run([
    { who: 0, minor: 300, open: false },
    { who: 1, minor: 250, open: false },
  ]);
  const won = close(it);
  const first = (order: Parameters<typeof release>[1]) =>
    nextInLine(release(won, order, 'seller', handAt(later)), it.sealed)?.next.number;
  expect(first({ state: 'rejected', reason: 'capacity' })).toBe(1);
  expect(first(unmade({ reason: 'no_answer' }))).toBe(1);
  expect(first(unmade({ reason: 'control' }))).toBe(1);
  expect(first(unmade({ reason: 'late' }))).toBe(1);
  expect(first(unmade({ cancelAsked: { side: 'seller', by: won.changed } }))).toBe(1);
  expect(first(unmade({ reason: 'changed_need' }))).toBe(2);
  expect(first(unmade({ reason: 'unpaid' }))).toBe(2);
  expect(first(unmade({ cancelAsked: { side: 'buyer', by: won.changed } }))).toBe(2);
  expect(() => first({ state: 'accepted' })).toThrow('resale.ordered');
});

test('a sale whose paid order came to nothing can be released too', () => {
  const sold = sell(
    close(run([{ who: 0, minor: 300, open: false }])),
    { payment: 'paid', state: 'accepted' },
    'seller',
    handAt(later),
  );
  expect(release(sold, unmade({ cancelAsked: { side: 'buyer', by: sold.changed } }), 'seller', handAt(later))).toMatchObject({
    state: 'acceptance_tested',
  });
});

test('what was proposed is not taken back while the bidder has time to answer', () => {
  const { resale, sealed, people } = unsold();
  const proposed = propose(resale, sealed, undefined, 'seller', handAt(later));
  expect(() => takeBack(proposed, 'seller', handAt(later))).toThrow('resale.proposed');
  const refused = refuseProposal(proposed, people[0]?.organisation.id ?? '', handAt(later));
  expect(refused.state).toBe('acceptance_tested');
  expect(refused.proposal).toBeUndefined();
});

test('it is not offered anew before all who bid know how the last auction ended', () => {
  const { resale } = unsold();
  expect(() => offerResale(resale, fixed, undefined, 'seller', handAt(later))).toThrow('resale.untold');
  const told = { ...resale, auction: { ...(resale.auction as NonNullable<Resale['auction']>), told: true } };
  expect(offerResale(told, fixed, undefined, 'seller', handAt(later)).resale.state).toBe('listed');
});

test('a ladder begins at 0 once, and goes up', () => {
  const offer = (froms: readonly number[]) => () =>
    offerResale(tested(), auction({ ladder: froms.map((from) => ({ from, step: 10 })) }), undefined, 'seller', hand);
  expect(offer([0, 200, 400])).not.toThrow();
  for (const froms of [[0, 0], [0, 200, 0], [0, 200, 200], [100]]) expect(offer(froms)).toThrow('auction.ladder');
});

test('its order says grade and warranty in both languages, and is marked as invented where seller or buyer is', () => {
  const won = close(run([{ who: 0, minor: 300, open: false }]));
  const order = (demo: boolean) =>
    orderOfSale(won, { organisation: { country: 'KR', demo }, gateId: undefined }, () => '0'.repeat(64), hand.actor, closed)
      .order;
  expect(order(false)).toMatchObject({
    demo: false,
    terms: { lines: [{ spec: `${won.number} · B등급(grade B) · 보증 90일(warranty 90 d)` }] },
  });
  expect(order(true).demo).toBe(true);
});
