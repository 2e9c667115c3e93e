import { afterEach, beforeEach, expect, test } from 'vitest';
import { as, technology } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';
import { signIn, technologyOf } from '../inquiry/story.ts';
import { unverify } from './story.ts';

let m: Cast;
let at: string;
const details = { name: '변찬솔', email: 'chansol@gaon.example', phone: '+82 55 287 1234' };
const profile = { about: { ko: '수출 상담', en: 'Export sales' }, languages: ['ko', 'en'], details };

interface Shown {
  readonly id: string;
  readonly version: number;
  readonly details?: typeof details;
}
const added = async () => (await as(m, 'sme').post<Shown>(at, profile)).body;
const seenBy = async (who: string | null) => (await as(m, who).get<{ items: Shown[] }>(at)).body.items;

beforeEach(async () => {
  m = await cast({ now: '2026-11-23T10:00:00+09:00' });
  at = `/organisations/${m.organisations.sme}/contacts`;
  await signIn(m);
});
afterEach(() => m.close());

test('everyone sees that there is somebody to speak to, nobody who it is', async () => {
  const { id } = await added();
  expect(await seenBy(null)).toEqual([{ id, version: 1, about: profile.about, languages: ['ko', 'en'] }]);
  expect((await seenBy('sme'))[0]).toMatchObject({ details });
  for (const who of ['buyer', 'operator']) expect((await seenBy(who))[0]).not.toHaveProperty('details');
});

test('the details lie sealed in the table, also in the answer that is remembered', async () => {
  await added();
  const { client, tableName } = m.world.stores.db;
  const { ScanCommand } = await import('@aws-sdk/lib-dynamodb');
  const all = JSON.stringify((await client.send(new ScanCommand({ TableName: tableName }))).Items);
  for (const secret of Object.values(details)) expect(all).not.toContain(secret);
});

test('a verified company sees a contact for thirty days; its owner sees who did', async () => {
  const { id } = await added();
  const shown = await as(m, 'buyer').post(`${at}/${id}/reveal`);
  expect(shown).toMatchObject({ status: 200, body: { contactId: id, until: '2026-12-23T01:00:00.000Z' } });
  expect((await seenBy('buyer'))[0]).toMatchObject({ details, revealedUntil: '2026-12-23T01:00:00.000Z' });
  expect((await seenBy('office'))[0]).not.toHaveProperty('details');
  await m.settle();
  const looked = await as(m, 'sme').get<{ items: object[] }>(`${at}/reveals`);
  expect(looked.body.items).toMatchObject([{ contact: { id }, person: 'Mara Lindqvist', times: 1 }]);
  expect((await as(m, 'buyer').get(`${at}/reveals`)).status).toBe(404);
  m.at('2026-12-24T10:00:00+09:00');
  expect((await seenBy('buyer'))[0]).not.toHaveProperty('details');
});

test('a company that nobody verified sees none, nor does one whose verification has ended since', async () => {
  const { id } = await added();
  await as(m, 'buyer').post(`${at}/${id}/reveal`);
  await unverify(m, 'buyer');
  expect(await as(m, 'buyer').post(`${at}/${id}/reveal`)).toMatchObject({ status: 403, body: { code: 'contact.unverified' } });
  expect((await seenBy('buyer'))[0]).not.toHaveProperty('details');
  expect((await as(m, null).post(`${at}/${id}/reveal`)).status).toBe(401);
});

test('once one side has blocked the other nothing is revealed, nor shown of what was, until the block is lifted', async () => {
  const { id } = await added();
  await as(m, 'buyer').post(`${at}/${id}/reveal`);
  expect((await as(m, 'sme').put(`/blocks/${m.organisations.buyer}`, {})).status).toBe(200);
  expect((await seenBy('buyer'))[0]).not.toHaveProperty('details');
  expect(await as(m, 'buyer').post(`${at}/${id}/reveal`)).toMatchObject({ status: 409, body: { code: 'inquiry.notTaken' } });
  await as(m, 'sme').delete(`/blocks/${m.organisations.buyer}`);
  expect((await seenBy('buyer'))[0]).toMatchObject({ details });
});

test('of 64 who ask at once no more than the quota of the day are shown, and what was shown costs nothing again', async () => {
  const by = { actor: 'service:test', organisationId: null, at: m.world.now().toISOString() };
  const sealed = m.world.vault.seal('contact', JSON.stringify(details));
  const ids: string[] = [];
  const { newId } = await import('@sandan/kernel/id');
  for (let i = 0; i < 64; i++) {
    const id = newId('contact');
    ids.push(id);
    const { about, languages } = { about: profile.about, languages: ['ko' as const] };
    const organisationId = m.organisations.sme ?? '';
    await m.world.stores.contacts.save({ id, version: 1, organisationId, about, languages, sealed, demo: false, changed: by });
  }
  const answers = await Promise.all(ids.map((id) => as(m, 'buyer').post(`${at}/${id}/reveal`)));
  const given = answers.filter((a) => a.status === 200);
  expect(given.length).toBeLessThanOrEqual(10);
  for (const refused of answers.filter((a) => a.status !== 200))
    expect(['contact.quota', 'store.busy']).toContain(refused.body.code);
  for (const id of ids) await as(m, 'buyer').post(`${at}/${id}/reveal`);
  expect((await seenBy('buyer')).filter((c) => c.details)).toHaveLength(10);
  const last = answers.find((a) => a.body.code === 'contact.quota');
  expect(last).toMatchObject({ status: 429, body: { code: 'contact.quota' } });
  const seen = (await seenBy('buyer')).find((c) => c.details)?.id;
  expect((await as(m, 'buyer').post(`${at}/${seen}/reveal`)).status).toBe(200);
  m.at('2026-11-24T00:00:01+09:00');
  const fresh = (await seenBy('buyer')).find((c) => !c.details)?.id;
  expect((await as(m, 'buyer').post(`${at}/${fresh}/reveal`)).status).toBe(200);
});

test('a phone, an address or a messenger in a public text is refused at its field', async () => {
  const named = await as(m, 'sme').post(at, { ...profile, about: { ko: '문의 010-1234-5678' } });
  expect(named.body).toMatchObject({ errors: [{ pointer: '/about/ko', code: 'shield.phone' }] });
  const content = { ...technology('분리막'), keywords: ['카톡 아이디: sandan'] };
  const listing = await as(m, 'office').post('/listings', { kind: 'technology', content });
  expect(listing).toMatchObject({
    status: 422,
    body: { errors: [{ pointer: '/content/keywords/0', code: 'shield.messenger' }] },
  });
  const hidden = { ...technology('분리막'), attributes: { knowHow: { ko: '연락: secret@office.example' } } };
  expect((await as(m, 'office').post('/listings', { kind: 'technology', content: hidden })).status).toBe(201);
  const about = { about: { ko: 'sales@office.example' } };
  const { version } = (await as(m, null).get<{ version: number }>(`/organisations/${m.organisations.office}`)).body;
  expect((await as(m, 'office').patch(`/organisations/${m.organisations.office}`, about, { seen: version })).body).toMatchObject({
    errors: [{ pointer: '/about/ko', code: 'shield.email' }],
  });
});

test('who is not verified writes no contact detail into a first message either', async () => {
  const listing = await technologyOf(m);
  const ask = () => as(m, 'buyer').post('/inquiries', { listingId: listing.id, text: 'Please mail me: mara@hollmann.example' });
  await unverify(m, 'buyer');
  expect(await ask()).toMatchObject({ status: 422, body: { errors: [{ pointer: '/text', code: 'shield.email' }] } });
});
