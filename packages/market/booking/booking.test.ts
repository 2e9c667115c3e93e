import { expect, test } from 'vitest';
import { approvedAtOnce, askedAgain, refusesUnqualified } from './approved.ts';
import { checkIn } from './attendance-verbs.ts';
import { actor, booker, bookingOf, start } from './booking.fixture.ts';
import type { Booking } from './booking.ts';
import { bookingActionsOpen, sideFor } from './booking-actions.ts';
import { partOf, servedBy } from './booking-part.ts';
import { moveBooking } from './booking-verbs.ts';
import { costOfParts } from './cancellation.ts';
import { afterOutage } from './outage.ts';
import type { Qualification } from './qualification.ts';
import { grant, requestQualification, schedule } from './qualification-verbs.ts';
import { resourceFor } from './resource.fixture.ts';
import { outranked } from './rival.ts';
import { movedPart } from './timing.ts';
import { afterTraining } from './training.ts';

const now = new Date('2026-11-30T00:00:00Z');
const hours = (n: number) => new Date(now.getTime() + n * 3_600_000);

test('neither the owner nor the desk confirms, accepts or passes in the place of the booker', () => {
  const booking = bookingOf(resourceFor(), now, 'held');
  expect(sideFor(booking, ['booker'], 'confirm')).toBe('booker');
  for (const action of ['confirm', 'accept', 'pass'] as const) {
    expect(sideFor({ ...booking, state: 'offered' }, ['owner'], action)).toBeUndefined();
    expect(sideFor(booking, ['owner'], action)).toBeUndefined();
    expect(sideFor(booking, ['operator'], action)).toBeUndefined();
  }
  expect(sideFor({ ...booking, state: 'requested' }, ['booker', 'owner'], 'approve')).toBe('owner');
  expect(sideFor({ ...booking, state: 'completed' }, ['booker', 'owner'], 'cancel')).toBe('booker');
});

test('checking in is offered while it is possible: from when the door opens to the end', () => {
  const booking = bookingOf(resourceFor({ attendance: { checkIn: true, early: 15 } }), now);
  const [from, to] = [Date.parse(booking.start) - 15 * 60_000, Date.parse(booking.end)];
  for (const [at, open] of [
    [from - 1, false],
    [from, true],
    [to - 1, true],
    [to, false],
  ] as const) {
    expect(bookingActionsOpen(booking, ['booker'], new Date(at)).includes('check_in'), String(at - from)).toBe(open);
    const done = () => checkIn(booking, 'booker', 'person', actor, new Date(at));
    if (open) expect(done().use).toBeDefined();
    else expect(done).toThrow(expect.objectContaining({ code: at < from ? 'booking.notYet' : 'booking.over' }));
  }
});

test('a request whose time is over does not keep another from being approved', () => {
  const resource = resourceFor({ approval: { mode: 'manager', hours: 2 } });
  const request = bookingOf(resource, now);
  const winner = moveBooking(bookingOf(resource, hours(1)), 'confirm', 'owner', actor, hours(2), {
    parts: request.parts.map((p) => ({ ...p, units: [0] })),
  });
  const losers = (at: Date) => outranked(winner, [request], new Map([[resource.id, resource]]), () => [], actor, at);
  expect(losers(hours(1)).map((b) => b.state)).toEqual(['waitlisted']);
  expect(losers(hours(24.5))).toEqual([]);
});

test('a booking that is moved at short notice costs no less to cancel than it would have before', () => {
  const booking = bookingOf(resourceFor(), now);
  const [part] = booking.parts;
  if (!part) throw new Error('no part');
  const far = { ...part, start: hours(24 * 30).toISOString() };
  const percent = (byBooker: boolean, at: Date) =>
    costOfParts([movedPart(part, far, byBooker, at)], hours(1), { free: false }).map((c) => c.percent);
  const [half, late] = [new Date(start.getTime() - 30 * 3_600_000), new Date(start.getTime() - 3_600_000)];
  expect([percent(true, half), percent(true, late), percent(false, late)]).toEqual([[50], [100], [0]]);
  const again = movedPart(movedPart(part, far, true, half), far, false, hours(2));
  expect(costOfParts([again], hours(3), { free: false })[0]?.percent).toBe(50);
});

