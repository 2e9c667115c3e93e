import { afterEach, beforeEach, expect, test } from 'vitest';
import { as } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';
import { instrument } from './instrument.ts';
import { actOn, type Booked, book, bookingSeenBy, resourceOf } from './story.ts';

interface Seen extends Booked {
  readonly standsInFor?: { id: string }[];
}

let m: Cast;
let owner: string;
const now = '2026-11-30T09:00+09:00';
const ten = ['2026-12-10T10:00', '2026-12-10T12:00'] as const;

beforeEach(async () => {
  m = await cast({ now });
  owner = m.organisations.equipment ?? '';
  for (const who of ['equipment', 'deputy', 'sme', 'buyer']) await as(m, who).get('/me');
  const since = { actor: 'service:test', organisationId: null, at: m.world.now().toISOString() };
  const third = { personId: m.personId('deputy'), organisationId: owner, version: 1, roles: ['sales' as const], since };
  await m.world.stores.memberships.save(third);
});
afterEach(() => m.close());

const third = () => as(m, 'deputy', owner);
const decide = ({ id, version }: Booked, action: string, more: object = {}) =>
  third().post<Booked>(`/bookings/${id}/deputy`, { action, ...more }, { seen: version });
const seenByThird = async (id: string) => (await third().get<Seen>(`/bookings/${id}`)).body;
const mailsToThird = () => m.mails().filter((x) => x.to === 'deputy@demo.example');
const manager = (more: object = {}) => ({ approval: { mode: 'manager', hours: 24, ...more } });
const audited = async (operation: string, of = 'equipment') => {
  const range = { from: Date.parse(now) - 86_400_000, to: Date.parse(now) + 30 * 86_400_000 };
  const { items } = await m.world.stores.audits.inOrganisation(m.organisations[of] ?? '', range, { limit: 100 });
  return items.filter((l) => l.operation === operation);
};

test('when nobody has decided in time the deputy is told and may decide, for as long again, and the audit says in whose place', async () => {
  const resource = await resourceOf(m, manager({ deputyId: m.personId('deputy') }), 'equipment');
  const asked = (await book(m, 'sme', resource, ten)).body;
  expect(asked).toMatchObject({ state: 'requested', due: { step: 'call', at: '2026-12-01T00:00:00.000Z' } });
  await m.settle();
  expect(mailsToThird()).toEqual([]);
  expect((await seenByThird(asked.id)).standsInFor).toBeUndefined();
  expect(await decide(asked, 'approve')).toMatchObject({ status: 403, body: { code: 'booking.notDeputy' } });

  m.at('2026-12-01T09:00:01+09:00');
  await m.run('clock');
  await m.run('clock');
  await m.settle();
  expect(mailsToThird().map((x) => x.subject)).toEqual([expect.stringContaining('대리인')]);
  const called = await seenByThird(asked.id);
  expect(called).toMatchObject({
    state: 'requested',
    due: { step: 'lapse', at: '2026-12-02T00:00:00.000Z' },
    standsInFor: [{ id: m.personId('equipment') }],
  });
  expect(await decide(asked, 'approve')).toMatchObject({ status: 409, body: { code: 'booking.stale' } });
  const done = await decide(called, 'approve');
  expect(done.body).toMatchObject({ state: 'confirmed' });
  const given = (await m.world.stores.bookings.byId(asked.id))?.parts[0]?.approval.given;
  expect(given).toMatchObject([{ actor: m.personId('deputy'), insteadOf: [m.personId('equipment')] }]);
  expect(await audited('bookings.standIn')).toMatchObject([
    { by: { actor: m.personId('deputy') }, insteadOf: [m.personId('equipment')], object: `bookings/${asked.id}/deputy` },
  ]);
  expect(await audited('clock.call', 'sme')).toHaveLength(1);
  const shown = await as(m, 'equipment').get<{ items: { operation: string; insteadOfNames?: string[] }[] }>('/audit');
  expect(shown.body.items.find((l) => l.operation === 'bookings.standIn')?.insteadOfNames).toHaveLength(1);
});

