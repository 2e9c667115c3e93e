import { createHash } from 'node:crypto';
import type { Organisation } from '@sandan/market/company/organisation';
import type { LandedCosts } from '@sandan/market/landed/costs';
import type { Delivery, NamedPlace } from '@sandan/market/landed/delivery';
import { presetTerms } from '@sandan/market/payment/terms';
import type { QuoteVersion } from '@sandan/market/quote/quote';
import { draftQuote, type QuoteMove, writeQuote } from '@sandan/market/quote/quote-verbs';
import type { QuoteTerms } from '@sandan/market/quote/terms';
import type { RfqContent } from '@sandan/market/rfq/content';
import { answerRfq, askRfq } from '@sandan/market/rfq/question-verbs';
import type { Rfq, RfqQuestion } from '@sandan/market/rfq/rfq';
import { draftRfq, type RfqMove, submitRfq } from '@sandan/market/rfq/rfq-verbs';
import type { ListsSeen } from '@sandan/market/screening/party';
import { demoId } from './demo-id.ts';
import { type DemoPassed, passDemoGate } from './gates.ts';
import type { OrganisationKey } from './organisations.ts';
import { speakerOf } from './people.ts';
import type { Setting } from './setting.ts';

const day = 86_400_000;
const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

export const rfqId = (key: string): string => demoId('rfq', `rfq ${key}`, 1);

const hamburg: NamedPlace = { kind: 'destination_terminal', name: 'Port of Hamburg', country: 'DE', locode: 'DEHAM' };
const busan: NamedPlace = { kind: 'origin_terminal', name: 'Port of Busan', country: 'KR', locode: 'KRPUS' };

/** One offer for the gear units: whose, at what price, and under which terms. Prices in cents. */
interface DemoOffer {
  readonly by: OrganisationKey;
  readonly price: number;
  readonly bearing?: number;
  readonly delivery: Delivery;
  readonly leadDays: number;
  readonly counter?: number;
}

const offers: readonly DemoOffer[] = [
  {
    by: 'gaon',
    price: 41_500,
    bearing: 890,
    delivery: { rule: 'FOB', place: busan, transport: 'sea' },
    leadDays: 45,
    counter: 39_900,
  },
  { by: 'dure', price: 44_900, bearing: 780, delivery: { rule: 'CIF', place: hamburg, transport: 'sea' }, leadDays: 50 },
  {
    by: 'ara',
    price: 39_800,
    delivery: { rule: 'EXW', place: { kind: 'seller_premises', name: '대불 공장', country: 'KR' } },
    leadDays: 35,
  },
  { by: 'songil', price: 46_200, bearing: 905, delivery: { rule: 'DAP', place: hamburg, transport: 'sea' }, leadDays: 80 },
];

/** The offer of one of the sellers for the gear units. */
export const quoteId = (by: OrganisationKey): string =>
  demoId(
    'quote',
    `quote ${by}`,
    offers.findIndex((o) => o.by === by),
  );

