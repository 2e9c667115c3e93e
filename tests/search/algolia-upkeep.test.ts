import type { Desk } from '@sandan/local/command';
import { algolia as command } from '@sandan/local/commands/algolia';
import { algolia } from '@sandan/search/algolia/index';
import { entryOf } from '@sandan/search/entry';
import { stores } from '@sandan/store/stores';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { emptyTable, stopEngine } from '../store/database.ts';
import { type AlgoliaServer, algoliaServer } from './algolia-server.ts';
import { listing, organisation } from './listings.ts';
import { someQuery } from './records.ts';

let server: AlgoliaServer;
let indexes = 0;
beforeAll(async () => {
  server = await algoliaServer();
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await server.close();
  await stopEngine();
});

const open = () => {
  const indexName = `upkeep-${++indexes}`;
  return { indexName, index: algolia({ appId: 'TEST', apiKey: 'key', indexName, url: server.url, settleMs: 3000 }) };
};
const owner = organisation(1);

it('plans all of an empty index, writes it once, and finds nothing to do after that', async () => {
  const { index, indexName } = open();
  const first = await index.plan();
  expect(first.map((c) => `${c.index} ${c.of}`)).toEqual([
    `${indexName} settings`,
    `${indexName}_newest settings`,
    `${indexName}_oldest settings`,
    `${indexName}_confirmed settings`,
    `${indexName} synonyms`,
    `${indexName} rules`,
  ]);
  expect(await index.configure()).toEqual(first);
  expect(await index.plan()).toEqual([]);
  const writes: string[] = [];
  server.trouble = (method, path) => {
    if (method === 'PUT' || /\/batch$/.test(path)) writes.push(path);
    return undefined;
  };
  expect(await index.configure()).toEqual([]);
  server.trouble = () => undefined;
  expect(writes).toEqual([]);
});

it('says what someone changed by hand, and changes that alone back', async () => {
  const { index, indexName } = open();
  await index.configure();
  const change = (method: string, path: string, body: unknown) =>
    fetch(`${server.url}/1/indexes/${indexName}/${path}`, { method, body: JSON.stringify(body) });
  await change('PUT', 'settings', { hitsPerPage: 5, removeWordsIfNoResults: 'none' });
  await change('POST', 'rules/batch', [{ objectID: 'strange', conditions: [], consequence: {} }]);
  const changes = await index.plan();
  expect(changes.map((c) => c.of)).toEqual(['settings', 'rules']);
  expect(changes[0]?.says).toEqual(['removeWordsIfNoResults: "none" -> "allOptional"']);
  expect(changes[1]?.says).toContain('remove strange');
  await index.configure();
  expect(await index.plan()).toEqual([]);
});

it('reads conditions and questions out of a text, says so, and tells what would be found without them', async () => {
  const { index } = open();
  await index.configure();
  const pump = (n: number, bar: number) =>
    listing(n, { title: { ko: '원심 펌프' }, attributes: { pressure: { min: bar, max: bar, unit: 'bar' } } });
  await index.apply([1, 2].map((n) => entryOf(pump(n, n * 5), owner)));
  const strong = await index.search({ ...someQuery, text: '펌프 8bar 이상 찾아주세요' });
  expect(strong.hits.map((h) => h.record.title.ko)).toEqual(['원심 펌프']);
  expect(strong.reading.conditions).toEqual([{ written: '8bar 이상', name: 'pressure', bounds: { min: 0.8 } }]);
  const none = await index.search({ ...someQuery, text: '펌프 100bar 이상', facets: { country: ['KR'] } });
  expect(none.total).toBe(0);
  expect(none.reading.without).toEqual([{ of: 'condition', name: '100bar 이상', total: 2 }]);
});

