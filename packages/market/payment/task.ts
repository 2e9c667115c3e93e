import { Stamp } from '@sandan/kernel/actor';
import { idOf } from '@sandan/kernel/id';
import { Money } from '@sandan/kernel/money';
import * as z from 'zod';
import { isContested, type Payment } from './payment.ts';

/**
 * Something that the provider of card payments is to do: send money to whoever is paid, give money back to the payer, take back what
 * was sent. It is written with the change of the books that asks for it, and done afterwards; `leg` names it within its books, so that
 * nothing is asked for twice.
 */
export const ProviderTask = z
  .object({
    id: idOf('providerTask'),
    version: z.int().positive(),
    /** The books it lies in: of one order, of one licence, or of one invoice of the use of equipment. */
    orderId: idOf('order').optional(),
    licenceId: idOf('licence').optional(),
    usageInvoiceId: idOf('usageInvoice').optional(),
    leg: z.string().max(120),
    paymentId: idOf('payment'),
    /** Of a reversal: the leg of the transfer that it takes back. */
    of: z.string().max(120).optional(),
    kind: z.enum(['transfer', 'refund', 'reversal']),
    amount: Money,
    /** `failed`: given up until the desk has it tried again; `dropped`: not to be done any more. */
    state: z.enum(['waiting', 'done', 'failed', 'dropped']),
    attempts: z.int().nonnegative(),
    /** When it is tried next; absent once it is done or given up. */
    nextAt: z.iso.datetime().optional(),
    /** The provider was asked for it, and may have done it though its answer was lost; false: what it answered last was that it has not. */
    asked: z.boolean().optional(),
    /** Its name at the provider, once it is begun there. */
    providerId: z.string().max(120).optional(),
    /** The name of the last one that was begun there and failed. */
    refused: z.string().max(120).optional(),
    failure: z.string().max(120).optional(),
    changed: Stamp,
  })
  .meta({ id: 'ProviderTask' });
export type ProviderTask = z.infer<typeof ProviderTask>;

/** Whether it is still to be done, be it that it was given up for now. */
export const isOutstanding = ({ state }: Pick<ProviderTask, 'state'>): boolean => state === 'waiting' || state === 'failed';

/** Whether the provider was ever asked for it, whatever it answered: then it is looked for there before it is asked for again. */
export const wasAsked = ({ asked, attempts, failure }: ProviderTask): boolean =>
  asked !== undefined || attempts > 0 || failure !== undefined;

/** Whether the provider may have done it though we do not know it. */
export const mayBeDone = (task: ProviderTask): boolean => task.asked ?? wasAsked(task);

/** Whether the provider has surely not done it: it was never asked, or has refused it; what it has begun, or not answered, may be done. */
export const isUnsent = (task: ProviderTask): boolean => isOutstanding(task) && task.providerId === undefined && !mayBeDone(task);

/** How a task names the books it lies in. */
export type BookNames = Pick<ProviderTask, 'orderId' | 'licenceId' | 'usageInvoiceId'>;

/** The id of the books it lies in. */
export const booksOf = ({ orderId, licenceId, usageInvoiceId }: BookNames): string =>
  orderId ?? licenceId ?? usageInvoiceId ?? '';

/** By which the provider knows a repetition: the same until what it had begun has failed, for then only another can be done. */
export const keyOf = (task: BookNames & Pick<ProviderTask, 'leg' | 'refused'>): string =>
  [booksOf(task), task.leg, ...(task.refused ? [task.refused] : [])].join('#');

/** Whether its money may move now: while a bank looks into the payment, nothing of it does. */
export const mayGo = ({ kind, paymentId }: ProviderTask, payments: readonly Payment[]): boolean =>
  kind === 'reversal' || !payments.some((p) => p.id === paymentId && isContested(p));
