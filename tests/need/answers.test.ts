import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { as, checklist, technology } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';

interface Condition {
  name: string;
  verdict: string;
  reason: string;
  wanted: { en: string };
  offered?: { en: string };
}
interface Match {
  listing: { id: string; kind: string };
  score: number;
  conditions: Condition[];
}
interface Found {
  items: Match[];
  groups: { kind: string; label: { en: string }; fitting: number; near: number; items: Match[] }[];
}

let m: Cast;

const draft = async (who: string, kind: string, title: string, attributes: object, more: object = {}) => {
  const content = { title: { ko: title }, summary: { ko: `${title}입니다. 세라믹 방열 기판에 씁니다.` }, attributes, ...more };
  const made = await as(m, who).post<{ id: string }>('/listings', { kind, content });
  expect(made.status, made.text).toBe(201);
  return made.body.id;
};
const submit = (who: string, id: string) =>
  as(m, who).post<{ code: string; errors: { pointer: string; code: string; detail: string }[] }>(
    `/listings/${id}/actions`,
    { action: 'submit' },
    { seen: 1 },
  );
const published = async (...given: Parameters<typeof draft>): Promise<string> => {
  const id = await draft(...given);
  const sent = await submit(given[0], id);
  expect(sent.status, sent.text).toBe(200);
  const open = await as(m, 'operator').post(`/listings/${id}/actions`, { action: 'publish', checklist }, { seen: 2 });
  expect(open.status, open.text).toBe(200);
  await m.settle();
  return id;
};

const hs = (code: string) => ({ codes: [{ scheme: 'hs', code }] });
const ksic = { codes: [{ scheme: 'ksic', code: '23222' }] };
const residue = {
  wasteCode: ['51-07-01'],
  hazard: 'none',
  permitNumber: ['창원-2026-11'],
  permitUntil: '2027-03-02',
  mainComponents: ['질화알루미늄'],
  exactShare: { value: 87.3, unit: '%' },
  recipe: { ko: 'AlN 87.3, Fe 1.9' },
  amount: { min: 1, max: 2, unit: 't/mo' },
  reservePrice: { currency: 'KRW', minor: 123_456 },
};
const wanted = {
  problem: { ko: '세라믹 방열 기판이 필요합니다.' },
  specification: { category: 'ceramic', lines: 'conductivity: ≥ 90 W/m/K\nbending: ≥ 350 MPa' },
  processes: ['grinding'],
  tolerance: { value: 5, unit: 'um' },
  grade: 'b',
  amount: { value: 1, unit: 't/mo' },
  budget: { currency: 'KRW', minor: 60_000_000 },
  neededBy: '2026-06-30',
};
const names = [
  'budget',
  'neededBy',
  'specification',
  'specification.bending',
  'specification.conductivity',
  'processes',
  'tolerance',
  'grade',
  'amount',
];

let ids: Record<string, string>;
let need: string;

beforeAll(async () => {
  m = await cast({ now: '2026-03-02T01:00:00.000Z' });
  for (const title of ['선박 밸브', '김치 포장 용기', '도금 폐수 처리'])
    await published('office', 'technology', title, technology(title).attributes, {
      ...technology(title),
      title: { ko: title },
    });
  ids = {
    technology: await published('office', 'technology', '세라믹 방열 기판 제조 기술', technology('세라믹').attributes, {
      codes: [{ scheme: 'ipc', code: 'C04B 35/581' }],
    }),
    part: await published(
      'sme',
      'part',
      '질화알루미늄 세라믹 기판',
      {
        specification: { category: 'ceramic', lines: 'conductivity: 178 W/m/K\nbending: 340 MPa' },
        leadTime: { max: 45, unit: 'd' },
      },
      hs('690912'),
    ),
    usedMachine: await published(
      'sme',
      'usedMachine',
      '세라믹 기판 연삭기',
      { machineType: 'grinder', grade: 'c', reservePrice: { currency: 'KRW', minor: 38_765_432 } },
      hs('846019'),
    ),
    byProduct: await published('sme', 'byProduct', '세라믹 기판 연삭 미분', residue, hs('262190')),
    capability: await published(
      'sme',
      'capability',
      '세라믹 기판 연삭 임가공',
      { processes: ['grinding'], tolerance: { value: 3, unit: 'um' } },
      ksic,
    ),
  };
  need = await published('buyer', 'need', '세라믹 방열 기판', wanted, ksic);
});
afterAll(() => m.close());

