import { afterAll, beforeAll, expect, test } from 'vitest';
import { as } from '../api/client.ts';
import { resourceOf } from '../booking/story.ts';
import { type Cast, cast } from '../cast.ts';
import { onDesk } from '../desk/queue.ts';
import { supported } from '../programme/story.ts';
import { type Asked, askService, sendTo, stepOf } from './story.ts';

let m: Cast;
beforeAll(async () => {
  m = await cast({ now: '2026-02-02T10:00:00+09:00' });
});
afterAll(() => m.close());

interface Budget {
  readonly stand: { available: number; reserved: number; committed: number; settled: number };
}
const standOf = async (id: string) => (await as(m, 'sme').get<Budget>(`/applications/${id}/budget`)).body.stand;
const noticesOf = async (who: string) => {
  await m.settle();
  const { body } = await as(m, who).get<{ items: { kind: string; link: string }[] }>('/notices?limit=50');
  return body.items.filter((n) => n.kind.startsWith('service.')).length;
};
const quote = { price: 4_000_000, currency: 'KRW', revisions: 1, deliverBy: '2026-02-20', validUntil: '2026-02-09' };

test('a simulation is asked for, quoted, shared with a programme, run so that it can be repeated, given back, accepted and billed', async () => {
  const [centre, sme] = [as(m, 'equipment'), as(m, 'sme')];
  const applicationId = await supported(m);
  const instrument = await resourceOf(m, {}, 'equipment');
  const service = await resourceOf(m, { kind: 'simulation', name: { ko: '구조 해석', en: 'Structural analysis' } }, 'equipment');
  const refused = await sme.post('/service-requests', { resourceId: instrument, title: '해석', text: '하우징' });
  expect(refused.body).toMatchObject({ code: 'service.notOffered' });

  // A draft is its user's alone, files and all, until it is sent.
  const { id } = await askService(m, 'sme', service);
  const at = `/service-requests/${id}`;
  const [wrong, drawing] = [await sendTo(m, 'sme', id, 'bracket'), await sendTo(m, 'sme', id, 'housing')];
  expect(new Set((await sme.get<Asked>(at)).body.files.map((f) => f.id))).toEqual(new Set([wrong, drawing]));
  expect((await centre.delete(`${at}/files/${wrong}`, { seen: 1 })).status).toBe(404);
  expect((await sme.delete<Asked>(`${at}/files/${wrong}`, { seen: 1 })).body.files.map((f) => f.id)).toEqual([drawing]);
  expect((await sme.delete(`${at}/files/${wrong}`, { seen: 2 })).status).toBe(404);
  const wish = { title: '감속기 하우징 변형 해석', text: '변형만 봅니다.', parameters: { load: '24 kN' } };
  const rewritten = await stepOf(m, 'sme', id, { action: 'rewrite', wish });
  expect(rewritten.body).toMatchObject({ state: 'draft', version: 3, wish, course: [] });
  expect(rewritten.body).not.toHaveProperty('wish.wantedOn');
  for (const who of ['equipment', 'office', 'operator']) expect((await as(m, who).get(at)).status).toBe(404);
  expect((await as(m, 'equipment').get<{ items: object[] }>('/service-requests?box=received')).body.items).toEqual([]);
  expect((await stepOf(m, 'sme', id, { action: 'send' })).body).toMatchObject({ state: 'requested' });
  expect((await stepOf(m, 'sme', id, { action: 'rewrite', wish })).status).toBe(409);
  expect((await sme.delete(`${at}/files/${drawing}`, { seen: 4 })).body).toMatchObject({ code: 'service.fileShared' });
  expect((await as(m, 'office').get(at)).status).toBe(404);
  expect((await stepOf(m, 'sme', id, { action: 'quote', quote })).status).toBe(409);
  const past = await stepOf(m, 'equipment', id, { action: 'quote', quote: { ...quote, deliverBy: '2026-02-01' } });
  expect(past.body).toMatchObject({ errors: [{ pointer: '/deliverBy', code: 'service.past' }] });
  expect((await stepOf(m, 'equipment', id, { action: 'quote', quote })).body.actions).toEqual(['quote', 'close']);
  expect(await noticesOf('equipment')).toBe(1);

  // The programme bears three quarters, which are bound with the order.
  const accepted = await stepOf(m, 'sme', id, { action: 'accept', applicationId });
  expect(accepted.body).toMatchObject({ state: 'accepted', support: 3_000_000, lastDay: '2026-02-20' });
  expect(await standOf(applicationId)).toMatchObject({ available: 42_000_000, reserved: 0, committed: 3_000_000 });
  expect((await centre.get<Asked>(at)).body.support).toBeUndefined();

  // A run keeps its solver and inputs; its result is written once, and done again it is held against the first.
  const solver = { name: 'CalculiX', version: '2.21' };
  const run = await centre.post<Asked>(`${at}/jobs`, { solver, files: [drawing], parameters: { load: '24 kN' } });
  expect(run.body.jobs).toMatchObject([{ number: 1, solver, inputs: { files: [{ id: drawing }] } }]);
  expect((await sme.get<Asked>(at)).body.jobs).toEqual([]);
  const result = (job: number, stress: string) => centre.post<Asked>(`${at}/jobs/${job}/result`, { values: { stress } });
  expect((await stepOf(m, 'equipment', id, { action: 'deliver', jobs: [1] })).body).toMatchObject({
    errors: [{ pointer: '/jobs', code: 'service.job' }],
  });
  await result(1, '81 MPa');
  expect((await result(1, '80 MPa')).body).toMatchObject({ code: 'service.jobDone' });
  const report = await sendTo(m, 'equipment', id, 'report');
  expect((await sme.get(`${at}/files/${report}`)).status).toBe(404);
  expect((await stepOf(m, 'equipment', id, { action: 'deliver', files: [drawing] })).status).toBe(422);
  const delivered = await stepOf(m, 'equipment', id, { action: 'deliver', files: [report], jobs: [1], text: '1차 결과' });
  expect(delivered.body).toMatchObject({ state: 'delivered', deliveries: [{ number: 1, files: [report], jobs: [1] }] });
  expect((await sme.get(`${at}/files/${report}`)).status).toBe(302);
  expect((await as(m, 'office').get(`${at}/files/${report}`)).status).toBe(404);

  // The one revision is used; what then still is not right goes to the operator, whose word counts.
  const back = { action: 'return', reason: 'incomplete', text: '변형 그림이 없습니다.' };
  expect((await stepOf(m, 'sme', id, { ...back, action: 'contest' })).body).toMatchObject({ code: 'service.revisionsLeft' });
  expect((await stepOf(m, 'sme', id, back)).body).toMatchObject({ state: 'returned' });
  const repeat = await centre.post<Asked>(`${at}/jobs`, { repeats: 1 });
  expect(repeat.body.jobs[1]).toMatchObject({ number: 2, repeats: 1, solver, inputs: run.body.jobs[0]?.inputs ?? {} });
  expect((await result(2, '81 MPa')).body.jobs[1]).toMatchObject({ agrees: true });
  await stepOf(m, 'equipment', id, { action: 'deliver', files: [report], jobs: [1, 2] });
  expect((await stepOf(m, 'sme', id, back)).body).toMatchObject({ code: 'service.noRevision' });
  expect((await stepOf(m, 'sme', id, { ...back, action: 'contest' })).body).toMatchObject({ state: 'contested' });
  const queue = await as(m, 'operator').get<{ items: Asked[] }>('/desk/service-requests');
  expect(queue.body.items.map((r) => r.id)).toEqual([id]);
  expect(await onDesk(m, 'services')).toMatchObject({ count: 1, path: '/desk/orders' });
  const upheld = await stepOf(m, 'operator', id, { action: 'uphold' });
  expect(upheld.body).toMatchObject({ state: 'over', actions: [] });
  const evidence = upheld.body.deliveries[1]?.digest;
  expect(await standOf(applicationId)).toMatchObject({ available: 42_000_000, committed: 0, settled: 3_000_000 });
  expect(await noticesOf('sme')).toBe(4);

  // Another one is never answered, and a third is accepted by silence; a fourth is closed, and its support free again.
  const [unheard, silent, ended] = [
    await askService(m, 'sme', service),
    await askService(m, 'sme', service),
    await askService(m, 'sme', service),
  ];
  for (const r of [unheard, silent, ended]) await stepOf(m, 'sme', r.id, { action: 'send' });
  for (const r of [silent, ended]) await stepOf(m, 'equipment', r.id, { action: 'quote', quote });
  await stepOf(m, 'sme', silent.id, { action: 'accept' });
  await stepOf(m, 'sme', ended.id, { action: 'accept', applicationId });
  expect(await standOf(applicationId)).toMatchObject({ committed: 3_000_000 });
  expect((await stepOf(m, 'sme', ended.id, { action: 'close', reason: 'not_delivered' })).body).toMatchObject({
    code: 'service.notLate',
  });
  await stepOf(m, 'equipment', ended.id, { action: 'close', reason: 'unable' });
  expect(await standOf(applicationId)).toMatchObject({ available: 42_000_000, committed: 0 });
  const drawn = await sendTo(m, 'equipment', silent.id, 'drawing');
  await stepOf(m, 'equipment', silent.id, { action: 'deliver', files: [drawn] });
  m.at('2026-02-18T09:00:00+09:00');
  await m.run('clock');
  const [first, second] = [
    await sme.get<Asked>(`/service-requests/${unheard.id}`),
    await sme.get<Asked>(`/service-requests/${silent.id}`),
  ];
  expect([first.body.state, first.body.reason, second.body.state]).toEqual(['closed', 'no_answer', 'over']);

  // Both prices are billed with their month like any use, the share of the programme beside.
  m.at('2026-03-01T09:00:00+09:00');
  await m.run('clock');
  const bills = await sme.get<{ items: Asked[] }>('/usage-invoices');
  expect(bills.body.items).toMatchObject([{ net: 8_000_000, vat: 800_000, support: 3_000_000, owed: 5_800_000 }]);
  const invoice = await centre.get<{ lines: { bookingId: string }[] }>(`/usage-invoices/${bills.body.items[0]?.id}`);
  expect(invoice.body.lines.map((l) => l.bookingId).toSorted()).toEqual([id, silent.id].toSorted());
  const budget = await sme.get<{ uses: { subjectId: string; evidence?: string }[] }>(`/applications/${applicationId}/budget`);
  expect(budget.body.uses.find((u) => u.subjectId.startsWith(id))).toMatchObject({ kind: 'simulation', evidence });
});
