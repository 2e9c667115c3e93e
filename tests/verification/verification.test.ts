import { afterEach, beforeEach, expect, test } from 'vitest';
import { as, publish } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';
import { signIn } from '../inquiry/story.ts';
import { accepting, act, handIn, pdf, type Shown, secondOperator, unverify } from './story.ts';

let m: Cast;
let path: string;
beforeEach(async () => {
  m = await cast({ now: '2026-11-23T10:00:00+09:00' });
  await secondOperator(m);
  path = `/organisations/${await unverify(m, 'sme')}/verifications/seller`;
});
afterEach(() => m.close());

const papersOfLevelTwo = async () => {
  await handIn(m, 'sme', path, { requirement: 'business_registration' });
  await handIn(m, 'sme', path, { requirement: 'representative', issued: '2026-11-01' });
  await handIn(m, 'sme', path, { requirement: 'export_record', issued: '2026-05-01' });
};
const read = async (who: string) => (await as(m, who).get<Shown>(path)).body;

/** The whole way to a grant of level 2. */
const verified = async () => {
  await papersOfLevelTwo();
  await act(m, 'sme', path, { action: 'submit', level: 2 });
  await act(m, 'operator', path, { action: 'review' });
  const documents = accepting(await read('operator'));
  await act(m, 'operator', path, { action: 'propose', level: 2, methods: ['register', 'documents'], documents });
  return act(m, 'second', path, { action: 'verify', level: 2, methods: ['documents'] });
};

test('what is asked for depends on country and type, and nothing is submitted before it is there', async () => {
  const view = await read('sme');
  expect(view).toMatchObject({ version: 0, state: 'unverified', actions: ['submit'] });
  expect(view.requirements.map((r) => r.name)).toEqual([
    'business_registration',
    'representative',
    'export_record',
    'factory_registration',
    'audit_report',
  ]);
  const buyer = await as(m, 'buyer').get<Shown>(`/organisations/${m.organisations.buyer}/verifications/buyer`);
  expect(buyer.body.requirements.map((r) => r.name)).toEqual(['register_extract', 'signatory', 'bank_reference', 'audit_report']);
  expect(await act(m, 'sme', path, { action: 'submit', level: 2 })).toMatchObject({
    status: 422,
    body: { code: 'verification.incomplete', errors: [{ pointer: '/documents/business_registration' }, {}, {}] },
  });
});

test('a paper that is too old, of the future or of a wrong type is refused with its field', async () => {
  const file = { name: 'a.pdf', type: 'application/pdf', bytes: pdf.length, sha256: 'a'.repeat(64) };
  const announce = (more: object) => as(m, 'sme').post(`${path}/documents`, { ...file, ...more });
  const errors = async (more: object) => (await announce(more)).body.errors;
  expect(await errors({ requirement: 'representative', issued: '2026-01-01' })).toMatchObject([
    { pointer: '/issued', code: 'document.tooOld' },
  ]);
  expect(await errors({ requirement: 'representative', issued: '2027-01-01' })).toMatchObject([{ code: 'document.future' }]);
  expect(await errors({ requirement: 'representative' })).toMatchObject([{ pointer: '/issued', code: 'field.required' }]);
  expect(await errors({ requirement: 'business_registration', type: 'image/gif' })).toMatchObject([{ code: 'document.type' }]);
  expect(await errors({ requirement: 'register_extract', issued: '2026-11-01' })).toMatchObject([
    { pointer: '/requirement', code: 'document.notAsked' },
  ]);
});

