import { Fault } from '@sandan/kernel/fault';
import { payeeOf } from '@sandan/market/bank/account';
import { BankDetails } from '@sandan/market/bank/details';
import * as z from 'zod';
import { endpoint } from '../endpoint.ts';
import { OrderId } from '../order-answers.ts';
import { orderBooksFor } from '../order-books.ts';
import { paysByBank } from '../order-view.ts';

/** Where the money of an order goes; no account where the seller has none in use in its currency. */
const PayeeView = z
  .object({
    account: BankDetails.optional(),
    activeSince: z.string().optional(),
    /** Whether the holder is the seller by name. */
    holderMatches: z.boolean().optional(),
    /** Whether the seller is changing the account: until the new one is shown here, nobody should pay into another. */
    changing: z.boolean(),
    /** What the transfer says, so that the seller finds its order. */
    reference: z.string(),
  })
  .meta({ id: 'PayeeView' });

export const payees = [
  endpoint({
    operation: 'orders.payee',
    method: 'get',
    path: '/orders/{id}/payee',
    summary: 'The account that the buyer of an order pays into, as it is in use now; who read it is written down',
    answer: PayeeView,
    params: OrderId,
    handle: async (call) => {
      const { params, saw, world } = call;
      const { order } = await orderBooksFor(call, params.id);
      if (!paysByBank(order)) throw new Fault('conflict', 'order.notPayable');
      const sellerId = order.seller.organisationId;
      const { account, changing } = payeeOf(await world.stores.bankAccounts.of(sellerId), order.total.currency);
      if (!account) return { body: { changing, reference: order.number } };
      const text = world.vault.open('bank', account.sealed);
      if (text === undefined) throw new Fault('conflict', 'bank.sealed');
      saw(`organisations/${sellerId}/bank-accounts/${account.id}`, sellerId);
      const { activeSince, holderMatches } = account;
      return {
        body: {
          account: BankDetails.parse(JSON.parse(text)),
          ...(activeSince ? { activeSince } : {}),
          holderMatches,
          changing,
          reference: order.number,
        },
      };
    },
  }),
];
