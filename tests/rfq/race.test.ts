import { canonical } from '@sandan/kernel/canonical';
import { quoteProcess } from '@sandan/market/quote/quote';
import { quoteTermsAt } from '@sandan/market/quote/quote.fixture';
import { orderTermsOf } from '@sandan/market/quote/terms';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { as } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';
import { signIn } from '../inquiry/story.ts';
import { classified, offer, openRfq, type QuoteSeen, type RfqSeen } from './story.ts';

/** Full count: ROUNDS=2000. */
const rounds = Number(process.env.ROUNDS ?? 6);
const day = 86_400_000;

const began = '2026-11-02T10:00+09:00';

let m: Cast;
const anew = async (): Promise<void> => {
  m = await cast({ now: began });
  await signIn(m);
};
beforeAll(anew);
afterAll(() => m.close());

type Quote = QuoteSeen & { readonly who: string };
/** A line of what happened, as the page shows it. */
interface Step {
  readonly action: string;
  readonly side: string;
  readonly from: string;
  readonly to: string;
}
const act = (who: string, quote: Quote, body: object) =>
  as(m, who).post<QuoteSeen>(`/quotes/${quote.id}/actions`, body, { seen: quote.version });

/** What somebody may want at the same moment; each says what it saw. */
const wishes = {
  accept: (quote: Quote) => {
    const { number, hash } = quote.versions.at(-1) ?? { number: 0, hash: '' };
    return act('buyer', quote, { action: 'accept', number, hash });
  },
  counter: (quote: Quote) =>
    as(m, 'buyer').post<QuoteSeen>(
      `/quotes/${quote.id}/versions`,
      { terms: { ...quoteTermsAt(m.world.now()), note: 'Five days sooner, please.' } },
      { seen: quote.version },
    ),
  request: (quote: Quote) => act('buyer', quote, { action: 'request' }),
  decline: (quote: Quote) => act('buyer', quote, { action: 'decline', reason: 'price' }),
  withdraw: (quote: Quote) => act(quote.who, quote, { action: 'withdraw' }),
  reprice: async (quote: Quote) => {
    const recalled = await act(quote.who, quote, { action: 'recall' });
    if (recalled.status !== 200) return recalled;
    const terms = quoteTermsAt(m.world.now());
    return as(m, quote.who).post<QuoteSeen>(`/quotes/${quote.id}/versions`, { terms }, { seen: recalled.body.version });
  },
} as const;
type Wish = keyof typeof wishes;

/** One round: who wants what of which of two offers for one request, in which order, and whether their time ends meanwhile. */
const round = fc.record({
  wants: fc.array(fc.record({ wish: fc.constantFrom(...(Object.keys(wishes) as Wish[])), of: fc.nat(1), wait: fc.nat(3) }), {
    minLength: 2,
    maxLength: 6,
    size: 'max',
  }),
  ends: fc.constantFrom('no', 'no', 'clock', 'cancel'),
});

type Round = typeof round extends fc.Arbitrary<infer T> ? T : never;
/** States in which offers were left; many rounds leave some in each. */
const reached = new Set<string>();

const race = async ({ wants, ends }: Round): Promise<void> => {
  // What the sellers were verified by does not hold for ever.
  if (m.world.now().getTime() > Date.parse(began) + 200 * day) {
    await m.close();
    await anew();
  }
  for (const who of ['sme', 'office']) await classified(m, who);
  const rfq = await openRfq(m);
  const offers: Quote[] = [];
  for (const who of ['sme', 'office']) offers.push({ ...(await offer(m, who, rfq.id)), who });
  const { version } = (await as(m, 'buyer').get<RfqSeen>(`/rfqs/${rfq.id}`)).body;
  const later = async (turns: number) => {
    for (let n = 0; n < turns; n++) await new Promise(setImmediate);
  };
  const answers = await Promise.all([
    ...wants.map(async ({ wish, of, wait }) => {
      await later(wait);
      const quote = offers[of] as Quote;
      return { wish, quote, ...(await wishes[wish](quote)) };
    }),
    ...(ends === 'clock'
      ? [
          (async () => {
            await later(2);
            m.at(new Date(m.world.now().getTime() + 30 * day));
            await m.run('clock');
            return undefined;
          })(),
        ]
      : []),
    ...(ends === 'cancel'
      ? [
          as(m, 'buyer')
            .post(`/rfqs/${rfq.id}/actions`, { action: 'cancel', reason: 'not_needed' }, { seen: version })
            .then(() => undefined),
        ]
      : []),
  ]);
  // The clock takes offers back that lost, or whose request ended.
  await m.run('clock');
  await m.settle();
  expect(answers.flatMap((a) => (a && a.status >= 500 ? [a.text] : []))).toEqual([]);

  const quotes = await Promise.all(offers.map(({ id }) => m.world.stores.quotes.byId(id)));
  const won = quotes.filter((quote) => quote?.state === 'accepted');
  const told = answers.filter((a) => a?.wish === 'accept' && a.status === 200);
  // Q1: one version of one offer at most, and whoever was told so is the one.
  expect(won.length).toBeLessThanOrEqual(1);
  expect(told.map((a) => a?.quote.id)).toEqual(won.map((quote) => quote?.id));
  for (const quote of quotes) {
    expect(quote?.accepted !== undefined).toBe(quote?.state === 'accepted');
    reached.add(quote?.state ?? 'none');
  }
  // Q2: the order is of the version that was seen, and no other order came of it.
  for (const quote of won) {
    const { number, hash, orderId } = quote?.accepted ?? { number: 0, hash: '', orderId: '' };
    const seen = offers.find(({ id }) => id === quote?.id)?.versions.at(-1);
    expect({ number, hash }).toEqual({ number: seen?.number, hash: seen?.hash });
    const order = await m.world.stores.orders.byId(orderId);
    expect(canonical(order?.terms)).toBe(canonical(seen && orderTermsOf(seen.terms, 'DE')));
  }
  // Q3, Q4: each step is one of the table and goes on where the one before it ended; an offer whose time has passed is not taken.
  for (const quote of quotes) {
    const { history } = (await as(m, 'buyer').get<{ history: Step[] }>(`/quotes/${quote?.id}`)).body;
    let state: string = quoteProcess.initial;
    for (const { action, side, from, to } of history) {
      expect(from).toBe(state);
      const known = quoteProcess.transitions.filter((t) => t.action === action && t.by === side && t.to === to);
      expect(known.flatMap((t) => t.from)).toContain(from);
      state = to;
    }
    expect(state).toBe(quote?.state);
    if (quote?.state === 'accepted') expect(quote.changed.at <= (quote.validUntil ?? '')).toBe(true);
  }
};

test(`of what is wanted of two offers at one time, one comes to pass, and one order at most, ${rounds} times`, {
  timeout: 60_000 + rounds * 5000,
}, async () => {
  await fc.assert(fc.asyncProperty(round, race), { numRuns: rounds, endOnFailure: true });
  if (rounds >= 100) expect([...reached].sort()).toEqual([...quoteProcess.states].sort());
});