test('two people of the desk release level 2; the public face shows level, days and methods', async () => {
  await papersOfLevelTwo();
  const submitted = await act(m, 'sme', path, { action: 'submit', level: 2 });
  expect(submitted.body).toMatchObject({ state: 'submitted', dueAt: '2026-11-26T01:00:00.000Z' });
  const queue = await as(m, 'operator').get<{ items: object[] }>('/verifications');
  expect(queue.body.items).toMatchObject([{ side: 'seller', state: 'submitted', wanted: 2, businessHoursLeft: 27 }]);

  await act(m, 'operator', path, { action: 'review' });
  expect(await act(m, 'operator', path, { action: 'verify', level: 2, methods: ['documents'] })).toMatchObject({
    status: 409,
    body: { code: 'verification.noProposal' },
  });
  const documents = accepting(await read('operator'));
  const proposed = await act(m, 'operator', path, { action: 'propose', level: 2, methods: ['documents', 'register'], documents });
  expect(proposed.body.proposal).toMatchObject({ level: 2, own: true });
  expect((await read('sme')).proposal).toBeUndefined();
  expect(await act(m, 'operator', path, { action: 'verify', level: 2, methods: ['documents'] })).toMatchObject({
    status: 403,
    body: { code: 'verification.fourEyes' },
  });
  const done = await act(m, 'second', path, { action: 'verify', level: 2, methods: ['documents'] });
  expect(done.body).toMatchObject({ state: 'verified', grant: { level: 2, until: '2027-11-23T01:00:00.000Z' } });

  const face = await as(m, null).get<{ verification: Record<string, unknown> }>(`/organisations/${m.organisations.sme}`);
  expect(face.body.verification).toEqual({
    seller: {
      level: 2,
      since: '2026-11-23T01:00:00.000Z',
      until: '2027-11-23T01:00:00.000Z',
      methods: [
        { method: 'documents', at: '2026-11-23T01:00:00.000Z' },
        { method: 'register', at: '2026-11-23T01:00:00.000Z' },
      ],
    },
  });
});

test('the desk sends an application back with remarks; a new paper takes the place of the old one', async () => {
  await handIn(m, 'sme', path, { requirement: 'business_registration' });
  await act(m, 'sme', path, { action: 'submit', level: 1 });
  await act(m, 'operator', path, { action: 'review' });
  const [paper] = accepting(await read('operator'));
  expect(await act(m, 'operator', path, { action: 'request_changes' })).toMatchObject({ status: 422 });
  const documents = [{ id: paper?.id, verdict: 'remarked', remark: '대표자 이름이 보이지 않습니다.' }];
  await act(m, 'operator', path, { action: 'request_changes', documents });
  expect((await read('sme')).requirements[0]).toMatchObject({
    state: 'remarked',
    documents: [{ remark: '대표자 이름이 보이지 않습니다.' }],
  });
  expect(await act(m, 'sme', path, { action: 'submit', level: 1 })).toMatchObject({
    status: 422,
    body: { errors: [{ pointer: '/documents/business_registration', code: 'document.remarked' }] },
  });
  expect((await as(m, 'sme').delete(`${path}/documents/${paper?.id}`)).status).toBe(204);
  await handIn(m, 'sme', path, { requirement: 'business_registration' });
  expect((await act(m, 'sme', path, { action: 'submit', level: 1 })).body.state).toBe('submitted');
});

test('an organisation that nobody verified sees no restricted field; a verified one does, until the day its grant ends', async () => {
  const listing = await publish(m);
  const fee = async () => (await as(m, 'sme').get<{ content: { attributes: object } }>(`/listings/${listing.id}`)).body;
  expect((await fee()).content.attributes).not.toHaveProperty('expectedFee');
  expect((await verified()).status).toBe(200);
  expect((await fee()).content.attributes).toHaveProperty('expectedFee');
  m.at('2027-11-23T10:00:01+09:00');
  expect((await fee()).content.attributes).not.toHaveProperty('expectedFee');
});

