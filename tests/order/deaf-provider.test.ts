import { orderTerms } from '@sandan/market/order/terms.fixture';
import { presetTerms } from '@sandan/market/payment/terms';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { as } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';
import { placed } from './story.ts';

interface OrderSeen {
  readonly version: number;
  readonly tasks: { kind: string; state: string; amount: { minor: number } }[];
}

const terms = { ...orderTerms, payment: presetTerms('card_100') };
const total = 2_500_000;
/** What the seller is sent of it: all but the market's fee and the provider's. */
const due = total - 25_000 - Math.ceil(total * 0.029);
const start = Date.parse('2026-03-02T10:00+09:00');
let m: Cast;
beforeEach(async () => {
  m = await cast({ now: new Date(start) });
  for (const who of ['office', 'buyer']) await as(m, who).get('/me');
});
afterEach(() => m.close());

const read = async (id: string) => (await as(m, 'office').get<OrderSeen>(`/orders/${id}`)).body;
const post = async (who: string, id: string, path: string, body: object) =>
  as(m, who).post<{ url: string }>(`/orders/${id}/${path}`, body, { seen: (await read(id)).version });
const act = (who: string, id: string, action: string, more: object = {}) => post(who, id, 'actions', { action, ...more });
const paid = async () => {
  const { order } = await placed(m, { seller: 'office', buyer: 'buyer', terms });
  await act('office', order.id, 'accept');
  const { body } = await post('buyer', order.id, 'payments', { instalment: '1' });
  m.cards.pay(body.url.split('/').at(-1) ?? '');
  await m.cards.drain();
  return order.id;
};
/** Days in which every answer to such a call is lost, until after the provider has forgotten its key. */
const deaf = async (path: RegExp) => {
  m.cards.losses.push(...Array.from({ length: 60 }, () => ({ path, loss: 'after' as const })));
  for (let hour = 0; hour <= 120; hour += hour < 6 ? 1 : 7) {
    m.at(new Date(start + (hour + 1) * 3_600_000));
    if (hour > 30) m.cards.losses.splice(0);
    await m.run('stripe');
  }
};

test('F10, M8: where every answer is lost until the provider has forgotten the key, the seller is sent what is due once', async () => {
  const opened = await as(m, 'office').post<{ url: string }>(`/organisations/${m.organisations.office}/payout-account`, {});
  m.cards.enable(new URL(opened.body.url).pathname.split('/').at(-1) ?? '');
  const id = await paid();
  const dispatch = { on: '2026-03-02', carrier: 'Hanbit' };
  for (const action of ['make_ready', 'dispatch']) await act('office', id, action, { dispatch });
  for (const action of ['deliver', 'take']) await act('buyer', id, action);
  await deaf(/POST \/v1\/transfers/);
  expect((await read(id)).tasks).toMatchObject([{ kind: 'transfer', state: 'done' }]);
  expect(Object.values(m.cards.state.transfers).map((t) => t.amount)).toEqual([due]);
});

test('F10: a refund of which every answer is lost goes back once', async () => {
  const id = await paid();
  await act('office', id, 'produce');
  await act('office', id, 'ask_cancel', { text: 'The furnace is broken.' });
  await act('buyer', id, 'agree_cancel');
  await deaf(/POST \/v1\/refunds/);
  expect(Object.values(m.cards.state.refunds).map((r) => r.amount)).toEqual([total]);
  expect((await read(id)).tasks).toMatchObject([{ kind: 'refund', state: 'done' }]);
});
