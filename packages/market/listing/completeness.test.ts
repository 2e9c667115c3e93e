import { expect, test } from 'vitest';
import { completenessOf } from './completeness.ts';
import { kindOf } from './kinds/registry.ts';
import { ListingContent } from './listing.ts';

const kind = kindOf('need');
const bare = ListingContent.parse({ title: { ko: '분리막' } });

test('a listing that says more of what its kind asks for is more complete, and staged fields ask for nothing', () => {
  const more = { ...bare, title: { ko: '분리막', en: 'Separator' }, attributes: { problem: { ko: '수축' } } };
  expect(completenessOf(kind, more)).toBeGreaterThan(completenessOf(kind, bare));
  expect(completenessOf(kind, { ...more, attributes: { ...more.attributes, budget: '1' } })).toBe(completenessOf(kind, more));
  expect(completenessOf(kind, bare)).toBeGreaterThan(0);
});
