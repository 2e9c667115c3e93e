import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { scriptSafe } from './json-script.ts';
import { Marked } from './marked.tsx';
import { shownPages } from './pager.tsx';

test('what was found is marked, and markup in a text stays text', () => {
  const text = '&lt;img src=x onerror=alert(1)&gt; <mark>밸브</mark> &amp; <b>bold</b>';
  expect(renderToStaticMarkup(createElement(Marked, { text }))).toBe(
    '&lt;img src=x onerror=alert(1)&gt; <mark>밸브</mark> &amp; &lt;b&gt;bold&lt;/b&gt;',
  );
});

test('structured data cannot end its script element, and still says the same', () => {
  const value = { name: '</script><script>alert(1)</script>\u2028&' };
  expect(scriptSafe(value)).not.toMatch(/[<>&\u2028]/);
  expect(JSON.parse(scriptSafe(value))).toEqual(value);
});

test('a long list of pages shows its ends and the neighbours of the page one is on', () => {
  expect(shownPages(1, 3)).toEqual([1, 2, 3]);
  expect(shownPages(7, 20)).toEqual([1, 0, 6, 7, 8, 0, 20]);
});
