import { newId } from '@sandan/kernel/id';
import { commit, work } from '@sandan/store/work';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { as } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';
import { productOf } from '../catalogue/story.ts';
import { signIn } from '../inquiry/story.ts';
import { placed } from '../order/story.ts';

let m: Cast;
let sme = '';
let agency = '';
beforeAll(async () => {
  m = await cast({ now: '2026-11-23T10:00+09:00' });
  await signIn(m);
  sme = m.organisations.sme ?? '';
  agency = newId('organisation');
  const home = await m.world.stores.organisations.byId(m.organisations.deputy ?? '');
  if (!home) throw new Error('no home');
  const w = work();
  m.world.stores.organisations.create(w, { ...home, id: agency, version: 1, type: 'agency', name: { ko: '시험 수출지원기관' } });
  const since = home.created;
  m.world.stores.memberships.create(w, {
    personId: m.personId('equipment'),
    organisationId: agency,
    version: 1,
    roles: ['owner'],
    since,
  });
  await commit(m.world.stores.db, w);
});
afterAll(() => m.close());

const entry = {
  exports: [{ year: 2025, direct: 200_000, indirect: 50_000, countries: ['DE', 'VN'] }],
  certificates: [{ name: 'CE', until: '2027-01-01' }],
  hs: ['848180'],
  languages: ['en'],
  consent: { agencies: false, buyers: false },
};
interface View {
  readonly version: number;
  readonly standing: { band?: string; schemes: { scheme: string; result: string }[] };
  readonly state: string;
  readonly readiness: { score: number; next: { criterion: string; points: number }[] };
  readonly appeal?: { state: string };
}
interface Lines {
  readonly items: { organisationId: string; score: number; band: string }[];
}

/** Exporters, a page of the directory, whose organisations have left and which come before the one of the story in the directory. */
const beforeIt = async (count: number): Promise<void> => {
  const like = await m.world.stores.exporters.of(sme);
  if (!like) throw new Error('no exporter');
  const w = work();
  for (let n = 0; n < count; n++) {
    const organisationId = newId('organisation', Date.parse('2026-01-01'));
    m.world.stores.exporters.create(w, { ...like, organisationId, version: 1, nextAt: '2030-01-01T00:00:00.000Z' });
  }
  await commit(m.world.stores.db, w);
};

/** Says what the house exports, of the version that it sees. */
const tell = async <T = View>(said: object) => {
  const path = `/organisations/${sme}/exporter`;
  const seen = (await as(m, 'sme').get<{ version?: number }>(path)).body.version ?? 0;
  return as(m, 'sme').put<T>(path, said, { seen });
};

/** All that the directory says to one who asks, page by page. */
const found = async (who: ReturnType<typeof as>, query = ''): Promise<Lines['items']> => {
  const first = await who.get<Lines & { next?: string }>(`/exporters?limit=100${query}`);
  const { items, next } = first.body;
  return next ? [...items, ...(await found(who, `${query}&cursor=${next}`))] : items;
};

