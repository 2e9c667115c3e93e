import { Fault } from '@sandan/kernel/fault';
import type { Page, PageQuery } from '@sandan/kernel/page';
import { Booking, BookingState } from '@sandan/market/booking/booking';
import { claimsOf } from '@sandan/market/booking/claim';
import { recordClasses } from '@sandan/market/privacy/retention';
import * as z from 'zod';
import { batchGet } from './batch.ts';
import type { Claims } from './claims.ts';
import { collection } from './collection.ts';
import type { Cursors } from './cursor.ts';
import type { Database } from './database.ts';
import { type Due, dues } from './dues.ts';
import { add, type Work } from './work.ts';

const clock = 'clock#booking';

/** A line of the diary of a resource: that a booking names it, for when, and how it stands. */
export const DiaryLine = z.object({
  version: z.int().positive(),
  resourceId: z.string(),
  ownerId: z.string(),
  bookingId: z.string(),
  part: z.int().min(0),
  organisationId: z.string(),
  state: BookingState,
  start: z.string(),
  end: z.string(),
});
export type DiaryLine = z.infer<typeof DiaryLine>;

const keyOf = (id: string) => ({ pk: `booking#${id}`, sk: 'booking' });
const lineKey = (l: Pick<DiaryLine, 'resourceId' | 'start' | 'bookingId' | 'part'>) => ({
  pk: `resource#${l.resourceId}`,
  sk: `diary#${l.start}#${l.bookingId}#${l.part}`,
});

const linesOf = (booking: Booking): DiaryLine[] =>
  booking.parts.map(({ resourceId, ownerId, start, end }, part) => ({
    version: booking.version,
    resourceId,
    ownerId,
    bookingId: booking.id,
    part,
    organisationId: booking.booker.organisationId,
    state: booking.state,
    start,
    end,
  }));

/** That a booking waits for a resource. */
const WaitingLine = z.object({ version: z.int(), resourceId: z.string(), bookingId: z.string() });

const waitingKey = (resourceId: string, bookingId: string) => ({ pk: `waitlist#${resourceId}`, sk: bookingId });

/** That a booking is offered to an organisation. */
const OfferLine = z.object({ version: z.int(), toId: z.string(), bookingId: z.string() });

const offerKey = (toId: string, bookingId: string) => ({ pk: `handover#${toId}`, sk: bookingId });

/** The resources for which a booking waits, or has been offered something. */
const waitsFor = (booking: Booking | undefined): Set<string> =>
  new Set(booking?.state === 'waitlisted' || booking?.state === 'offered' ? booking.parts.map((p) => p.resourceId) : []);

/** Kept as long as records of contracts are. */
const ttlOf = (line: DiaryLine) => Math.floor(Date.parse(line.end) / 1000) + recordClasses.contract.keepDays * 86_400;

/** No booking is longer: its slots would be more than one transaction takes. */
const longest = 91 * 86_400_000;

/**
 * pk `booking#id`: the booking. g1: those of the booker's organisation by start; g2: the clock. Each of its parts is a line in the diary of
 * the resource (`resource#id`, `diary#start#booking#part`), which g1 lists by owner, and g2 while it waits for the owner. What it claims lies in `claims`.
 * `handover#organisation`: what is offered to it.
 */
