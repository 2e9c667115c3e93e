import { Fault } from '@sandan/kernel/fault';
import { Listing } from '@sandan/market/listing/listing';
import type { SearchPort } from '@sandan/search/port';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { as } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';
import { listing, listingId } from './listings.ts';

interface Hit {
  readonly id: string;
  readonly title: Record<string, string>;
  readonly highlight: { readonly title?: string; readonly summary?: string };
  readonly facts: readonly { readonly name: string; readonly value: unknown }[];
}

interface Found {
  readonly hits: readonly Hit[];
  readonly total: number;
  readonly relaxed: string;
  readonly facets: Record<string, readonly { value: string; label: Record<string, string>; count: number }[]>;
  readonly ranges: Record<string, { min: number; max: number; unit?: string }>;
}

let m: Cast;
let down = false;
const failing = (engine: SearchPort): SearchPort => {
  const act =
    <A extends unknown[], R>(call: (...args: A) => Promise<R>) =>
    (...args: A) =>
      down ? Promise.reject(new Fault('limited', 'search.down')) : call(...args);
  return {
    ...engine,
    search: act(engine.search),
    suggest: act(engine.suggest),
    apply: act(engine.apply),
    ofOwner: act(engine.ofOwner),
  };
};

const goods: [n: number, kind: 'product' | 'technology', content: Record<string, unknown>][] = [
  [
    1,
    'product',
    {
      title: { ko: '스테인리스 고압볼밸브', en: 'Stainless high-pressure ball valve' },
      summary: { ko: '창원국가산업단지에서 만든 유압 배관용 밸브입니다.', en: 'Valve for hydraulic piping <made in Changwon>.' },
      codes: [{ scheme: 'hs', code: '848180' }],
      attributes: {
        model: ['BV-100/A'],
        material: ['니켈'],
        pressure: { min: 0.1, max: 40, unit: 'MPa' },
        length: { value: 12.7, unit: 'mm' },
        incoterms: ['FOB', 'CIF'],
      },
    },
  ],
  [
    2,
    'product',
    {
      title: { ko: '판형 열교환기', en: 'Plate heat exchanger' },
      codes: [{ scheme: 'hs', code: '841950' }],
      attributes: { pressure: { max: 10, unit: 'bar' }, length: { value: 30, unit: 'cm' }, incoterms: ['EXW'] },
    },
  ],
  [
    3,
    'technology',
    {
      title: { ko: '리튬이차전지용 음극활물질 및 그 제조방법', en: 'Anode active material for lithium secondary battery' },
      codes: [{ scheme: 'ipc', code: 'H01M 10/0525' }],
      attributes: { applicationNumber: ['1020160138184'], registrationNumber: ['1018765430000'], readiness: 6 },
    },
  ],
];

beforeAll(async () => {
  m = await cast({ search: failing });
  for (const [n, kind, content] of goods)
    await m.world.stores.listings.save(Listing.parse({ ...listing(n, content, { kind }), ownerId: m.organisations.sme }));
  await m.settle();
});
afterAll(() => m.close());

const find = async (query: Record<string, string>): Promise<Found> => {
  const { status, body, text } = await as(m, null).get<Found>(`/search?${new URLSearchParams(query)}`);
  expect(status, text).toBe(200);
  return body;
};
const ids = async (query: Record<string, string>): Promise<number[]> =>
  (await find(query)).hits.map((h) => Number(h.id.slice(4))).sort();

describe('searching in Korean', () => {
  it.each([
    ['볼밸브', [1]],
    ['고압 볼밸브를', [1]],
    ['밸브는', [1]],
    ['스테인리스고압볼밸브', [1]],
    ['볼 밸브', [1]],
    ['볼벨브', [1]],
    ['열 교환기', [2]],
    ['열교환기의', [2]],
    ['이차전지', [3]],
    ['이차 전지 음극', [3]],
    ['음극활물질의 제조방법', [3]],
    ['ㅂㅂ', [1, 3]],
    ['ㅇㄱㅎㄱ', [2]],
    ['배터리', [3]],
    ['없는낱말입니다', []],
  ])('%s finds what is meant', async (q, wanted) => {
    expect(await ids({ q })).toEqual(wanted);
  });

  it('says when it read a word with one letter changed', async () => {
    expect((await find({ q: '볼벨브' })).relaxed).toBe('typo');
    expect((await find({ q: '볼밸브' })).relaxed).toBe('none');
  });

  it('marks what matched and escapes the rest', async () => {
    const [hit] = (await find({ q: '밸브' })).hits;
    expect(hit?.highlight.title).toBe('스테인리스 고압볼<mark>밸브</mark>');
    const [english] = (await find({ q: 'valve', lang: 'en' })).hits;
    expect(english?.highlight.summary).toBe('<mark>Valve</mark> for hydraulic piping &lt;made in Changwon&gt;.');
  });
});

