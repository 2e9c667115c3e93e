import { afterEach, beforeEach, expect, test } from 'vitest';
import { as } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';
import { signIn } from '../inquiry/story.ts';
import { productOf } from './story.ts';

interface Answer {
  unit?: number;
  total?: number;
  next: number;
  minimum: number;
  because: { field: string; nearness: string; listId?: string }[];
  faults: { pointer: string; code: string; detail: string; next?: number }[];
  landed?: { total?: object; known: object; needs: { leg: string }[] };
}
interface List {
  id: string;
  version: number;
  state: string;
  actions: string[];
}

let m: Cast;
beforeEach(async () => {
  m = await cast({ now: '2026-11-27T10:00+09:00' });
  await signIn(m);
});
afterEach(() => m.close());

test('a seller prices a product for all and for one customer, and each buyer is told the price that holds and why', async () => {
  const [seller, buyer] = [as(m, 'sme'), as(m, 'buyer')];
  const listing = await productOf(m, { attributes: { minimumOrder: 50, orderMultiple: 10 } });
  const at = `/listings/${listing.id}`;
  const list = async (written: Record<string, unknown>, minor: number) => {
    const made = await seller.post<List>('/price-lists', { name: 'Agreement with one of them', currency: 'USD', ...written });
    expect(made).toMatchObject({ status: 201, body: { state: 'draft', actions: ['publish', 'end'] } });
    const ladder = [
      { from: 50, minor },
      { from: 500, minor: minor - 100 },
    ];
    const priced = await seller.put(`/price-lists/${made.body.id}/prices/${listing.id}`, { ladder }, { seen: 0 });
    expect(priced.status).toBe(200);
    expect((await as(m, null).get<Answer>(`${at}/price?quantity=50`)).text).not.toContain(made.body.id);
    const open = await seller.post<List>(`/price-lists/${made.body.id}/actions`, { action: 'publish' }, { seen: 1 });
    expect(open.body).toMatchObject({ state: 'active', version: 2 });
    return made.body.id;
  };
  const all = await list({ scope: { kind: 'public' }, term: { rule: 'FOB', place: 'Busan' } }, 1000);
  const one = await list({ scope: { kind: 'customer', organisationIds: [m.organisations.buyer] }, orderMinimum: 100_000 }, 800);

  const visitor = await as(m, null).get<Answer>(`${at}/price?quantity=55`);
  expect(visitor.headers.get('cache-control')).toBe('no-store');
  expect(visitor.body).toMatchObject({ unit: 1000, total: 55_000, next: 60, faults: [{ code: 'moq.multiple', next: 60 }] });
  expect(visitor.body.faults[0]?.detail).toContain('50 and 60');
  const mine = await buyer.get<Answer>(`${at}/price?quantity=60`);
  expect(mine.body).toMatchObject({ unit: 800, total: 48_000, faults: [{ code: 'moq.value', next: 130 }] });
  expect(mine.body.because).toContainEqual({ field: 'unitPrice', nearness: 'customer', step: 50 });
  expect(mine.text).not.toContain(one);
  const shown = await seller.get<Answer>(`${at}/price?quantity=60&customer=${m.organisations.buyer}`);
  expect(shown.body.because.find(({ field }) => field === 'unitPrice')).toMatchObject({ nearness: 'customer', listId: one });
  expect((await buyer.get(`${at}/price?customer=${m.organisations.buyer}`)).status).toBe(403);
  const korea = { name: 'Korea', scope: { kind: 'country', countries: ['KR'] }, currency: 'USD', orderMinimum: 200_000 };
  const made = await seller.post<List>('/price-lists', korea);
  await seller.post(`/price-lists/${made.body.id}/actions`, { action: 'publish' }, { seen: 1 });
  const told = { unit: 1000, orderMinimum: 200_000 };
  expect((await as(m, 'office').get<Answer>(`${at}/price?quantity=60`)).body).toMatchObject(told);
  expect((await seller.get<Answer>(`${at}/price?quantity=60&customer=${m.organisations.office}`)).body).toMatchObject(told);

  const hamburg = `${at}/price?quantity=60&to=Hamburg&toCountry=DE`;
  const unknown = await as(m, null).get<Answer>(hamburg);
  expect(unknown.body.landed).toMatchObject({ known: { currency: 'USD', minor: 60_000 } });
  expect(unknown.body.landed?.total).toBeUndefined();
  expect(unknown.body.landed?.needs.map(({ leg }) => leg)).toEqual(
    expect.arrayContaining(['main_carriage', 'insurance', 'destination_handling', 'import_clearance', 'duty']),
  );
  const way = 'main_carriage=100&insurance=1&destination_handling=20&import_clearance=10&duty=5&days=30';
  const there = await buyer.get<Answer>(`${hamburg}&${way}`);
  // 480.00 and 100.00, insured 1 % of 110 %: 6.38; duty 5 % of 586.38: 29.32; 20.00 and 10.00
  expect(there.body.landed).toMatchObject({ total: { currency: 'USD', minor: 48_000 + 10_000 + 638 + 2_932 + 2_000 + 1_000 } });
  expect((await buyer.get(`${hamburg}&main_carriage=1.005`)).text).toContain('/query/main_carriage');
  expect((await buyer.get(`${hamburg}&main_carriage=-1`)).status).toBe(422);

  const basket = { currency: 'USD', lines: [{ listingId: listing.id, quantity: 50 }] };
  const sum = await buyer.post<{ total: number; faults: Answer['faults'] }>(`/organisations/${listing.ownerId}/basket`, basket);
  expect(sum.body).toMatchObject({ total: 40_000, orderMinimum: 100_000, faults: [{ code: 'moq.order', pointer: '/lines' }] });

  for (const who of ['buyer', 'operator', 'office']) expect((await as(m, who).get(`/price-lists/${all}`)).status).toBe(404);
  const wrong = {
    ladder: [
      { from: 50, minor: 1000 },
      { from: 20, minor: 1100 },
    ],
  };
  expect(await seller.put(`/price-lists/${all}/prices/${listing.id}`, wrong, { seen: 1 })).toMatchObject({
    status: 422,
    body: {
      errors: [
        { pointer: '/ladder/1/from', code: 'ladder.order' },
        { pointer: '/ladder/1/minor', code: 'ladder.rising' },
      ],
    },
  });
  const euro = { name: 'All', scope: { kind: 'public' }, currency: 'EUR' };
  expect(await seller.put(`/price-lists/${all}`, euro, { seen: 2 })).toMatchObject({
    status: 409,
    body: { code: 'priceList.currency' },
  });

  await m.settle();
  const found = await as(m, null).get<{ hits: unknown[] }>(`/search?q=${encodeURIComponent('볼밸브')}`);
  expect(found.text).toContain(listing.id);
  expect(found.text).not.toMatch(/"(?:minor|ladder|unit)":\s*(?:1000|800|\[)/);
});

test('a page of products is brought to one port in one currency; of what nobody said the way costs there is no total', async () => {
  interface Landed {
    items: {
      listingId: string;
      quantity: number;
      price?: { currency: string; minor: number };
      landed: {
        total?: object;
        known: object;
        needs: { leg: string; code: string }[];
        rows: { leg: string; formula?: string }[];
      };
    }[];
  }
  const seller = as(m, 'sme');
  const one = await productOf(m, { attributes: { minimumOrder: 50, orderMultiple: 10, unitOfOrder: 'H87' } });
  const other = await productOf(m, { title: { en: 'Gasket' }, codes: [{ scheme: 'hs', code: '848410' }] });
  const bare = await productOf(m, { title: { en: 'Unpriced valve' } });
  const list = async (currency: string, listing: string, from: number, minor: number, term?: object) => {
    const said = { name: `In ${currency}`, scope: { kind: 'public' }, currency, ...(term ? { term } : {}) };
    const made = await seller.post<List>('/price-lists', said);
    await seller.put(`/price-lists/${made.body.id}/prices/${listing}`, { ladder: [{ from, minor }] }, { seen: 0 });
    await seller.post(`/price-lists/${made.body.id}/actions`, { action: 'publish' }, { seen: 1 });
  };
  await list('EUR', one.id, 50, 1000, { rule: 'FOB', place: 'Busan' });
  await list('USD', other.id, 1, 500, { rule: 'FOB', place: 'Busan' });
  const rates = { kind: 'rate' as const, base: 'EUR', per: 'base' as const, quotes: { USD: '1.25', KRW: '1600' } };
  const ask = (more: string) => {
    const ids = [one, other, bare].map(({ id }) => `listing=${id}`).join('&');
    return as(m, null).get<Landed>(`/landed-prices?${ids}&currency=EUR&to=Hamburg&toCountry=DE&quantity=55${more}`);
  };
  const way = '&main_carriage=100&insurance=1&destination_handling=20&import_clearance=10&days=30';
  const of = ({ body }: { body: Landed }, { id }: { id: string }) => body.items.find((i) => i.listingId === id);

  const told = await ask(`${way}&duty=5&dutyHs=8481`);
  // 60 pieces, since 55 cannot be ordered: 600.00 and 100.00, insured 1 % of 110 %: 7.70; duty 5 % of 707.70, half to even: 35.38; 20.00 and 10.00
  expect(of(told, one)).toMatchObject({
    quantity: 60,
    price: { currency: 'EUR', minor: 60_000 },
    landed: { total: { currency: 'EUR', minor: 60_000 + 10_000 + 770 + 3_538 + 2_000 + 1_000 } },
  });
  const lacks = (answer: { body: Landed }, listing: { id: string }) =>
    of(answer, listing)?.landed.needs.flatMap(({ leg }) => (leg === 'arrival' ? [] : [leg]));
  expect(of(told, other)?.landed.needs).toContainEqual({ leg: 'price', code: 'landed.needs.rate', params: { currency: 'USD' } });
  expect(of(told, other)?.landed.total).toBeUndefined();
  expect(of(told, bare)?.landed).toMatchObject({ needs: [{ leg: 'price', code: 'landed.needs.price' }] });
  expect(of(told, bare)?.landed.total).toBeUndefined();

  const reference = {
    source: 'ecb',
    list: 'ecb',
    sourceId: 'ecb-2026-11-26',
    digest: 'a',
    on: '2026-11-26',
    hs: [],
    countries: [],
  };
  const next = { ...reference, version: 1, fetchedAt: m.world.now().toISOString(), demo: false, fact: rates };
  await m.world.stores.references.write([{ next }]);
  const converted = await ask(`${way}&duty=5&dutyHs=8481`);
  expect(of(converted, other)).toMatchObject({
    price: { currency: 'USD', minor: 27_500 },
    landed: { known: { currency: 'EUR' } },
  });
  expect(of(converted, other)?.landed.rows[0]?.formula).toContain('ecb 2026-11-26');
  expect(lacks(converted, other)).toEqual(['duty']);

  // A duty that is said of no code is said of no product here, and a freight by weight wants the weight.
  expect(lacks(await ask(`${way}&duty=5`), one)).toEqual(['duty']);
  expect(of(await ask(`${way}&carriageBy=kg`), one)?.landed.needs).toContainEqual({
    leg: 'main_carriage',
    code: 'landed.needs.weight',
  });
  expect((await as(m, null).get(`/landed-prices?listing=${one.id}&to=Hamburg`)).status).toBe(422);

  // Once it is known the list and the page of the product come to the same total.
  const packing = { quantity: 25, gross: 30_000, length: 400, width: 300, height: 200 };
  expect((await seller.put(`/listings/${one.id}/supply`, { packing, origin: 'KR' }, { seen: 0 })).status).toBe(200);
  const byWeight =
    '&main_carriage=2&carriageBy=kg&insurance=1&destination_handling=20&import_clearance=10&days=30&duty=5&dutyHs=8481';
  const listed = of(await ask(byWeight), one)?.landed.total;
  const page = await as(m, null).get<Answer>(
    `/listings/${one.id}/price?quantity=60&currency=EUR&to=Hamburg&toCountry=DE${byWeight}`,
  );
  expect(page.body.landed?.total).toEqual(listed);
  expect(listed).toMatchObject({ currency: 'EUR' });

  // One whose price is beyond reckoning says so, and hides nothing of the others.
  const dear = await productOf(m, { title: { en: 'Dear valve' } });
  await list('EUR', dear.id, 1, 90_000_000_000, { rule: 'FOB', place: 'Busan' });
  const much = await as(m, null).get<Landed>(
    `/landed-prices?listing=${one.id}&listing=${dear.id}&currency=EUR&to=Hamburg&toCountry=DE&quantity=1000000`,
  );
  expect(of(much, dear)).toMatchObject({ quantity: 1_000_000, landed: { needs: [{ leg: 'price', code: 'price.tooMuch' }] } });
  expect(of(much, one)?.price).toEqual({ currency: 'EUR', minor: 1_000_000_000 });

  // What a suspended seller asks is not told.
  const owner = await m.world.stores.organisations.byId(one.ownerId);
  if (!owner) throw new Error('no seller');
  await m.world.stores.organisations.save({ ...owner, version: owner.version + 1, status: 'suspended' });
  expect((await ask(way)).body.items).toEqual([]);
});

test('a product says how it is supplied, with certificates that end and a classification that is remembered', async () => {
  const seller = as(m, 'sme');
  const listing = await productOf(m);
  const at = `/listings/${listing.id}/supply`;
  const supply = {
    sku: 'BV-50',
    variants: [{ sku: 'BV-50-S', options: { seat: 'PTFE' }, gtin: '4006381333931' }],
    lead: [{ from: 1, min: 14, max: 21 }],
    terms: [{ rule: 'FOB', place: 'Busan' }],
    modes: ['sea', 'air'],
    sample: { charge: 'credited', price: { currency: 'USD', minor: 5000 } },
    national: [{ country: 'KR', code: '8481801010' }],
    certificates: [
      { name: 'CE', expires: '2026-12-24' },
      { name: 'KC', expires: '2026-11-26' },
    ],
    claims: [{ subject: 'rohs', statement: { en: 'Free of the ten substances' }, expires: '2027-12-31' }],
  };
  expect((await seller.get(at)).body).toMatchObject({ version: 0, variants: [] });
  expect((await seller.put(at, supply, { seen: 0 })).status).toBe(200);
  const shown = await as(m, null).get<{ certificates: unknown; history?: unknown }>(at);
  expect(shown.body).toMatchObject({
    certificates: [{ standing: 'expiring' }, { standing: 'expired' }],
    claims: [{ standing: 'valid' }],
  });
  expect(shown.body.history).toBeUndefined();
  const again = { ...supply, national: [{ country: 'KR', code: '8481802000' }] };
  const changed = await seller.put<{ history: { national: { code: string }[] }[] }>(at, again, { seen: 1 });
  expect(changed.body.history.map(({ national }) => national[0]?.code)).toEqual(['8481801010', '8481802000']);
  const wrong = {
    ...supply,
    national: [{ country: 'KR', code: '8482101000' }],
    variants: [{ sku: 'A', gtin: '4006381333932' }],
    sample: { charge: 'paid' },
  };
  const refused = await seller.put<{ errors: { pointer: string; code: string }[] }>(at, wrong, { seen: 2 });
  expect(refused).toMatchObject({ status: 422, body: { errors: [{ pointer: '/variants/0/gtin', code: 'gtin.invalid' }] } });
  const { variants: _, ...rest } = wrong;
  const further = await seller.put<{ errors: { pointer: string; code: string }[] }>(at, rest, { seen: 2 });
  expect(further.body.errors.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual([
    '/sample/price supply.samplePrice',
    '/national/0/code hs.tail',
  ]);
  expect((await seller.put(at, supply, { seen: 1 })).status).toBe(409);
  expect((await as(m, 'buyer').put(at, supply, { seen: 2 })).status).toBe(404);
});
