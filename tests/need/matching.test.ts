import { commit, work } from '@sandan/store/work';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { as, checklist, technology } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';
import { mailsTo, signIn } from '../inquiry/story.ts';

interface Shown {
  id: string;
  version: number;
  state: string;
  owner?: { id: string };
  queue?: { late: boolean; mine: boolean; broker?: unknown };
  proposals: { offer: { id: string } }[];
}
interface Match {
  listing: { id: string };
  score: number;
  fits: boolean;
  conditions: { name: string; verdict: string; reason: string; offered?: { en: string } }[];
}

let m: Cast;

const published = async (who: string, kind: string, content: object): Promise<string> => {
  const draft = await as(m, who).post<{ id: string }>('/listings', { kind, content });
  expect(draft.status, draft.text).toBe(201);
  const { id } = draft.body;
  await as(m, who).post(`/listings/${id}/actions`, { action: 'submit' }, { seen: 1 });
  const open = await as(m, 'operator').post(`/listings/${id}/actions`, { action: 'publish', checklist }, { seen: 2 });
  expect(open.status, open.text).toBe(200);
  await m.settle();
  return id;
};

const technologyOf = (title: string, text: string, readiness: number, fee: number) => ({
  title: { ko: title },
  summary: { ko: text },
  codes: [{ scheme: 'ipc', code: 'B01D 71/02' }],
  attributes: {
    ...technology(title).attributes,
    problem: { ko: text },
    readiness,
    expectedFee: { currency: 'KRW', minor: fee },
  },
});
const needOf = (title: string, problem: string, more: object = {}) => ({
  title: { ko: title },
  summary: { ko: problem },
  codes: [{ scheme: 'ipc', code: 'B01D 71/02' }],
  attributes: { problem: { ko: problem }, readiness: 6, budget: { currency: 'KRW', minor: 50_000_000 }, ...more },
});

let membrane: string;
let early: string;
let need: string;

beforeAll(async () => {
  m = await cast({ now: '2026-03-02T01:00:00.000Z' });
  await signIn(m);
  const { stores } = m.world;
  const home = await stores.organisations.byId(m.organisations.equipment ?? '');
  if (!home) throw new Error('no equipment');
  const w = work();
  stores.organisations.put(w, { ...home, type: 'agency', version: home.version + 1 });
  await commit(stores.db, w);
  membrane = await published(
    'office',
    'technology',
    technologyOf('이산화탄소 분리막', '배가스에서 이산화탄소를 골라내는 고분자 분리막', 7, 40_000_000),
  );
  early = await published(
    'office',
    'technology',
    technologyOf('탄소 포집 분리막 소재', '배가스 이산화탄소를 분리하는 막 소재의 기초 연구', 3, 90_000_000),
  );
  need = await published(
    'sme',
    'need',
    needOf('배가스 이산화탄소 분리막', '공장 배가스에서 이산화탄소만 골라내는 분리막이 필요합니다.'),
  );
});
afterAll(() => m.close());

describe('A need and what answers it', () => {
  test('is matched when it is published, and its owner is told', async () => {
    const read = await as(m, 'sme').get<Shown>(`/needs/${need}`);
    expect([read.status, read.body.state]).toEqual([200, 'matched']);
    expect(mailsTo(m, 'sme').some((subject) => subject.includes('맞는 항목'))).toBe(true);
  });

  test('shows every condition with verdict and reason, and the one that meets them first', async () => {
    const { body } = await as(m, 'sme').get<{ items: Match[] }>(`/needs/${need}/matches`);
    expect(body.items[0]?.listing.id).toBe(membrane);
    const verdicts = (id: string) =>
      Object.fromEntries(body.items.find((i) => i.listing.id === id)?.conditions.map((c) => [c.name, c.verdict]) ?? []);
    expect(verdicts(membrane)).toEqual({ codes: 'met', readiness: 'met', budget: 'met' });
    expect(verdicts(early)).toEqual({ codes: 'met', readiness: 'not_met', budget: 'not_met' });
  });

  test('puts aside what is no use, with a reason, and learns from it', async () => {
    const at = `/needs/${need}/matches/${early}/feedback`;
    const bare = await as(m, 'sme').put<{ errors: { code: string }[] }>(at, { verdict: 'not_useful' });
    expect([bare.status, bare.body.errors[0]?.code]).toEqual([422, 'match.reasonMissing']);
    const said = await as(m, 'sme').put(at, { verdict: 'not_useful', reason: 'too_early' });
    expect(said.status, said.text).toBe(200);
    const { body } = await as(m, 'sme').get<{ items: Match[]; setAside: Match[] }>(`/needs/${need}/matches`);
    expect(body.items.map((i) => i.listing.id)).toEqual([membrane]);
    expect(body.setAside.map((i) => i.listing.id)).toEqual([early]);
  });

  test('counts while it is being written, and keeps nothing', async () => {
    const content = needOf('이산화탄소 분리막', '배가스에서 이산화탄소를 골라내는 막');
    const counted = await as(m, 'sme').post<{ fitting: number }>('/needs/count', { kind: 'need', content });
    expect([counted.status, counted.body.fitting > 0]).toEqual([200, true]);
    const none = await as(m, 'sme').post<{ fitting: number }>('/needs/count', {
      kind: 'need',
      content: { title: { ko: '해삼 양식' } },
    });
    expect(none.body.fitting).toBe(0);
  });

  test('counts by what can be read of a form that is half written, as it will be judged once it is saved', async () => {
    const content = {
      ...needOf('이산화탄소 분리막', '배가스에서 이산화탄소를 골라내는 막'),
      attributes: {
        problem: { ko: '배가스에서 이산화탄소를 골라내는 막' },
        specification: { category: 'ceramic', lines: '열전도율: ≥ 170 W/m·K\n굽힘' },
        volume: 'many',
        nothing: 'of the kind',
      },
    };
    const half = await as(m, 'sme').post<{ fitting: number; near: number }>('/needs/count', { kind: 'need', content });
    expect([half.status, half.body.fitting + half.body.near > 0], half.text).toEqual([200, true]);
  });

  test('is shown to the owner of the technology, without a budget that is kept for others', async () => {
    const met = await as(m, 'office').get<{ items: Match[] }>(`/listings/${membrane}/needs`);
    expect(met.body.items.map((i) => i.listing.id)).toEqual([need]);
    expect((await as(m, 'sme').get(`/listings/${membrane}/needs`)).status).toBe(404);
    expect((await as(m, 'buyer').get(`/needs/${need}`)).status).toBe(404);
  });
});