test('a deputy sees what may be decided in the place of others, and decides many at once, each in whose place', async () => {
  const called = await resourceOf(m, manager({ deputyId: m.personId('deputy') }), 'equipment');
  const other = await resourceOf(m, manager({ hours: 72 }), 'equipment');
  const mine = [
    (await book(m, 'sme', called, ten)).body,
    (await book(m, 'buyer', called, ['2026-12-11T10:00', '2026-12-11T12:00'])).body,
  ];
  const theirs = (await book(m, 'sme', other, ten)).body;
  const box = async () => (await third().get<{ items: Seen[] }>('/bookings?box=deputy')).body.items;
  expect(await box()).toEqual([]);
  m.at('2026-12-01T09:00:01+09:00');
  await m.run('clock');
  const listed = await box();
  expect(listed.map((b) => b.id).toSorted()).toEqual(mine.map((b) => b.id).toSorted());
  expect(listed[0]?.standsInFor).toMatchObject([{ id: m.personId('equipment') }]);
  const decisions = [...listed, theirs].map(({ id, version }) => ({ id, version, action: 'approve' }));
  const decideAll = (dryRun: boolean) =>
    third().post<{ items: { outcome: string; state?: string }[] }>('/bookings/decisions', { dryRun, decisions });
  const outcomes = [
    { outcome: 'done', state: 'confirmed' },
    { outcome: 'done', state: 'confirmed' },
    { id: theirs.id, outcome: 'missing' },
  ];
  expect((await decideAll(true)).body.items).toMatchObject(outcomes);
  const each = async () => (await audited('bookings.decide')).filter((l) => l.object !== 'bookings/decisions');
  expect(await each()).toEqual([]);
  expect((await decideAll(false)).body.items).toMatchObject(outcomes);
  expect((await each()).map((l) => l.insteadOf)).toEqual([[m.personId('equipment')], [m.personId('equipment')]]);
  expect((await m.world.stores.bookings.byId(theirs.id))?.state).toBe('requested');
  expect(await box()).toEqual([]);
});

test('while the manager is away, whom they named decides at once; nobody does when both terms are over', async () => {
  const resource = await resourceOf(m, manager(), 'equipment');
  const away = { from: '2026-11-30', until: '2026-12-01', deputyId: m.personId('deputy') };
  expect((await as(m, 'equipment').put('/me/absence', away)).status).toBe(200);
  const asked = (await book(m, 'sme', resource, ten)).body;
  await m.settle();
  expect(mailsToThird()).toHaveLength(1);
  const declined = await decide(asked, 'decline');
  expect(declined).toMatchObject({ status: 422, body: { code: 'process.reason' } });
  expect((await decide(asked, 'decline', { reason: 'unsuitable' })).body).toMatchObject({ state: 'declined' });
  m.at('2026-12-02T09:00+09:00');
  const later = (await book(m, 'sme', resource, ten)).body;
  expect(await decide(later, 'approve')).toMatchObject({ status: 403, body: { code: 'booking.notDeputy' } });

  const named = await resourceOf(m, manager({ deputyId: m.personId('deputy') }), 'equipment');
  const silent = (await book(m, 'sme', named, ten)).body;
  m.at('2026-12-04T09:00:01+09:00');
  expect(await decide(silent, 'approve')).toMatchObject({ status: 409, body: { code: 'booking.lapsed' } });
  await m.run('clock');
  expect((await bookingSeenBy(m, 'sme', silent.id)).state).toBe('lapsed');
});

test('who starts soon is decided before it starts, and a held time stays held while the deputy may decide', async () => {
  const resource = await resourceOf(m, manager({ deputyId: m.personId('deputy'), requests: 'hold' }), 'equipment');
  const soon = (await book(m, 'sme', resource, ['2026-11-30T15:00', '2026-11-30T16:00'])).body;
  expect(soon.due).toEqual({ step: 'call', at: '2026-11-30T03:00:00.000Z', until: '2026-11-30T06:00:00.000Z' });
  m.at('2026-11-30T12:00:01+09:00');
  expect((await seenByThird(soon.id)).standsInFor).toHaveLength(1);
  expect((await book(m, 'buyer', resource, ['2026-11-30T15:00', '2026-11-30T16:00'])).body).toMatchObject({
    code: 'booking.taken',
  });
  expect((await actOn(m, 'equipment', soon, 'approve')).body.state).toBe('confirmed');
});

test('the deputy of a resource is a member who does not decide anyway, and others are not told who it is', async () => {
  for (const who of ['equipment', 'sme'])
    expect(
      await as(m, 'equipment').post('/resources', { ...instrument, ...manager({ deputyId: m.personId(who) }) }),
    ).toMatchObject({ status: 422, body: { errors: [{ pointer: '/approval/deputyId', code: 'approval.deputy' }] } });
  const resource = await resourceOf(m, manager({ deputyId: m.personId('deputy') }), 'equipment');
  const approvalFor = async (who: string) =>
    (await as(m, who).get<{ approval: { deputyId?: string } }>(`/resources/${resource}`)).body.approval.deputyId;
  expect([await approvalFor('equipment'), await approvalFor('sme')]).toEqual([m.personId('deputy'), undefined]);
});