const contents = (
  now: Date,
): Readonly<Record<'gears' | 'seals' | 'pumps', { readonly from: OrganisationKey; readonly content: RfqContent }>> => {
  const at = (days: number) => new Date(now.getTime() + days * day).toISOString();
  const shared = { rules: [], payment: ['tt_30_70' as const], invited: [], quotesMost: 8 };
  return {
    gears: {
      from: 'hollmann',
      content: {
        title: 'Planetary gear units for packaging lines',
        about: 'Series demand for two lines in Germany; first call-off of the units below, the same again each quarter.',
        language: 'en',
        currency: 'EUR',
        lines: [
          {
            number: 1,
            name: 'Planetary gear unit, ratio 10:1, flange 90 mm',
            spec: 'Backlash ≤ 5 arcmin, nominal torque 120 Nm, IP65, grease for life',
            hs: '848340',
            quantity: { value: 240, unit: 'H87' },
            targetPrice: 40_000,
            certificates: ['ISO 9001'],
            samples: 2,
          },
          {
            number: 2,
            name: 'Deep groove ball bearing 6206-2RS',
            spec: 'C3 clearance, chrome steel, sealed on both sides',
            hs: '848210',
            quantity: { value: 1_000, unit: 'H87' },
            tolerancePercent: 5,
            certificates: [],
          },
        ],
        delivery: { rules: shared.rules, place: hamburg },
        neededBy: at(150).slice(0, 10),
        payment: shared.payment,
        visibility: 'public',
        sealed: false,
        invited: shared.invited,
        quotesMost: shared.quotesMost,
        deadline: at(12),
      },
    },
    seals: {
      from: 'hollmann',
      content: {
        title: 'Seals',
        language: 'en',
        currency: 'EUR',
        lines: [{ number: 1, name: 'Rotary shaft seal', quantity: { value: 500, unit: 'H87' }, certificates: [] }],
        payment: [],
        visibility: 'public',
        sealed: false,
        invited: [],
        quotesMost: 10,
      },
    },
    pumps: {
      from: 'almaha',
      content: {
        title: 'Booster pumps for a desalination plant',
        about: 'Three trains, each with two pumps and a spare; sea water at 38 °C. Tender under sealed quotations.',
        language: 'en',
        currency: 'USD',
        lines: [
          {
            number: 1,
            name: 'High pressure booster pump, super duplex',
            spec: '120 m³/h at 65 bar, 1.4410 wetted parts, motor 315 kW IE4, API 610 seal plan 11',
            hs: '841370',
            quantity: { value: 9, unit: 'H87' },
            certificates: ['ISO 9906 grade 1'],
          },
        ],
        delivery: {
          rules: ['CIF', 'DAP'],
          place: { kind: 'destination_terminal', name: 'Jebel Ali', country: 'AE', locode: 'AEJEA' },
        },
        neededBy: at(210).slice(0, 10),
        payment: ['lc_sight'],
        visibility: 'public',
        sealed: true,
        invited: [],
        quotesMost: 6,
        deadline: at(20),
      },
    },
  };
};

const termsOf = (offer: DemoOffer, price: number, validUntil: string): QuoteTerms => ({
  currency: 'EUR',
  lines: [
    {
      line: 1,
      name: 'Planetary gear unit 10:1 / 90',
      hs: '848340',
      origin: 'KR',
      quantity: { value: 240, unit: 'H87' },
      unitPrice: price,
      per: 1,
      ladder: [{ from: 480, unitPrice: Math.round(price * 0.96) }],
      grossKg: 1_680,
      volumeM3: 2.4,
      certificates: ['ISO 9001'],
    },
    ...(offer.bearing
      ? [
          {
            line: 2,
            name: 'Ball bearing 6206-2RS C3',
            hs: '848210',
            origin: 'KR',
            quantity: { value: 20, unit: 'XBX' as const },
            pack: { value: 50, unit: 'H87' as const },
            unitPrice: offer.bearing * 50,
            per: 1,
            ladder: [],
            grossKg: 205,
            volumeM3: 0.3,
            certificates: [],
          },
        ]
      : []),
  ],
  delivery: offer.delivery,
  payment: presetTerms('tt_30_70'),
  leadDays: offer.leadDays,
  validUntil,
});

const costs: LandedCosts = {
  to: hamburg,
  currency: 'EUR',
  costs: [
    ...(
      [
        ['loading', 12_000],
        ['pre_carriage', 48_000],
        ['export_clearance', 9_000],
        ['origin_handling', 26_000],
        ['destination_handling', 34_000],
        ['import_clearance', 15_000],
      ] as const
    ).map(([leg, minor]) => ({
      leg,
      by: 'shipment' as const,
      minor,
      currency: 'EUR' as const,
      source: 'Forwarder, offer 2211',
      on: '2026-11-20',
    })),
    {
      leg: 'main_carriage',
      by: 'shipment',
      minor: 185_000,
      currency: 'EUR',
      days: 38,
      source: 'Forwarder, offer 2211',
      on: '2026-11-20',
    },
    { leg: 'insurance', by: 'value', share: 2_500, source: 'Open cover', on: '2026-11-20' },
  ],
  duties: [{ hs: '84', origin: 'KR', share: 0, source: 'EU–Korea FTA', on: '2026-11-20' }],
};

