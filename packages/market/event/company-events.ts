import type { Membership } from '../company/membership.ts';
import type { Organisation } from '../company/organisation.ts';
import type { Verification } from '../verification/verification.ts';
import type { EventName } from './catalogue.ts';
import type { Happened } from './event.ts';

const memberEvent = (name: EventName, { personId, organisationId, roles }: Membership, at?: string): Happened => ({
  name,
  organisationId,
  subject: personId,
  ...(at ? { at } : {}),
  data: { member: { personId, organisationId, roles } },
});

/** What a change of a membership tells its organisation. */
export const memberEvents = (before: Membership | undefined, after: Membership | undefined): readonly Happened[] => {
  if (!after) return before ? [memberEvent('member.removed', before)] : [];
  if (!before) return [memberEvent('member.joined', after, after.since.at)];
  if (!before.suspended && after.suspended) return [memberEvent('member.suspended', after, after.suspended.by.at)];
  if (before.suspended && !after.suspended) return [memberEvent('member.reinstated', after)];
  return before.roles.join() === after.roles.join() ? [] : [memberEvent('member.changed', after)];
};

const profile = (o: Organisation): string =>
  JSON.stringify([o.type, o.name, o.about, o.country, o.region, o.complex, o.postal, o.website, o.language, o.zone]);

/** What a change of an organisation tells it: its standing, or its profile. What the clock reckons is not told. */
export const organisationEvents = (before: Organisation | undefined, after: Organisation): readonly Happened[] => {
  if (!before) return [];
  const { id, version, status } = after;
  const of = (name: EventName): Happened[] => [
    { name, organisationId: id, subject: id, at: after.changed.at, data: { organisation: { id, version, status } } },
  ];
  if (before.status !== status) return of(status === 'active' ? 'organisation.reinstated' : 'organisation.suspended');
  return profile(before) === profile(after) ? [] : of('organisation.changed');
};

/** What a change of a verification tells its organisation: where it stands, and the level in force. */
export const verificationEvents = (before: Verification | undefined, after: Verification): readonly Happened[] => {
  if (before?.state === after.state) return [];
  const { organisationId, side, state, wanted, grant, history } = after;
  const last = history.at(-1);
  const reason = last?.reason;
  const inForce = grant ? { level: grant.level, until: grant.until } : {};
  return [
    {
      name: 'verification.changed',
      organisationId,
      subject: organisationId,
      ...(last ? { at: last.by.at } : {}),
      data: { verification: { side, state, wanted, ...inForce, ...(reason ? { reason } : {}) } },
    },
  ];
};
