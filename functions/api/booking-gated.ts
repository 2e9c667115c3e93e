import { Fault } from '@sandan/kernel/fault';
import type { Money } from '@sandan/kernel/money';
import type { Localized } from '@sandan/kernel/text';
import type { Booking } from '@sandan/market/booking/booking';
import { occurrencesOf, readRecurrence } from '@sandan/market/booking/recurrence';
import type { Resource } from '@sandan/market/booking/resource';
import type { ApprovalAbout } from '@sandan/market/company/approval';
import { quote, type Used } from '@sandan/market/usage/quote';
import { priceClassFor, priceOf } from '@sandan/store/charging';
import { cleared, type Gated } from './approving.ts';
import type { Caller } from './caller.ts';
import { buying } from './gated.ts';
import type { World } from './world.ts';

export type BookingAbout = Extract<ApprovalAbout, { kind: 'booking' }>;
export type SeriesAbout = Extract<ApprovalAbout, { kind: 'series' }>;

type Timed = Pick<Used, 'start' | 'end' | 'zone' | 'quantity'> & { readonly resourceId: string; readonly ownerId: string };

/**
 * What some times cost an organisation by the prices of an instant, without staff and consumables, which are said later: nothing where all of
 * it is its own or has no price, no amount where the prices are in several currencies.
 */
const costOf = async ({ stores }: World, times: readonly Timed[], organisationId: string, at: string) => {
  const others = times.filter((t) => t.ownerId !== organisationId);
  const known = new Map(
    await Promise.all(
      [...new Map(others.map((t) => [t.resourceId, t])).values()].map(async ({ resourceId, ownerId }) => {
        const price = await priceOf(stores, resourceId, at);
        return [resourceId, price && { price, priceClass: await priceClassFor(stores, organisationId, ownerId) }] as const;
      }),
    ),
  );
  const sums = new Map<Money['currency'], number>();
  for (const time of others) {
    const found = known.get(time.resourceId);
    if (!found) continue;
    const { currency } = found.price;
    sums.set(currency, (sums.get(currency) ?? 0) + quote(found.price, time, found.priceClass).net);
  }
  const amounts = [...sums].map(([currency, minor]) => ({ currency, minor })).filter((a) => a.minor > 0);
  return { free: amounts.length === 0, amount: amounts.length === 1 ? amounts[0] : undefined };
};

const named = (name: Record<string, string>, day: string): Record<string, string> =>
  Object.fromEntries(Object.entries(name).map(([language, text]) => [language, `${text} ${day}`]));

type Paying = { readonly applicationId: string; readonly programme: Localized } | undefined;

/** To use what is booked at these times, whichever booking has them: a hold is over sooner than a colleague answers. */
const gatedTimes = async (
  world: World,
  parts: readonly (Timed & { readonly name: Record<string, string>; readonly quantity: number })[],
  organisationId: string,
  at: string,
  paying: Paying,
): Promise<Gated | undefined> => {
  const { free, amount } = await costOf(world, parts, organisationId, at);
  const [first] = parts;
  if (free || !first) return undefined;
  const times = parts.map(({ resourceId, start, end, quantity }) => ({ resourceId, start, end, quantity }));
  return {
    organisationId,
    subject: buying('booking', amount, paying?.programme),
    about: { kind: 'booking', parts: times, ...(paying ? { applicationId: paying.applicationId } : {}) },
    title: named(first.name, first.start.slice(0, 10)),
  };
};

/** The same for a booking in the hands of an organisation, by the prices of the day it was made. */
export const gatedBooking = (
  world: World,
  { parts, created }: Pick<Booking, 'parts' | 'created'>,
  organisationId: string,
  paying?: Paying,
): Promise<Gated | undefined> => gatedTimes(world, parts, organisationId, created.at, paying);

/** The same for what a request says, by the prices of now. @throws Fault missing */
export const gatedWish = (
  world: World,
  { parts }: BookingAbout,
  resources: ReadonlyMap<string, Resource>,
  organisationId: string,
  now: Date,
  paying: Paying,
): Promise<Gated | undefined> => {
  const wished = parts.flatMap((part) => {
    const resource = resources.get(part.resourceId);
    return resource ? [{ ...part, ownerId: resource.ownerId, zone: resource.zone, name: resource.name }] : [];
  });
  return gatedTimes(world, wished, organisationId, now.toISOString(), paying);
};

/** To book all times of a series, were every one of them to be had: many small ones are one large thing. */
export const gatedSeries = async (
  world: World,
  about: Omit<SeriesAbout, 'kind'>,
  resource: Resource,
  organisationId: string,
  now: Date,
): Promise<Gated | undefined> => {
  const { resourceId, start, minutes, quantity, rule } = about;
  const { ownerId, zone } = resource;
  const times = occurrencesOf(start, readRecurrence(rule)).flatMap(({ at }) => {
    if (at === undefined) return [];
    const [from, to] = [new Date(at), new Date(at + minutes * 60_000)];
    return [{ resourceId, ownerId, zone, quantity, start: from.toISOString(), end: to.toISOString() }];
  });
  const { free, amount } = await costOf(world, times, organisationId, now.toISOString());
  if (free) return undefined;
  return {
    organisationId,
    subject: buying('booking', amount),
    about: { kind: 'series', resourceId, start, minutes, quantity, rule },
    title: named(resource.name, start.local.slice(0, 10)),
  };
};

/** Lets through what costs nothing, and reads no prices for a house without rules. @throws as `cleared` says */
export const bookingCleared = async (
  world: World,
  organisationId: string,
  find: () => Promise<Gated | undefined>,
  caller: Caller,
): Promise<void> => {
  if (!(await world.stores.approvals.rules.of(organisationId))?.rules.length) return;
  const gated = await find();
  if (gated) await cleared(world, gated, caller);
};

/** Whoever books has it approved where its rules ask for that, before it is confirmed or asked for. @throws as `cleared` says */
export const bookable = (world: World, booking: Booking, caller: Caller): Promise<void> => {
  const { organisationId } = booking.booker;
  return bookingCleared(world, organisationId, () => gatedBooking(world, booking, organisationId), caller);
};

/**
 * A booker that moves what it has booked to times that cost more has that approved: of several at once all together, or a large thing would
 * be many small ones. @throws as `cleared` says
 */
export const dearerCleared = async (
  world: World,
  changes: readonly { readonly before: Booking; readonly after: Booking }[],
  caller: Caller,
): Promise<void> => {
  const [first] = changes;
  if (!first) return;
  const { booker, created } = first.before;
  const { organisationId } = booker;
  const find = async () => {
    const [was, is] = await Promise.all(
      (['before', 'after'] as const).map((when) =>
        gatedBooking(world, { created, parts: changes.flatMap((c) => c[when].parts) }, organisationId),
      ),
    );
    const [old, next] = [was?.subject.amount, is?.subject.amount];
    const dearer = !old || !next || old.currency !== next.currency || next.minor > old.minor;
    return dearer ? is : undefined;
  };
  await bookingCleared(world, organisationId, find, caller);
};

/** Either side that gets a booking from another has what it costs in its hands approved. @throws as `cleared` says */
export const takingCleared = async (world: World, booking: Booking, caller: Caller): Promise<void> => {
  const { handover } = booking;
  if (!handover) throw new Fault('conflict', 'handover.over');
  const { toId, swap } = handover;
  await bookingCleared(world, toId, () => gatedBooking(world, booking, toId), caller);
  const other = swap && (await world.stores.bookings.byId(swap.id));
  if (!other) return;
  const home = booking.booker.organisationId;
  await bookingCleared(world, home, () => gatedBooking(world, other, home), caller);
};