export interface PlayedRfq {
  readonly moves: readonly { readonly move: RfqMove; readonly question?: RfqQuestion }[];
  readonly quotes: readonly QuoteMove[];
  readonly passed: readonly DemoPassed[];
  readonly costs?: LandedCosts;
}

/** Requests at three steps of their way: a draft that is too vague, a sealed tender, and one with four offers under four rules. */
export const playRfqs = (setting: Setting, lists: ListsSeen, now: Date): PlayedRfq[] => {
  const at = (ago: number, minutes = 0) => new Date(now.getTime() - ago * day + minutes * 60_000);
  const house = (key: OrganisationKey) => setting.organisations.get(key) as Organisation;
  const actorOf = (key: OrganisationKey) => setting.actorOf(speakerOf(key));
  const all = contents(now);
  const named = <T extends RfqMove>(key: string, move: T): T => ({
    ...move,
    entry: { ...move.entry, id: demoId('message', `rfq ${key} ${move.entry.position}`, move.entry.position) },
  });
  const begun = (key: keyof typeof all, ago: number, open: boolean) => {
    const { from, content } = all[key];
    const actor = actorOf(from);
    const draft = draftRfq(content, { organisation: house(from), personId: actor.personId }, actor, at(ago), rfqId(key));
    const moves = [named(key, draft)];
    if (open) moves.push(named(key, submitRfq(draft.rfq, { held: false }, actor, at(ago, 40))));
    return moves;
  };

  const gears = begun('gears', 6, true);
  const rfq = gears.at(-1)?.rfq as Rfq;
  const buyer = actorOf('hollmann');
  const passed: DemoPassed[] = [];
  const quotes = offers.flatMap((offer, n): QuoteMove[] => {
    const seller = actorOf(offer.by);
    const key = `quote ${offer.by}`;
    const validUntil = new Date(now.getTime() + (20 + n) * day).toISOString();
    const entry = (move: QuoteMove): QuoteMove => ({
      ...move,
      entry: { ...move.entry, id: demoId('message', `${key} ${move.entry.position}`, move.entry.position) },
    });
    const draft = draftQuote(
      rfq,
      { organisation: house(offer.by), personId: seller.personId },
      undefined,
      seller,
      at(5 - n),
      quoteId(offer.by),
    );
    const what = { process: 'quote', action: 'submit', subject: draft.quote.id, transfer: 'goods' as const };
    const lines = termsOf(offer, offer.price, validUntil).lines.map(({ name, hs }) => ({ name, ...(hs ? { hs } : {}) }));
    const gate = passDemoGate(
      key,
      { ...what, lines },
      { from: house(offer.by), to: house('hollmann') },
      lists,
      seller,
      at(5 - n, 60),
    );
    passed.push(gate);
    const write = (move: QuoteMove, last: QuoteVersion | undefined, price: number, minutes: number, note?: string) => {
      const side = last ? ('buyer' as const) : ('seller' as const);
      const said = { terms: termsOf(offer, price, validUntil), ...(note ? { note } : {}) };
      const actor = last ? buyer : seller;
      return writeQuote(move.quote, rfq, last, side, said, digest, actor, at(5 - n, minutes), last ? undefined : gate.clearance);
    };
    const offered = write(draft, undefined, offer.price, 60);
    if (!offer.counter) return [draft, offered].map(entry);
    const countered = write(offered, offered.written, offer.counter, 900, 'We would place the order at this price.');
    return [draft, offered, countered].map(entry);
  });
  const asked = askRfq(rfq, 'Which input shaft diameter do you need, 14 or 19 mm?', 0, actorOf('dure'), at(5));
  const question = { ...asked.question, id: demoId('message', 'rfq gears question', 1) };
  const answered = answerRfq(asked.move.rfq, question, '19 mm with keyway, please.', buyer, at(4.5));
  return [
    {
      moves: [
        ...gears.map((move) => ({ move })),
        { move: named('gears', asked.move), question },
        { move: named('gears', answered.move), question: answered.question },
      ],
      quotes,
      passed,
      costs,
    },
    { moves: begun('seals', 1, false).map((move) => ({ move })), quotes: [], passed: [] },
    { moves: begun('pumps', 3, true).map((move) => ({ move })), quotes: [], passed: [] },
  ];
};
