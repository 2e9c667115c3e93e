import { afterAll, beforeAll, expect, test } from 'vitest';
import { as } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';
import { bid, conditions, type Machine, must, tested } from '../resale/story.ts';
import { classified, offer, openRfq, type QuoteSeen } from '../rfq/story.ts';
import { exportOf } from './canary.ts';

const hours = 3_600_000;
let m: Cast;
beforeAll(async () => {
  m = await cast({ now: '2026-03-03T01:00:00Z' });
});
afterAll(() => m.close());

/** Records of the archive of the organisation of somebody. */
const archiveOf = async (who: string): Promise<string> => {
  const asked = await as(m, who).post('/privacy/requests', { kind: 'export', subject: 'organisation' });
  expect(asked.status, asked.text).toBe(201);
  await m.run('privacy');
  const text = await exportOf(m, who, 'organisation');
  return text.slice(text.indexOf('records.jsonl\n'), text.indexOf('listings.csv\n'));
};
const recordsIn = (archive: string, type: string): Record<string, unknown>[] => {
  const found = archive.split('\n').filter((line) => line.startsWith(`{"type":"${type}"`));
  // The text holds each file twice: as bytes, and as what they say.
  return [...new Map(found.map((line) => JSON.parse(line).record).map((r) => [r.id, r])).values()];
};

test('the archive of a buyer holds no figure of a sealed quotation, none that is only written, and both where its seller has them', async () => {
  await classified(m, 'sme');
  const deadline = new Date(m.world.now().getTime() + 48 * hours).toISOString();
  const sealed = await openRfq(m, { sealed: true, deadline });
  const open = await openRfq(m);
  const offered = await offer(m, 'sme', sealed.id);
  const told = await offer(m, 'sme', open.id);
  const withdrawn = await as(m, 'sme').post(`/quotes/${told.id}/actions`, { action: 'recall' }, { seen: told.version });
  expect(withdrawn.status, withdrawn.text).toBe(200);
  const written = await openRfq(m);
  const draft = await as(m, 'sme').post<QuoteSeen>(`/rfqs/${written.id}/quotes`, {});
  await m.settle();

  const [buyers, sellers] = [recordsIn(await archiveOf('buyer'), 'quote'), recordsIn(await archiveOf('sme'), 'quote')];
  expect(buyers.map((q) => q.id).toSorted()).toEqual([offered.id, told.id].toSorted());
  expect(sellers.map((q) => q.id).toSorted()).toEqual([offered.id, told.id, draft.body.id].toSorted());
  const of = (records: Record<string, unknown>[], id: string) => Object.keys(records.find((q) => q.id === id) ?? {});
  for (const field of ['total', 'validUntil', 'draft', 'next']) expect(of(buyers, offered.id)).not.toContain(field);
  expect(of(sellers, offered.id)).toEqual(expect.arrayContaining(['total', 'validUntil']));
  expect([of(buyers, told.id).includes('draft'), of(sellers, told.id).includes('draft')]).toEqual([false, true]);
  expect(of(buyers, told.id)).toContain('total');
});

test('the archive of a seller names no bidder of its auction, and the archive of the bidder itself', async () => {
  const id = await tested(m, 'office');
  const auction = { opening: 30_000_000, closes: { local: '2026-03-05T15:00', zone: 'Asia/Seoul' } };
  await must(m, 'office', id, { action: 'offer', offer: { by: 'auction', auction, conditions } });
  expect((await as(m, 'sme').post<Machine>(`/resales/${id}/bidders`)).status).toBe(201);
  expect((await bid(m, 'sme', id, 31_000_000)).status).toBe(201);
  await m.settle();
  const bidder = m.organisations.sme ?? '';
  const names = [bidder, m.personId('sme'), (await m.world.stores.organisations.byId(bidder))?.name.ko ?? ''];
  const sellers = await archiveOf('office');
  const found = ['gate', 'resale', 'bidder'].flatMap((type) => recordsIn(sellers, type));
  expect(found).toHaveLength(2);
  for (const name of names) expect(JSON.stringify(found)).not.toContain(name);
  expect(JSON.stringify(found)).toContain('41234567');

  m.at('2026-03-05T06:00:00Z');
  await m.run('clock');
  const bought = await archiveOf('sme');
  const [sale] = recordsIn(bought, 'resale');
  expect(sale).toMatchObject({ id, buyer: { organisationId: bidder } });
  expect(JSON.stringify(bought)).not.toContain('41234567');
  const [passage] = recordsIn(await archiveOf('office'), 'gate').filter((g) => g.process === 'bidder');
  expect(passage).toMatchObject({ to: { organisationId: bidder } });
});
