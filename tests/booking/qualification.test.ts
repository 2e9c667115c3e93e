import { afterEach, expect, test } from 'vitest';
import { as } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';
import { actOn, type Booked, book, bookingSeenBy, resourceOf } from './story.ts';

let m: Cast;
afterEach(() => m.close());
const now = '2026-11-30T09:00+09:00';

interface Held {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly until?: string;
  readonly holds: boolean;
  readonly actions: string[];
}

test('who is not qualified is shown the training, books it, passes, and may use the machine until it runs out', async () => {
  m = await cast({ now });
  const qualification = { skill: 'sem', level: 'independent' };
  const machine = await resourceOf(m, { qualification });
  const training = await resourceOf(m, {
    kind: 'training',
    capacity: 4,
    training: { ...qualification, months: 12 },
    attendance: { checkIn: true, noShowAfter: 30 },
  });
  const ten = ['2026-12-02T10:00', '2026-12-02T12:00'] as const;
  const refused = await book(m, 'sme', machine, ten);
  expect([refused.status, refused.body.code]).toEqual([409, 'qualification.none']);
  const parts = [{ resourceId: machine, start: '2026-12-02T01:00:00Z', end: '2026-12-02T03:00:00Z' }];
  const told = await as(m, 'sme').post<{ parts: { obstacles: object[] }[] }>('/bookings/check', { parts });
  expect(told.body.parts[0]?.obstacles).toMatchObject([{ code: 'qualification.none', way: training }]);

  const lesson = await book(m, 'sme', training, ['2026-12-01T10:00', '2026-12-01T12:00']);
  const mine = async () => (await as(m, 'sme').get<{ items: Held[] }>('/qualifications')).body.items;
  expect(await mine()).toMatchObject([{ state: 'scheduled', holds: false, trainingId: lesson.body.id, actions: ['withdraw'] }]);
  expect((await book(m, 'sme', machine, ten)).body.code).toBe('qualification.scheduled');
  await actOn(m, 'sme', lesson.body, 'cancel', { reason: 'plans' });
  expect(await mine()).toMatchObject([{ state: 'requested' }]);
  await book(m, 'sme', training, ['2026-12-01T10:00', '2026-12-01T12:00']);
  m.at('2026-12-01T10:30+09:00');
  await m.run('clock');
  expect(await mine()).toMatchObject([{ state: 'requested' }]);
  await book(m, 'sme', training, ['2026-12-01T13:00', '2026-12-01T15:00']);

  m.at('2026-12-01T15:30+09:00');
  const { body: granted } = await as(m, 'office').get<{ items: Held[] }>('/qualifications?box=granted&skill=sem');
  const [held] = granted.items;
  expect(held?.actions).toEqual(['grant', 'revoke']);
  const grant = { action: 'grant', level: 'independent', months: 6 };
  expect((await as(m, 'sme').post(`/qualifications/${held?.id}/actions`, grant, { seen: held?.version })).status).toBe(404);
  expect((await as(m, 'buyer').get(`/qualifications/${held?.id}`)).status).toBe(404);
  const passed = await as(m, 'office').post<Held>(`/qualifications/${held?.id}/actions`, grant, { seen: held?.version });
  expect(passed.body).toMatchObject({ state: 'qualified', holds: true, until: '2027-06-01T06:30:00.000Z' });
  await m.settle();
  const notices = await as(m, 'sme').get<{ items: { text: string }[] }>('/notices');
  expect(JSON.stringify(notices.body.items)).toContain('until 2027-06-01');
  const used = await book(m, 'sme', machine, ten);
  expect(used.body.state).toBe('confirmed');

  const auto = await resourceOf(m, { qualification, approval: { mode: 'auto_if_qualified' } });
  const atOnce = await book(m, 'sme', auto, ten);
  expect(atOnce.body).toMatchObject({ state: 'confirmed', parts: [{ approval: 'none' }] });
  const beyond = await actOn(m, 'sme', atOnce.body, 'reschedule', { start: '2027-06-02T10:00:00+09:00' });
  expect(beyond.body.code).toBe('booking.approvalWanted');
  const asked = await as(m, 'buyer').post<Held>('/qualifications', { resourceId: auto });
  const decide = (q: Held, said: object) =>
    as(m, 'office').post<Held>(`/qualifications/${q.id}/actions`, said, { seen: q.version });
  const { body: theirs } = await decide(asked.body, grant);
  const own = await book(m, 'office', auto, ['2026-12-03T10:00', '2026-12-03T12:00']);
  const wish = { resourceId: auto, start: '2026-12-03T10:00:00+09:00', end: '2026-12-03T12:00:00+09:00' };
  const waits = await as(m, 'buyer').post<Booked>('/waitlist', { parts: [wish] });
  await actOn(m, 'office', own.body, 'cancel', { reason: 'plans' });
  await decide(theirs, { action: 'revoke', reason: 'unsafe_use' });
  const taken = await actOn(m, 'buyer', await bookingSeenBy(m, 'buyer', waits.body.id), 'accept');
  expect(taken.body).toMatchObject({ state: 'requested', parts: [{ approval: 'wanted' }] });

  m.at('2027-05-20T09:00+09:00');
  await m.run('clock');
  expect(await mine()).toMatchObject([{ state: 'expiring', holds: true }]);
  expect((await book(m, 'sme', machine, ['2027-06-02T10:00', '2027-06-02T12:00'])).body.code).toBe('qualification.ends_before');
  m.at('2027-06-02T09:00+09:00');
  expect((await book(m, 'sme', machine, ['2027-06-03T10:00', '2027-06-03T12:00'])).body.code).toBe('qualification.expired');
  await m.run('clock');
  expect(await mine()).toMatchObject([{ state: 'expired', holds: false, actions: ['request'] }]);
});