test('who is qualified asks nobody where that is enough, and the others are not refused but ask', () => {
  const qualification = { skill: 'sem', level: 'independent' };
  const resource = resourceFor({ qualification, approval: { mode: 'auto_if_qualified' } });
  const held = { state: 'qualified', level: 'independent', until: hours(48).toISOString() } as const;
  const asks = (h: Pick<Qualification, 'state' | 'level' | 'until'> | undefined, to: Date, of = resource) =>
    !approvedAtOnce(of, { keeper: false, held: h }, to.getTime(), now);
  expect([asks(held, hours(24)), asks(held, hours(72)), asks(undefined, hours(24))]).toEqual([false, true, true]);
  const managed = resourceFor({ qualification, approval: { mode: 'manager' } });
  expect([asks(held, hours(24), managed), refusesUnqualified(managed), refusesUnqualified(resource)]).toEqual([
    true,
    true,
    false,
  ]);
});

test('an outage that is over gives a booking back, but not one whose time it took, and makes nobody miss what they could not have', () => {
  const resource = resourceFor({ attendance: { checkIn: true, noShowAfter: 30 } });
  const known = new Map([[resource.id, resource]]);
  const booking = bookingOf(resource, now);
  const outage = (from: number) => ({ reason: 'outage', from: hours(from).toISOString(), to: hours(40).toISOString() }) as const;
  const told = (b: Booking | undefined, out: number[], back: number[], at: number) =>
    b && afterOutage(b, resource, { out: out.map(outage), back: back.map(outage) }, known, 'owner', actor, hours(at));
  const missedAt = (at: number) => ({ state: 'confirmed', due: { step: 'miss', at: hours(at).toISOString() } });
  const struck = told(booking, [24], [], 23);
  expect(told(struck, [], [24], 24.5)).toMatchObject(missedAt(25.5));
  expect(told(struck, [], [24], 26)).toBeUndefined();
  expect(told(told(booking, [26], [], 25.25), [], [26], 25.75)).toMatchObject(missedAt(26.25));
  const there = told(checkIn(booking, 'booker', 'person', actor, hours(25)), [25.5], [], 25.5);
  expect(told(there, [], [25.5], 26)).toMatchObject({ state: 'confirmed', due: { step: 'complete', at: booking.end } });
});

test('who stood at once asks where they would not any more, and nobody else is asked again', () => {
  const wish = { from: start.getTime(), to: start.getTime() + 7_200_000, quantity: 1 };
  const [free, asked] = [true, false].map((atOnce) => partOf(resourceFor({ approval: { mode: 'manager' } }), wish, atOnce));
  if (!free || !asked) throw new Error('no part');
  expect(askedAgain([free, asked], () => true)).toEqual([free, asked]);
  expect(askedAgain([free, asked], () => false)).toEqual([{ ...free, approval: { ...free.approval, wants: 'one' } }, asked]);
});

test('a training that is given up after the qualification was granted takes nothing back', () => {
  const training = { skill: 'sem', level: 'independent', months: 12 } as const;
  const lesson = bookingOf(resourceFor({ kind: 'training', training }), now);
  const ownerId = lesson.parts[0]?.ownerId ?? '';
  const asked = requestQualification({ ownerId, ...booker }, training, actor, now);
  const scheduled = schedule(asked, lesson.id, 'person', actor, now);
  const gone = moveBooking(lesson, 'cancel', 'booker', actor, hours(1), { reason: 'plans' });
  const after = (held: Qualification) => afterTraining(lesson, gone, ownerId, training, held, actor, hours(1))?.state;
  expect(after(scheduled)).toBe('requested');
  const until = hours(1000).toISOString();
  expect(after(grant(scheduled, { level: 'independent', until }, actor, now))).toBeUndefined();
});

test('an owner knows of a booking over several houses what is theirs, and no more', () => {
  const mine = bookingOf(resourceFor(), now);
  const [own] = mine.parts;
  if (!own) throw new Error('no part');
  const there = { ...own, ownerId: 'org_01J00000000000000000000002', start: hours(1).toISOString() };
  const legs = [{ resourceIds: [own.resourceId], minutes: 120, quantity: 1, gap: 0 }];
  const whole = { ...mine, parts: [there, own], start: there.start, journey: { legs, until: hours(99).toISOString() } };
  const known = servedBy(whole, own.ownerId);
  expect(known).toMatchObject({ parts: [own], start: own.start, end: own.end });
  expect(known.journey).toBeUndefined();
});