test('an exporter sees its band and what raises its readiness, and agencies find it once it agrees, by their own weights', async () => {
  const path = `/organisations/${sme}/exporter`;
  expect((await as(m, 'sme').get(path)).status).toBe(404);
  const told = await tell(entry);
  expect(told.status, told.text).toBe(200);
  expect((await as(m, 'sme').put(path, entry, { seen: 0 })).body).toMatchObject({ code: 'exporter.stale' });
  expect(told.body).toMatchObject({ standing: { band: 'promising' }, state: 'preparing' });
  expect(told.body.readiness.next[0]?.points).toBeGreaterThan(0);
  expect((await as(m, 'buyer').get(path)).status).toBe(404);

  const staff = as(m, 'equipment', agency);
  expect((await staff.get<Lines>('/exporters')).body.items).toEqual([]);
  expect((await as(m, 'sme').get('/exporters')).status).toBe(404);
  await tell({ ...entry, consent: { agencies: true, buyers: false } });
  expect((await as(m, 'buyer').get<Lines>('/exporters')).body.items).toEqual([]);
  const [line] = (await staff.get<Lines>('/exporters?band=promising&hs=8481')).body.items;
  expect(line).toMatchObject({ organisationId: sme, score: told.body.readiness.score });
  expect((await staff.get<Lines>('/exporters?band=growing')).body.items).toEqual([]);
  expect((await staff.get<Lines>('/exporters?market=VN')).body.items).toMatchObject([{ markets: ['DE', 'VN'] }]);
  expect((await staff.get<Lines>('/exporters?market=US')).body.items).toEqual([]);

  const weights = { exports: 100, growth: 0, markets: 0, certificates: 0, catalogue: 0, supply: 0, response: 0 };
  const put = (who: typeof staff, id: string, w: object, seen = 0) =>
    who.put(`/organisations/${id}/readiness-weights`, { weights: w, why: '수출액만 봅니다.' }, { seen });
  expect((await put(staff, agency, { ...weights, growth: 1 })).text).toContain('exporter.weights');
  expect((await put(as(m, 'sme'), sme, weights)).status).toBe(403);
  expect((await put(staff, agency, weights)).status).toBe(200);
  expect((await put(staff, agency, weights)).body).toMatchObject({ code: 'readinessWeights.stale' });
  expect((await put(staff, agency, weights, 1)).body).toMatchObject({ version: 2 });
  expect((await staff.get<Lines>('/exporters')).body.items[0]?.score).toBe(25);
  await tell({ ...entry, consent: { agencies: false, buyers: true } });
  expect((await as(m, 'buyer').get<Lines>('/exporters')).body.items).toMatchObject([{ organisationId: sme }]);
  expect((await staff.get<Lines>('/exporters')).body.items).toEqual([]);

  await tell({ ...entry, consent: { agencies: true, buyers: false } });
  await beforeIt(100);
  const table = await m.request('/api/v1/exporters.csv', {
    headers: { authorization: `Bearer ${await m.token('equipment')}`, 'x-organisation': agency },
  });
  expect((await table.text()).split('\r\n')[1]).toContain(`${sme},시험 sme`);
});

test('an exporter is opened by agencies and buyers as it agreed, with what each is shown, and on the next request no more', async () => {
  const put = (agencies: boolean, buyers: boolean) => tell({ ...entry, consent: { agencies, buyers } });
  const [staff, buyer] = [as(m, 'equipment', agency), as(m, 'buyer')];
  const profile = `/exporters/${sme}`;
  await put(false, false);
  const gone = await staff.get(profile);
  expect([gone.status, (await buyer.get(profile)).status]).toEqual([404, 404]);
  // Its page leads to the profile for those alone who find it there.
  const leads = async () => {
    const pages = [staff, buyer, as(m, 'sme'), as(m, 'office'), as(m, null)].map((who) =>
      who.get<{ exporter?: true }>(`/organisations/${sme}`),
    );
    return (await Promise.all(pages)).map(({ body }) => body.exporter === true);
  };
  expect(await leads()).toEqual([false, false, true, false, false]);
  await put(false, true);
  expect(await leads()).toEqual([false, true, true, false, false]);
  const absent = await staff.get(`/exporters/${newId('organisation')}`);
  expect({ ...gone.body, instance: '' }).toEqual({ ...absent.body, instance: '' });
  await put(true, true);
  expect(await leads()).toEqual([true, true, true, false, false]);
  const shown = await staff.get<View & { reader: string; inputs: object; goods: object[] }>(profile);
  expect(shown.body, shown.text).toMatchObject({
    reader: 'agencies',
    standing: { band: 'promising' },
    inputs: { exports: [250_000, null] },
    goods: [{ hs: '848180', listings: [] }],
    proofs: [{ name: 'CE', until: '2027-01-01' }],
    markets: ['DE', 'VN'],
  });
  expect(shown.text).not.toContain('consent');
  expect(shown.text).not.toContain('appeal');
  const bought = await buyer.get(profile);
  expect(bought.body, bought.text).toMatchObject({ reader: 'buyers', markets: ['DE', 'VN'], languages: ['en'] });
  for (const kept of ['standing', 'readiness', 'inputs', 'state', 'weights', 'exports'])
    expect(bought.body).not.toHaveProperty(kept);
  expect((await found(buyer))[0]).not.toHaveProperty('score');
  expect((await buyer.get('/exporters?band=promising')).text).toContain('exporter.forAgencies');
  expect((await as(m, 'sme').get(`${profile}?as=buyers`)).body).toEqual(bought.body);
  expect((await as(m, 'office').get(profile)).status).toBe(404);
  await put(true, false);
  expect([(await buyer.get(profile)).status, (await staff.get(profile)).status]).toEqual([404, 200]);
  await as(m, 'sme').put(`/blocks/${agency}`, {});
  expect((await staff.get(profile)).status).toBe(404);
  await as(m, 'sme').delete(`/blocks/${agency}`);
});

