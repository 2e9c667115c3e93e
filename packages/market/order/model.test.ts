import { memberOf } from '@sandan/kernel/actor';
import { canonical } from '@sandan/kernel/canonical';
import { Fault } from '@sandan/kernel/fault';
import { newId } from '@sandan/kernel/id';
import { type Currency, exponents } from '@sandan/kernel/money';
import { Clearance, open } from '@sandan/kernel/process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { disputeProcess, isLive } from '../dispute/dispute.ts';
import { disputeActionsOpen, moveDispute, openDispute } from '../dispute/verbs.ts';
import { balanceOf, balances, LedgerEntry, sums } from '../ledger/entry.ts';
import { taskTried } from '../payment/asking.ts';
import type { ProviderFacts } from '../payment/facts.ts';
import { outstandingOf } from '../payment/instalment.ts';
import { type PaymentPreset, paymentPresets } from '../payment/method.ts';
import { isUnwanted } from '../payment/page.ts';
import { heldOf, keptOf, Payment } from '../payment/payment.ts';
import { isOutstanding, mayGo, ProviderTask } from '../payment/task.ts';
import { presetTerms } from '../payment/terms.ts';
import type { Hand } from '../royalty/books.ts';
import { after, type OrderBooks, type OrderChange, outstandingIn } from './books.ts';
import { beginCard, openCard, withPayment } from './card.ts';
import { passOrder } from './clock.ts';
import { converge } from './converge.ts';
import { OrderEntry } from './entry.ts';
import { Order } from './order.ts';
import { placeOrder } from './place.ts';
import { type OrderAction, orderActions, orderProcess } from './process.ts';
import { receiveTransfer } from './receive.ts';
import { creditOf, giveBack } from './refund.ts';
import { release } from './release.ts';
import { taskDone } from './task.ts';
import { OrderTerms } from './terms.ts';
import { moveOrder, say } from './verbs.ts';

const runs = Number(process.env.HISTORIES ?? 300);
/** How many histories came by each state of an order, payment, task and dispute: a model that reaches nothing proves nothing. */
const reached = new Map<string, number>();
const sellerId = newId('organisation');
const buyerId = newId('organisation');
const people = { seller: newId('person'), buyer: newId('person') };
const actors = { seller: memberOf(people.seller, sellerId, ['owner']), buyer: memberOf(people.buyer, buyerId, ['owner']) };
const provider = { kind: 'service', name: 'stripe' } as const;

/** What the provider would have, if it were a bank that only counts. */
interface Bank {
  balance: number;
  readonly facts: Map<string, ProviderFacts>;
  readonly sent: Map<string, number>;
}
interface State {
  books: OrderBooks;
  bank: Bank;
  now: Date;
}
type Step = (s: State, n: number, m: number) => OrderChange | undefined;

const at = <T>(all: readonly T[], n: number): T | undefined => all[n % Math.max(1, all.length)];
const hand = (s: State, side: 'seller' | 'buyer' | 'provider'): Hand => ({
  actor: side === 'provider' ? provider : actors[side],
  now: s.now,
});
const day = (s: State) => s.now.toISOString().slice(0, 10);
const clearance = ({ books }: State, action: string) => new Clearance('order', action, books.order.id, 'gat_1');
const feeOfBank = (minor: number) => Math.min(minor, Math.floor(minor / 40) + 1);

const way = [
  'accept',
  'produce',
  'make_ready',
  'dispatch',
  'deliver',
  'take',
  'invoice',
  'settle',
  'close',
] as const satisfies readonly OrderAction[];

const act =
  (side: 'seller' | 'buyer'): Step =>
  (s, n, m) => {
    const action = at(orderActions, n) as OrderAction;
    const reasons = open(orderProcess, s.books.order.state, side).find((t) => t.action === action)?.reasons;
    const reason = at(reasons ?? [], m);
    const dispatch = { on: day(s), carrier: 'Hanbit Shipping' };
    return moveOrder(
      s.books,
      { action, side, reason, leadDays: m % 90, text: 'Text', dispatch, atOwnRisk: m % 3 > 0, clearance: clearance(s, action) },
      hand(s, side),
    );
  };

