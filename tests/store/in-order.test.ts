import { inOrder } from '@sandan/store/in-order';
import { expect, test } from 'vitest';

test('what the table hands out in any order is written in one, and stays the same', () => {
  const one = { b: [{ y: 1, x: null }], a: { d: 'd', c: undefined } };
  const other = { a: { c: undefined, d: 'd' }, b: [{ x: null, y: 1 }] };
  expect(JSON.stringify(inOrder(one))).toBe(JSON.stringify(inOrder(other)));
  expect(inOrder(one)).toEqual(one);
  expect(inOrder(other)).toBe(other);
  const bytes = new Uint8Array([1, 2]);
  expect(inOrder({ bytes, '': JSON.parse('{"__proto__":1}') })).toEqual({ bytes, '': JSON.parse('{"__proto__":1}') });
});
