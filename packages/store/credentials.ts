import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Page, PageQuery } from '@sandan/kernel/page';
import { Credential, type CredentialKind, nextOf } from '@sandan/market/machine/credential';
import { batchGet } from './batch.ts';
import { collection, type Item } from './collection.ts';
import type { Cursors } from './cursor.ts';
import type { Database } from './database.ts';
import { type Due, dues } from './dues.ts';

/** How often the last use is written down at most, in ms. */
const usedEvery = 600_000;

const keyOf = (id: string) => ({ pk: `credential#${id}`, sk: 'credential' });
const useOf = (id: string) => ({ pk: `credential#${id}`, sk: 'use' });

/**
 * pk `credential#id`, sk `credential`; g1 by organisation; g2 the live ones by what the clock does next. When one was last used is an
 * item of its own (`use`), so that using it never makes a version.
 */
export const credentials = (db: Database, cursors: Cursors) => {
  const all = collection(db, cursors, {
    type: 'credential',
    schema: Credential,
    keys: (c) => ({
      ...keyOf(c.id),
      g1pk: `org#${c.organisationId}`,
      g1sk: `credential#${c.kind}#${c.id}`,
      ...(c.state === 'active' ? { g2pk: 'clock#credential', g2sk: `${nextOf(c).at}#${c.id}` } : {}),
    }),
  });
  const usedAt = (items: readonly Item[]): string | undefined => items.find((i) => i.type === 'credentialUse')?.body as string;
  return {
    ...all,
    byId: (id: string) => all.get(keyOf(id)),
    /** One with the instant of its last use. */
    async withUse(id: string): Promise<{ credential: Credential; usedAt?: string } | undefined> {
      const items = await batchGet(db, (item: Item) => item, [keyOf(id), useOf(id)]);
      const found = items.find((i) => i.type === 'credential');
      const used = usedAt(items);
      return found && { credential: all.parse(found), ...(used ? { usedAt: used } : {}) };
    },
    /** Those of an organisation with their last uses, the newest first. */
    async ofOrganisation(organisationId: string, kind: CredentialKind) {
      const found = await all.all({ index: 'g1', pk: `org#${organisationId}`, startsWith: `credential#${kind}#` });
      const uses = await batchGet(
        db,
        (item: Item & { pk?: string }) => item,
        found.map((c) => useOf(c.id)),
      );
      const at = new Map(uses.map((u) => [u.pk, u.body as string]));
      return found.reverse().map((credential) => {
        const used = at.get(useOf(credential.id).pk);
        return { credential, ...(used ? { usedAt: used } : {}) };
      });
    },
    /** Writes a use down, unless one was within the last ten minutes. */
    async used(id: string, last: string | undefined, now: Date): Promise<void> {
      const before = new Date(now.getTime() - usedEvery).toISOString();
      if (last && last > before) return;
      try {
        await db.client.send(
          new UpdateCommand({
            TableName: db.tableName,
            Key: useOf(id),
            UpdateExpression: 'SET #type = :type, v = :v, body = :now',
            ConditionExpression: 'attribute_not_exists(pk) OR body <= :before',
            ExpressionAttributeNames: { '#type': 'type' },
            ExpressionAttributeValues: { ':type': 'credentialUse', ':v': 1, ':now': now.toISOString(), ':before': before },
          }),
        );
      } catch (cause) {
        if (!(cause instanceof ConditionalCheckFailedException)) throw cause;
      }
    },
    /** Live ones with something to do for the clock. */
    due: (now: string, page: PageQuery): Promise<Page<Due>> => dues(db, cursors, 'clock#credential', now, page),
  };
};
export type Credentials = ReturnType<typeof credentials>;
