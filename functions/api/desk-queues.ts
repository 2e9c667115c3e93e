import type { Page, PageQuery } from '@sandan/kernel/page';
import { type DeskQueueName, deskQueueNames, dueOf } from '@sandan/market/desk/queue';
import type { World } from './world.ts';

/** Cases of one queue, the oldest first, with the instant since which each waits. */
type Waiting = (world: World, page: PageQuery) => Promise<Page<string>>;

const since = <T>(page: Page<T>, of: (item: T) => string): Page<string> => ({ ...page, items: page.items.map(of) });

const waiting: Readonly<Record<DeskQueueName, Waiting>> = {
  inquiries: async ({ stores }, page) => since(await stores.inquiries.escalatedToOperator(page), (i) => i.term.answerBy),
  listings: async ({ stores }, page) =>
    since(await stores.listings.awaitingReview(page), (l) => l.revision?.submitted.at ?? l.changed.at),
  verifications: async ({ stores }, page) => since(await stores.verifications.waiting(page), (v) => v.submittedAt ?? ''),
  screenings: async ({ stores }, page) => since(await stores.screenings.waiting(page), (s) => s.openedAt ?? s.screenedAt),
  requests: async ({ stores }, page) => since(await stores.rfqs.held(page), (r) => r.changed.at),
  appeals: async ({ stores }, page) => since(await stores.exporters.appealing(page), (e) => e.appeal?.by.at ?? e.changed.at),
  cases: async ({ stores }, { limit }) => ({
    items: (await stores.cases.waiting(limit)).map((c) => c.opened.at).sort(),
  }),
  disputes: async ({ stores }, page) => since(await stores.orders.disputed(page), (d) => d.changed.at),
  evaluations: async ({ stores }, page) => since(await stores.evaluations.contested(page), (e) => e.since),
  services: async ({ stores }, page) => since(await stores.services.contested(page), (r) => r.since),
  notes: async ({ stores }, page) => since(await stores.notes.waiting(page), (e) => e.changed.at),
  providerTasks: async ({ stores }, page) => since(await stores.payments.givenUp(page), (t) => t.changed.at),
  sources: async ({ stores }, page) => since(await stores.sources.stale(page), (s) => s.staleSince ?? s.triedAt ?? ''),
  asides: async ({ stores }) => ({ items: (await stores.setAsides.every()).map((a) => a.at).sort() }),
};

const most = 100;

/** How each queue stands: how many wait (`more` where there are more than were counted), since when, and how many are past their time. */
export const queuesOf = (world: World, now: Date) =>
  Promise.all(
    deskQueueNames.map(async (name) => {
      const { items, next } = await waiting[name](world, { limit: most });
      const [oldest] = items;
      const due = items.map((at) => dueOf(name, at)).sort();
      return {
        name,
        count: items.length,
        more: next !== undefined,
        late: due.filter((at) => at < now.toISOString()).length,
        ...(oldest ? { oldest, due: due[0] } : {}),
      };
    }),
  );