const matches = async (who = 'buyer') => {
  const found = await as(m, who).get<Found>(`/needs/${need}/matches`);
  expect(found.status, found.text).toBe(200);
  return found;
};

test('one need is answered in five kinds, each in its group with its count, and a kind without answers says so', async () => {
  const { groups } = (await matches()).body;
  const filled = groups.filter((g) => g.items.length > 0);
  expect(new Set(filled.map((g) => g.kind))).toEqual(new Set(Object.keys(ids)));
  for (const { kind, items, fitting, near } of filled) {
    expect(items.map((i) => i.listing.id)).toEqual([ids[kind]]);
    expect(fitting + near).toBe(1);
  }
  for (const kind of ['product', 'equipment', 'service'])
    expect(groups.find((g) => g.kind === kind)).toMatchObject({ fitting: 0, near: 0, items: [] });
  expect(groups.some((g) => g.kind === 'need')).toBe(false);
  const best = groups.map((g) => g.items[0]?.score ?? -1);
  expect(best).toEqual(best.toSorted((a, b) => b - a));
});

test('every answer of every kind stands to every condition, with both values', async () => {
  const { items } = (await matches()).body;
  expect(items).toHaveLength(5);
  for (const { listing, conditions } of items)
    expect(
      conditions.map((c) => c.name).filter((n) => n !== 'codes'),
      listing.kind,
    ).toEqual(names);
  const of = (kind: string) =>
    Object.fromEntries(items.find((i) => i.listing.kind === kind)?.conditions.map((c) => [c.name, c.verdict]) ?? []);
  expect(of('part')).toMatchObject({
    'specification.conductivity': 'met',
    'specification.bending': 'not_met',
    neededBy: 'met',
    processes: 'unknown',
  });
  expect(of('capability')).toMatchObject({ processes: 'met', tolerance: 'met', specification: 'unknown' });
  expect(of('usedMachine')).toMatchObject({ grade: 'not_met', budget: 'met' });
  expect(of('byProduct')).toMatchObject({ amount: 'met', budget: 'unknown' });
  const bending = items.find((i) => i.listing.kind === 'part')?.conditions.find((c) => c.name === 'specification.bending');
  expect([bending?.wanted.en, bending?.offered?.en]).toEqual(['≥ 350 MPa', '340 MPa']);
});

test('sealed reserves and compositions reach their owner alone; others, the desk and the search see a band', async () => {
  const secrets = /123456|123,456|38765432|38,765,432|87\.3|Fe 1\.9/;
  const mine = await as(m, 'sme').get(`/listings/${ids.byProduct}`);
  expect(mine.text).toMatch(/123456/);
  for (const who of ['office', 'buyer', 'operator', null])
    for (const id of [ids.byProduct, ids.usedMachine]) {
      const seen = await as(m, who).get<{ content: { attributes: object }; withheld: unknown[] }>(`/listings/${id}`);
      expect(seen.status, seen.text).toBe(200);
      expect(seen.text).not.toMatch(secrets);
      expect(JSON.stringify(seen.body.withheld)).not.toMatch(/reservePrice|exactShare|recipe/);
    }
  const { attributes } = (await as(m, 'buyer').get<{ content: { attributes: object } }>(`/listings/${ids.byProduct}`)).body
    .content;
  expect(attributes).toMatchObject({ share: { min: 80, max: 90, unit: '%' }, tonnePriceBand: '100000-500000' });
  for (const query of ['세라믹', '123456', '87.3', 'Fe'])
    expect((await as(m, null).get(`/search?q=${query}`)).text).not.toMatch(secrets);
  const found = await as(m, null).get<{ hits: { id: string }[] }>('/search?f.tonnePriceBand=100000-500000');
  expect(found.body.hits.map((h) => h.id)).toEqual([ids.byProduct]);
  expect((await matches()).text).not.toMatch(secrets);
});

test('a changed reserve waits for the desk without being told to it', async () => {
  const [id, reserve] = [ids.byProduct, 234_567];
  const { body } = await as(m, 'sme').get<{ version: number; content: Record<string, object> }>(`/listings/${id}`);
  const { media: _, ...content } = body.content;
  const attributes = { ...(content.attributes as object), reservePrice: { currency: 'KRW', minor: reserve } };
  const sent = await as(m, 'sme').put(`/listings/${id}/content`, { content: { ...content, attributes } }, { seen: body.version });
  expect(sent.status, sent.text).toBe(202);
  for (const path of [`/listings/${id}`, `/listings/${id}/revision`]) {
    expect((await as(m, 'sme').get(path)).text).toContain(String(reserve));
    expect((await as(m, 'operator').get(path)).text).not.toContain(String(reserve));
  }
});

