import { createHash } from 'node:crypto';
import { orderTerms } from '@sandan/market/order/terms.fixture';
import { presetTerms } from '@sandan/market/payment/terms';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { as } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';
import { placed } from './story.ts';

interface OrderSeen {
  readonly version: number;
  readonly history: {
    action: string;
    side: string;
    text?: string;
    rendering?: { language: string; text?: string };
    attachments?: { id: string; name: string }[];
  }[];
  readonly conversation: { bilingual: boolean };
}
interface Announced {
  readonly fileId: string;
  readonly upload: { url: string; fields: Record<string, string> };
}

let m: Cast;
let path = '';
beforeEach(async () => {
  m = await cast({ now: '2026-03-02T10:00+09:00' });
  for (const who of ['office', 'buyer', 'sme']) await as(m, who).get('/me');
  path = `/orders/${(await placed(m, { seller: 'office', buyer: 'buyer' })).order.id}`;
});
afterEach(() => m.close());

const read = async (who: string) => (await as(m, who).get<OrderSeen>(path)).body;
const say = async (who: string, said: object) =>
  as(m, who).post<OrderSeen & { errors: { pointer: string; code: string }[] }>(`${path}/messages`, said, {
    seen: (await read(who)).version,
  });

const report = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n', 'latin1');
const announced = async (who: string): Promise<Announced> => {
  const sha256 = createHash('sha256').update(report).digest('hex');
  const file = { name: '시험성적서.pdf', type: 'application/pdf', bytes: report.length, sha256 };
  return (await as(m, who).post<Announced>(`${path}/files`, file)).body;
};
const handed = async (who: string): Promise<string> => {
  const { fileId, upload } = await announced(who);
  const form = new FormData();
  for (const [name, value] of Object.entries(upload.fields)) form.set(name, value);
  form.set('file', new Blob([new Uint8Array(report)]));
  expect((await fetch(upload.url, { method: 'POST', body: form })).ok).toBe(true);
  expect((await as(m, who).post(`${path}/files/${fileId}/done`)).status).toBe(200);
  return fileId;
};

test('the two of an order talk in two languages between its steps, with files that both open and nobody else', async () => {
  const asked = await say('buyer', { text: 'Please send the test report of the 40 rolls by 2026-03-20.' });
  expect(asked.status, asked.text).toBe(201);
  const fileId = await handed('office');
  const answered = await say('office', { text: '시험성적서를 첨부합니다.', attachments: [fileId] });
  expect(answered.text).not.toContain('"key":"orders/');
  const { history, conversation } = await read('buyer');
  expect(conversation.bilingual).toBe(true);
  expect(history.map((line) => `${line.side} ${line.action}`)).toEqual(['buyer place', 'buyer say', 'seller say']);
  expect(history[1]?.rendering?.text).toMatch(/40 rolls.*2026-03-20/);
  expect(history[2]).toMatchObject({
    attachments: [{ id: fileId, name: '시험성적서.pdf' }],
    rendering: { language: 'en', text: 'test report attached.' },
  });
  for (const who of ['office', 'buyer', 'operator']) {
    const opened = await as(m, who).get(`${path}/files/${fileId}`);
    expect(opened.status, who).toBe(302);
    expect(Buffer.from(await (await fetch(opened.headers.get('location') ?? '')).arrayBuffer())).toEqual(report);
  }
  expect((await as(m, 'sme').get(`${path}/files/${fileId}`)).status).toBe(404);
});

test('a file alone is a message, one that has not come or is of the other side is none, and nothing at all is refused', async () => {
  const own = await handed('office');
  const alone = await say('office', { attachments: [own] });
  expect([alone.status, alone.body.history.at(-1)?.text]).toEqual([201, undefined]);
  const waiting = (await announced('office')).fileId;
  const codes = async (who: string, said: object) => (await say(who, said)).body.errors.map((e) => `${e.pointer} ${e.code}`);
  expect(await codes('office', { text: '파일', attachments: [waiting] })).toEqual(['/attachments attachment.unknown']);
  expect(await codes('buyer', { text: 'file', attachments: [own] })).toEqual(['/attachments attachment.unknown']);
  expect(await codes('buyer', {})).toEqual(['/text field.required']);
  expect((await as(m, 'buyer').get(`${path}/files/${waiting}`)).status).toBe(404);
});

