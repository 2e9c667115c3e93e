import { createHash } from 'node:crypto';

import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Cast, cast } from '../cast.ts';
import { as, checklist, publish, type Shown } from './client.ts';

let m: Cast;
beforeEach(async () => {
  m = await cast();
});
afterEach(() => m.close());

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n', 'latin1');
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

interface Announced {
  readonly mediaId: string;
  readonly upload: { url: string; fields: Record<string, string> };
}
interface WithMedia extends Shown {
  readonly content: Shown['content'] & { media: { id: string; name: string }[] };
  readonly revision?: { id: string; content: { media: { id: string }[] } };
}

const file = (bytes: Buffer, rest: Record<string, unknown> = {}) => ({
  kind: 'image',
  name: '사진.png',
  type: 'image/png',
  bytes: bytes.length,
  sha256: sha256(bytes),
  ...rest,
});

const send = ({ url, fields }: Announced['upload'], bytes: Buffer) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set('file', new Blob([new Uint8Array(bytes)]));
  return fetch(url, { method: 'POST', body: form });
};

const office = () => as(m, 'office');
const done = (id: string, mediaId: string) => office().post<WithMedia>(`/listings/${id}/media/${mediaId}/done`);
const announce = async (id: string, body: object) => (await office().post<Announced>(`/listings/${id}/media`, body)).body;
const draft = async () =>
  (await office().post<Shown>('/listings', { kind: 'technology', content: { title: { ko: '그림 있는 기술' } } })).body;

const add = async (id: string, bytes: Buffer, rest: Record<string, unknown> = {}) => {
  const { mediaId, upload } = await announce(id, file(bytes, rest));
  expect((await send(upload, bytes)).ok).toBe(true);
  return { mediaId, answer: await done(id, mediaId) };
};

test('a picture is announced, uploaded to the store itself, checked, and read through a link', async () => {
  const listing = await draft();
  const { mediaId, answer } = await add(listing.id, png);
  expect(answer.status).toBe(200);
  expect(answer.body.content.media).toEqual([expect.objectContaining({ id: mediaId, name: '사진.png', stage: 'public' })]);
  expect(answer.text).not.toContain('"key"');

  const read = await office().get(`/listings/${listing.id}/media/${mediaId}`);
  expect(read.status).toBe(302);
  const link = await fetch(read.headers.get('location') ?? '');
  expect(Buffer.from(await link.arrayBuffer())).toEqual(png);
  expect(link.headers.get('content-disposition')).toContain('attachment; filename=');
  expect(link.headers.get('content-disposition')).toContain(encodeURIComponent('사진'));
  expect(link.headers.get('x-content-type-options')).toBe('nosniff');
  expect(link.headers.get('content-type')).toBe('image/png');
});

