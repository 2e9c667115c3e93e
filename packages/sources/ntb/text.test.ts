import { expect, test } from 'vitest';
import { needOf } from './need.ts';
import { technologyOf } from './technology.ts';
import { titleOf } from './text.ts';

test('a title that was written for a page is read without its markup, and a sign of less is none', () => {
  expect(titleOf('A&amp;B CO&lt;sub&gt;2&lt;/sub&gt; &#39;C&#39;')).toBe("A&B CO2 'C'");
  expect(titleOf('TiO<sub>2</sub> 촉매')).toBe('TiO2 촉매');
  expect(titleOf('온도 <T 에서 R&D')).toBe('온도 <T 에서 R&D');
  expect(titleOf(undefined)).toBe('');
});

test('listings of the bank bear their titles without it', () => {
  const at = new Date('2026-11-29T00:00:00Z');
  const titles = [
    technologyOf({ stechNum: 'S2026000001', techName: '밸브 &amp; 펌프' }, at),
    needOf({ dmdtchNo: '7001', dmdtchNm: '밸브 &amp; 펌프' }, at),
  ].map(({ taken }) => taken['title.ko']);
  expect(titles).toEqual(['밸브 & 펌프', '밸브 & 펌프']);
});
