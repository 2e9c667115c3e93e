import { canonical } from '@sandan/kernel/canonical';
import * as z from 'zod';
import { type BankAccount, payeeOf } from '../bank/account.ts';
import { type BankDetails, masked } from '../bank/details.ts';
import type { Order } from '../order/order.ts';
import { bankMethodOf } from '../payment/method.ts';

/**
 * Where a paper says that its order is paid. The number itself is printed and lies sealed beside the content; here are what may be shown and a
 * digest of all of it, so that the hash of the content holds it too. Without `account` the seller had none in use on the day.
 */
export const PaperPayee = z
  .object({
    /** Whether the seller was changing the account. */
    changing: z.boolean(),
    /** What the transfer says. */
    reference: z.string(),
    account: z
      .object({
        id: z.string(),
        holder: z.string(),
        bank: z.string().optional(),
        country: z.string(),
        last: z.string(),
        since: z.string().optional(),
        /** SHA-256 in hex of the code of the paper and the details, each by its name. */
        digest: z.string(),
      })
      .optional(),
  })
  .meta({ id: 'TradeDocumentPayee' });
export type PaperPayee = z.infer<typeof PaperPayee>;

/** What the digest of an account on a paper is of. */
export const payeeText = (code: string, details: BankDetails): string => canonical({ code, details });

/** Whether a paper of this order says where it is paid: what is paid by card or by letter of credit goes another way. */
export const paysToAccount = ({ terms }: Pick<Order, 'terms'>): boolean => bankMethodOf(terms.payment.kind) === 'transfer';

/** What a paper says of the account that is in use; one that cools, or was replaced, is never on it. */
export const paperPayee = (
  order: Order,
  accounts: readonly BankAccount[],
  open: (account: BankAccount) => BankDetails,
  digest: (details: BankDetails) => string,
): { readonly payee: PaperPayee; readonly details?: BankDetails } => {
  const { account, changing } = payeeOf(accounts, order.total.currency);
  const said = { changing, reference: order.number };
  if (!account) return { payee: said };
  const details = open(account);
  const { bank, country, last } = masked(details);
  return {
    payee: {
      ...said,
      account: {
        id: account.id,
        holder: details.holder,
        ...(bank ? { bank } : {}),
        country,
        last,
        ...(account.activeSince ? { since: account.activeSince.slice(0, 10) } : {}),
        digest: digest(details),
      },
    },
    details,
  };
};