describe('searching in English', () => {
  it.each([
    ['valves', [1]],
    ['batteries', [3]],
    ['heat exchangers', [2]],
    ['stainles valve', [1]],
    ['high pressure', [1]],
  ])('%s finds what is meant', async (q, wanted) => {
    expect(await ids({ q, lang: 'en' })).toEqual(wanted);
  });
});

describe('searching by number', () => {
  it.each([
    '10-2016-0138184',
    '1020160138184',
    'KR 10-2016-0138184',
    'KR20160138184A',
    '10 2016 0138184',
    '10-1876543',
    '제10-1876543호',
    '10-2016-0138',
  ])('the patent is found as %s', async (q) => expect(await ids({ q })).toEqual([3]));
  it.each(['BV-100/A', 'bv100a', 'BV 100 A', 'BV–100/A', 'bv-100'])('the part is found as %s', async (q) => {
    expect(await ids({ q })).toEqual([1]);
  });
});

describe('bounding by a quantity', () => {
  it.each([
    ['length', ['12.7..12.7:mm', '0.5:[in_i]', '1.27..1.27:cm', '0.5..0.5:inch', '0.0127:m'], [1]],
    ['length', ['100..:mm', '10..:cm', '0.1..:m'], [2]],
    ['pressure', ['20..:MPa', '200..:bar', '20000..:kPa', '2900.8..:[psi]'], [1]],
    ['pressure', ['..0.05:MPa', '..0.5:bar', '..50:kPa'], [2]],
    ['readiness', ['5..7', '6'], [3]],
  ])('%s gives the same hits in every unit that converts', async (attribute, written, wanted) => {
    for (const range of written) expect(await ids({ [`r.${attribute}`]: range }), range).toEqual(wanted);
  });

  it('refuses a unit that does not convert, with the place of the mistake', async () => {
    const answer = await as(m, null).get<{ code: string; errors: { pointer: string; code: string }[] }>(
      '/search?r.length=1..2:kg',
    );
    expect(answer.status).toBe(422);
    expect(answer.body.errors).toMatchObject([{ pointer: '/query/r.length', code: 'unit.incommensurable' }]);
  });
});

describe('the answer', () => {
  it('counts facets in both languages, each as if it were not filtered on', async () => {
    const { facets, total } = await find({ 'f.incoterms': 'FOB', kind: 'product' });
    expect(total).toBe(1);
    expect(facets.incoterms?.map((f) => [f.value, f.count])).toEqual([
      ['CIF', 1],
      ['EXW', 1],
      ['FOB', 1],
    ]);
    expect(facets.material).toEqual([{ value: '니켈', label: { ko: '니켈', en: 'Nickel' }, count: 1 }]);
    expect(facets.kind).toEqual([{ value: 'product', label: { ko: '제품', en: 'Products' }, count: 1 }]);
    expect(facets.hs?.[0]).toMatchObject({ value: '84', count: 1 });
    expect(facets.hs?.[0]?.label.ko).not.toBe('84');
  });

  it('tells the least and greatest value with its unit', async () => {
    expect((await find({ kind: 'product' })).ranges).toMatchObject({
      pressure: { min: 0.1, max: 40, unit: 'MPa' },
      length: { min: 12.7, max: 300, unit: 'mm' },
    });
  });

  it('suggests while a syllable is half typed, from initial consonants, and from the beginning of a code', async () => {
    const suggest = async (q: string, lang = 'ko') =>
      (await as(m, null).get<{ items: { text: string; kind: string }[] }>(`/suggestions?${new URLSearchParams({ q, lang })}`))
        .body.items;
    for (const q of ['밸', '밸ㅂ', 'ㅂㅂ']) expect((await suggest(q)).map((s) => s.text)).toContain('밸브');
    expect((await suggest('plate he', 'en')).map((s) => s.text)).toContain('Plate heat exchanger');
    expect((await suggest('H01M', 'en')).some((s) => s.kind === 'code')).toBe(true);
    expect(await suggest('')).toEqual([]);
  });

  it('fills the home page', async () => {
    const { body } = await as(m, null).get<{
      counts: { listings: Record<string, number>; organisations: number };
      newest: Hit[];
    }>('/home');
    expect(body.counts.listings).toMatchObject({ product: 2, technology: 1 });
    expect(body.counts.organisations).toBeGreaterThan(2);
    expect(body.newest).toHaveLength(3);
  });
});

it('while the engine is down people write and browse on, and afterwards everything is found', async () => {
  down = true;
  await m.world.stores.listings.save(
    Listing.parse({ ...listing(4, { title: { ko: '나노 코팅제', en: 'Nano coating' } }), ownerId: m.organisations.sme }),
  );
  const during = await find({ q: '볼밸브' });
  expect(during.relaxed).toBe('table');
  expect(during.hits.map((h) => h.id)).toContain(listingId(4));
  expect((await as(m, null).get<{ items: unknown[] }>('/suggestions?q=%EB%B0%B8')).body.items).toEqual([]);
  down = false;
  await m.settle();
  expect(await ids({ q: '코팅제' })).toEqual([4]);
});
