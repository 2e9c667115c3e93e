import { expect, it } from 'vitest';
import { alike, soundKeys } from './sound.ts';

const meet = (a: string, b: string): boolean => soundKeys(a).some((key) => soundKeys(b).includes(key));

it('lets transliterated English meet its original', () => {
  const pairs = [
    ['그래핀', 'graphene'],
    ['커패시터', 'capacitor'],
    ['캐패시터', 'capacitor'],
    ['스케줄링', 'scheduling'],
    ['폴리우레탄', 'polyurethane'],
    ['하이드로겔', 'hydrogel'],
    ['데이터', 'data'],
    ['리소그래피', 'lithography'],
    ['크리니펠리스', 'Crinipellis'],
    ['자일렌', 'xylene'],
    ['시뮬레이션', 'simulation'],
  ] as const;
  for (const [ko, en] of pairs) {
    expect(meet(ko, en), `${ko} ${en}`).toBe(true);
    expect(alike(ko, en), `${ko} ${en}`).toBeGreaterThan(0.8);
  }
});

it('meets the stems of the index as well as whole words', () => {
  for (const [ko, en] of [
    ['스케줄링', 'schedul'],
    ['코팅', 'coat'],
    ['렌즈', 'len'],
    ['시뮬레이션', 'simul'],
    ['인젝션', 'inject'],
    ['폴리머', 'polym'],
    ['세라믹', 'ceram'],
    ['폴리카보네이트', 'polycarbon'],
  ] as const) {
    expect(meet(ko, en), `${ko} ${en}`).toBe(true);
    expect(alike(ko, en), `${ko} ${en}`).toBeGreaterThan(0.8);
  }
});

it('tells words that share their consonants apart by their vowels', () => {
  for (const [ko, en] of [
    ['기계', 'gauge'],
    ['제조', 'jojo'],
    ['재료', 'jelly'],
    ['장치', 'change'],
    ['반도체', 'bandage'],
    ['분리', 'bully'],
  ] as const)
    expect(alike(ko, en), `${ko} ${en}`).toBeLessThan(0.65);
});

it('gives no key to what is too short, mixed or a number', () => {
  for (const term of ['수', '이', 'a', 'io', '3d프린터', '100', '']) expect(soundKeys(term)).toEqual([]);
});

it('hears the same in any order, case and composition', () => {
  expect(alike('graphene', '그래핀')).toBe(alike('그래핀', 'Graphene'));
  expect(soundKeys('그래핀'.normalize('NFD'))).toEqual(soundKeys('그래핀'));
});
