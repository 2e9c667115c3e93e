import type { Delivery, NamedPlace } from '@sandan/market/landed/delivery';
import { presetTerms } from '@sandan/market/payment/terms';
import type { QuoteTerms } from '@sandan/market/quote/terms';
import type { OrganisationKey } from './organisations.ts';
import { hamburg } from './rfq-contents.ts';

const busan: NamedPlace = { kind: 'origin_terminal', name: 'Port of Busan', country: 'KR', locode: 'KRPUS' };

/** One offer for the gear units: whose, at what price, and under which terms. Prices in cents. */
interface DemoOffer {
  readonly by: OrganisationKey;
  readonly price: number;
  readonly bearing?: number;
  readonly delivery: Delivery;
  readonly leadDays: number;
  readonly counter?: number;
  /** What the supplier takes at least, and in which steps. */
  readonly minimum?: number;
  readonly multiple?: number;
  readonly orderMinimum?: number;
}

export const offers: readonly DemoOffer[] = [
  {
    by: 'gaon',
    price: 41_500,
    bearing: 890,
    delivery: { rule: 'FOB', place: busan, transport: 'sea' },
    leadDays: 45,
    counter: 39_900,
    minimum: 100,
    multiple: 20,
  },
  {
    by: 'dure',
    price: 44_900,
    bearing: 780,
    delivery: { rule: 'CIF', place: hamburg, transport: 'sea' },
    leadDays: 50,
    orderMinimum: 5_000_000,
  },
  {
    by: 'ara',
    price: 39_800,
    delivery: { rule: 'EXW', place: { kind: 'seller_premises', name: '대불 공장', country: 'KR' } },
    leadDays: 35,
    minimum: 240,
    multiple: 40,
  },
  { by: 'songil', price: 46_200, bearing: 905, delivery: { rule: 'DAP', place: hamburg, transport: 'sea' }, leadDays: 80 },
];

export const termsOf = (offer: DemoOffer, price: number, validUntil: string): QuoteTerms => ({
  currency: 'EUR',
  lines: [
    {
      line: 1,
      name: 'Planetary gear unit 10:1 / 90',
      hs: '848340',
      origin: 'KR',
      quantity: { value: 240, unit: 'H87' },
      ...(offer.minimum === undefined ? {} : { minimum: offer.minimum }),
      ...(offer.multiple === undefined ? {} : { multiple: offer.multiple }),
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
  ...(offer.orderMinimum === undefined ? {} : { orderMinimum: offer.orderMinimum }),
});
