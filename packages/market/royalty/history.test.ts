import { memberOf } from '@sandan/kernel/actor';
import { Fault } from '@sandan/kernel/fault';
import { newId } from '@sandan/kernel/id';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Account, balanceOf, balances, LedgerEntry, sums } from '../ledger/entry.ts';
import { pass } from '../licence/clock.ts';
import { grantLicence, openBooks } from '../licence/grant.ts';
import { type Grant, licenceProcess } from '../licence/licence.ts';
import { claim, confirm, heal, noteLapse, reject, setShares, terminate } from '../licence/verbs.ts';
import { stepTowards } from '../payment/card.ts';
import type { ProviderFacts } from '../payment/facts.ts';
import { isUnwanted } from '../payment/page.ts';
import { keptOf, Payment, paymentProcess } from '../payment/payment.ts';
import { isOutstanding, mayGo, ProviderTask } from '../payment/task.ts';
import { after, type Books, type Change, type Hand, outstandingIn } from './books.ts';
import { beginCard, cardStep, withCard } from './card.ts';
import { cardTaskDone } from './card-task.ts';
import { distribute } from './distribution.ts';
import { scale, sold } from './golden.fixture.ts';
import { Invoice, invoiceProcess, outstandingOf, paidOf } from './invoice.ts';
import { RoyaltyPeriod, royaltyPeriodProcess } from './period.ts';
import { creditOf, receive, refund } from './settle.ts';
import { share } from './share.ts';
import { closePeriod, dispute, invoicePeriod, stateSales, verify } from './verbs.ts';

const licensorId = newId('organisation');
const licenseeId = newId('organisation');
const actor = memberOf(newId('person'), licensorId, ['owner']);
const start = new Date('2026-01-05T10:00:00+09:00');
const terms = scale(
  'KRW',
  [
    [0, '5'],
    [50_000_000, '3'],
  ],
  {
    upfront: { minor: 3_000_000, withinDays: 30 },
    minimum: { steps: [{ fromYear: 1, minor: 4_000_000 }], carried: true },
    stacking: { credited: share('50'), floor: share('50') },
    milestones: [
      { key: 'pilot', kind: 'diligence', name: { ko: '시제품' }, dueOn: '2026-09-30', minor: 1_000_000, cureDays: 30 },
    ],
    prosecution: { share: share('50'), past: 500_000 },
  },
);
const grant: Grant = {
  dealId: `deal_${newId('listing').slice(4)}`,
  listingId: newId('listing'),
  licensorId,
  licenseeId,
  agreement: 'exclusive',
  title: { ko: '분리막 코팅' },
  territory: [],
  sublicence: false,
  effectiveOn: '2026-01-05',
  rights: [{ number: 'KR101234567', country: 'KR', expiresOn: '2030-05-04' }],
  terms,
};
const shares = [
  { key: 'kim', kind: 'inventor' as const, name: '김발명', share: share('33.3333') },
  { key: 'lee', kind: 'inventor' as const, name: '이발명', share: share('33.3333') },
  { key: 'fund', kind: 'pool' as const, name: '연구기금', share: share('33.3334') },
];

type Verb = (books: Books, hand: Hand, n: number) => Change | undefined;
const at = <T>(all: readonly T[], n: number): T | undefined => all[n % Math.max(1, all.length)];
const onPeriod =
  (f: (b: Books, p: RoyaltyPeriod, h: Hand, n: number) => Change): Verb =>
  (books, hand, n) => {
    const period = at(books.periods, n);
    return period && f(books, period, hand, n);
  };
const onInvoice =
  (f: (b: Books, i: Invoice, h: Hand, n: number) => Change): Verb =>
  (books, hand, n) => {
    const invoice = at(books.invoices, n);
    return invoice && f(books, invoice, hand, n);
  };
const onTask =
  (f: (b: Books, t: ProviderTask, h: Hand, n: number) => Change | undefined): Verb =>
  (books, hand, n) => {
    const task = at(books.tasks, n);
    return task && f(books, task, hand, n);
  };
/** The provider says something of one of the payments. */
const told =
  (says: (p: Payment, n: number) => Partial<ProviderFacts>): Verb =>
  (books, hand, n) => {
    const payment = at(books.payments, n);
    if (!payment) return undefined;
    const { amount, currency } = { amount: payment.amount.minor, currency: payment.amount.currency };
    const fee = Math.ceil((amount * 29) / 1000);
    const facts = {
      intentId: payment.id,
      status: 'succeeded',
      amount,
      currency,
      chargeId: 'ch_1',
      fee,
      ...says(payment, n),
    } as const;
    const towards = stepTowards(payment, facts);
    return towards && cardStep(books, payment, towards, facts, hand);
  };
