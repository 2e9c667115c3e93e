import { runStripe } from '@sandan/fn-stripe/handler';
import { Fault } from '@sandan/kernel/fault';
import { orderTerms } from '@sandan/market/order/terms.fixture';
import { presetTerms } from '@sandan/market/payment/terms';
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { as } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';
import { placed } from './story.ts';

/**
 * What goes wrong with one try: the provider does it and its answer is lost, it never hears, or we stop after it has done it and before we
 * have written so; or a day goes by in which nobody tries, and the provider forgets its keys; or nothing is heard for so long that the task
 * is given up, and the desk has it tried anew.
 */
const troubles = ['lost', 'unheard', 'stopped', 'day', 'given up'] as const;
type Trouble = (typeof troubles)[number];
type PayPort = NonNullable<Cast['world']['pay']>;

const terms = { ...orderTerms, payment: presetTerms('card_100') };
const total = 2_500_000;
const due = total - 25_000 - Math.ceil(total * 0.029);
const hour = 3_600_000;
let m: Cast;
let time = Date.parse('2026-03-02T10:00+09:00');
const pass = (hours: number) => {
  time += hours * hour;
  m.at(new Date(time));
};
beforeAll(async () => {
  m = await cast({ now: new Date(time) });
  for (const who of ['office', 'buyer']) await as(m, who).get('/me');
  const opened = await as(m, 'office').post<{ url: string }>(`/organisations/${m.organisations.office}/payout-account`, {});
  m.cards.enable(new URL(opened.body.url).pathname.split('/').at(-1) ?? '');
  await m.cards.drain();
});
afterAll(() => m.close());

const unheard = () => new Fault('limited', 'payment.provider', 'no answer');
/** The provider with something wrong between it and us. */
const troubled = (pay: PayPort, trouble: Trouble | undefined): PayPort => {
  const of =
    <A extends readonly unknown[], T>(move: (...asked: A) => Promise<T>) =>
    async (...asked: A): Promise<T> => {
      if (trouble === 'unheard') throw unheard();
      const done = await move(...asked);
      if (trouble === 'lost') throw unheard();
      if (trouble === 'stopped') throw new Error('stopped');
      return done;
    };
  return { ...pay, transfer: of(pay.transfer), refund: of(pay.refund), reverse: of(pay.reverse) };
};
const run = async (trouble?: Trouble) => {
  if (m.world.pay) await runStripe({ ...m.world, pay: troubled(m.world.pay, trouble), log: () => undefined });
};

const version = async (id: string) => (await m.world.stores.orders.byId(id))?.version ?? 0;
const post = async (who: string, id: string, path: string, body: object) =>
  as(m, who).post<{ url: string }>(`/orders/${id}/${path}`, body, { seen: await version(id) });
const act = (who: string, id: string, action: string, more: object = {}) => post(who, id, 'actions', { action, ...more });

/** An order that is paid by card; the page on which it was. */
const paid = async () => {
  const { order } = await placed(m, { seller: 'office', buyer: 'buyer', terms });
  await act('office', order.id, 'accept');
  const { body } = await post('buyer', order.id, 'payments', { instalment: '1' });
  const session = body.url.split('/').at(-1) ?? '';
  m.cards.pay(session);
  await m.cards.drain();
  return { id: order.id, session };
};
const taken = async (id: string) => {
  for (const action of ['make_ready', 'dispatch'])
    await act('office', id, action, { atOwnRisk: true, dispatch: { on: '2026-03-02', carrier: 'Hanbit' } });
  for (const action of ['deliver', 'take']) await act('buyer', id, action);
};
const chargedBack = async (session: string) => {
  const dispute = m.cards.dispute(session) ?? '';
  await m.cards.drain();
  m.cards.decide(dispute, 'lost');
  await m.cards.drain();
};

