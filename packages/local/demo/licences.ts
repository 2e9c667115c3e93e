import { idOf } from '@sandan/kernel/id';
import { plusDays } from '@sandan/market/calendar/date';
import { pass } from '@sandan/market/licence/clock';
import { grantLicence } from '@sandan/market/licence/grant';
import type { Grant } from '@sandan/market/licence/licence';
import { setShares, shareCosts } from '@sandan/market/licence/verbs';
import type { Listing } from '@sandan/market/listing/listing';
import { type Books, type Change, type Hand, today } from '@sandan/market/royalty/books';
import { periodFrom } from '@sandan/market/royalty/calendar';
import { receive } from '@sandan/market/royalty/settle';
import { share } from '@sandan/market/royalty/share';
import { RoyaltyTerms } from '@sandan/market/royalty/terms';
import { distribute, invoicePeriod, stateSales, verify } from '@sandan/market/royalty/verbs';
import type { Stores } from '@sandan/store/stores';
import { commit, work } from '@sandan/store/work';
import { demoAccount } from '../demo-accounts.ts';
import { demoId } from './demo-id.ts';
import { people } from './people.ts';
import { organisationId, type Setting } from './setting.ts';

const terms = RoyaltyTerms.parse({
  currency: 'KRW',
  upfront: { minor: 30_000_000, withinDays: 30 },
  base: { deductions: ['discounts', 'returns', 'freight', 'taxes'], deductionsUpTo: share('15') },
  tiers: [
    { from: 0, rate: share('4') },
    { from: 500_000_000, rate: share('3') },
    { from: 2_000_000_000, rate: share('2') },
  ],
  stacking: { credited: share('50'), floor: share('60') },
  minimum: {
    steps: [
      { fromYear: 1, minor: 10_000_000 },
      { fromYear: 3, minor: 24_000_000 },
    ],
    carried: true,
  },
  cap: { per: 'year', minor: 200_000_000 },
  period: 'quarterly',
  statedWithinDays: 90,
  paidWithinDays: 30,
  prosecution: { share: share('50') },
});

const shares = [
  { key: 'b1', kind: 'inventor' as const, name: '차은솔 교수', share: share('42') },
  { key: 'b2', kind: 'inventor' as const, name: '도하람 연구원', share: share('18') },
  { key: 'b3', kind: 'pool' as const, name: '산학협력단', share: share('25') },
  { key: 'b4', kind: 'pool' as const, name: '신소재공학부', share: share('15') },
];

export const demoLicenceId = demoId('licence', 'nuri gaon', 0);
const id = demoLicenceId;

/** First day of the quarter that is so many before the current one. */
const quarter = (now: Date, back: number): string => {
  const [year = 0, month = 1] = today(now).split('-').map(Number);
  const first = Math.floor((month - 1) / 3) * 3 - 3 * back;
  return new Date(Date.UTC(year, first, 1)).toISOString().slice(0, 10);
};

/** First day of the demo licence. */
export const demoLicenceBegin = (now: Date): string => quarter(now, 2);

type Step = readonly [day: string, by: 'office' | 'sme', f: (books: Books, hand: Hand) => Change | undefined];

const first = ({ periods: [period] }: Books) => {
  if (!period) throw new Error('the demo licence has no period');
  return period;
};
const bill = ({ invoices }: Books, kind: string) => {
  const invoice = invoices.find((i) => i.kind === kind);
  if (!invoice) throw new Error(`the demo licence has no invoice: ${kind}`);
  return invoice;
};

/**
 * What has happened to the licence so far: its first quarter is settled and shared, the second waits for its statement, and a share of patent costs is
 * not paid yet, which its licensee may do by card.
 */
const stepsFrom = (begin: string): readonly Step[] => {
  const end = periodFrom(begin, terms, undefined)?.to ?? begin;
  const second = plusDays(end, 1);
  const transfer = (b: Books, kind: string, on: string, hand: Hand) =>
    receive(b, bill(b, kind), { key: `demo ${kind}`, minor: bill(b, kind).amount.minor, on, reference: '가온 이체' }, hand);
  const rate = { rate: '1384.2', on: end, source: '계약 환율 (서울외국환중개)' };
  const sales = {
    lines: [
      {
        product: 'GS-220 (내수)',
        country: 'KR',
        currency: 'KRW' as const,
        gross: 412_000_000,
        deductions: [{ name: 'returns' as const, minor: 6_300_000 }],
      },
      {
        product: 'GS-220X (수출)',
        country: 'DE',
        currency: 'USD' as const,
        gross: 14_860_000,
        deductions: [{ name: 'freight' as const, minor: 412_500 }],
        rate,
      },
    ],
    paidToOthers: 1_500_000,
  };
  return [
    [plusDays(begin, 3), 'office', (b, h) => setShares(b, shares, h)],
    [plusDays(begin, 21), 'office', (b, h) => transfer(b, 'upfront', plusDays(begin, 20), h)],
    [second, 'office', (b, h) => pass(b, h.now)],
    [plusDays(second, 12), 'sme', (b, h) => stateSales(b, first(b), sales, h)],
    [plusDays(second, 15), 'office', (b, h) => verify(b, first(b), h)],
    [plusDays(second, 15), 'office', (b, h) => invoicePeriod(b, first(b), h)],
    [plusDays(second, 40), 'office', (b, h) => transfer(b, 'royalty', plusDays(second, 39), h)],
    [plusDays(second, 43), 'office', (b, h) => distribute(b, first(b), h)],
    [plusDays(second, 60), 'office', (b, h) => shareCosts(b, 3_480_000, h)],
  ];
};

/**
 * Grants the demo licence two quarters before the current one and takes it as far as it would have come, each step through the verbs and
 * in a write of its own; a seeding that was cut short goes on where it stopped.
 */
export const bringLicence = async ({ licences, db }: Stores, setting: Setting, listing: Listing, now: Date): Promise<void> => {
  const begin = demoLicenceBegin(now);
  const at = (day: string) => new Date(`${day}T10:00:00+09:00`);
  const actorOf = (key: 'office' | 'sme') => {
    const person = people.find((p) => p.sub === demoAccount(key)?.sub);
    if (!person) throw new Error(`nobody is ${key}`);
    return setting.actorOf(person);
  };
  const grant: Grant = {
    dealId: idOf('deal').parse(demoId('deal', 'nuri gaon', 0)),
    listingId: listing.id,
    licensorId: organisationId('nuri'),
    licenseeId: organisationId('gaon'),
    agreement: 'exclusive',
    title: listing.content.title,
    territory: [],
    sublicence: false,
    effectiveOn: begin,
    rights: [{ number: 'KR102999901', country: 'KR', expiresOn: plusDays(begin, 365 * 14) }],
    terms,
  };
  if (!(await licences.byId(id))) {
    const w = work();
    licences.create(w, grantLicence(grant, true, actorOf('office'), at(begin), id), actorOf('office'), at(begin));
    await commit(db, w);
  }
  for (;;) {
    const books = await licences.books(id);
    const next = books && stepsFrom(begin)[books.licence.version - 1];
    if (!books || !next) return;
    const [day, by, f] = next;
    const change = f(books, { actor: actorOf(by), now: at(day) });
    if (!change) throw new Error(`nothing is due in the demo licence on ${day}`);
    const w = work();
    licences.advance(w, books, change);
    await commit(db, w);
  }
};
