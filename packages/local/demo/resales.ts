import { createHash } from 'node:crypto';
import { canonical } from '@sandan/kernel/canonical';
import { koreanDay, plusDays } from '@sandan/market/calendar/date';
import type { Organisation } from '@sandan/market/company/organisation';
import { kindOf } from '@sandan/market/listing/kinds/registry';
import { presetTerms } from '@sandan/market/payment/terms';
import { takeBid, usualExtension, usualLadder } from '@sandan/market/resale/auction';
import { type InspectionPoint, inspectionPointNames, type PointResult } from '@sandan/market/resale/inspection';
import { orderOfSale } from '@sandan/market/resale/order';
import type { Resale, ResaleOffer } from '@sandan/market/resale/resale';
import { admitBidder, bidden, closeAuction, offerResale, stand } from '@sandan/market/resale/selling';
import { appraise, beginResale, inspect, tellHistory, testMachine } from '@sandan/market/resale/verbs';
import type { ListsSeen } from '@sandan/market/screening/party';
import type { Stores } from '@sandan/store/stores';
import { commit, work } from '@sandan/store/work';
import { demoId } from './demo-id.ts';
import { passDemoGate } from './gates.ts';
import { listingId } from './histories.ts';
import type { OrganisationKey } from './organisations.ts';
import { speakerOf } from './people.ts';
import type { Setting } from './setting.ts';

interface DemoBid {
  readonly by: OrganisationKey;
  readonly minor: number;
  /** Hours after the offer. */
  readonly after: number;
}

interface DemoResale {
  readonly listing: string;
  readonly by: OrganisationKey;
  readonly hours: number;
  readonly points: Readonly<Partial<Record<InspectionPoint, PointResult>>>;
  readonly repair: string;
  /** Days ago on which it was offered. */
  readonly offered: number;
  readonly sale: { readonly price: number } | { readonly opening: number; readonly reserve: number; readonly days: number };
  readonly bids: readonly DemoBid[];
}

/** One auction that runs, one that was won, and one machine at a fixed price. */
const demoResales: readonly DemoResale[] = [
  {
    listing: 'wire-edm',
    by: 'dasom',
    hours: 42_500,
    points: { tooling: 'faulty', coolant: 'worn', drives: 'worn' },
    repair: '급전 장치와 필터를 교체했습니다.',
    offered: 2,
    sale: { opening: 6_000_000, reserve: 8_500_000, days: 6 },
    bids: [
      { by: 'gaon', minor: 7_200_000, after: 5 },
      { by: 'heukbit', minor: 6_800_000, after: 20 },
      { by: 'heukbit', minor: 7_900_000, after: 30 },
    ],
  },
  {
    listing: 'surface-grinder',
    by: 'heukbit',
    hours: 11_400,
    points: { guideways: 'worn' },
    repair: '주축 베어링을 교체했습니다.',
    offered: 21,
    sale: { opening: 30_000_000, reserve: 38_000_000, days: 7 },
    bids: [
      { by: 'dasom', minor: 41_000_000, after: 8 },
      { by: 'gaon', minor: 46_000_000, after: 50 },
    ],
  },
  {
    listing: 'gear-grinder',
    by: 'gaon',
    hours: 31_000,
    points: { lubrication: 'worn' },
    repair: '드레서 축을 수리했습니다.',
    offered: 5,
    sale: { price: 145_000_000 },
    bids: [],
  },
];
const idOf = (n: number): string => demoId('resale', `resale ${n}`, n);
export const demoResaleIds = demoResales.map((_, n) => idOf(n));

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const day = 86_400_000;

const conditions = {
  delivery: { rule: 'FCA' as const, place: '창원국가산업단지' },
  payment: presetTerms('tt_100'),
  readyDays: 14,
  warrantyDays: 90,
  warranty: '주축과 제어기의 고장을 보증하고 소모품은 제외합니다.',
  level: 1 as const,
};

