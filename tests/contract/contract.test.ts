import { createHash } from 'node:crypto';
import { exclusiveTerms, expressTerms } from '@sandan/market/term-sheet/terms.fixture';
import { afterEach, expect, test } from 'vitest';
import { as } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';
import { act, dealSeenBy, interested } from '../deal/story.ts';
import {
  agreed,
  issue,
  negotiating,
  onPaper,
  onTerms,
  type Paper,
  paperSeenBy,
  proven,
  type Sheet,
  sheetSeenBy,
  signAs,
  withUpfront,
  write,
} from './story.ts';

let m: Cast;
afterEach(() => m.close());

type Refused = { code: string; errors?: { pointer: string; code: string }[] };
const codeOf = (answer: { status: number; body: unknown }) => `${answer.status} ${(answer.body as Refused).code}`;

/** The office has an inventor among its members and wants its deputy's approval for what it signs in technology. */
const withApprovals = async (): Promise<string> => {
  const inventor = m.personId('campus');
  const by = { actor: 'service:test', organisationId: null, at: m.world.now().toISOString() };
  const organisationId = m.organisations.office ?? '';
  await m.world.stores.memberships.save({ personId: inventor, organisationId, version: 1, roles: ['viewer'], since: by });
  await as(m, 'campus').get('/me');
  const rule = { kind: 'sign', category: 'technology', approver: { by: 'person', personId: m.personId('deputy') } };
  const { status, text } = await as(m, 'office').put('/approvals/rules', { rules: [rule], hours: 27 }, { seen: 0 });
  if (status !== 200) throw new Error(text);
  return inventor;
};

const decide = async (who: string, id: string, action: string) => {
  const { body } = await as(m, who).get<{ version: number }>(`/approvals/${id}`);
  return as(m, who).post<{ state: string }>(`/approvals/${id}/actions`, { action }, { seen: body.version });
};

test('terms are negotiated in turn: only the side with the pen writes, and the other sees each figure that changed', async () => {
  m = await cast({ now: '2026-11-26T10:00+09:00' });
  const id = await negotiating(m);
  expect(await sheetSeenBy(m, 'sme', id)).toMatchObject({ version: 0, state: 'unwritten', pen: ['seller', 'buyer'] });
  expect((await write(m, 'office', id, withUpfront(60_000_000))).body).toMatchObject({
    number: 1,
    pen: ['buyer'],
    writes: false,
  });
  expect(codeOf(await write(m, 'office', id, withUpfront(70_000_000)))).toBe('409 terms.pen');
  expect(codeOf(await onTerms(m, 'office', id, 'accept'))).toBe('409 terms.pen');
  expect(codeOf(await write(m, 'sme', id, withUpfront(60_000_000)))).toBe('409 terms.same');
  const countered = await write(m, 'sme', id, withUpfront(50_000_000));
  expect(countered.body.last?.changes).toEqual([{ path: 'royalty.upfront.minor', before: 60_000_000, after: 50_000_000 }]);
  expect((await onTerms(m, 'sme', id, 'withdraw')).body).toMatchObject({ state: 'withdrawn_by_buyer', pen: ['buyer'] });
  expect(codeOf(await onTerms(m, 'office', id, 'accept'))).toBe('409 terms.pen');
  await write(m, 'sme', id, withUpfront(55_000_000));
  const stale = await as(m, 'office').post(`/deals/${id}/terms/actions`, { action: 'accept', number: 2 }, { seen: 4 });
  expect(codeOf(stale)).toBe('409 terms.stale');
  expect((await onTerms(m, 'office', id, 'accept')).body).toMatchObject({ state: 'agreed', pen: [], actions: ['reopen'] });
  expect((await dealSeenBy(m, 'sme', id)).state).toBe('terms_agreed');
  const first = await as(m, 'sme').get<NonNullable<Sheet['last']>>(`/deals/${id}/terms/3?against=1`);
  expect(first.body.changes).toEqual([{ path: 'royalty.upfront.minor', before: 60_000_000, after: 55_000_000 }]);
  expect((await as(m, 'buyer').get(`/deals/${id}/terms`)).status).toBe(404);
});

