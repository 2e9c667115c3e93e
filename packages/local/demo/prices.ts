import type { Actor } from '@sandan/kernel/actor';
import type { Money } from '@sandan/kernel/money';
import { type Price, priced } from '@sandan/market/catalogue/price';
import { act, begin, type PriceList, type PriceScope } from '@sandan/market/catalogue/price-list';
import { type Supply, supplied, WrittenSupply } from '@sandan/market/catalogue/supply';
import type { Listing } from '@sandan/market/listing/listing';
import { demoAccount } from '../demo-accounts.ts';
import { demoId, drawn } from './demo-id.ts';
import { type OrganisationKey, organisationKeys } from './organisations.ts';
import { people, speakerOf } from './people.ts';
import { organisationId, type Setting } from './setting.ts';

const day = 86_400_000;

type Ladder = readonly { readonly from: number; readonly minor: number }[];

/** Prices by quantity from the guide price of a product: its own from the least order, less from ten times that. */
const ladderOf = (listing: Listing, off: number): { ladder: Ladder; currency: Money['currency'] } | undefined => {
  const guide = listing.content.attributes.guidePrice as Money | undefined;
  if (!guide) return undefined;
  const from = (listing.content.attributes.minimumOrder as number | undefined) ?? 1;
  const less = (percent: number) => Math.max(1, Math.round((guide.minor * (100 - percent)) / 100));
  return {
    currency: guide.currency,
    ladder: [
      { from, minor: less(off) },
      { from: from * 10, minor: less(off + 8) },
    ],
  };
};

/** The port that goods leave by, from where their maker stands. */
const portOf = (region: string | undefined): string => {
  if (/경상|부산|울산|대구/.test(region ?? '')) return 'Busan';
  if (/전라|전북|전남|광주/.test(region ?? '')) return 'Gwangyang';
  return /충청|충남|충북|대전/.test(region ?? '') ? 'Pyeongtaek' : 'Incheon';
};

interface Offered {
  readonly lists: PriceList[];
  readonly prices: Price[];
  readonly supplies: Supply[];
}

/** Lists of one owner, each made once and published. */
const listsOf = (of: string, owner: string, actor: Actor, at: Date, port: string, first = 0) => {
  const made = new Map<string, PriceList>();
  const listOf = (name: string, scope: PriceScope, currency: Money['currency']): PriceList => {
    const key = `${scope.kind} ${currency}`;
    const known = made.get(key);
    if (known) return known;
    const written = {
      name: `${name} ${currency}`,
      scope,
      currency,
      term: { rule: 'FOB' as const, place: port },
      families: [],
    };
    const draft = begin(written, { id: owner, demo: true }, made.size, actor, at);
    const id = demoId('priceList', `${of} ${key}`, first + made.size);
    const list = { ...act(draft, 'publish', actor, at), id, version: 1 };
    made.set(key, list);
    return list;
  };
  return { made, listOf };
};

const isOffered = (listing: Listing): boolean => listing.kind === 'product' && listing.state === 'published';

/** How the demo SME supplies its products, what they cost everybody, and what it agreed with the demo buyer. */
const ofSeller = (setting: Setting, listings: readonly Listing[], now: Date): Offered => {
  const personOf = (key: 'sme' | 'buyer') => people.find((p) => p.sub === demoAccount(key)?.sub);
  const [seller, buyer] = [personOf('sme'), personOf('buyer')];
  if (!seller || !buyer) throw new Error('no seller or no buyer');
  const actor = setting.actorOf(seller);
  const ownerId = actor.organisationId ?? '';
  const customer = setting.actorOf(buyer).organisationId ?? '';
  const at = new Date(now.getTime() - 20 * day);
  const products = listings.filter((l) => l.ownerId === ownerId && isOffered(l));
  const { made, listOf } = listsOf('gaon', ownerId, actor, at, 'Busan');
  const prices = products.flatMap((listing): Price[] => {
    const [usual, agreed] = [ladderOf(listing, 0), ladderOf(listing, 12)];
    if (!usual || !agreed) return [];
    const open = listOf('공개 가격', { kind: 'public' }, usual.currency);
    const own = listOf('협약 가격', { kind: 'customer', organisationIds: [customer] }, usual.currency);
    return [
      priced(open, listing, undefined, undefined, { ladder: [...usual.ladder] }, undefined, actor, at),
      priced(own, listing, undefined, undefined, { ladder: [...agreed.ladder] }, undefined, actor, at),
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
        packing: { quantity: 20, net: 12_000, gross: 13_400, length: 600, width: 400, height: 350 },
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
  return { lists: [...made.values()], prices, supplies };
};

/** What another maker asks of verified companies for its products; some answer requests for quotation only. */
const ofMaker = (setting: Setting, by: OrganisationKey, listings: readonly Listing[], n: number, now: Date): Offered => {
  const owner = organisationId(by);
  const actor = setting.actorOf(speakerOf(by));
  const at = new Date(now.getTime() - 30 * day);
  const port = portOf(setting.organisations.get(by)?.region);
  const { made, listOf } = listsOf(by, owner, actor, at, port, 100 + n * 4);
  const products = listings.filter((l) => l.ownerId === owner && isOffered(l));
  const prices = products.flatMap((listing): Price[] => {
    const usual = ladderOf(listing, 0);
    if (!usual) return [];
    const list = listOf('회원 가격', { kind: 'members' }, usual.currency);
    return [priced(list, listing, undefined, undefined, { ladder: [...usual.ladder] }, undefined, actor, at)];
  });
  const supplies = products.map((listing) =>
    supplied(
      listing,
      WrittenSupply.parse({
        terms: [{ rule: 'FOB', place: port }],
        modes: ['sea'],
        payments: drawn(`${by} payments`, 2) === 0 ? ['tt'] : ['tt', 'lc'],
        shipFrom: { country: 'KR' },
        origin: 'KR',
      }),
      undefined,
      actor,
      at,
    ),
  );
  return { lists: [...made.values()], prices, supplies };
};

/** How the makers of the demo world supply their products, and what these cost. */
export const pricesOf = (setting: Setting, listings: readonly Listing[], now: Date): Offered => {
  const seller = demoAccount('sme')?.organisation;
  const makers = organisationKeys.filter(
    (by) => by !== seller && setting.organisations.get(by)?.type === 'exporter' && drawn(`${by} tariff`, 5) > 0,
  );
  const all = [ofSeller(setting, listings, now), ...makers.map((by, n) => ofMaker(setting, by, listings, n, now))];
  return {
    lists: all.flatMap(({ lists }) => lists),
    prices: all.flatMap(({ prices }) => prices),
    supplies: all.flatMap(({ supplies }) => supplies),
  };
};
