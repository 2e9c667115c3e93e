import { idOf } from '@sandan/kernel/id';
import { Attachment } from '@sandan/market/deal/entry';
import { Dispute, disputeActions } from '@sandan/market/dispute/dispute';
import { LedgerEntry, Posting } from '@sandan/market/ledger/entry';
import { OrderEntry } from '@sandan/market/order/entry';
import { Order } from '@sandan/market/order/order';
import { orderActions, orderSides } from '@sandan/market/order/process';
import { TrackingEvent } from '@sandan/market/order/tracking';
import { Instalment } from '@sandan/market/payment/instalment';
import { Payment } from '@sandan/market/payment/payment';
import { ProviderTask } from '@sandan/market/payment/task';
import * as z from 'zod';
import { Text } from './answers.ts';
import { ConversationView, rendered } from './conversation-answers.ts';

const Named = z.object({ id: z.string(), name: z.string() });
const House = z.object({ organisationId: z.string(), name: Text });

/** One line of the list of orders. */
export const OrderLineView = Order.pick({
  id: true,
  version: true,
  number: true,
  state: true,
  reason: true,
  quote: true,
  purchaseId: true,
  total: true,
  payment: true,
  readyBy: true,
  demo: true,
})
  .extend({
    seller: House,
    buyer: House,
    side: z.enum(orderSides),
    /** What is sold: the name of the first line, and how many more there are. */
    title: z.string(),
    more: z.int(),
    /** What is to be paid next, and by when. */
    next: Instalment.optional(),
    placedAt: z.string(),
    changedAt: z.string(),
  })
  .meta({ id: 'OrderListLine' });

const Move = OrderEntry.pick({
  id: true,
  side: true,
  action: true,
  from: true,
  to: true,
  reason: true,
  amount: true,
  text: true,
}).extend({
  at: z.string(),
  by: Named.nullable(),
  organisation: z.object({ id: z.string(), name: Text }).nullable(),
});

const PaymentLine = Payment.pick({
  id: true,
  method: true,
  amount: true,
  state: true,
  captured: true,
  beyond: true,
  refunded: true,
  refunding: true,
  released: true,
  lost: true,
  on: true,
  reference: true,
}).extend({ held: z.int() });

const Files = z.array(Attachment.omit({ key: true })).optional();

export const OrderView = OrderLineView.extend({
  seller: House.extend({ person: Named.optional() }),
  buyer: House.extend({ person: Named }),
  terms: Order.shape.terms,
  lineTotals: z.array(z.int()),
  contentHash: Order.shape.contentHash,
  credits: Order.shape.credits,
  instalments: z.array(Instalment),
  /** What is not paid; what the market holds; what the buyer has paid beyond the price and the seller is to give back. */
  unpaid: z.int(),
  held: z.int(),
  credit: z.int(),
  feeShare: Order.shape.feeShare,
  gates: Order.shape.gates,
  change: Order.shape.change,
  cancelAsked: z.object({ side: z.enum(['seller', 'buyer']) }).optional(),
  dispatch: Order.shape.dispatch,
  tracking: z.array(TrackingEvent.omit({ by: true, files: true }).extend({ files: Files, recordedAt: z.string() })),
  /** By when the goods are to arrive, as was said last. */
  expectedOn: z.string().optional(),
  payments: z.array(PaymentLine),
  tasks: z.array(ProviderTask.pick({ leg: true, kind: true, amount: true, state: true })),
  disputes: z.array(
    Dispute.omit({ claim: true, evidence: true, proposals: true, created: true, changed: true }).extend({
      claim: z.object({ minor: z.int(), text: z.string(), files: Files }),
      evidence: z.array(z.object({ side: z.enum(orderSides), text: z.string(), files: Files, at: z.string() })),
      proposals: z.array(
        z.object({ side: z.enum(orderSides), minor: z.int(), text: z.string().optional(), files: Files, at: z.string() }),
      ),
      openedAt: z.string(),
      actions: z.array(z.enum(disputeActions)),
    }),
  ),
  actions: z.array(z.enum(orderActions)),
  may: z.object({
    say: z.boolean(),
    track: z.boolean(),
    receive: z.boolean(),
    giveBack: z.boolean(),
    release: z.boolean(),
    pay: z.boolean(),
    payee: z.boolean(),
    dispute: z.boolean(),
  }),
  history: z.array(Move.extend({ ...rendered, attachments: z.array(Attachment.omit({ key: true })).optional() })),
  conversation: ConversationView,
}).meta({ id: 'OrderView' });

const line = LedgerEntry.shape;
export const OrderLedger = z
  .object({
    entries: z.array(z.object({ key: line.key, kind: line.kind, on: line.on, postings: line.postings, reverses: line.reverses })),
    balances: z.array(Posting),
  })
  .meta({ id: 'OrderLedger' });

export const PurchaseView = z
  .object({
    id: z.string(),
    /** The request for quotation that it answers, where one does. */
    rfq: z.object({ id: z.string(), number: z.string(), title: z.string() }).optional(),
    orders: z.array(
      OrderLineView.extend({
        dispatch: Order.shape.dispatch,
        /** What is not paid, in minor units. */
        unpaid: z.int(),
        /** Its commercial invoice that stands. */
        invoice: z.object({ number: z.string(), issuedOn: z.string() }).optional(),
      }).meta({ id: 'PurchaseOrderLine' }),
    ),
    /** The sum of the orders' totals, and what of it is paid, by currency. */
    totals: z.array(z.object({ currency: z.string(), minor: z.int(), paid: z.int() })),
  })
  .meta({ id: 'Purchase' });

export const OrderId = z.object({ id: idOf('order') });
