import { GetCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterEach, expect, test } from 'vitest';
import { as } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';
import { authenticator } from './authenticator.ts';
import { type Begun, codeOf, enrol, prove } from './enrol.ts';

const start = '2027-03-02T01:00:00.000Z';
const site = { origin: 'https://market.test', rpId: 'market.test' };
let m: Cast;
const open = async () => {
  m = await cast({ now: start });
  return m;
};
afterEach(() => m.close());

interface Listed {
  readonly items: { id: string; kind: string; name: string; lastUsed?: string }[];
  readonly recoveryCodes: number;
}
interface Refused {
  readonly code: string;
  readonly errors?: { pointer: string; code: string }[];
}
const later = (seconds: number) => m.at(new Date(Date.parse(start) + seconds * 1000));

test('an app counts once its code was shown, brings ten recovery codes, and its secret lies nowhere in the clear', async () => {
  await open();
  const me = as(m, 'office');
  const begun = await me.post<Begun>('/me/factors', { kind: 'totp', name: '  전화기 ' });
  expect(begun.body.totp.uri).toMatch(/^otpauth:\/\/totp\/Sandan%20Market:.*secret=/);
  const { secret } = begun.body.totp;
  const wrong = await me.post<Refused>(`/me/factors/${begun.body.factor.id}/confirm`, { code: '000000' });
  expect([wrong.status, wrong.body.errors?.[0]?.code]).toEqual([422, 'factor.wrong']);
  expect((await me.get<Listed>('/me/factors')).body).toEqual({ items: [], recoveryCodes: 0 });
  const confirmed = await me.post<{ recoveryCodes: string[] }>(`/me/factors/${begun.body.factor.id}/confirm`, {
    code: codeOf(m, secret),
  });
  expect(new Set(confirmed.body.recoveryCodes).size).toBe(10);
  expect((await me.get<Listed>('/me/factors')).body).toMatchObject({
    items: [{ kind: 'totp', name: '전화기' }],
    recoveryCodes: 10,
  });
  const { db } = m.world.stores;
  const everything = JSON.stringify((await db.client.send(new ScanCommand({ TableName: db.tableName }))).Items);
  expect(everything).not.toContain(secret);
  for (const code of confirmed.body.recoveryCodes) {
    expect(everything).not.toContain(code);
    expect(everything).not.toContain(code.replaceAll('-', ''));
  }
});

test('the same call gets the same secret once more, and not a second one', async () => {
  await open();
  const me = as(m, 'office');
  const [one, two] = [
    await me.post<Begun>('/me/factors', { kind: 'totp', name: 'Telephone' }, { key: 'the-same-key' }),
    await me.post<Begun>('/me/factors', { kind: 'totp', name: 'Telephone' }, { key: 'the-same-key' }),
  ];
  expect(two.text).toBe(one.text);
});

test('a code is taken once, even by two at the same moment, and codes before it are worth nothing', async () => {
  await open();
  const { secret } = await enrol(m, 'office');
  const me = as(m, 'office');
  const code = codeOf(m, secret);
  const both = await Promise.all([1, 2, 3].map(() => me.post<Refused>('/me/step-up', { method: 'totp', code })));
  expect(both.map((a) => a.status).sort()).toEqual([201, 409, 409]);
  const again = await me.post<Refused>('/me/step-up', { method: 'totp', code });
  expect([again.status, again.body.code]).toEqual([409, 'factor.used']);
  const before = await me.post<Refused>('/me/step-up', { method: 'totp', code: codeOf(m, secret, -1) });
  expect(before.status).toBe(409);
});

test('after five wrong tries in a quarter of an hour even the right code is refused, also when they come at once', async () => {
  await open();
  const { secret, recoveryCodes } = await enrol(m, 'office');
  const me = as(m, 'office');
  const tries = await Promise.all(
    Array.from({ length: 12 }, (_, n) => me.post<Refused>('/me/step-up', { method: 'totp', code: String(n).padStart(6, '9') })),
  );
  expect(tries.filter((t) => t.status === 422).length).toBe(5);
  expect(tries.filter((t) => t.status === 429).length).toBe(7);
  const right = await me.post<Refused>('/me/step-up', { method: 'totp', code: codeOf(m, secret) });
  expect([right.status, right.body.code, right.headers.get('retry-after')]).toEqual([429, 'factor.tooOften', '900']);
  expect((await me.post('/me/step-up', { method: 'recovery', code: recoveryCodes[0] })).status).toBe(429);
  later(900);
  expect((await me.post('/me/step-up', { method: 'totp', code: codeOf(m, secret) })).status).toBe(201);
});

test('right codes use up no tries', async () => {
  await open();
  const { recoveryCodes } = await enrol(m, 'office');
  const me = as(m, 'office');
  for (const code of recoveryCodes.slice(0, 7))
    expect((await me.post('/me/step-up', { method: 'recovery', code })).status).toBe(201);
});

test('a recovery code opens once, however it is written, and new codes replace the old', async () => {
  await open();
  const { recoveryCodes } = await enrol(m, 'office');
  const me = as(m, 'office');
  const written = (recoveryCodes[0] ?? '').toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
  const proof = (await me.post<{ proof: string }>('/me/step-up', { method: 'recovery', code: written })).body.proof;
  expect((await me.post('/me/step-up', { method: 'recovery', code: recoveryCodes[0] })).status).toBe(422);
  expect((await me.get<Listed>('/me/factors')).body.recoveryCodes).toBe(9);
  expect((await me.post<Refused>('/me/recovery-codes')).body.code).toBe('access.stepUp');
  const renewed = await me.post<{ recoveryCodes: string[] }>('/me/recovery-codes', undefined, { proof });
  expect(renewed.body.recoveryCodes).toHaveLength(10);
  expect((await me.post('/me/step-up', { method: 'recovery', code: recoveryCodes[1] })).status).toBe(422);
  expect((await me.post('/me/step-up', { method: 'recovery', code: renewed.body.recoveryCodes[1] })).status).toBe(201);
});

