import { ecb } from '@sandan/fn-sources/feeds/rates';
import { following } from '@sandan/fn-sources/followed';
import { Fault } from '@sandan/kernel/fault';
import type { Question } from '@sandan/sources/http/ask';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { as } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';
import { signIn } from '../inquiry/story.ts';
import { accepting, act, handIn, type Shown, unverify } from './story.ts';

interface Evidence {
  readonly identifiers: { scheme: string; value: string }[];
  readonly business?: { number: string; state?: string; fetchedAt?: string };
  readonly domains: { domain: string; state: string; by?: string; record?: { name: string; value: string } }[];
  readonly mail: { domain: string; proved: boolean }[];
}

let m: Cast;
let at: string;
/** What stands beyond the network: texts of DNS, files of sites, and what the tax office says. */
let dns: Record<string, string[]>;
let files: Record<string, string>;
let office: Record<string, string>;
let asked: number;
let down: boolean;

const rates = {
  'https://www.ecb.europa.eu/stats/eurofxref/eurofxref-daily.xml':
    "<Envelope><Cube><Cube time='2026-11-20'><Cube currency='KRW' rate='1600.5'/></Cube></Cube></Envelope>",
};

const answer = ({ url, body }: Question): string => {
  if (url.hostname === 'api.odcloud.kr') {
    asked += 1;
    if (down) throw new Fault('limited', 'source.busy', 'nts status answered 503');
    const numbers = (JSON.parse(body ?? '{}') as { b_no: string[] }).b_no;
    const data = numbers.map((b_no) => ({ b_no, b_stt_cd: office[b_no] ?? '', tax_type: '부가가치세 일반과세자', end_dt: '' }));
    return JSON.stringify({ status_code: 'OK', data });
  }
  const file = files[url.href];
  if (file === undefined) throw new Error('nothing there');
  return file;
};

beforeEach(async () => {
  [dns, files, office, asked, down] = [{}, { ...rates }, {}, 0, false];
  m = await cast({
    now: '2026-11-23T10:00:00+09:00',
    sources: {
      followed: [following(ecb, undefined, {})],
      keys: { DATA_GO_KR_KEY: 'a-key' },
      txt: async (name) => dns[name] ?? [],
      asking:
        ({ budget }) =>
        async (question) => {
          await budget?.charge(1, 0);
          return { status: 200, headers: new Headers(), bytes: Buffer.from(answer(question)) };
        },
    },
  });
  await signIn(m);
  at = `/organisations/${await unverify(m, 'sme')}`;
});
afterEach(() => m.close());

const evidence = async (who = 'sme') => (await as(m, who).get<Evidence>(`${at}/evidence`)).body;
const later = async (hours: number) => {
  m.at(new Date(m.world.now().getTime() + hours * 3_600_000));
  await m.run('sources');
};

test('a domain is proved by its DNS, and the desk sees by which means and when', async () => {
  const named = await as(m, 'sme').post<Evidence>(`${at}/domains`, { domain: 'https://www.gaon.example/ko' });
  const record = named.body.domains[0]?.record;
  expect(record).toMatchObject({ name: '_sandan.gaon.example' });
  await m.run('sources');
  expect((await evidence()).domains).toMatchObject([{ domain: 'gaon.example', state: 'waiting' }]);
  dns['_sandan.gaon.example'] = ['v=other', record?.value ?? ''];
  await later(1);
  const seen = await evidence('operator');
  expect(seen.domains).toMatchObject([{ domain: 'gaon.example', state: 'proved', by: 'dns' }]);
  expect(seen.domains[0]).not.toHaveProperty('record');
  expect((await as(m, 'office').get(`${at}/evidence`)).status).toBe(404);
});

test('a file proves a domain too; a proof that is gone is lost in the end', async () => {
  const named = await as(m, 'sme').post<Evidence>(`${at}/domains`, { domain: 'demo.example' });
  const word = named.body.domains[0]?.record?.value ?? '';
  const address = 'https://demo.example/.well-known/sandan-verification.txt';
  files[address] = `${word}\n`;
  await m.run('sources');
  expect(await evidence()).toMatchObject({
    domains: [{ state: 'proved', by: 'file' }],
    mail: [{ domain: 'demo.example', proved: true }],
  });
  delete files[address];
  for (const hours of [30 * 24, 24, 24]) await later(hours);
  expect((await evidence()).domains).toMatchObject([{ state: 'lost' }]);
});

test('a business number is asked about at once and every month, and its claim is one organisation’s alone', async () => {
  office['1208147521'] = '01';
  const put = (who: string, where: string, value: string) =>
    as(m, who).put<Evidence>(`${where}/identifiers/kr_business_number`, { value });
  expect((await put('sme', at, '120-81-47522')).body).toMatchObject({ errors: [{ code: 'identifier.number' }] });
  expect((await put('sme', at, '120-81-47521')).status).toBe(200);
  await m.run('sources');
  await m.run('sources');
  expect(asked).toBe(1);
  expect((await evidence()).business).toMatchObject({
    number: '1208147521',
    state: 'active',
    fetchedAt: '2026-11-23T01:00:00.000Z',
  });

  const other = `/organisations/${await unverify(m, 'office')}`;
  expect(await put('office', other, '1208147521')).toMatchObject({ status: 409, body: { code: 'identifier.refused' } });
  await put('office', other, '1208147521');
  const cases = await m.world.stores.cases.waiting(10);
  expect(cases).toMatchObject([{ subjectId: m.organisations.office, count: 1 }]);
});