test('a by-product is refused before review, field by field, while its code is unknown or its permit has run out', async () => {
  const wrong = { ...residue, wasteCode: ['52-01-01'], permitUntil: '2026-03-01' };
  const refused = await submit('sme', await draft('sme', 'byProduct', '세라믹 슬러지', wrong, hs('262190')));
  expect([refused.status, refused.body.code]).toEqual([422, 'listing.notPublishable']);
  expect(refused.body.errors.map((e) => [e.pointer, e.code])).toEqual([
    ['/content/attributes/wasteCode', 'publication.wasteCode'],
    ['/content/attributes/permitUntil', 'publication.expired'],
  ]);
  expect(refused.body.errors[0]?.detail).toMatch(/code \(52-01-01\)\. Write it as 51-04-01/);
  const open = await submit('sme', await draft('sme', 'byProduct', '세라믹 분진', {}, hs('262190')));
  expect([open.status, open.body.code]).toEqual([422, 'listing.unanswered']);
});

test('a by-product is found by the chapters of its codes and by what they are called in both languages', async () => {
  const codes = { wasteCode: ['512901'], foreignCodes: ['12 01 03', 'B1010'], wasteChapter: ['01'] };
  const wrong = { ...residue, ...codes, foreignCodes: ['12 01 03', 'EWC 21 01 01'] };
  const refused = await submit('sme', await draft('sme', 'byProduct', '절삭 칩', wrong, hs('760200')));
  expect(refused.body.errors.map((e) => [e.pointer, e.code])).toEqual([
    ['/content/attributes/foreignCodes', 'publication.foreignWaste'],
  ]);
  expect(refused.body.errors[0]?.detail).toMatch(/\(EWC 21 01 01\)/);
  const id = await published('sme', 'byProduct', '알루미늄 절삭 칩', { ...residue, ...codes }, hs('760200'));
  const found = async (query: string) =>
    (await as(m, null).get<{ hits: { id: string }[] }>(`/search?kind=byProduct&${query}`)).body.hits.map((h) => h.id);
  for (const query of [
    'f.wasteChapter=51',
    'f.foreignChapter=ewc-12',
    'f.foreignChapter=basel-b1',
    'q=폐금속류',
    'q=metal-bearing',
  ])
    expect(await found(query), query).toContain(id);
  for (const query of ['f.wasteChapter=01', 'f.foreignChapter=ewc-11']) expect(await found(query), query).not.toContain(id);
  const shown = await as(m, 'buyer').get<{ content: { attributes: object } }>(`/listings/${id}`);
  expect(shown.body.content.attributes).toMatchObject({ wasteChapter: ['51'], wasteClass: ['51-29'] });
});

test('what a need asks for stands on no shelf of parts', async () => {
  const found = await as(m, null).get<{ hits: { id: string }[]; inCategory: number }>('/parts?category=ceramic');
  expect([found.body.inCategory, found.body.hits.map((h) => h.id)]).toEqual([1, [ids.part]]);
});

interface Agreement {
  id: string;
  version: number;
  state: string;
  side: string;
  actions: string[];
  weighings: { ticket: string; version: number; state: string; net: number; actions: string[] }[];
  periods: object[];
  money: { charged: number; paid: number; owed: number; entries: { kind: string; minor: number }[] };
  permits: object;
  avoided?: { grams: number; factor: object };
  mayPay: boolean;
}