/** Reads the facts of a payment as often as it takes, in the order in which messages happen to come. */
const told: Step = (s, n) => {
  const payment = at(
    s.books.payments.filter((p) => s.bank.facts.has(p.id)),
    n,
  );
  const facts = payment && s.bank.facts.get(payment.id);
  return payment && facts && converge(s.books, payment, facts, hand(s, 'provider'));
};

const steps: Readonly<Record<string, Step>> = {
  seller: act('seller'),
  sellerAgain: act('seller'),
  buyer: act('buyer'),
  forward: (s, n, m) => {
    const side = n % 2 ? 'seller' : 'buyer';
    const to = at(
      open(orderProcess, s.books.order.state, side).filter((t) => !t.reasons),
      m,
    );
    return (
      to &&
      moveOrder(
        s.books,
        {
          action: to.action,
          side,
          leadDays: 5,
          text: 'Text',
          dispatch: { on: day(s), carrier: 'Hanbit' },
          atOwnRisk: true,
          clearance: clearance(s, to.action),
        },
        hand(s, side),
      )
    );
  },
  say: (s) => say(s.books, 'buyer', 'Where is it?', hand(s, 'buyer')),
  transfer: (s, n, m) =>
    receiveTransfer(
      s.books,
      {
        key: `bank#${n % 40}`,
        method: s.books.order.terms.payment.kind === 'letter_of_credit' ? 'letter_of_credit' : 'transfer',
        minor: 1 + (m % 2 ? (at(s.books.order.instalments, n)?.minor ?? 1) - 1 : m),
        on: day(s),
        reference: `TT ${n}`,
        instalment: at(s.books.order.instalments, n)?.key,
      },
      hand(s, 'seller'),
    ),
  card: (s, n) => {
    const payment = beginCard(s.books, at(s.books.order.instalments, n)?.key ?? '1', hand(s, 'buyer'));
    const { minor, currency } = payment.amount;
    s.bank.facts.set(payment.id, { intentId: `pi_${payment.id}`, status: 'open', amount: minor, currency });
    const page = { until: new Date(s.now.getTime() + 10 * 365 * 86_400_000).toISOString() };
    return withPayment(s.books, { ...payment, provider: page }, hand(s, 'buyer'));
  },
  charge: (s, n, m) => {
    const payment = s.books.payments.find((p) => openCard(s.books, at(s.books.order.instalments, n)?.key ?? '1')?.id === p.id);
    const facts = payment && s.bank.facts.get(payment.id);
    if (!payment || !facts || facts.status === 'succeeded') return undefined;
    if (m % 4 === 0)
      s.bank.facts.set(payment.id, { ...facts, status: (['processing', 'failed', 'cancelled'] as const)[m % 3] ?? 'failed' });
    else {
      const fee = feeOfBank(payment.amount.minor);
      s.bank.facts.set(payment.id, { ...facts, status: 'succeeded', chargeId: `ch_${payment.id}`, fee });
      s.bank.balance += payment.amount.minor - fee;
    }
    return told(s, n, m);
  },
  told,
  toldAgain: told,
  chargeback: (s, n, m) => {
    const payment = at(
      s.books.payments.filter((p) => s.bank.facts.get(p.id)?.status === 'succeeded' && !s.bank.facts.get(p.id)?.dispute),
      n,
    );
    const facts = payment && s.bank.facts.get(payment.id);
    if (!payment || !facts || payment.state !== 'succeeded') return undefined;
    const sent = s.books.tasks.filter((t) => t.kind === 'refund' && t.paymentId === payment.id && s.bank.sent.has(t.leg));
    const most = payment.captured - sent.reduce((sum, t) => sum + t.amount.minor, 0);
    if (most <= 0) return undefined;
    const minor = m % 2 ? most : 1 + (m % most);
    s.bank.facts.set(payment.id, { ...facts, dispute: { id: `dp_${payment.id}`, minor, fee: 15, outcome: 'open' } });
    s.bank.balance -= minor + 15;
    return told(s, n, m);
  },
  decide: (s, n, m) => {
    const [id, facts] =
      at(
        [...s.bank.facts].filter(([, f]) => f.dispute?.outcome === 'open'),
        n,
      ) ?? [];
    if (!id || !facts?.dispute) return undefined;
    const outcome = m % 2 ? 'won' : 'lost';
    s.bank.facts.set(id, { ...facts, dispute: { ...facts.dispute, outcome } });
    if (outcome === 'won') s.bank.balance += facts.dispute.minor;
    return told(s, n, m);
  },
  task: (s, n, m) => {
    const task = at(
      s.books.tasks.filter((t) => t.state === 'waiting' && mayGo(t, s.books.payments)),
      n,
    );
    if (!task) return undefined;
    if (!s.bank.sent.has(task.leg)) {
      s.bank.sent.set(task.leg, task.amount.minor);
      s.bank.balance += task.kind === 'reversal' ? task.amount.minor : -task.amount.minor;
    }
    const answerLost = m % 3 === 0;
    if (answerLost) {
      const tried = taskTried(task, 'timeout', hand(s, 'provider'));
      const tasks = s.books.tasks.map((t) => (t.id === task.id ? { ...tried, state: 'waiting' as const } : t));
      s.books = { ...s.books, tasks };
      return undefined;
    }
    return taskDone(s.books, task, `x_${task.leg}`, hand(s, 'provider'));
  },
  release: (s, _n, m) => release(s.books, 1 + m, undefined, hand(s, 'buyer')),
  dispute: (s, n, m) => {
    const live = s.books.disputes.find(isLive);
    const most = s.books.order.instalments.reduce((sum, i) => sum + i.minor, 0);
    const minor = m % 3 === 0 ? most : 1 + (m % Math.max(1, most));
    if (!live) {
      const claim = { reason: 'quality', criterion: { kind: 'incoterm' }, minor, text: 'Not as agreed' } as const;
      return openDispute(s.books, claim, hand(s, 'buyer'));
    }
    const side = (['seller', 'buyer', 'operator'] as const)[n % 3] ?? 'seller';
    const action = at(disputeActionsOpen(live, side), m);
    const actor = side === 'operator' ? provider : actors[side];
    return action && moveDispute(s.books, live, { action, side, minor, text: 'Said' }, { actor, now: s.now });
  },
  disputeAgain: (s, n, m) => (s.books.disputes.some(isLive) ? steps.dispute?.(s, n, m) : undefined),
  giveBack: (s, n, m) =>
    giveBack(s.books, { minor: 1 + (m % Math.max(1, creditOf(s.books))), on: day(s), reference: `R${n}` }, hand(s, 'seller')),
  /** What is next on the way of an order that goes well: what is owed is paid, else the goods go on. */
  ahead: (s, n, m) => {
    const { order } = s.books;
    const owed = order.instalments.findIndex((i) => outstandingOf(i) > 0);
    if (owed >= 0 && m % 3 > 0 && order.state !== 'placed') {
      const open = openCard(s.books, order.instalments[owed]?.key ?? '');
      if (open && s.bank.facts.has(open.id)) return steps.charge?.(s, owed, 1);
      if (m % 2) return steps.card?.(s, owed, m);
      const instalment = order.instalments[owed];
      const method = order.terms.payment.kind === 'letter_of_credit' ? 'letter_of_credit' : 'transfer';
      const paid = { key: `ahead#${order.version}`, method, minor: instalment ? outstandingOf(instalment) : 1 } as const;
      return receiveTransfer(
        s.books,
        { ...paid, on: day(s), reference: `TT ${n}`, instalment: instalment?.key },
        hand(s, 'seller'),
      );
    }
    for (const action of way)
      for (const side of ['seller', 'buyer'] as const)
        if (open(orderProcess, order.state, side).some((t) => t.action === action)) {
          const dispatch = { on: day(s), carrier: 'Hanbit Shipping' };
          const move = { action, side, dispatch, atOwnRisk: true, clearance: clearance(s, action) };
          return moveOrder(s.books, move, hand(s, side));
        }
    return undefined;
  },
  clock: (s, n) => {
    s.now = new Date(s.now.getTime() + (n % 20) * 86_400_000);
    return passOrder(s.books, s.now);
  },
};
/** So much more often than any other step does an order go on, or few would ever come to its end. */
const names = [...Object.keys(steps), ...Array.from({ length: 14 }, () => 'ahead'), 'task', 'task', 'told', 'dispute', 'dispute'];

