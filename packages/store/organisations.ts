import { Invitation, Membership } from '@sandan/market/company/membership';
import { Organisation } from '@sandan/market/company/organisation';
import { Person } from '@sandan/market/company/person';
import { batchGet } from './batch.ts';
import { collection } from './collection.ts';
import type { Cursors } from './cursor.ts';
import type { Database } from './database.ts';

export const organisations = (db: Database, cursors: Cursors) => {
  const all = collection(db, cursors, {
    type: 'organisation',
    schema: Organisation,
    keys: (o) => ({
      pk: `org#${o.id}`,
      sk: 'organisation',
      g1pk: 'organisations',
      g1sk: o.id,
      ...(o.type === 'operator' ? { g2pk: 'operators', g2sk: o.id } : {}),
    }),
  });
  return {
    ...all,
    byId: (id: string) => all.get({ pk: `org#${id}`, sk: 'organisation' }),
    /** Those of them that there are, in no order. */
    many: (ids: readonly string[]) =>
      batchGet(
        db,
        all.parse,
        [...new Set(ids)].map((id) => ({ pk: `org#${id}`, sk: 'organisation' })),
      ),
    /** The organisations that run the market; few. */
    operators: () => all.all({ index: 'g2', pk: 'operators' }),
  };
};
export type Organisations = ReturnType<typeof organisations>;

/** pk `org#id`, sk `member#person`; g1 by person. */
export const memberships = (db: Database, cursors: Cursors) => {
  const all = collection(db, cursors, {
    type: 'membership',
    schema: Membership,
    keys: (m) => ({
      pk: `org#${m.organisationId}`,
      sk: `member#${m.personId}`,
      g1pk: `person#${m.personId}`,
      g1sk: `member#${m.organisationId}`,
    }),
  });
  return {
    ...all,
    of: (organisationId: string, personId: string) => all.get({ pk: `org#${organisationId}`, sk: `member#${personId}` }),
    inOrganisation: (organisationId: string) => all.all({ pk: `org#${organisationId}`, startsWith: 'member#' }),
    ofPerson: (personId: string) => all.all({ index: 'g1', pk: `person#${personId}`, startsWith: 'member#' }),
  };
};
export type Memberships = ReturnType<typeof memberships>;

/** pk `invitation#id`; g1 by organisation. */
export const invitations = (db: Database, cursors: Cursors) => {
  const all = collection(db, cursors, {
    type: 'invitation',
    schema: Invitation,
    keys: (i) => ({ pk: `invitation#${i.id}`, sk: 'invitation', g1pk: `org#${i.organisationId}`, g1sk: `invitation#${i.id}` }),
  });
  return {
    ...all,
    byId: (id: string) => all.get({ pk: `invitation#${id}`, sk: 'invitation' }),
    ofOrganisation: (organisationId: string) => all.all({ index: 'g1', pk: `org#${organisationId}`, startsWith: 'invitation#' }),
  };
};
export type Invitations = ReturnType<typeof invitations>;

/** pk `person#id`; the subject of the sign-in is claimed by an item of its own, so two sign-ins never make two persons. */
export const persons = (db: Database, cursors: Cursors) => {
  const all = collection(db, cursors, {
    type: 'person',
    schema: Person,
    keys: (p) => ({ pk: `person#${p.id}`, sk: 'person', g1pk: `subject#${p.subject}`, g1sk: 'person' }),
  });
  return {
    ...all,
    byId: (id: string) => all.get({ pk: `person#${id}`, sk: 'person' }),
    /** Those of them that there are, in no order. */
    many: (ids: readonly string[]) =>
      batchGet(
        db,
        all.parse,
        [...new Set(ids)].map((id) => ({ pk: `person#${id}`, sk: 'person' })),
      ),
  };
};
export type Persons = ReturnType<typeof persons>;
