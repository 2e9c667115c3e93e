import { expect, it } from 'vitest';
import { stopsOf } from './stop.ts';

it('a stop link says what it ends', () => {
  expect(stopsOf('per_1.mac')).toBe('all');
  expect(stopsOf('per_1~watch.mac')).toBe('watch');
  expect(stopsOf('per_1~sch_1')).toBe('search');
  expect(stopsOf('per_1~owner~org_1.mac')).toBe('follow');
  expect(stopsOf('')).toBe('all');
});
