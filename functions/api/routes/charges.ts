import { Fault, missing } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import type { Booking } from '@sandan/market/booking/booking';
import { Zone } from '@sandan/market/booking/resource';
import { Adjustment, askAdjustment, moveAdjustment, sideOf, Text, Wanted } from '@sandan/market/usage/adjustment';
import { partIn } from '@sandan/market/usage/booked';
import { byProject, Charge, Payers } from '@sandan/market/usage/charge';
import { waiveCharge } from '@sandan/market/usage/charge-verbs';
import { isGone } from '@sandan/market/usage/follow';
import { linesOf } from '@sandan/market/usage/quote';
import { priceOf } from '@sandan/store/charging';
import * as z from 'zod';
import { relationToBooking } from '../booking-view.ts';
import { endpoint } from '../endpoint.ts';
import { paidBy, planned, relined, waived } from '../usage-charging.ts';
import { bookingFor } from '../usage-parties.ts';

const Id = z.object({ id: idOf('booking') });
const OfPart = Id.extend({ part: z.coerce.number().int().min(0).max(7) });

const AdjustmentView = Adjustment.omit({ ownerId: true, userId: true }).meta({ id: 'AdjustmentView' });
const ChargeView = Charge.omit({ changed: true, payers: true, ownerId: true, userId: true })
  .extend({
    /** For the user alone. */
    payers: Charge.shape.payers.optional(),
    projects: z.array(z.object({ name: z.string(), minor: z.int() })).optional(),
    own: z.int(),
    zone: Zone,
  })
  .meta({ id: 'ChargeView' });

const chargeView = (booking: Booking, charge: Charge, userSide: boolean): z.infer<typeof ChargeView> => {
  const { changed: _, payers, ownerId: __, userId: ___, ...shown } = charge;
  return {
    ...shown,
    own: charge.net - charge.support,
    zone: partIn(booking, charge.part).zone,
    ...(userSide ? { payers, projects: byProject(charge) } : {}),
  };
};
const adjustmentView = ({ ownerId: _, userId: __, ...a }: Adjustment): z.infer<typeof AdjustmentView> => a;

const Shown = z.object({ charges: z.array(ChargeView), adjustments: z.array(AdjustmentView) }).meta({ id: 'BookingCharges' });

