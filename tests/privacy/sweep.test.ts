import { createHash } from 'node:crypto';
import { verifyAudit } from '@sandan/fn-auditor/verify';
import { rfqContentAt } from '@sandan/market/quote/quote.fixture';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { as, publish } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';
import { act, interested } from '../deal/story.ts';
import { technologyOf } from '../inquiry/story.ts';
import { everything } from './canary.ts';

let m: Cast;
beforeEach(async () => {
  m = await cast({ now: '2026-11-26T01:00:00Z' });
});
afterEach(() => m.close());

interface Asked {
  readonly id: string;
  readonly version: number;
}

/** An inquiry that was answered, with a file beside its first words. */
const conversation = async (text: string): Promise<Asked> => {
  const listing = await publish(m, '보존 기간의 기술');
  const asked = await as(m, 'sme').post<Asked>('/inquiries', { listingId: listing.id, text });
  expect(asked.status, asked.text).toBe(201);
  const { body } = await as(m, 'office').get<Asked>(`/inquiries/${asked.body.id}`);
  const action = { action: 'answer', text: '견본을 보내 드립니다.' };
  const answered = await as(m, 'office').post<Asked>(`/inquiries/${body.id}/actions`, action, { seen: body.version });
  expect(answered.status, answered.text).toBe(200);
  return { id: body.id, version: answered.body.version };
};
const drawing = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF 보존할 도면\n');

/** The asker sends a drawing along. */
const sendDrawing = async (id: string): Promise<void> => {
  const sha256 = createHash('sha256').update(drawing).digest('hex');
  const file = { name: '도면.pdf', type: 'application/pdf', bytes: drawing.length, sha256 };
  const path = `/inquiries/${id}/attachments`;
  const { body } = await as(m, 'sme').post<{ attachmentId: string; upload: { url: string; fields: Record<string, string> } }>(
    path,
    file,
  );
  const form = new FormData();
  for (const [name, value] of Object.entries(body.upload.fields)) form.set(name, value);
  form.set('file', new Blob([new Uint8Array(drawing)]));
  expect((await fetch(body.upload.url, { method: 'POST', body: form })).ok).toBe(true);
  expect((await as(m, 'sme').post(`${path}/${body.attachmentId}/done`)).status).toBe(200);
};

const move = async ({ id, version }: Asked, action: string): Promise<Asked> => {
  const moved = await as(m, 'office').post<Asked>(`/inquiries/${id}/actions`, { action }, { seen: version });
  expect(moved.status, moved.text).toBe(200);
  return { id, version: moved.body.version };
};
const swept = async () => (await m.world.stores.sweep.get())?.counts ?? {};

test('an inquiry is taken away with its words, files and pointers three years after its last change, and not a day before', async () => {
  const { id } = await conversation('보존 기간이 끝날 문의입니다');
  await sendDrawing(id);
  await m.settle();
  expect(await everything(m)).toContain('%%EOF');
  m.at('2029-11-24T00:00:00Z');
  await m.run('privacy');
  expect((await as(m, 'sme').get(`/inquiries/${id}`)).status).toBe(200);
  expect(await swept()).not.toHaveProperty('inquiry');
  m.at('2029-11-27T02:00:00Z');
  await m.run('privacy');
  expect((await as(m, 'sme').get(`/inquiries/${id}`)).status).toBe(404);
  expect((await as(m, 'sme').get<{ items: unknown[] }>('/inquiries?box=sent')).text).not.toContain(id);
  const all = await everything(m);
  expect(all).not.toContain('보존 기간이 끝날 문의입니다');
  expect(all).not.toContain('%%EOF');
  expect(await swept()).toMatchObject({ inquiry: 4 });
  const range = { from: Date.parse('2029-11-27T00:00:00Z'), to: Date.parse('2029-11-28T00:00:00Z') };
  const lines = (await m.world.stores.audits.everywhere(range, { limit: 200 })).items;
  expect(lines.filter((l) => l.operation === 'privacy.swept').map((l) => l.object)).toContain(`retention/inquiry/${id}`);
  m.at('2029-11-27T02:10:00Z');
  await m.run('seal');
  expect((await verifyAudit(m.world)).findings).toEqual([]);
});

test('an inquiry that became a deal is kept for five years', async () => {
  const deal = await move(await move(await conversation('거래가 될 문의'), 'qualify'), 'convert');
  m.at('2029-12-01T00:00:00Z');
  await m.run('privacy');
  expect((await as(m, 'sme').get(`/inquiries/${deal.id}`)).status).toBe(200);
  m.at('2031-12-01T00:00:00Z');
  await m.run('privacy');
  expect((await as(m, 'sme').get(`/inquiries/${deal.id}`)).status).toBe(404);
});

test('a deal that is taken away leaves the place of a later one of the same two alone', async () => {
  const listing = await technologyOf(m);
  const first = await interested(m, listing);
  await act(m, 'office', first.id, 'decline', { reason: 'exclusive_elsewhere' });
  m.at('2028-11-26T01:00:00Z');
  const second = await interested(m, listing);
  m.at('2029-12-01T00:00:00Z');
  await m.run('privacy');
  const { deals } = m.world.stores;
  expect(await deals.byId(first.id)).toBeUndefined();
  expect((await deals.latest(listing.id, m.organisations.sme ?? ''))?.deal.id).toBe(second.id);
});

