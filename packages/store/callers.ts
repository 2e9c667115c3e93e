import type { Membership } from '@sandan/market/company/membership';
import type { Organisation } from '@sandan/market/company/organisation';
import type { Person } from '@sandan/market/company/person';
import { batchGet } from './batch.ts';
import type { Item } from './collection.ts';
import type { Database } from './database.ts';
import type { Memberships, Organisations, Persons } from './organisations.ts';

/** What the market holds of one who calls for an organisation, read consistently and in one go, since every call needs it. */
export const callers = (db: Database, nouns: { persons: Persons; memberships: Memberships; organisations: Organisations }) => ({
  async of(
    personId: string,
    organisationId: string,
  ): Promise<{ person?: Person; membership?: Membership; organisation?: Organisation }> {
    const items = await batchGet(db, (item: Item) => item, [
      { pk: `person#${personId}`, sk: 'person' },
      { pk: `org#${organisationId}`, sk: `member#${personId}` },
      { pk: `org#${organisationId}`, sk: 'organisation' },
    ]);
    const item = (type: string) => items.find((i) => i.type === type);
    const [person, membership, organisation] = [item('person'), item('membership'), item('organisation')];
    return {
      ...(person ? { person: nouns.persons.parse(person) } : {}),
      ...(membership ? { membership: nouns.memberships.parse(membership) } : {}),
      ...(organisation ? { organisation: nouns.organisations.parse(organisation) } : {}),
    };
  },
});
export type Callers = ReturnType<typeof callers>;
