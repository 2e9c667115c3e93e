import type { Actor } from '@sandan/kernel/actor';
import { koreanDay, plusDays } from '../calendar/date.ts';
import { startOf } from '../royalty/books.ts';
import type { Resale } from './resale.ts';
import { moved, takeOver, takeOverDays } from './verbs.ts';

/** When the clock next has something to do with a sale: the close of its auction first, and the bidders that have not been told it. */
export const resaleNext = (resale: Resale): string | undefined => {
  const { state, auction, proposal, since, warrantyUntil } = resale;
  if (auction?.ended && !auction.told) return auction.ended.at;
  if (state === 'listed') return proposal?.until ?? (auction && !auction.ended ? auction.closesAt : undefined);
  if (state === 'installed') return startOf(plusDays(koreanDay(new Date(since)), takeOverDays + 1));
  if (state === 'in_warranty' && warrantyUntil && resale.claims.every((c) => c.answer))
    return startOf(plusDays(warrantyUntil, 1));
  return undefined;
};

const clock: Actor = { kind: 'service', name: 'clock' };

/** What time does to a machine that was sold, as of `now`; nothing if nothing is due. */
export const passResale = (resale: Resale, now: Date): Resale | undefined => {
  const next = resaleNext(resale);
  if (!next || next > now.toISOString()) return undefined;
  if (resale.state === 'installed') return takeOver(resale, 'clock', { actor: clock, now });
  if (resale.state === 'in_warranty') return moved(resale, 'close', 'clock', { actor: clock, now });
  return undefined;
};