test('while the tax office is down what else is followed comes in, and it is asked again in an hour and not each minute', async () => {
  [office['1208147521'], down] = ['01', true];
  await as(m, 'sme').put(`${at}/identifiers/kr_business_number`, { value: '120-81-47521' });
  await m.run('sources');
  await later(0.1);
  expect(await m.world.stores.sources.every()).toMatchObject([
    { source: 'ecb', state: 'good', counts: { created: 1 } },
    { source: 'nts', state: 'stale', fault: { code: 'source.busy' } },
  ]);
  expect(asked).toBe(1);
  expect((await evidence()).business).toEqual({ number: '1208147521' });
  down = false;
  await later(1);
  expect((await evidence()).business).toMatchObject({ state: 'active' });
  const today = { requests: 10, per: 'day' } as const;
  const account = (await m.world.stores.sources.roster())?.feeds.find(({ name }) => name === 'nts')?.account ?? '';
  expect(await m.world.stores.quotas.use({ source: 'nts', key: account }, today, m.world.now())).toMatchObject({ requests: 2 });
});

test('the desk sees since when the tax office does not answer about single businesses, what it said, and when it answers again', async () => {
  interface Line {
    readonly id: string;
    readonly source: string;
  }
  const desk = as(m, 'operator');
  const line = async () => {
    const { items } = (await desk.get<{ items: Line[] }>('/sources')).body;
    return items.filter(({ source }) => source === 'nts');
  };
  [office['1208147521'], down] = ['01', true];
  await as(m, 'sme').put(`${at}/identifiers/kr_business_number`, { value: '120-81-47521' });
  await m.run('sources');
  await later(2);
  const failing = { state: 'stale', single: true, followed: false, fault: 'source.busy', staleSince: '2026-11-23T01:00:00.000Z' };
  const [shown] = await line();
  expect(shown).toMatchObject({ ...failing, triedAt: '2026-11-23T03:00:00.000Z' });
  const view = await desk.get(`/sources/${shown?.id}`);
  expect(view.body).toMatchObject({
    runs: [
      { n: 2, by: 'single', outcome: 'failed', requests: 1 },
      { n: 1, by: 'single', outcome: 'failed' },
    ],
    errors: [{ code: 'source.busy', detail: 'nts status answered 503' }, {}],
  });
  expect(view.text).not.toContain('a-key');
  expect((await desk.get('/queue')).body.sources).toMatchObject([{ source: 'nts', staleSince: failing.staleSince }]);
  down = false;
  await later(1);
  const [good] = await line();
  expect(good).toMatchObject({ state: 'good', lastGoodAt: '2026-11-23T04:00:00.000Z', counts: { read: 1, unchanged: 1 } });
  expect(good).not.toHaveProperty('fault');
  await later(20 * 24);
  expect(await line()).toMatchObject([{ state: 'good', outdated: false }]);
  const { version } = (await desk.get<{ version: number }>(`/sources/${shown?.id}`)).body;
  expect((await desk.post(`/sources/${shown?.id}/pause`, undefined, { seen: version })).status).toBe(200);
  const before = asked;
  await later(20 * 24);
  expect(asked).toBe(before);
});

test('of two who claim one number at once one has it', async () => {
  const other = `/organisations/${await unverify(m, 'office')}`;
  const answers = await Promise.all([
    as(m, 'sme').put(`${at}/identifiers/lei`, { value: '5493001KJTIIGC8Y1R12' }),
    as(m, 'office').put(`${other}/identifiers/lei`, { value: '5493001KJTIIGC8Y1R12' }),
  ]);
  expect(answers.map((a) => a.status).sort()).toEqual([200, 409]);
});

test('a business that the office says is closed loses its verification, and the desk is told', async () => {
  office['1208147521'] = '01';
  await as(m, 'sme').put(`${at}/identifiers/kr_business_number`, { value: '1208147521' });
  await m.run('sources');
  const path = `${at}/verifications/seller`;
  await handIn(m, 'sme', path, { requirement: 'business_registration' });
  await act(m, 'sme', path, { action: 'submit', level: 1 });
  await act(m, 'operator', path, { action: 'review' });
  const documents = accepting((await as(m, 'operator').get<Shown>(path)).body);
  await act(m, 'operator', path, { action: 'verify', level: 1, methods: ['register'], documents });
  expect((await as(m, 'sme').put(`${at}/identifiers/kr_business_number`, { value: '1248100998' })).status).toBe(409);
  office['1208147521'] = '03';
  await later(31 * 24);
  expect((await as(m, 'sme').get<Shown>(path)).body).toMatchObject({
    state: 'suspended',
    history: [{ action: 'suspend', reason: 'business_closed', by: 'clock' }, {}, {}, {}],
  });
  expect((await as(m, null).get(at)).body.verification).toEqual({});
  expect(await m.world.stores.cases.waiting(10)).toMatchObject([{ subjectId: m.organisations.sme }]);
});
