import type { Membership } from '@sandan/market/company/membership';
import type { Organisation } from '@sandan/market/company/organisation';
import type { Person } from '@sandan/market/company/person';
import type { Session } from '@sandan/market/company/session';
import { batchGet } from './batch.ts';
import { type Answer, answerIn, keyOfCall } from './calls.ts';
import type { Item } from './collection.ts';
import type { Database } from './database.ts';
import type { Memberships, Organisations, Persons } from './organisations.ts';
import type { Sessions } from './sessions.ts';

/** A call that may have been made before: `scope` and `key` as it is remembered under them. */
export interface Repeatable {
  readonly scope: string;
  readonly key: string;
}

/**
 * What the market holds of one who calls for an organisation, and what it answered to the same call before; read consistently and in one
 * go, since every call needs it.
 */
export const callers = (
  db: Database,
  nouns: { persons: Persons; memberships: Memberships; organisations: Organisations; sessions: Sessions },
) => ({
  async of(
    personId: string,
    organisationId: string | undefined,
    sessionId?: string,
    call?: Repeatable,
  ): Promise<{
    person?: Person;
    membership?: Membership;
    organisation?: Organisation;
    session?: Session;
    before?: Answer;
  }> {
    const items = await batchGet(db, (item: Item) => item, [
      { pk: `person#${personId}`, sk: 'person' },
      ...(sessionId ? [{ pk: `person#${personId}`, sk: `session#${sessionId}` }] : []),
      ...(organisationId
        ? [
            { pk: `org#${organisationId}`, sk: `member#${personId}` },
            { pk: `org#${organisationId}`, sk: 'organisation' },
          ]
        : []),
      ...(call ? [keyOfCall(call.scope, call.key)] : []),
    ]);
    const item = (type: string) => items.find((i) => i.type === type);
    const [person, membership, organisation, session, before] = ['person', 'membership', 'organisation', 'session', 'call'].map(
      item,
    );
    return {
      ...(person ? { person: nouns.persons.parse(person) } : {}),
      ...(membership ? { membership: nouns.memberships.parse(membership) } : {}),
      ...(organisation ? { organisation: nouns.organisations.parse(organisation) } : {}),
      ...(session ? { session: nouns.sessions.parse(session) } : {}),
      ...(before ? { before: answerIn(before) } : {}),
    };
  },
});
export type Callers = ReturnType<typeof callers>;
