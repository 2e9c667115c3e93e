import { type Approval, decidersOf } from '../company/approval.ts';
import type { House } from '../company/deputy.ts';
import { isOwner } from '../company/membership.ts';
import type { NoticeKindName } from './kinds.ts';
import type { News } from './notice.ts';

/** Whom it concerns that an owner decided over heads: who asked, who was asked or has decided, and the other owners. */
const concerned = (approval: Approval, house: House): readonly string[] => [
  ...new Set([
    approval.requesterId,
    ...decidersOf(approval, house),
    ...approval.steps.flatMap((s) => s.decided?.by ?? []),
    ...house.members.filter(isOwner).map((m) => m.personId),
  ]),
];

/**
 * What a change of a request gives to tell: those who can decide it when it is made and again later, the requester when it ends, and all
 * whom it concerns where an owner decided over their heads. `person` asked, `owner` did that.
 */
export const approvalNews = (
  before: Approval | undefined,
  after: Approval,
  house: House,
  { person, owner }: { readonly person: string; readonly owner: string },
): readonly News[] => {
  const news = (kind: NoticeKindName, to: readonly string[]): News => ({
    kind,
    key: `${after.id}#${after.version}`,
    at: after.changed.at,
    link: `/approvals/${after.id}`,
    params: {
      title: after.title,
      person,
      owner,
      why: after.overruled?.why ?? '',
      answer: after.answer ? `: ${after.answer}` : '',
    },
    actor: after.changed.actor,
    to,
  });
  const deciding = decidersOf(after, house);
  if (!before) return [news('approval.asked', deciding)];
  if (after.state === before.state) return after.reminded && !before.reminded ? [news('approval.reminder', deciding)] : [];
  if (after.overruled && after.overruled.at !== before.overruled?.at)
    return [news(after.state === 'approved' ? 'approval.allowed' : 'approval.forbidden', concerned(after, house))];
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
