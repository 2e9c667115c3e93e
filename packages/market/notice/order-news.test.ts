import { memberOf } from '@sandan/kernel/actor';
import { newId } from '@sandan/kernel/id';
import { expect, test } from 'vitest';
import type { Dispute } from '../dispute/dispute.ts';
import { orderEvents } from '../event/order-events.ts';
import type { Licence } from '../licence/licence.ts';
import type { OrderEntry } from '../order/entry.ts';
import { placeOrder } from '../order/place.ts';
import { orderTerms } from '../order/terms.fixture.ts';
import type { ProviderTask } from '../payment/task.ts';
import { noticeText } from './notice.ts';
import { disputeNews, licenceTaskNews, orderNews, providerTaskNews } from './order-news.ts';

const seller = newId('organisation');
const buyer = { organisationId: newId('organisation'), personId: newId('person') };
const quote = {
  quoteId: newId('message'),
  quoteVersion: 1,
  terms: orderTerms,
  contentHash: 'e'.repeat(64),
  seller: { organisationId: seller },
  buyer,
  demo: false,
};
const actor = memberOf(buyer.personId, buyer.organisationId, ['owner']);
const { order, line } = placeOrder(quote, {}, actor, new Date('2026-03-02T01:00:00Z'));
const names = { seller: { en: 'Hanbit', ko: '한빛' }, buyer: { en: 'Nordwind', ko: '노르트빈트' } };
const kinds = (entry: Partial<OrderEntry>) => orderNews(order, { ...line, from: 'placed', ...entry }, names).map((n) => n.kind);

test('each side of an order is told of what the other did, both of what neither did, and nobody of steps at the provider', () => {
  expect(orderNews(order, line, names).map(noticeText)).toMatchObject([
    { en: `Nordwind has placed an order: “Flexible coupling FC-40” (${order.number})` },
  ]);
  expect(kinds({ action: 'accept', side: 'seller', to: 'accepted' })).toEqual(['order.movedForBuyer']);
  expect(kinds({ action: 'say', side: 'buyer' })).toEqual(['order.movedForSeller']);
  expect(kinds({ action: 'chargeback', side: 'provider' })).toEqual(['order.movedForSeller', 'order.movedForBuyer']);
  expect(kinds({ action: 'lapse', side: 'clock', to: 'cancelled', reason: 'no_answer' })).toEqual(['order.ended']);
  expect(kinds({ action: 'remind', side: 'clock' })).toEqual(['order.reminder']);
  expect(kinds({ action: 'pay_late', side: 'clock' })).toEqual(['order.late']);
  for (const action of ['transfer', 'bank_match'] as const) expect(kinds({ action, side: 'seller' })).toEqual([]);
  expect(orderEvents(order, line).map((e) => [e.name, e.organisationId])).toEqual([
    ['order.place', seller],
    ['order.place', buyer.organisationId],
  ]);
});

test('the desk is told of a dispute when it comes before it, and not of what is said there', () => {
  const dispute = { id: 'dsp_1', version: 3, state: 'mediation', changed: line.by } as Dispute;
  expect(disputeNews({ ...dispute, state: 'answered' }, dispute, order)).toMatchObject([{ kind: 'dispute.waiting' }]);
  expect(disputeNews(dispute, { ...dispute, version: 4 }, order)).toEqual([]);
  expect(disputeNews({ ...dispute, state: 'ruled' }, { ...dispute, state: 'appealed' }, order)).toHaveLength(1);
  expect(disputeNews({ ...dispute, state: 'opened' }, { ...dispute, state: 'answered' }, order)).toEqual([]);
});

test('the desk is told once that the provider refuses what it was asked for', () => {
  const task = { id: 'tsk_1', version: 2, state: 'failed', changed: line.by, failure: 'no balance' } as ProviderTask;
  expect(providerTaskNews({ ...task, state: 'waiting' }, task, order)).toMatchObject([{ kind: 'providerTask.failed' }]);
  expect(providerTaskNews(task, { ...task, version: 3 }, order)).toEqual([]);
  const licence = { number: 'LIC-1' } as Licence;
  const [told] = licenceTaskNews({ ...task, state: 'waiting' }, task, licence);
  expect(told).toMatchObject({ kind: 'licenceTask.failed', params: { number: 'LIC-1' } });
});
