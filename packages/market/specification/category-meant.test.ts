import { expect, test } from 'vitest';
import { categoriesMeant } from './category-meant.ts';
import { templates } from './templates/registry.ts';

test.for([
  ['깊은 홈 볼 베어링을 찾습니다. 안지름 25 mm, 폭 12 mm', 'ball-bearing'],
  ['tapered roller bearings, bore 40 mm', 'roller-bearing'],
  ['스테인리스강판 2B 두께 2 mm', 'stainless-steel'],
  ['육각 볼트 M8 강도 구분 10.9', 'bolt'],
  ['FKM 오링 안지름 20', 'o-ring'],
  ['We need O-rings of EPDM for a pump', 'o-ring'],
  ['저항기 4k7 정격 전력 0.25 W', 'resistor'],
  ['이차전지 분리막 두께 12 µm 기공률 40 %', 'separator'],
  ['a ball valve DN50 with a PEEK seat', 'ball-valve'],
  ['사출 금형 캐비티 4', 'mould'],
  ['power supply 24 V', 'power-supply'],
  ['감속기 감속비 1:10 유성', 'reducer'],
] as const)('%s speaks of %s', ([text, category]) => {
  const meant = categoriesMeant(text);
  expect(meant[0]?.template.category, JSON.stringify(meant.map(({ template, by }) => [template.category, by]))).toBe(category);
});

test('every category is found by its own name in either language, and words of none mean none', () => {
  for (const { category, label } of templates)
    for (const name of [label.ko, label.en])
      expect(
        categoriesMeant(name, 3).map(({ template }) => template.category),
        name,
      ).toContain(category);
  expect(categoriesMeant('점심 메뉴 추천')).toEqual([]);
  expect(categoriesMeant('')).toEqual([]);
});