/** Writes the used machines of the demo world: each step through the verbs; one that is there is left alone. */
export const bringResales = async (
  { resales, listings, orders, organisations, gates, screenings, db }: Stores,
  setting: Setting,
  lists: ListsSeen,
  now: Date,
  unlessThere: (write: Promise<void>) => Promise<void>,
): Promise<void> => {
  const houseOf = async (key: OrganisationKey): Promise<Organisation> => {
    const id = setting.organisations.get(key)?.id;
    const found = id && (await organisations.byId(id));
    if (!found) throw new Error(`no organisation ${key}`);
    return found;
  };
  for (const [n, demo] of demoResales.entries()) {
    const id = idOf(n);
    if ((await resales.byId(id))?.state === 'listed' || (await resales.byId(id))?.state === 'reserved') continue;
    const listing = await listings.byId(listingId(`usedMachine/${demo.listing}`));
    if (!listing) throw new Error(`no listing ${demo.listing}`);
    const at = new Date(now.getTime() - demo.offered * day);
    const on = koreanDay(at);
    const actor = setting.actorOf(speakerOf(demo.by));
    const [from, hand] = [await houseOf(demo.by), { actor, now: at }];
    const versions: Resale[] = [];
    const keep = (next: Resale) => {
      versions.push(next);
      return next;
    };
    const points = { ...Object.fromEntries(inspectionPointNames.map((name) => [name, 'good'])), ...demo.points };
    const proof = { name: `${demo.listing}-service.pdf`, sha256: sha256(demo.listing) };
    let resale = keep(beginResale(listing, { organisationId: from.id, personId: actor.personId }, hand, id));
    const line = { on: plusDays(on, -400), kind: 'repair' as const, hours: demo.hours - 3000, text: demo.repair, proof };
    resale = keep(tellHistory(resale, line, hand));
    const inspection = { on: plusDays(on, -3), by: '하늘마루 공동장비센터', hours: demo.hours, points };
    resale = keep(inspect(resale, inspection, 'seller', hand));
    const worth = 'price' in demo.sale ? demo.sale.price : demo.sale.reserve;
    const appraisal = { currency: 'KRW' as const, minor: worth, by: '산업기계 감정', on: plusDays(on, -2) };
    resale = keep(appraise(resale, appraisal, 'seller', hand));
    const test = {
      on: plusDays(on, -1),
      method: 'ISO 230-1, 레이저 간섭계와 진동계',
      items: [
        { name: '위치 정밀도', limits: '≤ 12 µm' },
        { name: '주축 진동', limits: '≤ 2.8 mm/s' },
      ],
      readings: ['8.5 ±0.8 µm', '1.9 ±0.2 mm/s'],
    };
    resale = keep(testMachine(resale, test, 'seller', hand));
    const offer: ResaleOffer =
      'price' in demo.sale
        ? { by: 'fixed', price: { currency: 'KRW', minor: demo.sale.price }, conditions }
        : {
            by: 'auction',
            auction: {
              opening: demo.sale.opening,
              reserve: demo.sale.reserve,
              ladder: [...usualLadder],
              closes: { local: `${plusDays(on, demo.sale.days)}T15:00`, zone: 'Asia/Seoul' },
              extension: { ...usualExtension },
            },
            conditions,
          };
    const told = Object.values(kindOf(listing.kind).attributes).find((a) => a.type === 'choice' && a.band);
    const offered = offerResale(resale, offer, told?.band, 'seller', hand);
    resale = keep(offered.resale);
    const there = (await resales.byId(id))?.version ?? 0;
    for (const version of versions.filter((v) => v.version > there)) {
      const w = work();
      if (version.state === 'listed' && offered.sealed) resales.sealed.write(w, offered.sealed);
      resales.write(w, version);
      await commit(db, w);
    }
    let { sealed } = offered;
    for (const { by, minor, after } of demo.bids) {
      if (!sealed || !resale.auction) break;
      const when = new Date(at.getTime() + after * 3_600_000);
      const bidding = setting.actorOf(speakerOf(by));
      const to = await houseOf(by);
      const bidderHand = { actor: bidding, now: when };
      let bidder = await resales.bidders.of(id, 1, to.id);
      const w = work();
      if (!bidder) {
        const what = { process: 'bidder', action: 'admit', subject: id, transfer: 'goods' as const };
        const lines = [{ name: resale.title.ko ?? '', listingId: resale.listingId, ...(resale.hs ? { hs: resale.hs } : {}) }];
        const passed = passDemoGate(`bid ${by} ${id}`, { ...what, lines }, { from, to }, lists, bidding, when);
        for (const made of passed.screenings) await unlessThere(screenings.save(made));
        await unlessThere(gates.save(passed.record));
        const who = { organisation: to, personId: bidding.personId, insider: false, open: true };
        const admitted = admitBidder(resale, sealed, who, passed.clearance, bidderHand, demoId('bidder', `${by} ${id}`, n));
        sealed = admitted.sealed;
        bidder = admitted.bidder;
        const first = work();
        resales.sealed.write(first, sealed);
        resales.bidders.write(first, bidder);
        await commit(db, first);
      }
      const who = { bidderId: bidder.id, organisationId: to.id, personId: bidding.personId, number: bidder.number };
      const before = resale.auction.leader;
      const taken = takeBid(resale.auction, sealed, who, { minor, open: false }, when);
      const leads = taken.auction.leader?.bidderId === bidder.id;
      resale = bidden(resale, taken.auction, bidderHand);
      sealed = taken.sealed;
      const fallen = leads && before && before.bidderId !== bidder.id && (await resales.bidders.of(id, 1, before.organisationId));
      resales.sealed.write(w, sealed);
      resales.bidders.write(w, stand(bidder, leads ? 'lead' : 'trail', bidderHand));
      if (fallen) resales.bidders.write(w, stand(fallen, 'fall', bidderHand));
      resales.bids.create(w, taken.line);
      resales.renew(w, resale);
      await commit(db, w);
    }
    const standing = { open: true, leaderActive: true };
    const closed = sealed && closeAuction(resale, sealed, standing, demoId('order', `resale ${n}`, n), now);
    if (!closed?.buyer) continue;
    const { organisationId } = closed.buyer;
    const [organisation, winner] = await Promise.all([
      organisations.byId(organisationId),
      resales.bidders.of(id, 1, organisationId),
    ]);
    const clock = { kind: 'service' as const, name: 'clock' };
    const hash = (terms: unknown) => sha256(canonical(terms));
    const w = work();
    orders.place(w, orderOfSale(closed, { organisation, gateId: winner?.gateId }, hash, clock, now));
    if (winner) resales.bidders.write(w, stand(winner, 'win', { actor: clock, now }));
    resales.write(w, closed);
    await commit(db, w);
  }
};
