import { expect, test } from 'vitest';
import { type DomainProof, dnsNameOf, holdsWord, looked, readDomain } from './proof.ts';

const named = { actor: 'per_1', organisationId: 'org_1', at: '2026-11-23T01:00:00.000Z' };
const proof: DomainProof = {
  version: 1,
  organisationId: 'org_1',
  domain: 'gaon.example',
  word: 'w',
  state: 'waiting',
  named,
  misses: 0,
};
const days = (n: number) => new Date(Date.parse(named.at) + n * 86_400_000);

test('a domain is taken as people write it; addresses, single names and providers of mail are not', () => {
  expect(readDomain(' https://www.Gaon.example/ko ')).toBe('gaon.example');
  expect(readDomain('가온.한국')).toBe('xn--o39a190c.xn--3e0b707e');
  for (const wrong of ['localhost', '127.0.0.1', 'a@b.example', 'x', 'gaon.example:8080', '-a.example'])
    expect(() => readDomain(wrong), wrong).toThrow(
      expect.objectContaining({ fields: [{ pointer: '/domain', code: 'domain.name' }] }),
    );
  expect(() => readDomain('gmail.com')).toThrow(
    expect.objectContaining({ fields: [{ pointer: '/domain', code: 'domain.public' }] }),
  );
});

test('the word counts only as a whole', () => {
  expect(holdsWord('v=spf1\nsandan-verification=abc', 'abc')).toBe(true);
  expect(holdsWord('sandan-verification=abcd', 'abc')).toBe(false);
  expect(dnsNameOf('gaon.example')).toBe('_sandan.gaon.example');
});

test('a proof is looked at again after a month, and is lost when the word is gone three times in a row', () => {
  const proved = looked(proof, 'dns', days(0));
  expect(proved).toMatchObject({ state: 'proved', by: 'dns', nextAt: days(30).toISOString() });
  const once = looked(proved, undefined, days(30));
  expect(once).toMatchObject({ state: 'proved', misses: 1, nextAt: days(31).toISOString() });
  expect(looked(once, 'file', days(31))).toMatchObject({ state: 'proved', misses: 0, by: 'file' });
  const lost = looked(looked(once, undefined, days(31)), undefined, days(32));
  expect(lost.state).toBe('lost');
  expect(lost).not.toHaveProperty('nextAt');
});

test('what is not proved within a week has failed', () => {
  expect(looked(proof, undefined, days(1))).toMatchObject({ state: 'waiting' });
  expect(looked(proof, undefined, days(7))).toMatchObject({ state: 'failed' });
});
