import type { Localized } from '@sandan/kernel/text';
import type { Dispute } from '../dispute/dispute.ts';
import type { Licence } from '../licence/licence.ts';
import type { OrderEntry } from '../order/entry.ts';
import { type OrderMoveName, orderMoveTexts } from '../order/move-name.ts';
import type { Order } from '../order/order.ts';
import { orderReasons } from '../order/reason.ts';
import type { ProviderTask } from '../payment/task.ts';
import type { UsageInvoice } from '../usage/invoice.ts';
import type { NoticeKindName } from './kinds.ts';
import type { News } from './notice.ts';

/** Steps between the market and the card provider, of which the payment itself is told; and what a seller's books found in the bank's file. */
const unsaid: ReadonlySet<OrderMoveName> = new Set(['begin_card', 'card', 'transfer', 'reversal', 'bank_match']);

const kindsOf = ({ action, to, from, side }: OrderEntry): readonly NoticeKindName[] => {
  if (unsaid.has(action)) return [];
  if (action === 'place') return ['order.placed'];
  if (action === 'remind') return ['order.reminder'];
  if (action === 'pay_late') return ['order.late'];
  if (to !== from && (to === 'rejected' || to === 'cancelled')) return ['order.ended'];
  if (side === 'seller') return ['order.movedForBuyer'];
  return side === 'buyer' ? ['order.movedForSeller'] : ['order.movedForSeller', 'order.movedForBuyer'];
};

const titleOf = ({ number, terms }: Order) => ({ number, title: terms.lines[0]?.name ?? '' });

/** What one line of an order's timeline gives to tell. What was written stays in the room of the order. */
export const orderNews = (
  order: Order,
  entry: OrderEntry,
  names: { readonly seller: Localized; readonly buyer: Localized },
): readonly News[] =>
  kindsOf(entry).map((kind) => ({
    kind,
    key: `${order.id}#${entry.position}`,
    at: entry.by.at,
    link: `/orders/${order.id}`,
    params: {
      ...titleOf(order),
      ...names,
      move: orderMoveTexts[entry.action],
      reason: entry.reason ? orderReasons[entry.reason] : orderMoveTexts[entry.action],
    },
    actor: entry.by.actor,
  }));

/** That a dispute has come before the desk. */
export const disputeNews = (before: Dispute | undefined, after: Dispute, order: Order): readonly News[] => {
  const { id, version, state, changed } = after;
  if (state === before?.state || (state !== 'mediation' && state !== 'appealed')) return [];
  const params = { number: order.number };
  return [
    {
      kind: 'dispute.waiting',
      key: `${id}#${version}`,
      at: changed.at,
      link: `/orders/${order.id}`,
      params,
      actor: changed.actor,
    },
  ];
};

/** That the provider was asked for something as often as it is and has not done it. */
const refusedNews = (
  kind: 'providerTask.failed' | 'licenceTask.failed' | 'usageTask.failed',
  before: ProviderTask | undefined,
  { id, version, state, changed, failure = '' }: ProviderTask,
  number: string,
): readonly News[] => {
  if (state !== 'failed' || before?.state === 'failed') return [];
  const params = { number, failure };
  return [{ kind, key: `${id}#${version}`, at: changed.at, link: '/desk/orders', params, actor: changed.actor }];
};

export const providerTaskNews = (before: ProviderTask | undefined, after: ProviderTask, { number }: Order): readonly News[] =>
  refusedNews('providerTask.failed', before, after, number);

export const licenceTaskNews = (before: ProviderTask | undefined, after: ProviderTask, { number }: Licence): readonly News[] =>
  refusedNews('licenceTask.failed', before, after, number);

export const usageTaskNews = (
  before: ProviderTask | undefined,
  after: ProviderTask,
  { number }: Pick<UsageInvoice, 'number'>,
): readonly News[] => refusedNews('usageTask.failed', before, after, number);
