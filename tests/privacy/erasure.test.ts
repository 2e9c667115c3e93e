import { verifyAudit } from '@sandan/fn-auditor/verify';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { as, publish } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';
import { type Bird, bird, converses, everything, exportOf } from './canary.ts';

let m: Cast;
const began = Date.parse('2026-11-26T01:00:00Z');
const dayLater = (days: number) => m.at(new Date(began + days * 86_400_000 + 60_000));

beforeEach(async () => {
  m = await cast({ now: new Date(began) });
});
afterEach(() => m.close());

const ask = (who: string, kind: 'export' | 'erasure', subject: 'person' | 'organisation') =>
  as(m, who).post<{ id: string; state: string; proof?: string }>('/privacy/requests', { kind, subject });

const proven = (code = '') => as(m, null).get<Record<string, unknown>>(`/erasures/${code}`);

/** Wakes the keeper of privacy until nothing is left to do. */
const carriedOut = async () => {
  for (let run = 1; run <= 30; run++) {
    await m.run('privacy');
    const { body } = await as(m, 'operator').get<{ items: { kind: string }[] }>('/privacy/open?limit=100');
    if (body.items.every((r) => r.kind === 'export')) return;
  }
};

/** What a text still holds of the words, each with the line that holds it. */
const left = (text: string, words: readonly string[]): string[] => {
  const lower = text.toLowerCase();
  const lines = lower.split('\n');
  return words
    .filter((w) => lower.includes(w.toLowerCase()))
    .map((w) => `${w}: ${lines.find((l) => l.includes(w.toLowerCase()))?.slice(0, 300)}`);
};

