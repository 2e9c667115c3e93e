import { commit, work } from '@sandan/store/work';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { as, checklist } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';
import { askAbout, signIn, technologyOf } from '../inquiry/story.ts';
import { application, programme } from '../programme/story.ts';

let m: Cast;
beforeAll(async () => {
  m = await cast({ now: '2026-03-03T01:00:00Z' });
  await signIn(m);
});
afterAll(() => m.close());

interface Found {
  readonly type: string;
  readonly record: Record<string, unknown> & { id?: string; side?: string };
}

/** Records of one type in an archive that somebody asks for. */
const recordsOf = async (who: string, subject: 'organisation' | 'person', type: string): Promise<Found['record'][]> => {
  const asked = await as(m, who).post<{ id: string }>('/privacy/requests', { kind: 'export', subject });
  expect(asked.status, asked.text).toBe(201);
  await m.run('privacy');
  const answer = await as(m, who).get(`/privacy/requests/${asked.body.id}/file`);
  const zip = await fetch(answer.headers.get('location') ?? '');
  const lines = strFromU8(unzipSync(new Uint8Array(await zip.arrayBuffer()))['records.jsonl'] ?? new Uint8Array()).split('\n');
  const found = lines.filter(Boolean).map((line) => JSON.parse(line) as Found);
  return found.filter((one) => one.type === type).map(({ record }) => record);
};

const namesOf = (who: string): string[] => [m.organisations[who] ?? '', m.personId(who)];

test('the archive of a broker who took a need says all of it but whose it is', async () => {
  const { stores } = m.world;
  const home = await stores.organisations.byId(m.organisations.equipment ?? '');
  if (!home) throw new Error('no equipment');
  const w = work();
  stores.organisations.put(w, { ...home, type: 'agency', version: home.version + 1 });
  await commit(stores.db, w);
  const content = {
    title: { ko: '해삼 종자 자동 선별' },
    summary: { ko: '양식장에서 해삼 종자를 크기별로 선별하려 합니다.' },
    codes: [{ scheme: 'ipc', code: 'A01K 61/95' }],
    attributes: { problem: { ko: '해삼 종자를 다치지 않게 크기별로 나누어야 합니다.' } },
    anonymous: true,
  };
  const { id } = (await as(m, 'sme').post<{ id: string }>('/listings', { kind: 'need', content })).body;
  await as(m, 'sme').post(`/listings/${id}/actions`, { action: 'submit' }, { seen: 1 });
  const open = await as(m, 'operator').post(`/listings/${id}/actions`, { action: 'publish', checklist }, { seen: 2 });
  expect(open.status, open.text).toBe(200);
  await m.settle();
  const taken = await as(m, 'equipment').post(`/needs/${id}/take`);
  expect(taken.status, taken.text).toBe(200);

  const [theirs] = await recordsOf('equipment', 'person', 'need');
  expect(theirs).toMatchObject({ id, title: content.title });
  for (const name of namesOf('sme')) expect(JSON.stringify(theirs)).not.toContain(name);
  expect((await recordsOf('sme', 'organisation', 'need')).find((need) => need.id === id)).toMatchObject({
    ownerId: m.organisations.sme,
  });
});

test('who answered for an owner that is known stands in the archive of whoever asked', async () => {
  const { id } = await askAbout(m, await technologyOf(m), '사용 조건이 궁금합니다.');
  const said = await as(m, 'office').post(`/inquiries/${id}/messages`, { text: '비독점 조건입니다.' });
  expect(said.status, said.text).toBeLessThan(300);
  await m.settle();
  const entries = await recordsOf('sme', 'organisation', 'entry');
  const answers = entries.filter(({ side, text }) => side === 'responder' && text === '비독점 조건입니다.');
  expect(answers).toMatchObject([{ by: { organisationId: m.organisations.office } }]);
});

test('who judged an application is not in the archive of its applicant', async () => {
  const [agency, sme] = [as(m, 'agency'), as(m, 'sme')];
  const at = `/programmes/${(await agency.post<{ id: string }>('/programmes', programme)).body.id}`;
  const named = await agency.put<{ version: number }>(`${at}/reviewers`, { reviewers: [m.personId('agency')] }, { seen: 1 });
  await agency.post(`${at}/actions`, { action: 'publish' }, { seen: named.body.version });
  const mine = `/applications/${(await sme.post<{ id: string }>(`${at}/applications`, application)).body.id}`;
  await sme.post(`${mine}/actions`, { action: 'submit' }, { seen: 1 });
  await agency.post(`${mine}/actions`, { action: 'admit' }, { seen: 2 });
  const judged = await agency.put(`${mine}/review`, { points: { plan: 50, effect: 30 }, comment: '실현 가능함' }, { seen: 3 });
  expect(judged.status, judged.text).toBe(200);
  for (const subject of ['organisation', 'person'] as const) {
    const [theirs] = await recordsOf('sme', subject, 'application');
    expect(theirs).toMatchObject({ title: application.title, state: 'eligible' });
    expect(JSON.stringify(theirs)).not.toContain(m.personId('agency'));
  }
  const [own] = await recordsOf('agency', 'organisation', 'application');
  expect(JSON.stringify(own)).toContain(m.personId('agency'));
});
