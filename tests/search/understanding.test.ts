import { Listing } from '@sandan/market/listing/listing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { as } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';
import { listing } from './listings.ts';

interface Found {
  readonly hits: readonly { readonly id: string; readonly why?: readonly { of: string; share: number; found?: string }[] }[];
  readonly total: number;
  readonly relaxed: string;
  readonly reading: {
    readonly readAs?: string;
    readonly conditions: readonly { written: string; name: string; label: Record<string, string>; min?: number; unit?: string }[];
    readonly excluded: readonly { written: string; words: readonly string[] }[];
    readonly through: readonly { asked: string; found: string; by: string }[];
    readonly didYouMean?: string;
    readonly without: readonly { of: string; name: string; label: Record<string, string>; total: number }[];
  };
}

const goods: readonly (readonly [kind: 'product' | 'technology', content: Record<string, unknown>])[] = [
  [
    'product',
    {
      title: { ko: '압력센서 PX-7', en: 'PX-7 pressure sensor' },
      attributes: { pressure: { min: 0, max: 20, unit: 'bar' }, model: ['PX-7/A'] },
    },
  ],
  [
    'product',
    {
      title: { ko: '저압 압력센서' },
      attributes: { pressure: { min: 0, max: 5, unit: 'bar' }, length: { value: 12.7, unit: 'mm' } },
    },
  ],
  ['product', { title: { en: 'Servo motor' }, attributes: { power: { value: 20, unit: 'kW' } } }],
  [
    'technology',
    {
      title: { ko: '리튬이차전지용 분리막' },
      attributes: { applicationNumber: ['1020160138184'], publicationNumber: ['US2021123456A1', 'EP1234567B1'], readiness: 7 },
    },
  ],
  [
    'technology',
    {
      title: { ko: '스마트공장 설비 관제 방법' },
      attributes: { registrationNumber: ['US11646472B2'], publicationNumber: ['JP2015123456A'] },
    },
  ],
  ['product', { title: { ko: '판형 열교환기' }, codes: [{ scheme: 'hs', code: '841950' }] }],
  ['product', { title: { en: 'Graphene powder' } }],
  ['product', { title: { ko: 'LED조명 PLC제어기' } }],
  ['product', { title: { ko: '니플 0.5 1/2' } }],
  ['product', { title: { ko: '앵귤러 베어링' }, summary: { ko: '안지름 25 mm, 바깥지름 52 mm' } }],
  ['product', { title: { ko: '테이퍼 베어링' } }],
];

let m: Cast;
beforeAll(async () => {
  m = await cast();
  for (const [at, [kind, content]] of goods.entries())
    await m.world.stores.listings.save(Listing.parse({ ...listing(at + 1, content, { kind }), ownerId: m.organisations.sme }));
  await m.settle();
});
afterAll(() => m.close());

const find = async (query: Record<string, string>): Promise<Found> => {
  const { status, body, text } = await as(m, null).get<Found>(`/search?${new URLSearchParams(query)}`);
  expect(status, text).toBe(200);
  return body;
};
const ids = async (q: string): Promise<number[]> => (await find({ q })).hits.map((h) => Number(h.id.slice(4))).sort();

describe('a text is read as it was meant', () => {
  it.each([
    ['ㅅㅁㅌㄱㅈ', [5]],
    ['스마트 ㄱㅈ', [5]],
    ['분리ㅁ', [4]],
    ['압력 센서', [1, 2]],
    ['열 교환기', [6]],
    ['PLC 제어기', [8]],
    ['LED 조명', [8]],
    ['압력샌서', [1, 2]],
    ['separater', [4]],
    ['servo mtor', [3]],
    ['분리막이 무엇인가요?', [4]],
    ['판형 열교환기에 대해 설명하시오', [6]],
    ['what is a servo motor?', [3]],
    ['그래핀', [7]],
    ['heat exchanger', [6]],
  ])('%s', async (q, wanted) => expect(await ids(q)).toEqual(wanted));

  it('on the other keyboard layout, saying so, and as it was written between quotation marks', async () => {
    const mixed = await find({ q: '저압 dkqfurtpstj' });
    expect(mixed.reading.readAs).toBe('저압 압력센서');
    expect(mixed.total).toBe(1);
    const meant = await find({ q: 'qnsflakr' });
    expect(meant.reading.readAs).toBe('분리막');
    expect(meant.total).toBe(1);
    expect((await find({ q: 'ㄴㄷㄱ패 ㅡㅐ새ㄱ' })).reading.readAs).toBe('servo motor');
    expect((await find({ q: '"qnsflakr"' })).total).toBe(0);
  });

  it('in the words of the other language, saying which', async () => {
    const { reading, hits } = await find({ q: 'separator', lang: 'en' });
    expect(hits).toHaveLength(1);
    expect(reading.through).toContainEqual({ asked: 'separator', found: '분리막', by: 'translation' });
  });
});

