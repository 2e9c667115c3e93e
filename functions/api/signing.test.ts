import type { SignatureRequest } from '@sandan/market/contract/contract';
import { expect, test } from 'vitest';
import { ownSignature } from './signing.ts';
import { vault } from './vault.ts';

const kept = vault('a secret of this test');
const provider = ownSignature({ vault: kept });
const request: SignatureRequest = {
  dealId: 'deal_1',
  side: 'buyer',
  organisationId: 'org_1',
  personId: 'per_1',
  name: '김나래',
  hash: 'a'.repeat(64),
  at: '2026-11-27T01:00:00.000Z',
  secondFactor: true,
  factor: 'passkey',
};

test('a seal holds for the signature that was made, and for none that says anything else of it', async () => {
  const seal = await provider.seal(request);
  expect(await provider.holds(request, seal)).toBe(true);
  const altered: Partial<SignatureRequest>[] = [
    { factor: 'totp' },
    { factor: 'recovery' },
    { factor: undefined },
    { secondFactor: false },
    { side: 'seller' },
    { organisationId: 'org_2' },
    { personId: 'per_2' },
    { name: '김나라' },
    { hash: 'b'.repeat(64) },
    { at: '2026-11-27T01:00:01.000Z' },
    { dealId: 'deal_2' },
  ];
  for (const change of altered)
    expect(await provider.holds({ ...request, ...change } as SignatureRequest, seal), JSON.stringify(change)).toBe(false);
});

test('a seal of the first form still holds, but bears out no factor that it did not cover', async () => {
  const { dealId, hash, personId, name, at, factor: _, ...rest } = request;
  const earlier = kept.mac('contract-signature', [dealId, hash, personId, name, at].join('\n'));
  const unnamed = { ...rest, dealId, hash, personId, name, at };
  expect(await provider.holds(unnamed, earlier)).toBe(true);
  expect(await provider.holds(request, earlier)).toBe(false);
  expect(await provider.holds(unnamed, (await provider.seal(unnamed)).slice('v2.'.length))).toBe(false);
});
