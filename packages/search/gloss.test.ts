import { expect, it } from 'vitest';
import { glossOf } from './gloss.ts';

it('says in English what a Korean title is about, whatever its blanks and particles', () => {
  for (const ko of ['고압 볼밸브를 이용한 수처리 장치', '고압볼밸브를 이용한 수처리장치']) {
    const { en } = glossOf({ title: { ko }, words: ['연료전지'] });
    for (const word of ['pressure', 'valve', 'water treatment', 'fuel cell']) expect(en, ko).toContain(word);
  }
});

it('says in Korean what an English title is about', () => {
  const { ko } = glossOf({ title: { en: 'Fuel cell separators' }, words: ['pump'] });
  for (const word of ['연료 전지', '펌프']) expect(ko).toContain(word);
});

it('spells an unknown loan word in Latin letters', () => {
  expect(glossOf({ title: { ko: '크리니펠리스 균주' }, words: [] }).en).toContain('crinipelis');
});

it('adds nothing to a title that stands in both languages, and never more than 400 letters', () => {
  expect(glossOf({ title: { ko: '밸브', en: 'Valve' }, words: ['펌프', 'pump'] })).toEqual({});
  const { en = '' } = glossOf({ title: { ko: '밸브 펌프 모터 장치 방법 조성물 수소 연료전지 반도체 '.repeat(5) }, words: [] });
  expect(en.length).toBeLessThanOrEqual(400);
  const many = glossOf({
    title: { ko: '크리니펠리스 라이조마티콜라 '.repeat(40) },
    words: Array.from({ length: 80 }, () => '센서'),
  });
  expect(many.en?.length).toBeLessThanOrEqual(400);
});