test('what does not belong in an agreement, or says another figure in English, is pointed at', async () => {
  m = await cast();
  const id = await negotiating(m);
  const { royalty: _, ...unpaid } = exclusiveTerms;
  const lame = { ...unpaid, special: [{ ko: '연 2회 자문', en: 'advice 3 times a year' }] };
  const answer = await as(m, 'office').post<Refused>(`/deals/${id}/terms`, { terms: lame }, { seen: 0 });
  expect(answer.status).toBe(422);
  expect(answer.body.errors?.map((e) => `${e.pointer} ${e.code}`)).toEqual([
    '/terms/royalty field.required',
    '/terms/special/0/en contract.token',
  ]);
});

test('from agreed terms to a licence in force: approvals at once, a worded contract, one document, two signatures, its first day', async () => {
  m = await cast({ now: '2026-11-26T10:00+09:00' });
  const inventor = await withApprovals();
  const id = await agreed(m);
  const draft = () => as(m, 'office').post<Paper>(`/deals/${id}/contract`);
  expect(codeOf(await draft())).toBe('409 approval.required');
  const asked = await as(m, 'office').post<{ id: string }>(`/deals/${id}/approval`, { inventors: [inventor] });
  expect(asked.status).toBe(201);
  expect((await dealSeenBy(m, 'office', id)).state).toBe('internal_approval');
  expect((await decide('deputy', asked.body.id, 'approve')).body.state).toBe('pending');
  expect(codeOf(await draft())).toBe('409 approval.required');
  expect((await decide('campus', asked.body.id, 'approve')).body.state).toBe('approved');
  expect((await draft()).body.state).toBe('drafted');
  expect((await dealSeenBy(m, 'sme', id)).state).toBe('contract_negotiating');

  const key = 'confidentiality.duty';
  const { sentences } = await paperSeenBy(m, 'sme', id);
  const { ko = '', en = '' } = sentences[key] ?? {};
  const word = (text: object) => onPaper(m, 'sme', id, { action: 'word', key, text });
  expect((await word({ ko: ko.replace('{confidentialYears}', '9'), en })).status).toBe(422);
  expect((await word({ ko: `${ko} 위약금은 100원이다.`, en: `${en} The penalty is KRW 200.` })).status).toBe(422);
  expect(
    (await word({ ko: `${ko} 법령이 요구하는 경우는 예외로 한다.`, en: `${en} What the law requires is excepted.` })).status,
  ).toBe(200);
  expect(codeOf(await issue(m, 'office', id))).toBe('409 contract.wordingOpen');
  expect(codeOf(await onPaper(m, 'sme', id, { action: 'agree_wording', key }))).toBe('409 contract.ownWording');
  expect((await onPaper(m, 'office', id, { action: 'agree_wording', key })).status).toBe(200);

  const issued = (await issue(m, 'office', id)).body;
  expect(issued.state).toBe('issued');
  const text = issued.articles.flatMap((a) => a.paragraphs).find((p) => p.key === key);
  expect(text?.ko.map((p) => p.text).join('')).toContain('종료 후 5년 동안');
  expect(text?.ko.map((p) => p.text).join('')).toContain('법령이 요구하는 경우');
  const link = await as(m, 'sme').get(`/deals/${id}/contract/document`);
  expect(link.status).toBe(302);
  const file = await m.world.objects?.get(`contracts/${id}/${issued.issue?.code}.pdf`);
  const bytes = Buffer.from(await new Response(file).arrayBuffer());
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(issued.issue?.pdf);

  expect(codeOf(await signAs(m, 'sme', id, '김나래'))).toBe('403 contract.factor');
  const [buyer, seller] = [{ showing: await proven(m, 'sme') }, { showing: await proven(m, 'office') }];
  expect(codeOf(await signAs(m, 'sme', id, '김나래'))).toBe('403 access.stepUp');
  expect(codeOf(await signAs(m, 'sme', id, '김나래', { ...buyer, hash: 'a'.repeat(64) }))).toBe('409 contract.hash');
  expect((await signAs(m, 'sme', id, '김나라', buyer)).status).toBe(422);
  expect((await signAs(m, 'deputy', id, '박서연')).status).toBe(403);
  expect((await signAs(m, 'sme', id, '김 나래', buyer)).body.state).toBe('signed_by_buyer');
  expect(codeOf(await signAs(m, 'sme', id, '김나래', buyer))).toBe('409 process.refused');
  expect((await signAs(m, 'office', id, '이도윤', seller)).body.state).toBe('signed');
  expect((await dealSeenBy(m, 'sme', id)).state).toBe('signed');
  expect((await as(m, 'sme').get(`/deals/${id}/contract/document?copy=signed`)).status).toBe(302);
  expect(codeOf(await onPaper(m, 'sme', id, { action: 'take_effect' }))).toBe('409 contract.notYet');

  m.at('2026-12-01T09:30+09:00');
  await m.run('clock');
  await m.run('clock');
  const done = await paperSeenBy(m, 'office', id);
  expect(done).toMatchObject({ state: 'effective', effectiveOn: '2026-12-01' });
  expect((await dealSeenBy(m, 'sme', id)).state).toBe('effective');
  const { items } = await m.world.stores.licences.given(m.organisations.office ?? '', { limit: 10 });
  expect(items).toMatchObject([
    {
      id: done.licenceId,
      dealId: id,
      agreement: 'exclusive',
      licenseeId: m.organisations.sme,
      effectiveOn: '2026-12-01',
      terms: exclusiveTerms.royalty,
    },
  ]);
  const verified = await as(m, null).get(`/documents/${issued.issue?.code}`);
  expect(verified.body).toMatchObject({
    state: 'effective',
    content: issued.issue?.content,
    signatures: [
      { side: 'buyer', secondFactor: true, factor: 'totp', genuine: true },
      { side: 'seller', secondFactor: true, factor: 'totp', genuine: true },
    ],
  });
  expect((await as(m, null).get('/documents/0000-0000-0000-0000-0000')).status).toBe(404);
});

