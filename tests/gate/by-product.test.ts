import type { GateRecord } from '@sandan/market/gate/gate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { as } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';
import { productOf } from '../catalogue/story.ts';
import { signIn } from '../inquiry/story.ts';
import { offtakeTerms, samples } from '../policy/samples.ts';

let m: Cast;
beforeAll(async () => {
  m = await cast({ now: '2026-06-03T10:00+09:00' });
  await signIn(m);
});
afterAll(() => m.close());

interface Seen {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly code: string;
}

test('a by-product that leaves the country passes the trade gate when it is agreed on and with each lorry, and each try leaves a record', async () => {
  const { listings } = m.world.stores;
  const product = await productOf(m, { codes: [] });
  const content = { ...product.content, attributes: { wasteCode: ['51-07-01'] } };
  const fines = { ...product, kind: 'byProduct' as const, content, version: 2 };
  await listings.save(fines);
  const [sme, buyer] = [as(m, 'sme'), as(m, 'buyer')];
  const offered = await buyer.post<Seen>('/offtakes', { listingId: product.id, terms: offtakeTerms });
  expect(offered.status, offered.text).toBe(201);
  const at = `/offtakes/${offered.body.id}`;
  const accept = () => sme.post<Seen>(`${at}/actions`, { action: 'accept' }, { seen: 1 });
  const held = await accept();
  expect([held.status, held.body.code], held.text).toEqual([409, 'gate.held']);
  expect((await sme.get<Seen>(at)).body.state).toBe('offered');
  const codes = [{ scheme: 'hs' as const, code: '281820' }];
  await listings.save({ ...fines, content: { ...content, codes }, version: 3 });
  const agreed = await accept();
  expect(agreed.body.state, agreed.text).toBe('agreed');

  for (const [who, act] of [
    [sme, 'discharge'],
    [buyer, 'recycling'],
  ] as const)
    await who.post('/waste-permits', { ...(samples['permits.enter'].body as object), act });
  const lorry = {
    ticket: 'W-9',
    vehicle: '12가3456',
    at: '2026-06-02T09:00:00+09:00',
    zone: 'Asia/Seoul',
    gross: 20_000,
    tare: 9_000,
  };
  const weighed = await sme.post<Seen>(`${at}/weighings`, lorry);
  expect(weighed.status, weighed.text).toBe(201);
  const gates = `/organisations/${m.organisations.sme}/gates?subject=${offered.body.id}`;
  const { items } = (await sme.get<{ items: GateRecord[] }>(gates)).body;
  expect(items.map((g) => [g.process, g.action, g.outcome, g.destination]).sort()).toEqual([
    ['offtake', 'accept', 'held', 'DE'],
    ['offtake', 'accept', 'passed', 'DE'],
    ['weighing', 'record', 'passed', 'DE'],
  ]);
});
