import { newId } from '@sandan/kernel/id';
import type { ImportReport } from '@sandan/market/import/report';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { as, checklist } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';
import { signIn } from '../inquiry/story.ts';
import { ublFaults } from '../ubl/fault.ts';
import { sheetOf } from './sheet.ts';
import { productOf } from './story.ts';

let m: Cast;
beforeEach(async () => {
  m = await cast({ now: '2026-11-27T10:00+09:00' });
  await signIn(m);
});
afterEach(() => m.close());

const bring = async (content: string | Uint8Array, fileName: string): Promise<ImportReport> => {
  const answer = await m.request(`/api/v1/imports/text?source=catalogue&fileName=${fileName}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${await m.token('sme')}`,
      'idempotency-key': newId('audit'),
      'content-type': 'application/octet-stream',
    },
    body: content as BodyInit,
  });
  return (await answer.json()) as ImportReport;
};
const fetched = async (path: string): Promise<Uint8Array> => {
  const answer = await m.request(`/api/v1${path}`, { headers: { authorization: `Bearer ${await m.token('sme')}` } });
  expect(answer.status).toBe(200);
  return new Uint8Array(await answer.arrayBuffer());
};

const unchanged = (read: number) => ({ read, created: 0, updated: 0, unchanged: read, refused: 0 });

interface Feed {
  products: { item: { sku: string; prices: { currency: string }[] } }[];
  withdrawn: { sku: string }[];
}

test('a product is registered once: it goes out in every form, each brings it back unchanged, and its withdrawal follows', async () => {
  expect((await bring(sheetOf(3), 'list.csv')).counts.created).toBe(3);
  const owner = m.organisations.sme ?? '';
  const [first, second, draft] = await m.world.stores.listings.allOfOwner(owner);
  const name = draft?.content.title.en ?? '';
  const sku = `BV-0000${name.at(-1)}`;
  for (const { id } of [first, second].flatMap((l) => l ?? [])) {
    await as(m, 'sme').post(`/listings/${id}/actions`, { action: 'submit' }, { seen: 1 });
    const open = await as(m, 'operator').post(`/listings/${id}/actions`, { action: 'publish', checklist }, { seen: 2 });
    expect(open.status).toBe(200);
  }
  for (const format of ['xlsx', 'csv']) {
    const report = await bring(await fetched(`/catalogue/export?format=${format}&lang=ko`), `list.${format}`);
    expect(report).toMatchObject({ counts: unchanged(3), refused: [], faulty: [] });
  }
  const at = `/organisations/${owner}/catalogue`;
  for (const format of ['json', 'schema-org', 'ubl'])
    expect((await bring(await fetched(`${at}?format=${format}`), `list.${format}`)).counts).toEqual(unchanged(2));

  const shown = await as(m, null).get<Feed>(at);
  expect(shown.body.products).toHaveLength(2);
  expect(shown.body.products[0]?.item.prices).toHaveLength(2);
  const seller = as(m, 'sme');
  const { items: lists } = (await seller.get<{ items: { id: string; version: number; currency: string }[] }>('/price-lists'))
    .body;
  const dollars = lists.find(({ currency }) => currency === 'USD');
  const over = { name: 'Over', scope: { kind: 'public' }, currency: 'USD', until: '2026-11-26' };
  await seller.put(`/price-lists/${dollars?.id}`, over, { seen: dollars?.version ?? 0 });
  const priced = async () =>
    (await as(m, null).get<Feed>(at)).body.products.map(({ item }) => item.prices.map(({ currency }) => currency));
  expect(await priced()).toEqual([['KRW'], ['KRW']]);
  const anew = await seller.post<{ id: string }>('/price-lists', { name: 'Anew', scope: { kind: 'public' }, currency: 'USD' });
  await seller.post(`/price-lists/${anew.body.id}/actions`, { action: 'publish' }, { seen: 1 });
  expect((await bring(`SKU,title_de\r\n${sku},Kugelhahn`, 'list.csv')).counts.updated).toBe(1);
  expect(await bring(`SKU,Product name,Price USD\r\n${sku},${name},10: 12.00`, 'list.csv')).toMatchObject({
    counts: { updated: 1 },
    refused: [],
  });
  const held = await m.world.stores.priceLists.prices.of(draft?.id ?? '');
  expect(held.find(({ listId }) => listId === anew.body.id)?.ladder).toEqual([{ from: 10, minor: 1200 }]);
  const newest = await seller.post<{ id: string }>('/price-lists', {
    name: 'Newest',
    scope: { kind: 'public' },
    currency: 'USD',
  });
  await seller.post(`/price-lists/${newest.body.id}/actions`, { action: 'publish' }, { seen: 1 });
  expect((await bring(`SKU,Product name,Price USD\r\n${sku},${name},10: 11.00`, 'list.csv')).counts.updated).toBe(1);
  const moved = await m.world.stores.priceLists.prices.of(draft?.id ?? '');
  expect(moved.find(({ listId }) => listId === anew.body.id)?.ladder).toEqual([{ from: 10, minor: 1100 }]);
  expect(moved.find(({ listId }) => listId === newest.body.id)).toBeUndefined();
  const product = await m.world.stores.listings.byId(draft?.id ?? '');
  expect(product?.content.title).toMatchObject({ de: 'Kugelhahn', en: name });
  const gone = await as(m, 'sme').post(`/listings/${first?.id}/actions`, { action: 'archive' }, { seen: 3 });
  expect(gone.status).toBe(200);
  m.at('2026-11-28T08:45+09:00');
  const later = await as(m, null).get<Feed>(at);
  expect(later.body.products).toHaveLength(1);
  expect(later.body.withdrawn).toHaveLength(1);
  const ubl = new TextDecoder().decode(await fetched(`${at}?format=ubl`));
  expect(ublFaults(ubl)).toEqual([]);
  expect(ubl.match(/<cbc:ActionCode>\w+/g)?.map((code) => code.slice('<cbc:ActionCode>'.length))).toEqual(['Update', 'Delete']);
  expect(ubl).toContain(`<cbc:ID>${later.body.withdrawn[0]?.sku}</cbc:ID>`);
  expect(ubl).toContain('<cbc:IssueDate>2026-11-28</cbc:IssueDate>');
  const bare = await m.request(`/api/v1/organisations/${m.organisations.office}/catalogue?format=ubl`);
  expect([bare.status, await bare.text()]).toEqual([204, '']);

  for (const lang of ['ko', 'en'])
    for (const format of ['xlsx', 'csv']) {
      const template = await bring(await fetched(`/catalogue/template?format=${format}&lang=${lang}`), `template.${format}`);
      expect(template.faulty).toMatchObject([{ code: 'source.empty' }]);
    }
});