/** How an order comes to a task of a kind. */
const begun = {
  transfer: async () => {
    const { id } = await paid();
    await taken(id);
    return id;
  },
  refund: async () => {
    const { id } = await paid();
    await act('office', id, 'produce');
    await act('office', id, 'ask_cancel', { text: 'The furnace is broken.' });
    await act('buyer', id, 'agree_cancel');
    return id;
  },
  reversal: async () => {
    const { id, session } = await paid();
    await taken(id);
    await run();
    await chargedBack(session);
    return id;
  },
} as const;
type Kind = keyof typeof begun;

const taskOf = async (id: string, kind: Kind) => {
  const tasks = (await m.world.stores.orders.books(id))?.tasks.filter((t) => t.kind === kind) ?? [];
  expect(tasks).toHaveLength(1);
  return tasks[0];
};

/** What of an order the provider has moved. */
const moved = async (id: string, kind: Kind): Promise<number[]> => {
  const { transfers, refunds, reversals } = m.cards.state;
  const ofOrder = Object.values(transfers).filter((t) => t.transfer_group === id);
  if (kind === 'transfer') return ofOrder.map((t) => t.amount);
  if (kind === 'reversal')
    return Object.values(reversals).flatMap((r) => (ofOrder.some((t) => t.id === r.transfer) ? [r.amount] : []));
  const intents = (await m.world.stores.orders.books(id))?.payments.map((p) => p.provider?.intentId);
  return Object.values(refunds).flatMap((r) => (intents?.includes(r.payment_intent) ? [r.amount] : []));
};

const retried = async (id: string, kind: Kind) => {
  const task = await taskOf(id, kind);
  const answer = await as(m, 'operator').post(`/orders/${id}/provider-tasks/${task?.id}/retry`, {}, { seen: task?.version ?? 0 });
  expect(answer.status, answer.text).toBe(200);
};
const givenUp = async (id: string, kind: Kind) => {
  for (let tries = 0; (await taskOf(id, kind))?.state === 'waiting' && tries < 12; tries++) {
    pass(49);
    await run('unheard');
  }
  if ((await taskOf(id, kind))?.state === 'failed') await retried(id, kind);
};

test('M8: whatever answers and writes are lost, however late it is asked again and by whom: money moves at most once, and in the end once', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom<Kind>('transfer', 'refund', 'reversal'),
      fc.array(fc.constantFrom<Trouble>(...troubles), { minLength: 1, maxLength: 6 }),
      async (kind, trouble) => {
        const id = await begun[kind]();
        const whole = kind === 'refund' ? total : due;
        for (const one of trouble) {
          if (one === 'given up') await givenUp(id, kind);
          else if (one === 'day') pass(25);
          else {
            pass(1);
            await run(one);
          }
          expect([[], [whole]]).toContainEqual(await moved(id, kind));
        }
        pass(49);
        await run();
        if ((await taskOf(id, kind))?.state === 'failed') {
          await retried(id, kind);
          await run();
        }
        expect(await moved(id, kind)).toEqual([whole]);
        expect(await taskOf(id, kind)).toMatchObject({ state: 'done' });
      },
    ),
    {
      numRuns: Number(process.env.MONEY_RUNS ?? 10),
      examples: [
        ['transfer', ['lost', 'given up']],
        ['transfer', ['stopped', 'day']],
        ['reversal', ['stopped', 'given up']],
        ['refund', ['lost', 'day', 'given up']],
      ],
    },
  );
});

test('M8: a transfer that may have been made is taken back after a lost chargeback, and not taken for unmade: neither stopped short nor given up', async () => {
  for (const trouble of [['stopped'], ['lost', 'given up']] as const) {
    const { id, session } = await paid();
    await taken(id);
    for (const one of trouble) {
      if (one === 'given up') await givenUp(id, 'transfer');
      else await run(one);
    }
    await chargedBack(session);
    expect(await taskOf(id, 'transfer')).toMatchObject({ state: 'waiting' });
    for (let tries = 0; tries < 2; tries++) {
      pass(49);
      await run();
    }
    expect([await moved(id, 'transfer'), await moved(id, 'reversal')]).toEqual([[due], [due]]);
    expect(await taskOf(id, 'reversal')).toMatchObject({ state: 'done' });
  }
});
