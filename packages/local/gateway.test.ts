import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { afterEach, expect, test } from 'vitest';
import { gateway, type Mount } from './gateway.ts';
import type { HttpHandler } from './lambda-event.ts';

const open: { close(): void }[] = [];
afterEach(() => {
  for (const server of open.splice(0)) server.close();
});

const start = async (handler: HttpHandler, mounts: readonly Mount[] = []) => {
  let writes = 0;
  const server = gateway({
    handlers: { api: handler, web: async () => 'page' },
    mounts,
    wrote: () => writes++,
    log: () => {},
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  open.push(server);
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, writes: () => writes };
};

test('a request becomes the event of API Gateway, and the answer of the function the response', async () => {
  let event: APIGatewayProxyEventV2 | undefined;
  const { url, writes } = await start(async (e) => {
    event = e;
    return {
      statusCode: 201,
      headers: { 'content-type': 'application/octet-stream', etag: '"1"' },
      cookies: ['a=1; Path=/', 'b=2; Path=/'],
      body: Buffer.from([0, 255]).toString('base64'),
      isBase64Encoded: true,
    };
  });
  const response = await fetch(`${url}/api/v1/things?f.a=1&f.a=2&q=%ED%95%9C`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: 'x=1; y=2' },
    body: '{"name":"한글"}',
  });
  expect(event).toMatchObject({
    version: '2.0',
    routeKey: 'ANY /api/{proxy+}',
    rawPath: '/api/v1/things',
    rawQueryString: 'f.a=1&f.a=2&q=%ED%95%9C',
    queryStringParameters: { 'f.a': '1,2', q: '한' },
    cookies: ['x=1', 'y=2'],
    body: '{"name":"한글"}',
    isBase64Encoded: false,
    requestContext: { http: { method: 'POST', path: '/api/v1/things' } },
  });
  expect(event?.headers.cookie).toBeUndefined();
  expect(response.status).toBe(201);
  expect(response.headers.getSetCookie()).toEqual(['a=1; Path=/', 'b=2; Path=/']);
  expect([...new Uint8Array(await response.arrayBuffer())]).toEqual([0, 255]);
  expect(writes()).toBe(1);
});

test('bytes reach the function in base64', async () => {
  const { url } = await start(async (e) => ({ encoded: e.isBase64Encoded, body: e.body }));
  const response = await fetch(`${url}/api/x`, {
    method: 'PUT',
    headers: { 'content-type': 'image/png' },
    body: new Uint8Array([1, 2, 255]),
  });
  expect(await response.json()).toEqual({ encoded: true, body: 'AQL/' });
});

test('a body over the limit of the HTTP API is refused with a problem', async () => {
  const { url } = await start(async () => 'never');
  const response = await fetch(`${url}/api/x`, {
    method: 'POST',
    headers: { 'accept-language': 'en' },
    body: 'a'.repeat(6 * 1024 * 1024 + 1),
  });
  expect(response.status).toBe(413);
  expect(await response.json()).toMatchObject({ code: 'request.tooLarge' });
});

test('everything that is not the API goes to the pages', async () => {
  const { url } = await start(async () => 'api');
  expect(await (await fetch(`${url}/ko`)).text()).toBe('page');
  expect(await (await fetch(`${url}/api/v1/me`)).text()).toBe('api');
});

test('of two that answer under a path the nearer one does, though the other came first', async () => {
  const says = (path: Mount['path']): Mount => ({ path, answer: (_, response) => void response.end(path) });
  const { url } = await start(async () => 'api', [says('/dev'), says('/dev/stripe')]);
  const told = async (path: string) => (await fetch(url + path)).text();
  expect(await Promise.all(['/dev', '/dev/mail', '/dev/stripe/pay/1', '/dev/stripes'].map(told))).toEqual([
    '/dev',
    '/dev',
    '/dev/stripe',
    '/dev',
  ]);
});