const accounts = (books: OrderBooks) => (account: Parameters<typeof balanceOf>[1]) =>
  balanceOf(books.entries, account, books.order.total.currency);

const holds = (s: State, before: OrderBooks) => {
  const { books, bank } = s;
  const of = accounts(books);
  const { order, payments, tasks, entries } = books;
  for (const entry of entries) expect([...sums(LedgerEntry.parse(entry).postings).values()]).toEqual([0n]);
  expect(canonical(entries.slice(0, before.entries.length))).toBe(canonical(before.entries));
  expect(new Set(entries.map((e) => e.key)).size).toBe(entries.length);
  expect(new Set(tasks.map((t) => t.leg)).size).toBe(tasks.length);
  expect(sums(balances(entries)).get(order.total.currency) ?? 0n).toBe(0n);
  const billed = entries.some((e) => e.key.startsWith('bill#'));
  expect(of('receivable')).toBe(billed ? order.instalments.reduce((sum, i) => sum + outstandingOf(i), 0) : 0);
  expect(of('held') + payments.reduce((sum, p) => sum + keptOf(p), 0)).toBe(0);
  const waiting = tasks.filter((t) => isOutstanding(t) && t.kind !== 'reversal');
  expect(of('transit') + waiting.reduce((sum, t) => sum + t.amount.minor, 0)).toBe(0);
  expect(of('credit')).toBeLessThanOrEqual(0);
  for (const p of payments) {
    Payment.parse(p);
    if (isUnwanted(p, outstandingIn(order))) expect((p.provider?.until ?? '') <= s.now.toISOString()).toBe(true);
    expect(p.refunded + p.refunding + p.released + p.lost).toBeLessThanOrEqual(p.captured);
    expect(heldOf(p)).toBeGreaterThanOrEqual(0);
    const takenOrReleased = entries.some((e) => e.key.startsWith(`release#${p.id}`));
    expect(p.released > 0).toBe(takenOrReleased);
  }
  Order.parse(order);
  for (const task of tasks) ProviderTask.parse(task);
  // Our balance at the provider is the provider's own, but for what it has done and we have not heard of yet.
  const unheard = [...bank.facts].reduce((sum, [id, f]) => {
    const p = payments.find((x) => x.id === id);
    if (f.status !== 'succeeded' || !p) return sum;
    const charge = p.captured === 0 ? f.amount - (f.fee ?? 0) : 0;
    const back = f.dispute && !p.chargeback ? -f.dispute.minor - f.dispute.fee : 0;
    const won = f.dispute?.outcome === 'won' && p.chargeback?.outcome !== 'won' ? f.dispute.minor : 0;
    return sum + charge + back + won;
  }, 0);
  const sentUnheard = tasks
    .filter((t) => t.state === 'waiting' && bank.sent.has(t.leg))
    .reduce((sum, t) => sum + (t.kind === 'reversal' ? t.amount.minor : -t.amount.minor), 0);
  expect(of('stripe') + unheard + sentUnheard).toBe(bank.balance);
};

