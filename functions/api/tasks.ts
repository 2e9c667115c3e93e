import { decidersOf } from '@sandan/market/company/approval';
import {
  approvalTask,
  bookingTask,
  byClock,
  certificateTasks,
  dealTask,
  disputeTask,
  evaluationTask,
  exporterTask,
  inquiryTask,
  offtakeTask,
  orderTask,
  quoteTask,
  resaleTask,
  rfqTask,
  sampleTask,
  serviceTask,
  type Task,
} from '@sandan/market/desk/task';
import { quotableStates } from '@sandan/market/rfq/rfq';
import { houseOf } from './approving.ts';
import type { Caller } from './caller.ts';
import { type Perusal, perusal } from './perusal.ts';
import type { World } from './world.ts';

interface Asking {
  readonly all: Perusal['all'];
  readonly world: World;
  readonly home: NonNullable<Caller['organisation']>;
  readonly personId: string;
  readonly now: Date;
}

/** What one kind of thing gives to do. */
type Source = (asking: Asking) => Promise<readonly (Task | undefined)[]>;

const titlesOf = async ({ stores }: World, ids: readonly string[]) =>
  new Map((await stores.listings.many([...new Set(ids)])).map(({ id, content }) => [id, content.title]));

const inquiries: Source = async ({ world: { stores }, home, all }) =>
  (await all((page) => stores.inquiries.received(home.id, page, ['new', 'assigned']))).map(inquiryTask);

/** Of each request it is asked whether the house has quoted, so that fewer are looked at. */
const rfqPages = 2;
const rfqs: Source = async ({ world: { stores }, home, all }) => {
  const items = await all((page) => stores.rfqs.reached(home.id, page, quotableStates), rfqPages);
  return Promise.all(items.map(async (rfq) => rfqTask(rfq, (await stores.quotes.by(rfq.id, home.id)) !== undefined)));
};

const quotes: Source = async ({ world: { stores }, home, now, all }) => {
  const found = await all((page) => stores.quotes.selling(home.id, page, ['draft', 'requested', 'countered', 'submitted']));
  return found.map((quote) => quoteTask(quote, now));
};

const orders: Source = async ({ world: { stores }, home, all }) => {
  const items = await all((page) => stores.orders.selling(home.id, page));
  const claimed = items.filter(({ state }) => state === 'claim_open');
  const claims = claimed.map(async (order) => disputeTask(order, (await stores.orders.books(order.id))?.disputes ?? []));
  return [...items.map(orderTask), ...(await Promise.all(claims))];
};

const samples: Source = async ({ world: { stores }, home, all }) =>
  (await all((page) => stores.samples.received(home.id, page))).map(sampleTask);

const services: Source = async ({ world: { stores }, home, all }) =>
  (await all((page) => stores.services.received(home.id, page))).map(serviceTask);

const evaluations: Source = async ({ world: { stores }, home, all }) =>
  (await all((page) => stores.evaluations.sent(home.id, page))).map(evaluationTask);

const deals: Source = async ({ world: { stores }, home, all }) =>
  (await all((page) => stores.deals.selling(home.id, page))).map(dealTask);

const offtakes: Source = async ({ world, home, all }) => {
  const { supplied, taken } = world.stores.offtakes;
  const items = (await Promise.all([all((page) => supplied(home.id, page)), all((page) => taken(home.id, page))])).flat();
  const open = items.filter(({ state }) => state === 'offered');
  const titles = await titlesOf(
    world,
    open.map((o) => o.listingId),
  );
  return open.map((o) => offtakeTask(o, home.id, titles.get(o.listingId) ?? {}));
};

const resales: Source = async ({ world, home, all }) => {
  const found = await all((page) => world.stores.resales.selling(home.id, page));
  const reserved = found.filter(({ state }) => state === 'reserved');
  const titles = await titlesOf(
    world,
    reserved.map((r) => r.listingId),
  );
  return reserved.map((r) => resaleTask(r, titles.get(r.listingId) ?? {}));
};

const bookings: Source = async ({ world: { stores }, home, all }) => {
  const lines = await all((page) => stores.bookings.asked(home.id, page));
  const [found, resources] = await Promise.all([
    stores.bookings.many([...new Set(lines.map((l) => l.bookingId))]),
    stores.resources.many([...new Set(lines.map((l) => l.resourceId))]),
  ]);
  const nameOf = (bookingId: string) => {
    const line = lines.find((l) => l.bookingId === bookingId);
    return resources.get(line?.resourceId ?? '')?.name ?? {};
  };
  return found.map((booking) => bookingTask(booking, nameOf(booking.id)));
};

const approvals: Source = async ({ world, home, personId, now }) => {
  const pending = await world.stores.approvals.pending(home.id);
  if (pending.length === 0) return [];
  const house = await houseOf(world, home, now);
  return pending.map((a) => approvalTask(a, a.requesterId !== personId && decidersOf(a, house).includes(personId)));
};

const certificates: Source = async ({ world: { stores }, home, now }) => {
  const open = (await stores.listings.allOfOwner(home.id)).filter(({ state }) => state === 'published');
  const supplies = await stores.supplies.many(open.map(({ id }) => id));
  return open.flatMap((listing) => {
    const supply = supplies.find(({ listingId }) => listingId === listing.id);
    return supply ? certificateTasks(listing, supply, now) : [];
  });
};

const exporter: Source = async ({ world, home }) => {
  const found = await world.stores.exporters.of(home.id);
  return [found && exporterTask(found, home.name)];
};

const sources: readonly Source[] = [
  inquiries,
  rfqs,
  quotes,
  orders,
  samples,
  services,
  evaluations,
  deals,
  offtakes,
  resales,
  bookings,
  approvals,
  certificates,
  exporter,
];

/**
 * What waits for the selling side of an organisation, and for the person's own word, by the clock; `more` where so much is there that not
 * all of it was looked at.
 */
export const tasksFor = async (asking: Omit<Asking, 'all'>): Promise<{ tasks: Task[]; more: boolean }> => {
  const { all, isMore } = perusal();
  const found = await Promise.all(sources.map((source) => source({ ...asking, all })));
  return { tasks: byClock(found.flat().filter((task) => task !== undefined)), more: isMore() };
};
