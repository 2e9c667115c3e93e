import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { Fault } from '@sandan/kernel/fault';
import { afterEach, expect, test } from 'vitest';
import { guarded } from '../http/ask.ts';
import { type KiprisAccess, kipris, type ListPage } from './client.ts';
import { detailB, listA, listB, recorded, recording, rowA } from './fixtures.ts';

type Answer = (request: URL, response: ServerResponse, count: number) => void;
const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

/** A source on the loopback that answers as told, and the client that asks it. */
const source = async (answer: Answer, access: Partial<KiprisAccess> = {}) => {
  const asked: URL[] = [];
  const slept: number[] = [];
  const server = createServer((request: IncomingMessage, response) => {
    const url = new URL(request.url ?? '/', 'http://source');
    asked.push(url);
    answer(url, response, asked.length);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const port = address && typeof address === 'object' ? address.port : 0;
  ends.push(async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  });
  const sleep = async (ms: number) => {
    slept.push(ms);
  };
  const ask = guarded({ allow: (address, p) => address === '127.0.0.1' && p === port, sleep });
  const client = kipris({ key: 'a key/+=', origin: `http://127.0.0.1:${port}`, ask, sleep, ...access });
  return { client, asked, slept, port };
};

const walk = async (pages: AsyncIterable<ListPage>): Promise<ListPage[]> => {
  const all: ListPage[] = [];
  for await (const page of pages) all.push(page);
  return all;
};
const faultOf = async (task: Promise<unknown>): Promise<Fault> => {
  const fault = await task.catch((e: unknown) => e);
  if (!(fault instanceof Fault)) throw new Error('no fault');
  return fault;
};

/** Gateway A as it is: docsStart is the first record, not a page. */
const offsets =
  (total: number): Answer =>
  (url, response) => {
    const start = Number(url.searchParams.get('docsStart'));
    const rows = Math.max(0, Math.min(Number(url.searchParams.get('docsCount')), total - start + 1));
    response.end(
      listA(
        Array.from({ length: rows }, (_, i) => rowA(start + i)),
        total,
      ),
    );
  };

test('a walk through gateway A brings every record once, for docsStart counts records', async () => {
  const { client, asked } = await source(offsets(1203));
  const pages = await walk(client.applicant('120070509242'));
  const numbers = pages.flatMap((page) => page.records.map((row) => row.fields.applicationNumber));
  expect(numbers).toHaveLength(1203);
  expect(new Set(numbers).size).toBe(1203);
  expect(asked.map((url) => url.searchParams.get('docsStart'))).toEqual(['1', '501', '1001']);
  expect(asked[0]?.pathname).toBe('/openapi/rest/patUtiModInfoSearchSevice/applicantNameSearchInfo');
  expect(asked[0]?.searchParams.get('accessKey')).toBe('a key/+=');
  expect(asked[0]?.search).not.toContain('%25');
});

test('the application behind a registration or a publication is the one whose own number it is', async () => {
  const numbered = (name: string, number: string) =>
    listB(['1020160000001'])
      .replace(/<registerNumber> </, `<${name}>${number}<`)
      .replace('</registerNumber>', `</${name}>`);
  const { client, asked } = await source((url, response) => {
    const [register, open] = ['registerNumber', 'openNumber'].map((name) => url.searchParams.get(name));
    response.end(register ? numbered('registerNumber', '1012345670000') : numbered('openNumber', open ?? ''));
  });
  expect(await client.applicationBehind('registration', '1012345670000')).toBe('1020160000001');
  expect(await client.applicationBehind('registration', '1099999990000')).toBeUndefined();
  expect(await client.applicationBehind('publication', '1020180042000')).toBe('1020160000001');
  expect(asked[0]?.pathname).toBe('/kipo-api/kipi/patUtiModInfoSearchSevice/getAdvancedSearch');
});

test('a walk through gateway B counts pages, and asks with its own names', async () => {
  const { client, asked } = await source((url, response) => {
    const page = Number(url.searchParams.get('pageNo'));
    const numbers = Array.from({ length: page === 3 ? 1 : 2 }, (_, i) => `102020${String(page * 10 + i).padStart(7, '0')}`);
    response.end(listB(numbers, 5, page));
  });
  const params = { applicant: '한빛대학교', patent: 'true' };
  const pages = await walk(client.pages({ gateway: 'B', operation: 'getAdvancedSearch', params, size: 2 }));
  expect(pages.map((page) => page.rows)).toEqual([2, 2, 1]);
  expect(asked.map((url) => [url.searchParams.get('pageNo'), url.searchParams.get('numOfRows')])).toEqual([
    ['1', '2'],
    ['2', '2'],
    ['3', '2'],
  ]);
  expect(asked[0]?.searchParams.get('ServiceKey')).toBe('a key/+=');
  expect(asked[0]?.searchParams.has('docsStart')).toBe(false);
});

test('a walk ends where pages repeat, run dry or never end', async () => {
  const repeating = await source((_, response) => void response.end(listA([rowA(1), rowA(2)], 1000)));
  expect((await faultOf(walk(repeating.client.applicant('1')))).code).toBe('source.repeats');
  const dry = await source((_, response, n) => void response.end(listA(n === 1 ? [rowA(1)] : [], 1000)));
  expect((await faultOf(walk(dry.client.applicant('1')))).code).toBe('source.shrunken');
  const endless = await source((_, response, n) => void response.end(listA([rowA(n)], 9_999_999)));
  expect(await walk(endless.client.applicant('1', { pages: 7 }))).toHaveLength(7);
});

test('a busy source is asked again when it says, three times in all, and an absurd wait is not waited for', async () => {
  const busy = await source((_, response, n) => {
    if (n < 3) response.writeHead(n === 1 ? 429 : 503, n === 1 ? { 'retry-after': '2' } : {}).end();
    else response.end(listA([rowA(1)]));
  });
  expect(await walk(busy.client.applicant('1'))).toHaveLength(1);
  expect(busy.slept[0]).toBe(2000);
  const down = await source((_, response) => void response.writeHead(500).end());
  expect((await faultOf(walk(down.client.applicant('1')))).code).toBe('source.busy');
  expect(down.asked).toHaveLength(3);
  const absurd = await source((_, response) => void response.writeHead(429, { 'retry-after': '999999999' }).end());
  expect(await faultOf(walk(absurd.client.applicant('1')))).toMatchObject({ code: 'source.busy', retryAfter: 999_999_999 });
  expect(absurd.asked).toHaveLength(1);
  const reset = await source((_, response) => void response.destroy());
  expect((await faultOf(walk(reset.client.applicant('1')))).code).toBe('source.unreachable');
});

test('no redirect is followed: gateway A answers 302 for a path it does not know', async () => {
  const trap = await source((_, response) => void response.end(listA([rowA(1)])));
  const { client, asked } = await source((_, response) => {
    response.writeHead(302, { location: `http://127.0.0.1:${trap.port}/` }).end();
  });
  expect((await faultOf(walk(client.pages({ gateway: 'A', operation: 'unknown', params: {} })))).code).toBe('source.redirect');
  expect(asked).toHaveLength(1);
  expect(trap.asked).toHaveLength(0);
});

test('an answer that drips, never ends or is too large is cut off', async () => {
  const drip = await source(
    (_, response) => {
      const timer = setInterval(() => response.write('<a/>'), 20);
      response.on('close', () => clearInterval(timer));
    },
    { limits: { ms: 200, attempts: 1 } },
  );
  expect((await faultOf(walk(drip.client.applicant('1')))).code).toBe('source.unreachable');
  const large = await source((_, response) => void response.end('x'.repeat(200_000)), { limits: { bytes: 100_000 } });
  expect((await faultOf(walk(large.client.applicant('1')))).code).toBe('source.tooLarge');
  const page = await source((_, response) => void response.end('<!DOCTYPE html><html></html>'));
  expect((await faultOf(walk(page.client.applicant('1')))).code).toBe('source.page');
});

test('no message of a fault carries the key', async () => {
  const { client } = await source((_, response) => void response.writeHead(500).end());
  expect((await faultOf(walk(client.applicant('1')))).message).not.toContain('key');
});

test('a detail whose summary is nil is asked for again, three times in all', async () => {
  const lucky = await source((_, response, n) => void response.end(detailB(n < 3)));
  const detail = await lucky.client.detail('1020190100885');
  expect(detail.row.fields).toMatchObject({
    applicationNumber: '10-2019-0100885',
    filed: '2019.08.19',
    titleEnglish: 'Test device',
  });
  expect(lucky.asked).toHaveLength(3);
  const unlucky = await source((_, response) => void response.end(detailB(true)));
  expect((await faultOf(unlucky.client.detail('1020190100885'))).code).toBe('source.incomplete');
  expect(unlucky.asked).toHaveLength(3);
  expect(unlucky.asked[0]?.pathname).toBe('/kipo-api/kipi/patUtiModInfoSearchSevice/getBibliographyDetailInfoSearch');
});

test.skipIf(!recorded)('recorded answers come over the wire as they lie in the file', async () => {
  const { client } = await source((url, response) => {
    const start = url.searchParams.get('docsStart');
    response.end(recording(start === '1' ? 'list/patent/120070509242/1.xml' : 'list/patent/120070509242/2.xml'));
  });
  const pages = await walk(client.applicant('120070509242', { pages: 2 }));
  expect(pages.map((page) => [page.offset, page.rows, page.total])).toEqual([
    [0, 500, 11304],
    [500, 500, 11304],
  ]);
  const blocked = await source((_, response) => void response.end(recording('errors/blocked_users.xml')));
  expect(await faultOf(walk(blocked.client.applicant('1')))).toMatchObject({
    code: 'source.refused',
    params: { sourceCode: '10' },
  });
  const nil = await source((_, response) => {
    response.end(recording('detail/getBibliographyDetailInfoSearch_1020190100885.xml'));
  });
  expect((await faultOf(nil.client.detail('1020190100885'))).code).toBe('source.incomplete');
  expect(nil.asked).toHaveLength(3);
});
