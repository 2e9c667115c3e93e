import { createHash } from 'node:crypto';
import { orderTerms } from '@sandan/market/order/terms.fixture';
import { presetTerms } from '@sandan/market/payment/terms';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { as } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';
import { placed } from '../order/story.ts';
import { everything } from './canary.ts';

interface Disputed {
  readonly version: number;
  readonly disputes: { id: string; state: string; claim: { text: string; files: object[] }; evidence: { text: string }[] }[];
  readonly history: { text?: string }[];
}

let m: Cast;
beforeAll(async () => {
  m = await cast({ now: '2026-03-02T10:00+09:00' });
  for (const who of ['sme', 'buyer']) await as(m, who).get('/me');
});
afterAll(() => m.close());

const report = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n', 'latin1');

test('a dispute is decided on what both sides brought forward, though one of them, and who wrote for it, are erased meanwhile', async () => {
  const terms = { ...orderTerms, payment: presetTerms('oa_30') };
  const path = `/orders/${(await placed(m, { seller: 'sme', buyer: 'buyer', terms })).order.id}`;
  const read = async (who: string) => (await as(m, who).get<Disputed>(path)).body;
  const send = async (who: string, to: string, body: object) => {
    const answer = await as(m, who).post<Disputed>(`${path}/${to}`, body, { seen: (await read(who)).version });
    expect(answer.status, answer.text).toBeLessThan(300);
    return answer.body;
  };
  const sha256 = createHash('sha256').update(report).digest('hex');
  const file = { name: 'report.pdf', type: 'application/pdf', bytes: report.length, sha256 };
  const announced = await as(m, 'buyer').post<{ fileId: string; upload: { url: string; fields: Record<string, string> } }>(
    `${path}/files`,
    file,
  );
  const form = new FormData();
  for (const [name, value] of Object.entries(announced.body.upload.fields)) form.set(name, value);
  form.set('file', new Blob([new Uint8Array(report)]));
  expect((await fetch(announced.body.upload.url, { method: 'POST', body: form })).ok).toBe(true);
  expect((await as(m, 'buyer').post(`${path}/files/${announced.body.fileId}/done`)).status).toBe(200);
  await send('sme', 'actions', { action: 'accept' });
  await send('sme', 'actions', { action: 'make_ready' });
  await send('sme', 'actions', { action: 'dispatch', dispatch: { on: '2026-03-02', carrier: 'Hanbit' } });
  const { person } = (await as(m, 'buyer').get<{ person: { name: string; email: string } }>('/me')).body;
  const claim = { reason: 'quantity', criterion: { kind: 'quantity', line: 0 }, minor: 100_000 };
  const text = `Three rolls are missing. ${person.name}, ${person.email}, +49 40 1234 567`;
  const [dispute] = (await send('buyer', 'disputes', { ...claim, text, attachments: [announced.body.fileId] })).disputes;
  const at = `disputes/${dispute?.id}/actions`;
  await send('sme', at, { action: 'answer', text: '다시 세었습니다. 40롤을 보냈습니다.' });
  await send('buyer', at, { action: 'escalate' });
  for (const subject of ['organisation', 'person'])
    expect((await as(m, 'buyer').post('/privacy/requests', { kind: 'erasure', subject })).status).toBe(201);
  m.at('2026-03-10T10:00+09:00');
  for (let run = 1; run <= 10; run++) await m.run('privacy');
  expect((await as(m, 'buyer').get('/me')).status).toBe(403);
  for (const who of ['sme', 'operator']) {
    const [seen] = (await read(who)).disputes;
    expect(seen).toMatchObject({
      ...{ state: 'mediation', claim: { files: [{ name: 'report.pdf' }] } },
      evidence: [{ text: '다시 세었습니다. 40롤을 보냈습니다.' }],
    });
    expect(seen?.claim.text).toMatch(/^Three rolls are missing\. ○+, erased@erased\.invalid, ○○○$/);
    expect((await as(m, who).get(`${path}/files/${announced.body.fileId}`)).status).toBe(302);
  }
  expect(await everything(m)).not.toContain(person.email);
  expect(await send('operator', at, { action: 'rule', minor: 50_000, text: 'Half of them are.' })).toMatchObject({
    disputes: [{ state: 'ruled' }],
  });
});
