import { beforeAll, describe, expect, it } from 'vitest';
import { analyser } from '../korean/analyser.ts';
import { lexicon } from '../lexicon/lexicon.ts';
import type { Query, SearchPort } from '../port.ts';
import type { SearchRecord } from '../record.ts';
import { embedded } from './index.ts';
import { record } from './record.fixture.ts';

const analyse = await analyser();
const words = await lexicon();
const all: Query = { text: '', language: 'ko', facets: {}, ranges: {}, sort: 'relevance', page: 1, size: 50 };

const goods: Readonly<Record<string, Partial<SearchRecord>>> = {
  plain: { title: { ko: '이차전지용 분리막' }, facets: { country: ['KR'], material: ['PE'] } },
  ceramic: { title: { ko: '세라믹 코팅 분리막' }, facets: { country: ['KR'], material: ['PE', 'Al2O3'] } },
  english: { title: { en: 'Ceramic separator for cells' }, facets: { country: ['DE'] } },
  inText: { title: { ko: '내열 분리막' }, summary: { ko: '세라믹을 입혀 열에 견딥니다.' }, facets: { country: ['DE'] } },
  byMachine: { title: { ko: '도재 분리막' }, machine: { title: { en: 'Ceramic membrane separator' } } },
  byCode: { title: { ko: '부직포 분리막' }, codeTitles: { ko: '세라믹 제품', en: 'Ceramic goods' } },
  apart: { title: { ko: '분리막 코팅기' }, summary: { ko: '세라믹 용기에 담은 코팅액' } },
  sounding: { title: { ko: '세라밍 분리막' } },
  valve: { title: { ko: '볼밸브' }, identifiers: ['bv100a'] },
  ball: { title: { ko: '게이트 밸브와 볼 베어링' } },
  robot: { title: { ko: '용접로봇' } },
  arm: { title: { ko: '이송 로봇' }, owner: { id: 'org_b', name: { ko: '가람용접' }, type: 'exporter' } },
  pump: { title: { en: 'Centrifugal pumps' } },
  screw: { title: { en: 'Screw pump' } },
};

let index: SearchPort;
beforeAll(async () => {
  index = embedded({ file: ':memory:', analyse, lexicon: words });
  await index.apply(Object.entries(goods).map(([id, change]) => record(id, change)));
});

const find = (text: string, change: Partial<Query> = {}) => index.search({ ...all, ...change, text });
const ids = async (text: string, change: Partial<Query> = {}) => (await find(text, change)).hits.map((h) => h.record.id).sort();

describe('a listing that says an excluded word', () => {
  it('is not found, in whichever of its forms and in whichever language it says it', async () => {
    expect(await ids('분리막 ')).toEqual(expect.arrayContaining(['ceramic', 'english', 'inText', 'byMachine', 'apart']));
    for (const text of ['분리막 -세라믹', '세라믹 제외 분리막', 'separator -ceramics', 'separators not ceramic'])
      expect(await ids(text), text).toEqual(['byCode', 'plain', 'sounding']);
  });

  it('is not found by a part of a compound, by its owner or by an ending', async () => {
    expect(await ids('로봇 ')).toEqual(['arm', 'robot']);
    expect(await ids('용접 제외 로봇')).toEqual([]);
    expect(await ids('로봇 -가람용접')).toEqual(['robot']);
    expect(await ids('pump -centrifugal')).toEqual(['screw']);
  });

  it('is found where the word is only in the title of its code, begins another or sounds like one', async () => {
    expect(await ids('분리막 -세라믹')).toEqual(expect.arrayContaining(['byCode', 'sounding']));
    expect(await ids('pump -centri')).toEqual(['pump', 'screw']);
    expect(await ids('pump -centrifugla')).toEqual(['pump', 'screw']);
  });

  it('says an excluded phrase where its words stand right after each other', async () => {
    expect(await ids('분리막 -"세라믹 코팅"')).toEqual(expect.arrayContaining(['apart', 'inText']));
    expect(await ids('분리막 -"세라믹 코팅"')).not.toContain('ceramic');
    expect(await ids('밸브 -볼밸브')).toEqual(['ball']);
    expect(await ids('밸브 -"ball valves"')).toEqual(['ball']);
  });

  it('has an excluded number as a whole, and not as the beginning of another', async () => {
    expect(await ids('밸브 -BV-100A')).toEqual(['ball']);
    expect(await ids('밸브 -BV-100')).toEqual(['ball', 'valve']);
  });
});

