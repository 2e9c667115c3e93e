import { newId } from '@sandan/kernel/id';
import { expect, test } from 'vitest';
import type { Dispute } from '../dispute/dispute.ts';
import type { Order } from '../order/order.ts';
import { orderProcess } from '../order/process.ts';
import type { Quote } from '../quote/quote.ts';
import { quoteProcess } from '../quote/quote.ts';
import type { Sample } from '../sample/sample.ts';
import { byClock, certificateTasks, disputeTask, orderTask, quoteTask, sampleTask, type Task } from './task.ts';

const now = new Date('2026-11-27T09:00:00Z');
const buyer = { organisationId: newId('organisation') };
const order = (more: object): Order =>
  ({
    id: newId('order'),
    number: 'PO-1',
    buyer,
    state: 'placed',
    since: '2026-11-25T01:00:00.000Z',
    terms: { lines: [{ name: 'Valve' }] },
    ...more,
  }) as unknown as Order;
const quote = (more: object): Quote =>
  ({ id: newId('quote'), reference: 'QT-1', rfq: { title: 'Valves' }, buyer, ...more }) as unknown as Quote;

test('an order is a task of its seller in the states in which the seller moves it on, and in no other', () => {
  const steps = Object.fromEntries(
    orderProcess.states.flatMap((state) => {
      const task = orderTask(order({ state }));
      return task ? [[state, task.step]] : [];
    }),
  );
  expect(steps).toEqual({
    placed: 'order.confirm',
    acknowledged: 'order.confirm',
    accepted: 'order.make',
    in_production: 'order.make',
    ready_to_ship: 'order.ship',
    goods_accepted: 'order.invoice',
  });
  expect(orderTask(order({ state: 'ready_to_ship', readyBy: '2026-11-30' }))?.until).toBe('2026-11-30T15:00:00.000Z');
  expect(orderTask(order({ state: 'placed' }))?.until).toBe('2026-12-04T15:00:00.000Z');
  expect(orderTask(order({ state: 'in_production', cancelAsked: { side: 'buyer' } }))?.step).toBe('order.cancelAsked');
});

test('a claim waits for the seller until the seller has answered or proposed', () => {
  const dispute = (state: string, side?: string) =>
    ({ state, until: '2026-12-01T15:00:00.000Z', proposals: side ? [{ side }] : [] }) as unknown as Dispute;
  const of = (one: Dispute) => disputeTask(order({ state: 'claim_open' }), [one])?.step;
  expect([
    of(dispute('opened')),
    of(dispute('answered')),
    of(dispute('proposed', 'buyer')),
    of(dispute('proposed', 'seller')),
  ]).toEqual(['dispute.answer', undefined, 'dispute.answer', undefined]);
});

test('a quotation is a task while the pen is the seller’s, and again shortly before it ends', () => {
  const steps = quoteProcess.states.flatMap((state) => quoteTask(quote({ state }), now)?.step ?? []);
  expect(steps).toEqual(['quote.submit', 'quote.rewrite', 'quote.answer']);
  const sent = (validUntil: string) => quoteTask(quote({ state: 'submitted', validUntil }), now)?.step;
  expect([sent('2026-11-30T09:00:00.000Z'), sent('2026-11-30T09:00:01.000Z')]).toEqual(['quote.ending', undefined]);
});

test('a sample is sent once it is paid for or free', () => {
  const sample = (more: object) =>
    sampleTask({
      id: newId('sample'),
      number: 'S',
      title: {},
      buyer,
      since: now.toISOString(),
      reminded: 0,
      ...more,
    } as unknown as Sample)?.step;
  expect([
    sample({ state: 'asked' }),
    sample({ state: 'agreed', offer: { minor: 100 } }),
    sample({ state: 'agreed', offer: { minor: 100 }, paid: {} }),
    sample({ state: 'agreed', offer: { minor: 0 } }),
  ]).toEqual(['sample.offer', undefined, 'sample.send', 'sample.send']);
});

test('a certificate is a task from sixty days before its last day in Korea on', () => {
  const listing = { id: newId('listing'), content: { title: { ko: '밸브' } } } as unknown as Parameters<
    typeof certificateTasks
  >[0];
  const of = (expires?: string) => certificateTasks(listing, { certificates: [{ name: 'CE', countries: [], expires }] }, now);
  expect(of('2027-01-25')[0]).toMatchObject({ title: { ko: 'CE · 밸브' }, until: '2027-01-25T15:00:00.000Z' });
  expect([of('2027-01-26'), of(undefined)]).toEqual([[], []]);
});

test('what ends first comes first, and what has no time last', () => {
  const task = (id: string, until?: string) => ({ id, step: 'order.make', title: {}, ...(until ? { until } : {}) }) as Task;
  expect(byClock([task('a'), task('b', '2026-12-02'), task('c', '2026-12-01')]).map(({ id }) => id)).toEqual(['c', 'b', 'a']);
});