export const charges = [
  endpoint({
    operation: 'charges.read',
    method: 'get',
    path: '/bookings/{id}/charges',
    summary:
      'What a booking costs, part by part: as quoted, then as due and billed, with who bears it and what is asked to be changed',
    params: Id,
    answer: Shown,
    handle: async (call) => {
      const { world, caller } = call;
      const booking = await bookingFor(call, call.params.id);
      const relation = relationToBooking(booking, caller);
      const [kept, adjustments] = await Promise.all([
        world.stores.charges.of(booking.id),
        world.stores.charges.adjustments.of(booking.id),
      ]);
      const me = caller.organisation?.id;
      const shown = await Promise.all(
        booking.parts.map(
          async (_, part) =>
            kept.find((c) => c.part === part) ??
            (isGone(booking) ? undefined : planned(call, booking, part, { projects: [] }, {})),
        ),
      );
      const mine = (ownerId: string) => relation !== 'counterpart' || ownerId === me;
      return {
        body: {
          charges: shown
            .filter((c) => c !== undefined)
            .filter((c) => mine(c.ownerId))
            .map((c) => chargeView(booking, c, relation === 'organisation')),
          adjustments: adjustments.filter((a) => mine(a.ownerId)).map(adjustmentView),
        },
      };
    },
  }),
  endpoint({
    operation: 'charges.pay',
    method: 'put',
    path: '/bookings/{id}/charges/{part}/payers',
    summary: 'Say who pays for a part of a booking: a programme its share, set aside at once, and one’s projects the rest',
    params: OfPart,
    body: z.strictObject({
      applicationId: idOf('application').optional(),
      projects: Payers.shape.projects,
      staffMinutes: z.int().min(0).max(10_080).optional(),
      consumables: z.record(z.string().max(30), z.int().min(0).max(100_000)).optional(),
    }),
    answer: ChargeView,
    handle: async (call) => {
      const { body, params, permit, world, caller } = call;
      const booking = await world.stores.bookings.byId(params.id);
      permit(relationToBooking(booking, caller));
      if (!booking) throw missing('booking');
      partIn(booking, params.part);
      const { staffMinutes, consumables, ...payers } = body;
      const extras = { ...(staffMinutes === undefined ? {} : { staffMinutes }), ...(consumables ? { consumables } : {}) };
      const charge = await paidBy(call, booking, params.part, Payers.parse(payers), extras);
      return { body: chargeView(booking, charge, true), version: charge.version };
    },
  }),
  endpoint({
    operation: 'adjustments.ask',
    method: 'post',
    path: '/bookings/{id}/charges/{part}/adjustments',
    summary: 'Ask the owner to change what is due: its time, who pays, or to waive it; both sides write until it is decided',
    params: OfPart,
    body: z.strictObject({ wanted: Wanted, text: Text }),
    answer: AdjustmentView,
    status: 201,
    handle: async (call) => {
      const { world, work, body, params, caller, now } = call;
      const booking = await bookingFor(call, params.id);
      const charge = await world.stores.charges.part(booking.id, params.part);
      if (charge?.state !== 'due') throw new Fault('conflict', charge?.state === 'billed' ? 'usage.billed' : 'usage.nothingDue');
      const open = await world.stores.charges.adjustments.of(booking.id);
      if (open.some((a) => a.part === params.part && a.state === 'requested')) throw new Fault('conflict', 'adjustment.open');
      const adjustment = askAdjustment(charge, body.wanted, body.text, { actor: caller.actor, now });
      world.stores.charges.adjustments.create(work, adjustment);
      return { body: adjustmentView(adjustment), version: 1 };
    },
  }),
  endpoint({
    operation: 'adjustments.act',
    method: 'post',
    path: '/bookings/{id}/adjustments/{adjustmentId}/actions',
    summary: 'Write to an adjustment, or decide it: what is accepted changes the charge in the same step',
    params: Id.extend({ adjustmentId: idOf('adjustment') }),
    changes: true,
    body: z.discriminatedUnion('action', [
      z.strictObject({ action: z.literal('write'), text: Text }),
      z.strictObject({ action: z.enum(['accept', 'decline', 'withdraw']), text: Text.optional() }),
    ]),
    answer: AdjustmentView,
    handle: async (call) => {
      const { world, work, body, params, caller, now } = call;
      const booking = await bookingFor(call, params.id);
      const before = await world.stores.charges.adjustments.byId(booking.id, params.adjustmentId);
      const me = caller.organisation?.id;
      if (!before || (me !== before.ownerId && me !== before.userId)) throw missing('adjustment');
      if (before.version !== call.seen()) throw new Fault('conflict', 'adjustment.stale');
      const side = sideOf(before, me, body.action);
      const hand = { actor: caller.actor, now };
      const adjustment = moveAdjustment(before, body.action, side, body.text, hand);
      world.stores.charges.adjustments.put(work, adjustment);
      if (body.action === 'accept') {
        const charge = await world.stores.charges.part(booking.id, before.part);
        if (charge?.state !== 'due') throw new Fault('conflict', 'usage.billed');
        const price = await priceOf(world.stores, charge.resourceId, booking.created.at);
        if (!price) throw new Fault('conflict', 'usage.noPrice');
        const { wanted } = before;
        if (wanted.kind === 'waive') await waived(call, charge, waiveCharge(charge, hand));
        else if (wanted.kind === 'payers') await paidBy(call, booking, before.part, wanted.payers, {});
        else {
          const { zone, quantity } = partIn(booking, before.part);
          const others = charge.lines.filter((l) => l.kind === 'staff' || l.kind === 'consumable');
          const time = linesOf(price, { start: wanted.start, end: wanted.end, zone, quantity }, charge.priceClass);
          await relined(call, charge, [...time, ...others], price.vat);
        }
      }
      return { body: adjustmentView(adjustment), version: adjustment.version };
    },
  }),
];
