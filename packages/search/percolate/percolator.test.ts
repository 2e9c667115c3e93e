import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { embedded } from '../embedded/index.ts';
import { analyser } from '../korean/analyser.ts';
import { lexicon } from '../lexicon/lexicon.ts';
import type { Query } from '../port.ts';
import type { SearchRecord } from '../record.ts';
import { understanding } from '../understanding/understand.ts';
import type { Analyse } from '../word.ts';
import { type Percolator, percolator } from './percolator.ts';
import { asksFor, compile } from './predicate.ts';

let analyse: Analyse;
let understand: ReturnType<typeof understanding>;
beforeAll(async () => {
  analyse = await analyser();
  understand = understanding({ analyse });
});

const base: SearchRecord = {
  id: 'lst_1',
  version: 1,
  ownerVersion: 1,
  kind: 'product',
  title: { ko: '압력 센서 모듈', en: 'Pressure sensor module' },
  summary: { ko: '유압 배관의 압력을 재는 방수 센서입니다.' },
  body: {},
  words: ['스테인리스', 'IP67'],
  identifiers: ['bv100a', '1020160138184'],
  owner: { id: 'org_a', name: { ko: '가람정밀' }, type: 'exporter' },
  facets: { kind: ['product'], country: ['KR'], owner: ['org_a'], hs: ['90', '9026'], material: ['SUS 304'] },
  numbers: { pressure: [1, 16], mass: [null, 2] },
  place: { country: 'KR' },
  facts: {},
  publishedAt: 1,
  confirmedAt: 1,
  demo: false,
};
const all: Query = { text: '', language: 'ko', facets: {}, ranges: {}, sort: 'relevance', page: 1, size: 100 };

const waitingFor = (...queries: Partial<Query>[]): Percolator => {
  const waiting = percolator(analyse);
  queries.forEach((query, n) => {
    waiting.put(`s${n}`, compile({ ...all, ...query }, understand));
  });
  return waiting;
};
const finds = (query: Partial<Query>, record: SearchRecord = base): boolean =>
  waitingFor(query).entered(undefined, record).length === 1;

