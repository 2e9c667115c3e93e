import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { Fault } from '@sandan/kernel/fault';
import { afterEach, expect, test } from 'vitest';
import { type Guard, guarded, guardedStream, type Question } from './ask.ts';
import { runBudget } from './budget.ts';

type Answer = (request: IncomingMessage, response: ServerResponse, count: number) => void;
const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

/** A source on the loopback, and a client that may ask it and nothing else of the loopback. */
const source = async (answer: Answer, guard: Guard = {}) => {
  let count = 0;
  const slept: number[] = [];
  const server = createServer((request, response) => answer(request, response, ++count));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  ends.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const whole: Guard = {
    allow: (address, p) => address === '127.0.0.1' && p === port,
    sleep: async (ms) => void slept.push(ms),
    ...guard,
  };
  const origin = `http://127.0.0.1:${port}`;
  const question = (path = '/', more: Partial<Question> = {}): Question => ({
    url: new URL(path, origin),
    name: 'a source',
    ...more,
  });
  return { ask: guarded(whole), stream: guardedStream(whole), question, slept, port, origin, asked: () => count };
};
const faultOf = async (task: Promise<unknown>): Promise<Fault> => {
  const fault = await task.catch((e: unknown) => e);
  if (!(fault instanceof Fault)) throw new Error(`no fault but ${String(fault)}`);
  return fault;
};
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

test('an answer comes whole, however it was compressed on the way', async () => {
  const codings: Record<string, Uint8Array> = {
    gzip: gzipSync('안녕'),
    deflate: deflateSync('안녕'),
    br: brotliCompressSync('안녕'),
    'gzip, br': brotliCompressSync(gzipSync('안녕')),
    identity: Buffer.from('안녕'),
  };
  const { ask, question } = await source(({ url }, response) => {
    const coding = decodeURIComponent(url?.slice(1) ?? '');
    response.writeHead(200, { 'content-encoding': coding }).end(codings[coding]);
  });
  for (const coding of Object.keys(codings))
    expect(textOf((await ask(question(`/${encodeURIComponent(coding)}`))).bytes), coding).toBe('안녕');
});

test('an answer that is not compressed as it says is refused, and so is one that grows beyond its bound', async () => {
  const { ask, question, asked } = await source(({ url }, response) => {
    if (url === '/wrong') response.writeHead(200, { 'content-encoding': 'gzip' }).end('plain');
    else if (url === '/unknown') response.writeHead(200, { 'content-encoding': 'zip' }).end('plain');
    else if (url === '/cut')
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('x'.repeat(9999)).subarray(0, 20));
    else response.writeHead(200, { 'content-encoding': 'gzip, gzip' }).end(gzipSync(gzipSync(Buffer.alloc(3_000_000))));
  });
  expect((await faultOf(ask(question('/wrong')))).code).toBe('source.compression');
  expect((await faultOf(ask(question('/unknown')))).code).toBe('source.compression');
  expect(asked()).toBe(2);
  expect((await faultOf(ask(question('/cut')))).code).toBe('source.truncated');
  expect((await faultOf(ask(question('/bomb', { limits: { bytes: 1_000_000 } })))).code).toBe('source.tooLarge');
});

test('nothing but public addresses is connected to, in whatever way they are written', async () => {
  const { port, asked, origin } = await source((_, response) => void response.end('in'));
  const ask = guarded();
  for (const host of [
    '127.0.0.1',
    '0177.1',
    '0x7f000001',
    '2130706433',
    '0.0.0.0',
    'localhost',
    'localhost.',
    '[::1]',
    '[::ffff:7f00:1]',
  ])
    expect((await faultOf(ask({ url: new URL(`http://${host}:${port}/`), name: host }))).code, host).toBe('source.private');
  for (const address of ['127.0.0.1', '100.64.0.1', '64:ff9b::7f00:1', '::ffff:127.0.0.1', 'fe80::1', '224.0.0.1', '10.1.2.3']) {
    const rebound = guarded({ lookup: async () => ['8.8.8.8', address] });
    expect((await faultOf(rebound({ url: new URL(`http://name.example:${port}/`), name: address }))).code, address).toBe(
      'source.private',
    );
  }
  expect((await faultOf(ask({ url: new URL('file:///etc/passwd'), name: 'file' }))).code).toBe('source.private');
  expect((await faultOf(ask({ url: new URL(origin.replace('//', '//u:p@')), name: 'user' }))).code).toBe('source.private');
  expect(asked()).toBe(0);
});

test('the address that was checked is the one that is connected to', async () => {
  const lookups: string[] = [];
  const answers = [['127.0.0.1'], ['127.0.0.2']];
  const { question, origin, asked, ask } = await source(
    (_, response) => void response.writeHead(200, { connection: 'close' }).end('in'),
    {
      lookup: async (name) => {
        lookups.push(name);
        return answers[lookups.length - 1] ?? [];
      },
    },
  );
  const url = new URL(origin.replace('127.0.0.1', 'name.example'));
  expect(textOf((await ask(question('/', { url }))).bytes)).toBe('in');
  expect((await faultOf(ask(question('/', { url })))).code).toBe('source.private');
  expect([lookups.length, asked()]).toEqual([2, 1]);
});

