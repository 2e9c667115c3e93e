import { afterEach, beforeEach, expect, test } from 'vitest';
import { as, publish } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';

let m: Cast;
beforeEach(async () => {
  m = await cast({ now: '2026-11-26T01:00:00Z' });
});
afterEach(() => m.close());

interface Shown {
  readonly objectives: readonly {
    readonly objective: string;
    readonly events: { readonly good: number; readonly total: number };
    readonly share?: number;
    readonly budgetLeft: number;
    readonly burns: readonly { readonly rings: boolean }[];
  }[];
}
const read = async () => {
  const { objectives } = (await as(m, 'operator').get<Shown>('/slo')).body;
  return Object.fromEntries(objectives.map((o) => [o.objective, o]));
};
const minute = (n: number) => m.at(new Date(Date.parse('2026-11-26T01:00:00Z') + n * 60_000));

test('the desk reads how the promises stand: requests, answers and what search shows, counted once a minute and not by request', async () => {
  const listing = await publish(m, '약속을 지키는 밸브');
  const asked = await as(m, 'sme').post<{ id: string }>('/inquiries', { listingId: listing.id, text: '납기를 알려 주십시오.' });
  await m.settle();
  minute(2);
  await as(m, 'office').post(`/inquiries/${asked.body.id}/messages`, { text: '4주입니다.' });
  await m.settle();
  minute(4);
  await as(m, 'sme').get('/me');
  await m.world.indicators.flush(true);
  await m.settle();
  const { availability, answers, index, webhooks } = await read();
  expect(availability?.events.total).toBeGreaterThan(3);
  expect(availability).toMatchObject({ share: 1, budgetLeft: 1 });
  expect(answers).toMatchObject({ events: { good: 1, total: 1 } });
  expect(index?.events.total).toBeGreaterThan(0);
  expect(webhooks?.share).toBeUndefined();
});

test('a market that fails burns its budget, and says so at once', async () => {
  const failing = await cast({
    now: '2026-11-26T01:00:00Z',
    search: (engine) => ({ ...engine, suggest: () => Promise.reject(new TypeError('broken')) }),
  });
  process.env.QUIET = '1';
  try {
    for (let n = 0; n < 5; n++) expect((await failing.request('/api/v1/suggestions?q=val')).status).toBe(500);
    await failing.world.indicators.flush(true);
    const { objectives } = (await as(failing, 'operator').get<Shown>('/slo')).body;
    const [availability] = objectives;
    expect(availability).toMatchObject({ objective: 'availability', share: 0 });
    expect(availability?.budgetLeft).toBeLessThan(0);
    expect(availability?.burns.map((b) => b.rings)).toEqual([true, true, true]);
  } finally {
    delete process.env.QUIET;
    await failing.close();
  }
});
