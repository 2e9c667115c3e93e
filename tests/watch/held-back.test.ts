import { sendAlertLetters } from '@sandan/fn-clock/alerts';
import type { ClockReport } from '@sandan/fn-clock/world';
import { commit, work } from '@sandan/store/work';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { as, checklist, technology } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';
import { act, comeIn, noticesOf, publish, save } from './story.ts';

let m: Cast;

beforeEach(async () => {
  m = await cast({ now: '2026-11-23T10:00+09:00' });
  await comeIn(m);
});
afterEach(() => m.close());

const mailsTo = (who: string) => m.mails().filter((mail) => mail.to.includes(`${who}@`));
const morning = async () => {
  m.at('2026-11-24T08:00+09:00');
  await m.run('clock');
};

const need = {
  title: { ko: '수소 압축기용 금속 다이어프램', en: 'Metal diaphragm for hydrogen compressors' },
  summary: { ko: '고압에서 오래 견디는 박판을 찾습니다.' },
  codes: [{ scheme: 'ipc', code: 'F04B 45/04' }],
  attributes: { problem: { ko: '900bar에서 1만 시간을 견뎌야 합니다.' } },
};

const openNeed = async (content: typeof need & { anonymous?: true }): Promise<string> => {
  const { id } = (await as(m, 'sme').post<{ id: string }>('/listings', { kind: 'need', content })).body;
  await as(m, 'sme').post(`/listings/${id}/actions`, { action: 'submit' }, { seen: 1 });
  const open = await as(m, 'operator').post(`/listings/${id}/actions`, { action: 'publish', checklist }, { seen: 2 });
  expect(open.status, open.text).toBe(200);
  await m.settle();
  return id;
};

test('a letter does not name whose an anonymous listing is', async () => {
  const owner = await m.world.stores.organisations.byId(m.organisations.sme ?? '');
  await save(m, 'buyer', 'q=다이어프램', { pace: 'daily' });
  const id = await openNeed({ ...need, anonymous: true });
  await morning();
  const [mail] = mailsTo('buyer');
  const said = JSON.stringify(mail);
  expect(said).toContain(id);
  expect(said).toMatch(/비공개 기업|Undisclosed company/);
  for (const name of Object.values(owner?.name ?? {})) expect(said).not.toContain(name);
});

test('a letter tells those who follow an owner nothing of a listing that says no longer whose it is', async () => {
  await as(m, 'buyer').put(`/follows/owner/${m.organisations.sme}`, { pace: 'daily' });
  const id = await openNeed(need);
  expect((await m.world.stores.alerts.due('2026-11-24T08:00:00Z', { limit: 10 })).items).toHaveLength(1);
  const { version } = (await as(m, 'sme').get<{ version: number }>(`/listings/${id}`)).body;
  const content = { ...need, anonymous: true };
  const edited = await as(m, 'sme').put<{ version: number }>(`/listings/${id}/content`, { content }, { seen: version });
  const seen = { seen: edited.body.version };
  expect((await as(m, 'operator').post(`/listings/${id}/revision/confirm`, { checklist }, seen)).status).toBe(200);
  await m.settle();
  await morning();
  expect(mailsTo('buyer')).toEqual([]);
});

test('a search whose mail was stopped is not mailed with what it had found before', async () => {
  const stopped = await save(m, 'sme', 'q=분리막', { name: '하나', pace: 'daily' });
  await save(m, 'sme', 'q=전극', { name: '둘', pace: 'daily' });
  await publish(m, '분리막 연신');
  await publish(m, '전극 압연');
  const channels = { mail: false, webhook: false, feed: false };
  await as(m, 'sme').patch(`/searches/${stopped.id}`, { channels }, { seen: stopped.version });
  await morning();
  const [mail] = mailsTo('sme');
  expect(mail?.text).toContain('전극 압연');
  expect(mail?.text).not.toContain('분리막 연신');
  expect(await noticesOf(m, 'sme')).toMatchObject([{ kind: 'alerts.letter', text: { en: expect.stringContaining('2 news') } }]);
});

test('of a search that is to tell nothing any more there is no letter', async () => {
  const quiet = await save(m, 'sme', 'q=분리막', { pace: 'daily' });
  await publish(m, '분리막 연신');
  await as(m, 'sme').patch(`/searches/${quiet.id}`, { pace: 'none' }, { seen: quiet.version });
  await morning();
  expect(mailsTo('sme')).toEqual([]);
  expect(await noticesOf(m, 'sme')).toEqual([]);
});

test('two clocks that run at the same time, a little apart, send one letter', async () => {
  await save(m, 'sme', 'q=분리막', { pace: 'daily' });
  await publish(m, '분리막 연신');
  m.at('2026-11-24T08:00+09:00');
  const report = () => ({ digests: 0, failed: [] }) as unknown as ClockReport;
  const run = (ms: number) => sendAlertLetters(m.world, report(), new Date(Date.parse('2026-11-24T08:00+09:00') + ms));
  await Promise.all([run(0), run(7)]);
  await m.run('clock');
  expect(mailsTo('sme')).toHaveLength(1);
  expect(await noticesOf(m, 'sme')).toHaveLength(1);
});

test('nobody is called by a listing of a company they joined after they saved the search', async () => {
  await save(m, 'sme', 'q=분리막');
  const since = { actor: 'service:test', organisationId: null, at: m.world.now().toISOString() };
  const [personId, organisationId = ''] = [m.personId('sme'), m.organisations.office];
  await m.world.stores.memberships.save({ personId, organisationId, version: 1, roles: ['sales'], since });
  await publish(m, '분리막 연신');
  expect(await noticesOf(m, 'sme')).toEqual([]);
});

test('who has left a company is called by its listings as everybody else is', async () => {
  await save(m, 'deputy', 'q=분리막');
  await publish(m, '분리막 연신');
  expect(await noticesOf(m, 'deputy')).toEqual([]);
  const { stores } = m.world;
  const membership = await stores.memberships.of(m.organisations.office ?? '', m.personId('deputy'));
  if (!membership) throw new Error('no membership');
  const w = work();
  stores.memberships.remove(w, membership);
  await commit(stores.db, w);
  await publish(m, '분리막 절단');
  expect(await noticesOf(m, 'deputy')).toMatchObject([{ text: { en: expect.stringContaining('분리막 절단') } }]);
});

test('a letter calls a listing that the operator closed by what all could see of it, and not by what its owner wrote since', async () => {
  const listing = await publish(m, '분리막 연신');
  await as(m, 'sme').put(`/follows/listing/${listing.id}`, { pace: 'daily' });
  const closed = await act(m, 'operator', listing, { action: 'suspend', reason: 'report', note: '확인이 필요합니다.' });
  await m.settle();
  const content = { ...technology('카나리아 제목') };
  const edited = await as(m, 'office').put(`/listings/${listing.id}/content`, { content }, { seen: closed.version });
  expect(edited.status, edited.text).toBe(200);
  await morning();
  const said = JSON.stringify(mailsTo('sme'));
  expect(said).toContain('분리막 연신');
  expect(said).not.toContain('카나리아');
});
