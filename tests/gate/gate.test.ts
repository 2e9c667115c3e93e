import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { inventedParties } from '@sandan/local/demo/denied';
import type { GateRecord } from '@sandan/market/gate/gate';
import type { Screening } from '@sandan/market/screening/screening';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { as } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';
import { act, dealSeenBy } from '../deal/story.ts';
import { signIn, technologyOf } from '../inquiry/story.ts';
import { openRfq, type RfqSeen } from '../rfq/story.ts';

let m: Cast;
let office = '';
let buyer = '';
let listingId = '';
beforeAll(async () => {
  m = await cast({ now: '2026-11-23T10:00+09:00' });
  await signIn(m);
  listingId = (await technologyOf(m)).id;
  [office, buyer] = [m.organisations.office ?? '', m.organisations.buyer ?? ''];
});
afterAll(() => m.close());

interface Ndas {
  readonly latest: { sha256: string };
  readonly version: number;
}
interface Problem {
  readonly code: string;
}

/** A deal of the office with the buyer abroad, whose agreement on secrecy binds both. */
const bound = async (): Promise<string> => {
  const { body } = await as(m, 'buyer').post<{ id: string }>('/deals', { listingId, text: 'We look for a licence.' });
  await act(m, 'office', body.id, 'share_teaser');
  const { version } = await dealSeenBy(m, 'office', body.id);
  const terms = { direction: 'mutual', disclosureMonths: 12, secrecyMonths: 36 };
  await as(m, 'office').post(`/deals/${body.id}/nda`, terms, { seen: version });
  for (const who of ['buyer', 'office']) {
    const nda = (await as(m, who).get<Ndas>(`/deals/${body.id}/nda`)).body;
    const said = { sha256: nda.latest.sha256, position: 'CEO', authority: true };
    const answer = await as(m, who).post(`/deals/${body.id}/nda/acceptance`, said, { seen: nda.version });
    if (answer.status >= 300) throw new Error(answer.text);
  }
  return body.id;
};
const gatesOf = async (who: string, subject: string) =>
  (await as(m, who).get<{ items: GateRecord[] }>(`/organisations/${office}/gates?subject=${subject}`)).body.items;
const rename = async (name: Record<string, string>) => {
  const { body } = await as(m, 'buyer').get<{ version: number }>(`/organisations/${buyer}`);
  const answer = await as(m, 'operator').patch(`/organisations/${buyer}`, { name }, { seen: body.version });
  expect(answer.status, answer.text).toBe(200);
};
/** A screening that nobody can read comes first in the table. */
const unreadable = async (): Promise<void> => {
  const { db } = m.world.stores;
  const Item = { pk: 'screening#scr_0', sk: 'screening', g1pk: 'screenings', g1sk: 'scr_0', type: 'screening', v: 1, body: {} };
  await db.client.send(new PutCommand({ TableName: db.tableName, Item }));
};
const waiting = async () =>
  (await as(m, 'operator').get<{ items: (Screening & { actions: string[] })[] }>('/screenings')).body.items;

const classification = {
  transfer: 'technology',
  name: '분리막 제조 공정',
  result: 'not_controlled',
  basis: 'self',
  grounds: '통제번호 1E001이 가리키는 재료의 제조 기술이 아닙니다.',
  classifier: '이도윤 센터장',
  classifiedOn: '2026-11-20',
  until: '2028-11-19',
};

test('knowledge is opened to a buyer abroad once it is classified and both are screened, and each try leaves a record', async () => {
  const deal = await bound();
  const held = await act(m, 'office', deal, 'open_room');
  const problem = held.body as unknown as Problem;
  expect([held.status, problem.code]).toEqual([409, 'gate.held']);
  expect(held.text).toContain('strategic-goods classification');
  expect((await dealSeenBy(m, 'office', deal)).state).toBe('nda_in_force');

  const path = `/organisations/${office}/classifications`;
  expect((await as(m, 'office').post(path, { ...classification, listingId, result: 'controlled' })).text).toContain(
    'classification.number',
  );
  expect((await as(m, 'buyer').post(path, { ...classification, listingId })).status).toBe(404);
  const made = await as(m, 'office').post<{ id: string }>(path, { ...classification, listingId });
  expect(made.status, made.text).toBe(201);
  const opened = await act(m, 'office', deal, 'open_room');
  expect(opened.status, opened.text).toBe(200);
  expect(opened.body.state).toBe('room_open');

  const gates = await gatesOf('office', deal);
  const [first, last] = (['held', 'passed'] as const).map((outcome) => gates.find((g) => g.outcome === outcome));
  expect(gates.length).toBe(2);
  expect(first).toMatchObject({ outcome: 'held', reasons: ['classification_missing'], lines: [{ outcome: 'unclassified' }] });
  expect(last).toMatchObject({
    outcome: 'passed',
    process: 'technologyDeal',
    action: 'open_room',
    destination: 'DE',
    parties: [
      { role: 'sender', state: 'clear' },
      { role: 'receiver', state: 'clear' },
    ],
    lines: [{ outcome: 'not_controlled', classificationId: made.body.id }],
    lists: { parties: inventedParties.length },
  });
  expect((await as(m, 'operator').get(`/gates/${last?.id}`)).status).toBe(200);
  expect((await as(m, 'buyer').get(`/gates/${last?.id}`)).status).toBe(404);
  await act(m, 'buyer', deal, 'decline', { reason: 'terms' });
});