test('a refusal inside the university brings the deal back to its terms, and approval of one version is none of the next', async () => {
  m = await cast({ now: '2026-11-26T10:00+09:00' });
  await withApprovals();
  const id = await agreed(m);
  const ask = async () => (await as(m, 'office').post<{ id: string }>(`/deals/${id}/approval`, {})).body.id;
  await decide('deputy', await ask(), 'refuse');
  expect((await dealSeenBy(m, 'office', id)).state).toBe('terms_negotiating');
  expect(await sheetSeenBy(m, 'office', id)).toMatchObject({ state: 'withdrawn_by_seller', pen: ['seller'] });
  await write(m, 'office', id, withUpfront(80_000_000));
  await onTerms(m, 'sme', id, 'accept');
  expect((await decide('deputy', await ask(), 'approve')).body.state).toBe('approved');
  expect((await as(m, 'office').post(`/deals/${id}/contract`)).status).toBe(201);
  expect((await onTerms(m, 'sme', id, 'reopen')).body).toMatchObject({ state: 'withdrawn_by_buyer' });
  expect((await paperSeenBy(m, 'sme', id)).state).toBe('void');
  await write(m, 'sme', id, withUpfront(75_000_000));
  await onTerms(m, 'office', id, 'accept');
  expect(codeOf(await as(m, 'office').post(`/deals/${id}/contract`))).toBe('409 approval.required');
});

