import { afterAll, beforeAll, expect, test } from 'vitest';
import { as } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';
import { application, programme } from './story.ts';

let m: Cast;
beforeAll(async () => {
  m = await cast({ now: '2026-02-02T10:00:00+09:00' });
});
afterAll(() => m.close());

interface Seen {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly score?: number;
  readonly grant: number;
  readonly granted?: number;
  readonly reviews: { comment?: string; reviewerId?: string }[];
  readonly actions: string[];
}

test('a call is published, applied to, scored without conflict, decided by its ranking, and its budget stands to be used', async () => {
  const [agency, sme, buyer] = [as(m, 'agency'), as(m, 'sme'), as(m, 'buyer')];
  const drafted = await agency.post<Seen>('/programmes', { ...programme, total: 60_000_000, grantMax: 50_000_000 });
  expect(drafted.status).toBe(201);
  const at = `/programmes/${drafted.body.id}`;
  expect((await sme.get(at)).status).toBe(404);
  expect((await as(m, 'office').post('/programmes', programme)).body).toMatchObject({ code: 'programme.agencyOnly' });
  const person = m.personId('agency');
  const named = await agency.put<Seen>(`${at}/reviewers`, { reviewers: [person] }, { seen: 1 });
  const open = await agency.post<Seen>(`${at}/actions`, { action: 'publish' }, { seen: named.body.version });
  expect(open.body).toMatchObject({ state: 'published', open: true, granted: 0 });
  const listed = await as(m, null).get<{ items: Seen[] }>('/programmes');
  expect(listed.body.items.map((p) => p.id)).toEqual([drafted.body.id]);

  // What is not shown is unknown; a firm abroad is told which rule fails.
  const unknown = await sme.get<{ findings: { result: string }[]; eligible: boolean }>(`${at}/eligibility`);
  expect(unknown.body.findings.map((f) => f.result)).toEqual(['met', 'met', 'unknown', 'met', 'unknown']);
  const shown = await sme.get(`${at}/eligibility?employees=24&arrears=false`);
  expect(shown.body).toMatchObject({ eligible: true, ownShare: 250_000 });
  const abroad = await buyer.post<Seen>(`${at}/applications`, application);
  const refused = await buyer.post(`/applications/${abroad.body.id}/actions`, { action: 'submit' }, { seen: 1 });
  expect(refused.body).toMatchObject({ code: 'application.notEligible' });
  expect(refused.text).toContain('country');

  const tooMuch = await sme.post(`${at}/applications`, { ...application, asked: 55_000_000 });
  expect(tooMuch.body).toMatchObject({ errors: [{ pointer: '/asked', code: 'application.askedRange' }] });
  const begun = await sme.post<Seen>(`${at}/applications`, application);
  const mine = `/applications/${begun.body.id}`;
  expect((await agency.get(mine)).status).toBe(404);
  expect((await buyer.get(mine)).status).toBe(404);
  let seen = 1;
  const act = async (who: typeof sme, body: object) => {
    const done = await who.post<Seen>(`${mine}/actions`, body, { seen });
    if (done.status === 200) seen = done.body.version;
    return done;
  };
  expect((await act(sme, { action: 'submit' })).body).toMatchObject({ state: 'submitted' });
  expect((await act(sme, { action: 'admit' })).body).toMatchObject({ code: 'process.refused' });
  await act(agency, { action: 'admit' });
  expect((await act(agency, { action: 'score' })).body).toMatchObject({ code: 'application.reviewsMissing' });
  const over = await agency.put(`${mine}/review`, { points: { plan: 61, effect: 30 } }, { seen });
  expect(over.body).toMatchObject({ errors: [{ pointer: '/points/plan', code: 'application.pointsAbove' }] });
  const review = await agency.put<Seen>(`${mine}/review`, { points: { plan: 50, effect: 30 }, comment: '실현 가능함' }, { seen });
  seen = review.body.version;
  expect((await sme.get<Seen>(mine)).body.reviews).toEqual([]);
  expect((await act(agency, { action: 'score' })).body).toMatchObject({ state: 'scored', score: 8000 });
  expect((await sme.get<Seen>(mine)).body.score).toBeUndefined();

  const ranking = await agency.get<{ items: { decision: string; grant: number }[]; left: number }>(`${at}/ranking`);
  expect(ranking.body).toMatchObject({ left: 60_000_000, items: [{ place: 1, decision: 'select', grant: 45_000_000 }] });
  const version = (await agency.get<Seen>(at)).body.version;
  const decided = await agency.post<Seen>(`${at}/actions`, { action: 'decide' }, { seen: version });
  expect(decided.body.granted).toBe(45_000_000);
  const told = await sme.get<Seen>(mine);
  expect(told.body).toMatchObject({ state: 'selected', grant: 45_000_000, score: 8000, reviews: [{ comment: '실현 가능함' }] });
  seen = told.body.version;
  await act(sme, { action: 'agree' });
  expect((await act(agency, { action: 'activate' })).body).toMatchObject({ state: 'active' });
  const budget = await sme.get<{ stand: object; entries: { kind: string }[] }>(`${mine}/budget`);
  expect(budget.body).toMatchObject({
    stand: { available: 45_000_000, reserved: 0, committed: 0, settled: 0, claim: 0 },
    entries: [{ kind: 'grant' }],
  });

  // The call ends by the clock; a supported firm that uses too little is warned a month before the day of the rule, then loses the rest.
  m.at('2027-01-02T00:30:00+09:00');
  await m.run('clock');
  const closed = await agency.get<Seen>(at);
  expect(closed.body.state).toBe('reviewing');
  await agency.post(`${at}/actions`, { action: 'begin' }, { seen: closed.body.version });
  m.at('2027-06-01T09:00:00+09:00');
  await m.run('clock');
  const warned = await sme.get<Seen>(mine);
  expect(warned.body).toMatchObject({ warnedOn: '2027-06-01' });
  const notices = await sme.get<{ items: { text: { en: string } }[] }>('/notices?limit=50');
  const texts = notices.body.items.map((n) => n.text.en).join('\n');
  for (const said of ['you are selected', 'the grant can be used', 'Too little of the grant']) expect(texts).toContain(said);
  seen = warned.body.version;
  expect((await act(agency, { action: 'clawBack', reason: 'burn' })).body).toMatchObject({ code: 'support.notWarned' });
  m.at('2027-07-02T09:00:00+09:00');
  await m.run('clock');
  seen = (await sme.get<Seen>(mine)).body.version;
  expect((await act(agency, { action: 'clawBack', reason: 'burn' })).body).toMatchObject({ state: 'clawed_back' });
  const last = await agency.get<Seen>(at);
  expect(last.body.granted).toBe(0);
  const headers = { authorization: `Bearer ${await m.token('agency')}` };
  const file = await m.request(`/api/v1${at}/settlement`, { headers });
  expect(file.headers.get('content-disposition')).toContain('-settlement.csv');
  expect(await file.text()).toContain('support_krw');
  expect((await agency.post(`${at}/actions`, { action: 'end' }, { seen: last.body.version })).body).toMatchObject({
    state: 'ended',
  });
});