test('what is listed need not be written twice: goods and certificates of the catalogue count, and end with the listing', async () => {
  const product = await productOf(m, { codes: [{ scheme: 'hs', code: '848340' }] });
  const supply = {
    certificates: [
      { name: 'UL', number: 'E-1', expires: '2027-06-30' },
      { name: 'CE', expires: '2028-01-01' },
    ],
  };
  const put = await as(m, 'sme').put(`/listings/${product.id}/supply`, supply, { seen: 0 });
  expect(put.status, put.text).toBe(200);
  const said = { ...entry, hs: ['848180', '848340'], consent: { agencies: true, buyers: true } };
  const { body } = await tell<{ hs: string[]; certificates: object[]; inputs: object; goods: object[] }>(said);
  expect(body).toMatchObject({ hs: ['848180'], certificates: [], inputs: { certificates: 2, products: 2 } });
  expect(body.goods).toMatchObject([
    { hs: '848340', listings: [{ id: product.id }] },
    { hs: '848180', listings: [] },
  ]);
  const [line] = await found(as(m, 'buyer'), '&hs=848340');
  expect(line).toMatchObject({ organisationId: sme, certificates: 2, hs: ['848340', '848180'] });
  const { version } = (await as(m, 'sme').get<{ version: number }>(`/listings/${product.id}`)).body;
  const paused = await as(m, 'sme').post(
    `/listings/${product.id}/actions`,
    { action: 'pause', reason: 'owner' },
    { seen: version },
  );
  expect(paused.status, paused.text).toBe(200);
  expect((await as(m, 'buyer').get<{ goods: object[] }>(`/exporters/${sme}`)).body.goods).toMatchObject([{ hs: '848180' }]);
  m.at('2026-11-25T10:00+09:00');
  await m.run('clock');
  expect(await found(as(m, 'buyer'), '&hs=848340')).toEqual([]);
});

test('an appeal is answered by the desk, and the clock notices a first order, a year without the next, and why', async () => {
  const path = `/organisations/${sme}/exporter`;
  await tell(entry);
  await as(m, 'sme').post(`${path}/appeal`, { text: '간접수출 실적이 빠졌습니다.' });
  const appeals = () => as(m, 'operator').get<Lines>('/exporter-appeals');
  const waits = { organisationId: sme, band: 'promising', text: '간접수출 실적이 빠졌습니다.', exports: [{ direct: 200_000 }] };
  expect((await appeals()).body.items).toMatchObject([waits]);
  const desk = await as(m, 'operator').get<{ queues: { name: string; count: number; path: string }[] }>('/desk');
  expect(desk.body.queues).toContainEqual(expect.objectContaining({ name: 'appeals', count: 1, path: '/desk/appeals' }));
  expect((await as(m, 'sme').get('/exporter-appeals')).status).toBe(403);
  expect((await as(m, 'equipment', agency).get<Lines>('/exporters')).body.items).toEqual([]);
  const decided = await as(m, 'operator').post<View>(`${path}/appeal/decision`, {
    state: 'upheld',
    answer: '구매확인서를 확인했습니다.',
  });
  expect(decided.body.appeal?.state, decided.text).toBe('upheld');
  expect((await appeals()).body.items).toEqual([]);
  m.at('2026-11-27T10:00+09:00');
  await placed(m, { seller: 'sme', buyer: 'buyer' });
  await m.run('clock');
  expect((await as(m, 'sme').get<View>(path)).body.state).toBe('exporting');
  m.at('2027-03-01T10:00+09:00');
  await m.run('clock');
  expect((await as(m, 'sme').get<View>(path)).body.state).toBe('asked');
  const lost = await as(m, 'sme').post<View>(`${path}/lost`, { reason: 'price' });
  expect(lost.body.state).toBe('dormant');
});
