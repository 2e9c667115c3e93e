import { GetCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { Role } from '@sandan/kernel/actor';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { as, publish, type Shown, technology } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';
import { inDays, type Made, machine } from './caller.ts';

let m: Cast;
beforeEach(async () => {
  m = await cast({ now: '2026-03-02T01:00:00Z' });
});
afterEach(() => m.close());

const make = async (person: string, asked: object = {}, key?: string) => {
  const path = `/organisations/${m.organisations[person]}/keys`;
  const body = { name: 'ERP', scopes: ['look', 'offer', 'sell', 'buy'], expiresAt: inDays(m.world.now(), 90), ...asked };
  return as(m, person).post<Made>(path, body, key ? { key } : {});
};

const become = async (person: string, roles: Role[]) => {
  const { memberships } = m.world.stores;
  const member = await memberships.of(m.organisations[person] ?? '', m.personId(person));
  if (!member) throw new Error(`${person} is no member`);
  await memberships.save({ ...member, roles, version: member.version + 1 });
};

test('a machine with a key offers and asks for its organisation, and the audit names the key', async () => {
  const open = await publish(m);
  const { body: key } = await make('sme');
  const erp = machine(m, key.secret);
  const begun = await erp.post<Shown>('/listings', { kind: 'technology', content: technology('기계가 올린 기술') });
  expect(begun.status).toBe(201);
  const sent = await erp.post<Shown>(
    `/listings/${begun.body.id}/actions`,
    { action: 'submit' },
    { 'if-match': `"${begun.body.version}"` },
  );
  expect(sent.body.state).toBe('submitted');
  const asked = await erp.post<{ asker: { person: { id: string } } }>('/inquiries', {
    listingId: open.id,
    text: '견본이 있습니까?',
  });
  expect([asked.status, asked.body.asker.person.id]).toEqual([201, m.personId('sme')]);
  const { body } = await as(m, 'sme').get<{ items: { by: { actor: string } }[] }>(`/audit?actor=${key.id}&kind=act`);
  const actors = body.items.map((line) => line.by.actor);
  expect(new Set(actors)).toEqual(new Set([key.id]));
});

test('the secret is shown once, to the same call again, and lies nowhere in the table', async () => {
  const made = await make('sme', {}, 'the-same-key-again');
  const again = await make('sme', {}, 'the-same-key-again');
  expect(again.text).toBe(made.text);
  const read = await as(m, 'sme').get(`/organisations/${m.organisations.sme}/keys/${made.body.id}`);
  expect(read.text).not.toContain(made.body.secret.slice(40));
  const { db } = m.world.stores;
  const all = await db.client.send(new ScanCommand({ TableName: db.tableName }));
  expect(JSON.stringify(all.Items)).not.toContain(made.body.secret.slice(40));
});

test('what is the person’s own stays the person’s, and a machine makes no machines', async () => {
  const { body: key } = await make('sme', { scopes: ['look', 'administer', 'members'] });
  const erp = machine(m, key.secret);
  for (const path of ['/me', '/notices', '/searches', '/webhook']) expect((await erp.get(path)).status, path).toBe(403);
  const keys = `/organisations/${m.organisations.sme}/keys`;
  expect((await erp.get(keys)).status).toBe(200);
  const more = await erp.post<{ code: string }>(keys, { name: 'x', scopes: ['look'], expiresAt: inDays(m.world.now(), 9) });
  expect([more.status, more.body.code]).toEqual([403, 'access.personOnly']);
});

test('a key does what its scopes say, and nothing for another organisation', async () => {
  const { body: key } = await make('sme', { scopes: ['look'] });
  const erp = machine(m, key.secret);
  expect((await erp.get('/inquiries')).status).toBe(200);
  expect((await erp.post('/listings', { kind: 'technology', content: technology('안 됩니다') })).status).toBe(403);
  expect((await erp.get('/inquiries', { 'x-organisation': m.organisations.office ?? '' })).status).toBe(403);
  expect((await erp.get(`/organisations/${m.organisations.office}/members`)).status).toBe(404);
});

test('nobody gives a key more than they hold, nor a life of more than a year', async () => {
  expect((await make('deputy')).status).toBe(403);
  expect((await make('sme', { scopes: ['desk.act'] })).status).toBe(422);
  const long = await make('sme', { expiresAt: inDays(m.world.now(), 400) });
  expect(long.body).toMatchObject({ errors: [{ pointer: '/expiresAt', code: 'credential.expiry' }] });
  const net = await make('sme', { networks: ['203.0.113.0'] });
  expect(net.body).toMatchObject({ errors: [{ pointer: '/networks/0', code: 'credential.network' }] });
});

test('revocation, expiry and the loss of the one who answers act on the next call', async () => {
  const admin = as(m, 'sme');
  const keys = `/organisations/${m.organisations.sme}/keys`;
  const { body: key } = await make('sme');
  const erp = machine(m, key.secret);
  expect((await erp.get('/inquiries')).status).toBe(200);
  const ended = await admin.delete<Made>(`${keys}/${key.id}`);
  expect([ended.body.state, (await erp.get('/inquiries')).status]).toEqual(['revoked', 401]);
  expect((await admin.delete(`${keys}/${key.id}`)).status).toBe(409);

  const { body: short } = await make('sme', { expiresAt: inDays(m.world.now(), 1) });
  m.at('2026-03-03T01:00:00Z');
  expect((await machine(m, short.secret).get('/inquiries')).status).toBe(401);

  const { body: orphan } = await make('sme');
  await become('sme', ['viewer']);
  expect((await machine(m, orphan.secret).post('/listings', {})).status).toBe(403);
  expect((await machine(m, orphan.secret).get('/inquiries')).status).toBe(200);
});

test('another administrator can answer for a key before a colleague leaves', async () => {
  const office = m.organisations.office ?? '';
  const { body: key } = await make('office');
  await become('deputy', ['owner']);
  const adopted = await as(m, 'deputy').post<Made>(`/organisations/${office}/keys/${key.id}/adopt`);
  expect(adopted.status).toBe(200);
  expect((await as(m, 'deputy').delete(`/organisations/${office}/members/${m.personId('office')}`)).status).toBe(204);
  expect((await machine(m, key.secret).post('/listings', { kind: 'technology', content: technology('이어서') })).status).toBe(
    201,
  );
});

test('a key that belongs to a network serves from there alone', async () => {
  const { body: key } = await make('sme', { networks: ['203.0.113.0/24', '2001:db8::/32'] });
  const erp = machine(m, key.secret);
  const from = (address: string) => ({ 'x-edge': 'edge-secret-of-the-tests', 'x-forwarded-for': `${address}, 127.0.0.1` });
  expect((await erp.get('/inquiries')).body).toMatchObject({ code: 'access.network', status: 403 });
  expect((await erp.get('/inquiries', { 'x-forwarded-for': '203.0.113.5, 127.0.0.1' })).status).toBe(403);
  expect((await erp.get('/inquiries', from('203.0.113.5'))).status).toBe(200);
  expect((await erp.get('/inquiries', from('2001:db8::7'))).status).toBe(200);
  expect((await erp.get('/inquiries', from('198.51.100.5'))).status).toBe(403);
});

test('a wrong, foreign or mistyped key is refused alike', async () => {
  const { body: key } = await make('sme');
  const answers = await Promise.all(
    [
      `${key.secret.slice(0, -1)}~`,
      key.secret.replace('live', 'dead'),
      `${key.secret.slice(0, 40)}${'A'.repeat(42)}`,
      'sdn_live_',
    ].map((token) => machine(m, token).get<{ code: string }>('/inquiries')),
  );
  expect(answers.map((a) => a.status)).toEqual([401, 401, 401, 401]);
});

test('the last use is written down at most once in ten minutes', async () => {
  const { body: key } = await make('sme');
  const erp = machine(m, key.secret);
  const { db } = m.world.stores;
  const Key = { pk: `credential#${key.id}`, sk: 'use' };
  const used = async () => (await db.client.send(new GetCommand({ TableName: db.tableName, Key }))).Item?.body;
  await erp.get('/inquiries');
  m.at('2026-03-02T01:09:00Z');
  await erp.get('/inquiries');
  expect(await used()).toBe('2026-03-02T01:00:00.000Z');
  m.at('2026-03-02T01:10:00Z');
  await Promise.all([erp.get('/inquiries'), erp.get('/inquiries')]);
  expect(await used()).toBe('2026-03-02T01:10:00.000Z');
  const listed = await as(m, 'sme').get<{ items: Made[] }>(`/organisations/${m.organisations.sme}/keys`);
  expect(listed.body.items[0]?.usedAt).toBe('2026-03-02T01:10:00.000Z');
});

test('administrators are told 14 and 3 days before a key ends', async () => {
  const { body: key } = await make('sme', { name: '창고 연동' });
  const told: string[][] = [];
  for (const day of ['2026-05-16', '2026-05-18', '2026-05-29', '2026-06-01']) {
    m.at(`${day}T02:00:00Z`);
    await m.run('clock');
    const notices = await as(m, 'sme').get<{ items: { text: { en: string } }[] }>('/notices');
    told.push(notices.body.items.map((n) => n.text.en));
  }
  expect(told.map((t) => t.length)).toEqual([0, 1, 2, 3]);
  expect(told[3]?.[0]).toContain('창고 연동');
  const read = await as(m, 'sme').get<Made>(`/organisations/${m.organisations.sme}/keys/${key.id}`);
  expect(read.body.state).toBe('expired');
  expect(m.mails().filter((mail) => JSON.stringify(mail).includes('창고 연동')).length).toBe(3);
});
