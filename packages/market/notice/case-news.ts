import { type Case, isDecided, outcomes, reportReasons } from '../moderation/case.ts';
import type { NoticeKindName } from './kinds.ts';
import type { News } from './notice.ts';

/** What a change of a moderation case gives to tell: the desk of new and late ones, the parties of a decision. */
export const caseNews = (before: Case | undefined, after: Case): readonly News[] => {
  const news = (kind: NoticeKindName, link: string, more: Pick<News, 'to'> & { params?: News['params'] } = {}): News => ({
    kind,
    key: `${after.id}#${after.version}`,
    at: after.changed.at,
    link,
    actor: after.changed.actor,
    ...more,
    params: { what: after.said, ...more.params },
  });
  const reason = reportReasons[after.reports[0]?.reason ?? 'other'];
  if (!before) return [news('case.opened', `/cases/${after.id}`, { params: { reason } })];
  if (after.late && !before.late) return [news('case.late', `/cases/${after.id}`, { params: { reason } })];
  if (isDecided(before) || !isDecided(after)) return [];
  const outcome = after.outcome ? outcomes[after.outcome] : { ko: '', en: '' };
  const reporters = [...new Set(after.reports.map((r) => r.by.actor))];
  const note = after.note ? `: ${after.note}` : '';
  return [
    news('case.decided', '/notices', { to: reporters, params: { outcome } }),
    ...(after.outcome === 'warned' ? [news('case.warned', '/notices', { params: { reason, note } })] : []),
  ];
};
