import { expect, test } from 'vitest';
import { hidden, redact } from './redact.ts';

test.each([
  ['sent to kim.narae@gaon.example today', `sent to ${hidden} today`],
  ['from 김나래@가온.한국', `from ${hidden}`],
  ['call 010-1234-5678 or +82 10 1234 5678', `call ${hidden} or ${hidden}`],
  ['call 02-555-0123', `call ${hidden}`],
  ['Bearer abc.def', hidden],
  [`token eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln`, `token ${hidden}`],
  ['GET /feed?token=abcdef&x=1', `GET /feed?token=${hidden}&x=1`],
  ['whsec_MfKQ9r8GKYqrTwjU', hidden],
])('%s is not logged as it is', (text, safe) => expect(redact(text)).toBe(safe));

test.each([
  'lst_01M8CB2P52Z339G3TQF7TTT0PE',
  '2026-11-26T07:00:00.000Z',
  'price 1,250,000 KRW',
  'IPC H01M 10/0525, HS 848180, 29133',
  'trace 0af7651916cd43dd8448eb211c80319c',
  'business number 120-81-47521',
])('%s is left as it is', (text) => expect(redact(text)).toBe(text));

test('what stands under a name that tells is hidden whatever it is, and depth has an end', () => {
  const line = { password: 'x', headers: { Authorization: 'y', cookie: ['z'] }, person: { email: 'a', name: 'b' }, count: 3 };
  expect(redact(line)).toEqual({
    password: hidden,
    headers: { Authorization: hidden, cookie: hidden },
    person: { email: hidden, name: 'b' },
    count: 3,
  });
  const deep: Record<string, unknown> = {};
  deep.again = deep;
  expect(JSON.stringify(redact(deep))).toContain(hidden);
});

test('an error keeps its name and its stack, without what they name', () => {
  const safe = redact(new TypeError('cannot reach buyer@test.example')) as { message: string; stack: string };
  expect(safe.message).toBe(`cannot reach ${hidden}`);
  expect(safe.stack).not.toContain('buyer@');
});
