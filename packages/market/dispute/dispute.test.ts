import { memberOf } from '@sandan/kernel/actor';
import { newId } from '@sandan/kernel/id';
import { Clearance } from '@sandan/kernel/process';
import { expect, test } from 'vitest';
import { balanceOf } from '../ledger/entry.ts';
import { after, type OrderBooks, type OrderChange } from '../order/books.ts';
import { passOrder } from '../order/clock.ts';
import { placeOrder } from '../order/place.ts';
import { receiveTransfer } from '../order/receive.ts';
import { orderTerms } from '../order/terms.fixture.ts';
import { moveOrder } from '../order/verbs.ts';
import { criteriaIn, isWritten } from './criterion.ts';
import { Dispute, most } from './dispute.ts';
import { type DisputeMove, moveDispute, openDispute } from './verbs.ts';

const sides = { seller: newId('organisation'), buyer: newId('organisation') };
const person = newId('person');
const handAt = (at: string, side: 'seller' | 'buyer') => ({ actor: memberOf(person, sides[side], ['owner']), now: new Date(at) });

/** An order whose deposit is paid and whose goods have arrived. */
const delivered = (): OrderBooks => {
  const quote = {
    quoteId: newId('message'),
    quoteVersion: 1,
    terms: orderTerms,
    contentHash: 'b'.repeat(64),
    seller: { organisationId: sides.seller },
    buyer: { organisationId: sides.buyer, personId: person },
    demo: false,
  };
  const at = '2026-03-02T01:00:00Z';
  const placed = placeOrder(quote, {}, handAt(at, 'buyer').actor, new Date(at));
  let books: OrderBooks = { order: placed.order, payments: [], tasks: [], disputes: [], entries: [] };
  const take = (change: OrderChange) => {
    books = after(books, change);
  };
  const seller = handAt(at, 'seller');
  take(moveOrder(books, { action: 'accept', side: 'seller' }, seller));
  take(receiveTransfer(books, { key: 'a', method: 'transfer', minor: 750_000, on: '2026-03-02', reference: 'TT-1' }, seller));
  take(moveOrder(books, { action: 'make_ready', side: 'seller' }, seller));
  const dispatch = { on: '2026-03-02', carrier: 'Hanbit' };
  const clearance = new Clearance('order', 'dispatch', books.order.id, 'gat_1');
  take(moveOrder(books, { action: 'dispatch', side: 'seller', dispatch, atOwnRisk: true, clearance }, seller));
  take(moveOrder(books, { action: 'deliver', side: 'buyer' }, handAt(at, 'buyer')));
  return books;
};

const claim = {
  reason: 'quantity',
  criterion: { kind: 'quantity', line: 0 },
  minor: 500_000,
  text: 'Four hundred are missing.',
} as const;
const step = (books: OrderBooks, move: DisputeMove, at = '2026-03-04T01:00:00Z'): OrderBooks => {
  const [dispute] = books.disputes;
  if (!dispute) throw new Error('no dispute');
  return after(books, moveDispute(books, dispute, move, handAt(at, move.side === 'seller' ? 'seller' : 'buyer')));
};
const opened = (): OrderBooks => {
  const books = delivered();
  return after(books, openDispute(books, claim, handAt('2026-03-03T01:00:00Z', 'buyer')));
};

test('only what the contract says is a ground, and no more than the price can be claimed', () => {
  const books = delivered();
  const hand = handAt('2026-03-03T01:00:00Z', 'buyer');
  expect(() => openDispute(books, { ...claim, criterion: { kind: 'spec', line: 0 } }, hand)).toThrow('dispute.criterion');
  expect(() => openDispute(books, { ...claim, criterion: { kind: 'note' } }, hand)).toThrow('dispute.criterion');
  expect(() => openDispute(books, { ...claim, minor: 2_500_001 }, hand)).toThrow('dispute.claim');
  expect(() => openDispute(opened(), claim, hand)).toThrow('open_claim');
});

