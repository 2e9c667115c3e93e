import { kinds } from '@sandan/market/listing/kinds/registry';
import { expect, test } from 'vitest';
import type { HitView, KindView, SearchView } from '../api/views.ts';
import { en } from '../words/en.ts';
import { exclusions, lessWords, readingLines, textConditions, waysOut, whyOf } from './search-reading.server.ts';

const all = Object.values(kinds) as unknown as readonly KindView[];
const found = (reading: Partial<SearchView['reading']>) =>
  ({ reading: { conditions: [], through: [], without: [], ...reading } }) as unknown as SearchView;
const params = (q: string, more = '') => new URLSearchParams(`q=${encodeURIComponent(q)}${more}`);

test('another reading of the text is said, with the way back to what was typed', () => {
  const lines = readingLines(found({ readAs: '분리막' }), params('qnsflakr', '&kind=technology&page=2'), 'en');
  expect(lines.readAs?.instead.to).toBe(new URLSearchParams({ q: '"qnsflakr"', kind: 'technology' }).toString());
});

test('the way back to what was typed leaves excluded what the text excludes', () => {
  const excluded = [{ written: '-세라믹', words: ['세라믹'] }];
  const lines = readingLines(found({ readAs: '분리막 -세라믹', excluded }), params('qnsflakr -세라믹'), 'ko');
  expect(lines.readAs?.instead.to).toBe(new URLSearchParams({ q: '"qnsflakr" -세라믹' }).toString());
});

test('a condition of the text says what it was read as, and is dropped by dropping its words', () => {
  const reading = {
    conditions: [
      { written: '10bar 이상', name: 'pressure', label: { ko: '사용 압력', en: 'Working pressure' }, min: 1, unit: 'MPa' },
    ],
  };
  expect(textConditions(found(reading), params('10bar  이상 압력센서'), 'ko')).toEqual([
    { label: '사용 압력 1 MPa 이상 (‘10bar 이상’)', without: new URLSearchParams({ q: '압력센서' }).toString() },
  ]);
  expect(lessWords('LED 100W lamp', '100w')).toBe('LED lamp');
  expect(lessWords('LED lamp', '100w')).toBeUndefined();
});

test('what a text excludes is said in either language, and excluded no more where its words are dropped', () => {
  const reading = { excluded: [{ written: '세라믹 및 금속 제외', words: ['세라믹', '금속'] }] };
  expect(exclusions(found(reading), params('세라믹 및  금속 제외 필터', '&page=2'), 'ko')).toEqual([
    { label: '제외: 세라믹, 금속', without: new URLSearchParams({ q: '필터' }).toString() },
  ]);
  const minus = { excluded: [{ written: '-ceramic', words: ['ceramic'] }] };
  expect(exclusions(found(minus), params('non-ceramic filter -ceramic'), 'en')).toEqual([
    { label: 'without: ceramic', without: 'q=non-ceramic+filter' },
  ]);
  expect(exclusions(found(minus), params('-ceramic', '&kind=product'), 'en')).toEqual([
    { label: 'without: ceramic', without: 'kind=product' },
  ]);
  const relaid = { readAs: '분리막 -세라믹', excluded: [{ written: '-세라믹', words: ['세라믹'] }] };
  expect(exclusions(found(relaid), params('qnsflakr -세라믹'), 'ko')[0]?.without).toBe(
    new URLSearchParams({ q: '분리막' }).toString(),
  );
  expect(exclusions(found({}), params('필터'), 'ko')).toEqual([]);
});

test('where nothing is left, the way out excludes no more', () => {
  const reading = {
    excluded: [{ written: 'except ball valves', words: ['ball valves'] }],
    without: [{ of: 'excluded', name: 'except ball valves', label: { ko: '', en: '' }, total: 3 }],
  };
  const ways = (language: 'ko' | 'en') =>
    waysOut(found(reading), params('brass valve except ball valves'), all, en, language).map(({ label }) => label);
  expect(waysOut(found(reading), params('brass valve except ball valves'), all, en, 'en')).toEqual([
    { label: 'Search without excluding “ball valves”', without: 'q=brass+valve', total: 3 },
  ]);
  expect(ways('ko')).toEqual(['‘ball valves’ 제외하지 않고 찾기']);
});

test('where nothing is found, each condition that helps has its own way out', () => {
  const reading = {
    without: [
      { of: 'range', name: 'pressure', label: { ko: '', en: '' }, total: 7 },
      { of: 'word', name: 'xyzzy', label: { ko: '', en: '' }, total: 2 },
    ],
  };
  expect(waysOut(found(reading), params('valve xyzzy', '&r.pressure=9..:MPa&kind=product'), all, en, 'en')).toEqual([
    { label: 'Search without the filter Working pressure', without: 'q=valve+xyzzy&kind=product', total: 7 },
    { label: 'Search without “xyzzy”', without: 'q=valve&r.pressure=9..%3AMPa&kind=product', total: 2 },
  ]);
});

test('why a hit stands where it does is said in words, the most telling first', () => {
  const why = [
    { of: 'nearness', share: 0.1 },
    { of: 'word', share: 0.5, asked: 'valve', field: 'title' },
    { of: 'word', share: 0.2, asked: 'valve', field: 'title' },
    { of: 'freshness', share: 0.001 },
  ];
  expect(whyOf({ why } as unknown as HitView, 'en')).toEqual([
    { text: '“valve” in the title', percent: 70 },
    { text: 'The words stand close to each other', percent: 10 },
  ]);
});
