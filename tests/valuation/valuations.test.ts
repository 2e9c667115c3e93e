import { afterEach, beforeEach, expect, test } from 'vitest';
import { as } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';
import { signIn, technologyOf } from '../inquiry/story.ts';
import { sheet } from './sheet.ts';

interface Sheet {
  id: string;
  version: number;
  title: string;
  worth: Record<string, { p10: number; p50: number; p90: number }>;
  flows: { year: number }[];
  sensitivity: { input: string }[];
  inputs: { income: { tax: number } };
}

let m: Cast;
beforeEach(async () => {
  m = await cast({ now: '2026-11-26T10:00+09:00' });
  await signIn(m);
});
afterEach(() => m.close());

test('an office values its technology by three methods, and every version is kept', async () => {
  const listing = await technologyOf(m);
  const office = as(m, 'office');
  const made = await office.post<Sheet>('/valuations', { ...sheet, listingId: listing.id });
  expect(made.status).toBe(201);
  expect(Object.keys(made.body.worth).sort()).toEqual(['cost', 'income', 'market', 'together']);
  for (const { p10, p50, p90 } of Object.values(made.body.worth)) expect(p10 < p50 && p50 < p90).toBe(true);
  expect(made.body.flows).toHaveLength(5);

  const taxed = { ...sheet, inputs: { ...sheet.inputs, income: { ...sheet.inputs.income, tax: 22 } } };
  const changed = await office.put<Sheet>(`/valuations/${made.body.id}`, taxed, { seen: 1 });
  expect(changed.body.version).toBe(2);
  expect(changed.body.worth.income?.p50).toBeLessThan(made.body.worth.income?.p50 ?? 0);
  expect((await office.put(`/valuations/${made.body.id}`, sheet, { seen: 1 })).status).toBe(409);
  const versions = await office.get<{ items: Sheet[] }>(`/valuations/${made.body.id}/versions`);
  expect(versions.body.items.map(({ version, inputs }) => [version, inputs.income.tax])).toEqual([
    [2, 22],
    [1, 0],
  ]);
  expect(versions.body.items[1]?.worth).toEqual(made.body.worth);
  const list = await office.get<{ items: { id: string; methods: string[] }[] }>('/valuations');
  expect(list.body.items).toMatchObject([{ id: made.body.id, methods: ['income', 'market', 'cost'] }]);
});

test('what somebody values is nobody else’s business, the desk included', async () => {
  const made = await as(m, 'office').post<Sheet>('/valuations', sheet);
  for (const who of ['sme', 'buyer', 'operator']) {
    const unknown = 'val_01KE5RAZ90MZE4V1XJCGH5RPJ6';
    const missing = await as(m, who).get(`/valuations/${unknown}`);
    const foreign = await as(m, who).get(`/valuations/${made.body.id}`);
    expect([foreign.status, foreign.text.replace(made.body.id, unknown)]).toEqual([missing.status, missing.text]);
    expect((await as(m, who).put(`/valuations/${made.body.id}`, sheet, { seen: 1 })).status).toBe(missing.status);
    expect((await as(m, who).get<{ items: unknown[] }>('/valuations')).body.items).toEqual([]);
  }
  const listing = await technologyOf(m);
  const foreign = await as(m, 'sme').post('/valuations', { ...sheet, listingId: listing.id });
  expect(foreign).toMatchObject({ status: 422, body: { errors: [{ pointer: '/listingId', code: 'valuation.listing' }] } });
});

test('a sheet that does not fit is refused where it does not', async () => {
  const { income } = sheet.inputs;
  const wrong = { ...sheet, inputs: { ...sheet.inputs, income: { ...income, rate: { low: 9, likely: 5, high: 8 } } } };
  const answer = await as(m, 'office').post('/valuations', wrong);
  expect(answer).toMatchObject({ status: 422, body: { errors: [{ pointer: '/inputs/income/rate', code: 'valuation.spread' }] } });
});