describe('a waiting query', () => {
  it('is called by a record that has every word, in any form it may have', () => {
    expect(finds({ text: '압력센서' })).toBe(true);
    expect(finds({ text: 'sensors for pressure' })).toBe(true);
    expect(finds({ text: '압력 센서 방폭' })).toBe(false);
    expect(finds({ text: '가람정밀' })).toBe(true);
  });

  it('is not called by a record that differs by a letter', () => {
    expect(finds({ text: '압려 센서' })).toBe(false);
    expect(finds({ text: 'presure sensor' })).toBe(false);
  });

  it('is called by an identifier in any writing', () => {
    expect(finds({ text: 'BV-100/A' })).toBe(true);
    expect(finds({ text: '10-2016-0138184' })).toBe(true);
    expect(finds({ text: '10-2016-0138185' })).toBe(false);
  });

  it('is called by a loan word in the other script, and by what the word is called in the other language', () => {
    expect(finds({ text: '프레셔' })).toBe(true);
    expect(finds({ text: '카타르' })).toBe(false);
  });

  const calls = async (text: string, title: SearchRecord['title']): Promise<boolean> => {
    const waiting = percolator(analyse);
    waiting.put('s', compile({ ...all, text }, understanding({ analyse, lexicon: await lexicon() })));
    return waiting.entered(undefined, { ...base, title }).length === 1;
  };

  it('is called by every word that its own may be translated by, however many there are', async () => {
    expect(await calls('separator', { ko: '이차전지용 분리막' })).toBe(true);
    expect(await calls('converter', { ko: '직류 변환기' })).toBe(true);
    expect(await calls('separator', { ko: '볼밸브' })).toBe(false);
  });

  it('is called by the spellings of workshops', async () => {
    expect(await calls('배터리', { ko: '밧데리 충전기' })).toBe(true);
    expect(await calls('밧데리', { ko: '배터리 충전기' })).toBe(true);
    expect(await calls('battery', { ko: '빠떼리 충전기' })).toBe(true);
    expect(await calls('컴프레서', { ko: '콤프레샤' })).toBe(true);
    expect(await calls('배터리', { ko: '버터리 충전기' })).toBe(false);
  });

  it('is not called by the sound of a word whose meaning is known', async () => {
    expect(await calls('발전기 ', { ko: '레이저 발진기' })).toBe(false);
    expect(await calls('주사기 ', { ko: '주식' })).toBe(false);
    expect(await calls('펜스 ', { en: 'Ballpoint pen' })).toBe(false);
  });

  it('is called by a part number written with blanks, and by the words of one that is none', () => {
    expect(finds({ text: 'BV 100 A' })).toBe(true);
    expect(finds({ text: 'SUS 304 valve' }, { ...base, title: { en: 'Valve of SUS304' } })).toBe(true);
    expect(finds({ text: 'BV 200 A' })).toBe(false);
  });

  it('is called by a bare measure as a value and as what a thing is called', () => {
    const lamp = { ...base, title: { en: '100W LED lamp' } };
    expect(finds({ text: '100W LED' }, lamp)).toBe(true);
    expect(finds({ text: '100W LED' }, { ...lamp, title: { en: 'LED lamp' }, numbers: { power: [0.1, 0.1] } })).toBe(true);
    expect(finds({ text: '100W LED' }, { ...lamp, title: { en: '60W LED lamp' } })).toBe(false);
    expect(finds({ text: '10.5kW BV 100' }, { ...base, title: { ko: '10.5kW' }, identifiers: ['bv100'] })).toBe(true);
  });

  it('is called by the titles of codes and by what a machine translated, as the search finds by them', () => {
    expect(finds({ text: 'accumulators' }, { ...base, codeTitles: { en: 'Electric accumulators' } })).toBe(true);
    expect(finds({ text: 'gauge' }, { ...base, machine: { title: { en: 'Water pressure gauge' } } })).toBe(true);
  });

  it('holds facets as alternatives within one and all of several', () => {
    expect(finds({ facets: { hs: ['9026', '84'], country: ['KR'] } })).toBe(true);
    expect(finds({ facets: { hs: ['9026'], country: ['DE'] } })).toBe(false);
    expect(finds({ facets: { certificate: ['ISO 9001'] } })).toBe(false);
  });

  it('is called by a range that touches its own, open ends included', () => {
    expect(finds({ ranges: { pressure: { min: 16, max: 40 } } })).toBe(true);
    expect(finds({ ranges: { pressure: { min: 16.1 } } })).toBe(false);
    expect(finds({ ranges: { mass: { max: -5 } } })).toBe(true);
    expect(finds({ ranges: { power: { min: 0 } } })).toBe(false);
  });

  it('is called by a bare measure as a value, and in the words of a record that has it there alone', () => {
    expect(finds({ text: '1.2 MPa 센서' })).toBe(true);
    expect(finds({ text: '40mm 센서' }, { ...base, summary: { ko: '지름 40 mm' } })).toBe(true);
    expect(finds({ text: '40mm 이상 센서' }, { ...base, summary: { ko: '지름 40 mm' } })).toBe(false);
  });

  it('is called when a record enters what it finds, and not while it stays there', () => {
    const waiting = waitingFor({ text: '압력 센서', facets: { country: ['KR'] } });
    const abroad = { ...base, facets: { ...base.facets, country: ['DE'] } };
    expect(waiting.entered(undefined, base)).toEqual(['s0']);
    expect(waiting.entered(base, { ...base, version: 2, summary: {} })).toEqual([]);
    expect(waiting.entered(abroad, base)).toEqual(['s0']);
    expect(waiting.entered(base, undefined)).toEqual([]);
  });

  it('waits no more once it is taken out, and otherwise as it was last put', () => {
    const waiting = waitingFor({ text: '압력' }, { text: '센서' });
    waiting.put('s0', undefined);
    waiting.put('s1', compile({ ...all, text: '용접' }, understand));
    expect(waiting.entered(undefined, base)).toEqual([]);
    expect(waiting.size).toBe(1);
  });

  it('is not called by a record that says what it excludes, and is by one that does no more', async () => {
    expect(finds({ text: '센서 -모듈' })).toBe(false);
    expect(finds({ text: '센서 방수 제외' })).toBe(false);
    expect(finds({ text: '센서 -방폭' })).toBe(true);
    expect(finds({ text: 'sensor -"pressure sensor"' })).toBe(false);
    expect(finds({ text: 'sensor -"sensor pressure"' })).toBe(true);
    expect(finds({ text: '센서 -BV-100/A' })).toBe(false);
    expect(finds({ text: '센서 -BV-100' })).toBe(true);
    expect(finds({ text: '센서 -축전지' }, { ...base, codeTitles: { ko: '축전지' } })).toBe(true);
    expect(finds({ text: 'module BV 100 -valve' }, { ...base, identifiers: ['bv100'] })).toBe(true);
    expect(await calls('분리막 -세라믹', { ko: '분리막', en: 'Ceramic sheet' })).toBe(false);
    expect(await calls('분리막 -세라믹', { ko: '분리막', en: 'Polymer sheet' })).toBe(true);
    const waiting = waitingFor({ text: '센서 -모듈' });
    expect(waiting.entered(base, { ...base, title: { ko: '압력 센서' } })).toEqual(['s0']);
  });

  it('asks for nothing where it only excludes, unless something bounds it', () => {
    const asks = (query: Partial<Query>) => {
      const predicate = compile({ ...all, ...query }, understand);
      return predicate !== undefined && asksFor(predicate);
    };
    expect(asks({ text: '-세라믹' })).toBe(false);
    expect(asks({ text: '-세라믹', facets: { country: ['KR'] } })).toBe(true);
    expect(asks({ text: '분리막 -세라믹' })).toBe(true);
  });

  it('asks for nothing where its text means nothing', () => {
    expect(compile({ ...all, text: '및 그' }, understand)).toBeUndefined();
    const open = compile(all, understand);
    expect(open && asksFor(open)).toBe(false);
  });
});

