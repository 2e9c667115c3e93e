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
import type { World } from './world.ts';

/** Of each kind of thing the newest so many are looked at. */
const most = 100;
const page = { limit: most };

interface Asking {
  readonly world: World;
  readonly home: NonNullable<Caller['organisation']>;
  readonly personId: string;
  readonly now: Date;
}

/** What one kind of thing gives to do. */
type Source = (asking: Asking) => Promise<readonly (Task | undefined)[]>;

const titlesOf = async ({ stores }: World, ids: readonly string[]) =>
  new Map((await stores.listings.many([...new Set(ids)])).map(({ id, content }) => [id, content.title]));

const inquiries: Source = async ({ world, home }) =>
  (await world.stores.inquiries.received(home.id, page, ['new', 'assigned'])).items.map(inquiryTask);

const rfqs: Source = async ({ world: { stores }, home }) => {
  const { items } = await stores.rfqs.reached(home.id, page, quotableStates);
  return Promise.all(items.map(async (rfq) => rfqTask(rfq, (await stores.quotes.by(rfq.id, home.id)) !== undefined)));
};

const quotes: Source = async ({ world, home, now }) => {
  const found = await world.stores.quotes.selling(home.id, page, ['draft', 'requested', 'countered', 'submitted']);
  return found.items.map((quote) => quoteTask(quote, now));
};

const orders: Source = async ({ world: { stores }, home }) => {
  const { items } = await stores.orders.selling(home.id, page);
  const claimed = items.filter(({ state }) => state === 'claim_open');
  const claims = claimed.map(async (order) => disputeTask(order, (await stores.orders.books(order.id))?.disputes ?? []));
  return [...items.map(orderTask), ...(await Promise.all(claims))];
};

const samples: Source = async ({ world, home }) => (await world.stores.samples.received(home.id, page)).items.map(sampleTask);

const services: Source = async ({ world, home }) => (await world.stores.services.received(home.id, page)).items.map(serviceTask);

const evaluations: Source = async ({ world, home }) =>
  (await world.stores.evaluations.sent(home.id, page)).items.map(evaluationTask);

const deals: Source = async ({ world, home }) => (await world.stores.deals.selling(home.id, page)).items.map(dealTask);

const offtakes: Source = async ({ world, home }) => {
  const { supplied, taken } = world.stores.offtakes;
  const items = (await Promise.all([supplied(home.id, page), taken(home.id, page)])).flatMap((found) => found.items);
  const open = items.filter(({ state }) => state === 'offered');
  const titles = await titlesOf(
    world,
    open.map((o) => o.listingId),
  );
  return open.map((o) => offtakeTask(o, home.id, titles.get(o.listingId) ?? {}));
};

const resales: Source = async ({ world, home }) => {
  const reserved = (await world.stores.resales.selling(home.id, page)).items.filter(({ state }) => state === 'reserved');
  const titles = await titlesOf(
    world,
    reserved.map((r) => r.listingId),
  );
  return reserved.map((r) => resaleTask(r, titles.get(r.listingId) ?? {}));
};

const bookings: Source = async ({ world: { stores }, home }) => {
  const lines = (await stores.bookings.asked(home.id, page)).items;
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

/** All that waits for the selling side of an organisation, and for the person's own word, by the clock. */
export const tasksFor = async (asking: Asking): Promise<Task[]> => {
  const found = await Promise.all(sources.map((source) => source(asking)));
  return byClock(found.flat().filter((task) => task !== undefined));
};
