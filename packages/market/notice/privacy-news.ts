import type { PrivacyRequest } from '../privacy/request.ts';
import type { NoticeKindName } from './kinds.ts';
import type { News } from './notice.ts';

const kindOf = (before: PrivacyRequest | undefined, after: PrivacyRequest): NoticeKindName | undefined => {
  if (before?.state === after.state) return undefined;
  switch (after.state) {
    case 'ready':
      return 'privacy.ready';
    case 'cooling':
      return 'privacy.cooling';
    case 'held':
      return 'privacy.held';
    case 'cancelled':
      return 'privacy.cancelled';
    default:
      return undefined;
  }
};

/** What a step of an export or erasure gives to tell those whose data it is, also the one who asked: it may have been somebody else. */
export const privacyNews = (
  before: PrivacyRequest | undefined,
  after: PrivacyRequest,
  to: readonly string[],
): readonly News[] => {
  const kind = kindOf(before, after);
  return kind
    ? [
        {
          kind,
          key: `${after.id}#${after.state}`,
          at: after.changed.at,
          link: '/settings/privacy',
          params: { day: (after.nextAt ?? '').slice(0, 10) },
          actor: '',
          to,
        },
      ]
    : [];
};