test('a by-product goes out by agreement: weighed under both permits, confirmed by both, paid by its tonnes, its CO2 kept apart', async () => {
  const terms = {
    per: 'month',
    kilograms: 20_000,
    tolerance: 10,
    perTonne: { currency: 'KRW', minor: 150_050 },
    payer: 'taker',
    factor: { grams: 309, source: '공표 자료', year: 2020 },
    place: '창원국가산업단지',
    from: '2026-03-01',
    until: '2026-05-31',
  };
  const offer = (who: string, more: object = {}) =>
    as(m, who).post<Agreement>('/offtakes', { listingId: ids.byProduct, terms, ...more });
  expect((await offer('sme')).status).toBe(403);
  expect((await offer('equipment', { listingId: ids.part })).body).toMatchObject({
    errors: [{ pointer: '/listingId', code: 'offtake.listing' }],
  });
  const offered = await offer('equipment');
  expect([offered.status, offered.body.state, offered.body.actions]).toEqual([201, 'offered', ['withdraw']]);
  const path = `/offtakes/${offered.body.id}`;
  const read = async (who: string) => (await as(m, who).get<Agreement>(path)).body;
  const act = async (who: string, body: object) =>
    as(m, who).post<Agreement>(`${path}/actions`, body, { seen: (await read(who)).version });
  const ticket = (name: string, net: number, at = '2026-03-02T08:30:00+09:00') => ({
    ...{ ticket: name, vehicle: '12가3456', at, zone: 'Asia/Seoul', gross: 9_000 + net, tare: 9_000 },
  });
  const weigh = (who: string, body: object) => as(m, who).post<{ code: string }>(`${path}/weighings`, body);
  const judge = async (who: string, name: string, body: object) => {
    const found = (await read(who)).weighings.find((w) => w.ticket === name);
    return as(m, who).post(`${path}/weighings/${name}/actions`, body, { seen: found?.version ?? 0 });
  };
  expect((await weigh('sme', ticket('A-1', 10_000))).body.code).toBe('offtake.notAgreed');
  expect((await act('sme', { action: 'accept' })).body.state).toBe('agreed');

  const permit = (act_: string, more: object = {}) => ({
    ...{ act: act_, number: `${act_}-7`, issuer: '창원시', wasteCodes: ['51-07'], from: '2026-01-01', until: '2026-04-10' },
    ...more,
  });
  expect((await weigh('sme', ticket('A-1', 10_000))).body.code).toBe('permit.discharge');
  const strange = await as(m, 'sme').post<{ errors: object[] }>(
    '/waste-permits',
    permit('discharge', { wasteCodes: ['51-07', '52-01'] }),
  );
  expect(strange.body.errors).toMatchObject([{ pointer: '/wasteCodes/1', detail: expect.stringContaining('(52-01)') }]);
  expect((await as(m, 'sme').post('/waste-permits', permit('discharge'))).status).toBe(201);
  expect((await weigh('sme', ticket('A-1', 10_000))).body.code).toBe('permit.recycling');
  await as(m, 'equipment').post('/waste-permits', permit('recycling', { wasteCodes: ['51-08'] }));
  expect((await weigh('sme', ticket('A-1', 10_000))).body.code).toBe('permit.recycling');
  await as(m, 'equipment').post('/waste-permits', permit('recycling', { until: '2026-12-31' }));
  expect((await weigh('sme', ticket('A-1', 10_000))).status).toBe(201);
  expect((await weigh('sme', ticket('A-1', 10_000))).body).toMatchObject({
    code: 'weighing.twice',
    errors: [{ pointer: '/ticket' }],
  });
  await m.settle();
  const told = await as(m, 'equipment').get<{ items: { kind: string }[] }>('/notices?limit=50');
  expect(told.body.items.map((n) => n.kind)).toEqual(expect.arrayContaining(['offtake.agreed', 'weighing.recorded']));

  expect((await judge('sme', 'A-1', { action: 'confirm' })).status).toBe(409);
  expect((await judge('equipment', 'A-1', { action: 'confirm' })).status).toBe(200);
  await weigh('equipment', ticket('A-2', 9_003));
  await judge('sme', 'A-2', { action: 'contest', reason: 'weight' });
  expect((await judge('operator', 'A-2', { action: 'confirm' })).status).toBe(409);
  await judge('equipment', 'A-2', { action: 'correct', weights: { gross: 18_333, tare: 9_000 } });
  await judge('sme', 'A-2', { action: 'contest', reason: 'weight', text: '우리 계근대와 다릅니다.' });
  expect((await judge('operator', 'A-2', { action: 'uphold' })).status).toBe(200);
  await weigh('sme', ticket('A-3', 5_000));

  // 19.333 t at 150 050: 2 900 916.65, of which the first lorry brought 1 500 500.
  const books = await read('sme');
  expect(books.money).toMatchObject({ charged: 2_900_917, paid: 0, owed: 2_900_917 });
  expect(books.money.entries.map((e) => e.minor)).toEqual([1_400_417, 1_500_500]);
  expect(books.periods).toMatchObject([{ agreed: 20_000, weighed: 19_333, waiting: 5_000, deliveries: 2 }]);
  // 0.28 t a short ton: 19 333 kg / 907.18474 kg × 280 kg.
  expect(books.avoided).toEqual({ grams: 5_973_897, factor: terms.factor });
  expect([books.mayPay, (await read('equipment')).mayPay]).toEqual([true, false]);
  const pay = async (who: string, minor: number) =>
    as(m, who).post(`${path}/payments`, { minor, on: '2026-03-02', reference: '이체 1' }, { seen: (await read(who)).version });
  expect((await pay('equipment', 1_000)).status).toBe(403);
  expect((await pay('sme', 2_900_918)).status).toBe(422);
  expect((await pay('sme', 900_917)).status).toBe(200);
  expect((await pay('sme', 1)).status).toBe(409);
  expect((await read('equipment')).money).toMatchObject({ paid: 900_917, owed: 2_000_000 });

  for (const who of ['office', 'buyer']) {
    expect((await as(m, who).get(path)).status).toBe(404);
    expect((await weigh(who, ticket('B-1', 1))).status).toBe(404);
    expect((await as(m, who).get<{ items: unknown[] }>('/offtakes?box=taken')).body.items).toEqual([]);
  }
  expect((await read('operator')).side).toBe('operator');
  expect((await as(m, 'equipment').get<{ items: object[] }>('/offtakes?box=taken')).body.items).toHaveLength(1);

  m.at('2026-03-12T09:00+09:00');
  await m.run('clock');
  await m.settle();
  const warned = await as(m, 'sme').get<{ items: { kind: string }[] }>('/notices?limit=50');
  expect(warned.body.items.map((n) => n.kind)).toContain('permit.ending');
  m.at('2026-04-11T09:00+09:00');
  await m.run('clock');
  // The permit to discharge has ended: nothing goes out today, but a ticket of yesterday is still written down.
  expect((await weigh('sme', ticket('A-4', 100, '2026-04-11T08:00:00+09:00'))).body.code).toBe('permit.discharge');
  expect((await weigh('sme', ticket('A-5', 100, '2026-04-10T08:00:00+09:00'))).status).toBe(201);
  expect((await read('sme')).permits).not.toHaveProperty('discharge');
  expect((await read('sme')).periods).toMatchObject([{}, { weighed: 19_333, verdict: 'within' }]);
  m.at('2026-06-01T00:00+09:00');
  await m.run('clock');
  expect((await read('equipment')).state).toBe('ended');
  expect((await judge('equipment', 'A-3', { action: 'confirm' })).status).toBe(200);
  expect((await read('equipment')).money.owed).toBe(2_750_250);
});

