import { createHash } from 'node:crypto';
import { ProvisionedName, ProvisionedUser } from '@sandan/market/provision/user';
import { collection } from './collection.ts';
import type { Cursors } from './cursor.ts';
import type { Database } from './database.ts';

/** pk `org#id`, sk `provisioned#id`; g1 by address, as long as nobody has signed in with it. */
export const provisioned = (db: Database, cursors: Cursors) => {
  const all = collection(db, cursors, {
    type: 'provisioned',
    schema: ProvisionedUser,
    keys: (u) => ({
      pk: `org#${u.organisationId}`,
      sk: `provisioned#${u.id}`,
      ...(u.personId ? {} : { g1pk: `provisioned#${u.email}`, g1sk: u.organisationId }),
    }),
  });
  return {
    ...all,
    byId: (organisationId: string, id: string) => all.get({ pk: `org#${organisationId}`, sk: `provisioned#${id}` }),
    inOrganisation: (organisationId: string) => all.all({ pk: `org#${organisationId}`, startsWith: 'provisioned#' }),
    /** Those of every organisation who wait for a sign-in with this address. */
    waiting: (email: string) => all.all({ index: 'g1', pk: `provisioned#${email}` }),
  };
};
export type Provisioned = ReturnType<typeof provisioned>;

/** pk `org#id`, sk `provisionedName#digest`: a name is taken once, whatever its case. */
export const provisionedNames = (db: Database, cursors: Cursors) =>
  collection(db, cursors, {
    type: 'provisionedName',
    schema: ProvisionedName,
    stale: 'scim.taken',
    keys: (n) => ({
      pk: `org#${n.organisationId}`,
      sk: `provisionedName#${createHash('sha256').update(n.name.toLowerCase()).digest('base64url')}`,
    }),
  });
export type ProvisionedNames = ReturnType<typeof provisionedNames>;
