import { Fault, invalidField } from '@sandan/kernel/fault';
import type { Booking } from '@sandan/market/booking/booking';
import { type BudgetChange, chain, returned } from '@sandan/market/programme/budget-change';
import { grantOf } from '@sandan/market/programme/programme-verbs';
import type { Budget } from '@sandan/market/programme/support';
import { correct } from '@sandan/market/programme/support-verbs';
import { bookedOf, partIn } from '@sandan/market/usage/booked';
import type { Charge, Payers } from '@sandan/market/usage/charge';
import {
  adjustCharge,
  chargeUse,
  extrasOf,
  isOpenCharge,
  noteUse,
  payBy,
  planCharge,
  replanCharge,
  usedLines,
} from '@sandan/market/usage/charge-verbs';
import { bearing, isGone, releasing, stands, subjectOf } from '@sandan/market/usage/follow';
import type { UsageLine } from '@sandan/market/usage/log';
import { netOf, type Used } from '@sandan/market/usage/quote';
import { piecesBeyond, takenUnlogged } from '@sandan/market/usage/stock';
import { priceClassFor, priceOf, writeCharges } from '@sandan/store/charging';
import { programmeOf } from './approval-about.ts';
import { bookingCleared, gatedBooking } from './booking-gated.ts';
import type { Call } from './endpoint.ts';

type Charging = Pick<Call<unknown, unknown, unknown>, 'world' | 'work' | 'caller' | 'now'>;

type Extras = Pick<Used, 'staffMinutes' | 'consumables'>;

const usable: readonly Booking['state'][] = ['confirmed', 'checked_in', 'in_use', 'interrupted', 'completed', 'released_early'];

/** The charge of a part as it is planned, where nobody has said yet who pays. Nothing where the resource has no price. */
export const planned = async (
  call: Charging,
  booking: Booking,
  part: number,
  payers: Payers,
  extras: Extras,
): Promise<Charge | undefined> => {
  const { world, caller, now } = call;
  const booked = bookedOf(booking, part);
  const price = await priceOf(world.stores, booked.resourceId, booking.created.at);
  if (!price) return undefined;
  const priceClass = await priceClassFor(world.stores, booked.userId, booked.ownerId);
  return planCharge(booked, price, priceClass, payers, extras, { actor: caller.actor, now });
};

/** A charge at its first version in the store, whatever steps it went through before it was written. */
const asWritten = (charge: Charge, before: Charge | undefined): Charge => ({ ...charge, version: (before?.version ?? 0) + 1 });

/**
 * A use was logged: what it costs is due, and the programme that shares it settles by the line of the log. A correction changes what is
 * due as long as it is not billed.
 * @throws Fault conflict `usage.notUsable`, `usage.loggedTwice`, `usage.billed`
 */
export const logged = async (
  call: Charging,
  booking: Booking,
  part: number,
  line: UsageLine,
  stored: Charge | undefined,
): Promise<void> => {
  const { world, work, caller, now } = call;
  const hand = { actor: caller.actor, now };
  if (!usable.includes(booking.state)) throw new Fault('conflict', 'usage.notUsable');
  const before = stored ?? (await planned(call, booking, part, { projects: [] }, {}));
  if (!before) return;
  const price = await priceOf(world.stores, before.resourceId, booking.created.at);
  if (!price) return;
  const booked = partIn(booking, part);
  if (before.state === 'planned') {
    const { aside: _, ...due } = asWritten(chargeUse(before, price, booked, line, hand), stored);
    await writeCharges(world.stores, work, [{ before, after: { charge: due, support: 'settle' } }], () => line.hash, hand);
    return;
  }
  if (!line.corrects && before.logged) throw new Fault('conflict', 'usage.loggedTwice');
  if (before.state !== 'due') {
    if (line.corrects) throw new Fault('conflict', 'usage.billed');
    world.stores.charges.write(work, noteUse(before, line, hand));
    return;
  }
  const { place, hash } = line;
  await relined(call, before, usedLines(before, price, booked, line), price.vat, { place, hash });
};

/**
 * A use was logged: the pieces that it took are gone, and what was set aside for it is free again. A correction takes what it says beyond
 * the line that it corrects; a first line, beyond what was taken because nobody had logged it in time.
 * @throws Fault invalid `stock.short` at the field of a consumable
 */
export const takenBy = async (
  { world, work, caller, now }: Charging,
  line: UsageLine,
  wrong: UsageLine | undefined,
  stored: Charge | undefined,
): Promise<void> => {
  const before = wrong?.use.consumables ?? (stored ? takenUnlogged(stored) : {});
  const step = { resourceId: line.resourceId, before: stored, used: piecesBeyond(line.use.consumables, before) };
  const pointer = (key: string) => `/use/consumables/${key}`;
  await world.stores.stocks.follow(work, [step], { actor: caller.actor, now }, { pointer });
};

/** A correction of what was settled; what it gives back where the support is over is there for others again. */
const corrected = async (
  { world, work, caller, now }: Charging,
  budget: Budget,
  charge: Charge,
  net: number,
): Promise<BudgetChange> => {
  const hand = { actor: caller.actor, now };
  const change = correct(budget, subjectOf(charge), net, hand);
  world.stores.applications.advance(work, budget, change);
  const back = returned(change);
  const programme = back > 0 ? await world.stores.programmes.byId(budget.application.programmeId) : undefined;
  if (programme) world.stores.programmes.put(work, grantOf(programme, -back, hand));
  return change;
};

