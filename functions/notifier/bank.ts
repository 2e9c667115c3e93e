import type { Inquiry } from '@sandan/market/deal/inquiry';
import { bankNews } from '@sandan/market/notice/bank-news';
import { audienceOf, type News } from '@sandan/market/notice/notice';
import { isUnderWay, otherSide } from '@sandan/market/order/order';
import type { Change } from '@sandan/store/change';
import { readersOf } from './people.ts';
import { tell } from './tell.ts';
import type { NotifierWorld } from './world.ts';

/** Most pages of a box that are read for its open deals. */
const mostPages = 50;

/** Everyone with whom an organisation has something open, on either side, once each. */
export const openCounterparties = async ({ stores }: NotifierWorld, organisationId: string): Promise<readonly string[]> => {
  const found = new Set<string>();
  const other = ({ asker, responder }: Inquiry) =>
    asker.organisationId === organisationId ? responder.organisationId : asker.organisationId;
  for (const box of ['received', 'sent'] as const) {
    let cursor: string | undefined;
    for (let page = 0; page < mostPages; page++) {
      const { items, next } = await stores.inquiries[box](organisationId, cursor ? { limit: 100, cursor } : { limit: 100 });
      for (const inquiry of items) if (inquiry.state !== 'closed' && !inquiry.origin) found.add(other(inquiry));
      cursor = next;
      if (!cursor) break;
    }
  }
  for (const box of ['selling', 'buying'] as const) {
    let cursor: string | undefined;
    for (let page = 0; page < mostPages; page++) {
      const { items, next } = await stores.orders[box](organisationId, cursor ? { limit: 100, cursor } : { limit: 100 });
      for (const order of items) if (isUnderWay(order)) found.add(otherSide(order, organisationId));
      cursor = next;
      if (!cursor) break;
    }
  }
  return [...found];
};

/** Tells an organisation of every step of its bank accounts, and warns whoever it has a deal open with (UO11). */
export const tellBank = async (world: NotifierWorld, { before, after }: Change): Promise<void> => {
  if (!after) return;
  const { stores } = world;
  const now = stores.bankAccounts.parse(after);
  const was = before && stores.bankAccounts.parse(before);
  if (was?.state === now.state) return;
  const name = (await stores.organisations.byId(now.organisationId))?.name ?? {};
  const say = async (news: News | undefined, ownerId: string) => {
    if (!news) return;
    for (const reader of await readersOf(world, audienceOf(news), { ownerId }, news.actor)) await tell(world, news, reader);
  };
  await say(bankNews(was, now, name, 'own'), now.organisationId);
  const warning = bankNews(was, now, name, 'counterparty');
  if (warning) for (const id of await openCounterparties(world, now.organisationId)) await say(warning, id);
};
