import { expect, test } from 'vitest';
import type { HitView } from '../api/views.ts';
import { lightest } from '../parts/light-picture.ts';
import { cardOf } from './card.server.ts';

test('a list shows only pictures that are known to be light', () => {
  const imageOf = (bytes?: number) => {
    const hit = {
      id: 'lst_1',
      kind: 'product',
      title: { en: 'Valve' },
      summary: {},
      facts: [],
      owner: { name: { en: 'Gaon' } },
      image: { id: 'med_1', ...(bytes === undefined ? {} : { bytes }) },
    };
    return cardOf(hit as unknown as HitView, [], 'en').image?.src;
  };
  expect(imageOf(lightest)).toBe('/en/listings/lst_1/media/med_1');
  expect([imageOf(lightest + 1), imageOf()]).toEqual([undefined, undefined]);
});
