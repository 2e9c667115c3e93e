import type { Sheet } from './form.server.ts';

/** What `WatchFields` sends. */
export const watching = (sheet: Sheet) => {
  const chosen = sheet.texts('channels');
  return {
    pace: sheet.text('pace'),
    channels: { mail: chosen.includes('mail'), webhook: chosen.includes('webhook'), feed: chosen.includes('feed') },
  };
};
