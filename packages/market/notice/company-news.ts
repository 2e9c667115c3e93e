import type { Localized } from '@sandan/kernel/text';
import type { Membership } from '../company/membership.ts';
import type { Organisation } from '../company/organisation.ts';
import type { Ownership } from '../company/ownership.ts';
import { suspensionReasons } from '../company/suspension.ts';
import type { NoticeKindName } from './kinds.ts';
import type { News } from './notice.ts';

const ends: Readonly<Record<Ownership['state'], NoticeKindName>> = {
  offered: 'ownership.offered',
  accepted: 'ownership.accepted',
  declined: 'ownership.declined',
  withdrawn: 'ownership.withdrawn',
  expired: 'ownership.expired',
  named: 'ownership.named',
};

/** What an offer of ownership gives to tell the two it concerns; of an owner whom the desk named, all members. */
export const ownershipNews = (
  offer: Ownership,
  members: readonly Membership[],
  names: { readonly organisation: Localized; readonly from: string; readonly to: string },
): News => ({
  kind: ends[offer.state],
  key: `ownership#${offer.organisationId}#${offer.version}`,
  at: offer.changed.at,
  link: '/my/organisation/ownership',
  params: { ...names, ...(offer.why ? { why: offer.why } : {}) },
  // Both are told: who acted has it in writing.
  actor: '',
  to: offer.state === 'named' ? members.map((m) => m.personId) : [offer.fromId, offer.toId].flatMap((id) => id ?? []),
});

/** What a change of a membership gives to tell the member. */
export const membershipNews = (before: Membership, after: Membership, organisation: Localized): readonly News[] => {
  if (Boolean(before.suspended) === Boolean(after.suspended)) return [];
  const reason = after.suspended?.reason ?? '';
  return [
    {
      kind: after.suspended ? 'membership.suspended' : 'membership.reinstated',
      key: `${after.organisationId}#${after.personId}#${after.version}`,
      at: after.suspended?.by.at ?? before.suspended?.by.at ?? after.since.at,
      link: '/notices',
      params: { organisation, reason },
      actor: '',
      to: [after.personId],
    },
  ];
};

/** What a change of its standing gives to tell the owners of an organisation. */
export const standingNews = (before: Organisation, after: Organisation): readonly News[] => {
  if (before.status === after.status) return [];
  const { suspension } = after.status === 'suspended' ? after : before;
  return [
    {
      kind: after.status === 'suspended' ? 'organisation.suspended' : 'organisation.reinstated',
      key: `${after.id}#${after.version}`,
      at: suspension?.by.at ?? after.changed.at,
      link: '/my/organisation',
      params: { organisation: after.name, ...(suspension ? { reason: suspensionReasons[suspension.reason] } : {}) },
      actor: '',
    },
  ];
};
