import { newId } from '@sandan/kernel/id';
import { partOf, placed } from '@sandan/market/booking/booking-part';
import { confirm, hold } from '@sandan/market/booking/booking-verbs';
import { commit, work } from '@sandan/store/work';
import { afterEach, expect, test } from 'vitest';
import type { Answer } from '../api/client.ts';
import { as } from '../api/client.ts';
import { dice } from '../bench/booking/house.ts';
import { type Cast, cast } from '../cast.ts';
import { bookingsBroken } from './invariants.ts';
import { type Asked, actOn, type Booked, bookingSeenBy, bookParts, resourceOf } from './story.ts';

let m: Cast;
afterEach(() => m.close());

const hour = 3_600_000;
const start = Date.parse('2026-12-01T00:00:00Z');
const seeds = Array.from({ length: 20 }, (_, n) => n + 1);
const iso = (at: number) => new Date(at).toISOString();
const at = (resourceId: string, from: number, hours = 2): Asked => ({
  resourceId,
  start: iso(start + from * hour),
  end: iso(start + (from + hours) * hour),
});
const wide = { zone: 'UTC', rules: { grid: 60, min: 60, max: 480, horizon: 365, hold: 60 } };

/** A market whose transactions come late, each by as much as the seed says, so that who was first is another every time. */
const raced = async () => {
  const idle = async () => ({ batchItemFailures: [] });
  m = await cast({ now: new Date(start - 48 * hour), functions: (all) => ({ ...all, indexer: idle, notifier: idle }) });
  let roll = dice(0);
  m.world.stores.db.client.middlewareStack.add(
    (next, { commandName }) =>
      async (args) => {
        if (commandName === 'TransactWriteItemsCommand') await new Promise((r) => setTimeout(r, roll(5)));
        return next(args);
      },
    { step: 'initialize', name: 'late', override: true },
  );
  return (seed: number) => {
    roll = dice(seed);
  };
};
const done = (answers: readonly Answer<unknown>[]) => answers.filter((a) => a.status < 300);
const whole = async () => expect(await bookingsBroken(m.world.stores.db, m.world.now())).toEqual({ overlaps: [], lost: [] });
/** What a call came to at last: who is told that the table was busy says it again, as a client does. */
const insisting = async <T extends { code?: string }>(call: () => Promise<Answer<T>>): Promise<Answer<T>> => {
  for (let n = 0; ; n++) {
    const answer = await call();
    if (answer.body.code !== 'store.busy' || n === 20) return answer;
  }
};

test('of rivals that are approved at once one stands, and of approval and withdrawal at once one holds (B3)', async () => {
  const seeded = await raced();
  const resource = await resourceOf(m, { ...wide, approval: { mode: 'manager', requests: 'compete', rivals: 'waitlist' } });
  for (const seed of seeds) {
    seeded(seed);
    const from = 24 * seed;
    const asked = await Promise.all(
      ['sme', 'buyer', 'equipment'].map(async (who, n) => (await bookParts(m, who, [at(resource, from + (n % 2))])).body),
    );
    const answers = await Promise.all(asked.map((b) => insisting(() => actOn(m, 'office', b, 'approve'))));
    const now = await Promise.all(asked.map((b, n) => bookingSeenBy(m, ['sme', 'buyer', 'equipment'][n] ?? '', b.id)));
    expect(
      now.filter((b) => b.state === 'confirmed'),
      `seed ${seed}`,
    ).toHaveLength(1);
    expect(done(answers)).toHaveLength(1);

    const one = (await bookParts(m, 'sme', [at(resource, from + 8)])).body;
    const both = await Promise.all([
      insisting(() => actOn(m, 'office', one, 'approve')),
      insisting(() => actOn(m, 'sme', one, 'cancel')),
    ]);
    expect(done(both), `seed ${seed}`).toHaveLength(1);
    const { state } = await bookingSeenBy(m, 'sme', one.id);
    expect(state).toBe(both[0]?.status === 200 ? 'confirmed' : 'cancelled');
  }
  await whole();
});

test('what is given back, moved to or moved away from while others book it is had by one, and is free where nobody got it (B1, B5)', async () => {
  const seeded = await raced();
  const resource = await resourceOf(m, wide);
  for (const seed of seeds) {
    seeded(seed);
    const from = 24 * seed;
    const [one, two] = await Promise.all([
      bookParts(m, 'sme', [at(resource, from)]),
      bookParts(m, 'buyer', [at(resource, from + 4)]),
    ]);
    const [gone, came] = await Promise.all([
      insisting(() => actOn(m, 'sme', one.body, 'cancel', { reason: 'plans' })),
      insisting(() => bookParts(m, 'equipment', [at(resource, from)])),
    ]);
    expect(gone.status, gone.text).toBe(200);
    const third = came.status === 201 ? came.body : (await bookParts(m, 'equipment', [at(resource, from)])).body;
    expect(third.state, `seed ${seed}`).toBe('confirmed');

    // Two move to one time, and somebody books it.
    const to = { start: iso(start + (from + 8) * hour) };
    const there = await Promise.all([
      insisting(() => actOn(m, 'buyer', two.body, 'reschedule', to)),
      insisting(() => actOn(m, 'equipment', third, 'reschedule', to)),
      ...(seed % 2 ? [insisting(() => bookParts(m, 'sme', [at(resource, from + 8)]))] : []),
    ]);
    expect(done(there), `seed ${seed}: ${there.map((a) => a.body.code)}`).toHaveLength(1);
  }
  await whole();
});

