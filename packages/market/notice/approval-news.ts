import { type Approval, decidersOf } from '../company/approval.ts';
import type { House } from '../company/deputy.ts';
import type { NoticeKindName } from './kinds.ts';
import type { News } from './notice.ts';

/** What a change of a request gives to tell: those who can decide it when it is made and again later, the requester when it ends. */
export const approvalNews = (before: Approval | undefined, after: Approval, house: House, person: string): readonly News[] => {
  const news = (kind: NoticeKindName, to: readonly string[]): News => ({
    kind,
    key: `${after.id}#${after.version}`,
    at: after.changed.at,
    link: `/approvals/${after.id}`,
    params: { title: after.title, person, answer: after.answer ? `: ${after.answer}` : '' },
    actor: after.changed.actor,
    to,
  });
  const deciding = decidersOf(after, house);
  if (!before) return [news('approval.asked', deciding)];
  if (after.state === before.state) return after.reminded && !before.reminded ? [news('approval.reminder', deciding)] : [];
  switch (after.state) {
    case 'approved':
    case 'refused':
    case 'expired':
      return [news(`approval.${after.state}`, [after.requesterId])];
    case 'withdrawn':
      return [news('approval.withdrawn', deciding)];
    case 'pending':
      return [];
  }
};
