import { PayoutAccount } from '@sandan/market/payment/payout-account';
import * as z from 'zod';
import { collection } from './collection.ts';
import type { Cursors } from './cursor.ts';
import type { Database } from './database.ts';
import type { Work } from './work.ts';

/** pk `org#id`, sk `payoutAccount`; g1 by the provider's account. */
export const payoutAccounts = (db: Database, cursors: Cursors) => {
  const all = collection(db, cursors, {
    type: 'payoutAccount',
    schema: PayoutAccount,
    keys: (a) => ({
      pk: `org#${a.organisationId}`,
      sk: 'payoutAccount',
      g1pk: `account#${a.accountId}`,
      g1sk: a.organisationId,
    }),
  });
  return {
    of: (organisationId: string): Promise<PayoutAccount | undefined> =>
      all.get({ pk: `org#${organisationId}`, sk: 'payoutAccount' }),
    async byAccount(accountId: string): Promise<PayoutAccount | undefined> {
      const [found] = await all.all({ index: 'g1', pk: `account#${accountId}` });
      return found;
    },
    put: (w: Work, account: PayoutAccount): void => all.put(w, account),
  };
};

const Heard = z.object({
  id: z.string(),
  version: z.literal(1),
  type: z.string(),
  at: z.string(),
  /** The books that it was about. */
  bookId: z.string().optional(),
});

/** Messages of the card provider that were heard, by its own ids; kept for good, since it may repeat them at any time. */
export const providerEvents = (db: Database, cursors: Cursors) => {
  const all = collection(db, cursors, {
    type: 'providerEvent',
    schema: Heard,
    stale: 'store.busy',
    keys: (e) => ({ pk: `providerEvent#${e.id}`, sk: 'event' }),
  });
  return {
    heard: async (id: string): Promise<boolean> => (await all.get({ pk: `providerEvent#${id}`, sk: 'event' })) !== undefined,
    note: (w: Work, event: Omit<z.infer<typeof Heard>, 'version'>): void => all.create(w, { ...event, version: 1 }),
  };
};
