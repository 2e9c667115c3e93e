import { Fault } from '@sandan/kernel/fault';
import type { Booking } from '@sandan/market/booking/booking';
import { chain, correct, release, reserve } from '@sandan/market/programme/support-verbs';
import type { Charge, Payers } from '@sandan/market/usage/charge';
import { adjustCharge, chargeUse, isOpenCharge, payBy, planCharge } from '@sandan/market/usage/charge-verbs';
import { releasing, subjectOf } from '@sandan/market/usage/follow';
import type { UsageLine } from '@sandan/market/usage/log';
import { chargedTime, linesOf, netOf, type Used } from '@sandan/market/usage/quote';
import { priceOf, writeCharges } from '@sandan/store/charging';
import type { Call } from './endpoint.ts';
import { bookedOf, classFor, partIn } from './usage-parties.ts';

type Charging = Pick<Call<unknown, unknown, unknown>, 'world' | 'work' | 'caller' | 'now'>;

const usable: readonly Booking['state'][] = ['confirmed', 'checked_in', 'in_use', 'interrupted', 'completed', 'released_early'];

/** The charge of a part as it is planned, where nobody has said yet who pays. Nothing where the resource has no price. */
export const planned = async (
  call: Charging,
  booking: Booking,
  part: number,
  payers: Payers,
  extras: Pick<Used, 'staffMinutes' | 'consumables'>,
): Promise<Charge | undefined> => {
  const { world, caller, now } = call;
  const booked = bookedOf(booking, part);
  const price = await priceOf(world.stores, booked.resourceId, booking.created.at);
  if (!price) return undefined;
  const priceClass = await classFor(call, booked.userId, booked.ownerId);
  return planCharge(booked, price, priceClass, payers, extras, { actor: caller.actor, now });
};

/** A charge at its first version in the store, whatever steps it went through before it was written. */
const asWritten = (charge: Charge, before: Charge | undefined): Charge => ({ ...charge, version: (before?.version ?? 0) + 1 });

/**
 * A use was logged: what it costs is due, and the programme that shares it settles by the line of the log. A correction changes what is
 * due as long as it is not billed.
 * @throws Fault conflict `usage.notUsable`, `usage.loggedTwice`, `usage.billed`
 */
export const logged = async (call: Charging, booking: Booking, part: number, line: UsageLine): Promise<void> => {
  const { world, work, caller, now } = call;
  const hand = { actor: caller.actor, now };
  if (!usable.includes(booking.state)) throw new Fault('conflict', 'usage.notUsable');
  const stored = await world.stores.charges.part(booking.id, part);
  const before = stored ?? (await planned(call, booking, part, { projects: [] }, {}));
  if (!before) return;
  const price = await priceOf(world.stores, before.resourceId, booking.created.at);
  if (!price) return;
  const { zone, quantity } = partIn(booking, part);
  if (before.state === 'planned') {
    const due = asWritten(chargeUse(before, price, zone, quantity, line, hand), stored);
    await writeCharges(world.stores, work, [{ before, after: { charge: due, support: 'settle' } }], () => line.hash, hand);
    return;
  }
  if (!line.corrects) throw new Fault('conflict', 'usage.loggedTwice');
  if (before.state !== 'due') throw new Fault('conflict', 'usage.billed');
  const { use } = line;
  const time = chargedTime(price.basis, before, use);
  const used = { ...time, zone, quantity, staffMinutes: use.staffMinutes, consumables: use.consumables };
  await relined(call, before, linesOf(price, used, before.priceClass), price.vat, { place: line.place, hash: line.hash });
};

/** Other lines for what is due, with what follows for a support that was settled: it can only fall. */
export const relined = async (
  { world, work, caller, now }: Charging,
  before: Charge,
  lines: readonly Charge['lines'][number][],
  vat: number,
  logged_?: Charge['logged'],
): Promise<Charge> => {
  const hand = { actor: caller.actor, now };
  const id = before.payers.applicationId;
  let { support } = before;
  const net = netOf(lines);
  if (id && support > 0 && net < before.net) {
    const budget = await world.stores.applications.budget(id);
    if (budget) {
      const change = correct(budget, subjectOf(before), net, hand);
      world.stores.applications.advance(work, change);
      support = change.uses[0]?.support ?? support;
    }
  }
  const next = { ...adjustCharge(before, vat, lines, support, hand), ...(logged_ ? { logged: logged_ } : {}) };
  world.stores.charges.write(work, next);
  return next;
};

/**
 * Says who pays for a part of a booking: a programme its share, which is set aside at once, and the user's projects the rest.
 * @throws Fault conflict `usage.noPrice`, `usage.billed`, `usage.supportStands`; as `reserve` says
 */
export const paidBy = async (
  call: Charging,
  booking: Booking,
  part: number,
  payers: Payers,
  extras: Pick<Used, 'staffMinutes' | 'consumables'>,
): Promise<Charge> => {
  const { world, work, caller, now } = call;
  const hand = { actor: caller.actor, now };
  const { applications, charges, programmes } = world.stores;
  const stored = await charges.part(booking.id, part);
  const base = stored ?? (await planned(call, booking, part, payers, extras));
  if (!base) throw new Fault('conflict', 'usage.noPrice');
  if (!isOpenCharge(base.state)) throw new Fault('conflict', 'usage.billed');
  const [old, wanted] = [stored?.payers.applicationId, payers.applicationId];
  if (base.state === 'due' && old !== wanted) throw new Fault('conflict', 'usage.supportStands');
  let { support } = base;
  if (old && old !== wanted) {
    const budget = await applications.budget(old);
    const verbs = budget ? releasing(budget, base, hand) : [];
    if (budget && verbs.length > 0) applications.advance(work, chain(budget, verbs));
    support = 0;
  }
  if (wanted && (old !== wanted || support === 0)) {
    const budget = await applications.budget(wanted);
    const programme = budget && (await programmes.byId(budget.application.programmeId));
    if (!budget || !programme || budget.application.applicantId !== base.userId)
      throw new Fault('invalid', 'request.invalid', 'not an application of the user', {
        fields: [{ pointer: '/applicationId', code: 'support.notActive' }],
      });
    const what = Object.values(base.resource)[0] ?? base.bookingNumber;
    const toPay = { subjectId: subjectOf(base), performerId: base.ownerId, kind: 'booking' as const, what, price: base.net };
    const change = reserve(programme, budget, toPay, hand);
    applications.advance(work, change);
    support = change.uses[0]?.support ?? 0;
  }
  const next = asWritten(payBy(base, payers, support, hand), stored);
  charges.write(work, next);
  return next;
};

/** Nothing is charged any more; a support that was settled is taken down to nothing. */
export const waived = async ({ world, work, caller, now }: Charging, charge: Charge, next: Charge): Promise<void> => {
  const hand = { actor: caller.actor, now };
  const id = charge.payers.applicationId;
  const budget = id ? await world.stores.applications.budget(id) : undefined;
  const use = budget?.uses.find((u) => u.subjectId === subjectOf(charge));
  if (budget && use?.state === 'settled') world.stores.applications.advance(work, correct(budget, subjectOf(charge), 0, hand));
  else if (budget && (use?.state === 'reserved' || use?.state === 'committed'))
    world.stores.applications.advance(work, release(budget, subjectOf(charge), 'performer', hand));
  world.stores.charges.write(work, { ...next, support: 0 });
};
