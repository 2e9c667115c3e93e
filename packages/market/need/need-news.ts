import type { EventName } from '../event/catalogue.ts';
import type { Happened } from '../event/event.ts';
import type { NoticeKindName } from '../notice/kinds.ts';
import type { News } from '../notice/notice.ts';
import type { Need } from './need.ts';

const heard = (before: Need | undefined, after: Need): NoticeKindName | undefined => {
  if (after.proposals.length > (before?.proposals.length ?? 0)) return 'need.proposed';
  if (after.queue?.late && !before?.queue?.late) return 'need.late';
  if (after.queue && !before?.queue) return 'need.queued';
  if (before?.state === after.state) return undefined;
  if (after.state === 'matched') return 'need.matched';
  return after.state === 'expired' ? 'need.expired' : undefined;
};

/** What a change of a need gives to tell its owner, or the operator where no broker answered. */
export const needNews = (before: Need | undefined, after: Need): readonly News[] => {
  const kind = heard(before, after);
  if (!kind) return [];
  const { id, version, title, changed } = after;
  const link = `/needs/${id}`;
  return [{ kind, key: `need#${id}#${version}`, at: changed.at, link, params: { listing: title }, actor: changed.actor }];
};

/** What a change of a need tells programs of its owner: the state that it has come to. */
export const needEvents = (before: Need | undefined, after: Need): readonly Happened[] => {
  const { id, title, state, reason, version, ownerId, changed } = after;
  if (before?.state === state) return [];
  const need = { id, title, state, version, ...(reason ? { reason } : {}) };
  return [{ name: `need.${state}` as EventName, organisationId: ownerId, subject: id, at: changed.at, data: { need } }];
};
