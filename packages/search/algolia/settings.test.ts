import { expect, it } from 'vitest';
import { synonyms } from './settings.ts';

const words = synonyms.flatMap((hit) => (hit.synonyms ? [hit.synonyms] : []));
const same = (a: string, b: string) => words.some((set) => set.includes(a) && set.includes(b));

it('carries the spellings of workshops, and none of the English words that mean other things too', () => {
  expect(same('배터리', '밧데리')).toBe(true);
  expect(same('컴프레서', '콤프레샤')).toBe(true);
  expect(same('선반', '씨엔씨 선반')).toBe(true);
  expect(same('선반', 'lathe')).toBe(false);
});

it('has sets of two to twenty words, as Algolia takes them, each under an id of its own', () => {
  for (const set of words) expect(set.length, set.join()).toBeGreaterThan(1);
  for (const set of words) expect(set.length, set.join()).toBeLessThanOrEqual(20);
  expect(new Set(synonyms.map((hit) => hit.objectID)).size).toBe(synonyms.length);
  for (const set of words) expect(new Set(set).size, set.join()).toBe(set.length);
});
