import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Cast, cast } from '../cast.ts';
import { as, checklist, publish, type Shown, technology } from './client.ts';

let m: Cast;
beforeAll(async () => {
  m = await cast();
});
afterAll(() => m.close());

interface Named {
  readonly code: string;
  readonly name: { ko: string; en: string };
  readonly parents?: Named[];
}

test('codes are found by words of either language, without signing in', async () => {
  const anyone = as(m, null);
  const korean = await anyone.get<{ items: Named[] }>(`/codes/ksic?q=${encodeURIComponent('밸브')}&lang=ko`);
  expect(korean.body.items.map((c) => c.code)).toContain('29133');
  const english = await anyone.get<{ items: Named[] }>('/codes/hs?q=safety%20valves&limit=5');
  expect(english.body.items.map((c) => c.code)).toContain('848140');
  expect(english.body.items.length).toBeLessThanOrEqual(5);
  expect((await anyone.get<{ items: Named[] }>('/codes/ipc')).body.items.map((c) => c.code)).toEqual([...'ABCDEFGH']);
  expect((await anyone.get('/codes/unspsc?q=x')).status).toBe(422);
});

test('a code is read in any usual writing, with the way down to it', async () => {
  for (const written of ['H01M%2010%2F0525', 'H01M0010052500', 'h01m10%2F0525']) {
    const answer = await as(m, null).get<Named>(`/codes/ipc/${written}`);
    expect([answer.status, answer.body.code], written).toEqual([200, 'H01M 10/0525']);
    expect(answer.body.parents?.map((c) => c.code)).toEqual(['H', 'H01', 'H01M']);
  }
  expect((await as(m, null).get('/codes/hs/999999')).status).toBe(404);
});

test('HS codes are suggested from a name of either language, with reasons, without signing in', async () => {
  const anyone = as(m, null);
  const ask = (query: string) =>
    anyone.get<{ items: (Named & { reasons: { name: string; of: string }[] })[] }>(`/codes/hs/suggestions?${query}`);
  const korean = await ask(`name=${encodeURIComponent('산업용 안전밸브')}`);
  expect(korean.status).toBe(200);
  expect(korean.body.items.map((c) => c.code)).toContain('848140');
  expect(korean.body.items.length).toBeLessThanOrEqual(5);
  const english = await ask('name=Safety+valve&limit=1');
  expect(english.body.items.map((c) => [c.code, c.reasons[0]?.of])).toEqual([['848140', '848140']]);
  for (const bad of ['', 'name=', 'name=%20%20', `name=${'x'.repeat(301)}`, 'name=valve&limit=0', 'name=valve&limit=21'])
    expect((await ask(bad)).status, bad).toBe(422);
  expect((await ask('name=%F0%9F%99%82')).body).toEqual({ items: [] });
});

test('a listing is filed under the form in which a code is kept', async () => {
  const content = { title: { ko: '밸브' }, codes: [{ scheme: 'ipc', code: 'F16K0007120000' }] };
  const begun = await as(m, 'office').post<{ codes: Named[] }>('/listings', { kind: 'technology', content });
  expect(begun.body.codes).toMatchObject([{ code: 'F16K 7/12', name: { ko: expect.stringMatching(/[가-힣]/) } }]);
});

test('codes that the owner keeps for qualified readers are named to nobody else', async () => {
  const listing = await publish(m);
  const content = { ...technology('분리막'), stages: { codes: 'qualified' } };
  const changed = await as(m, 'office').put<Shown>(`/listings/${listing.id}/content`, { content }, { seen: listing.version });
  const seen = { seen: changed.body.version };
  expect((await as(m, 'operator').post(`/listings/${listing.id}/revision/confirm`, { checklist }, seen)).status).toBe(200);
  expect((await as(m, null).get(`/listings/${listing.id}`)).text).not.toContain('H01M');
  expect((await as(m, 'sme').get(`/listings/${listing.id}`)).text).toContain('H01M 50/449');
});
