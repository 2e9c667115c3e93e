import { afterEach, expect, test } from 'vitest';
import { as } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';
import { actOn, type Booked, book, bookingSeenBy, resourceOf } from './story.ts';

let m: Cast;
afterEach(() => m.close());
const now = '2026-11-30T09:00+09:00';
const ten = ['2026-12-01T10:00', '2026-12-01T12:00'] as const;
const one = ['2026-12-01T13:00', '2026-12-01T15:00'] as const;

interface Decided {
  readonly id: string;
  readonly outcome: string;
  readonly state?: string;
  readonly code?: string;
  readonly others: { id: string; state: string; reason?: string }[];
}

/** Loses the answer of the transaction of a booking after the next `passing`, once the table has carried it out; what is told meanwhile is not counted. */
const loseAfter = (passing: number) => {
  let left = passing;
  const losing = (next: (args: unknown) => Promise<unknown>) => async (args: unknown) => {
    const answer = await next(args);
    if (JSON.stringify(args).includes('"type":"booking"') && left-- === 0) throw new Error('the answer was lost');
    return answer;
  };
  m.world.stores.db.client.middlewareStack.add(
    (next, context) => (context.commandName === 'TransactWriteItemsCommand' ? (losing(next as never) as never) : next),
    { step: 'initialize', name: 'lose', override: true },
  );
};

test('many requests are decided at once as the rehearsal said, each whole or not at all, and an answer that is lost changes nothing', async () => {
  m = await cast({ now });
  const approval = { mode: 'manager', requests: 'compete', rivals: 'waitlist' };
  const scope = await resourceOf(m, { approval });
  const strict = await resourceOf(m, { approval: { ...approval, rivals: 'decline' } });
  const dual = await resourceOf(m, { approval: { ...approval, mode: 'dual' } });
  const ask = async (who: string, resource: string, time: readonly [string, string]) => (await book(m, who, resource, time)).body;
  const [first, rival] = [await ask('sme', scope, ten), await ask('buyer', scope, ten)];
  const [chosen, outranked] = [await ask('buyer', strict, one), await ask('sme', strict, one)];
  const [half, unfit, old] = [await ask('sme', dual, ten), await ask('sme', scope, one), await ask('buyer', dual, one)];
  await actOn(m, 'buyer', old, 'cancel');
  const foreign = await book(m, 'sme', await resourceOf(m, { approval }, 'equipment'), ten);
  const decisions = [first, rival, chosen, half, unfit, old, foreign.body].map(({ id, version }) => ({
    id,
    version,
    ...(id === unfit.id ? { action: 'decline', reason: 'unsuitable' } : { action: 'approve' }),
  }));
  const decide = (dryRun: boolean, key?: string, said: object[] = decisions, who = 'office') =>
    as(m, who).post<{ dryRun: boolean; items: Decided[] }>(
      '/bookings/decisions',
      { dryRun, decisions: said },
      key ? { key } : {},
    );
  const all = [first, rival, chosen, outranked, half, unfit];
  const states = async () => Promise.all(all.map(async (b) => (await m.world.stores.bookings.byId(b.id))?.state));

  const { body: rehearsed } = await decide(true);
  expect(rehearsed.items).toMatchObject([
    { id: first.id, outcome: 'done', state: 'confirmed', others: [{ id: rival.id, state: 'waitlisted' }] },
    { id: rival.id, outcome: 'stale', state: 'waitlisted', others: [] },
    { outcome: 'done', state: 'confirmed', others: [{ id: outranked.id, state: 'declined', reason: 'outranked' }] },
    { id: half.id, outcome: 'done', state: 'requested', others: [] },
    { id: unfit.id, outcome: 'done', state: 'declined', others: [] },
    { id: old.id, outcome: 'stale', state: 'cancelled' },
    { id: foreign.body.id, outcome: 'missing' },
  ]);
  expect(await states()).toEqual(all.map(() => 'requested'));

  const key = crypto.randomUUID();
  loseAfter(1);
  expect((await decide(false, key)).status).toBe(500);
  expect((await states()).slice(0, 4)).toEqual(['confirmed', 'waitlisted', 'confirmed', 'declined']);
  const done = await decide(false, key);
  expect(done.body).toEqual({ dryRun: false, items: rehearsed.items });
  expect((await decide(false, key)).body).toEqual(done.body);
  expect(await states()).toEqual(['confirmed', 'waitlisted', 'confirmed', 'declined', 'requested', 'declined']);
  const range = { from: Date.parse(now) - 86_400_000, to: Date.parse(now) + 86_400_000 };
  const audit = await m.world.stores.audits.inOrganisation(m.organisations.office ?? '', range, { limit: 100 });
  const lines = audit.items.filter((l) => l.operation === 'bookings.decide' && l.object !== 'bookings/decisions');
  expect(lines.map((l) => l.object).toSorted()).toEqual([first, chosen, half, unfit].map((b) => `bookings/${b.id}`).toSorted());

  const again = [{ id: half.id, version: half.version + 1, action: 'approve' }];
  for (const dryRun of [true, false])
    expect((await decide(dryRun, undefined, again)).body.items).toMatchObject([
      { outcome: 'refused', code: 'booking.approvedAlready', state: 'requested' },
    ]);
  const twice = await decide(false, undefined, [...again, ...again]);
  expect(twice.body).toMatchObject({ errors: [{ pointer: '/decisions/1/id', code: 'field.duplicate' }] });
  expect((await decide(true, undefined, again, 'buyer')).body.items).toEqual([{ id: half.id, outcome: 'missing', others: [] }]);
});

test('what declining gives back goes to who waits for it, in the rehearsal as in fact', async () => {
  m = await cast({ now });
  const resource = await resourceOf(m, { approval: { mode: 'manager', requests: 'hold' } });
  const held = (await book(m, 'sme', resource, ten)).body;
  const parts = [{ resourceId: resource, start: `${ten[0]}:00+09:00`, end: `${ten[1]}:00+09:00` }];
  const { body: waits } = await as(m, 'buyer').post<Booked>('/waitlist', { parts });
  const decisions = [{ id: held.id, version: held.version, action: 'decline', reason: 'capacity' }];
  for (const dryRun of [true, false]) {
    const { body } = await as(m, 'office').post<{ items: Decided[] }>('/bookings/decisions', { dryRun, decisions });
    expect(body.items).toMatchObject([{ outcome: 'done', others: [{ id: waits.id, state: 'offered' }] }]);
    expect((await bookingSeenBy(m, 'buyer', waits.id)).state).toBe(dryRun ? 'waitlisted' : 'offered');
  }
});
