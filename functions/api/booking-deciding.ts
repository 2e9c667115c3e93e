import { type Actor, stamp } from '@sandan/kernel/actor';
import { Fault } from '@sandan/kernel/fault';
import type { Language, Localized } from '@sandan/kernel/text';
import { type Booking, BookingState } from '@sandan/market/booking/booking';
import { type BookingReason, bookingReasonNames } from '@sandan/market/booking/booking-state';
import { claimsOf } from '@sandan/market/booking/claim';
import { audit } from '@sandan/store/audits';
import { answered, remember } from '@sandan/store/calls';
import { waitlist } from '@sandan/store/waitlist';
import { commit, type Work, work } from '@sandan/store/work';
import * as z from 'zod';
import { Text } from './answers.ts';
import { act } from './booking-acting.ts';
import { standing } from './booking-deputy.ts';
import { followChanges } from './booking-following.ts';
import { relationToBooking, seenBy, sidesOf, stateAt } from './booking-view.ts';
import type { Caller } from './caller.ts';
import { detail } from './problem.ts';
import type { World } from './world.ts';

export interface Decision {
  readonly id: string;
  /** The version that was seen. */
  readonly version: number;
  readonly action: 'approve' | 'decline';
  readonly reason?: BookingReason | undefined;
}

/** What became, or would become, of one of many requests that are decided at once. */
export const Decided = z
  .object({
    id: z.string(),
    number: z.string().optional(),
    name: Text.optional(),
    start: z.iso.datetime().optional(),
    zone: z.string().optional(),
    /** `done`: as it was decided; `refused`: a rule stands against it; `stale`: it is not as it was seen; `missing`: there is none of yours. */
    outcome: z.enum(['done', 'refused', 'stale', 'missing']),
    /** As it is now, or would be. */
    state: BookingState.optional(),
    code: z.string().optional(),
    text: z.string().optional(),
    /** Others that the same step changes: requests that it leaves no room, and those who are offered what it gives back. */
    others: z.array(
      z.object({ id: z.string(), number: z.string(), state: BookingState, reason: z.enum(bookingReasonNames).optional() }),
    ),
  })
  .meta({ id: 'Decided' });
export type Decided = z.infer<typeof Decided>;

/** Writes that one decision may need; the rest of a transaction is for its line of the audit and its answer. */
const mostWrites = 98;
const attempts = 3;

interface Deciding {
  readonly world: World;
  readonly caller: Caller;
  readonly now: Date;
  readonly language: Language;
}

const shown = (booking: Booking, caller: Caller, now: Date) => {
  const seen = seenBy(booking, caller);
  const { name, zone }: { name: Localized; zone?: string } = seen.parts[0] ?? { name: {} };
  return { id: booking.id, number: booking.number, name, start: seen.start, zone, state: stateAt(booking, now) };
};

/** Bookings as some work would leave them. */
const written = ({ stores }: World, w: Work): Booking[] =>
  w.writes.flatMap(({ write: { Put } }) => (Put?.Item?.type === 'booking' ? [stores.bookings.parse(Put.Item as never)] : []));

interface Outcome {
  readonly decided: Decided;
  /** In whose place a deputy decided. */
  readonly insteadOf?: readonly string[];
}

/** Takes one decision into the work, and says what becomes of it; of what is refused nothing is in the work. */
const decide = async ({ world, caller, now, language }: Deciding, decision: Decision, w: Work): Promise<Outcome> => {
  const booking = await world.stores.bookings.byId(decision.id);
  const keeps = booking && relationToBooking(booking, caller) !== 'other' && sidesOf(booking, caller).includes('owner');
  const insteadOf = booking && !keeps ? await standing(world, caller, now)(booking) : undefined;
  if (!booking || !(keeps || insteadOf)) return { decided: { id: decision.id, outcome: 'missing', others: [] } };
  const is = shown(booking, caller, now);
  if (booking.version !== decision.version) return { decided: { ...is, outcome: 'stale', others: [] } };
  try {
    const own: Work = work();
    const next = await act({ world, caller, now, work: own }, booking, 'owner', {
      ...decision,
      ...(insteadOf ? { insteadOf } : {}),
    });
    await followChanges(world, own, [{ before: booking, after: next }], caller, now);
    if (own.writes.length > mostWrites) throw new Fault('invalid', 'store.tooMany');
    w.writes.push(...own.writes);
    const others = written(world, own).filter((b) => b.id !== next.id && relationToBooking(b, caller) !== 'other');
    const decided: Decided = {
      ...shown(next, caller, now),
      outcome: 'done',
      others: others.map(({ id, number, state, reason }) => ({ id, number, state, ...(reason ? { reason } : {}) })),
    };
    return { decided, ...(insteadOf ? { insteadOf } : {}) };
  } catch (fault) {
    return { decided: refusedBy(fault, is, language) };
  }
};

