import { quoteTermsAt } from '@sandan/market/quote/quote.fixture';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { as } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';
import { signIn } from '../inquiry/story.ts';
import { actQuote, classified, offer, openRfq, type RfqSeen } from '../rfq/story.ts';

let m: Cast;
beforeAll(async () => {
  m = await cast({ now: '2026-11-02T10:00+09:00' });
  await signIn(m);
  for (const who of ['sme', 'office']) await classified(m, who);
});
afterAll(() => m.close());

interface Purchase {
  readonly rfq?: { readonly id: string };
  readonly totals: { currency: string; minor: number; paid: number }[];
  readonly orders: {
    id: string;
    number: string;
    state: string;
    total: { minor: number };
    unpaid: number;
    dispatch?: { carrier: string };
    invoice?: { number: string };
    next?: { minor: number; dueOn?: string };
  }[];
}

test('the lines of one request that two suppliers sell are one purchase: the sum of its orders, each with what is due, sent and invoiced', async () => {
  const rfq = await openRfq(m);
  const terms = quoteTermsAt(m.world.now());
  const part = (line: number) => ({ ...terms, lines: terms.lines.filter((l) => l.line === line) });
  const quotes = [await offer(m, 'sme', rfq.id, part(1)), await offer(m, 'office', rfq.id, part(2))];
  const ids: string[] = [];
  for (const { id } of quotes) {
    const accepted = await actQuote(m, 'buyer', id, 'accept');
    expect(accepted.status, accepted.text).toBe(200);
    ids.push(accepted.body.accepted?.orderId ?? '');
  }
  expect((await as(m, 'buyer').get<RfqSeen & { ordered?: number }>(`/rfqs/${rfq.id}`)).body.ordered).toBe(2);
  const purchase = async () => (await as(m, 'buyer').get<Purchase>(`/purchases/${rfq.id}`)).body;
  const [valves, gaskets] = [5_544_000, 145_000];
  const { orders, totals, rfq: of } = await purchase();
  expect(of?.id).toBe(rfq.id);
  expect(orders.map((o) => [o.id, o.total.minor]).toSorted()).toEqual(
    [
      [ids[0], valves],
      [ids[1], gaskets],
    ].toSorted(),
  );
  expect(totals).toEqual([{ currency: 'EUR', minor: valves + gaskets, paid: 0 }]);

  // Nothing is due of an order before it is accepted, nor of one that is declined, which no longer counts.
  expect(orders.map((o) => o.next)).toEqual([undefined, undefined]);
  await as(m, 'sme').post(`/orders/${ids[0]}/actions`, { action: 'accept' }, { seen: 1 });
  const declined = await as(m, 'office').post(`/orders/${ids[1]}/actions`, { action: 'reject', reason: 'capacity' }, { seen: 1 });
  expect(declined.status, declined.text).toBe(200);
  await as(m, 'sme').post(`/orders/${ids[0]}/documents`, { kind: 'commercial_invoice' });
  const after = await purchase();
  expect(after.totals).toEqual([{ currency: 'EUR', minor: valves, paid: 0 }]);
  const first = after.orders.find((o) => o.id === ids[0]);
  expect(first).toMatchObject({ state: 'accepted', unpaid: valves, next: { minor: valves * 0.3 } });
  expect(first?.invoice?.number).toMatch(/^CI-/);
  for (const who of ['sme', 'office']) expect((await as(m, who).get(`/purchases/${rfq.id}`)).status).toBe(404);
});
