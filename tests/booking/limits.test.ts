import { commit, work } from '@sandan/store/work';
import { afterEach, expect, test } from 'vitest';
import ResourcePage, { loader as resourcePage } from '../../web/app/pages/equipment/resource.tsx';
import { pageHtml } from '../../web/app/pages/page.fixture.ts';
import { as } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';
import { visitOf } from './page.ts';
import { actOn, type Booked, bookParts, resourceOf } from './story.ts';

let m: Cast;
afterEach(() => m.close());

const hour = 3_600_000;
const start = Date.parse('2026-12-01T00:00:00Z');
const iso = (at: number) => new Date(at).toISOString();
const at = (resourceId: string, from: number, hours = 1) => ({
  resourceId,
  start: iso(start + from * hour),
  end: iso(start + (from + hours) * hour),
});
const live = ['held', 'requested', 'offered', 'confirmed'];

/** The bookings of an organisation that count, each with what it takes in minutes. */
const standing = async (who: string) => {
  const { items } = (await as(m, who).get<{ items: Booked[] }>('/bookings?limit=100')).body;
  return items.filter((b) => live.includes(b.state));
};
const minutes = (bookings: readonly Booked[]) =>
  bookings.flatMap((b) => b.parts).reduce((sum, p) => sum + (Date.parse(p.end) - Date.parse(p.start)) / 60_000, 0);

/** The index that lists an organisation's bookings says nothing for a while, as one may that follows its table late. */
const lagging = () =>
  m.world.stores.db.client.middlewareStack.add(
    (next) => async (args) => {
      const { IndexName, ExpressionAttributeValues: values } = args.input as {
        IndexName?: string;
        ExpressionAttributeValues?: Record<string, unknown>;
      };
      const late = IndexName && String(values?.[':pk']).startsWith('booked#');
      const answer = await next(args);
      if (late) (answer.output as { Items?: unknown[] }).Items = [];
      return answer;
    },
    { step: 'initialize', name: 'lagging', override: true },
  );

const wide = { zone: 'UTC', rules: { grid: 60, min: 60, max: 480, horizon: 365, hold: 60 } };
const limited = (limit: object) => resourceOf(m, { ...wide, capacity: 4, limits: [limit] });

test('calls at once never pass by a limit, whether it counts bookings or minutes, of a person or a company, over one machine or all of an owner', async () => {
  m = await cast({ now: new Date(start - 48 * hour) });
  for (const of of ['organisation', 'person'] as const)
    for (const within of ['day', 'future'] as const) {
      const id = await limited({ of, over: 'resource', within, bookings: 2 });
      const answers = await Promise.all(
        Array.from({ length: 8 }, (_, n) => bookParts(m, 'sme', [at(id, n)], n % 2 ? 'hold' : 'book')),
      );
      const had = (await standing('sme')).filter((b) => b.parts[0]?.resourceId === id);
      expect(had.length, `${of} ${within}: ${answers.map((a) => a.status)}`).toBe(2);
      expect(answers.filter((a) => a.status === 201)).toHaveLength(2);
      for (const a of answers) expect(['limit.bookings', 'store.busy', undefined], a.text).toContain(a.body.code);
    }
  const [one, two] = [
    await limited({ of: 'organisation', over: 'owner', within: 'day', minutes: 180 }),
    await limited({ of: 'organisation', over: 'owner', within: 'day', minutes: 180 }),
  ];
  await Promise.all(Array.from({ length: 6 }, (_, n) => bookParts(m, 'buyer', [at(n % 2 ? one : two, 24 + 2 * n, 2)])));
  expect(minutes(await standing('buyer'))).toBe(120);
});

