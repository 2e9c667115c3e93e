import { plusDays } from '@sandan/market/calendar/date';
import type { Organisation } from '@sandan/market/company/organisation';
import { type Hand, today } from '@sandan/market/royalty/books';
import type { Sample, SampleOffer, SampleWish } from '@sandan/market/sample/sample';
import { actSample, agreeSample, askSample, judgeSample, offerSample, paySample, sendSample } from '@sandan/market/sample/verbs';
import type { ListsSeen } from '@sandan/market/screening/party';
import type { Stores } from '@sandan/store/stores';
import { commit, work } from '@sandan/store/work';
import { demoId } from './demo-id.ts';
import { type DemoPassed, passDemoGate } from './gates.ts';
import { listingId } from './histories.ts';
import { speakerOf } from './people.ts';
import type { Setting } from './setting.ts';

type Side = 'seller' | 'buyer';
type Step = readonly [daysAgo: number, by: Side, f: (sample: Sample, hand: Hand) => Sample];

interface DemoSample {
  readonly listing: string;
  readonly asked: number;
  readonly wish: SampleWish;
  readonly steps: readonly Step[];
}

const hamburg = 'Hollmann Verpackungstechnik, Goods inward, 20457 Hamburg, Germany';
const offering = (daysAgo: number, offer: Omit<SampleOffer, 'validUntil'>): Step => [
  daysAgo,
  'seller',
  (sample, hand) => offerSample(sample, { ...offer, validUntil: plusDays(today(hand.now), 14) }, 'seller', hand),
];
const agreeing = (daysAgo: number): Step => [daysAgo, 'buyer', (sample, hand) => agreeSample(sample, 'buyer', hand)];

/** One that passed and whose price waits for the order, and one that has been asked for. */
const played = (pass: (sample: Sample, hand: Hand) => DemoPassed['clearance']): readonly DemoSample[] => [
  {
    listing: 'gears/planetary/GP-060-10',
    asked: 40,
    wish: {
      quantity: 2,
      unit: 'H87',
      shipTo: hamburg,
      purpose: 'Trial on the feed axis of a carton erector.',
      criteria: ['Backlash of at most 3 arcmin', 'Below 62 dB(A) at 3,000 rpm'],
    },
    steps: [
      offering(38, {
        currency: 'EUR',
        minor: 84_000,
        credited: true,
        leadDays: 10,
        text: 'Carriage by air is within the price.',
      }),
      agreeing(37),
      [34, 'seller', (sample, hand) => paySample(sample, { on: today(hand.now), reference: 'TT sample GP' }, 'seller', hand)],
      [
        28,
        'seller',
        (sample, hand) =>
          sendSample(
            sample,
            {
              on: today(hand.now),
              carrier: 'Hanbit Air Cargo',
              tracking: 'HB-19022-EX',
              arrivesOn: plusDays(today(hand.now), 5),
            },
            pass(sample, hand),
            'seller',
            hand,
          ),
      ],
      [22, 'buyer', (sample, hand) => actSample(sample, 'receive', 'buyer', {}, hand)],
      [
        9,
        'buyer',
        (sample, hand) =>
          judgeSample(sample, { met: [true, true], text: '2.4 arcmin and 60 dB(A) after a week of running.' }, 'buyer', hand),
      ],
    ],
  },
  {
    listing: 'gears/planetary/GP-090-10',
    asked: 1,
    wish: { quantity: 1, unit: 'H87', shipTo: hamburg, criteria: ['Flange of 90 mm with a keyway of 19 mm'] },
    steps: [],
  },
];

/** Writes the demo samples, each step through the verbs and as a version of its own. */
export const bringSamples = async (
  { samples, listings, gates, screenings, db }: Stores,
  setting: Setting,
  lists: ListsSeen,
  now: Date,
  unlessThere: (write: Promise<void>) => Promise<void>,
): Promise<void> => {
  const at = (daysAgo: number) => new Date(now.getTime() - daysAgo * 86_400_000);
  const [seller, buyer] = [setting.actorOf(speakerOf('gaon')), setting.actorOf(speakerOf('hollmann'))];
  const house = (key: 'gaon' | 'hollmann') => setting.organisations.get(key) as Organisation;
  const passed: DemoPassed[] = [];
  const pass = (sample: Sample, { actor, now: when }: Hand) => {
    const what = { process: 'sample', action: 'send', subject: sample.id, transfer: 'goods' as const };
    const lines = [{ name: sample.title.ko ?? '', listingId: sample.listingId, ...(sample.hs ? { hs: sample.hs } : {}) }];
    const sides = { from: house('gaon'), to: house('hollmann') };
    const gate = passDemoGate(`send ${sample.id}`, { ...what, lines }, sides, lists, actor, when);
    passed.push(gate);
    return gate.clearance;
  };
  for (const [n, { listing: key, asked, wish, steps }] of played(pass).entries()) {
    const id = demoId('sample', `sample ${n}`, n);
    const listing = await listings.byId(listingId(key));
    if (!listing) throw new Error(`no listing ${key}`);
    const there = (await samples.byId(id))?.version ?? 0;
    const asking = { listing, buyer: { organisationId: house('hollmann').id, personId: buyer.personId }, demo: true };
    let sample = askSample(asking, wish, { actor: buyer, now: at(asked) }, id);
    const versions = [sample];
    for (const [daysAgo, by, f] of steps) {
      sample = f(sample, { actor: by === 'seller' ? seller : buyer, now: at(daysAgo) });
      versions.push(sample);
    }
    for (const version of versions.filter((v) => v.version > there)) {
      const w = work();
      samples.write(w, version);
      await commit(db, w);
    }
  }
  for (const { record, screenings: made } of passed) {
    for (const screening of made) await unlessThere(screenings.save(screening));
    await unlessThere(gates.save(record));
  }
};
