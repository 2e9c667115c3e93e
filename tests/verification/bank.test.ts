import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { as } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';
import { askAbout, mailsTo, signIn, technologyOf } from '../inquiry/story.ts';
import { placed } from '../order/story.ts';

let m: Cast;
let at: string;
const account = { by: 'kr', bank: '004', number: '123456-01-234567', holder: '시험 office', currency: 'KRW' };
const other = { ...account, bank: '088', number: '110-222-333444' };

interface Shown {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly nextAt?: string;
}

beforeEach(async () => {
  m = await cast({ now: '2026-11-23T10:00:00+09:00' });
  at = `/organisations/${m.organisations.office}/bank-accounts`;
  await signIn(m);
  const by = { actor: 'service:test', organisationId: null, at: m.world.now().toISOString() };
  const organisationId = m.organisations.office ?? '';
  await m.world.stores.memberships.save({
    personId: m.personId('cashier'),
    organisationId,
    version: 1,
    roles: ['finance'],
    since: by,
  });
});
afterEach(() => m.close());

const proposed = async (details: object = account) => (await as(m, 'office').post<Shown>(at, details)).body;
const now = async (id: string) => (await as(m, 'office').get<{ items: Shown[] }>(at)).body.items.find((a) => a.id === id);
const confirm = async (who: string, id: string, code?: string) =>
  as(m, who).post<Shown>(`${at}/${id}/confirm`, code ? { code } : {}, { seen: (await now(id))?.version ?? 0 });
/** Brings an account into use. */
const inUse = async (details: object = account) => {
  const { id } = await proposed(details);
  await confirm('cashier', id);
  m.at(new Date(m.world.now().getTime() + 72 * 3_600_000));
  await m.run('clock');
  return id;
};

test('a second person confirms, 72 hours pass, and only then the account is in use in place of the one before', async () => {
  const first = await inUse();
  const second = await proposed(other);
  expect((await confirm('cashier', second.id)).body).toMatchObject({ state: 'cooling' });
  m.at(new Date(m.world.now().getTime() + 71 * 3_600_000));
  await m.run('clock');
  expect([(await now(first))?.state, (await now(second.id))?.state]).toEqual(['active', 'cooling']);
  m.at(new Date(m.world.now().getTime() + 3_600_000));
  await m.run('clock');
  await m.run('clock');
  expect([(await now(first))?.state, (await now(second.id))?.state]).toEqual(['replaced', 'active']);
});

test('whoever proposed it confirms by the code from the mail alone, and has five tries', async () => {
  const { id } = await proposed();
  expect((await confirm('office', id)).body).toMatchObject({ errors: [{ pointer: '/code', code: 'bank.secondChannel' }] });
  await as(m, 'office').post(`${at}/${id}/code`);
  await m.settle();
  const mail = m.mails().find((x) => x.to === 'office@demo.example' && /\d{6}/.test(x.subject));
  const code = /\d{6}/.exec(mail?.subject ?? '')?.[0] ?? '';
  const wrong = code === '000000' ? '000001' : '000000';
  for (const left of [4, 3, 2, 1, 0]) {
    const refused = await confirm('office', id, wrong);
    expect(refused).toMatchObject({ status: 422, body: { errors: [{ code: 'bank.code' }] } });
    expect(refused.text).toContain(`${left} tries`);
  }
  expect((await confirm('office', id, code)).body).toMatchObject({ errors: [{ code: 'bank.codeOver' }] });
  await as(m, 'office').post(`${at}/${id}/code`);
  await m.settle();
  const fresh = /\d{6}/.exec(
    m.mails().find((x) => x.to === 'office@demo.example' && /\d{6}/.test(x.subject))?.subject ?? '',
  )?.[0];
  expect((await confirm('office', id, fresh)).body).toMatchObject({ state: 'cooling' });
});

test('every open counterparty is warned by notice and mail, of the change and of its end; nobody else is', async () => {
  await askAbout(m, await technologyOf(m));
  await m.settle();
  const { id } = await proposed();
  await m.settle();
  const warned = (key: string) => mailsTo(m, key).filter((s) => /계좌|account/.test(s));
  expect(warned('sme')).toHaveLength(1);
  expect(warned('sme')[0]).toContain('주의');
  expect(warned('buyer')).toHaveLength(0);
  await as(m, 'cashier').post(`${at}/${id}/cancel`);
  await m.settle();
  expect(warned('sme')).toHaveLength(2);
  expect((await now(id))?.state).toBe('cancelled');
});

