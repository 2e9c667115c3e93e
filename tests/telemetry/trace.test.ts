import type { ReadableSpan } from '@opentelemetry/sdk-trace';
import { recordHere } from '@sandan/telemetry/memory';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { as, publish } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';

let m: Cast;
let recorded: ReturnType<typeof recordHere>;
let before = 0;
beforeAll(async () => {
  recorded = recordHere('test');
  m = await cast();
});
afterAll(async () => {
  await m.close();
  await recorded.stop();
});
beforeEach(() => {
  before = recorded.spans().length;
});

const traceId = '0af7651916cd43dd8448eb211c80319c';
const parent = 'b7ad6b7169203331';
const since = (): ReadableSpan[] => recorded.spans().slice(before);
const inTrace = (id: string) => since().filter((span) => span.spanContext().traceId === id);

test('a request goes on in the trace that its caller names, with a span for its route and for each call to the table', async () => {
  const listing = await publish(m, '추적할 밸브');
  before = recorded.spans().length;
  const answer = await m.request(`/api/v1/listings/${listing.id}`, {
    headers: { traceparent: `00-${traceId}-${parent}-01` },
  });
  expect(answer.headers.get('server-timing')).toMatch(new RegExp(`^traceparent;desc="00-${traceId}-[0-9a-f]{16}-01"$`));
  const spans = inTrace(traceId);
  const [server] = spans.filter((span) => span.parentSpanContext?.spanId === parent);
  expect(server?.name).toBe('GET /api/v1/listings/{id}');
  expect(server?.attributes).toMatchObject({
    'http.request.method': 'GET',
    'http.route': '/api/v1/listings/{id}',
    'http.response.status_code': 200,
    'sandan.operation': 'listings.read',
  });
  const reads = spans.filter((span) => span.attributes['db.system.name'] === 'aws.dynamodb');
  expect(reads.length).toBeGreaterThan(0);
  for (const read of reads) {
    expect(read.parentSpanContext?.spanId).toBe(server?.spanContext().spanId);
    expect(read.attributes['db.operation.name']).toMatch(/^(?:GetItem|BatchGetItem|Query|BatchGet)$/);
    expect(read.attributes['aws.dynamodb.consumed_capacity']).toBeGreaterThanOrEqual(0);
  }
});

test('a search is a span of its own, and a request without a trace begins one', async () => {
  await m.request('/api/v1/search?q=valve');
  const [search] = since().filter((span) => span.name === 'embedded search');
  expect(search?.parentSpanContext).toBeDefined();
  expect(search?.attributes['peer.service']).toBe('embedded');
});

test('a failure is marked by its kind; no span names a person or what they wrote', async () => {
  const refused = await m.request('/api/v1/me', { headers: { authorization: 'Bearer not-a-token' } });
  expect(refused.status).toBe(401);
  const server = since().find((span) => span.attributes['http.response.status_code'] === 401);
  expect(server?.attributes['error.type']).toBe('access.token');
  const open = await publish(m, '묻고 답할 펌프');
  await as(m, 'sme').post('/inquiries', { listingId: open.id, text: 'canary@secret.example 010-9999-8888' });
  await m.settle();
  const all = JSON.stringify(recorded.spans().map(({ name, attributes, events }) => ({ name, attributes, events })));
  for (const secret of ['canary@', '010-9999', 'sme@demo.example', '묻고 답할', 'not-a-token']) expect(all).not.toContain(secret);
});

test('durations are counted by route and status, and what requests use by route', async () => {
  await m.request('/api/v1/kinds');
  const metrics = await recorded.metrics();
  const duration = metrics.find((metric) => metric.descriptor.name === 'http.server.request.duration');
  expect(duration?.descriptor.unit).toBe('s');
  expect(duration?.dataPoints.map((point) => point.attributes['http.route'])).toContain('/api/v1/kinds');
  expect(metrics.map((metric) => metric.descriptor.name)).toEqual(
    expect.arrayContaining(['sandan.usage.reads', 'sandan.usage.readUnits', 'sandan.slo.events']),
  );
});