test('nothing goes that names somebody on whom a legal hold lasts, until it is lifted', async () => {
  const { id } = await conversation('분쟁 중인 문의');
  const { stores, now } = m.world;
  const subject = { is: 'organisation', id: m.organisations.sme ?? '' } as const;
  const since = { actor: m.personId('operator'), organisationId: null, at: now().toISOString() };
  const hold = { id: 'hld_01M82YNFM0AXYJQCRX70ZCQ6V9', version: 1, subject, reason: '소송 2026-1', since };
  await stores.privacy.holds.save(hold);
  m.at('2029-12-01T00:00:00Z');
  await m.run('privacy');
  expect((await as(m, 'sme').get(`/inquiries/${id}`)).status).toBe(200);
  const lifted = { ...since, at: now().toISOString() };
  await stores.privacy.holds.save({ ...hold, version: 2, lifted });
  m.at('2029-12-01T12:00:00Z');
  await m.run('privacy');
  expect((await as(m, 'sme').get(`/inquiries/${id}`)).status, 'the next round begins a day later').toBe(200);
  m.at('2029-12-02T12:00:00Z');
  await m.run('privacy');
  expect((await as(m, 'sme').get(`/inquiries/${id}`)).status).toBe(404);
});

test('a round that is cut short goes on where it was', async () => {
  await conversation('끊긴 청소');
  m.at('2029-12-01T00:00:00Z');
  const { db } = m.world.stores;
  let pages = 0;
  db.client.middlewareStack.add(
    (next, context) => async (args) => {
      if (context.commandName === 'ScanCommand' && ++pages === 2) throw new Error('cut short');
      return next(args);
    },
    { step: 'initialize', name: 'cut' },
  );
  try {
    for (let i = 0; i < 5; i++) await m.run('privacy');
  } finally {
    db.client.middlewareStack.remove('cut');
  }
  await m.run('privacy');
  expect((await m.world.stores.sweep.get())?.ended).toBe('2029-12-01T00:00:00.000Z');
});

test('a file that its owner took off is gone from the store within two days, and one that is still named stays', async () => {
  const { objects } = m.world;
  const kept = async (under: string) => {
    const keys: string[] = [];
    for await (const key of objects?.list(under) ?? []) keys.push(key);
    return keys;
  };
  const put = async <T>(who: string, path: string, file: object, seen?: number) => {
    const sha256 = createHash('sha256').update(drawing).digest('hex');
    const said = { name: '도면.pdf', type: 'application/pdf', bytes: drawing.length, sha256, ...file };
    const { body } = await as(m, who).post<{ fileId: string; mediaId: string; upload: { url: string; fields: object } }>(
      path,
      said,
    );
    const form = new FormData();
    for (const [name, value] of Object.entries(body.upload.fields)) form.set(name, value);
    form.set('file', new Blob([new Uint8Array(drawing)]));
    expect((await fetch(body.upload.url, { method: 'POST', body: form })).ok).toBe(true);
    const id = body.fileId ?? body.mediaId;
    const done = await as(m, who).post<T>(`${path}/${id}/done`, undefined, seen === undefined ? {} : { seen });
    expect(done.status, done.text).toBe(200);
    return id;
  };
  const listing = await as(m, 'office').post<Asked>('/listings', {
    kind: 'product',
    content: { title: { ko: '볼 밸브' }, summary: { ko: '밸브를 만듭니다.' }, keywords: ['밸브'], attributes: {} },
  });
  const media = `/listings/${listing.body.id}/media`;
  const pictures = [await put('office', media, { kind: 'document' }), await put('office', media, { kind: 'document' })];
  const content = rfqContentAt(m.world.now());
  const rfq = (await as(m, 'buyer').post<Asked>('/rfqs', { content })).body;
  const files = `/rfqs/${rfq.id}/files`;
  const specs = [
    await put('buyer', files, { line: 1 }),
    await put('buyer', files, { line: 1 }),
    await put('buyer', files, { line: 2 }),
  ];
  const folders = [`media/${listing.body.id}/`, `rfqs/${rfq.id}/`];
  const all = async () =>
    (await Promise.all(folders.map(kept))).map((keys) => keys.map((key) => key.split('/').at(-1)).toSorted());
  expect(await all()).toEqual([pictures.toSorted(), specs.toSorted()]);
  await m.run('privacy');
  expect(await all()).toEqual([pictures.toSorted(), specs.toSorted()]);

  m.at('2026-11-26T01:30:00Z');
  const versionOf = async (who: string, path: string) => (await as(m, who).get<Asked>(path)).body.version;
  const drop = async (who: string, path: string, id: string | undefined) => {
    const seen = await versionOf(who, path.replace(/\/(?:media|files)$/, ''));
    expect((await as(m, who).delete(`${path}/${id}`, { seen })).status).toBe(200);
  };
  await drop('office', media, pictures[0]);
  await drop('buyer', files, specs[0]);
  const shorter = { ...content, lines: content.lines.slice(0, 1) };
  const changed = await as(m, 'buyer').put(
    `/rfqs/${rfq.id}`,
    { content: shorter },
    { seen: await versionOf('buyer', `/rfqs/${rfq.id}`) },
  );
  expect(changed.status).toBe(200);
  const hold = { subject: { is: 'organisation', id: m.organisations.buyer }, reason: 'a lawsuit about a drawing' };
  const held = await as(m, 'operator').post<{ id: string }>('/privacy/holds', hold);
  m.at('2026-11-27T02:00:00Z');
  await m.run('privacy');
  expect(await all()).toEqual([[pictures[1]], specs.toSorted()]);
  await as(m, 'operator').post(`/privacy/holds/${m.organisations.buyer}/${held.body.id}/lift`);
  m.at('2026-11-28T03:00:00Z');
  await m.run('privacy');
  expect(await all()).toEqual([[pictures[1]], [specs[1]]]);
  expect(await swept()).toMatchObject({ stray: 2 });
});
