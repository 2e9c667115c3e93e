import type { Localized } from '@sandan/kernel/text';
import type { Qualification, QualificationState } from '../booking/qualification.ts';
import { revocations } from '../booking/qualification-names.ts';
import type { NoticeKindName } from './kinds.ts';
import type { News } from './notice.ts';

const kinds: Readonly<Partial<Record<QualificationState, NoticeKindName>>> = {
  requested: 'qualification.asked',
  qualified: 'qualification.granted',
  revoked: 'qualification.revoked',
  expiring: 'qualification.expiring',
  expired: 'qualification.expired',
};

/** What a change of a qualification gives to tell; a training that is booked or given up is told as a booking. */
export const qualificationNews = (
  before: Qualification | undefined,
  now: Qualification,
  names: { readonly owner: Localized; readonly person: string },
): News[] => {
  const kind = kinds[now.state];
  const same = before?.state === now.state && before.until === now.until;
  if (!kind || same || (now.state === 'requested' && before?.state === 'scheduled')) return [];
  return [
    {
      kind,
      key: `${now.id}#${now.version}`,
      at: now.changed.at,
      link: '/my/qualifications',
      params: {
        ...names,
        skill: now.skill,
        until: now.until?.slice(0, 10) ?? '',
        reason: revocations[now.reason ?? 'mistake'],
      },
      actor: now.changed.actor,
      to: [now.personId],
    },
  ];
};
