import { afterAll, beforeAll, expect, test } from 'vitest';
import { as } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';
import { actQuote, classified, offer, openRfq, type QuoteSeen } from './story.ts';

let m: Cast;
beforeAll(async () => {
  m = await cast();
  await classified(m, 'office');
  for (const who of ['buyer', 'third']) await as(m, who).get('/me');
  const organisationId = m.organisations.buyer ?? '';
  const since = { actor: 'service:test', organisationId: null, at: m.world.now().toISOString() };
  const member = { personId: m.personId('third'), organisationId, version: 1, roles: ['buyer' as const], since };
  await m.world.stores.memberships.save(member);
});
afterAll(() => m.close());

interface Approval {
  readonly id: string;
  readonly version: number;
  readonly subject: object;
  readonly code?: string;
}
const home = () => m.organisations.buyer ?? '';
const colleague = () => as(m, 'third', home());
const askFor = (quote: QuoteSeen, number: number, subject: object = { kind: 'sign', category: 'paper' }) =>
  colleague().post<Approval>('/approvals', { title: '밸브 구매', subject, about: { kind: 'quote', id: quote.id, number } });
const approve = ({ id, version }: Approval) =>
  as(m, 'buyer').post(`/approvals/${id}/actions`, { action: 'approve' }, { seen: version });
const accept = async (who: ReturnType<typeof as>, id: string) => {
  const { body } = await who.get<QuoteSeen>(`/quotes/${id}`);
  const last = body.versions.at(-1);
  return who.post<QuoteSeen>(
    `/quotes/${id}/actions`,
    { action: 'accept', number: last?.number, hash: last?.hash },
    { seen: body.version },
  );
};

test('a quotation that the buyer’s rules want approved is accepted once a colleague has approved this very version', async () => {
  const rules = [
    { kind: 'purchase', approver: { by: 'role', role: 'owner' } },
    { kind: 'sign', category: 'paper', approver: { by: 'person', personId: m.personId('third') } },
  ];
  expect((await as(m, 'buyer').put('/approvals/rules', { rules, hours: 18 }, { seen: 0 })).status).toBe(200);
  const quote = await offer(m, 'office', (await openRfq(m)).id);
  expect((await accept(colleague(), quote.id)).body.code).toBe('approval.required');

  // What it is for says the quotation, not who asks: a small request clears no large thing.
  const asked = await askFor(quote, 1);
  expect(asked).toMatchObject({ status: 201, body: { subject: { kind: 'purchase', category: 'goods', amount: quote.total } } });
  expect((await askFor(quote, 2)).body.code).toBe('quote.stale');
  const foreign = { title: 'x', subject: { kind: 'purchase' }, about: { kind: 'quote', id: quote.id, number: 1 } };
  expect((await as(m, 'sme').post('/approvals', foreign)).status).toBe(404);
  expect((await accept(colleague(), quote.id)).status).toBe(409);
  expect((await approve(asked.body)).status).toBe(200);
  expect((await accept(colleague(), quote.id)).body.accepted).toMatchObject({ number: 1 });
});

test('of a sealed quotation nobody learns the price by asking for its approval', async () => {
  const deadline = new Date(m.world.now().getTime() + 2 * 86_400_000).toISOString();
  const quote = await offer(m, 'office', (await openRfq(m, { sealed: true, deadline })).id);
  expect((await askFor(quote, 1)).body).toMatchObject({ status: 409, code: 'rfq.sealed' });
});

test('what the buyer proposes binds them as well: the seller accepts it only once it is approved', async () => {
  const quote = await offer(m, 'office', (await openRfq(m)).id);
  const { terms } = quote.versions[0] ?? {};
  if (!terms) throw new Error('nothing is offered');
  const lower = { ...terms, lines: terms.lines.map((line) => ({ ...line, unitPrice: line.unitPrice - 1 })) };
  const seen = (await colleague().get<QuoteSeen>(`/quotes/${quote.id}`)).body.version;
  const countered = await colleague().post<QuoteSeen>(`/quotes/${quote.id}/versions`, { terms: lower }, { seen });
  expect(countered.status, countered.text).toBe(201);
  expect((await actQuote(m, 'office', quote.id, 'accept')).body.code).toBe('approval.others');
  expect((await approve((await askFor(quote, 2)).body)).status).toBe(200);
  const done = await actQuote(m, 'office', quote.id, 'accept');
  expect(done.body.accepted, done.text).toMatchObject({ number: 2 });
});
