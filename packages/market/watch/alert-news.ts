import type { Localized } from '@sandan/kernel/text';
import type { NoticeKindName } from '../notice/kinds.ts';
import type { News } from '../notice/notice.ts';
import type { Alert, AlertEvent } from './alert.ts';

const kinds: Readonly<Record<AlertEvent, NoticeKindName>> = {
  matched: 'search.matched',
  published: 'follow.published',
  changed: 'follow.changed',
  returned: 'follow.returned',
  withdrawn: 'follow.withdrawn',
  ended: 'follow.ended',
  status: 'follow.status',
};

/** What an alert says, with the names as they are at the time. */
export const alertNews = (
  alert: Alert,
  names: { readonly search: string; readonly listing: Localized; readonly owner: Localized },
): News => ({
  kind: kinds[alert.event],
  key: alert.id,
  at: alert.at,
  link: `/listings/${alert.listingId}`,
  params: { ...names, what: alert.what ?? {} },
  actor: '',
});