describe('measures in a text', () => {
  it('narrow the search, and the answer says so', async () => {
    const { reading, hits } = await find({ q: '10bar 이상 압력센서' });
    expect(hits.map((h) => Number(h.id.slice(4)))).toEqual([1]);
    expect(reading.conditions).toEqual([
      { written: '10bar 이상', name: 'pressure', label: { ko: '사용 압력', en: 'Working pressure' }, min: 1, unit: 'MPa' },
    ]);
  });
  it.each([
    ['≥ 15 kW motor', [3]],
    ['motor 20 hp 이상', [3]],
    ['0.5인치 압력센서', [2]],
    ['0.5 in 압력센서', [2]],
    ['1/2" 압력센서', [2]],
    ['TRL 6 이상 분리막', [4]],
    ['압력센서 0.6MPa 이하', [1, 2]],
    ['압력센서 50~60 bar', []],
  ])('%s', async (q, wanted) => expect(await ids(q)).toEqual(wanted));
});

describe('a bare measure', () => {
  it('is sought in the words where nothing has it as a value, and says so by not being a condition', async () => {
    const { reading, hits } = await find({ q: '25mm 베어링' });
    expect(Number(hits[0]?.id.slice(4))).toBe(10);
    expect(reading.conditions).toEqual([]);
    expect(await ids('52 mm')).toEqual([10]);
  });
  it('stays a condition that can be dropped where no listing has its words either', async () => {
    const { total, reading } = await find({ q: '77mm 베어링' });
    expect(total).toBe(0);
    expect(reading.conditions.map((c) => c.name)).toEqual(['length']);
    expect(reading.without).toContainEqual(expect.objectContaining({ of: 'condition', name: '77mm', total: 2 }));
  });
});

describe('numbers of every office', () => {
  it.each([
    ['10-2016-0138184', [4]],
    ['KR20160138184A', [4]],
    ['US 2021/0123456 A1', [4]],
    ['US20210123456A1', [4]],
    ['EP 1 234 567 B1', [4]],
    ['US 11,646,472 B2', [5]],
    ['11646472', [5]],
    ['特開2015-123456', [5]],
    ['JP2015-123456A', [5]],
    ['PX 7 A', [1]],
    ['EP 11646472', []],
    ['KR 10-2016-0999999', []],
    ['US 11,646,999 B2', []],
    ['HS 8419.50', [6]],
    ['8419.50', [6]],
    ['HS코드 8419', [6]],
    ['HS 8481.80', []],
  ])('%s', async (q, wanted) => expect(await ids(q)).toEqual(wanted));
});

describe('where nothing is found', () => {
  it('the answer says which condition to drop, and how many listings that gives', async () => {
    const { total, reading } = await find({ q: '100bar 이상 압력센서', country: 'KR' });
    expect(total).toBe(0);
    expect(reading.without).toContainEqual({
      of: 'condition',
      name: '100bar 이상',
      label: { ko: '100bar 이상', en: '100bar 이상' },
      total: 2,
    });
    const ranged = await find({ q: '압력센서', 'r.pressure': '100..:bar' });
    expect(ranged.reading.without[0]).toMatchObject({ of: 'range', name: 'pressure', label: { ko: '사용 압력' }, total: 2 });
  });
});

