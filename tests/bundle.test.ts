import { eventOf, writeResult } from '@sandan/local/lambda-event';
import { scheduledEvent } from '@sandan/local/scheduled-event';
import { type FunctionName, functions } from '@sandan/topology/topology';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { as, publish } from './api/client.ts';
import type { BareNode, Invocation } from './bundle/bare-node.ts';
import { httpEvent } from './bundle/events.ts';
import { recordsOf, service } from './bundle/outside.ts';
import { place } from './bundle/place.ts';

let here: Awaited<ReturnType<typeof place>>;
beforeAll(async () => {
  here = await place();
});
afterAll(() => here?.close());

const answered = (invocation: Invocation): APIGatewayProxyStructuredResultV2 => {
  expect(invocation.error).toBeUndefined();
  return invocation.answer as APIGatewayProxyStructuredResultV2;
};

const get = async (node: BareNode, path: string, headers: Record<string, string> = {}) => {
  const { statusCode, body = '', isBase64Encoded, headers: all = {} } = answered(await node.invoke(httpEvent(path, headers)));
  return { status: statusCode, headers: all, text: isBase64Encoded ? Buffer.from(body, 'base64').toString() : body };
};

test('every function has a bundle of CommonJS', () => {
  expect(here.bundles.map((b) => b.name)).toEqual(Object.keys(functions).sort());
});

test('the bundled API answers from the database, and knows who calls', async () => {
  const listing = await publish(here.m, '전극 코팅');
  const api = await here.run('api');
  const found = await get(api, `/api/v1/listings/${listing.id}`);
  expect(found.status).toBe(200);
  expect(JSON.parse(found.text)).toMatchObject({ id: listing.id, content: { title: { ko: '전극 코팅' } } });
  expect((await get(api, '/api/v1/listings/lst_00000000000000000000000000')).status).toBe(404);
  expect((await get(api, '/api/v1/me')).status).toBe(401);
  const me = await get(api, '/api/v1/me', { authorization: `Bearer ${await here.token('sme')}` });
  expect(JSON.parse(me.text)).toMatchObject({ person: { email: 'sme@demo.example' } });
  expect(beyond('api', api.used)).toEqual([]);
});

test('the bundled files function describes the whole API and takes imports', async () => {
  const files = await here.run('files');
  const document = JSON.parse((await get(files, '/api/openapi.json')).text) as {
    openapi: string;
    paths: Record<string, unknown>;
  };
  expect(document.openapi).toBe('3.1.0');
  expect(Object.keys(document.paths)).toEqual(expect.arrayContaining(['/api/v1/listings/{id}', '/api/v1/imports/text']));
  expect((await get(files, '/api/v1/imports')).status).toBe(401);
  expect((await get(files, '/api/v1/me')).status).toBe(404);
});

test('the bundled function of card payments runs without a provider, and refuses what it has not signed', async () => {
  const stripe = await here.run('stripe');
  expect(answered(await stripe.invoke(scheduledEvent('stripe', new Date())))).toEqual({
    done: 0,
    tried: 0,
    converged: 0,
    failed: 0,
  });
  expect((await get(stripe, '/api/v1/organisations/org_00000000000000000000000000/payout-account')).status).toBe(401);
});

test('the bundled API has the code lists beside it', async () => {
  const api = await here.run('api');
  const found = await get(api, '/api/v1/codes/ipc?q=H01M&language=ko');
  expect(found.status).toBe(200);
  expect(found.text).toContain('H01M');
});

test('the bundled pages are rendered through the bundled API', async () => {
  const api = await here.run('api');
  const front = await service(async (request, response) => {
    writeResult(response, (await api.invoke(eventOf(request, 'ANY /api/{proxy+}', undefined))).answer);
  });
  const listing = await publish(here.m, '분리막 압출');
  const web = await here.run('web', { API_URL: front.url });
  const page = await get(web, `/ko/listings/${listing.id}`);
  front.close();
  expect(page.status, web.printed()).toBe(200);
  expect(page.text).toContain('분리막 압출');
  expect(page.headers['content-security-policy']).toContain('nonce-');
});

