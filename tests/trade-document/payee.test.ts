import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { as } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';
import { signIn } from '../inquiry/story.ts';
import { placed } from '../order/story.ts';
import { ublFaults } from '../ubl/fault.ts';

let m: Cast;
beforeAll(async () => {
  m = await cast({ now: '2026-11-23T10:00:00+09:00' });
  await signIn(m);
  const by = { actor: 'service:test', organisationId: null, at: m.world.now().toISOString() };
  const member = { personId: m.personId('cashier'), organisationId: m.organisations.office ?? '' };
  await m.world.stores.memberships.save({ ...member, version: 1, roles: ['finance'], since: by });
});
afterAll(() => m.close());

interface Paper {
  readonly code: string;
  readonly content: { readonly payee?: { readonly changing: boolean; readonly account?: { readonly last: string } } };
}
interface Face {
  readonly payee?: { readonly inUse: boolean; readonly last?: string; readonly holder?: string };
}

const first = { by: 'kr', bank: '004', number: '123456-01-234567', holder: '시험 office', currency: 'USD', bic: 'CZNBKRSE' };
const second = { ...first, bank: '088', number: '110-222-333444' };

test('an invoice says the account in use on its day and no other; an older copy keeps what it said, and its page tells that it is not in use any more', async () => {
  const { order } = await placed(m, { seller: 'office', buyer: 'buyer' });
  const path = `/orders/${order.id}/documents`;
  const issue = async () => (await as(m, 'office').post<Paper>(path, { kind: 'proforma_invoice' })).body;
  const opened = async (code: string) => {
    const ubl = await m.request(`/api/v1${path}/${code}?format=ubl`, {
      headers: { authorization: `Bearer ${await m.token('buyer')}` },
    });
    return ubl.text();
  };
  const face = async (code: string) => (await as(m, null).get<Face>(`/trade-documents/${code}`)).body.payee;
  const accounts = `/organisations/${m.organisations.office}/bank-accounts`;
  const propose = async (details: object) => {
    const { id, version } = (await as(m, 'office').post<{ id: string; version: number }>(accounts, details)).body;
    await as(m, 'cashier').post(`${accounts}/${id}/confirm`, {}, { seen: version });
  };
  const cool = async () => {
    m.at(new Date(m.world.now().getTime() + 72 * 3_600_000));
    await m.run('clock');
  };

  const before = await issue();
  expect(before.content.payee).toEqual({ changing: false, reference: order.number });
  await propose(first);
  const cooling = await issue();
  expect(cooling.content.payee).toEqual({ changing: true, reference: order.number });
  expect(await opened(cooling.code)).not.toContain('PaymentMeans');
  await cool();

  const paper = await issue();
  expect(paper.content.payee).toMatchObject({ changing: false, account: { last: '4567' } });
  const copy = await opened(paper.code);
  expect(copy).toContain('<cac:PayeeFinancialAccount><cbc:ID>12345601234567</cbc:ID>');
  expect(ublFaults(copy)).toEqual([]);
  expect(await face(paper.code)).toMatchObject({ inUse: true, last: '4567', holder: '시험 office' });
  // Whole on the paper alone: what lists and pages read has the last digits, and who opened the paper stands in the audit.
  for (const who of ['office', 'buyer']) expect((await as(m, who).get(path)).text).not.toContain('12345601234567');
  const read = await as(m, 'office').get<{ items: { operation: string; object: string; by: { actor: string } }[] }>(
    '/audit?kind=read',
  );
  expect(read.body.items.filter(({ object }) => object === `orders/${order.id}/documents/${paper.code}`)).toMatchObject([
    { operation: 'tradeDocuments.file', by: { actor: m.personId('buyer') } },
  ]);
  const { client, tableName } = m.world.stores.db;
  const all = JSON.stringify((await client.send(new ScanCommand({ TableName: tableName }))).Items);
  expect(all).not.toContain('12345601234567');

  await propose(second);
  await cool();
  expect(await opened(paper.code)).toBe(copy);
  expect(await face(paper.code)).toMatchObject({ inUse: false, last: '4567' });
  const later = await issue();
  expect(await face(later.code)).toMatchObject({ inUse: true, last: '3444' });
  expect((await as(m, null).get(`/trade-documents/${later.code}`)).text).not.toContain('110222333444');
});
