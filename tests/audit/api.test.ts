import { createHash } from 'node:crypto';
import type { ProvenLine } from '@sandan/fn-api/audit-view';
import { signedBy } from '@sandan/fn-auditor/keys';
import { type Checkpoint, leafHash, provenRoot } from '@sandan/market/audit/chain';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { as, publish } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';

interface Line {
  readonly operation: string;
  readonly object: string;
  readonly side: string;
  readonly actorName?: string;
  readonly by: { readonly actor: string };
}

let m: Cast;
beforeEach(async () => {
  m = await cast({ now: '2026-11-26T01:00:00Z' });
});
afterEach(() => m.close());

const sha256 = (bytes: Uint8Array) => Uint8Array.from(createHash('sha256').update(bytes).digest());
const lines = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as ProvenLine);

test('an organisation sees what its people did and what the desk did to its things, and nobody else does', async () => {
  const listing = await publish(m);
  const office = as(m, 'office');
  const { body } = await office.get<{ items: Line[] }>('/audit');
  const about = body.items.map((l) => [l.operation, l.object, l.side, l.actorName]).sort();
  expect(about).toEqual([
    ['listings.act', `listings/${listing.id}/actions`, 'desk', undefined],
    ['listings.act', `listings/${listing.id}/actions`, 'own', '이도윤'],
    ['listings.create', `listings/${listing.id}`, 'own', '이도윤'],
  ]);
  expect((await as(m, 'sme').get<{ items: Line[] }>('/audit')).body.items).toEqual([]);
  expect((await as(m, 'deputy').get('/audit')).status).toBe(403);
  const desk = await as(m, 'operator').get<{ items: Line[] }>('/audit/all?kind=act');
  expect(desk.body.items.filter((l) => l.object.includes(listing.id))).toHaveLength(3);
  expect(desk.body.items.map((l) => l.actorName)).toContain('이도윤');
});

test('lines are found by who, what, which object and when, page by page', async () => {
  await publish(m);
  m.at('2026-11-28T01:00:00Z');
  await publish(m, '둘째 기술');
  const office = as(m, 'office');
  const count = async (query: string) => (await office.get<{ items: Line[] }>(`/audit?${query}`)).body.items.length;
  expect(await count('')).toBe(6);
  expect(await count(`actor=${m.personId('operator')}`)).toBe(2);
  expect(await count('operation=listings.create')).toBe(2);
  expect(await count('from=2026-11-27')).toBe(3);
  expect(await count('to=2026-11-27')).toBe(3);
  expect(await count('kind=read')).toBe(0);
  const seen: string[] = [];
  let next: string | undefined = '';
  while (next !== undefined) {
    const page: { body: { items: { id: string }[]; next?: string } } = await as(m, 'operator').get(
      `/audit/all?kind=act&limit=2${next ? `&cursor=${encodeURIComponent(next)}` : ''}`,
    );
    seen.push(...page.body.items.map((l) => l.id));
    next = page.body.next;
  }
  expect(new Set(seen).size).toBe(6);
  expect((await office.get('/audit?from=2026-11-28&to=2026-11-26')).body).toMatchObject({ code: 'audit.range' });
  expect((await office.get('/audit?actor=somebody')).status).toBe(422);
});

test('an export proves each line against a signed block, which everyone may keep; and is itself written down', async () => {
  await publish(m);
  m.at('2026-11-26T01:10:00Z');
  await m.run('seal');
  const first = { headers: { authorization: `Bearer ${await m.token('office')}` } };
  await (await m.request('/api/v1/audit/export', first)).text();
  const answer = await m.request('/api/v1/audit/export', { headers: { authorization: `Bearer ${await m.token('office')}` } });
  const proven = lines(await answer.text());
  expect(answer.headers.get('content-type')).toBe('application/x-ndjson');
  const sealed = proven.filter((p) => p.checkpoint);
  expect(sealed).toHaveLength(3);
  const checkpoint = (await as(m, null).get<Checkpoint>('/audit/checkpoint')).body;
  for (const { line, proof = [], checkpoint: under } of sealed) {
    expect(provenRoot(sha256, leafHash(sha256, line), proof)).toBe(checkpoint.root);
    expect(provenRoot(sha256, leafHash(sha256, { ...line, status: 500 }), proof)).not.toBe(checkpoint.root);
    expect(under).toEqual(checkpoint);
  }
  expect(signedBy(m.world.auditKeys.known)(checkpoint)).toBe(true);
  expect(proven.filter((p) => !p.checkpoint).map((p) => p.line.operation)).toContain('audit.export');
});

test('as CSV it holds no cell that a spreadsheet would run', async () => {
  await publish(m);
  const answer = await m.request('/api/v1/audit/export?format=csv', {
    headers: { authorization: `Bearer ${await m.token('office')}` },
  });
  const [head, ...rest] = (await answer.text()).trim().split('\r\n');
  expect(head).toContain('id,at,kind,operation,object');
  expect(rest).toHaveLength(3);
  for (const row of rest) for (const value of row.split(',')) expect(value).not.toMatch(/^[=+\-@]/);
});
