import { Fault } from '@sandan/kernel/fault';
import { bankCredits } from '@sandan/sources/iso20022/camt';
import * as z from 'zod';
import { creditOutcomes, readStatement } from '../bank-statement.ts';
import { handOf } from '../books.ts';
import { endpoint } from '../endpoint.ts';

const Read = z
  .object({
    credits: z.array(
      z.object({
        key: z.string(),
        currency: z.string(),
        minor: z.int(),
        on: z.string(),
        reference: z.string(),
        orderId: z.string().optional(),
        number: z.string().optional(),
        outcome: z.enum(creditOutcomes),
        /** Why it was refused. */
        code: z.string().optional(),
      }),
    ),
  })
  .meta({ id: 'BankStatementRead' });

/** What the file says; what is wrong with it is told at the field that it came in. */
const creditsIn = (xml: string) => {
  try {
    return bankCredits(xml);
  } catch (fault) {
    if (!(fault instanceof Fault) || fault.kind !== 'invalid') throw fault;
    const { code, params } = fault;
    throw new Fault('invalid', code, fault.message, { cause: fault, params, fields: [{ pointer: '/xml', code, params }] });
  }
};

export const statements = [
  endpoint({
    operation: 'orders.statement',
    method: 'post',
    path: '/orders/statements',
    summary:
      'Read a bank’s file (camt.053, camt.054) and enter what names an order; without `apply` it only says what it would do',
    answer: Read,
    body: z.strictObject({ xml: z.string().min(1).max(900_000), apply: z.boolean().default(false) }),
    handle: async ({ permit, body, organisation, caller, world, now }) => {
      permit('organisation');
      const credits = creditsIn(body.xml);
      const read = await readStatement(world, credits, organisation().id, body.apply, handOf(caller, now));
      return { body: { credits: read } };
    },
  }),
];
