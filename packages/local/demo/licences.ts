import { plusDays } from '@sandan/market/calendar/date';
import { grantOf } from '@sandan/market/contract/contract-verbs';
import type { TechnologyDeal } from '@sandan/market/deal/technology';
import { pass } from '@sandan/market/licence/clock';
import { grantLicence } from '@sandan/market/licence/grant';
import { setShares, shareCosts } from '@sandan/market/licence/verbs';
import type { Books, Change, Hand } from '@sandan/market/royalty/books';
import { periodFrom } from '@sandan/market/royalty/calendar';
import { distribute } from '@sandan/market/royalty/distribution';
import { receive } from '@sandan/market/royalty/settle';
import { share } from '@sandan/market/royalty/share';
import type { RoyaltyTerms } from '@sandan/market/royalty/terms';
import { invoicePeriod, stateSales, verify } from '@sandan/market/royalty/verbs';
import type { Stores } from '@sandan/store/stores';
import { commit, work } from '@sandan/store/work';
import { demoAccount } from '../demo-accounts.ts';
import { demoId } from './demo-id.ts';
import { licenceDay, onDay } from './licence-day.ts';
import { people } from './people.ts';
import type { Setting } from './setting.ts';

const shares = [
  { key: 'b1', kind: 'inventor' as const, name: '차은솔 교수', share: share('42') },
  { key: 'b2', kind: 'inventor' as const, name: '도하람 연구원', share: share('18') },
  { key: 'b3', kind: 'pool' as const, name: '산학협력단', share: share('25') },
  { key: 'b4', kind: 'pool' as const, name: '신소재공학부', share: share('15') },
];

export const demoLicenceId = demoId('licence', 'nuri gaon', 0);
const id = demoLicenceId;

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
 * What has happened to the licence so far: its first quarter is settled and shared, the second waits for its statement, and a share of patent
 * costs is not paid yet, which its licensee may do by card.
 */
const stepsFrom = (begin: string, terms: RoyaltyTerms): readonly Step[] => {
  const end = periodFrom(begin, terms, undefined)?.to ?? begin;
  const second = plusDays(end, 1);
  const third = plusDays(periodFrom(second, terms, undefined)?.to ?? second, 1);
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
    [third, 'office', (b, h) => pass(b, h.now)],
  ];
};

/**
 * Grants what the contract of the demo licence says on its first day and takes it as far as it would have come, each step through the verbs
 * and in a write of its own; a seeding that was cut short goes on where it stopped.
 */
export const bringLicence = async (
  { licences, contracts, db }: Stores,
  setting: Setting,
  deal: TechnologyDeal,
  now: Date,
): Promise<void> => {
  const begin = licenceDay(now);
  const actorOf = (key: 'office' | 'sme') => {
    const person = people.find((p) => p.sub === demoAccount(key)?.sub);
    if (!person) throw new Error(`nobody is ${key}`);
    return setting.actorOf(person);
  };
  if (!(await licences.byId(id))) {
    const contract = await contracts.of(deal.id);
    const grant = contract && grantOf(contract, deal, begin);
    if (!grant) throw new Error('the demo licence has no contract');
    const w = work();
    licences.create(w, grantLicence(grant, true, actorOf('office'), onDay(begin), id), actorOf('office'), onDay(begin));
    await commit(db, w);
  }
  for (;;) {
    const books = await licences.books(id);
    const next = books && stepsFrom(begin, books.licence.terms)[books.licence.version - 1];
    if (!books || !next) return;
    const [day, by, f] = next;
    if (onDay(day) > now) return;
    const change = f(books, { actor: actorOf(by), now: onDay(day) });
    if (!change) throw new Error(`nothing is due in the demo licence on ${day}`);
    const w = work();
    licences.advance(w, books, change);
    await commit(db, w);
  }
};