const disputeFee = 1_500;
/** What a bank can take back of a payment: what the provider has not given back. */
const disputed = (outcome: 'open' | 'won' | 'lost') =>
  told((p, n) => {
    const most = p.captured - p.refunded;
    if (most <= 0 && !p.chargeback) return {};
    const minor = p.chargeback?.minor ?? (n % 3 === 0 ? most : 1 + (n % most));
    return { dispute: { id: `dp_${p.id}`, minor, fee: disputeFee, outcome } };
  });
const day = ({ now }: Hand) => now.toISOString().slice(0, 10);
/** A page by card opens, on which it could be paid for a long time. */
const opens = onInvoice((b, i, h) => withCard(b, { ...beginCard(b, i, h), provider: { until: '2099-01-01T00:00:00.000Z' } }, h));
const verbs: readonly Verb[] = [
  onPeriod((b, p, h, n) => stateSales(b, p, { lines: [sold('KRW', n * 997)], paidToOthers: n * 13 }, h)),
  onPeriod((b, p, h) => verify(b, p, h)),
  onPeriod((b, p, h) => dispute(b, p, 'sales', '누락', h)),
  onPeriod((b, p, h) => invoicePeriod(b, p, h)),
  onPeriod((b, p, h) => closePeriod(b, p, h)),
  onPeriod((b, p, h) => distribute(b, p, h)),
  onInvoice((b, i, h, n) => receive(b, i, { key: `pay-${n % 50}`, minor: (n % 3_000_000) + 1, on: day(h) }, h)),
  onInvoice((b, i, h, n) => receive(b, i, { key: `all-${n}`, minor: Math.max(1, outstandingOf(i)), on: day(h) }, h)),
  (b, h, n) => refund(b, { key: `${n}`, minor: (n % 100_000) + 1, on: day(h) }, h),
  (b, h, n) =>
    n % 17 === 0
      ? noteLapse(b, { number: 'KR101234567', lapsedOn: `202${6 + (n % 4)}-0${1 + (n % 9)}-15` }, 'clock', h)
      : undefined,
  (b, h, n) => (n % 29 === 0 ? terminate(b, 'convenience', 'licensee', h) : undefined),
  (b, h) => claim(b, 'pilot', day(h), '완료', 'licensee', h),
  (b, h) => confirm(b, 'pilot', 'licensor', h),
  (b, h) => reject(b, 'pilot', 'licensor', h),
  (b, h) => heal(b, 'licensor', h),
  (b, h) => setShares(b, shares, h),
  (b, h) => pass(b, h.now),
  opens,
  opens,
  told(() => ({})),
  told(() => ({})),
  told(() => ({ status: 'failed', failure: 'card_declined' })),
  told(() => ({ status: 'cancelled' })),
  disputed('open'),
  disputed('won'),
  disputed('lost'),
  onTask((b, t, h) => {
    const sent = b.tasks.find((one) => one.leg === t.of);
    const ready = t.state === 'waiting' && mayGo(t, b.payments) && (t.kind !== 'reversal' || sent?.state === 'done');
    return ready ? cardTaskDone(b, t, `x_${t.id}`, h) : undefined;
  }),
];

interface Table {
  readonly transitions: readonly { readonly from: string | readonly string[]; readonly to: string }[];
}
const edgesOf = ({ transitions }: Table) => new Set(transitions.flatMap((t) => [t.from].flat().map((from) => `${from} ${t.to}`)));
const edges = edgesOf(royaltyPeriodProcess);

const others = { licence: edgesOf(licenceProcess), invoice: edgesOf(invoiceProcess), payment: edgesOf(paymentProcess) };

/** Every record that a change writes again stays in its state, or takes a transition of its table. */
const follows = <T extends { readonly id: string; readonly state: string }>(
  known: ReadonlySet<string>,
  before: readonly T[],
  written: readonly T[],
): void => {
  for (const now of written) {
    const was = before.find((b) => b.id === now.id);
    if (was && was.state !== now.state) expect(known).toContain(`${was.state} ${now.state}`);
  }
};

const total = (all: readonly number[]) => all.reduce((a, b) => a + b, 0);

