import { createHash } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { S3Client } from '@aws-sdk/client-s3';
import { gateway } from '@sandan/local/gateway';
import { objectStore, objectsEndpoint } from '@sandan/local/objects';
import { linkSeconds, objects, type UploadForm, uploadSeconds } from '@sandan/objects/objects';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

const credentials = { accessKeyId: 'key', secretAccessKey: 'secret' };
let late = 0;
const store = objectStore({ bucket: 'market', credentials, now: () => new Date(Date.now() + late) });
const server = gateway({ handlers: {}, mounts: [store], wrote: () => {}, log: () => {} });
let kept: ReturnType<typeof objects>;

beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const endpoint = objectsEndpoint(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  const client = new S3Client({ endpoint, region: 'ap-northeast-2', forcePathStyle: true, credentials });
  kept = objects({ client, bucket: 'market' });
});
beforeEach(() => {
  late = 0;
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await store.close();
});

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const csv = Buffer.from('품번,압력\nBV-100,25\n');
const send = ({ url, fields }: UploadForm, bytes: Uint8Array, changed: Record<string, string> = {}) => {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...fields, ...changed })) form.set(name, value);
  form.set('file', new Blob([new Uint8Array(bytes)]));
  return fetch(url, { method: 'POST', body: form });
};
const form = (key: string, maxBytes = 1000) => kept.upload(key, { type: 'text/csv', maxBytes, sha256: sha256(csv) });
const code = (c: string) => expect.objectContaining({ code: c });

test('what is put is got back, and gone when it is removed', async () => {
  await kept.put('a/1', csv, 'text/csv');
  expect(await new Response(await kept.get('a/1')).text()).toBe(csv.toString());
  await kept.remove('a/1');
  await kept.remove('a/1');
  expect(await kept.get('a/1')).toBeUndefined();
  expect(await kept.inspect('a/1', 100)).toBeUndefined();
});

test('a form takes the file it was made for', async () => {
  expect((await send(await form('u/1'), csv)).ok).toBe(true);
  expect(await kept.inspect('u/1', 1000)).toEqual({
    bytes: csv.length,
    sha256: sha256(csv),
    type: 'text/csv',
    mark: expect.stringMatching(/.+/),
  });
});

test('a form takes nothing else: no larger file, no other content, key or type, and nothing after its time', async () => {
  expect((await send(await form('u/2', csv.length - 1), csv)).status).toBe(400);
  expect((await send(await form('u/2'), Buffer.alloc(0))).status).toBe(400);
  expect((await send(await form('u/2'), Buffer.from('other'))).status).toBe(400);
  expect((await send(await form('u/2'), csv, { key: 'media/other' })).status).toBe(403);
  expect((await send(await form('u/2'), csv, { 'Content-Type': 'text/html' })).status).toBe(403);
  late = (uploadSeconds + 1) * 1000;
  expect((await send(await form('u/2'), csv)).status).toBe(403);
  late = 0;
  expect(await kept.inspect('u/2', 1000)).toBeUndefined();
});

test('an object is read no further than what is taken', async () => {
  await kept.put('u/3', Buffer.alloc(2000, 'x'), 'text/csv');
  await expect(kept.inspect('u/3', 1999)).rejects.toThrow(code('object.tooLarge'));
  expect((await kept.inspect('u/3', 2000))?.bytes).toBe(2000);
});

test('the version that was inspected is kept, and no later one', async () => {
  await kept.put('u/4', csv, 'text/csv');
  const seen = await kept.inspect('u/4', 1000);
  const file = { name: '표.csv', type: 'text/csv' };
  await kept.keep('u/4', 'media/4', seen?.mark ?? '', file);
  expect(await new Response(await kept.get('media/4')).text()).toBe(csv.toString());
  await kept.put('u/4', Buffer.from('later'), 'text/csv');
  await expect(kept.keep('u/4', 'media/5', seen?.mark ?? '', file)).rejects.toThrow(code('object.changed'));
  await expect(kept.keep('u/none', 'media/5', seen?.mark ?? '', file)).rejects.toThrow(code('object.changed'));
  expect(await kept.get('media/5')).toBeUndefined();
});

test('a link saves the file under its name, and opens for a while only', async () => {
  await kept.put('u/5', csv, 'text/csv');
  const seen = await kept.inspect('u/5', 1000);
  await kept.keep('u/5', 'media/6', seen?.mark ?? '', { name: '압력표.csv', type: 'text/csv' });
  const link = await kept.link('media/6', '압력표.csv', 'text/csv');
  const answer = await fetch(link);
  expect(await answer.text()).toBe(csv.toString());
  expect(answer.headers.get('content-disposition')).toContain(`filename*=UTF-8''${encodeURIComponent('압력표.csv')}`);
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment;/);
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  expect((await fetch(link.replace('media/6', 'media/4'))).status).toBe(403);
  late = (linkSeconds + 1) * 1000;
  expect((await fetch(link)).status).toBe(403);
});
