import { expect, it } from 'vitest';
import { excludedIn } from '../understanding/excluded.ts';
import { wordsAsked } from './wording.ts';

it('asks for the words of a need, and none in a way that a search would take for an exclusion', () => {
  const need = [
    '- 고효율 -저소음 펌프,-방폭',
    '용접을 제외한 로봇, 세라믹빼고 분리막 말고 다른 것',
    'Pumps not centrifugal except screw, excluding diaphragm −vacuum',
  ];
  const words = wordsAsked(need);
  expect(words).toEqual(expect.arrayContaining(['고효율', '저소음', '방폭', '로봇', 'centrifugal', 'screw', 'vacuum']));
  expect(excludedIn(`${words.join(' ')} `).excluded).toEqual([]);
});