test('limits hold for a person over all machines of a kind, and a cancellation costs by the notice given', async () => {
  m = await cast({ now });
  const limits = [{ of: 'person', over: 'kind', within: 'day', minutes: 240 }];
  const cancellation = {
    steps: [
      { hoursBefore: 24, percent: 0 },
      { hoursBefore: 2, percent: 50 },
    ],
  };
  const [one, two] = [await resourceOf(m, { limits, cancellation }), await resourceOf(m, { limits })];
  const first = await book(m, 'sme', one, ['2026-12-02T10:00', '2026-12-02T13:00']);
  const over = await book(m, 'sme', two, ['2026-12-02T14:00', '2026-12-02T16:00']);
  expect(over.body).toMatchObject({ code: 'limit.minutes', errors: [{ pointer: '/parts/0' }] });
  expect((await book(m, 'buyer', two, ['2026-12-02T14:00', '2026-12-02T16:00'])).status).toBe(201);
  expect((await book(m, 'sme', two, ['2026-12-03T14:00', '2026-12-03T16:00'])).status).toBe(201);
  expect((await bookingSeenBy(m, 'sme', first.body.id)).parts[0]).toMatchObject({
    cancelling: [
      { noticeClass: 'free', until: '2026-12-01T01:00:00.000Z' },
      { noticeClass: 'partial', percent: 50, until: '2026-12-01T23:00:00.000Z' },
      { noticeClass: 'full' },
    ],
  });
  m.at('2026-12-01T12:00+09:00');
  const cancelled = await actOn(m, 'sme', first.body, 'cancel', { reason: 'plans' });
  expect(cancelled.body).toMatchObject({ state: 'cancelled', cancellation: [{ noticeClass: 'partial', percent: 50 }] });
  const again = await book(m, 'sme', one, ['2026-12-02T10:00', '2026-12-02T13:00']);
  const ill = await actOn(m, 'sme', again.body, 'cancel', { reason: 'medical' });
  expect(ill.body as Booked & { cancellation?: object[] }).toMatchObject({ cancellation: [{ percent: 0, waived: 'medical' }] });
});