test('a file that is not what it says, or not the one announced, does not join the listing', async () => {
  const listing = await draft();
  const disguised = await add(listing.id, pdf);
  expect([disguised.answer.status, disguised.answer.body]).toMatchObject([422, { code: 'media.content' }]);
  const page = await add(listing.id, Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'));
  expect(page.answer.body).toMatchObject({ code: 'media.content' });

  const { mediaId, upload } = await announce(listing.id, file(png));
  expect((await done(listing.id, mediaId)).body).toMatchObject({ code: 'media.notUploaded' });
  const another = Buffer.concat([png, Buffer.from('tail')]);
  const refused = await send(upload, another);
  expect([refused.status, await refused.text()]).toEqual([400, expect.stringContaining('BadDigest')]);
  await m.world.objects.put(`uploads/${mediaId}`, another, 'image/png');
  expect((await done(listing.id, mediaId)).body).toMatchObject({ code: 'media.checksum' });
  expect((await office().get<WithMedia>(`/listings/${listing.id}`)).body.content.media).toEqual([]);
});

test('what is too large is refused by the rules, and by the store when the announcement lied', async () => {
  const listing = await draft();
  const honest = await office().post(`/listings/${listing.id}/media`, file(png, { bytes: 10 * 1024 * 1024 + 1 }));
  expect([honest.status, honest.body]).toMatchObject([422, { errors: [{ pointer: '/bytes', code: 'object.tooLarge' }] }]);
  const { mediaId, upload } = await announce(listing.id, file(png));
  const refused = await send(upload, Buffer.alloc(10 * 1024 * 1024 + 1));
  expect([refused.status, await refused.text()]).toEqual([400, expect.stringContaining('EntityTooLarge')]);
  expect((await done(listing.id, mediaId)).body).toMatchObject({ code: 'media.notUploaded' });
});

test('a checked file cannot be exchanged through the form it came by', async () => {
  const listing = await draft();
  const { mediaId, upload } = await announce(listing.id, file(png));
  await send(upload, png);
  await done(listing.id, mediaId);
  await send(upload, pdf);
  const read = await office().get(`/listings/${listing.id}/media/${mediaId}`);
  expect(Buffer.from(await (await fetch(read.headers.get('location') ?? '')).arrayBuffer())).toEqual(png);
});

test('saying twice that a file is there adds it once', async () => {
  const listing = await draft();
  const { mediaId, answer } = await add(listing.id, png);
  const again = await done(listing.id, mediaId);
  expect([again.status, again.body.version]).toEqual([200, answer.body.version]);
  expect(again.body.content.media).toHaveLength(1);
});

test('a file of a published listing waits for the operator in the revision', async () => {
  const listing = await publish(m);
  const { mediaId, answer } = await add(listing.id, png);
  expect(answer.status).toBe(202);
  expect(answer.body.content.media).toEqual([]);
  expect(answer.body.revision?.content.media).toHaveLength(1);
  expect(answer.text).not.toContain('"key"');
  expect((await as(m, null).get(`/listings/${listing.id}/media/${mediaId}`)).status).toBe(404);
  expect((await as(m, 'operator').get(`/listings/${listing.id}/media/${mediaId}`)).status).toBe(302);
  const changes = await office().get<{ changes: { path: string }[] }>(`/listings/${listing.id}/revision`);
  expect(changes.body.changes.map((c) => c.path)).toEqual([`media.${mediaId}`]);

  await as(m, 'operator').post(`/listings/${listing.id}/revision/confirm`, { checklist }, { seen: answer.body.version });
  expect((await as(m, null).get(`/listings/${listing.id}/media/${mediaId}`)).status).toBe(302);
});

test('a document is read at its stage, and by nobody below it', async () => {
  const listing = await publish(m);
  const document = { kind: 'document', name: 'data sheet.pdf', type: 'application/pdf', stage: 'qualified' };
  const { mediaId, answer } = await add(listing.id, pdf, document);
  await as(m, 'operator').post(`/listings/${listing.id}/revision/confirm`, { checklist }, { seen: answer.body.version });
  const path = `/listings/${listing.id}/media/${mediaId}`;
  expect((await as(m, null).get(path)).status).toBe(404);
  expect((await as(m, 'sme').get(path)).status).toBe(302);
  const seen = (await as(m, null).get<WithMedia>(`/listings/${listing.id}`)).body;
  expect(seen.content.media).toEqual([]);
  expect(seen.withheld).toContainEqual({ field: `media.${mediaId}`, stage: 'qualified' });
});

test('files of others can be neither added, finished, read as drafts, nor taken away', async () => {
  const listing = await draft();
  const { mediaId } = await add(listing.id, png);
  const sme = as(m, 'sme');
  expect((await sme.post(`/listings/${listing.id}/media`, file(png))).status).toBe(404);
  expect((await sme.post(`/listings/${listing.id}/media/${mediaId}/done`)).status).toBe(404);
  expect((await sme.get(`/listings/${listing.id}/media/${mediaId}`)).status).toBe(404);
  expect((await sme.delete(`/listings/${listing.id}/media/${mediaId}`, { seen: 2 })).status).toBe(404);
  expect((await office().delete(`/listings/${listing.id}/media/${mediaId}`)).status).toBe(428);
  const gone = await office().delete<WithMedia>(`/listings/${listing.id}/media/${mediaId}`, { seen: 2 });
  expect([gone.status, gone.body.content.media]).toEqual([200, []]);
});