test('a redirect leads within the origin, with the headers, three times; and never elsewhere', async () => {
  const { ask, question, origin, asked } = await source(({ url, headers }, response) => {
    const to = (location: string) => void response.writeHead(302, { location }).end();
    if (url === '/a') to('/b');
    else if (url === '/b') response.end(headers['x-key']);
    else if (url === '/loop') to('/loop');
    else to(decodeURIComponent(url?.slice(1) ?? ''));
  });
  expect(textOf((await ask(question('/a', { headers: { 'x-key': 'secret' } }))).bytes)).toBe('secret');
  const before = asked();
  expect((await faultOf(ask(question('/loop')))).code).toBe('source.redirect');
  expect(asked() - before).toBe(4);
  for (const to of [
    'http://169.254.169.254/latest',
    'http://[::ffff:a9fe:a9fe]/',
    'file:///etc/passwd',
    'gopher://x/',
    `${origin.replace('127.0.0.1', '127.0.0.2')}/`,
    `${origin.replace('//', '//u:p@')}/b`,
    '',
  ])
    expect((await faultOf(ask(question(`/${encodeURIComponent(to)}`)))).code, to).toBe('source.redirect');
});

test('a host on the list is redirected to without the headers of the question', async () => {
  const other = await source(({ headers }, response) => void response.end(`${headers['x-key']} ${headers.authorization}`));
  const { ask, question } = await source((_, response) => void response.writeHead(302, { location: other.origin }).end(), {
    allow: (address) => address === '127.0.0.1',
    hosts: ['127.0.0.1'],
  });
  const reply = await ask(question('/', { headers: { 'X-Key': 'secret', authorization: 'Bearer secret' } }));
  expect(textOf(reply.bytes)).toBe('undefined undefined');
});

test('one deadline bounds slow heads, dripping bodies, attempts and waits together', async () => {
  const drip = await source((request, response) => {
    if (request.url === '/head') return;
    const timer = setInterval(() => response.write('x'), 10);
    response.on('close', () => clearInterval(timer));
  });
  const limits = { ms: 400, attemptMs: 150 };
  for (const path of ['/head', '/drip']) {
    expect(await faultOf(drip.ask(drip.question(path, { limits }))), path).toMatchObject({ code: 'source.unreachable' });
  }
  const slow = await source((_, response) => void response.writeHead(503, { 'retry-after': '10' }).end());
  expect(await faultOf(slow.ask(slow.question('/', { limits: { ms: 5000 } })))).toMatchObject({
    code: 'source.busy',
    retryAfter: 10,
  });
  expect(slow.asked()).toBe(1);
});

test('a busy source is waited for as it asks, by seconds or by date', async () => {
  const now = Date.parse('2026-11-22T00:00:00Z');
  const { ask, question, slept } = await source(
    (_, response, n) => {
      const after = ['5', 'Sun, 22 Nov 2026 00:00:07 GMT'][n - 1];
      if (after) response.writeHead(429, { 'retry-after': after }).end();
      else response.end('at last');
    },
    { now: () => now },
  );
  expect(textOf((await ask(question())).bytes)).toBe('at last');
  expect(slept).toEqual([5000, 7000]);
});

test('a failed answer is told by its status, its start and its headers, without the keys of the question', async () => {
  const { ask, question, asked } = await source((request, response) => {
    response
      .writeHead(403, { 'x-rejection-reason': 'AnonymousQuotaPerDay' })
      .end(`no: ${request.url} ${request.headers.authorization}`);
  });
  const fault = await faultOf(ask(question('/x?serviceKey=abcd%2Bef', { headers: { authorization: 'Bearer tok-en-1' } })));
  expect(fault).toMatchObject({ kind: 'invalid', code: 'source.status', params: { status: 403 } });
  expect(fault.params.headers).toContain('x-rejection-reason: AnonymousQuotaPerDay');
  expect(fault.params.answer).toBe('no: /x?serviceKey=*** ***');
  expect(asked()).toBe(1);
  expect((await ask(question('/', { fine: [403] }))).status).toBe(403);
});

test('each attempt is charged before it is made, and the bytes of the wire after', async () => {
  const budget = runBudget({ requests: 2, bytes: 1000 });
  const { ask, question, asked } = await source(
    (_, response, n) => void (n === 1 ? response.writeHead(500).end() : response.end('12345')),
    {
      budget,
    },
  );
  await ask(question());
  expect(budget.used()).toMatchObject({ requests: 2, bytes: 5 });
  expect(await faultOf(ask(question()))).toMatchObject({ kind: 'limited', code: 'source.overBudget' });
  expect(asked()).toBe(2);
});

test('no question takes longer than what is left of the run', async () => {
  let now = 0;
  const budget = runBudget({ seconds: 60 }, () => now);
  const { ask, question } = await source(() => {}, { budget });
  now = 59_900;
  expect((await faultOf(ask(question()))).code).toBe('source.unreachable');
  now = 60_000;
  expect((await faultOf(ask(question()))).code).toBe('source.overBudget');
});

test('a long document is read as it comes, and asked again only until its first byte', async () => {
  const { stream, question, asked } = await source((request, response, n) => {
    if (n === 1) return void response.destroy();
    if (request.url === '/cut') response.writeHead(200, { 'content-length': '100' }).write('half', () => response.destroy());
    else response.end('x'.repeat(300_000));
  });
  let bytes = 0;
  for await (const part of (await stream(question())).body) bytes += part.byteLength;
  expect([bytes, asked()]).toEqual([300_000, 2]);
  const { body } = await stream(question('/cut'));
  const read = async () => {
    for await (const _ of body);
  };
  expect((await faultOf(read())).code).toBe('source.unreachable');
  expect(asked()).toBe(3);
});

test('a busy source that names a time that is over, or none, is not asked again at once', async () => {
  for (const after of ['0', 'Sun, 06 Nov 1994 08:49:37 GMT']) {
    const { ask, question, slept, asked } = await source(
      (_, response) => void response.writeHead(429, { 'retry-after': after }).end(),
      { random: () => 0.5 },
    );
    expect(await faultOf(ask(question()))).toMatchObject({ code: 'source.busy' });
    expect([asked(), ...slept]).toEqual([3, 500, 1000]);
  }
});