test('a recalled document loses its signatures, and its code says so', async () => {
  m = await cast({ now: '2026-11-26T10:00+09:00' });
  const id = await agreed(m);
  await as(m, 'office').post(`/deals/${id}/contract`);
  const { issue: first } = (await issue(m, 'sme', id)).body;
  const signed = await signAs(m, 'office', id, '이도윤', { showing: await proven(m, 'office') });
  expect(signed.body.state).toBe('signed_by_seller');
  expect((await onPaper(m, 'sme', id, { action: 'recall' })).body).toMatchObject({ state: 'drafted', signatures: [] });
  const again = (await issue(m, 'sme', id)).body;
  expect(again.issue?.code).not.toBe(first?.code);
  expect((await as(m, null).get(`/documents/${first?.code}`)).body).toMatchObject({ state: 'recalled', signatures: [] });
});

test('a deal that is declined over its document voids it: what one side signed binds nobody, and its code says so', async () => {
  m = await cast({ now: '2026-11-26T10:00+09:00' });
  const id = await agreed(m);
  await as(m, 'office').post(`/deals/${id}/contract`);
  const { issue: document } = (await issue(m, 'sme', id)).body;
  await signAs(m, 'office', id, '이도윤', { showing: await proven(m, 'office') });
  expect((await act(m, 'sme', id, 'decline', { reason: 'approval' })).body).toMatchObject({ state: 'declined' });
  for (const who of ['office', 'sme'])
    expect(await paperSeenBy(m, who, id)).toMatchObject({ state: 'void', signatures: [], actions: [] });
  const face = await as(m, null).get(`/documents/${document?.code}`);
  expect(face.body).toMatchObject({ state: 'void', signatures: [] });
});

test('an express licence is taken as it is: its terms are agreed with that', async () => {
  m = await cast({ now: '2026-11-26T10:00+09:00' });
  const deal = await interested(m);
  const { listing } = (await as(m, 'sme').get<{ listing: { id: string } }>(`/deals/${deal.id}`)).body;
  const at = `/listings/${listing.id}/express-licence`;
  const take = (version: number) => as(m, 'sme').post<Sheet>(`/deals/${deal.id}/express-licence`, { version });
  expect(codeOf(await take(1))).toBe('409 deal.notExpress');
  expect((await as(m, 'office').put(at, { terms: exclusiveTerms }, { seen: 0 })).status).toBe(422);
  expect((await as(m, 'office').put(at, { terms: expressTerms }, { seen: 0 })).status).toBe(200);
  expect((await as(m, null).get<{ terms: object }>(at)).body.terms).toEqual(expressTerms);
  await as(m, 'office').put(at, { terms: { ...expressTerms, confidentialYears: 3 } }, { seen: 1 });
  expect(codeOf(await take(1))).toBe('409 express.stale');

  // What is offered again after it was withdrawn is another version: nobody takes terms that they have not read.
  expect((await as(m, 'office').delete(at, { seen: 2 })).status).toBe(204);
  expect([codeOf(await take(2)), (await as(m, null).get(at)).status]).toEqual(['409 deal.notExpress', 404]);
  const again = await as(m, 'office').put(at, { terms: { ...expressTerms, confidentialYears: 9 } }, { seen: 0 });
  expect(again.body).toMatchObject({ version: 4 });
  expect([codeOf(await take(1)), codeOf(await take(2))]).toEqual(['409 express.stale', '409 express.stale']);
  // A listing that rests takes nobody, whatever it offered.
  const { listings } = m.world.stores;
  const inState = async (state: 'suspended' | 'published') => {
    const it = await listings.byId(listing.id);
    if (it) await listings.save({ ...it, state, version: it.version + 1 });
  };
  await inState('suspended');
  expect(codeOf(await take(4))).toBe('409 deal.notExpress');
  await inState('published');

  expect((await take(4)).body).toMatchObject({ state: 'agreed', number: 1, last: { terms: { confidentialYears: 9 } } });
  expect((await dealSeenBy(m, 'office', deal.id)).state).toBe('terms_agreed');
  expect((await as(m, 'office').post(`/deals/${deal.id}/contract`)).status).toBe(201);
});
