import { missing } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import { maxAttachments } from '@sandan/market/deal/entry';
import { disputeActions } from '@sandan/market/dispute/dispute';
import { criterionNames, disputeReasonNames } from '@sandan/market/dispute/reason';
import { moveDispute, openDispute } from '@sandan/market/dispute/verbs';
import * as z from 'zod';
import { handOf } from '../books.ts';
import { endpoint } from '../endpoint.ts';
import { OrderId, OrderView } from '../order-answers.ts';
import { attachmentsOf } from '../order-attachments.ts';
import { orderAdvanced, orderBooksToChange } from '../order-books.ts';
import { orderSideOf } from '../order-view.ts';

const Minor = z.int().nonnegative().max(1e13);
const Attached = z.array(idOf('media')).max(maxAttachments).optional();
const Written = z.string().trim().min(1).max(4000);

export const disputes = [
  endpoint({
    operation: 'disputes.open',
    method: 'post',
    path: '/orders/{id}/disputes',
    summary: 'Dispute what was sent, by what the contract says; the seller has five days to answer',
    answer: OrderView,
    params: OrderId,
    changes: true,
    body: z.strictObject({
      reason: z.enum(disputeReasonNames),
      criterion: z.strictObject({ kind: z.enum(criterionNames), line: z.int().min(0).max(99).optional() }),
      minor: Minor,
      text: Written,
      attachments: Attached,
    }),
    status: 201,
    handle: async (call) => {
      const { params, body, caller, world, now, work } = call;
      const books = await orderBooksToChange(call, params.id);
      const attachments = await attachmentsOf(world, params.id, caller, body.attachments);
      return orderAdvanced(world, work, books, openDispute(books, { ...body, attachments }, handOf(caller, now)), caller);
    },
  }),
  endpoint({
    operation: 'disputes.act',
    method: 'post',
    path: '/orders/{id}/disputes/{disputeId}/actions',
    summary: 'Take one step of a dispute: answer, propose, accept, take it before the desk, rule, appeal or withdraw',
    answer: OrderView,
    params: OrderId.extend({ disputeId: idOf('dispute') }),
    changes: true,
    body: z.strictObject({
      action: z.enum(disputeActions),
      minor: Minor.optional(),
      text: Written.optional(),
      attachments: Attached,
    }),
    handle: async (call) => {
      const { params, body, caller, world, now, work } = call;
      const books = await orderBooksToChange(call, params.id);
      const dispute = books.disputes.find((d) => d.id === params.disputeId);
      if (!dispute) throw missing('dispute');
      const attachments = await attachmentsOf(world, params.id, caller, body.attachments);
      const move = { ...body, attachments, side: orderSideOf(books.order, caller) };
      return orderAdvanced(world, work, books, moveDispute(books, dispute, move, handOf(caller, now)), caller);
    },
  }),
];
