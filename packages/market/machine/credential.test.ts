import { memberOf, permissionsOf } from '@sandan/kernel/actor';
import { newId } from '@sandan/kernel/id';
import { expect, test } from 'vitest';
import {
  addSecret,
  age,
  type Credential,
  CredentialAsked,
  dropSecret,
  issue,
  nextOf,
  revoke,
  scopeOf,
  serves,
} from './credential.ts';

const now = new Date('2026-03-02T00:00:00Z');
const owner = memberOf(newId('person'), newId('organisation'), ['owner']);
const secret = () => ({ id: newId('secret'), hash: 'h', hint: 'abcd', at: now.toISOString() });
const in100Days = new Date(now.getTime() + 100 * 86_400_000).toISOString();
const made = (change: Partial<CredentialAsked> = {}): Credential =>
  issue(
    newId('key'),
    'key',
    { name: 'ERP', scopes: ['look', 'sell'], expiresAt: in100Days, ...change },
    owner.organisationId,
    owner,
    secret(),
    now,
  );

test('a key never gets more than its creator holds', () => {
  const buyer = memberOf(owner.personId, owner.organisationId, ['buyer']);
  const ask = () =>
    issue(newId('key'), 'key', { name: 'x', scopes: ['look', 'sell'], expiresAt: in100Days }, 'o', buyer, secret(), now);
  expect(ask).toThrow(expect.objectContaining({ fields: [{ pointer: '/scopes/1', code: 'credential.scope' }] }));
  expect(CredentialAsked.safeParse({ name: 'x', scopes: ['desk.act'], expiresAt: in100Days }).success).toBe(false);
});

test('a key ends within a year', () => {
  for (const expiresAt of ['2026-03-01T00:00:00Z', '2027-03-05T00:00:00Z'])
    expect(() => made({ expiresAt })).toThrow(expect.objectContaining({ code: 'request.invalid' }));
});

test('a key may do no more than the one who answers for it may today', () => {
  expect(scopeOf(made(), permissionsOf(['owner']))).toEqual(['look', 'sell']);
  expect(scopeOf(made(), permissionsOf(['viewer']))).toEqual(['look']);
  expect(scopeOf(made(), [])).toEqual([]);
});

test('the end is told 14 and 3 days before, and comes by itself', () => {
  let key = made();
  const seen: unknown[] = [];
  for (let day = 0; day <= 101; day++) {
    const next = age(key, new Date(now.getTime() + day * 86_400_000));
    if (next) seen.push([day, next.state, next.told]);
    key = next ?? key;
  }
  expect(seen).toEqual([
    [86, 'active', 14],
    [97, 'active', 3],
    [100, 'expired', 3],
  ]);
  expect(serves(key, now)).toBe(false);
});

test('a clock that slept tells once of what passed meanwhile', () => {
  const key = age(made(), new Date(Date.parse(in100Days) - 86_400_000));
  expect(key?.told).toBe(3);
  expect(nextOf(key as Credential)).toEqual({ at: in100Days });
});

test('a revoked key stays revoked', () => {
  const key = revoke(made(), owner, now);
  expect(serves(key, now)).toBe(false);
  expect(() => revoke(key, owner, now)).toThrow(expect.objectContaining({ code: 'process.refused' }));
});

test('a client has two secrets at most and one at least', () => {
  const two = addSecret(made(), secret(), owner, now);
  expect(() => addSecret(two, secret(), owner, now)).toThrow(expect.objectContaining({ code: 'credential.twoSecrets' }));
  const one = dropSecret(two, two.secrets[0]?.id ?? '', owner, now);
  expect(one.secrets).toEqual([two.secrets[1]]);
  expect(() => dropSecret(one, one.secrets[0]?.id ?? '', owner, now)).toThrow(
    expect.objectContaining({ code: 'credential.lastSecret' }),
  );
});