const words = ['압력', '센서', '압력센서', '밸브', '볼밸브', '용접', 'pressure', 'sensors', 'valve', 'BV-100'];
const vocabulary = [...words, '10.5kW'];
const spans = [null, -40, 0, 0.5, 16, 250];
const span = fc
  .tuple(fc.constantFrom(...spans), fc.constantFrom(...spans))
  .map(([a, b]): [number | null, number | null] => (a !== null && b !== null && a > b ? [b, a] : [a, b]));
const some = (...values: string[]) => fc.subarray(values);
type Varied = Pick<SearchRecord, 'title' | 'summary' | 'machine' | 'codeTitles' | 'identifiers' | 'facets' | 'numbers'>;
const worded = (w: readonly string[]): SearchRecord['title'] => (w.length > 0 ? { en: w.join(', ') } : {});
const records: fc.Arbitrary<Varied[]> = fc.array(
  fc.record({
    title: fc.subarray(vocabulary, { minLength: 1, maxLength: 4 }).map((w): Varied['title'] => ({ ko: w.join(' ') })),
    summary: fc.subarray(vocabulary, { maxLength: 3 }).map(worded),
    machine: fc.subarray(words, { maxLength: 2 }).map((w) => ({ title: worded(w) })),
    codeTitles: fc.subarray(words, { maxLength: 1 }).map(worded),
    identifiers: fc.subarray(['bv100', '1020160138184', 'x200']),
    facets: fc
      .record({
        kind: fc.constantFrom('product', 'need').map((k) => [k]),
        material: some('SUS 304', 'oak'),
        country: some('KR', 'DE'),
      })
      .map((f): Varied['facets'] => ({ ...f })),
    numbers: fc
      .record({ pressure: span, mass: span }, { requiredKeys: [], noNullPrototype: true })
      .map((n) => n as Varied['numbers']),
  }),
  { minLength: 1, maxLength: 12 },
);
const excluding = ['-용접', '볼밸브 제외', '-"valve, pressure"', '-sens', 'except sensors or valve', '-BV-100', '압력 센서 말고'];
const bounds = fc.constantFrom({ min: 0 }, { max: 0.5 }, { min: 16, max: 250 }, { min: -40, max: -40 });
const queries = fc.record({
  text: fc
    .tuple(
      fc.subarray([...vocabulary, 'bv100', 'BV 100', '10-2016-0138184', '밸브', 'sens', '용'], { maxLength: 2 }),
      fc.constantFrom('', ' '),
      fc.subarray(excluding, { maxLength: 1 }),
      fc.boolean(),
    )
    .map(([w, end, shut, first]) => (first ? [...shut, ...w] : [...w, ...shut]).join(' ') + end),
  facets: fc.record({ material: some('oak', 'SUS 304'), country: some('KR', 'FR') }, { requiredKeys: [], noNullPrototype: true }),
  ranges: fc.record({ pressure: bounds, mass: bounds }, { requiredKeys: [], noNullPrototype: true }),
});

/** Ways of reading that rest on what the index has beside a record: a query that waits has no index. */
const byIndex: ReadonlySet<string> = new Set(['typo', 'spacing', 'initials', 'keyboard']);

it('a waiting query is called by exactly the records that the engine finds without relaxing', async () => {
  let compared = 0;
  let excluded = 0;
  await fc.assert(
    fc.asyncProperty(records, fc.array(queries, { minLength: 1, maxLength: 5 }), async (made, asked) => {
      const catalogue = made.map((change, n): SearchRecord => ({ ...base, ...change, id: `lst_${n}` }));
      const engine = embedded({ file: ':memory:', analyse });
      await engine.apply(catalogue.map((record) => ({ id: record.id, ownerId: 'org_a', sequence: 1, record })));
      const waiting = waitingFor(...asked);
      for (const [n, query] of asked.entries()) {
        const answer = await engine.search({ ...all, ...query });
        const { readAs, through } = answer.reading;
        if (answer.relaxed !== 'none' || readAs || through.some(({ by }) => byIndex.has(by))) continue;
        const called = catalogue.filter((record) => waiting.entered(undefined, record).includes(`s${n}`)).map((r) => r.id);
        expect({ query, ids: called }).toEqual({ query, ids: answer.hits.map((h) => h.record.id).sort(byNumber) });
        compared++;
        if (answer.reading.excluded && called.length > 0 && called.length < catalogue.length) excluded++;
      }
      await engine.close();
    }),
    { numRuns: 150 },
  );
  expect(compared).toBeGreaterThan(50);
  expect(excluded).toBeGreaterThan(20);
});

const byNumber = (a: string, b: string): number => Number(a.slice(4)) - Number(b.slice(4));
