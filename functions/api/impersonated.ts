import { holds, stamp } from '@sandan/kernel/actor';
import { Fault } from '@sandan/kernel/fault';
import { holdsFor, type Impersonation } from '@sandan/market/desk/impersonation';
import { audit } from '@sandan/store/audits';
import { commit, work } from '@sandan/store/work';
import type { Caller } from './caller.ts';
import type { World } from './world.ts';

/** Header in which the desk names the impersonation through which it looks. */
export const impersonationHeader = 'x-on-behalf-of';

/**
 * The caller as the person sees the market through whom the desk looks; the caller itself if it looks through nobody.
 * @throws Fault forbidden `impersonation.over`
 */
export const impersonated = async (world: World, caller: Caller, request: Request): Promise<Caller> => {
  const id = request.headers.get(impersonationHeader);
  if (!id) return caller;
  if (!caller.person || !holds(caller.actor, 'desk.act')) throw new Fault('forbidden', 'impersonation.over');
  const seen = holdsFor(await world.stores.impersonations.byId(id), caller.person.id, world.now());
  const { personId, organisationId } = seen;
  const {
    person,
    membership: held,
    organisation,
  } = organisationId
    ? await world.stores.callers.of(personId, organisationId)
    : { person: await world.stores.persons.byId(personId), membership: undefined, organisation: undefined };
  // Who is suspended in an organisation sees nothing of it, and so nothing is seen of it through them.
  const membership = held?.suspended ? undefined : held;
  if (!person) throw new Fault('forbidden', 'impersonation.over');
  return {
    actor: {
      kind: 'person',
      personId,
      organisationId: membership ? organisationId : null,
      roles: membership?.roles ?? [],
      permissions: membership ? ['look'] : [],
      impersonator: caller.person.id,
    },
    person,
    ...(membership && organisation ? { membership, organisation } : {}),
    impersonation: seen,
  };
};

/** @throws Fault forbidden `impersonation.readOnly` for a call that would change something */
export const onlyLooks = ({ impersonation }: Caller, changes: boolean): void => {
  if (impersonation && changes) throw new Fault('forbidden', 'impersonation.readOnly');
};

/** What the objects of all lines of the audit begin with that one impersonation has written. */
export const looksUnder = (id: string): string => `impersonations/${id}/`;

/** Writes down what the desk looked at through somebody else. */
export const auditLook = async (
  world: World,
  { actor, impersonation }: Caller & { readonly impersonation: Impersonation },
  look: { readonly operation: string; readonly object: string; readonly status: number },
): Promise<void> => {
  const w = work();
  audit(world.stores.db, w, {
    ...look,
    kind: 'read',
    object: `${looksUnder(impersonation.id)}${look.object}`,
    by: stamp(actor, world.now()),
  });
  await commit(world.stores.db, w);
};
