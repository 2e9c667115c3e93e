import { type EventName, eventNames, eventTypes } from '@sandan/market/event/catalogue';
import { typeOf } from '@sandan/market/event/cloud-event';
import { quoteTermsAt } from '@sandan/market/quote/quote.fixture';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { as } from '../api/client.ts';
import { actQuote, classified, offer, openRfq, type QuoteSeen } from '../rfq/story.ts';
import { type Envelope, type Hook, hooked, type Listening, listening, verified } from './story.ts';

const events = eventNames.filter((name) => name.startsWith('rfq.') || name.startsWith('quote.'));

let here: Listening;
beforeEach(async () => {
  here = await listening('2026-11-02T10:00+09:00');
  for (const who of ['sme', 'office']) await classified(here.m, who);
});
afterEach(() => here.close());

/** Webhooks of a buyer and of two suppliers, for all that happens to requests and quotations. */
const hooks = async () => ({
  buyer: await hooked(here, 'buyer', events, '?buyer'),
  sme: await hooked(here, 'sme', events, '?sme'),
  office: await hooked(here, 'office', events, '?office'),
});

/** What the holder of a webhook was told: what its secret verifies. */
const toldTo = ({ secret }: Hook): Envelope[] =>
  here.there.received.flatMap((message) => {
    try {
      return [verified(message, secret)].filter(({ type }) => !type.includes('.webhook.'));
    } catch {
      return [];
    }
  });
const names = (told: readonly Envelope[]) => told.map(({ type }) => type.replace('example.sandan.', '').replace('.v1', ''));
const deliver = async () => {
  await here.m.settle();
  await here.m.run('webhooks');
};

test('both sides of a quotation are told of each step, the buyer of no draft, and no supplier of the price of another', async () => {
  const { m } = here;
  const hook = await hooks();
  const rfq = await openRfq(m, { visibility: 'invited', invited: [m.organisations.sme ?? '', m.organisations.office ?? ''] });
  const first = await offer(m, 'sme', rfq.id);
  const second = await offer(m, 'office', rfq.id, quoteTermsAt(m.world.now(), 5000));
  await actQuote(m, 'buyer', first.id, 'view');
  const countered = await as(m, 'buyer').post<QuoteSeen>(
    `/quotes/${first.id}/versions`,
    { terms: quoteTermsAt(m.world.now(), 4500), note: 'We would order at 45.00.' },
    { seen: first.version + 1 },
  );
  const accepted = await actQuote(m, 'sme', first.id, 'accept');
  await m.run('clock');
  await deliver();
  const [buyer, sme, office] = [toldTo(hook.buyer), toldTo(hook.sme), toldTo(hook.office)];
  const of = (told: readonly Envelope[], subject: string) => names(told.filter((e) => e.subject === subject));
  expect(of(buyer, rfq.id)).toEqual(['rfq.draft', 'rfq.publish', 'rfq.award']);
  expect(of(sme, rfq.id)).toEqual(['rfq.received', 'rfq.award']);
  expect(of(buyer, first.id)).toEqual(['quote.submit', 'quote.view', 'quote.counter', 'quote.accept']);
  expect(of(sme, first.id)).toEqual(['quote.draft', 'quote.submit', 'quote.view', 'quote.counter', 'quote.accept']);
  expect(of(office, second.id)).toEqual(['quote.draft', 'quote.submit', 'quote.supersede']);
  expect([of(office, first.id), of(sme, second.id)]).toEqual([[], []]);
  expect(sme.at(-1)?.data).toBeDefined();
  const agreed = buyer.find((e) => e.type.includes('quote.accept'))?.data;
  expect(agreed).toMatchObject({
    quote: { total: countered.body.total, number: 2, orderId: accepted.body.accepted?.orderId },
    side: 'buyer',
    by: 'seller',
  });
  for (const [own, foreign] of [
    [office, first.total],
    [office, countered.body.total],
    [sme, second.total],
  ] as const) {
    expect(foreign?.minor).toBeGreaterThan(0);
    expect(JSON.stringify(own)).not.toContain(String(foreign?.minor));
  }
  for (const event of [...buyer, ...sme, ...office]) {
    const name = eventNames.find((n) => typeOf(n) === event.type) as EventName;
    expect(eventTypes[name].data.strict().safeParse(event.data).error, event.type).toBeUndefined();
  }
  expect(JSON.stringify([...buyer, ...sme, ...office])).not.toMatch(/per_|45\.00|Ball valve SBV/);
});

test('of a sealed request the buyer is told who has quoted and no figure before the deadline; both are told when an offer expires', async () => {
  const { m } = here;
  const hook = await hooks();
  const deadline = new Date(m.world.now().getTime() + 2 * 86_400_000);
  const rfq = await openRfq(m, { sealed: true, deadline: deadline.toISOString() });
  const quote = await offer(m, 'sme', rfq.id);
  await as(m, 'office').post(`/rfqs/${rfq.id}/questions`, { text: 'Which seat material do you need?' });
  await deliver();
  const submitted = (told: readonly Envelope[]) => told.find((e) => e.type.includes('quote.submit'))?.data.quote;
  expect(submitted(toldTo(hook.sme))).toMatchObject({ total: quote.total });
  expect(submitted(toldTo(hook.buyer))).toMatchObject({ id: quote.id, seller: { organisationId: m.organisations.sme } });
  expect(submitted(toldTo(hook.buyer))).not.toHaveProperty('total');
  const asked = toldTo(hook.buyer).find((e) => e.type.includes('rfq.ask'));
  expect(asked?.data).toMatchObject({ by: 'supplier', side: 'buyer' });
  expect(JSON.stringify(asked)).not.toContain(m.organisations.office);
  expect(toldTo(hook.office)).toEqual([]);

  m.at(deadline);
  await m.run('clock');
  m.at(new Date(deadline.getTime() + 29 * 86_400_000));
  await m.run('clock');
  await deliver();
  expect(names(toldTo(hook.sme)).slice(2)).toEqual(expect.arrayContaining(['rfq.close', 'quote.warn', 'quote.expire']));
  const expired = toldTo(hook.buyer).find((e) => e.type.includes('quote.expire'));
  expect(expired?.data).toMatchObject({ quote: { state: 'expired', total: quote.total }, by: 'clock', side: 'buyer' });
});

test('suppliers who were invited hear nothing of a request that was given up before it was open', async () => {
  const { m } = here;
  const hook = await hooks();
  const content = { ...(await openRfq(m)).content, visibility: 'invited', invited: [m.organisations.sme] };
  const draft = await as(m, 'buyer').post<{ id: string; version: number }>('/rfqs', { content });
  const cancelled = await as(m, 'buyer').post(
    `/rfqs/${draft.body.id}/actions`,
    { action: 'cancel', reason: 'not_needed' },
    { seen: draft.body.version },
  );
  expect(cancelled.status).toBe(200);
  await deliver();
  expect(toldTo(hook.sme)).toEqual([]);
  expect(
    toldTo(hook.buyer)
      .filter((e) => e.subject === draft.body.id)
      .map((e) => e.data.reason),
  ).toEqual([undefined, 'not_needed']);
});
