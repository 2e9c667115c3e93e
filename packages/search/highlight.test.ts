import fc from 'fast-check';
import { expect, it } from 'vitest';
import { highlight, passage } from './highlight.ts';

const marks = (...terms: string[]) => ({ terms: new Set(terms) });
const plain = (html: string): string =>
  html
    .replace(/<\/?mark>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

it('marks inside Hangul words, and whole Latin words in any form', () => {
  expect(highlight('고압볼밸브를 수출', marks('볼', '밸브'))).toBe('고압<mark>볼밸브</mark>를 수출');
  expect(highlight('Valves & seals', marks('valv'))).toBe('<mark>Valves</mark> &amp; seals');
  expect(highlight('현재 재고', marks('재'))).toBeUndefined();
});

it('never lets markup of the text through, and changes nothing of it', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('<', '>', '&', '"', "'", 'mark', 'a', '밸브', ' ', '/') }), (text) => {
      const html = highlight(text, marks('밸브', 'a')) ?? '';
      expect(html.replace(/<\/?mark>/g, '')).not.toMatch(/[<>"']/);
      if (html) expect(plain(html)).toBe(text);
    }),
  );
});

it('cuts a passage around the first match', () => {
  const text = `${'앞말 '.repeat(80)}볼밸브 ${'뒷말 '.repeat(80)}`;
  const cut = passage(text, marks('밸브')) ?? '';
  expect(cut).toMatch(/^….*<mark>밸브<\/mark>.*…$/);
  expect(plain(cut).length).toBeLessThan(200);
});

it('marks a number as it is written, and raised figures', () => {
  const marks = { terms: new Set(['1000', '1.5', 'co2', 'm3']) };
  expect(highlight('1,000 L · 1.5 kW · 15 m · CO₂ · 2 m³', marks)).toBe(
    '<mark>1,000</mark> L · <mark>1.5</mark> kW · 15 m · <mark>CO₂</mark> · 2 <mark>m³</mark>',
  );
});

it('marks a loan word however it is spelt', () => {
  expect(highlight('샌드위치판넬 공사', marks('패널'))).toBe('샌드위치<mark>판넬</mark> 공사');
  expect(highlight('팰릿과 빠렛트', marks('팔레트'))).toBe('팰릿과 <mark>빠렛트</mark>');
});