test('a by-product rests once the day is over on which its permit ran out', async () => {
  const id = await published('sme', 'byProduct', '세라믹 연마 분말', residue, hs('262190'));
  const state = async () => (await m.world.stores.listings.byId(id))?.state;
  for (const [at, is] of [
    ['2027-03-02T23:59:59+09:00', 'published'],
    ['2027-03-03T00:00:00+09:00', 'suspended'],
    ['2027-03-03T00:00:00+09:00', 'suspended'],
  ] as const) {
    m.at(at);
    await m.run('clock');
    expect(await state(), at).toBe(is);
  }
  expect((await as(m, 'buyer').get(`/listings/${id}`)).status).toBe(404);
  const shown = await as(m, 'sme').get<{ state: string; reason: string }>(`/listings/${id}`);
  expect(shown.body).toMatchObject({ state: 'suspended', reason: 'verification' });
  const { body } = await as(m, 'sme').get<{ items: { operation: string; object: string }[] }>('/audit?limit=100');
  expect(body.items.filter((e) => e.operation === 'clock.expire').map((e) => e.object)).toEqual([`listings/${id}`]);
});

test('no shared code asks whether it holds a used machine or a by-product', () => {
  const root = join(import.meta.dirname, '../..');
  const named = ['packages', 'functions', 'web/app'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((f) => /\.tsx?$/.test(f) && !/node_modules|\.test\.|^local\/demo|listing\/kinds\/|client\/schema/.test(f))
      .filter((f) => /'(usedMachine|byProduct)'/.test(readFileSync(join(root, folder, f), 'utf8')))
      .map((f) => `${folder}/${f}`),
  );
  expect(named).toEqual([]);
});