test('the two settle on a counter-offer, the price falls by it, and nobody answers a proposal of their own', () => {
  let books = step(opened(), { action: 'answer', side: 'seller', text: 'We count again.' });
  books = step(books, { action: 'propose', side: 'seller', minor: 200_000 });
  expect(() => step(books, { action: 'accept', side: 'seller' })).toThrow('dispute.pen');
  books = step(books, { action: 'counter', side: 'buyer', minor: 300_000 });
  books = step(books, { action: 'accept', side: 'seller' });
  expect(books.order).toMatchObject({ state: 'goods_accepted', instalments: [{ minor: 750_000 }, { minor: 1_450_000 }] });
  expect(books.disputes).toMatchObject([{ state: 'settled', agreed: 300_000 }]);
  expect(balanceOf(books.entries, 'receivable', 'USD')).toBe(1_450_000);
});

test('who does not answer for five days comes before the desk, whose ruling is carried out when nobody appeals', () => {
  let books = opened();
  const late = passOrder(books, new Date('2026-03-08T02:00:00Z'));
  if (!late) throw new Error('the clock did nothing');
  books = after(books, late);
  expect(books.disputes).toMatchObject([{ state: 'mediation' }]);
  books = step(
    books,
    { action: 'rule', side: 'operator', minor: 2_000_000, text: 'Four fifths are missing.' },
    '2026-03-09T01:00:00Z',
  );
  const reminded = passOrder(books, new Date('2026-03-15T01:00:00Z'));
  expect(reminded?.line.action).toBe('pay_late');
  books = reminded ? after(books, reminded) : books;
  const done = passOrder(books, new Date('2026-03-16T02:00:00Z'));
  if (!done) throw new Error('the clock did nothing');
  books = after(books, done);
  expect(books.order.instalments).toMatchObject([{ minor: 750_000, paid: 750_000 }, { minor: 0 }]);
  expect(balanceOf(books.entries, 'credit', 'USD')).toBe(-250_000);
  expect(books.order.state).toBe('goods_accepted');
});

test('a dispute in which the two have proposed as often as they can still ends', () => {
  let books = step(opened(), { action: 'answer', side: 'seller', text: 'We count again.' });
  books = step(books, { action: 'propose', side: 'seller', minor: 0 });
  for (let n = 1; n < most.proposed; n++) books = step(books, { action: 'counter', side: n % 2 ? 'buyer' : 'seller', minor: n });
  expect(() => step(books, { action: 'counter', side: 'seller', minor: 1 })).toThrow('dispute.full');
  expect(step(books, { action: 'accept', side: 'seller' }).disputes).toMatchObject([{ state: 'settled', agreed: 57 }]);
  let ruled = step(books, { action: 'escalate', side: 'seller' });
  ruled = step(ruled, { action: 'rule', side: 'operator', minor: 9 });
  ruled = step(ruled, { action: 'appeal', side: 'buyer', text: 'Too little.' });
  ruled = step(ruled, { action: 'rule', side: 'operator', minor: 10 });
  expect(Dispute.parse(ruled.disputes[0])).toMatchObject({ state: 'executed', agreed: 10 });
});

test('certificates, origin and packing are grounds on the line that says them, and on no other', () => {
  const [line] = orderTerms.lines;
  if (!line) throw new Error('no line');
  const terms = {
    ...orderTerms,
    lines: [line, { ...line, origin: 'KR', certificates: ['EN 10204 3.1'], pack: { value: 20, unit: 'H87' as const } }],
  };
  for (const kind of ['certificates', 'origin', 'packing'] as const)
    expect(
      [undefined, 0, 1, 2].filter((at) => isWritten(terms, { kind, line: at })),
      kind,
    ).toEqual([1]);
  expect(criteriaIn({ ...orderTerms, lines: [{ ...line, certificates: [] }] }).map((c) => c.kind)).toEqual([
    'quantity',
    'lead_time',
    'incoterm',
  ]);
});