it('takes what stands in quotation marks as a phrase, and an inch mark for none', async () => {
  const { index } = open();
  await index.configure();
  const titles = ['원심 펌프 세트', '펌프 부품, 원심 분리기', '3" 파이프, 4" 밸브'];
  await index.apply(titles.map((ko, n) => entryOf(listing(n, { title: { ko } }), owner)));
  const found = async (text: string) => (await index.search({ ...someQuery, text })).hits.map((h) => h.record.title.ko);
  expect(await found('"원심 펌프"')).toEqual(['원심 펌프 세트']);
  const none = await index.search({ ...someQuery, text: '"원심 펌프" 티타늄', whole: true });
  expect(none.reading.without).toEqual([{ of: 'word', name: '티타늄', total: 1 }]);
  expect(await found('4" 밸브, 3" 파이프')).toEqual(['3" 파이프, 4" 밸브']);
});

it('excludes what a text excludes, in either language, and takes no other minus for that', async () => {
  const { index } = open();
  await index.configure();
  const titles = ['세라믹 분리막', '고분자 분리막', 'Ceramic separator 분리막', '-20 °C 분리막', '분리막 세라믹 코팅'];
  await index.apply(titles.map((ko, n) => entryOf(listing(n, { title: { ko } }), owner)));
  const find = (text: string, change = {}) => index.search({ ...someQuery, ...change, text });
  const found = async (text: string) => (await find(text)).hits.map((h) => h.record.title.ko).sort();
  for (const text of ['분리막 -세라믹', '세라믹을 제외한 분리막', '분리막 except ceramic'])
    expect(await found(text), text).toEqual(['-20 °C 분리막', '고분자 분리막']);
  expect(await found('분리막 -"세라믹 코팅"')).toHaveLength(4);
  expect(await found('분리막 "-20 °C"')).toEqual(['-20 °C 분리막']);
  expect(await found('분리막 -20')).toEqual(['-20 °C 분리막']);
  const { reading } = await find('분리막 -세라믹');
  expect(reading).toEqual({ conditions: [], excluded: [{ written: '-세라믹', words: ['세라믹'] }], through: [], without: [] });
  expect((await find('분리막 -세라믹', { loose: true })).total).toBe(2);
  expect((await find('-분리막')).total).toBe(0);
  const none = await find('separator -ceramic');
  expect([none.total, none.reading.without]).toEqual([0, [{ of: 'excluded', name: '-ceramic', total: 1 }]]);
  expect((await index.suggest('-세라믹 분리', 'ko', 8)).map((s) => s.text).sort()).toEqual(['-20 °C 분리막', '고분자 분리막']);
  expect(await index.suggest('-세라믹', 'ko', 8)).toEqual([]);
});

it('completes the last word and titles, says both languages, and needs neither the whole syllable nor the right layout', async () => {
  const { index } = open();
  await index.configure();
  const titles = [
    { ko: '압력 센서 모듈', en: 'Pressure sensor module' },
    { ko: '압력 밸브', en: 'Relief valve' },
    { ko: '유량 밸브' },
    { ko: '펌프', en: 'Pump of a press' },
  ];
  await index.apply(titles.map((title, n) => entryOf(listing(n, { title }), owner)));
  const offered = async (text: string, language: 'ko' | 'en' = 'ko') => index.suggest(text, language, 8);
  const words = async (text: string, language: 'ko' | 'en' = 'ko') =>
    (await offered(text, language)).flatMap((s) => (s.kind === 'word' ? [s.text] : []));
  expect(await words('밸')).toEqual(['밸브']);
  expect(await words('압력 밸')).toEqual(['압력 밸브']);
  expect(await offered('밸브')).toEqual([
    { text: '밸브', kind: 'word', other: 'valve' },
    { text: '압력 밸브', kind: 'title', other: 'Relief valve' },
    { text: '유량 밸브', kind: 'title' },
  ]);
  expect(await words('pres', 'en')).toEqual(['press', 'pressure']);
  expect(await words('밸ㅂ')).toEqual(['밸브']);
  expect(await words('압려')).toEqual(['압력']);
  expect(await words('qofqm')).toEqual(['밸브']);
  expect(await offered('세라믹')).toEqual([]);
  // All words that are typed, and not some of them.
  expect(await offered('유량 센서')).toEqual([]);
});

