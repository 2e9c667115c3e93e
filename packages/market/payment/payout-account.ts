import { type Actor, Stamp, stamp } from '@sandan/kernel/actor';
import { idOf } from '@sandan/kernel/id';
import * as z from 'zod';

/** The account at the card provider to which an organisation's part of card payments goes; `enabled` as the provider last said. */
export const PayoutAccount = z
  .object({
    organisationId: idOf('organisation'),
    version: z.int().positive(),
    accountId: z.string().regex(/^acct_\w{1,60}$/),
    enabled: z.boolean(),
    /** What the provider still wants to know, in its own words. */
    wants: z.array(z.string().max(120)).max(40),
    changed: Stamp,
  })
  .meta({ id: 'PayoutAccount' });
export type PayoutAccount = z.infer<typeof PayoutAccount>;

/** The account as the provider says it is now; undefined where nothing has changed. */
export const accountNow = (
  before: PayoutAccount,
  said: Pick<PayoutAccount, 'enabled'> & { readonly wants: readonly string[] },
  actor: Actor,
  now: Date,
): PayoutAccount | undefined => {
  const wants = said.wants.slice(0, 40).map((w) => w.slice(0, 120));
  if (before.enabled === said.enabled && before.wants.join('\n') === wants.join('\n')) return undefined;
  return { ...before, version: before.version + 1, enabled: said.enabled, wants, changed: stamp(actor, now) };
};