test('a buyer whose name is like a listed one waits for the desk, is let through by its answer, and is looked at again when the list changes', async () => {
  const others = Array.from({ length: 30 }, (_, n) => [`de-x-${n}`, `Hafen ${n}`]);
  await rename({ en: 'Garnet Horizn Trading', ko: '시험 바이어', ...Object.fromEntries(others) });
  const [found] = await waiting();
  expect(found).toMatchObject({
    state: 'open',
    party: { organisationId: buyer },
    hits: [{ party: 'demo:1', reasons: ['spelling'] }],
    actions: ['clear', 'confirm'],
  });
  const asked = await openRfq(m);
  const requests = async () => (await as(m, 'operator').get<{ items: RfqSeen[] }>('/held-rfqs')).body.items;
  expect(await requests()).toMatchObject([{ id: asked.id, state: 'screening', side: 'operator' }]);
  const publish = await as(m, 'operator').post<RfqSeen>(
    `/rfqs/${asked.id}/actions`,
    { action: 'publish' },
    { seen: asked.version },
  );
  expect(publish.body.state, publish.text).toBe('open');
  expect(await requests()).toEqual([]);
  const deal = await bound();
  const held = await act(m, 'office', deal, 'open_room');
  expect(held.text).toContain('looked at');

  const answer = { action: 'clear', reason: 'other_country', note: '함부르크의 등기된 회사로 확인했습니다.', days: 90 };
  const path = `/screenings/${found?.id}/actions`;
  expect((await as(m, 'office').post(path, answer, { seen: found?.version ?? 0 })).status).toBe(403);
  const cleared = await as(m, 'operator').post<Screening>(path, answer, { seen: found?.version ?? 0 });
  expect(cleared.body.state, cleared.text).toBe('cleared');
  expect(await waiting()).toEqual([]);
  expect((await act(m, 'office', deal, 'open_room')).status).toBe(200);
  const passed = (await gatesOf('operator', deal)).find((g) => g.outcome === 'passed');
  expect(passed).toMatchObject({ outcome: 'passed', parties: [{}, { state: 'cleared', open: 0 }] });

  const { deniedLists } = m.world.stores;
  const changed = inventedParties.map((p) =>
    p.party === 'demo:1' ? { ...p, names: [...p.names, 'GHT Group'], digest: 'new' } : p,
  );
  m.at('2026-11-24T10:00+09:00');
  await deniedLists.keep(changed, [], 'changed', m.world.now());
  await unreadable();
  await m.run('clock');
  expect((await waiting()).map((s) => [s.id, s.state])).toEqual([[found?.id, 'open']]);
  const hits = await as(m, 'operator').get<{ items: unknown[] }>('/screening-hits?name=GHT%20Group');
  expect(hits.body.items).toHaveLength(1);
});

test('an answer of the desk lapses on its day, and a classification ends on its own', async () => {
  const [found] = await waiting();
  const answer = { action: 'clear', reason: 'other_country', note: '다시 확인했습니다.', days: 10 };
  await as(m, 'operator').post(`/screenings/${found?.id}/actions`, answer, { seen: found?.version ?? 0 });
  expect(await waiting()).toEqual([]);
  m.at('2026-12-05T10:00+09:00');
  await m.run('clock');
  expect(await waiting()).toHaveLength(1);
  m.at('2028-11-21T10:00+09:00');
  await m.run('clock');
  const { body } = await as(m, 'office').get<{ items: { state: string }[] }>(`/organisations/${office}/classifications`);
  expect(body.items.map((c) => c.state)).toEqual(['expired']);
});