test('what was booked a moment ago counts although the index does not list it yet, moved or booked together or as a series', async () => {
  m = await cast({ now: new Date(start - 48 * hour) });
  const id = await limited({ of: 'organisation', over: 'resource', within: 'day', bookings: 2 });
  lagging();
  expect((await bookParts(m, 'sme', [at(id, 0), at(id, 2), at(id, 4)])).body.code).toBe('limit.bookings');
  expect((await bookParts(m, 'sme', [at(id, 0), at(id, 2)])).status).toBe(201);
  expect((await bookParts(m, 'sme', [at(id, 4)])).body.code).toBe('limit.bookings');
  const next = await bookParts(m, 'sme', [at(id, 24)]);
  expect(next.status).toBe(201);
  const moved = await as(m, 'sme').post<Booked>(
    `/bookings/${next.body.id}/actions`,
    { action: 'reschedule', start: at(id, 6).start },
    { seen: next.body.version },
  );
  expect(moved.body.code).toBe('limit.bookings');
  const daily = {
    resourceId: id,
    start: { local: '2026-12-01T08:00', zone: 'UTC' },
    minutes: 60,
    rule: 'FREQ=DAILY;COUNT=3',
    mode: 'skip',
  };
  const series = await as(m, 'sme').post<{ times: { code?: string }[] }>('/series', daily);
  expect(series.body.times.map((t) => t.code)).toEqual(['limit.bookings', undefined, undefined]);
  expect((await bookParts(m, 'sme', [at(id, 26)])).body.code).toBe('limit.bookings');
  // What is given back may be booked anew.
  const gone = await as(m, 'sme').post<Booked>(
    `/bookings/${next.body.id}/actions`,
    { action: 'cancel', reason: 'plans' },
    { seen: next.body.version },
  );
  expect(gone.status, gone.text).toBe(200);
  expect((await bookParts(m, 'sme', [at(id, 26)])).status).toBe(201);
});

/** A booking that is there, or the test has no ground to stand on. */
const had = async (who: string, ...parts: ReturnType<typeof at>[]): Promise<Booked> => {
  const made = await bookParts(m, who, parts);
  expect(made.status, made.text).toBe(201);
  return made.body;
};

interface Offer {
  readonly id: string;
  readonly version: number;
}
/** Puts bookings into the hands of another company, all at once. */
const handed = async (to: string, ...given: readonly (readonly [string, Booked])[]) => {
  const offers: Offer[] = [];
  for (const [who, { id, version }] of given) {
    const offer = await as(m, who).post<Offer>(`/bookings/${id}/handover`, { toId: m.organisations[to] }, { seen: version });
    expect(offer.status, offer.text).toBe(200);
    offers.push({ id, version: offer.body.version });
  }
  return Promise.all(
    offers.map(({ id, version }) =>
      as(m, to).post<{ code?: string }>(`/bookings/${id}/handover/actions`, { action: 'accept', totals: [] }, { seen: version }),
    ),
  );
};

test('of two that are moved, alone or as a series, or come from others into one day at once, one is the last that a limit allows', async () => {
  m = await cast({ now: new Date(start - 48 * hour) });
  const id = await limited({ of: 'organisation', over: 'resource', within: 'day', bookings: 1 });
  const oneOf = (answers: readonly { status: number; body: { code?: string }; text: string }[]) => {
    expect(answers.map((a) => a.status).toSorted(), answers.map((a) => a.text).join()).toEqual([200, 409]);
    for (const { status, body } of answers)
      if (status === 409) expect(['limit.bookings', 'series.conflict']).toContain(body.code);
  };
  const apart = [await had('sme', at(id, 24)), await had('sme', at(id, 48))];
  oneOf(await Promise.all(apart.map((b, n) => actOn(m, 'sme', b, 'reschedule', { start: at(id, 2 * n).start }))));

  const series = await Promise.all(
    ['2026-12-11T08:00', '2026-12-13T09:00'].map((local) =>
      as(m, 'sme').post<{ id: string; version: number }>('/series', {
        ...{ resourceId: id, minutes: 60, rule: 'FREQ=DAILY;COUNT=2', start: { local, zone: 'UTC' } },
      }),
    ),
  );
  oneOf(
    await Promise.all(
      series.map(({ body }, n) =>
        as(m, 'sme').post(`/series/${body.id}/actions`, { action: 'move', by: (4 - 2 * n) * 1440 }, { seen: 1 }),
      ),
    ),
  );

  const day = 24 * 20;
  oneOf(await handed('equipment', ['sme', await had('sme', at(id, day))], ['buyer', await had('buyer', at(id, day + 2))]));
  const two = await limited({ of: 'organisation', over: 'resource', within: 'day', bookings: 2 });
  await had('equipment', at(two, 0));
  const [both] = await handed('equipment', ['sme', await had('sme', at(two, 2), at(two, 4))]);
  expect(both?.body.code, both?.text).toBe('limit.bookings');
});