test('of 50 people, all they wrote is in their exports, and after their erasure it is nowhere; the audit and the cases stay', async () => {
  const listing = await publish(m, '묻고 답할 기술');
  const birds: (Bird & { inquiry?: string })[] = [];
  for (let n = 1; n <= 50; n++) {
    const one = await bird(m, n, n % 2 === 1);
    birds.push(n % 10 === 1 ? await converses(m, one, listing.id) : one);
  }
  await m.settle();
  for (const { who } of birds) {
    expect((await ask(who, 'export', 'person')).status).toBe(201);
    expect((await ask(who, 'export', 'organisation')).status).toBe(201);
  }
  await m.run('privacy');
  for (const { who, words } of birds) {
    const text = `${await exportOf(m, who, 'person')}\n${await exportOf(m, who, 'organisation')}`;
    expect(words.filter((w) => !text.includes(w))).toEqual([]);
  }
  const proofs: (string | undefined)[] = [];
  for (const { who } of birds) {
    expect((await ask(who, 'erasure', 'organisation')).status).toBe(201);
    const asked = await ask(who, 'erasure', 'person');
    expect(asked.status).toBe(201);
    proofs.push(asked.body.proof);
  }
  expect((await proven(proofs[0])).body).toMatchObject({ of: 'person', state: 'cooling', deleted: 0 });
  dayLater(7);
  await carriedOut();
  const text = await everything(m);
  expect(birds.flatMap(({ words }) => left(text, words))).toEqual([]);
  const logs = m
    .logs()
    .map((line) => JSON.stringify(line))
    .join('\n');
  expect(birds.flatMap(({ words }) => left(logs, words))).toEqual([]);
  await m.run('seal');
  expect((await verifyAudit(m.world)).findings).toEqual([]);
  for (const { inquiry } of birds.filter((b) => b.inquiry)) {
    const seen = await as(m, 'office').get<{ state: string; messages: { event?: unknown; text?: string }[] }>(
      `/inquiries/${inquiry}`,
    );
    expect(seen.body.state).toBe('answered');
    expect(seen.body.messages.map((x) => x.text)).toContain('We send you one.');
  }
  expect((await as(m, birds[0]?.who ?? '').get('/me')).status).toBe(403);
  // Who can sign in no more still shows by the code that all of it was erased; another code, or one changed by a sign, says nothing.
  for (const code of proofs.slice(0, 3)) {
    const proof = await proven(code);
    expect(proof.body).toMatchObject({ of: 'person', state: 'done', hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(Number(proof.body.deleted) + Number(proof.body.redacted)).toBeGreaterThan(2);
    expect(proof.text).not.toMatch(/per_|org_/);
  }
  const [code = ''] = proofs;
  const changed = `${code.slice(0, -1)}${code.endsWith('A') ? 'B' : 'A'}`;
  expect((await proven(changed)).status).toBe(404);
  expect((await proven('ERASED')).status).toBe(404);
}, 600_000);

test('an erasure can be taken back for seven days, and a legal hold stops it until it is lifted', async () => {
  await as(m, 'guest').get('/me');
  const asked = await ask('guest', 'erasure', 'person');
  expect(asked.body).toMatchObject({ state: 'cooling', nextAt: '2026-12-03T01:00:00.000Z' });
  expect((await ask('guest', 'erasure', 'person')).body).toMatchObject({ code: 'privacy.asked' });
  const back = await as(m, 'guest').post<{ state: string }>(`/privacy/requests/${asked.body.id}/cancel`);
  expect(back.body.state).toBe('cancelled');
  m.at(new Date(began + 1000));
  const again = await ask('guest', 'erasure', 'person');
  const desk = as(m, 'operator');
  const subject = { is: 'person', id: m.personId('guest') };
  const hold = await desk.post<{ id: string }>('/privacy/holds', { subject, reason: 'a lawsuit about a delivery' });
  expect(hold.status).toBe(201);
  dayLater(7);
  await m.run('privacy');
  expect((await as(m, 'guest').get<{ items: { state: string }[] }>('/privacy/requests')).body.items[0]).toMatchObject({
    state: 'held',
  });
  const open = await desk.get<{ items: { id: string }[]; holds: unknown[] }>('/privacy/open');
  expect(open.body.items.map((r) => r.id)).toEqual([again.body.id]);
  expect(open.body.holds).toHaveLength(1);
  expect((await desk.post(`/privacy/holds/${subject.id}/${hold.body.id}/lift`)).status).toBe(200);
  dayLater(8);
  await m.run('privacy');
  expect((await as(m, 'guest').get('/me')).status).toBe(403);
  expect((await desk.get<{ items: unknown[] }>('/privacy/open')).body.items).toEqual([]);
});

test('an only owner does not leave an organisation behind, and nobody fetches the export of another', async () => {
  expect((await ask('office', 'erasure', 'person')).body).toMatchObject({ code: 'privacy.lastOwner' });
  expect((await ask('deputy', 'export', 'organisation')).status).toBe(403);
  const asked = await ask('office', 'export', 'organisation');
  await m.run('privacy');
  expect((await as(m, 'sme').get(`/privacy/requests/${asked.body.id}/file`)).status).toBe(404);
  expect((await as(m, 'office').get(`/privacy/requests/${asked.body.id}/file`)).status).toBe(302);
  dayLater(8);
  await m.run('privacy');
  expect((await as(m, 'office').get(`/privacy/requests/${asked.body.id}/file`)).status).toBe(404);
});

test('what became a deal is kept for its term, though its writer is erased', async () => {
  const listing = await publish(m, '거래가 될 기술');
  const one = await converses(m, await bird(m, 77), listing.id);
  const office = as(m, 'office');
  for (const action of ['qualify', 'convert']) {
    const seen = await office.get<{ version: number }>(`/inquiries/${one.inquiry}`);
    expect((await office.post(`/inquiries/${one.inquiry}/actions`, { action }, { seen: seen.body.version })).status).toBe(200);
  }
  await ask(one.who, 'erasure', 'organisation');
  await ask(one.who, 'erasure', 'person');
  dayLater(7);
  await m.run('privacy');
  const text = await everything(m);
  expect(left(text, one.words).map((l) => l.split(':')[0])).toEqual([one.who, `${one.who}-asks-canary`]);
  const seen = await office.get<{ messages: { text?: string; by: { person: { name: string } | null } }[] }>(
    `/inquiries/${one.inquiry}`,
  );
  expect(seen.body.messages[0]).toMatchObject({ text: `${one.who}-asks-canary`, by: { person: { name: '[삭제됨 · erased]' } } });
});