test('an offer or a hold that ends at the very millisecond is nobody’s any more, whoever asks first (B4)', async () => {
  const seeded = await raced();
  const resource = await resourceOf(m, wide);
  for (const seed of seeds.slice(0, 8)) {
    seeded(seed);
    const from = 24 * seed;
    const begun = start + (seed - 12) * 3 * hour;
    m.at(new Date(begun));
    const had = await bookParts(m, 'sme', [at(resource, from)]);
    const waiting = await as(m, 'buyer').post<Booked>('/waitlist', { parts: [at(resource, from)] });
    expect(waiting.status, waiting.text).toBe(201);
    await actOn(m, 'sme', had.body, 'cancel', { reason: 'plans' });
    const offered = await bookingSeenBy(m, 'buyer', waiting.body.id);
    expect(offered.state).toBe('offered');
    m.at(new Date(begun + hour));
    const held = (await bookParts(m, 'sme', [at(resource, from + 4)], 'hold')).body;
    const ends = [offered.due?.at, held.due?.at].map((text) => Date.parse(text ?? ''));
    expect(ends).toEqual([begun + 2 * hour, begun + 2 * hour]);
    m.at(new Date(begun + 2 * hour));
    const [late, tardy, one, two] = await Promise.all([
      insisting(() => actOn(m, 'buyer', offered, 'accept')),
      insisting(() => actOn(m, 'sme', held, 'confirm')),
      insisting(() => bookParts(m, 'equipment', [at(resource, from)])),
      insisting(() => bookParts(m, 'equipment', [at(resource, from + 4)])),
      m.run('clock'),
    ]);
    expect([late.status, tardy.status], `seed ${seed}: ${late.text} ${tardy.text}`).toEqual([409, 409]);
    expect([one.status, two.status], `seed ${seed}: ${one.text} ${two.text}`).toEqual([201, 201]);
  }
  await whole();
});

test('of 2 and 8 who call, and of 256 who write, one has the slot', async () => {
  const seeded = await raced();
  const id = await resourceOf(m, wide);
  for (const seed of seeds.slice(0, 5))
    for (const [place, many] of [2, 8].entries()) {
      seeded(seed);
      const who = (n: number) => ['sme', 'buyer', 'equipment'][n % 3] ?? '';
      const answers = await Promise.all(
        Array.from({ length: many }, (_, n) => insisting(() => bookParts(m, who(n), [at(id, 24 * seed + 4 * place)]))),
      );
      expect(done(answers), `seed ${seed}, ${many} at once`).toHaveLength(1);
    }
  await whole();
  const { stores, now } = m.world;
  const resource = await stores.resources.byId(id);
  if (!resource) throw new Error('no resource');
  const all = new Map([[id, resource]]);
  const actor = { kind: 'service', name: 'race' } as const;
  const wish = { from: start + 200 * 24 * hour, to: start + (200 * 24 + 2) * hour, quantity: 1 };
  const writes = Array.from({ length: 256 }, async () => {
    const own = newId('booking', now().getTime());
    const parts = placed([partOf(resource, wish, true)], all, () => [], now().getTime(), own);
    const booker = { organisationId: m.organisations.sme ?? '', personId: m.personId('sme'), demo: true };
    const held = hold(parts, booker, { minutes: 5, purpose: undefined }, actor, now(), own);
    const w = work();
    stores.bookings.record(w, undefined, { ...confirm(held, 1, actor, now()), version: 1 }, now(), new Set());
    await commit(stores.db, w);
  });
  const ends = await Promise.allSettled(writes);
  expect(ends.filter((e) => e.status === 'fulfilled')).toHaveLength(1);
  expect((await bookingsBroken(stores.db, now())).overlaps).toEqual([]);
});

test('journeys at once, and those who take a leg of them, leave no part of a chain behind (N9)', async () => {
  const seeded = await raced();
  const first = await resourceOf(m, wide);
  const second = await resourceOf(m, wide, 'equipment');
  for (const seed of seeds) {
    seeded(seed);
    const from = start + 24 * seed * hour;
    // There is room for one chain, and for none where somebody has one of its legs.
    const wanted = {
      legs: [
        { resourceIds: [first], minutes: 120, gap: 0 },
        { resourceIds: [second], minutes: 120, gap: 0 },
      ],
      from: iso(from),
      until: iso(from + 4 * hour),
    };
    const single = seed % 2 ? [insisting(() => bookParts(m, 'buyer', [at(second, 24 * seed + 2)]))] : [];
    const answers = await Promise.all([
      ...Array.from({ length: 4 }, (_, n) => insisting(() => as(m, n % 2 ? 'sme' : 'buyer').post<Booked>('/journeys', wanted))),
      ...single,
    ]);
    expect(done(answers), `seed ${seed}: ${answers.map((a) => a.body.code)}`).toHaveLength(1);
    for (const { body } of done(answers) as Answer<Booked>[]) expect([1, 2]).toContain(body.parts.length);
  }
  await whole();
});
