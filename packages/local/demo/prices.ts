import type { Money } from '@sandan/kernel/money';
import { type Price, priced } from '@sandan/market/catalogue/price';
import { act, begin, type PriceList, type PriceScope } from '@sandan/market/catalogue/price-list';
import { type Supply, supplied, WrittenSupply } from '@sandan/market/catalogue/supply';
import type { Listing } from '@sandan/market/listing/listing';
import { demoAccount } from '../demo-accounts.ts';
import { demoId } from './demo-id.ts';
import { people } from './people.ts';
import type { Setting } from './setting.ts';

const day = 86_400_000;

/** How the demo SME supplies its products, what they cost everybody, and what it agreed with the demo buyer. */
export const pricesOf = (
  setting: Setting,
  listings: readonly Listing[],
  now: Date,
): { readonly lists: PriceList[]; readonly prices: Price[]; readonly supplies: Supply[] } => {
  const personOf = (key: 'sme' | 'buyer') => people.find((p) => p.sub === demoAccount(key)?.sub);
  const [seller, buyer] = [personOf('sme'), personOf('buyer')];
  if (!seller || !buyer) throw new Error('no seller or no buyer');
  const actor = setting.actorOf(seller);
  const ownerId = actor.organisationId ?? '';
  const customer = setting.actorOf(buyer).organisationId ?? '';
  const at = new Date(now.getTime() - 20 * day);
  const products = listings.filter((l) => l.ownerId === ownerId && l.kind === 'product' && l.state === 'published');
  const lists = new Map<string, PriceList>();
  const listOf = (name: string, scope: PriceScope, currency: Money['currency']): PriceList => {
    const key = `${scope.kind} ${currency}`;
    const known = lists.get(key);
    if (known) return known;
    const written = {
      name: `${name} ${currency}`,
      scope,
      currency,
      term: { rule: 'FOB' as const, place: 'Busan' },
      families: [],
    };
    const draft = begin(written, { id: ownerId, demo: true }, lists.size, actor, at);
    const list = { ...act(draft, 'publish', actor, at), id: demoId('priceList', `gaon ${key}`, lists.size), version: 1 };
    lists.set(key, list);
    return list;
  };
  const prices = products.flatMap((listing): Price[] => {
    const guide = listing.content.attributes.guidePrice as Money | undefined;
    if (!guide) return [];
    const from = (listing.content.attributes.minimumOrder as number | undefined) ?? 1;
    const less = (percent: number) => Math.max(1, Math.round((guide.minor * (100 - percent)) / 100));
    const ladder = (off: number) => [
      { from, minor: less(off) },
      { from: from * 10, minor: less(off + 8) },
    ];
    const open = listOf('공개 가격', { kind: 'public' }, guide.currency);
    const agreed = listOf('협약 가격', { kind: 'customer', organisationIds: [customer] }, guide.currency);
    return [
      priced(open, listing, undefined, undefined, { ladder: ladder(0) }, undefined, actor, at),
      priced(agreed, listing, undefined, undefined, { ladder: ladder(12) }, undefined, actor, at),
    ];
  });
  const on = (days: number) => new Date(now.getTime() + days * day).toISOString().slice(0, 10);
  const supplies = products.map((listing, n) =>
    supplied(
      listing,
      WrittenSupply.parse({
        lead: [
          { from: 1, min: 14, max: 21 },
          { from: 500, min: 30, max: 45 },
        ],
        terms: [
          { rule: 'FOB', place: 'Busan' },
          { rule: 'CIF', place: 'Hamburg' },
        ],
        modes: ['sea', 'air'],
        payments: ['tt', 'lc'],
        shipFrom: { country: 'KR', city: 'Changwon' },
        capacity: { quantity: 5000, unit: 'H87', per: 'month' },
        sample: { charge: 'credited', price: { currency: 'USD', minor: 5000 }, most: 2, days: 7 },
        origin: 'KR',
        preferences: [{ agreement: 'KOR-EU FTA', rule: 'CTH', expires: on(400) }],
        certificates: [
          { name: 'CE', body: '가상인증원', countries: ['DE', 'FR'], expires: on(n % 3 === 0 ? 40 : 500) },
          { name: 'ISO 9001', expires: on(700) },
        ],
        claims: [
          { subject: 'rohs', statement: { ko: 'RoHS 10종 물질 기준 이하', en: 'Below the limits of RoHS' }, expires: on(365) },
        ],
      }),
      undefined,
      actor,
      at,
    ),
  );
  return { lists: [...lists.values()], prices, supplies };
};
