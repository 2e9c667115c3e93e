import type { Localized } from '@sandan/kernel/text';
import type { Verification, VerificationAction } from '../verification/verification.ts';
import type { NoticeKindName } from './kinds.ts';
import type { News } from './notice.ts';

const kinds: Readonly<Partial<Record<VerificationAction, NoticeKindName>>> = {
  submit: 'verification.submitted',
  request_changes: 'verification.changesRequested',
  verify: 'verification.verified',
  reject: 'verification.rejected',
  suspend: 'verification.suspended',
  reinstate: 'verification.reinstated',
  remind: 'verification.expiring',
  lapse: 'verification.lapsed',
};

/** What a step of a verification gives to tell: its last line says which step it was. */
export const verificationNews = (v: Verification, organisation: Localized): readonly News[] => {
  const last = v.history.at(-1);
  const kind = last && kinds[last.action];
  if (!last || !kind) return [];
  return [
    {
      kind,
      key: `${v.organisationId}#${v.side}#${v.version}`,
      at: last.by.at,
      link:
        kind === 'verification.submitted' ? `/desk/verifications/${v.organisationId}/${v.side}` : `/my/verification/${v.side}`,
      params: { organisation, level: v.grant?.level ?? v.wanted, until: v.grant?.until.slice(0, 10) ?? '' },
      actor: last.by.actor,
    },
  ];
};
