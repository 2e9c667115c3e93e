import { newId } from '@sandan/kernel/id';
import { expect, test } from 'vitest';
import type { Booking } from '../booking/booking.ts';
import type { Application } from '../programme/application.ts';
import { after, chain } from '../programme/budget-change.ts';
import { activate } from '../programme/grant-verbs.ts';
import type { Programme } from '../programme/programme.ts';
import type { Budget } from '../programme/support.ts';
import { charge, hand, ownerId, priceOf, userId } from './charge.fixture.ts';
import { chargeNext, isOver } from './charge-clock.ts';
import { chargeMissed } from './charge-verbs.ts';
import { bearing, followed, isCharged, releasing } from './follow.ts';

const booking = (state: Booking['state'], more: Partial<Booking> = {}): Booking =>
  ({ id: charge(1, 0, 1).bookingId, state, booker: { organisationId: userId }, parts: [{ ownerId }], ...more }) as Booking;

test('what nobody logged is charged as it was booked, but not what broke off; and late cancelling costs though nobody looked', () => {
  const planned = { ...charge(100_000, 0, 1), state: 'planned' as const };
  const version = priceOf(planned.resourceId);
  const over = (state: Booking['state']) => followed(planned, booking(state), version, true, 'clock', hand);
  expect(over('completed')).toMatchObject({ charge: { state: 'due', net: 100_000 }, support: 'settle' });
  expect(over('interrupted')).toMatchObject({ charge: { state: 'dropped', net: 0 }, support: 'release' });
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
  expect(chargeMissed(planned, version, 'cancellation', 50_000, 'clock', hand)).toMatchObject({
    state: 'due',
    net: 50_000,
    vat: 5_000,
  });
  expect(chargeMissed(planned, version, 'cancellation', 0, 'clock', hand)).toMatchObject({ state: 'dropped', net: 0, lines: [] });
  expect(chargeNext(planned)).toBe('2026-03-07T15:00:00.000Z');
  expect(chargeNext({ ...planned, state: 'due' })).toBe('2026-03-31T15:00:00.000Z');
});