test('the bundled notifier tells the owner of a publication, once, however often the record comes', async () => {
  const listing = await publish(here.m, '금형 냉각');
  const all = await recordsOf(here.dynamodb, here.tableName);
  const own = all.filter((r) => JSON.stringify(r.dynamodb?.Keys).includes(listing.id));
  expect(own.length).toBeGreaterThan(0);
  const notifier = await here.run('notifier');
  for (let time = 1; time <= 2; time++)
    expect(answered(await notifier.invoke({ Records: own }))).toEqual({ batchItemFailures: [] });
  const subjects = here.sent.map((mail) => mail.Content.Simple.Subject.Data).filter((subject) => subject.includes('금형 냉각'));
  expect(new Set(subjects).size).toBeGreaterThan(0);
  const notices = (await recordsOf(here.dynamodb, here.tableName)).filter(
    (r) => r.eventName === 'INSERT' && r.dynamodb?.NewImage?.type?.S === 'notice' && JSON.stringify(r).includes(listing.id),
  );
  expect(new Set(notices.map((r) => JSON.stringify(r.dynamodb?.Keys))).size).toBe(notices.length);
  expect(notices.length).toBeGreaterThan(0);
  expect(beyond('notifier', notifier.used)).toEqual([]);
});

/** Of the table's actions, those that the topology does not give. */
const beyond = (name: FunctionName, used: ReadonlySet<string>): string[] => {
  const { table, removes } = functions[name].touches;
  const reads = ['GetItem', 'BatchGetItem', 'Query'];
  const given = [
    ...(table === 'read' || table === 'readWrite' ? reads : []),
    ...(table === 'write' || table === 'readWrite' ? ['PutItem'] : []),
    ...(removes ? ['DeleteItem'] : []),
  ].map((action) => `dynamodb:${action}`);
  return [...used].filter((action) => !given.includes(action));
};

test('the bundled indexer brings a publication into the index, and sets aside what it cannot read', async () => {
  const listing = await publish(here.m, '초음파 용접');
  const own = (await recordsOf(here.dynamodb, here.tableName)).filter((r) =>
    JSON.stringify(r.dynamodb?.Keys).includes(`listing#${listing.id}`),
  );
  const last = own.at(-1);
  const poison = {
    ...last,
    dynamodb: { ...last?.dynamodb, NewImage: { ...last?.dynamodb?.NewImage, body: { S: 'not a listing' } } },
  };
  const indexer = await here.run('indexer');
  expect(answered(await indexer.invoke({ Records: [...own, poison] }))).toEqual({ batchItemFailures: [] });
  expect(here.algolia.items('listings').map((item) => item.objectID)).toContain(listing.id);
  const slice = answered(await indexer.invoke(scheduledEvent('reconcile', new Date())));
  expect(slice).toMatchObject({ missing: 0, stale: 0, orphans: 0 });
  expect(beyond('indexer', indexer.used)).toEqual([]);
});

test('the bundled sources run on their schedule', async () => {
  const sources = await here.run('sources');
  expect(answered(await sources.invoke(scheduledEvent('sources', new Date())))).toMatchObject({ failed: 0 });
  expect(beyond('sources', sources.used)).toEqual([]);
});

test('the bundled clock runs on its schedule', async () => {
  const clock = await here.run('clock');
  expect(answered(await clock.invoke(scheduledEvent('clock', new Date())))).toMatchObject({ failed: [] });
  expect(beyond('clock', clock.used)).toEqual([]);
});

test('the bundled notifier reads Korean, and notes for whom a publication is news', async () => {
  const saved = await as(here.m, 'sme').post<{ id: string }>('/searches', {
    name: '분리막',
    query: 'q=분리막 코팅',
    pace: 'daily',
  });
  expect(saved.status).toBe(201);
  const listing = await publish(here.m, '분리막의 코팅 장치');
  const own = (await recordsOf(here.dynamodb, here.tableName)).filter((r) =>
    JSON.stringify(r.dynamodb?.Keys).includes(`listing#${listing.id}`),
  );
  const notifier = await here.run('notifier');
  expect(answered(await notifier.invoke({ Records: own })), notifier.printed()).toEqual({ batchItemFailures: [] });
  const { items } = await here.m.world.stores.alerts.foundBy(saved.body.id, { limit: 5 });
  expect(items.map((alert) => alert.listingId)).toEqual([listing.id]);
  expect(beyond('notifier', notifier.used)).toEqual([]);
});

test('the bundled webhooks connect to no address that is not public', async () => {
  await as(here.m, 'sme').put('/webhook', { url: 'https://127.0.0.1:9/' });
  const webhooks = await here.run('webhooks');
  expect(answered(await webhooks.invoke(scheduledEvent('webhooks', new Date())))).toEqual({ taken: 0, failed: 1, leftOut: 0 });
  expect(beyond('webhooks', webhooks.used)).toEqual([]);
});

test('a bundle that is not told everything says what is missing, and does not answer', async () => {
  const [name] = functions.clock.settings;
  const clock = await here.run('clock', { [name ?? '']: undefined });
  expect((await clock.invoke(scheduledEvent('clock', new Date()))).error).toContain(`clock is not told ${name}`);
});