describe('what a text excludes', () => {
  it.each([
    ['압력센서 -저압', [1]],
    ['저압 제외 압력센서', [1]],
    ['압력센서 저압은 빼고 찾아주세요', [1]],
    ['pressure sensor excluding PX-7', [2]],
    ['베어링 -"테이퍼 베어링"', [10]],
    ['베어링 not taper', [10, 11]],
    ['판형 -열교환기', []],
    ['10bar 이상 압력센서 -저압', [1]],
    ['PX 7 A -저압', [1]],
    ['HS 8419.50 -열교환기', []],
    ['압력센서 -', [1, 2]],
    ['센서 PX-7', [1]],
  ])('is not found: %s', async (q, wanted) => expect(await ids(q)).toEqual(wanted));

  it('is said in the answer, and offered to be dropped where nothing is left', async () => {
    const { reading, relaxed } = await find({ q: '압력센서 -저압', lang: 'ko' });
    expect(reading.excluded).toEqual([{ written: '-저압', words: ['저압'] }]);
    expect(relaxed).toBe('none');
    expect((await find({ q: '압력센서' })).reading.excluded).toEqual([]);
    const cold = (await find({ q: '-20 ℃ 압력센서' })).reading;
    expect([cold.excluded, cold.conditions.map((c) => c.written)]).toEqual([[], ['-20 ℃']]);
    const none = await find({ q: 'servo motor not servo', lang: 'en' });
    expect(none.total).toBe(0);
    expect(none.reading.without).toContainEqual({
      of: 'excluded',
      name: 'not servo',
      label: { ko: 'not servo', en: 'not servo' },
      total: 1,
    });
  });

  it('leaves everything else where nothing is wanted, under the filters', async () => {
    const { total } = await find({ kind: 'technology' });
    expect((await find({ q: '-분리막', kind: 'technology' })).total).toBe(total - 1);
    expect((await find({ q: '분리막 제외' })).total).toBe((await find({})).total - 1);
  });

  it('stays excluded on another keyboard layout', async () => {
    const { total, reading } = await find({ q: 'dkqfurtpstj -저압' });
    expect([total, reading.readAs]).toEqual([1, '압력센서 -저압']);
  });
});

it('says why each hit stands where it does, in shares of one, when asked', async () => {
  const { hits } = await find({ q: '압력센서', explain: 'true' });
  const why = hits[0]?.why ?? [];
  expect(why.some((r) => r.of === 'word')).toBe(true);
  expect(why.reduce((sum, r) => sum + r.share, 0)).toBeCloseTo(1, 1);
  expect((await find({ q: '압력센서' })).hits[0]?.why).toBeUndefined();
});

describe('suggestions', () => {
  interface Suggested {
    readonly items: readonly {
      text: string;
      other?: string;
      kind: string;
      count?: number;
      facet?: { name: string; value: string };
    }[];
  }
  const suggest = async (q: string, lang: string) =>
    (await as(m, null).get<Suggested>(`/suggestions?${new URLSearchParams({ q, lang })}`)).body.items;

  it('name nothing that is excluded, and keep it excluded', async () => {
    const items = await suggest('-저압 압력', 'ko');
    expect(items).toContainEqual({ text: '압력센서 -저압', kind: 'word', count: 1, other: 'pressure sensor' });
    expect(items.filter((s) => s.kind === 'title').map((s) => s.text)).toEqual(['압력센서 PX-7']);
    expect((await suggest('8419 -열교환기', 'ko'))[0]).toMatchObject({ kind: 'code', facet: { name: 'hs', value: '8419' } });
  });

  it('name a title in both languages', async () => {
    expect(await suggest('압력', 'ko')).toContainEqual({ text: '압력센서 PX-7', other: 'PX-7 pressure sensor', kind: 'title' });
  });

  it('lead to the classes that listings are filed under, by number and by name', async () => {
    const [byNumber] = await suggest('8419', 'ko');
    expect(byNumber).toMatchObject({ kind: 'code', facet: { name: 'hs', value: '8419' }, count: 1 });
    const byName = (await suggest('valve', 'en')).filter((s) => s.kind === 'code');
    expect(byName).toEqual([]);
  });
});

it('offers a frequent word for one that hardly any listing holds', async () => {
  for (let n = 0; n < 12; n++)
    await m.world.stores.listings.save(
      Listing.parse({
        ...listing(100 + n, { title: { ko: `베어링 ${n}호` } }, { kind: 'product' }),
        ownerId: m.organisations.sme,
      }),
    );
  await m.world.stores.listings.save(
    Listing.parse({ ...listing(200, { title: { ko: '배어링' } }, { kind: 'product' }), ownerId: m.organisations.sme }),
  );
  await m.settle();
  const { reading, hits } = await find({ q: '배어링' });
  expect(Number(hits[0]?.id.slice(4))).toBe(200);
  expect(reading.didYouMean).toBe('베어링');
});
