import { expect, test } from 'vitest';
import { keysOf, turned } from './keyring.ts';

test('a key is in the ring for a whole turn before anything is made with it, and for a turn after', () => {
  const first = turned('a', 'b', 1);
  expect(keysOf(first)).toEqual(['a', 'b']);
  const second = turned(first, 'c', 1);
  expect(keysOf(second)).toEqual(['b', 'c', 'a']);
  expect(keysOf(turned(second, 'd', 1))).toEqual(['c', 'd', 'b']);
});

test('as many past keys are kept as are wanted', () => {
  let ring = 'k0';
  for (let n = 1; n < 30; n++) ring = turned(ring, `k${n}`, 10);
  expect(keysOf(ring)).toHaveLength(12);
});

test('a secret that was never turned is a ring of one', () => expect(keysOf('only')).toEqual(['only']));
