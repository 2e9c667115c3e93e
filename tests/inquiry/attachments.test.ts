import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { as } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';
import { askAbout, type Case, technologyOf } from './story.ts';

let m: Cast;
let path: string;
beforeEach(async () => {
  m = await cast();
  path = `/inquiries/${(await askAbout(m, await technologyOf(m))).id}`;
});
afterEach(() => m.close());

const drawing = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n', 'latin1');

interface Announced {
  readonly attachmentId: string;
  readonly upload: { url: string; fields: Record<string, string> };
}

const announced = (bytes: Buffer, type = 'application/pdf') =>
  as(m, 'sme').post<Announced>(`${path}/attachments`, {
    name: '도면.pdf',
    type,
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  });

const sent = async (bytes: Buffer): Promise<string> => {
  const { attachmentId, upload } = (await announced(bytes)).body;
  const form = new FormData();
  for (const [name, value] of Object.entries(upload.fields)) form.set(name, value);
  form.set('file', new Blob([new Uint8Array(bytes)]));
  expect((await fetch(upload.url, { method: 'POST', body: form })).ok).toBe(true);
  return attachmentId;
};

test('a drawing goes with a message, and both sides read it through a link', async () => {
  const id = await sent(drawing);
  expect((await as(m, 'sme').post(`${path}/attachments/${id}/done`)).status).toBe(200);
  const said = await as(m, 'sme').post<Case>(`${path}/messages`, {
    text: '도면을 붙입니다.',
    attachments: [id],
  });
  expect(said.body.messages.at(-1)?.attachments).toMatchObject([{ id, name: '도면.pdf' }]);
  expect(said.text).not.toContain('"key"');
  for (const who of ['sme', 'office', 'operator']) {
    const read = await as(m, who).get(`${path}/attachments/${id}`);
    expect(read.status).toBe(302);
    const file = await fetch(read.headers.get('location') ?? '');
    expect(Buffer.from(await file.arrayBuffer())).toEqual(drawing);
  }
  expect((await as(m, 'buyer').get(`${path}/attachments/${id}`)).status).toBe(404);
});

test('a message names only files that have come, and from its own side', async () => {
  const { attachmentId } = (await announced(drawing)).body;
  const say = (who: string, id: string) => as(m, who).post(`${path}/messages`, { text: '파일', attachments: [id] });
  expect(await say('sme', attachmentId)).toMatchObject({ status: 422, body: { errors: [{ code: 'attachment.unknown' }] } });
  const ready = await sent(drawing);
  await as(m, 'sme').post(`${path}/attachments/${ready}/done`);
  expect((await say('office', ready)).status).toBe(422);
  expect((await as(m, 'office').get(`${path}/attachments/${ready}`)).status).toBe(404);
});

test('a file of another type than announced, or of a type that is not taken, does not come in', async () => {
  expect((await announced(drawing, 'text/html')).body).toMatchObject({ errors: [{ code: 'media.type' }] });
  const { attachmentId, upload } = (await announced(Buffer.from('<html></html>'))).body;
  const form = new FormData();
  for (const [name, value] of Object.entries(upload.fields)) form.set(name, value);
  form.set('file', new Blob(['<html></html>']));
  await fetch(upload.url, { method: 'POST', body: form });
  expect((await as(m, 'sme').post(`${path}/attachments/${attachmentId}/done`)).body).toMatchObject({ code: 'media.content' });
});