describe('A need that nothing fits', () => {
  let lonely: string;
  const broker = () => as(m, 'equipment');

  test('waits for a broker, who is not told whose it is', async () => {
    lonely = await published('sme', 'need', {
      ...needOf('해삼 종자 자동 선별', '양식장에서 해삼 종자를 크기별로 자동 선별하려 합니다.'),
      anonymous: true,
    });
    const queue = await broker().get<{ items: Shown[] }>('/needs');
    expect(queue.body.items.map((n) => n.id)).toEqual([lonely]);
    expect(queue.text).not.toContain(m.organisations.sme);
    expect((await as(m, 'office').get('/needs')).status).toBe(404);
    const taken = await broker().post<Shown>(`/needs/${lonely}/take`);
    expect([taken.status, taken.body.queue?.mine, taken.body.owner]).toEqual([200, true, undefined]);
    expect(taken.text).not.toContain(m.organisations.sme);
    expect((await broker().get(`/listings/${lonely}`)).text).not.toContain(m.organisations.sme);
  });

  test('is named to the broker whom its owner names', async () => {
    const { body } = await as(m, 'sme').get<Shown>(`/needs/${lonely}`);
    const named = await as(m, 'sme').put<Shown>(
      `/needs/${lonely}/broker`,
      { brokerId: m.organisations.equipment },
      { seen: body.version },
    );
    expect(named.status, named.text).toBe(200);
    expect((await broker().get<Shown>(`/needs/${lonely}`)).body.owner?.id).toBe(m.organisations.sme);
    expect((await broker().get(`/listings/${lonely}`)).text).toContain(m.organisations.sme);
    const office = await as(m, 'sme').put(
      `/needs/${lonely}/broker`,
      { brokerId: m.organisations.office },
      { seen: named.body.version },
    );
    expect(office.status).toBe(422);
  });

  test('is proposed an offer, once, and discussed and fulfilled by its owner', async () => {
    const note = '선별 원리가 비슷합니다.';
    const proposed = await broker().post<Shown>(`/needs/${lonely}/proposals`, { offerId: membrane, note });
    expect([proposed.status, proposed.body.state, proposed.body.queue]).toEqual([201, 'matched', undefined]);
    const again = await broker().post<{ code: string }>(`/needs/${lonely}/proposals`, { offerId: membrane, note });
    expect([again.status, again.body.code]).toEqual([409, 'need.proposed']);
    let { version } = proposed.body;
    for (const [action, state] of [
      ['discuss', 'in_discussion'],
      ['fulfil', 'fulfilled'],
    ] as const) {
      const moved = await as(m, 'sme').post<Shown>(`/needs/${lonely}/actions`, { action, offerId: membrane }, { seen: version });
      expect(moved.body.state, moved.text).toBe(state);
      version = moved.body.version;
    }
    expect((await as(m, 'sme').get<Shown>(`/listings/${lonely}`)).body.state).toBe('archived');
  });

  test('is brought to the operator when no broker answers in five business days, and ends after ninety days', async () => {
    const other = await published('sme', 'need', needOf('굴 껍데기 분쇄', '굴 껍데기를 미세하게 분쇄하는 설비를 찾습니다.'));
    m.at('2026-03-20T01:00:00.000Z');
    await m.run('clock');
    const late = await as(m, 'operator').get<Shown>(`/needs/${other}`);
    expect(late.body.queue?.late).toBe(true);
    m.at('2026-06-15T01:00:00.000Z');
    await m.run('clock');
    const over = await as(m, 'sme').get<Shown>(`/needs/${other}`);
    expect(over.body.state).toBe('expired');
    const renewed = await as(m, 'sme').post<Shown>(`/needs/${other}/actions`, { action: 'renew' }, { seen: over.body.version });
    expect(renewed.body.state).toBe('open');
  });
});
