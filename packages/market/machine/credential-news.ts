import type { News } from '../notice/notice.ts';
import type { Credential } from './credential.ts';

/** What the clock did to a key or client is told; what an administrator did is not. */
export const credentialNews = (before: Credential, after: Credential): readonly News[] => {
  const kind =
    before.state !== after.state && after.state === 'expired'
      ? ('credential.expired' as const)
      : after.told !== undefined && after.told !== before.told
        ? ('credential.expiring' as const)
        : undefined;
  if (!kind) return [];
  const news: News = {
    kind,
    key: `${after.id}#${after.version}`,
    at: after.changed.at,
    link: '/my/keys',
    params: { name: after.name, days: after.told ?? 0 },
    actor: after.changed.actor,
  };
  return [news];
};