it('asks once for what is typed, and once more only where that finds nothing', async () => {
  const { index } = open();
  await index.configure();
  await index.apply([entryOf(listing(1, { title: { ko: '압력 밸브' } }), owner)]);
  const calls = async (text: string) => {
    const before = server.calls;
    await index.suggest(text, 'ko', 8);
    return server.calls - before;
  };
  expect(await calls('밸브')).toBe(1);
  expect(await calls('밸ㅂ')).toBe(2);
  expect(await calls('!')).toBeLessThanOrEqual(1);
});

it('counts beside a filter what it finds under it, also where some of the words were enough', async () => {
  const { index } = open();
  await index.configure();
  const of = (n: number, ko: string, country: string) => entryOf(listing(n, { title: { ko }, place: { country } }), owner);
  await index.apply([of(1, '원심 펌프', 'KR'), of(2, '원심 분리기', 'DE'), of(3, '진공 펌프', 'DE')]);
  const { total, relaxed, facets } = await index.search({ ...someQuery, text: '원심 펌프', facets: { country: ['DE'] } });
  expect([total, relaxed]).toEqual([2, 'someWords']);
  expect(facets.country).toEqual([
    { value: 'DE', count: 2 },
    { value: 'KR', count: 1 },
  ]);
});

it('keeps every record below 10 kB by cutting long texts, and the digest stays that of the whole', async () => {
  const { index, indexName } = open();
  await index.configure();
  const long = '가나다라 '.repeat(1000);
  const large = listing(1, {
    title: { ko: '긴 글' },
    summary: { ko: long.slice(0, 900) },
    attributes: { features: { ko: long } },
  });
  await index.apply([entryOf(large, owner)]);
  const [item] = server.items(indexName);
  expect(Buffer.byteLength(JSON.stringify(item))).toBeLessThan(10_000);
  expect(item?.cut).toEqual(['body']);
  const { hits } = await index.search({ ...someQuery, text: '긴' });
  expect(hits[0]?.record.body.ko?.length).toBeGreaterThan(1000);
});

it('keeps a record of many long words below 10 kB too, by its longest lists', async () => {
  const { index, indexName } = open();
  await index.configure();
  const many = (of: string) => Array.from({ length: 20 }, (_, n) => `${of} ${n} ${'가나다라마바사아자차'.repeat(3)}`);
  const attributes = { model: many('X').slice(0, 10), material: many('재질'), certificates: many('인증') };
  await index.apply([entryOf(listing(1, { keywords: many('말'), attributes }), owner)]);
  const [item] = server.items(indexName);
  expect(Buffer.byteLength(JSON.stringify(item))).toBeLessThan(10_000);
  expect((await index.search({ ...someQuery, text: '물건' })).total).toBe(1);
});

it('the command prints sizes and costs, and what would change', async () => {
  const { indexName } = open();
  const all = stores(await emptyTable(), 'secret');
  await all.organisations.save(owner);
  await all.listings.save(listing(1, {}));
  const lines: string[] = [];
  const world = { stores: all, now: () => new Date(), log: () => {} };
  const desk = { world, print: (line: string) => void lines.push(line) } as unknown as Desk;
  vi.stubEnv('ALGOLIA_APP_ID', 'TEST');
  vi.stubEnv('ALGOLIA_KEY', 'key');
  vi.stubEnv('ALGOLIA_INDEX', indexName);
  vi.stubEnv('ALGOLIA_URL', server.url);
  expect(await command.run(['plan'], desk)).toBe(0);
  expect(lines[0]).toMatch(/^1 records of \d+ bytes on average, \d+ at most\.$/);
  expect(lines.at(-1)).toBe('This differs.');
  await command.run(['apply'], desk);
  await command.run(['plan'], desk);
  expect(lines.at(-1)).toBe('Nothing differs.');
});
