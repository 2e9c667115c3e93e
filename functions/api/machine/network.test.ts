import { expect, test } from 'vitest';
import { inNetworks, networkOf } from './network.ts';

test.each([
  ['203.0.113.7', ['203.0.113.0/24'], true],
  ['::ffff:203.0.113.7', ['203.0.113.0/24'], true],
  ['203.0.114.7', ['203.0.113.0/24', '198.51.100.0/24'], false],
  ['2001:db8:1::5', ['2001:db8:1::/48'], true],
  ['2001:db8:2::5', ['2001:db8:1::/48'], false],
  ['', ['0.0.0.0/0'], false],
  ['not-an-address', ['0.0.0.0/0'], false],
])('%s in %j: %s', (address, networks, inside) => {
  expect(inNetworks(address, networks)).toBe(inside);
});

test('callers of one /64 are counted together', () => {
  expect(networkOf('2001:db8:0:1:aaaa::1')).toBe('2001:db8:0:1::/64');
  expect(networkOf('2001:db8:0:1:bbbb::2')).toBe('2001:db8:0:1::/64');
  expect(networkOf('::1')).toBe('0:0:0:0::/64');
  expect(networkOf('::ffff:192.0.2.1')).toBe('192.0.2.1');
});
