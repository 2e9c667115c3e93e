import * as z from 'zod';
import { Share, whole } from '../royalty/share.ts';
import { dueStepNames, type PaymentPreset, paymentKindNames, paymentPresets } from './method.ts';

/** One part of the price: its share in parts per million, what makes it due, and how many days after that it is to be paid. */
export const PaymentPart = z.object({
  share: Share.refine((s) => s > 0, { message: 'payment.share' }),
  due: z.enum(dueStepNames),
  days: z.int().min(0).max(365),
});

/** Terms of payment: what by, and in which parts; the parts come to the whole price. */
export const PaymentTerms = z
  .object({ kind: z.enum(paymentKindNames), instalments: z.array(PaymentPart).min(1).max(8) })
  .refine((t) => t.instalments.reduce((sum, i) => sum + i.share, 0) === whole, {
    message: 'payment.shares',
    path: ['instalments'],
  })
  .meta({ id: 'PaymentTerms' });
export type PaymentTerms = z.infer<typeof PaymentTerms>;

/** The usual terms of a name. */
export const presetTerms = (name: PaymentPreset): PaymentTerms => {
  const { kind, instalments } = paymentPresets[name];
  return { kind, instalments: instalments.map((i) => ({ ...i })) };
};