test('a product that is no longer offered is told so by every channel for ninety days, and a market that reads it takes it back', async () => {
  expect((await bring(sheetOf(2), 'list.csv')).counts.created).toBe(2);
  const owner = m.organisations.sme ?? '';
  const all = await m.world.stores.listings.allOfOwner(owner);
  for (const { id } of all) {
    await as(m, 'sme').post(`/listings/${id}/actions`, { action: 'submit' }, { seen: 1 });
    await as(m, 'operator').post(`/listings/${id}/actions`, { action: 'publish', checklist }, { seen: 2 });
  }
  const [gone] = all;
  const stand = async () => {
    const listing = await m.world.stores.listings.byId(gone?.id ?? '');
    return { state: listing?.state, reason: listing?.reason, seen: listing?.version ?? 0 };
  };
  const act = async (action: string, reason?: string) => {
    const body = { action, ...(reason ? { reason } : {}) };
    const answer = await as(m, 'sme').post(`/listings/${gone?.id}/actions`, body, { seen: (await stand()).seen });
    expect(answer.status, answer.text).toBe(200);
  };
  await act('pause', 'owner');
  const at = `/organisations/${owner}/catalogue`;
  const ways = [
    `${at}?format=json`,
    `${at}?format=schema-org`,
    `${at}?format=ubl`,
    '/catalogue/export?format=csv',
    '/catalogue/export?format=xlsx&lang=ko',
  ];
  const files = await Promise.all(ways.map(fetched));
  const { '@graph': graph } = JSON.parse(new TextDecoder().decode(files[1])) as { '@graph': { sku: string; name?: unknown }[] };
  const [ended] = graph.filter(({ name }) => name === undefined);
  const offers = [{ '@type': 'Offer', availability: 'https://schema.org/Discontinued', availabilityEnds: '2026-11-27' }];
  expect(ended).toEqual({ '@context': 'https://schema.org', '@type': 'Product', sku: ended?.sku, offers });
  // Nothing that was said of it goes out any more, in none of the public ways.
  const name = gone?.content.title.en ?? '';
  for (const file of files.slice(0, 3)) expect(new TextDecoder().decode(file)).not.toContain(name);
  expect(new TextDecoder().decode(files[3])).toContain('withdrawn 2026-11-27');
  for (const [n, file] of files.entries()) {
    const name = `list.${n === 4 ? 'xlsx' : 'csv'}`;
    expect((await bring(file, name)).counts, ways[n]).toEqual(unchanged(2));
    await act('resume');
    const report = await bring(file, name);
    expect(report, ways[n]).toMatchObject({ counts: { read: 2, created: 0, updated: 1, unchanged: 1, refused: 0 }, refused: [] });
    expect(await stand()).toMatchObject({ state: 'suspended', reason: 'owner' });
  }
  expect((await bring('SKU,Product name,Availability\r\nNEVER-1,Never,판매 종료', 'list.csv')).counts).toEqual(unchanged(1));
  const odd = await bring('SKU,Product name,Availability\r\nBV-00001,Valve,perhaps', 'list.csv');
  expect(odd.refused[0]?.fields).toMatchObject([{ column: 'availability', code: 'cell.availability' }]);
  m.at('2027-02-25T09:59+09:00');
  const told = async () => (await as(m, null).get<Feed>(at)).body.withdrawn.length;
  expect(await told()).toBe(1);
  m.at('2027-02-25T10:00+09:00');
  expect(await told()).toBe(0);
});

test('what the public is not shown is not emptied by what it is shown, and a product without terms of supply comes back without', async () => {
  const guidePrice = { currency: 'KRW', minor: 410_000 };
  const { id } = await productOf(m, { attributes: { guidePrice, minimumOrder: 5 } });
  const at = `/organisations/${m.organisations.sme}/catalogue`;
  for (const format of ['json', 'schema-org', 'ubl']) {
    const text = await fetched(`${at}?format=${format}`);
    expect(new TextDecoder().decode(text)).not.toContain('410000');
    expect((await bring(text, `list.${format}`)).counts, format).toEqual(unchanged(1));
  }
  expect((await bring(await fetched('/catalogue/export?format=xlsx&lang=ko'), 'list.xlsx')).counts).toEqual(unchanged(1));
  expect((await m.world.stores.listings.byId(id))?.content.attributes.guidePrice).toEqual(guidePrice);
  expect(await m.world.stores.supplies.of(id)).toBeUndefined();
});