it('a text that only excludes finds everything else, under the filters', async () => {
  const { total, relaxed } = await find('-분리막');
  // A separator is not without doubt a 분리막.
  expect([total, relaxed]).toEqual([7, 'none']);
  expect(await ids('-세라믹', { facets: { country: ['KR', 'DE'] } })).toEqual(['plain']);
  expect(await ids('-세라믹', { facets: { country: ['KR'] }, sort: 'newest' })).toEqual(['plain']);
  expect(await ids('-및')).toEqual([]);
});

it('counts, marks and explains what is left by what is asked alone', async () => {
  const { hits, total, facets, reading } = await find('분리막 -세라믹 ', { explain: true });
  expect(total).toBe(3);
  expect(facets.material).toEqual([{ value: 'PE', count: 1 }]);
  expect(reading.excluded).toEqual([{ written: '-세라믹', words: ['세라믹'] }]);
  expect(hits.flatMap((h) => h.why ?? []).some((r) => r.asked === '세라믹')).toBe(false);
  expect((await find('분리막')).reading.excluded).toBeUndefined();
});

it('an order by date and a page beyond the first leave the excluded out too', async () => {
  expect(await ids('분리막 -세라믹', { sort: 'oldest' })).toEqual(['byCode', 'plain', 'sounding']);
  const second = await find('분리막 -세라믹', { size: 2, page: 2 });
  expect([second.hits.length, second.pages]).toEqual([1, 2]);
});

it('where nothing is left the answer offers to exclude nothing, and says how much that finds', async () => {
  const { total, reading } = await find('로봇 -용접');
  expect(total).toBe(0);
  expect(reading.without).toEqual([{ of: 'excluded', name: '-용접', total: 2 }]);
  const filtered = await find('분리막 -세라믹', { facets: { country: ['DE'] } });
  expect(filtered.reading.without).toEqual([
    { of: 'facet', name: 'country', total: 3 },
    { of: 'excluded', name: '-세라믹', total: 2 },
  ]);
});

it('what was excluded and is changed is found as it is now', async () => {
  const own = embedded({ file: ':memory:', analyse });
  const titled = (sequence: number, ko: string) => ({ ...record('one', { title: { ko } }), sequence });
  const found = async () => (await own.search({ ...all, text: '밸브 -볼밸브' })).total;
  await own.apply([titled(1, '볼밸브')]);
  expect(await found()).toBe(0);
  await own.apply([titled(2, '게이트밸브')]);
  expect(await found()).toBe(1);
});

describe('suggestions', () => {
  const suggest = async (text: string) => index.suggest(text, 'ko', 8);

  it('name no title that says what is excluded, count without it and leave it excluded', async () => {
    const items = await suggest('-세라믹 분리');
    expect(items.filter((s) => s.kind === 'title').map((s) => s.text)).toEqual(
      expect.arrayContaining(['이차전지용 분리막', '부직포 분리막']),
    );
    expect(items.filter((s) => s.kind === 'title').some((s) => s.text.includes('세라믹'))).toBe(false);
    expect(items).toContainEqual(expect.objectContaining({ kind: 'word', text: '분리막 -세라믹', count: 3 }));
  });

  it('take what is excluded for no word that is sought', async () => {
    expect((await suggest('pump -centrifugal')).filter((s) => s.kind === 'title').map((s) => s.text)).toEqual(['Screw pump']);
  });
});