test('whatever the two, the clock, the bank and the provider do, in whatever order, the money of an order adds up', () => {
  const currency = fc.constantFrom<Currency>('KRW', 'JPY', 'USD', 'EUR', 'KWD');
  const preset = fc.constantFrom(...(Object.keys(paymentPresets) as PaymentPreset[]));
  const step = fc.tuple(fc.constantFrom(...names), fc.nat(1000), fc.nat(100_000));
  fc.assert(
    fc.property(
      currency,
      preset,
      fc.integer({ min: 1, max: 999_983 }),
      fc.array(step, { maxLength: 60, size: 'max' }),
      (c, p, price, moves) => {
        const terms = OrderTerms.parse({
          currency: c,
          lines: [{ name: 'Coupling', quantity: { value: 3, unit: '1' }, unitPrice: price, per: c === 'KWD' ? 2 : 1 }],
          incoterm: { rule: 'FOB', place: 'Busan' },
          payment: presetTerms(p),
          leadDays: 20,
        });
        const now = new Date('2026-03-02T01:00:00Z');
        const quote = {
          quoteId: newId('message'),
          quoteVersion: 1,
          terms,
          contentHash: 'a'.repeat(64),
          seller: { organisationId: sellerId },
          buyer: { organisationId: buyerId, personId: people.buyer },
          demo: false,
        };
        const first = placeOrder(quote, {}, actors.buyer, now);
        const empty: OrderBooks = { order: first.order, payments: [], tasks: [], disputes: [], entries: [] };
        const s: State = { books: after(empty, first), bank: { balance: 0, facts: new Map(), sent: new Map() }, now };
        expect(s.books.order.instalments.reduce((sum, i) => sum + i.minor, 0)).toBe(s.books.order.total.minor);
        expect(exponents[c]).toBeDefined();
        const seen = new Set<string>();
        for (const [name, n, m] of moves) {
          const before = s.books;
          seen.add(`order ${before.order.state}`);
          try {
            const change = steps[name]?.(s, n, m);
            if (change) {
              OrderEntry.parse(change.line);
              expect(change.order.version).toBe(before.order.version + 1);
              expect(canonical(change.order.terms)).toBe(canonical(terms));
              expect(change.order.contentHash).toBe(quote.contentHash);
              if (change.order.state !== before.order.state)
                expect(
                  orderProcess.transitions.some(
                    (t) =>
                      t.to === change.order.state &&
                      ([] as string[]).concat(t.from).includes(before.order.state) &&
                      t.action === change.line.action,
                  ),
                ).toBe(true);
              s.books = after(s.books, change);
            }
          } catch (fault) {
            if (!(fault instanceof Fault)) throw fault;
          }
          holds(s, before);
        }
        const { order, payments, tasks, disputes } = s.books;
        for (const [what, all] of Object.entries({ payment: payments, task: tasks, dispute: disputes }))
          for (const { state } of all) seen.add(`${what} ${state}`);
        if (order.instalments.every((i) => outstandingOf(i) === 0)) seen.add('all paid');
        for (const one of seen) reached.set(one, (reached.get(one) ?? 0) + 1);
        // Told of everything and having done everything, both have the same balance.
        for (const id of s.bank.facts.keys())
          for (let more = true; more; ) {
            const payment = s.books.payments.find((x) => x.id === id);
            const facts = s.bank.facts.get(id);
            const change = payment && facts && converge(s.books, payment, facts, { actor: provider, now: s.now });
            more = change !== undefined;
            if (change) s.books = after(s.books, change);
          }
        for (const task of s.books.tasks.filter((t) => t.state === 'waiting')) {
          if (!s.bank.sent.has(task.leg)) s.bank.balance += task.kind === 'reversal' ? task.amount.minor : -task.amount.minor;
          const change = taskDone(s.books, task, 'x', { actor: provider, now: s.now });
          if (change) s.books = after(s.books, change);
        }
        expect(accounts(s.books)('stripe')).toBe(s.bank.balance);
        expect(accounts(s.books)('transit') + 0).toBe(0);
      },
    ),
    { numRuns: runs },
  );
  const ends = ['order closed', 'order cancelled', 'all paid', 'payment succeeded', 'payment charged_back', 'task done'];
  const every = [
    ...orderProcess.states.map((state) => `order ${state}`),
    ...disputeProcess.states.map((state) => `dispute ${state}`),
  ];
  const wanted = runs < 10_000 ? ends : [...ends, ...every];
  expect(wanted.filter((one) => !reached.has(one))).toEqual([]);
}, 600_000);
