import { expect, test } from 'vitest';
import { addressOf, visitorHeaders } from './visitor.ts';

const secret = 'a-secret-of-the-edge';
const seenAt = (sourceIp: string) => ({ requestContext: { http: { sourceIp } } });

test('the edge says from where its visitor comes, and nobody else does', () => {
  const chain = '203.0.113.9, 198.51.100.1';
  expect(addressOf(new Headers({ 'x-edge': secret, 'x-forwarded-for': chain }), seenAt('198.51.100.1'), secret)).toBe(
    '203.0.113.9',
  );
  for (const proof of ['', 'wrong', `${secret}x`])
    expect(addressOf(new Headers({ 'x-edge': proof, 'x-forwarded-for': chain }), seenAt('192.0.2.4'), secret)).toBe('192.0.2.4');
  expect(addressOf(new Headers({ 'x-forwarded-for': chain }), seenAt('192.0.2.4'), secret)).toBe('192.0.2.4');
});

test('what a visitor writes in front of the chain is not believed', () => {
  const headers = new Headers({ 'x-edge': secret, 'x-forwarded-for': '10.0.0.1, 203.0.113.9, 198.51.100.1' });
  expect(addressOf(headers, seenAt('198.51.100.1'), secret)).toBe('203.0.113.9');
});

test('pages pass the address of their visitor on', () => {
  expect(addressOf(visitorHeaders('203.0.113.9', secret), undefined, secret)).toBe('203.0.113.9');
});