test('what its owner books over the rules, and what is taken of an offer, counts at once for what is booked after it', async () => {
  m = await cast({ now: new Date(start - 48 * hour) });
  const limits = [{ of: 'organisation', over: 'resource', within: 'day', bookings: 1 }];
  const waitlist = { order: 'first_come', offerMinutes: 60, leadMinutes: 30 };
  const id = await resourceOf(m, { ...wide, limits, waitlist });
  lagging();
  const over = await as(m, 'office').post('/bookings/override', { parts: [at(id, 0, 9)], why: '급한 시험' });
  expect(over.status, over.text).toBe(201);
  expect((await bookParts(m, 'office', [at(id, 10)])).body.code).toBe('limit.bookings');
  const first = await had('sme', at(id, 24));
  const waits = await as(m, 'buyer').post<Booked>('/waitlist', { parts: [at(id, 24)] });
  await actOn(m, 'sme', first, 'cancel', { reason: 'plans' });
  const offered = (await as(m, 'buyer').get<Booked>(`/bookings/${waits.body.id}`)).body;
  expect((await actOn(m, 'buyer', offered, 'accept')).body.state).toBe('confirmed');
  expect((await bookParts(m, 'buyer', [at(id, 26)])).body.code).toBe('limit.bookings');
});

test('who books for two houses has a limit of persons once, for calls at once too; each house has its own', async () => {
  m = await cast({ now: new Date(start - 48 * hour) });
  const { stores } = m.world;
  const [house = '', other = ''] = [m.organisations.sme, m.organisations.buyer];
  const w = work();
  const since = { actor: 'service:test', organisationId: null, at: new Date(start - 48 * hour).toISOString() };
  stores.memberships.create(w, { personId: m.personId('sme'), organisationId: other, version: 1, roles: ['buyer'], since });
  await commit(stores.db, w);
  const asked = (id: string, from: number, organisation: string) =>
    as(m, 'sme', organisation).post<Booked & { code?: string }>('/bookings', { parts: [at(id, from)], step: 'book' });
  const perPerson = await limited({ of: 'person', over: 'resource', within: 'day', bookings: 2 });
  expect((await asked(perPerson, 0, house)).status).toBe(201);
  lagging();
  expect((await asked(perPerson, 2, other)).status).toBe(201);
  expect((await asked(perPerson, 4, house)).body.code).toBe('limit.bookings');
  // Whoever else books for the house has their own.
  expect((await bookParts(m, 'buyer', [at(perPerson, 6)])).status).toBe(201);
  const atOnce = await limited({ of: 'person', over: 'resource', within: 'future', bookings: 2 });
  const answers = await Promise.all(Array.from({ length: 8 }, (_, n) => asked(atOnce, 24 + n, n % 2 ? house : other)));
  expect(answers.filter((a) => a.status === 201)).toHaveLength(2);
  const perHouse = await limited({ of: 'organisation', over: 'resource', within: 'day', bookings: 1 });
  expect((await asked(perHouse, 48, house)).status).toBe(201);
  expect((await asked(perHouse, 50, other)).status).toBe(201);
  expect((await asked(perHouse, 52, other)).body.code).toBe('limit.bookings');
});

test('the public page of a resource says its limits, its qualification and when to check in before anybody asks for a time', async () => {
  m = await cast({ now: new Date(start - 48 * hour) });
  const limits = [
    { of: 'organisation', over: 'owner', within: 'week', minutes: 600 },
    { of: 'person', over: 'resource', within: 'future', bookings: 3, minutes: 1200 },
  ];
  const attendance = { checkIn: true, early: 20, noShowAfter: 45 };
  const id = await resourceOf(m, { limits, attendance, qualification: { skill: 'sem', level: 'independent' } });
  const shown = async (lang: 'ko' | 'en') => {
    const url = `/${lang}/resources/${id}`;
    const given = {
      context: visitOf(m, 'sme', url, lang),
      params: { lang, id },
      request: new Request(`http://market.test${url}`),
    };
    return pageHtml(ResourcePage, url, await resourcePage(given as never)).replaceAll(/<[^>]*>/g, ' ');
  };
  for (const said of [
    '한 회사, 보유 기관의 자원 모두: 한 주 600분까지 · 한 사람, 이 자원: 앞으로 남은 예약 3건, 1,200분까지',
    'sem (',
    '시작 20분 전부터 QR 체크인. 45분이',
  ])
    expect(await shown('ko')).toContain(said);
  for (const said of [
    'One company, all resources of the owner: at most 600 minutes in a week · One person, this resource: at most 3 bookings',
    'sem (independent)',
    'Check in by QR from 20 minutes before the start. The time is given away 45 minutes after it',
  ])
    expect(await shown('en')).toContain(said);
});
