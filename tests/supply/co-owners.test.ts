import { afterAll, beforeAll, expect, test } from 'vitest';
import { as, checklist, type Shown, technology } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';

let m: Cast;
beforeAll(async () => {
  m = await cast();
  for (const who of ['office', 'sme', 'operator']) await as(m, who).get('/me');
});
afterAll(() => m.close());

interface Shared {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly answer?: { readonly name: string };
}

const joint = async (title: string): Promise<Shown> => {
  const content = technology(title);
  const attributes = { ...content.attributes, ownership: 'joint' };
  return (await as(m, 'office').post<Shown>('/listings', { kind: 'technology', content: { ...content, attributes } })).body;
};
const submit = (listing: Shown) =>
  as(m, 'office').post<Shown & { code?: string }>(`/listings/${listing.id}/actions`, { action: 'submit' }, { seen: 1 });
const linkIn = (text: string): string => /\/consents\/([\w.-]+)/.exec(text)?.[1] ?? '';
const answerOf = { name: '김공동', position: '산학협력단장' };

test('a jointly owned technology is published only after its co-owner, asked by mail, has consented', async () => {
  const listing = await joint('공동 소유 분리막');
  expect((await submit(listing)).body.code).toBe('coOwner.none');
  const office = as(m, 'office');
  const named = await office.post<Shared>(`/listings/${listing.id}/co-owners`, {
    name: '한울대학교',
    email: 'rights@hanul.example',
    share: 40,
  });
  expect([named.status, named.body.state]).toEqual([201, 'asked']);
  expect((await submit(listing)).body.code).toBe('coOwner.consentMissing');
  await m.settle();
  const mail = m.mails().find((sent) => sent.to === 'rights@hanul.example');
  expect(mail?.subject).toContain('공동 소유 분리막');
  const token = linkIn(mail?.text ?? '');

  const anybody = as(m, null);
  const asked = await anybody.get<{ state: string; listing: { title: { ko: string } }; signIn: boolean }>(`/consents/${token}`);
  expect(asked.body).toMatchObject({ state: 'asked', listing: { title: { ko: '공동 소유 분리막' } }, signIn: false });
  expect(asked.text).not.toContain('knowHow');
  expect((await anybody.post<Shared>(`/consents/${token}`, { ...answerOf, action: 'give' })).body.state).toBe('given');
  expect((await anybody.post<{ code: string }>(`/consents/${token}`, { ...answerOf, action: 'refuse' })).body.code).toBe(
    'process.refused',
  );
  await m.settle();
  const notices = (await office.get<{ items: { kind: string; link: string }[] }>('/notices')).body.items;
  expect(notices[0]).toMatchObject({ kind: 'coOwner.given', link: `/my/listings/${listing.id}/co-owners` });

  const submitted = await submit(listing);
  const open = await as(m, 'operator').post<Shown>(
    `/listings/${listing.id}/actions`,
    { action: 'publish', checklist },
    { seen: submitted.body.version },
  );
  expect(open.body.state).toBe('published');
});

test('a co-owner in the market is asked there, and only its own people answer; who refused is not simply taken off the list', async () => {
  const listing = await joint('함께 만든 촉매');
  const office = as(m, 'office');
  const path = `/listings/${listing.id}/co-owners`;
  const named = await office.post<Shared>(path, { name: '시험 sme', organisationId: m.organisations.sme });
  await m.settle();
  const notices = (await as(m, 'sme').get<{ items: { kind: string; link: string }[] }>('/notices')).body.items;
  expect(notices[0]?.kind).toBe('coOwner.asked');
  const token = linkIn(notices[0]?.link ?? '');
  expect((await as(m, null).post(`/consents/${token}`, { ...answerOf, action: 'give' })).status).toBe(403);
  expect((await as(m, 'buyer').post(`/consents/${token}`, { ...answerOf, action: 'give' })).status).toBe(403);
  const refused = await as(m, 'sme').post<Shared>(`/consents/${token}`, {
    ...answerOf,
    action: 'refuse',
    note: '협의 전입니다.',
  });
  expect(refused.body.state).toBe('refused');

  const [line] = (await office.get<{ items: Shared[] }>(path)).body.items;
  const removed = await office.post<{ code: string }>(
    `${path}/${named.body.id}/actions`,
    { action: 'remove' },
    { seen: line?.version ?? 0 },
  );
  expect(removed.body.code).toBe('process.refused');
  const again = await office.post<Shared>(`${path}/${named.body.id}/actions`, { action: 'ask' }, { seen: line?.version ?? 0 });
  expect([again.body.state, again.body.answer]).toEqual(['asked', undefined]);
  expect((await as(m, 'sme').get<{ code: string }>(`/consents/${token}`)).body.code).toBe('coOwner.link');
  const soon = await office.post<{ code: string }>(
    `${path}/${named.body.id}/actions`,
    { action: 'ask' },
    { seen: again.body.version },
  );
  expect([soon.status, soon.body.code]).toEqual([429, 'coOwner.askedLately']);
});

test('who is not of the owner neither sees nor names its co-owners, and what is named must be reachable in one way', async () => {
  const listing = await joint('남의 것');
  const path = `/listings/${listing.id}/co-owners`;
  expect((await as(m, 'sme').get(path)).status).toBe(404);
  expect((await as(m, 'sme').post(path, { name: 'x', email: 'x@test.example' })).status).toBe(404);
  expect((await as(m, null).get('/consents/lst_x.cow_y.1.zz')).status).toBe(404);
  const office = as(m, 'office');
  const unreachable = await office.post<{ errors: { code: string }[] }>(path, { name: '어느 대학' });
  expect(unreachable.body.errors[0]?.code).toBe('consent.reach');
  const self = await office.post<{ code: string }>(path, { name: '우리', organisationId: m.organisations.office });
  expect(self.body.code).toBe('coOwner.self');
  await office.post(path, { name: '한울', email: 'one@hanul.example' });
  expect((await office.post<{ code: string }>(path, { name: '한울', email: 'ONE@hanul.example' })).body.code).toBe(
    'coOwner.twice',
  );
});
