import { Stamp } from '@sandan/kernel/actor';
import { idOf } from '@sandan/kernel/id';
import { Currency } from '@sandan/kernel/money';
import * as z from 'zod';
import { Attachment, maxAttachments } from '../deal/entry.ts';
import { orderMoveNames } from './move-name.ts';
import { OrderState } from './order.ts';
import { orderSides } from './process.ts';
import { orderReasonNames } from './reason.ts';

export const maxOrderText = 4000;

/** One line of the timeline of an order: what was done, said or paid. Position is the version of the order that it led to. */
export const OrderEntry = z
  .object({
    id: idOf('message'),
    orderId: idOf('order'),
    /** 1; one more once its words were erased. */
    version: z.int().positive(),
    position: z.int().positive(),
    by: Stamp,
    side: z.enum(orderSides),
    action: z.enum(orderMoveNames),
    from: OrderState.optional(),
    to: OrderState,
    reason: z.enum(orderReasonNames).optional(),
    amount: z.object({ currency: Currency, minor: z.int().nonnegative() }).optional(),
    text: z.string().trim().min(1).max(maxOrderText).optional(),
    attachments: z.array(Attachment).max(maxAttachments).optional(),
  })
  .meta({ id: 'OrderEntry' });
export type OrderEntry = z.infer<typeof OrderEntry>;
