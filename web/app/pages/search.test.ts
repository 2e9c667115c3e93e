import { expect, test } from 'vitest';
import type { Language, SearchView } from '../api/views.ts';
import { en } from '../words/en.ts';
import { ko } from '../words/ko.ts';
import { pageHtml } from './page.fixture.ts';
import Search from './search.tsx';
import { exclusions, waysOut } from './search-reading.server.ts';

const found = {
  reading: {
    conditions: [],
    excluded: [{ written: '-세라믹', words: ['세라믹'] }],
    through: [],
    without: [{ of: 'excluded', name: '-세라믹', label: { ko: '', en: '' }, total: 2 }],
  },
} as unknown as SearchView;

const pageOf = (language: Language): string => {
  const params = new URLSearchParams({ q: '분리막 -세라믹' });
  const lists = { cards: [], facets: [], ranges: [], kinds: [], codes: [] };
  return pageHtml(Search, `/${language}/search?${params}`, {
    ...lists,
    text: '분리막 -세라믹',
    isNumber: false,
    total: 0,
    exactTotal: true,
    page: 1,
    pages: 0,
    relaxed: 'none',
    sort: 'relevance',
    reading: {},
    kind: null,
    conditions: exclusions(found, params, language),
    ways: waysOut(found, params, [], language === 'ko' ? ko : en, language),
    state: [...params],
    plain: [...params],
  });
};

test('the page says in Korean what a search excludes, and leads to the search that excludes it no more', () => {
  const html = pageOf('ko');
  expect(html).toContain('aria-label="제외: 세라믹 조건 빼기"');
  expect(html).toContain('‘세라믹’ 제외하지 않고 찾기');
  expect(html).toContain('2건');
  expect(html.split(new URLSearchParams({ q: '분리막' }).toString()).length).toBeGreaterThan(2);
});

test('the page says in English what a search excludes', () => {
  const html = pageOf('en');
  expect(html).toContain('without: 세라믹');
  expect(html).toContain('Search without excluding “세라믹”');
});
