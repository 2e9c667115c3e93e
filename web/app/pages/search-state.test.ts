import { kinds } from '@sandan/market/listing/kinds/registry';
import { expect, test } from 'vitest';
import type { KindView } from '../api/views.ts';
import { en } from '../words/en.ts';
import { conditionsOf, tidied } from './search-state.server.ts';

const all = Object.values(kinds) as unknown as readonly KindView[];
const tidy = (query: string) => tidied(new URLSearchParams(query))?.toString();

test('a range that a form sends in three fields becomes one, in the unit it was entered in', () => {
  expect(tidy('q=valve&r.pressure.min=10&r.pressure.max=&r.pressure.unit=bar')).toBe('q=valve&r.pressure=10..%3Abar');
  expect(tidy('r.mass.min=0,5&r.mass.max=3&r.mass.unit=kg')).toBe('r.mass=0.5..3%3Akg');
});

test('what was left blank or cannot be read leaves the address, and a tidy address stays', () => {
  expect(tidy('q=&page=1&sort=relevance&r.mass.min=&r.mass.max=&r.mass.unit=kg')).toBe('');
  expect(tidy('r.mass.min=heavy&r.mass.max=3&r.mass.unit=kg')).toBe('r.mass=..3%3Akg');
  expect(tidy('q=valve&f.material=STS316L&r.pressure=10..:bar')).toBeUndefined();
});

test('every condition says itself and the search without it', () => {
  const params = new URLSearchParams('q=valve&kind=product&f.samples=true&r.pressure=10..:bar&page=3');
  expect(conditionsOf(params, all, en, 'en')).toEqual([
    { label: 'Product', without: 'q=valve&f.samples=true&r.pressure=10..%3Abar' },
    { label: 'Samples available: Yes', without: 'q=valve&kind=product&r.pressure=10..%3Abar' },
    { label: 'Working pressure: 10 – … bar', without: 'q=valve&kind=product&f.samples=true' },
  ]);
});
