import { Fault, invalidField, missing } from '@sandan/kernel/fault';
import { Absence } from '@sandan/market/company/membership';
import type { Caller } from '../caller.ts';
import { endpoint } from '../endpoint.ts';

/** The caller's own membership in the organisation for which they act. */
const own = ({ membership }: Caller) => {
  if (!membership) throw new Fault('forbidden', 'access.noOrganisation');
  return membership;
};

export const absence = [
  endpoint({
    operation: 'absence.put',
    method: 'put',
    path: '/me/absence',
    summary: 'Say when one is away from the active organisation, and who stands in',
    answer: Absence,
    body: Absence,
    handle: async ({ permit, caller, body, world, work }) => {
      permit('own');
      const membership = own(caller);
      if (body.deputyId === membership.personId) throw invalidField('/deputyId', 'absence.self');
      if (body.deputyId && !(await world.stores.memberships.of(membership.organisationId, body.deputyId)))
        throw missing('membership');
      world.stores.memberships.put(work, { ...membership, away: body, version: membership.version + 1 });
      return { body };
    },
  }),
  endpoint({
    operation: 'absence.remove',
    method: 'delete',
    path: '/me/absence',
    summary: 'Be there again',
    status: 204,
    handle: async ({ permit, caller, world, work }) => {
      permit('own');
      const { away, ...rest } = own(caller);
      if (away) world.stores.memberships.put(work, { ...rest, version: rest.version + 1 });
      return {};
    },
  }),
];