test('one change at a time; a cooling one can be cancelled; what nobody confirms ends after seven days', async () => {
  const { id } = await proposed();
  expect(await as(m, 'office').post(at, other)).toMatchObject({ status: 409, body: { code: 'bank.pending' } });
  await confirm('cashier', id);
  expect((await as(m, 'office').post<Shown>(`${at}/${id}/cancel`)).body.state).toBe('cancelled');
  const again = await proposed(other);
  m.at('2026-11-30T10:00:01+09:00');
  await m.run('clock');
  expect([(await now(id))?.state, (await now(again.id))?.state]).toEqual(['cancelled', 'cancelled']);
});

test('numbers lie sealed and are shown masked; who reads one in full is written down', async () => {
  const { id } = await proposed();
  const listed = await as(m, 'cashier').get(at);
  expect(listed.text).not.toContain('12345601234567');
  expect((await as(m, 'cashier').get(`${at}/${id}`)).body).toMatchObject({ number: '12345601234567' });
  for (const who of ['deputy', 'sme', 'operator'])
    expect((await as(m, who).get(`${at}/${id}`)).status).toBeGreaterThanOrEqual(403);
  const { client, tableName } = m.world.stores.db;
  const all = JSON.stringify((await client.send(new ScanCommand({ TableName: tableName }))).Items);
  expect(all).not.toContain('12345601234567');
  expect(all).toContain('bankAccounts.read');
});

test('a buyer is told where to pay once an order is accepted: the account in use in its currency, never one that cools or was replaced', async () => {
  interface Payee {
    readonly account?: { readonly number: string; readonly bic?: string };
    readonly changing: boolean;
    readonly reference: string;
    readonly code?: string;
  }
  const { order } = await placed(m, { seller: 'office', buyer: 'buyer' });
  const payee = async (who = 'buyer') => (await as(m, who).get<Payee>(`/orders/${order.id}/payee`)).body;
  const seen = async () => {
    const { account: found, changing } = await payee();
    return [found?.number, changing];
  };
  expect((await payee()).code).toBe('order.notPayable');
  for (const [n, action] of ['acknowledge', 'accept'].entries())
    await as(m, 'office').post(`/orders/${order.id}/actions`, { action }, { seen: n + 1 });
  expect((await as(m, 'buyer').get<{ may: object }>(`/orders/${order.id}`)).body.may).toMatchObject({ payee: true });
  // One in won is none for an order in dollars.
  await inUse();
  expect(await payee()).toEqual({ changing: false, reference: order.number });

  const dollars = { ...account, currency: 'USD', bic: 'czn bkr se' };
  const { id } = await proposed(dollars);
  expect(await seen()).toEqual([undefined, true]);
  await confirm('cashier', id);
  m.at(new Date(m.world.now().getTime() + 71 * 3_600_000));
  await m.run('clock');
  expect(await seen()).toEqual([undefined, true]);
  m.at(new Date(m.world.now().getTime() + 3_600_000));
  await m.run('clock');
  expect(await payee()).toMatchObject({ account: { number: '12345601234567', bic: 'CZNBKRSE' }, holderMatches: true });
  const next = { ...other, currency: 'USD' };
  const later = await proposed(next);
  await confirm('cashier', later.id);
  expect(await seen()).toEqual(['12345601234567', true]);
  m.at(new Date(m.world.now().getTime() + 72 * 3_600_000));
  await m.run('clock');
  expect(await seen()).toEqual(['110222333444', false]);

  expect((await as(m, 'office').get(`/orders/${order.id}/payee`)).status).toBe(403);
  expect((await as(m, 'sme').get(`/orders/${order.id}/payee`)).status).toBe(404);
  const { client, tableName } = m.world.stores.db;
  const all = JSON.stringify((await client.send(new ScanCommand({ TableName: tableName }))).Items);
  expect(all).toContain('orders.payee');
});