/** Other lines for what is due, with what follows for a support that was settled: it can only fall. */
export const relined = async (
  call: Charging,
  before: Charge,
  lines: readonly Charge['lines'][number][],
  vat: number,
  logged_?: Charge['logged'],
): Promise<Charge> => {
  const { world, work, caller, now } = call;
  const id = before.payers.applicationId;
  const budget = id && before.support > 0 ? await world.stores.applications.budget(id) : undefined;
  const use = budget?.uses.find((u) => u.subjectId === subjectOf(before));
  const net = netOf(lines);
  const less = budget && use?.state === 'settled' && net < use.price;
  const support = less ? ((await corrected(call, budget, before, net)).uses[0]?.support ?? 0) : before.support;
  const hand = { actor: caller.actor, now };
  const next = { ...adjustCharge(before, vat, lines, Math.min(support, net), hand), ...(logged_ ? { logged: logged_ } : {}) };
  world.stores.charges.write(work, next);
  return next;
};

/** The planned charge of a part as it stands with these extras; those that are not named stay. */
const requoted = async (call: Charging, booking: Booking, stored: Charge, extras: Extras): Promise<Charge> => {
  const { world, caller, now } = call;
  const price = await priceOf(world.stores, stored.resourceId, booking.created.at);
  if (stored.state !== 'planned' || !price) return stored;
  const wanted = { ...extrasOf(stored), ...extras };
  return replanCharge(stored, bookedOf(booking, stored.part), price, stored.priceClass, wanted, { actor: caller.actor, now });
};

/** What the programme of a charge bears of it as it is planned now: set aside anew, or at another price. */
const shared = async (call: Charging, base: Charge, id: string, standing: boolean): Promise<number> => {
  const { world, work, caller, now } = call;
  const { applications, programmes } = world.stores;
  const budget = await applications.budget(id);
  const programme = budget && (await programmes.byId(budget.application.programmeId));
  if (!budget || !programme || budget.application.applicantId !== base.userId)
    throw invalidField('/applicationId', 'support.notActive');
  const change = chain(budget, bearing(programme, budget, base, standing, { actor: caller.actor, now }));
  applications.advance(work, budget, change);
  const [use] = change.uses;
  return use && use.state !== 'released' ? use.support : 0;
};

/**
 * Says who pays for a part of a booking: a programme its share, which is set aside at once, and the user's projects the rest. Once it is
 * due a programme bears no more of it, for it is settled: least of all a fee for what was cancelled or missed.
 * @throws Fault conflict `usage.noPrice`, `usage.nothingDue`, `usage.billed`, `usage.supportStands`; invalid `stock.short`; as `reserve` says
 */
export const paidBy = async (call: Charging, booking: Booking, part: number, payers: Payers, extras: Extras): Promise<Charge> => {
  const { world, work, caller, now } = call;
  const hand = { actor: caller.actor, now };
  const { applications, charges, stocks } = world.stores;
  const stored = await charges.part(booking.id, part);
  if (!stored && isGone(booking)) throw new Fault('conflict', 'usage.nothingDue');
  const base = stored ? await requoted(call, booking, stored, extras) : await planned(call, booking, part, payers, extras);
  if (!base) throw new Fault('conflict', 'usage.noPrice');
  if (!isOpenCharge(base.state)) throw new Fault('conflict', 'usage.billed');
  const [old, wanted] = [stored?.payers.applicationId, payers.applicationId];
  if (base.state === 'due' && old !== wanted) throw new Fault('conflict', 'usage.supportStands');
  let { support } = base;
  if (old && old !== wanted) {
    const budget = await applications.budget(old);
    const verbs = budget ? releasing(budget, base, hand) : [];
    if (budget && verbs.length > 0) applications.advance(work, budget, chain(budget, verbs));
    support = 0;
  }
  if (wanted && wanted !== old) {
    const one = { ...booking, parts: [partIn(booking, part)] };
    const find = async () => {
      const programme = await programmeOf(world, wanted, base.userId, '/applicationId');
      return gatedBooking(world, one, base.userId, { applicationId: wanted, programme });
    };
    await bookingCleared(world, base.userId, find, call.caller);
  }
  if (wanted && base.state === 'planned') support = await shared(call, base, wanted, stands(booking));
  const next = asWritten(payBy(base, payers, support, hand), stored);
  const step = { resourceId: next.resourceId, before: stored, after: next };
  const [charge = next] = await stocks.follow(work, [step], hand, { pointer: (key) => `/consumables/${key}` });
  charges.write(work, charge);
  return charge;
};

/** Nothing is charged any more; a support that was settled is taken down to nothing. */
export const waived = async (call: Charging, charge: Charge, next: Charge): Promise<void> => {
  const { world, work, caller, now } = call;
  const id = charge.payers.applicationId;
  const budget = id ? await world.stores.applications.budget(id) : undefined;
  const use = budget?.uses.find((u) => u.subjectId === subjectOf(charge));
  if (budget && use?.state === 'settled') await corrected(call, budget, charge, 0);
  const verbs = budget ? releasing(budget, charge, { actor: caller.actor, now }) : [];
  if (budget && verbs.length > 0) world.stores.applications.advance(work, budget, chain(budget, verbs));
  world.stores.charges.write(work, { ...next, support: 0 });
};
