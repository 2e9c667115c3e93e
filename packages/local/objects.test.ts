import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GetObjectCommand, HeadObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { afterAll, afterEach, expect, test } from 'vitest';
import { gateway } from './gateway.ts';
import { objectStore, objectsEndpoint } from './objects.ts';

const dir = mkdtempSync(join(tmpdir(), 'market-'));
const credentials = { accessKeyId: 'key', secretAccessKey: 'secret' };
const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const start = async (now = () => new Date()) => {
  const store = objectStore({ dir, bucket: 'market', credentials, now });
  const server = gateway({ handlers: {}, mounts: [store], wrote: () => {}, log: () => {} });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const close = async () => {
    server.closeAllConnections();
    server.close();
    await store.close();
  };
  open.push(close);
  const endpoint = objectsEndpoint(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  return { client: new S3Client({ endpoint, region: 'us-east-1', forcePathStyle: true, credentials }), close };
};

const postOf = (client: S3Client, key: string, max: number) =>
  createPresignedPost(client, {
    Bucket: 'market',
    Key: key,
    Conditions: [['content-length-range', 1, max]],
    Fields: { 'Content-Type': 'image/png' },
    Expires: 60,
  });

const send = ({ url, fields }: { url: string; fields: Record<string, string> }, bytes: number) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set('file', new Blob([new Uint8Array(bytes)]));
  return fetch(url, { method: 'POST', body: form });
};

test('an upload within its policy is kept over a restart, and read through a link that expires', async () => {
  const first = await start();
  expect((await send(await postOf(first.client, 'a/b.png', 100), 100)).status).toBe(204);
  await first.close();

  const second = await start();
  const head = await second.client.send(new HeadObjectCommand({ Bucket: 'market', Key: 'a/b.png' }));
  expect([head.ContentLength, head.ContentType]).toEqual([100, 'image/png']);
  const link = await getSignedUrl(second.client, new GetObjectCommand({ Bucket: 'market', Key: 'a/b.png' }), { expiresIn: 60 });
  expect((await fetch(link)).status).toBe(200);
  expect((await fetch(link.replace('b.png', 'c.png'))).status).toBe(403);
  expect((await fetch(link.split('?')[0] ?? '')).status).toBe(403);
  await second.close();

  const later = await start(() => new Date(Date.now() + 61_000));
  const old = await getSignedUrl(later.client, new GetObjectCommand({ Bucket: 'market', Key: 'a/b.png' }), { expiresIn: 60 });
  expect((await fetch(old)).status).toBe(403);
});

test('an upload that is too large, under another name or with a changed policy is refused', async () => {
  const { client } = await start();
  const post = await postOf(client, 'x.png', 100);
  const tooLarge = await send(post, 101);
  expect([tooLarge.status, await tooLarge.text()]).toEqual([400, expect.stringContaining('EntityTooLarge')]);
  expect((await send({ ...post, fields: { ...post.fields, key: 'y.png' } }, 10)).status).toBe(403);
  const policy = Buffer.from(JSON.stringify({ expiration: '2999-01-01T00:00:00Z', conditions: [] })).toString('base64');
  expect((await send({ ...post, fields: { ...post.fields, Policy: policy } }, 10)).status).toBe(403);
});

test('an upload over the size of one part arrives whole', async () => {
  const { client } = await start();
  expect((await send(await postOf(client, 'large.xml', 30_000_000), 17_000_000)).status).toBe(204);
  expect((await client.send(new HeadObjectCommand({ Bucket: 'market', Key: 'large.xml' }))).ContentLength).toBe(17_000_000);
  await client.send(new PutObjectCommand({ Bucket: 'market', Key: 'small', Body: 'small' }));
  const small = await client.send(new GetObjectCommand({ Bucket: 'market', Key: 'small' }));
  expect(await small.Body?.transformToString()).toBe('small');
});