test('the clock reminds 30 and 7 days before the end, then lets the verification lapse', async () => {
  await signIn(m);
  await verified();
  const notices = async () =>
    (await as(m, 'sme').get<{ items: { kind: string }[] }>('/notices')).body.items
      .map((n) => n.kind)
      .filter((kind) => kind.startsWith('verification.'));
  const told: string[][] = [];
  for (const day of ['2027-10-20', '2027-10-24', '2027-10-25', '2027-11-16', '2027-11-23']) {
    m.at(`${day}T10:00:00+09:00`);
    await m.run('clock');
    await m.run('clock');
    told.push(await notices());
  }
  expect(told.map((t) => t.length)).toEqual([1, 2, 2, 3, 4]);
  expect(told.at(-1)).toEqual(['verification.lapsed', 'verification.expiring', 'verification.expiring', 'verification.verified']);
  expect((await read('sme')).state).toBe('lapsed');
  expect(await m.world.stores.organisations.byId(m.organisations.sme ?? '')).not.toHaveProperty('verification.seller');
});

test('a verified organisation stays so while it renews, and the desk can suspend and reinstate it', async () => {
  await verified();
  await act(m, 'sme', path, { action: 'submit', level: 2 });
  expect(await read('sme')).toMatchObject({ state: 'submitted', grant: { level: 2 } });
  expect(await act(m, 'operator', path, { action: 'suspend', reason: 'because' })).toMatchObject({ status: 422 });
  const suspended = await act(m, 'operator', path, { action: 'suspend', reason: 'complaint', note: '신고를 확인합니다.' });
  expect(suspended.body.state).toBe('suspended');
  expect(suspended.body.grant).toBeUndefined();
  const face = async () => (await as(m, null).get(`/organisations/${m.organisations.sme}`)).body.verification;
  expect(await face()).toEqual({});
  await act(m, 'operator', path, { action: 'reinstate' });
  expect(await face()).toMatchObject({ seller: { level: 2 } });
});

test('a verified organisation keeps the name, type and country it was verified by', async () => {
  await verified();
  const { version } = (await as(m, null).get<{ version: number }>(`/organisations/${m.organisations.sme}`)).body;
  const change = (body: object) => as(m, 'sme').patch(`/organisations/${m.organisations.sme}`, body, { seen: version });
  expect(await change({ name: { ko: '다른 회사' } })).toMatchObject({
    status: 409,
    body: { code: 'verification.identity', errors: [{ pointer: '/name' }] },
  });
  expect((await change({ region: '부산광역시' })).status).toBe(200);
});

test('papers are read by their owners and the desk alone, and every opening is written down', async () => {
  const id = await handIn(m, 'sme', path, { requirement: 'business_registration' });
  expect((await as(m, 'office').get(`${path}/documents/${id}`)).status).toBe(404);
  const opened = await as(m, 'operator').get(`${path}/documents/${id}`);
  expect(opened.status).toBe(302);
  const file = await fetch(opened.headers.get('location') ?? '');
  expect(file.headers.get('content-disposition')).toContain('attachment');
  expect(Buffer.from(await file.arrayBuffer())).toEqual(pdf);
  const at = m.world.now().getTime();
  const range = { from: at - 86_400_000, to: at + 86_400_000 };
  const { items } = await m.world.stores.audits.inOrganisation(m.organisations.sme ?? '', range, { limit: 100 });
  expect(items.filter((l) => l.kind === 'read')).toMatchObject([
    { operation: 'verifications.file', object: `${path.slice(1)}/documents/${id}`, by: { actor: m.personId('operator') } },
  ]);
});

test('two of the desk who decide at once: one is done, the other is told', async () => {
  await handIn(m, 'sme', path, { requirement: 'business_registration' });
  await act(m, 'sme', path, { action: 'submit', level: 1 });
  await act(m, 'operator', path, { action: 'review' });
  const view = await read('operator');
  const documents = accepting(view);
  const answers = await Promise.all([
    as(m, 'operator').post(
      `${path}/actions`,
      { action: 'verify', level: 1, methods: ['register'], documents },
      { seen: view.version },
    ),
    as(m, 'second').post(`${path}/actions`, { action: 'reject', reason: 'no_answer', documents }, { seen: view.version }),
  ]);
  expect(answers.map((a) => a.status).sort()).toEqual([200, 409]);
});
