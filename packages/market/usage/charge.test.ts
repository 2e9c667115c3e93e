import { newId } from '@sandan/kernel/id';
import { expect, test } from 'vitest';
import type { Booking, BookingPart } from '../booking/booking.ts';
import { usualLadder } from '../booking/usual-ladder.ts';
import type { Application } from '../programme/application.ts';
import { after, chain } from '../programme/budget-change.ts';
import { activate } from '../programme/grant-verbs.ts';
import type { Programme } from '../programme/programme.ts';
import type { Budget } from '../programme/support.ts';
import { charge, hand, ownerId, priceOf, userId } from './charge.fixture.ts';
import { compensated } from './charge.ts';
import { chargeNext, isOver } from './charge-clock.ts';
import { chargeMissed, chargeUse, waiveCharge } from './charge-verbs.ts';
import { bearing, followed, isCharged, releasing } from './follow.ts';
import type { UsageLine } from './log.ts';

const booking = (state: Booking['state'], more: Partial<Booking> = {}): Booking =>
  ({ id: charge(1, 0, 1).bookingId, state, booker: { organisationId: userId }, parts: [{ ownerId }], ...more }) as Booking;

test('what nobody logged is charged as it was booked, what broke off waits for what becomes of it, and late cancelling costs though nobody looked', () => {
  const planned = { ...charge(100_000, 0, 1), state: 'planned' as const };
  const version = priceOf(planned.resourceId);
  const over = (state: Booking['state']) => followed(planned, booking(state), version, true, 'clock', hand);
  expect(over('completed')).toMatchObject({ charge: { state: 'due', net: 100_000 }, support: 'settle' });
  expect(over('interrupted')).toEqual({ support: 'commit' });
  expect(over('requested')).toMatchObject({ charge: { state: 'dropped', net: 0 }, support: 'release' });
  const late = { cancellation: [{ noticeClass: 'partial' as const, percent: 50 }] };
  expect(
    [booking('confirmed'), booking('cancelled', late), booking('cancelled'), booking('held')].map((b) => isCharged(b, 0)),
  ).toEqual([true, true, false, false]);
  expect(isCharged(booking('confirmed', { booker: { organisationId: ownerId, personId: newId('person') } }), 0)).toBe(false);
  // Of two parts, the clock charges the one whose time is over.
  expect([planned, { ...planned, end: '2026-04-20T04:00:00.000Z' }].map((c) => isOver(c, hand.now))).toEqual([true, false]);
});

test('what a programme bears of a planned charge follows its price, be it nothing for a time', () => {
  const programme = { endsOn: '2026-11-30', currency: 'KRW', supports: ['booking'] } as unknown as Programme;
  const of = { id: newId('application'), programmeId: newId('programme'), applicantId: userId, version: 1 };
  const application = { ...of, state: 'agreed', ownShare: 250_000, grant: 1_000_000 } as Application;
  const agreed: Budget = { application, uses: [], entries: [] };
  let budget = after(agreed, activate(agreed, hand));
  const planned = { ...charge(100_000, 0, 1), state: 'planned' as const };
  const borne = (net: number) => {
    const change = chain(budget, bearing(programme, budget, { ...planned, net }, true, hand));
    budget = after(budget, change);
    return change.uses.map((u) => [u.state, u.support]);
  };
  expect([100_000, 0, 200_000].map(borne)).toEqual([[['committed', 75_000]], [['committed', 0]], [['committed', 150_000]]]);
  budget = after(budget, chain(budget, releasing(budget, planned, hand)));
  expect(borne(100_000)).toEqual([['committed', 75_000]]);
});

test('what was missed is charged in part or dropped, and the clock charges after three days and bills after the month', () => {
  const planned = { ...charge(100_000, 0, 1), state: 'planned' as const };
  const version = priceOf(planned.resourceId);
  const kept = { start: planned.start };
  expect(chargeMissed(planned, version, 'cancellation', 50_000, kept, 'clock', hand)).toMatchObject({
    state: 'due',
    net: 50_000,
    vat: 5_000,
  });
  expect(chargeMissed(planned, version, 'cancellation', 0, kept, 'clock', hand)).toMatchObject({
    state: 'dropped',
    net: 0,
    lines: [],
  });
  expect(chargeNext(planned)).toBe('2026-03-07T15:00:00.000Z');
  expect(chargeNext({ ...planned, state: 'due' })).toBe('2026-03-31T15:00:00.000Z');
});

/** A part that was taken from its booker some hours before its start, with what its owner gives for it. */
const taken = (hoursBefore: number, more: Partial<BookingPart> = {}) =>
  ({
    start: charge(0, 0, 1).start,
    zone: 'Asia/Seoul',
    quantity: 1,
    struck: new Date(Date.parse(charge(0, 0, 1).start) - hoursBefore * 3_600_000).toISOString(),
    cancellation: { ...usualLadder, compensation: { percent: 20, hoursBefore: 48 } },
    ...more,
  }) as BookingPart;

test('for a time that an owner takes it owes the share of its terms of what the user was to pay itself, but not of one told long before', () => {
  const planned = { ...charge(100_000, 60_000, 1), state: 'planned' as const };
  const version = priceOf(planned.resourceId);
  const gone = (part: BookingPart, minor = 0) => chargeMissed(planned, version, 'cancellation', minor, part, 'clock', hand);
  expect(gone(taken(47))).toMatchObject({
    state: 'due',
    net: 0,
    vat: 0,
    compensation: { percent: 20, of: 40_000, minor: 8_000 },
  });
  expect(gone(taken(48))).toMatchObject({ state: 'dropped' });
  expect(gone({ ...taken(1), struck: undefined } as unknown as BookingPart)).toMatchObject({ state: 'dropped' });
  expect(gone(taken(1, { cancellation: usualLadder }))).toMatchObject({ state: 'dropped' });
  expect(compensated({ ...gone(taken(47)), net: 10_000 }).compensation?.minor).toBe(6_000);
  const waived = waiveCharge(gone(taken(47), 10_000), hand);
  expect(waived).toMatchObject({ state: 'due', net: 0, compensation: { minor: 6_000 } });
  expect(waiveCharge(charge(100_000, 0, 1), hand)).toMatchObject({ state: 'dropped' });
});

test('of a use that broke off only what was used is charged, whatever the price goes by, and of the rest the owner owes its share', () => {
  const planned = { ...charge(120_000, 0, 1), state: 'planned' as const };
  const version = priceOf(planned.resourceId, { basis: 'booked', setup: undefined, peaks: [] });
  const use = { start: planned.start, end: '2026-03-04T03:00:00.000Z', staffMinutes: 0, consumables: {} };
  const line = { place: 1, hash: '', use } as unknown as UsageLine;
  const { struck: _, ...whole } = taken(-1);
  expect(chargeUse(planned, version, whole, line, hand)).toMatchObject({ net: 120_000 });
  expect(chargeUse(planned, version, taken(-1), line, hand)).toMatchObject({
    net: 60_000,
    compensation: { percent: 20, of: 120_000, minor: 12_000 },
  });
});