/** What must hold of the payments by card: every account is what payments and tasks say, and our balance that of a provider that only counts. */
const moneyHolds = ({ entries, payments, tasks }: Books): void => {
  for (const payment of payments) Payment.parse(payment);
  for (const task of tasks) ProviderTask.parse(task);
  const of = (account: Account) => balanceOf(entries, account, 'KRW') + 0;
  const asked = (kinds: readonly ProviderTask['kind'][], is: (t: ProviderTask) => boolean) =>
    total(tasks.filter((t) => kinds.includes(t.kind) && is(t)).map((t) => t.amount.minor));
  const done = (t: ProviderTask) => t.state === 'done';
  const open = payments.filter((p) => p.chargeback?.outcome === 'open').map((p) => p.chargeback?.minor ?? 0);
  const taken = payments.filter((p) => p.chargeback && p.chargeback.outcome !== 'won').map((p) => p.chargeback?.minor ?? 0);
  const fees = total(payments.map((p) => p.providerFee + (p.chargeback ? disputeFee : 0)));
  expect(of('held')).toBe(0 - total(payments.map(keptOf)));
  expect(of('transit')).toBe(0 - asked(['transfer', 'refund'], isOutstanding));
  expect(of('disputed')).toBe(total(open));
  expect(of('card')).toBe(asked(['transfer'], (t) => t.state !== 'dropped') - asked(['reversal'], done));
  expect(of('provider')).toBe(fees);
  const count = total(payments.map((p) => p.captured)) - fees - total(taken);
  expect(of('stripe')).toBe(count - asked(['transfer', 'refund'], done) + asked(['reversal'], done));
  expect(of('card')).toBeGreaterThanOrEqual(0);
};

/** What must hold of any books at any time. */
const holds = (books: Books, now: Date): void => {
  for (const entry of books.entries)
    expect([...sums(LedgerEntry.parse(entry).postings).values()].every((s) => s === 0n)).toBe(true);
  for (const sum of sums(balances(books.entries)).values()) expect(sum).toBe(0n);
  const live = books.invoices.filter((i) => i.state !== 'void');
  expect(balanceOf(books.entries, 'receivable', 'KRW')).toBe(total(books.invoices.map(outstandingOf)));
  expect(-balanceOf(books.entries, 'income', 'KRW')).toBe(total(live.map((i) => i.amount.minor)));
  expect(creditOf(books)).toBeGreaterThanOrEqual(0);
  for (const invoice of books.invoices) {
    Invoice.parse(invoice);
    expect(outstandingOf(invoice)).toBeGreaterThanOrEqual(0);
    expect(outstandingOf(invoice) === 0).toBe(invoice.state === 'paid' || invoice.state === 'void');
  }
  moneyHolds(books);
  for (const payment of books.payments)
    if (isUnwanted(payment, outstandingIn(books.invoices)))
      expect((payment.provider?.until ?? '') <= now.toISOString()).toBe(true);
  // Nobody has more than the shares of what has truly come in: what is shared stands only while its invoice is paid.
  const distributed = books.periods.flatMap((p) => p.distribution ?? []);
  const owed = new Map(balances(books.entries).map((b) => [b.account as string, 0 - b.minor]));
  for (const { key } of shares)
    expect(owed.get(`beneficiary:${key}`) ?? 0).toBe(total(distributed.filter((d) => d.key === key).map((d) => d.minor)));
  for (const { state, distribution, invoiceId } of books.periods) {
    expect(distribution !== undefined).toBe(state === 'distributed');
    const invoice = books.invoices.find((i) => i.id === invoiceId);
    if (distribution) expect(total(distribution.map((d) => d.minor))).toBe(invoice ? paidOf(invoice) : 0);
  }
  expect(balanceOf(books.entries, 'shared', 'KRW')).toBe(total(distributed.map((d) => d.minor)));
  for (const period of books.periods) RoyaltyPeriod.parse(period);
  expect(new Set(books.entries.map((e) => e.key)).size).toBe(books.entries.length);
};

/** A step as the store would take it: refused ones, and entries that stand there already, change nothing. */
const taken = (books: Books, verb: Verb, hand: Hand, n: number): Books => {
  try {
    const change = verb(books, hand, n);
    if (!change || change.entries.some((e) => books.entries.some((b) => b.key === e.key))) return books;
    const next = after(books, change);
    expect(next.entries.slice(0, books.entries.length)).toEqual(books.entries);
    follows(others.licence, [books.licence], [change.licence]);
    follows(others.invoice, books.invoices, change.invoices);
    follows(others.payment, books.payments, change.payments);
    for (const period of change.periods) {
      const before = books.periods.find((p) => p.id === period.id);
      const direct = before && (before.state === period.state || edges.has(`${before.state} ${period.state}`));
      // Credit that covers an invoice pays it in the same step.
      const byCredit = before?.state === 'verified' && period.state === 'paid';
      if (before) expect(direct || byCredit, `${before.state} ${period.state}`).toBe(true);
    }
    return next;
  } catch (fault) {
    if (!(fault instanceof Fault)) throw fault;
    return books;
  }
};

