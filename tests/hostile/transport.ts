import { constants, createBrotliCompress, createDeflate, createGzip, gzipSync } from 'node:zlib';
import { answers, mutates, pour, type Switch } from './switch.ts';

const bombMegabytes = 300;
const bombs = new Map<string, Promise<Buffer>>();
const quick = { params: { [constants.BROTLI_PARAM_QUALITY]: 3 } };
const packers = { gzip: () => createGzip(), deflate: () => createDeflate(), br: () => createBrotliCompress(quick) };

/** Blanks that pack a thousandfold, packed once. */
const bomb = (coding: keyof typeof packers): Promise<Buffer> => {
  const known = bombs.get(coding);
  if (known) return known;
  const pack = async () => {
    const packer = packers[coding]();
    const parts: Buffer[] = [];
    packer.on('data', (part) => parts.push(part));
    const blanks = Buffer.alloc(1e6, ' ');
    for (let n = 0; n < bombMegabytes; n++) if (!packer.write(blanks)) await new Promise((go) => packer.once('drain', go));
    await new Promise((go) => packer.once('end', go).end());
    return Buffer.concat(parts);
  };
  const made = pack();
  bombs.set(coding, made);
  return made;
};
const exploding = (name: string, coding: keyof typeof packers): Switch => ({
  name,
  ends: 'fault',
  heavy: true,
  serve: async (_, response) => void response.writeHead(200, { 'content-encoding': coding }).end(await bomb(coding)),
});

const layered = (bytes: Uint8Array, layers: number): Uint8Array => (layers === 0 ? bytes : layered(gzipSync(bytes), layers - 1));
const compressions: readonly Switch[] = [
  exploding('gzip bomb', 'gzip'),
  exploding('deflate bomb', 'deflate'),
  exploding('brotli bomb', 'br'),
  {
    ...exploding('nested bomb', 'gzip'),
    serve: async (_, response) =>
      void response.writeHead(200, { 'content-encoding': 'gzip, gzip' }).end(gzipSync(await bomb('gzip'))),
  },
  mutates('gzip', (good) => gzipSync(good), { ends: 'good' }, { 'content-encoding': 'gzip' }),
  mutates('gzip of gzip', (good) => layered(good, 2), { ends: 'good' }, { 'content-encoding': 'gzip, gzip' }),
  answers(
    'gzip in ten layers',
    () => layered(Buffer.from('<a/>'), 10),
    {},
    { 'content-encoding': Array(10).fill('gzip').join(', ') },
  ),
  mutates('gzip that is none', (good) => good, {}, { 'content-encoding': 'gzip' }),
  mutates('brotli that is gzip', (good) => gzipSync(good), {}, { 'content-encoding': 'br' }),
  mutates('unknown coding', (good) => good, {}, { 'content-encoding': 'zip' }),
  mutates('gzip that is cut', (good) => gzipSync(good).subarray(0, 60), {}, { 'content-encoding': 'gzip' }),
];

const status = (name: string, code: number, headers: Record<string, string> = {}): Switch => ({
  name,
  ends: 'fault',
  serve: (_, response) => void response.writeHead(code, headers).end('<error>busy</error>'),
});
/** Fails a number of times before each good answer. */
const recovers = (name: string, code: number, period: number, headers: Record<string, string> = {}): Switch => ({
  name,
  ends: 'good',
  example: true,
  serve: (_, response, scene) =>
    void (scene.count % period === 0 ? response.end(scene.good()) : response.writeHead(code, headers).end('busy')),
});
const statuses: readonly Switch[] = [
  status('429', 429),
  status('429 with an absurd wait', 429, { 'retry-after': '99999999999999999999' }),
  status('429 with an absurd date', 429, { 'retry-after': 'Fri, 31 Dec 9999 23:59:59 GMT' }),
  status('429 with nonsense', 429, { 'retry-after': '-1; drop' }),
  recovers('429 that recovers', 429, 2, { 'retry-after': '1' }),
  recovers('flapping', 503, 2),
  status('500', 500),
  status('503', 503, { 'retry-after': '3600' }),
  status('403', 403),
  status('418', 418),
  {
    name: 'an error page without end',
    ends: 'fault',
    serve: async (_, response) => {
      response.writeHead(500);
      await pour(response, forever('<p>error</p>'.repeat(1000)));
    },
  },
];

const forever = function* (part: string) {
  for (;;) yield part;
};
const dripping = (name: string, part: string, everyMs: number): Switch => ({
  name,
  ends: 'fault',
  slow: true,
  serve: (_, response) => {
    const timer = setInterval(() => response.write(part), everyMs);
    response.on('close', () => clearInterval(timer));
  },
});
const slowness: readonly Switch[] = [
  { name: 'no head', ends: 'fault', slow: true, serve: () => {} },
  dripping('drip', ' ', 200),
  dripping('drip of rows', '<a/>', 100),
  { name: 'body without end', ends: 'fault', heavy: true, serve: (_, response) => pour(response, forever(' '.repeat(65_536))) },
  { name: 'reset', ends: 'fault', serve: (request) => void request.socket.resetAndDestroy() },
  {
    name: 'reset in the body',
    ends: 'fault',
    example: true,
    serve: (request, response, scene) => {
      response.writeHead(200, { 'content-length': '100000' });
      response.write(scene.good().slice(0, 200), () => request.socket.resetAndDestroy());
    },
  },
  {
    name: 'less than was announced',
    ends: 'fault',
    example: true,
    serve: (request, response, scene) => {
      response.writeHead(200, { 'content-length': '100000' });
      response.write(scene.good(), () => request.socket.end());
    },
  },
  {
    name: 'garbage for a head',
    ends: 'fault',
    serve: (request) => void request.socket.end('HTTP/9.9 abc\r\n\r\n<a/>'),
  },
  {
    name: 'a head of 10 MB',
    ends: 'fault',
    serve: (request) => {
      request.socket.on('error', () => {});
      request.socket.end(`HTTP/1.1 200 OK\r\nx: ${'a'.repeat(10_000_000)}\r\n\r\n`);
    },
  },
];

export const transportSwitches: readonly Switch[] = [...compressions, ...statuses, ...slowness];
