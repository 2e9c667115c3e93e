import { bankNews } from '@sandan/market/notice/bank-news';
import { audienceOf, type News } from '@sandan/market/notice/notice';
import type { Change } from '@sandan/store/change';
import { type Dealing, dealings } from './dealing.ts';
import type { Box } from './dealing-box.ts';
import { readersOf } from './people.ts';
import { tell } from './tell.ts';
import type { NotifierWorld } from './world.ts';

/** Most pages of a box that are read for what is open in it. */
const mostPages = 50;

/** Everyone with whom an organisation has something open, on either side and in whatever process, once each. */
export const openCounterparties = async (
  { stores, now }: Pick<NotifierWorld, 'stores' | 'now'>,
  organisationId: string,
): Promise<readonly string[]> => {
  const found = new Set<string>();
  const boxes = (Object.values(dealings) as readonly Dealing[]).flatMap((d) => (Array.isArray(d) ? (d as readonly Box[]) : []));
  for (const { pages, others } of boxes) {
    const read = pages(stores, organisationId, now());
    let cursor: string | undefined;
    for (let page = 0; page < mostPages; page++) {
      const { items, next } = await read(cursor ? { limit: 100, cursor } : { limit: 100 });
      for (const thing of items) for (const id of await others(stores, thing as never, organisationId)) found.add(id);
      cursor = next;
      if (!cursor) break;
    }
  }
  found.delete(organisationId);
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