test('whatever the parties, the provider and the clock do, the ledger sums to zero, nothing of it changes, and it agrees with the invoices', () => {
  let deepest = 0;
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(verbs.length - 1), fc.nat(60_000_000), fc.integer({ min: 1, max: 60 })), {
        minLength: 20,
        maxLength: 120,
        size: 'max',
      }),
      (steps) => {
        let books = openBooks(grantLicence(grant, false, actor, start), actor, start);
        let time = start.getTime();
        for (const [which, n, days] of steps) {
          time += days * 86_400_000;
          const verb = verbs[which];
          if (verb) books = taken(books, verb, { actor, now: new Date(time) }, n);
          holds(books, new Date(time));
        }
        deepest = Math.max(deepest, books.entries.length);
      },
    ),
    { numRuns: Number(process.env.HISTORIES ?? 60) },
  );
  expect(deepest).toBeGreaterThan(5);
});

const run = (books: Books, when: string, f: (b: Books, h: Hand) => Change | undefined): Books => {
  const change = f(books, { actor, now: new Date(`${when}T10:00:00+09:00`) });
  return change ? after(books, change) : books;
};
const first = (b: Books): RoyaltyPeriod => {
  const period = b.periods[0];
  if (!period) throw new Error('no period');
  return period;
};

/** Books whose first period owes 2 m and has been invoiced, with shares agreed. */
const invoicedOnce = (): Books => {
  let books = openBooks(grantLicence(grant, false, actor, start), actor, start);
  books = run(books, '2026-01-06', (b, h) => setShares(b, shares, h));
  books = run(books, '2026-07-01', (b, h) => pass(b, h.now));
  books = run(books, '2026-07-10', (b, h) => stateSales(b, first(b), { lines: [sold('KRW', 40_000_000)] }, h));
  books = run(books, '2026-07-12', (b, h) => verify(b, first(b), h));
  return run(books, '2026-07-13', (b, h) => invoicePeriod(b, first(b), h));
};
const royaltyOf = (b: Books): Invoice => {
  const invoice = b.invoices.find((i) => i.kind === 'royalty');
  if (!invoice) throw new Error('no invoice');
  return invoice;
};

test('what was shared of a card payment is shared no more once its bank has taken it back, and anew when it is paid again', () => {
  let books = invoicedOnce();
  const parts = () => shares.map(({ key }) => 0 - balanceOf(books.entries, `beneficiary:${key}`, 'KRW'));
  const share = (when: string) => run(books, when, (b, h) => distribute(b, first(b), h));
  const says = (when: string, more: Partial<ProviderFacts>) =>
    run(books, when, (b, h) => {
      const payment = b.payments.at(-1);
      if (!payment) return undefined;
      const { currency, minor: amount } = payment.amount;
      const facts = { intentId: 'pi_1', chargeId: 'ch_1', fee: 58_000, status: 'succeeded', amount, currency, ...more } as const;
      const towards = stepTowards(payment, facts);
      return towards && cardStep(b, payment, towards, facts, h);
    });
  const bank = (outcome: 'open' | 'won' | 'lost', minor = 2_000_000) => ({ dispute: { id: 'dp_1', minor, fee: 1_500, outcome } });

  books = run(books, '2026-07-20', (b, h) => withCard(b, beginCard(b, royaltyOf(b), h), h));
  books = says('2026-07-20', {});
  books = says('2026-07-21', bank('open'));
  expect(() => share('2026-07-22')).toThrow(expect.objectContaining({ code: 'royalty.inDoubt' }));
  books = says('2026-07-23', bank('won'));
  books = share('2026-07-24');
  expect(parts()).toEqual([666_666, 666_666, 666_668]);

  books = invoicedOnce();
  books = run(books, '2026-07-20', (b, h) => withCard(b, beginCard(b, royaltyOf(b), h), h));
  books = says('2026-07-20', {});
  books = share('2026-07-21');
  const stood = first(books).distribution;
  books = says('2026-07-22', bank('open', 500_000));
  expect(first(books).state).toBe('distributed');
  books = says('2026-07-23', bank('lost', 500_000));
  expect(royaltyOf(books)).toMatchObject({ state: 'partly_paid' });
  expect(first(books)).toMatchObject({ state: 'invoiced', unshared: stood });
  expect(first(books).distribution).toBeUndefined();
  expect(parts()).toEqual([0, 0, 0]);
  expect(() => share('2026-07-24')).toThrow(expect.objectContaining({ code: 'process.refused' }));
  holds(books, new Date('2026-07-24T10:00:00+09:00'));

  books = run(books, '2026-07-25', (b, h) => receive(b, royaltyOf(b), { key: 't1', minor: 500_000, on: '2026-07-25' }, h));
  books = share('2026-07-26');
  expect(first(books)).toMatchObject({ state: 'distributed', distribution: stood });
  expect(first(books).unshared).toBeUndefined();
  expect(parts()).toEqual([666_666, 666_666, 666_668]);
  expect(balanceOf(books.entries, 'shared', 'KRW')).toBe(2_000_000);
  holds(books, new Date('2026-07-26T10:00:00+09:00'));

  // What stands is undone once, and no more, when a lapse sends the period back after that.
  books = run(books, '2026-08-03', (b, h) => noteLapse(b, { number: 'KR101234567', lapsedOn: '2026-05-15' }, 'clock', h));
  expect(parts()).toEqual([0, 0, 0]);
  holds(books, new Date('2026-08-03T10:00:00+09:00'));
});