test('a dispute carries files of its order as evidence, which both sides and the desk open, and of its own side only', async () => {
  const terms = { ...orderTerms, payment: presetTerms('oa_30') };
  path = `/orders/${(await placed(m, { seller: 'sme', buyer: 'buyer', terms })).order.id}`;
  interface Disputed {
    readonly state: string;
    readonly disputes: { id: string; state: string; claim: object; evidence: object[] }[];
    readonly errors: { pointer: string; code: string }[];
  }
  const send = async (who: string, to: string, body: object) =>
    (await as(m, who).post<Disputed>(`${path}/${to}`, body, { seen: (await read(who)).version })).body;
  await send('sme', 'actions', { action: 'accept' });
  await send('sme', 'actions', { action: 'make_ready' });
  const dispatch = { on: '2026-03-02', carrier: 'Hanbit' };
  expect(await send('sme', 'actions', { action: 'dispatch', dispatch })).toMatchObject({ state: 'dispatched' });
  const claim = { reason: 'quantity', criterion: { kind: 'quantity', line: 0 }, minor: 100_000, text: 'Some are missing.' };
  const sellers = await handed('sme');
  const unknown = { errors: [{ pointer: '/attachments', code: 'attachment.unknown' }] };
  for (const attachments of [[sellers], [(await announced('buyer')).fileId]])
    expect(await send('buyer', 'disputes', { ...claim, attachments })).toMatchObject(unknown);
  const buyers = await handed('buyer');
  const [dispute] = (await send('buyer', 'disputes', { ...claim, attachments: [buyers] })).disputes;
  expect(dispute?.claim).toMatchObject({ files: [{ id: buyers, name: '시험성적서.pdf' }] });
  const at = `disputes/${dispute?.id}/actions`;
  const answer = { action: 'answer', text: '다시 세었습니다.' };
  expect(await send('sme', at, { ...answer, attachments: [buyers] })).toMatchObject(unknown);
  await send('sme', at, { ...answer, attachments: [sellers] });
  const bare = await send('buyer', at, { action: 'escalate', attachments: [buyers] });
  expect(bare).toMatchObject({ errors: [{ pointer: '/text', code: 'field.required' }] });
  await send('buyer', at, { action: 'escalate' });
  const desk = (await as(m, 'operator').get<Disputed>(path)).body.disputes[0];
  expect(desk).toMatchObject({ state: 'mediation', evidence: [{ side: 'seller', files: [{ id: sellers }] }] });
  expect(JSON.stringify(desk)).not.toContain('"key"');
  for (const who of ['sme', 'buyer', 'operator'])
    for (const id of [sellers, buyers]) expect((await as(m, who).get(`${path}/files/${id}`)).status, who).toBe(302);
  expect((await as(m, 'office').get(`${path}/files/${buyers}`)).status).toBe(404);
  const ruled = await send('operator', at, { action: 'rule', minor: 50_000, text: 'Half of them are.' });
  expect(ruled.disputes[0]).toMatchObject({ state: 'ruled' });
});

test('a proof of delivery brings the signed note along, of the seller’s own files, which both sides open from it', async () => {
  path = `/orders/${(await placed(m, { seller: 'sme', buyer: 'buyer' })).order.id}`;
  interface Tracked {
    readonly state: string;
    readonly tracking: { files?: { id: string; name: string }[] }[];
    readonly errors: object[];
  }
  const send = async (who: string, to: string, body: object) =>
    (await as(m, who).post<Tracked>(`${path}/${to}`, body, { seen: (await read(who)).version })).body;
  await send('sme', 'actions', { action: 'accept' });
  await send('sme', 'actions', { action: 'make_ready', atOwnRisk: true });
  const dispatch = { on: '2026-03-02', carrier: 'Hanbit' };
  expect(await send('sme', 'actions', { action: 'dispatch', atOwnRisk: true, dispatch })).toMatchObject({ state: 'dispatched' });
  const at = { local: '2026-03-02T09:00', zone: 'Asia/Seoul' };
  const told = { kind: 'delivered', at, place: { name: 'Hamburg', country: 'DE' }, receivedBy: 'J. Petersen' };
  const buyers = await handed('buyer');
  expect(await send('sme', 'tracking', { ...told, attachments: [buyers] })).toMatchObject({
    errors: [{ pointer: '/attachments', code: 'attachment.unknown' }],
  });
  const note = await handed('sme');
  await send('sme', 'tracking', { ...told, attachments: [note] });
  const [proof] = (await as(m, 'buyer').get<Tracked>(path)).body.tracking;
  expect(proof?.files).toEqual([expect.objectContaining({ id: note, name: '시험성적서.pdf' })]);
  expect(JSON.stringify(proof)).not.toContain('"key"');
  expect((await as(m, 'buyer').get(`${path}/files/${note}`)).status).toBe(302);
});
