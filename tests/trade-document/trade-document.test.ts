import { createHash } from 'node:crypto';
import { canonical } from '@sandan/kernel/canonical';
import { orderTerms } from '@sandan/market/order/terms.fixture';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { as } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';
import { signIn } from '../inquiry/story.ts';
import { placed } from '../order/story.ts';
import { ublFaults } from '../ubl/fault.ts';

let m: Cast;
beforeAll(async () => {
  m = await cast({ now: '2026-11-23T10:00+09:00' });
  await signIn(m);
});
afterAll(() => m.close());

interface Paper {
  readonly code: string;
  readonly hash: string;
  readonly pdf: string;
  readonly stands: boolean;
  readonly content: { number: string; total?: string; seller: { name: Record<string, string> } };
}

test('a seller issues the papers of an order, both sides open them, and whoever holds one learns whether it stands', async () => {
  const { order } = await placed(m, { seller: 'sme', buyer: 'buyer' });
  const path = `/orders/${order.id}/documents`;
  const issue = (who: string, body: object) => as(m, who).post<Paper>(path, body);
  expect((await issue('buyer', { kind: 'proforma_invoice' })).status).toBe(403);
  expect((await issue('office', { kind: 'proforma_invoice' })).status).toBe(404);
  const early = await issue('sme', { kind: 'commercial_invoice' });
  expect([early.status, early.text]).toEqual([409, expect.stringContaining('tradeDocument.tooEarly')]);
  const first = await issue('sme', { kind: 'proforma_invoice' });
  expect(first.status, first.text).toBe(201);
  expect(first.body.content).toMatchObject({ total: '25000.00' });
  expect(first.body.hash).toBe(createHash('sha256').update(canonical(first.body.content)).digest('hex'));
  const second = await issue('sme', { kind: 'proforma_invoice', note: '유효기간 30일' });
  expect(second.body.content.number).toMatch(/^PI-.*-2$/);

  const list = await as(m, 'buyer').get<{ items: Paper[]; issuable: string[] }>(path);
  expect(list.body.items.map((d) => d.stands)).toEqual([false, true]);
  expect(list.body.issuable).toEqual([]);
  expect((await as(m, 'sme').get(path)).body).toMatchObject({ issuable: ['proforma_invoice'] });
  const link = await as(m, 'buyer').get(`${path}/${second.body.code}`);
  expect(link.status).toBe(302);
  const bytes = new Uint8Array(await (await fetch(link.headers.get('location') ?? '')).arrayBuffer());
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(second.body.pdf);
  const xml = await m.request(`/api/v1${path}/${second.body.code}?format=ubl`, {
    headers: { authorization: `Bearer ${await m.token('buyer')}` },
  });
  expect([xml.status, xml.headers.get('content-type')]).toEqual([200, 'application/xml; charset=utf-8']);
  const ubl = await xml.text();
  expect(ubl).toContain('<cbc:InvoiceTypeCode>325</cbc:InvoiceTypeCode>');
  expect(ublFaults(ubl)).toEqual([]);
  expect((await as(m, 'office').get(`${path}/${second.body.code}`)).status).toBe(404);

  const both = await Promise.all([issue('sme', { kind: 'proforma_invoice' }), issue('sme', { kind: 'proforma_invoice' })]);
  expect(both.map((d) => d.body.content.number.slice(-2)).sort()).toEqual(['-3', '-4']);

  const face = await as(m, null).get<{ stands: boolean; kind: string }>(`/trade-documents/${first.body.code}`);
  expect(face.body).toMatchObject({ kind: 'proforma_invoice', stands: false, hash: first.body.hash });
  expect(face.text).not.toContain('25000');
  expect((await as(m, null).get('/trade-documents/0000-0000-0000-0000-0000')).status).toBe(404);
});

test('a certificate of origin says where the goods were agreed to come from, and each line of other papers too', async () => {
  const [line] = orderTerms.lines;
  if (!line) throw new Error('no line');
  const terms = {
    ...orderTerms,
    lines: [
      { ...line, origin: 'KR' as const },
      { ...line, name: 'Gasket', origin: 'JP' as const },
    ],
  };
  const { order } = await placed(m, { seller: 'sme', buyer: 'buyer', terms });
  const path = `/orders/${order.id}/documents`;
  expect((await as(m, 'sme').get<{ proposal: object }>(path)).body.proposal).toEqual({ packing: [] });
  expect((await as(m, 'buyer').get(path)).body).not.toHaveProperty('proposal');
  const issued = await as(m, 'sme').post<Paper>(path, { kind: 'proforma_invoice' });
  const xml = await m.request(`/api/v1${path}/${issued.body.code}?format=ubl`, {
    headers: { authorization: `Bearer ${await m.token('buyer')}` },
  });
  expect([...(await xml.text()).matchAll(/<cac:OriginCountry><cbc:IdentificationCode>(..)</g)].map(([, at]) => at)).toEqual([
    'KR',
    'JP',
  ]);
  await as(m, 'sme').post(`/orders/${order.id}/actions`, { action: 'accept' }, { seen: 1 });
  const draft = await as(m, 'sme').post<{ errors: object[] }>(path, { kind: 'certificate_of_origin', origin: 'KR' });
  expect(draft.body.errors).toMatchObject([{ pointer: '/origin', code: 'tradeDocument.origin' }]);
  expect(draft.text).toContain('JP');
});