test('a lapse that becomes known late sends a distributed period back, makes credit of what was paid, and pays the next invoice with it', () => {
  let books = invoicedOnce();
  const invoice = royaltyOf(books);
  expect(invoice.amount).toEqual({ currency: 'KRW', minor: 2_000_000 });
  books = run(books, '2026-07-20', (b, h) => receive(b, invoice, { key: 't1', minor: 2_000_000, on: '2026-07-20' }, h));
  books = run(books, '2026-07-21', (b, h) => distribute(b, first(b), h));
  expect(first(books).distribution?.map((d) => d.minor)).toEqual([666_666, 666_666, 666_668]);
  expect(first(books).state).toBe('distributed');

  books = run(books, '2026-08-03', (b, h) => noteLapse(b, { number: 'KR101234567', lapsedOn: '2026-05-15' }, 'clock', h));
  expect(books.licence.royaltiesUntil).toBe('2026-05-15');
  expect(books.periods.map((p) => [p.state, p.to])).toEqual([
    ['statement_due', '2026-05-15'],
    ['cancelled', '2026-12-31'],
  ]);
  expect(creditOf(books)).toBe(2_000_000);
  expect(balanceOf(books.entries, 'beneficiary:kim', 'KRW')).toBe(0);

  // 131 of 365 days of the minimum of 4 m are 1 435 616; 5 % of 30 m are 1.5 m and beyond it.
  books = run(books, '2026-08-05', (b, h) => stateSales(b, first(b), { lines: [sold('KRW', 30_000_000)] }, h));
  books = run(books, '2026-08-06', (b, h) => verify(b, first(b), h));
  books = run(books, '2026-08-07', (b, h) => invoicePeriod(b, first(b), h));
  expect(first(books)).toMatchObject({ state: 'paid', reckoning: { due: 1_500_000, minimum: 1_435_616 } });
  expect(creditOf(books)).toBe(500_000);
  holds(books, new Date('2026-08-07T10:00:00+09:00'));
});

test('the clock reminds of a milestone twice, then gives notice of the breach; making it good heals it and costs what was agreed', () => {
  let books = openBooks(grantLicence(grant, false, actor, start), actor, start);
  const pilot = () => books.licence.milestones[0];
  for (const [on, reminded] of [
    ['2026-08-31', 1],
    ['2026-09-23', 2],
  ] as const) {
    books = run(books, on, (b, h) => pass(b, h.now));
    expect(pilot()).toMatchObject({ state: 'open', reminded });
  }
  books = run(books, '2026-10-01', (b, h) => pass(b, h.now));
  expect(pilot()).toMatchObject({ state: 'missed', cureBy: '2026-10-31' });
  expect(books.licence.state).toBe('breach_noticed');
  const early = () => run(books, '2026-10-20', (b, h) => terminate(b, 'breach', 'licensor', h));
  expect(early).toThrow(expect.objectContaining({ code: 'licence.curing' }));
  books = run(books, '2026-10-21', (b, h) => claim(b, 'pilot', '2026-10-20', '시제품 시험 통과', 'licensee', h));
  books = run(books, '2026-10-22', (b, h) => confirm(b, 'pilot', 'licensor', h));
  expect(books.licence.state).toBe('active');
  expect(books.invoices.at(-1)).toMatchObject({ kind: 'milestone', amount: { currency: 'KRW', minor: 1_000_000 } });
});
