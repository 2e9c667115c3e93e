import { kinds } from '@sandan/market/listing/kinds/registry';
import { expect, test } from 'vitest';
import type { KindView, SearchView } from '../api/views.ts';
import { rangeGroups } from './facet.server.ts';

test('what is filtered on is called as the kind calls it that can be filtered by it', () => {
  const found = { facets: {}, ranges: { amount: { min: 1, max: 24, unit: 't/mo' } } } as unknown as SearchView;
  const all = [kinds.need, kinds.byProduct] as unknown as KindView[];
  expect(rangeGroups(found, new URLSearchParams(), all, 'en')[0]?.label).toBe('Quantity per period');
});
