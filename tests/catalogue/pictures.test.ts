import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Import } from '@sandan/market/import/import';
import { guarded } from '@sandan/sources/http/ask';
import { strToU8, zipSync } from 'fflate';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { as } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';
import { signIn } from '../inquiry/story.ts';

/** One pixel, of any colour. */
const png = (colour: number): Buffer =>
  Buffer.concat([
    Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64'),
    Buffer.from([colour]),
  ]);
const asked: string[] = [];
let shown = png(1);
let server: Server;
let at = '';
/** Seconds that the clock goes on with each question about a picture that is gone. */
let slow = 0;
let later = 0;
/** A port at which nobody listens. */
const nobody = 9;
let m: Cast;
beforeAll(async () => {
  server = createServer((request, response) => {
    later += request.url?.startsWith('/gone') ? slow * 1000 : 0;
    asked.push(`${request.url} ${request.headers['if-none-match'] ?? ''}`.trim());
    const etag = `"${createHash('sha256').update(shown).digest('hex').slice(0, 8)}"`;
    if (request.url === '/a.png' && request.headers['if-none-match'] === etag) return response.writeHead(304).end();
    if (request.url === '/a.png') return response.writeHead(200, { etag }).end(shown);
    if (request.url === '/page') return response.writeHead(200).end('<html>no picture</html>');
    if (request.url === '/large.png') return response.writeHead(200).end(Buffer.alloc(10 * 1024 * 1024 + 1, 1));
    return response.writeHead(404).end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  at = `http://127.0.0.1:${port}`;
  const allow = (address: string, asks: number) => address === '127.0.0.1' && [port, nobody].includes(asks);
  m = await cast({ now: '2026-11-27T10:00+09:00', sources: { asking: (guard) => guarded({ ...guard, allow }) } });
  await signIn(m);
});
afterAll(async () => {
  await m.close();
  server.close();
});

afterEach(() => vi.restoreAllMocks());

/** Uploads a list, runs it, and lets the worker do what it has to. */
const bring = async (bytes: Uint8Array, fileName: string): Promise<Import> => {
  const sme = as(m, 'sme');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const begun = await sme.post<Import & { upload: { url: string; fields: Record<string, string> } }>('/imports', {
    source: 'catalogue',
    fileName,
    bytes: bytes.byteLength,
    sha256,
  });
  const form = new FormData();
  for (const [field, value] of Object.entries(begun.body.upload.fields)) form.set(field, value);
  form.set('file', new Blob([new Uint8Array(bytes)]));
  const sent = await fetch(begun.body.upload.url, { method: 'POST', body: form });
  expect(sent.status, begun.text).toBeLessThan(300);
  const run = await sme.post<Import>(`/imports/${begun.body.id}/run`);
  expect(run.status, run.text).toBe(202);
  await m.run('sources');
  return (await sme.get<Import>(`/imports/${begun.body.id}`)).body;
};
const mediaOf = async (title: string) =>
  (await m.world.stores.listings.allOfOwner(m.organisations.sme ?? '')).find(({ content }) => content.title.en === title)?.content
    .media ?? [];
const csv = (...rows: string[]) => strToU8(['SKU,Product name,Images', ...rows].join('\r\n'));

test('pictures of a list are fetched in the background, each that fails is told at its row and column, and nothing comes twice', async () => {
  const list = csv(
    `BV-1,Valve one,${at}/a.png`,
    `BV-2,Valve two,${at}/page; ${at}/gone.png; nowhere.png; http://169.254.169.254/latest`,
    `BV-3,Valve three,${at}/large.png`,
  );
  const first = await bring(list, 'list.csv');
  expect(first).toMatchObject({
    state: 'done',
    counts: { created: 3, refused: 0 },
    pictures: { taken: 1, unchanged: 0, failed: 5 },
  });
  expect(
    first.pictures?.refused
      .map(({ position, id, fields }) => [position.index, id, fields?.[0]?.column, fields?.[0]?.code])
      .sort(),
  ).toEqual([
    [3, 'BV-2', 'images', 'import.pictureAddress'],
    [3, 'BV-2', 'images', 'import.pictureGone'],
    [3, 'BV-2', 'images', 'import.picturePrivate'],
    [3, 'BV-2', 'images', 'import.pictureType'],
    [4, 'BV-3', 'images', 'import.pictureLarge'],
  ]);
  const [one] = await mediaOf('Valve one');
  expect(one).toMatchObject({ kind: 'image', type: 'image/png', name: 'a.png', stage: 'public', origin: { url: `${at}/a.png` } });
  const seen = await as(m, 'sme').get<{ items: { id: string }[] }>(`/listings/${one?.key.split('/')[1]}`);
  expect(seen.text).toContain(one?.id ?? 'none');
  expect(seen.text).not.toContain('127.0.0.1');

  asked.length = 0;
  const again = await bring(list, 'list.csv');
  expect(again).toMatchObject({ counts: { created: 0, unchanged: 3 }, pictures: { taken: 0, unchanged: 1 } });
  // Several are asked for at once: which comes first is nobody's promise.
  expect(asked.filter((one) => one.startsWith('/a.png'))).toEqual([expect.stringMatching(/^\/a\.png "\w+"$/)]);
  shown = png(2);
  expect((await bring(list, 'list.csv')).pictures).toMatchObject({ taken: 1, unchanged: 0 });
  const after = await mediaOf('Valve one');
  expect([after.length, after[0]?.sha256 === one?.sha256]).toEqual([1, false]);
});

test('an archive brings the pictures that its list names, and those that are named by the code of a product', async () => {
  const list = csv('BV-7,Valve seven,front.png', 'BV-8,Valve eight,');
  const archive = zipSync({
    'list.csv': list,
    'p/front.png': png(3),
    'p/BV-8.png': png(4),
    'p/BV-8__2.png': png(5),
    'BV-7.txt.png': png(6),
  });
  const report = await bring(archive, 'products.zip');
  expect(report).toMatchObject({ state: 'done', counts: { created: 2 }, pictures: { taken: 3, failed: 0 } });
  expect((await mediaOf('Valve eight')).map(({ name }) => name).sort()).toEqual(['BV-8.png', 'BV-8__2.png']);

  const alone = zipSync({ 'BV-7__2.png': png(7), 'NO-1.png': png(8) });
  const pictures = await bring(alone, 'pictures.zip');
  expect(pictures).toMatchObject({ counts: { read: 2, unchanged: 1, refused: 1 }, pictures: { taken: 1, failed: 0 } });
  expect(pictures.refused[0]?.fields).toMatchObject([{ column: 'sku', code: 'import.noSuchProduct' }]);
  expect((await bring(alone, 'pictures.zip')).pictures).toMatchObject({ taken: 0, unchanged: 1 });
});

test('a server that answers nothing is left alone after a few questions, and each of its pictures is told', async () => {
  const rows = Array.from({ length: 8 }, (_, row) => {
    const images = Array.from({ length: 5 }, (__, n) => `http://127.0.0.1:${nobody}/${row}-${n}.png`);
    return `MUTE-${row},Mute ${row},${images.join('; ')}`;
  });
  const { state, pictures } = await bring(csv(...rows), 'mute.csv');
  expect([state, pictures?.failed, pictures?.refused.length]).toEqual(['done', 40, 40]);
  const codes = pictures?.refused.map(({ fields }) => fields?.[0]?.code) ?? [];
  // Four are asked at the same time, so that a few are on their way when it is clear that nobody answers.
  expect(codes.filter((code) => code === 'import.pictureSilent').length).toBeLessThan(8);
  expect(codes.filter((code) => code === 'import.pictureHost').length).toBeGreaterThan(32);
});

// Last, since the clocks that it moves on are those of the object store as well.
test('a thousand addresses at which nothing is any more are told one by one, each asked once, by as many workers as the time needs', async () => {
  const real = Date.now;
  vi.spyOn(Date, 'now').mockImplementation(() => real() + later);
  slow = 1;
  asked.length = 0;
  const rows = Array.from({ length: 200 }, (_, row) => {
    const images = Array.from({ length: 5 }, (__, n) => `${at}/gone-${row}-${n}.png`);
    return `DEAD-${row},Dead ${row},${images.join('; ')}`;
  });
  const begun = await bring(csv(...rows), 'dead.csv');
  expect(begun).toMatchObject({ state: 'running', counts: { created: 200, refused: 0 } });
  expect(begun.pictures?.failed).toBeGreaterThanOrEqual(600);
  expect(begun.pictures?.failed).toBeLessThan(1000);
  await m.run('sources');
  const done = (await as(m, 'sme').get<Import>(`/imports/${begun.id}`)).body;
  expect(done).toMatchObject({ state: 'done', counts: { created: 200, unchanged: 0 }, pictures: { taken: 0, failed: 1000 } });
  const told = done.pictures?.refused.map(({ position, fields }) => [position.index, fields?.[0]?.code]) ?? [];
  expect(told).toEqual(Array.from({ length: 1000 }, (_, n) => [2 + Math.floor(n / 5), 'import.pictureGone']));
  expect([asked.length, new Set(asked).size]).toEqual([1000, 1000]);
});