const refusedBy = (fault: unknown, is: ReturnType<typeof shown>, language: Language): Decided => {
  if (!(fault instanceof Fault) || fault.code === 'store.busy') throw fault;
  if (fault.code === 'booking.stale') return { ...is, outcome: 'stale', others: [] };
  const params = fault.params;
  return { ...is, outcome: 'refused', code: fault.code, text: detail(fault.code, language, params), others: [] };
};

/**
 * The world as it would be after the work that it was told of: bookings and what they claim are read as that work would leave them. What a
 * rehearsal says is therefore what the real thing does, as long as nobody comes between.
 */
const rehearsing = (world: World) => {
  const { bookings, claims, resources, qualifications } = world.stores;
  const known = new Map<string, Booking>();
  const fresh = (b: Booking) => known.get(b.id) ?? b;
  const rehearsed: typeof bookings = {
    ...bookings,
    byId: async (id) => known.get(id) ?? bookings.byId(id),
    many: async (ids) => (await bookings.many(ids)).map(fresh),
    diary: async (...asked) =>
      (await bookings.diary(...asked)).map((line) => ({ ...line, state: known.get(line.bookingId)?.state ?? line.state })),
    waitingFor: async (resourceId) => {
      const stored = await bookings.waitingFor(resourceId);
      const joined = [...known.values()].filter(
        (b) => b.state === 'waitlisted' && b.parts.some((p) => p.resourceId === resourceId) && !stored.some((s) => s.id === b.id),
      );
      return [...stored.map(fresh), ...joined];
    },
  };
  const claimed: typeof claims = {
    ...claims,
    of: async (resourceId, from, to) => [
      ...(await claims.of(resourceId, from, to)).filter((c) => !known.has(c.bookingId)),
      ...[...known.values()].flatMap(claimsOf).filter((c) => c.resourceId === resourceId && from <= c.at && c.at <= to),
    ],
  };
  const stores = { ...world.stores, bookings: rehearsed, claims: claimed };
  return {
    world: { ...world, stores: { ...stores, waitlist: waitlist(rehearsed, resources, claimed, qualifications) } },
    learn(w: Work) {
      for (const booking of written(world, w)) known.set(booking.id, booking);
    },
  };
};

/** What each of some decisions would do, one after the other; nothing is changed. */
export const rehearse = async (deciding: Deciding, decisions: readonly Decision[]): Promise<Decided[]> => {
  const stage = rehearsing(deciding.world);
  const found: Decided[] = [];
  for (const decision of decisions) {
    const w = work();
    found.push((await decide({ ...deciding, world: stage.world }, decision, w)).decided);
    stage.learn(w);
  }
  return found;
};

/** A decision carried out in a transaction of its own, with its line of the audit; under one key it is carried out once. */
const carryOut = async (
  deciding: Deciding,
  decision: Decision,
  { scope, key }: { readonly scope: string; readonly key: string },
  actor: Actor,
): Promise<Decided> => {
  const { db } = deciding.world.stores;
  const name = `${key}#${decision.id}`;
  const before = await answered(db, scope, name);
  if (before) return Decided.parse(JSON.parse(before.body));
  const w = work();
  const { decided, insteadOf } = await decide(deciding, decision, w);
  if (w.writes.length === 0) return decided;
  const by = stamp(actor, deciding.now);
  audit(db, w, {
    operation: 'bookings.decide',
    status: 200,
    by,
    object: `bookings/${decision.id}`,
    version: decision.version + 1,
    ...(insteadOf ? { insteadOf: [...insteadOf] } : {}),
  });
  remember(db, w, scope, name, { hash: decision.id, status: 200, body: JSON.stringify(decided) }, by, deciding.now);
  try {
    await commit(db, w);
    return decided;
  } catch (fault) {
    const booking = await deciding.world.stores.bookings.byId(decision.id);
    if (!booking) throw fault;
    return refusedBy(fault, shown(booking, deciding.caller, deciding.now), deciding.language);
  }
};

/** Carries out decisions one after the other: each is done whole or not at all, and none keeps the next from being looked at. */
export const carryOutAll = async (
  deciding: Deciding,
  decisions: readonly Decision[],
  call: { readonly scope: string; readonly key: string },
): Promise<Decided[]> => {
  const found: Decided[] = [];
  for (const decision of decisions)
    for (let attempt = 1; ; attempt++)
      try {
        found.push(await carryOut(deciding, decision, call, deciding.caller.actor));
        break;
      } catch (fault) {
        if (!(fault instanceof Fault) || fault.code !== 'store.busy' || attempt >= attempts) throw fault;
        await new Promise((r) => setTimeout(r, 5 + Math.random() * 20 * attempt));
      }
  return found;
};
