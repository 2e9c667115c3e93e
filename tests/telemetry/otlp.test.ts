import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { beginRecording, endRecording, sendRecorded } from '@sandan/environment/recording';
import { guarded } from '@sandan/sources/http/ask';
import { inSpan } from '@sandan/telemetry/span';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { publish } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';

interface Attribute {
  readonly key: string;
  readonly value: { stringValue?: string; intValue?: number | string };
}
interface Sent {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly links?: { traceId: string }[];
  readonly attributes: Attribute[];
}

let m: Cast;
let collector: Server;
let other: Server;
const spans: Sent[] = [];
const services = new Set<string>();
const metrics = new Set<string>();
const texts: string[] = [];
const asked: (string | undefined)[] = [];

const portOf = (server: Server) => (server.address() as AddressInfo).port;
const listen = (server: Server) => new Promise<void>((r) => server.listen(0, '127.0.0.1', () => r()));

beforeAll(async () => {
  collector = createServer(async (request, response) => {
    let text = '';
    for await (const part of request) text += String(part);
    texts.push(text);
    const body = JSON.parse(text) as {
      resourceSpans?: { resource: { attributes: Attribute[] }; scopeSpans: { spans: Sent[] }[] }[];
      resourceMetrics?: { scopeMetrics: { metrics: { name: string }[] }[] }[];
    };
    for (const { resource, scopeSpans } of body.resourceSpans ?? []) {
      const name = resource.attributes.find((a) => a.key === 'service.name')?.value.stringValue;
      if (name) services.add(name);
      spans.push(...scopeSpans.flatMap((s) => s.spans));
    }
    for (const { scopeMetrics } of body.resourceMetrics ?? [])
      for (const metric of scopeMetrics.flatMap((s) => s.metrics)) metrics.add(metric.name);
    response.setHeader('content-type', 'application/json').end('{}');
  });
  other = createServer((request, response) => {
    asked.push(request.headers.traceparent as string | undefined);
    response.end('{}');
  });
  await Promise.all([listen(collector), listen(other)]);
  await beginRecording('sandan-test', { OTLP_ENDPOINT: `http://127.0.0.1:${portOf(collector)}` });
  m = await cast();
});
afterAll(async () => {
  await m.close();
  await endRecording();
  collector.close();
  other.close();
});

const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';

test('spans and metrics go to the collector, and those who follow the table go on in the trace of the request', async () => {
  const listing = await publish(m, '추적이 이어지는 기술');
  await m.settle();
  const token = await m.token('office');
  const changed = await m.request(`/api/v1/listings/${listing.id}/actions`, {
    method: 'POST',
    headers: {
      traceparent: `00-${traceId}-00f067aa0ba902b7-01`,
      authorization: `Bearer ${token}`,
      'idempotency-key': 'one-key-of-this-test',
      'if-match': `"${listing.version}"`,
      'content-type': 'application/json',
    },
    body: JSON.stringify({ action: 'pause', reason: 'owner' }),
  });
  expect(changed.status).toBe(200);
  await m.settle();
  await sendRecorded();
  expect([...services]).toEqual(['sandan-test']);
  const inTrace = spans.filter((s) => s.traceId === traceId);
  const names = inTrace.map((s) => s.name);
  expect(names).toEqual(expect.arrayContaining(['POST /api/v1/listings/{id}/actions', 'process indexer', 'process notifier']));
  const followers = inTrace.filter((s) => s.name.startsWith('process '));
  for (const { spanId } of followers) expect(spans.some((s) => s.parentSpanId === spanId)).toBe(true);
  expect([...metrics]).toContain('http.server.request.duration');
  expect(texts.join('')).not.toContain('추적이 이어지는 기술');
  expect(texts.join('')).not.toContain('demo.example');
});

test('a question to somebody else is a span with its host alone, and takes the trace along', async () => {
  const url = new URL(`http://127.0.0.1:${portOf(other)}/secret-path?key=secret-key`);
  const ask = guarded({ allow: () => true });
  await inSpan('asking', {}, async () => void (await ask({ url, name: 'other' })));
  await sendRecorded();
  const [parent] = spans.filter((s) => s.name === 'asking');
  const [span] = spans.filter((s) => s.parentSpanId === parent?.spanId);
  expect(span?.name).toBe('GET');
  expect(asked).toEqual([`00-${span?.traceId}-${span?.spanId}-01`]);
  expect(JSON.stringify(span)).not.toContain('secret');
});

test('a batch of several traces links to each; a collector that is away costs nothing but its patience', async () => {
  const of = async (id: string) =>
    m.request('/api/v1/me', {
      headers: {
        traceparent: `00-${id}-00f067aa0ba902b7-01`,
        authorization: `Bearer ${await m.token(`guest-${id.slice(0, 3)}`)}`,
      },
    });
  await Promise.all(['aaa', 'bbb'].map((head) => of(head.padEnd(32, '1'))));
  await m.settle();
  await sendRecorded();
  for (const head of ['aaa', 'bbb']) {
    const id = head.padEnd(32, '1');
    const reached = spans
      .filter((s) => s.name === 'process indexer')
      .some((s) => s.traceId === id || s.links?.some((l) => l.traceId === id));
    expect(reached, head).toBe(true);
  }
  collector.close();
  collector.closeAllConnections();
  await inSpan('into nothing', {}, async () => {});
  await expect(sendRecorded()).resolves.toBeUndefined();
});

test('a share that is none is refused', async () => {
  await endRecording();
  await expect(beginRecording('x', { OTLP_ENDPOINT: 'http://localhost:1', OTLP_SHARE: '2' })).rejects.toThrow(
    'share from 0 to 1',
  );
});