test('a passkey is made and signs; its answer counts once, for its session, its site and its challenge', async () => {
  await open();
  const key = authenticator(site);
  const me = as(m, 'office');
  const begin = () => me.post<Begun>('/me/factors', { kind: 'passkey', name: 'Laptop' });
  const elsewhere = await begin();
  const phished = key.make(elsewhere.body.passkey, 'https://market.test.evil.example');
  expect((await me.post(`/me/factors/${elsewhere.body.factor.id}/confirm`, { response: phished })).status).toBe(422);
  const begun = await begin();
  const made = await me.post(`/me/factors/${begun.body.factor.id}/confirm`, { response: key.make(begun.body.passkey) });
  expect(made.status).toBe(200);
  expect((await me.get<Listed>('/me/factors')).body).toMatchObject({
    items: [{ kind: 'passkey', name: 'Laptop' }],
    recoveryCodes: 10,
  });

  const ask = async () => (await me.post<Begun>('/me/step-up/challenge')).body.passkey;
  const asked = await ask();
  const response = key.sign(asked);
  const other = await as(m, 'office', { session: 'second' }).post('/me/step-up', { method: 'passkey', response });
  expect(other.status).toBe(422);
  expect((await me.post('/me/step-up', { method: 'passkey', response })).status).toBe(201);
  expect((await me.post('/me/step-up', { method: 'passkey', response })).status).toBe(422);
  const phish = key.sign(await ask(), 'https://market.test.evil.example');
  expect((await me.post('/me/step-up', { method: 'passkey', response: phish })).status).toBe(422);
  const late = key.sign(await ask());
  later(901);
  expect((await me.post('/me/step-up', { method: 'passkey', response: late })).status).toBe(422);
  expect((await me.post('/me/step-up', { method: 'passkey', response: key.sign(await ask()) })).status).toBe(201);
});

test('a copy of a passkey that counts less than the last one is refused', async () => {
  await open();
  const key = authenticator(site);
  const me = as(m, 'office');
  const begun = await me.post<Begun>('/me/factors', { kind: 'passkey', name: 'Laptop' });
  await me.post(`/me/factors/${begun.body.factor.id}/confirm`, { response: key.make(begun.body.passkey) });
  const [first, second] = [
    (await me.post<Begun>('/me/step-up/challenge')).body.passkey,
    (await me.post<Begun>('/me/step-up/challenge')).body.passkey,
  ];
  const [copy, real] = [key.sign(first), key.sign(second)];
  expect((await me.post('/me/step-up', { method: 'passkey', response: real })).status).toBe(201);
  expect((await me.post('/me/step-up', { method: 'passkey', response: copy })).status).toBe(422);
});

test('factors change only with a proof once there is one; with the last factor the codes go', async () => {
  await open();
  const me = as(m, 'buyer');
  const waiting = await me.post<Begun>('/me/factors', { kind: 'totp', name: 'Begun before there was any' });
  const { secret, id } = await enrol(m, 'buyer');
  const refused = [
    await me.post<Refused>('/me/factors', { kind: 'totp', name: 'Another' }),
    await me.post<Refused>(`/me/factors/${waiting.body.factor.id}/confirm`, { code: codeOf(m, waiting.body.totp.secret) }),
    await me.delete<Refused>(`/me/factors/${id}`),
  ];
  expect(refused.map((r) => [r.status, r.body.code])).toEqual(Array.from({ length: 3 }, () => [403, 'access.stepUp']));
  const proof = await prove(m, 'buyer', secret);
  expect((await me.delete(`/me/factors/${id}`, { proof })).status).toBe(204);
  expect((await me.get<Listed>('/me/factors')).body).toEqual({ items: [], recoveryCodes: 0 });
  expect((await me.post<Refused>('/me/step-up', { method: 'recovery', code: 'AAAA' })).body.code).toBe('factor.none');
});

test('a factor of somebody else cannot be touched, and looks as if it were none', async () => {
  await open();
  const { id } = await enrol(m, 'buyer');
  const none = 'fac_00000000000000000000000000';
  for (const target of [id, none]) {
    expect((await as(m, 'sme').delete(`/me/factors/${target}`)).status).toBe(404);
    expect((await as(m, 'sme').post(`/me/factors/${target}/confirm`, { code: '123456' })).status).toBe(404);
  }
});

test('what a passkey says about its maker is not looked up: such a statement is refused', async () => {
  await open();
  const me = as(m, 'office');
  const begun = await me.post<Begun>('/me/factors', { kind: 'passkey', name: 'Laptop' });
  const made = authenticator(site).make(begun.body.passkey);
  const object = Buffer.from(made.response.attestationObject, 'base64url');
  const named = Buffer.from(object.toString('latin1').replace('dnone', 'htpm-evil'), 'latin1').toString('base64url');
  for (const attestationObject of [named, '', 'AAAA', 'oA'])
    expect(
      (
        await me.post(`/me/factors/${begun.body.factor.id}/confirm`, {
          response: { ...made, response: { ...made.response, attestationObject } },
        })
      ).status,
    ).toBe(422);
  const { db } = m.world.stores;
  const kept = await db.client.send(
    new GetCommand({ TableName: db.tableName, Key: { pk: `person#${m.personId('office')}`, sk: 'person' } }),
  );
  expect(kept.Item?.body.secondFactor).toBeUndefined();
});