export const bookings = (db: Database, cursors: Cursors, claims: Claims) => {
  const all = collection(db, cursors, {
    type: 'booking',
    schema: Booking,
    stale: 'booking.stale',
    keys: (b) => ({
      ...keyOf(b.id),
      g1pk: `booked#${b.booker.organisationId}`,
      g1sk: `${b.start}#${b.id}`,
      ...(b.due ? { g2pk: clock, g2sk: `${b.due.at}#${b.id}` } : {}),
    }),
  });
  const lineKeys = (l: DiaryLine) => ({
    ...lineKey(l),
    g1pk: `serving#${l.ownerId}`,
    g1sk: `${l.start}#${l.bookingId}#${l.part}`,
    ...(l.state === 'requested' ? { g2pk: `asked#${l.ownerId}`, g2sk: `${l.start}#${l.bookingId}#${l.part}` } : {}),
  });
  const lines = collection(db, cursors, { type: 'diaryLine', schema: DiaryLine, keys: lineKeys });
  const waiting = collection(db, cursors, {
    type: 'waitingLine',
    schema: WaitingLine,
    keys: (l) => waitingKey(l.resourceId, l.bookingId),
  });
  const offers = collection(db, cursors, { type: 'offerLine', schema: OfferLine, keys: (l) => offerKey(l.toId, l.bookingId) });
  const byId = (id: string) => all.get(keyOf(id));
  const many = (ids: readonly string[]) => batchGet(db, all.parse, ids.map(keyOf));

  const stale = () => new Fault('conflict', 'booking.stale');

  /** The whole change of a booking from one version to the next: itself, its lines, its claims. */
  const change = (w: Work, before: Booking | undefined, after: Booking, now: Date, contended: ReadonlySet<string>) => {
    if ((before?.version ?? 0) + 1 !== after.version) throw stale();
    if (before) all.put(w, after);
    else all.create(w, after);
    const written = linesOf(after).map((line) => ({
      ...lineKeys(line),
      type: 'diaryLine',
      v: line.version,
      body: line,
      ttl: ttlOf(line),
    }));
    const places = new Set(written.map(({ pk, sk }) => `${pk} ${sk}`));
    for (const Item of written) add(w, { Put: { TableName: db.tableName, Item } }, stale);
    for (const Key of (before ? linesOf(before) : []).map(lineKey))
      if (!places.has(`${Key.pk} ${Key.sk}`)) add(w, { Delete: { TableName: db.tableName, Key } }, stale);
    const [waited, waits] = [waitsFor(before), waitsFor(after)];
    for (const id of waits) {
      const body = { version: after.version, resourceId: id, bookingId: after.id };
      const ttl = Math.floor(Date.parse(after.waiting?.wish.to ?? after.end) / 1000) + 86_400;
      if (!waited.has(id))
        add(
          w,
          { Put: { TableName: db.tableName, Item: { ...waitingKey(id, after.id), type: 'waitingLine', v: 1, body, ttl } } },
          stale,
        );
    }
    for (const id of waited)
      if (!waits.has(id)) add(w, { Delete: { TableName: db.tableName, Key: waitingKey(id, after.id) } }, stale);
    const [told, offer] = [before?.handover?.toId, after.handover];
    if (offer && offer.toId !== told) {
      const body = { version: after.version, toId: offer.toId, bookingId: after.id };
      const Item = {
        ...offerKey(offer.toId, after.id),
        type: 'offerLine',
        v: 1,
        body,
        ttl: Math.floor(Date.parse(after.end) / 1000),
      };
      add(w, { Put: { TableName: db.tableName, Item } }, stale);
    }
    if (told && offer?.toId !== told) add(w, { Delete: { TableName: db.tableName, Key: offerKey(told, after.id) } }, stale);
    claims.change(w, before ? claimsOf(before) : [], claimsOf(after), now.getTime(), contended);
  };

  return {
    parse: all.parse,
    byId,
    many,
    /**
     * Adds one change of a booking to the work. `contended`: resources of which there is more than one unit.
     * @throws at commit: conflict `booking.taken` if its time was taken meanwhile, `booking.stale` if another change came first
     */
    record: change,
    /** Lines of a resource's diary whose time meets [from, to) (ms), in whatever state, by start. */
    diary: async (resourceId: string, from: number, to: number): Promise<DiaryLine[]> => {
      const iso = (at: number) => new Date(at).toISOString();
      const found = await lines.all({
        pk: `resource#${resourceId}`,
        from: `diary#${iso(from - longest)}`,
        to: `diary#${iso(to)}`,
      });
      return found.filter((l) => l.start < iso(to) && iso(from) < l.end);
    },
    /** Bookings that wait for a resource, or have been offered it. */
    waitingFor: async (resourceId: string): Promise<Booking[]> => {
      const found = await waiting.all({ pk: `waitlist#${resourceId}` });
      return many(found.map((l) => l.bookingId));
    },
    /** Bookings that others offer to an organisation at `now` (ISO instant). */
    offeredTo: async (organisationId: string, now: string): Promise<Booking[]> => {
      const found = await offers.all({ pk: `handover#${organisationId}` });
      return (await many(found.map((l) => l.bookingId))).filter(
        (b) => b.handover?.toId === organisationId && now < b.handover.until,
      );
    },
    /** Bookings of an organisation that start in [from, to) (ISO instants), by start. */
    booked: (organisationId: string, page: PageQuery, from = '', to = '~'): Promise<Page<Booking>> =>
      all.list({ index: 'g1', pk: `booked#${organisationId}`, from: from || ' ', to }, page),
    /** Lines of the resources of an owner that start in [from, to) (ISO instants), by start. */
    serving: (ownerId: string, page: PageQuery, from = '', to = '~'): Promise<Page<DiaryLine>> =>
      lines.list({ index: 'g1', pk: `serving#${ownerId}`, from: from || ' ', to }, page),
    /** Lines of the resources of an owner that wait for approval, by start. */
    asked: (ownerId: string, page: PageQuery): Promise<Page<DiaryLine>> =>
      lines.list({ index: 'g2', pk: `asked#${ownerId}` }, page),
    /** Bookings for which the clock has something to do at `now` (ISO instant), the oldest first. */
    due: (now: string, page: PageQuery): Promise<Page<Due>> => dues(db, cursors, clock, now, page),
  };
};
export type Bookings = ReturnType<typeof bookings>;
