import { inquiryEvents } from '@sandan/market/event/inquiry-events';
import { commit, work } from '@sandan/store/work';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { as } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';
import { type Case, signIn } from '../inquiry/story.ts';

const name = { ko: '카나리아정밀', en: 'Canary Precision Zqx' };
const canaries = () => [...Object.values(name), 'Canary Person', m.organisations.sme ?? '', m.personId('sme')];

let m: Cast;
let need: { id: string; version: number };
let asked: Case;

const clean = (text: string) => {
  for (const canary of canaries()) expect(text).not.toContain(canary);
};

/** A need of the demo SME, with everything that gives it away in its own records, through review. */
const published = async (): Promise<{ id: string; version: number }> => {
  const content = {
    title: { ko: '수소 압축기용 금속 다이어프램', en: 'Metal diaphragm for hydrogen compressors' },
    summary: { ko: '고압에서 오래 견디는 박판을 찾습니다.' },
    codes: [{ scheme: 'ipc', code: 'F04B 45/04' }],
    attributes: { problem: { ko: '900bar에서 1만 시간을 견뎌야 합니다.' } },
    anonymous: true,
  };
  const draft = await as(m, 'sme').post<{ id: string; version: number }>('/listings', { kind: 'need', content });
  expect(draft.text).toContain('lst_');
  const { id } = draft.body;
  await as(m, 'sme').post(`/listings/${id}/actions`, { action: 'submit' }, { seen: 1 });
  const checklist = ['identity', 'rights', 'claims', 'confidential'];
  const open = await as(m, 'operator').post<{ version: number }>(
    `/listings/${id}/actions`,
    { action: 'publish', checklist },
    { seen: 2 },
  );
  expect(open.status).toBe(200);
  return { id, version: open.body.version };
};

beforeAll(async () => {
  m = await cast();
  await signIn(m);
  const { stores } = m.world;
  const home = await stores.organisations.byId(m.organisations.sme ?? '');
  const person = await stores.persons.byId(m.personId('sme'));
  if (!home || !person) throw new Error('no sme');
  const w = work();
  stores.organisations.put(w, { ...home, name, region: '경상남도', complex: '창원국가산업단지', version: home.version + 1 });
  stores.persons.put(w, { ...person, name: 'Canary Person', version: person.version + 1 });
  await commit(stores.db, w);
  await as(m, 'office').put(`/follows/owner/${m.organisations.sme}`, { pace: 'each' });
  need = await published();
  const answer = await as(m, 'office').post<Case>('/inquiries', { listingId: need.id, text: '비슷한 기술이 있습니다.' });
  expect(answer.status).toBe(201);
  asked = answer.body;
  clean(answer.text);
  await as(m, 'sme').post(`/inquiries/${asked.id}/actions`, { action: 'assign' }, { seen: 1 });
  await as(m, 'sme').post(`/inquiries/${asked.id}/messages`, { text: '두께를 알려 주시겠습니까?' });
  await m.settle();
});
afterAll(() => m.close());

describe('A company that does not want to be known for its need', () => {
  test('is in no page of the need, no search, no feed and no list of its own listings for others', async () => {
    for (const reader of [null, 'office', 'buyer'] as const) {
      const read = await as(m, reader).get<{ owner?: unknown }>(`/listings/${need.id}`);
      expect(read.status).toBe(200);
      expect(read.body.owner).toBeUndefined();
      clean(read.text);
      const found = await as(m, reader).get(`/search?q=${encodeURIComponent('다이어프램')}&explain=true`);
      expect(found.text).toContain(need.id);
      clean(found.text);
      const named = await as(m, reader).get(`/search?q=${encodeURIComponent('카나리아정밀')}`);
      expect(named.text).not.toContain(need.id);
      const owned = await as(m, reader).get(`/search?owner=${m.organisations.sme}`);
      expect(owned.text).not.toContain(need.id);
      const listed = await as(m, reader).get(`/organisations/${m.organisations.sme}/listings`);
      expect(listed.text).not.toContain(need.id);
    }
    const feed = await m.request(`/api/v1/feeds/search?q=${encodeURIComponent('다이어프램')}`);
    const atom = await feed.text();
    expect(atom).toContain(need.id);
    clean(atom);
  });

  test('is not named to whoever writes to it: not in the case, its list, notices, mails or events', async () => {
    const read = await as(m, 'office').get<Case>(`/inquiries/${asked.id}`);
    expect(read.status).toBe(200);
    expect(read.body.messages.length).toBeGreaterThanOrEqual(3);
    clean(read.text);
    clean((await as(m, 'office').get('/inquiries?box=sent')).text);
    const notices = await as(m, 'office').get<{ items: unknown[] }>('/notices');
    expect(notices.body.items.length).toBeGreaterThan(0);
    clean(notices.text);
    const mails = m.mails().filter(({ to }) => JSON.stringify(to).includes('office'));
    expect(mails.length).toBeGreaterThan(0);
    clean(JSON.stringify(mails));
    const { inquiries } = m.world.stores;
    const inquiry = await inquiries.byId(asked.id);
    const entries = await inquiries.entries.of(asked.id);
    const events = entries
      .flatMap((entry) => (inquiry ? inquiryEvents(inquiry, entry) : []))
      .filter((event) => event.organisationId === m.organisations.office);
    expect(events.length).toBe(entries.length);
    clean(JSON.stringify(events));
  });

  test('is not given away to those who follow it', async () => {
    const alerts = await m.world.stores.alerts.all({ pk: `person#${m.personId('office')}`, startsWith: 'alert#' });
    expect(JSON.stringify(alerts)).not.toContain(need.id);
  });

  test('is known to its own side and to the operator', async () => {
    const mine = await as(m, 'sme').get(`/listings/${need.id}`);
    expect(mine.text).toContain('카나리아정밀');
    const desk = await as(m, 'operator').get(`/listings/${need.id}`);
    expect(desk.text).toContain('카나리아정밀');
  });

  test('can only be hidden where the kind lets it', async () => {
    const refused = await as(m, 'office').post<{ code: string }>('/listings', {
      kind: 'technology',
      content: { title: { ko: '기술' }, anonymous: true },
    });
    expect([refused.status, refused.body.code]).toEqual([422, 'listing.anonymous']);
  });
});
