import { createHash } from 'node:crypto';
import { memberOf } from '@sandan/kernel/actor';
import { canonical } from '@sandan/kernel/canonical';
import { newId } from '@sandan/kernel/id';
import { open } from '@sandan/kernel/process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clearanceOf } from '../gate/clearance.ts';
import type { GateRecord } from '../gate/gate.ts';
import type { Rfq } from '../rfq/rfq.ts';
import { awardRfq, draftRfq, passRfq, submitRfq } from '../rfq/rfq-verbs.ts';
import { quoteTermsAt, rfqContentAt } from './quote.fixture.ts';
import { type Quote, type QuoteVersion, quoteParties, quoteProcess, writingActions } from './quote.ts';
import { acceptQuote, draftQuote, moveQuote, passQuote, penOf, recallQuote, writeQuote } from './quote-verbs.ts';
import { orderTermsOf, type QuoteTerms, quoteTotal } from './terms.ts';

const now = new Date('2026-11-02T03:00:00Z');
const later = (days: number) => new Date(now.getTime() + days * 86_400_000);
const digest = (text: string) => createHash('sha256').update(text).digest('hex');
const house = (country: string) => ({ id: newId('organisation'), country, zone: 'UTC', demo: true });
const [buyer, seller] = [house('DE'), house('KR')];
const [anna, minsu] = [newId('person'), newId('person')];
const byBuyer = memberOf(anna, buyer.id, ['buyer']);
const bySeller = memberOf(minsu, seller.id, ['sales']);

/** What the gate gives for an ordinary passage. */
const clear = (action: string, { id: subject }: Pick<Quote, 'id'>) =>
  clearanceOf({ process: 'quote', action, subject, id: 'gat', outcome: 'passed' } as GateRecord);

const opened = (change: Partial<Rfq['content']> = {}): Rfq => {
  const { rfq } = draftRfq({ ...rfqContentAt(now), ...change }, { organisation: buyer, personId: anna }, byBuyer, now);
  return submitRfq(rfq, { held: false }, byBuyer, now).rfq;
};
const drafted = (rfq: Rfq): Quote => draftQuote(rfq, { organisation: seller, personId: minsu }, undefined, bySeller, now).quote;
const offered = (rfq: Rfq, terms: QuoteTerms = quoteTermsAt(now)) => {
  const draft = drafted(rfq);
  return writeQuote(draft, rfq, undefined, 'seller', { terms }, digest, bySeller, now, clear('submit', draft));
};

test('one party at a time holds the pen in every state of the table, and nobody where it is over', () => {
  for (const state of quoteProcess.states) {
    const writers = quoteParties.filter((side) =>
      open(quoteProcess, state, side).some((t) => (writingActions as readonly string[]).includes(t.action)),
    );
    expect(writers.length, state).toBe((quoteProcess.final as readonly string[]).includes(state) ? 0 : 1);
  }
  expect(penOf('submitted')).toBe('buyer');
  expect(penOf('countered')).toBe('seller');
});

test('an accepted version is hashed, awards its lines, and becomes the terms of the order to the letter', () => {
  const rfq = opened();
  const { quote, written } = offered(rfq);
  expect(quote).toMatchObject({ state: 'submitted', number: 1, total: { currency: 'EUR', minor: 1200 * 4620 + 25 * 5800 } });
  const seen = { number: 1, hash: written.hash };
  const accepted = acceptQuote(
    quote,
    rfq,
    written,
    'buyer',
    seen,
    newId('order'),
    digest,
    byBuyer,
    now,
    clear('accept', quote),
  ).quote;
  expect(accepted).toMatchObject({ state: 'accepted', accepted: { number: 1, by: 'buyer', hash: written.hash } });
  const order = orderTermsOf(written.terms, 'DE');
  expect(order).toMatchObject({ currency: 'EUR', incoterm: { rule: 'FOB', place: 'Port of Busan, KR' }, leadDays: 45 });
  expect(order.lines.map((l) => l.unitPrice)).toEqual(written.terms.lines.map((l) => l.unitPrice));
  const lines = written.terms.lines.map(({ line }) => ({ line, quoteId: quote.id, number: 1 }));
  const award = awardRfq(rfq, lines, 'buyer', byBuyer, now).rfq;
  expect(award.state).toBe('awarded');
  expect(() => awardRfq({ ...rfq, awards: award.awards }, lines, 'buyer', byBuyer, now)).toThrow(
    expect.objectContaining({ code: 'rfq.lineAwarded' }),
  );
});

test('what is accepted is what was read: another version, another hash, and one that has expired are refused', () => {
  const rfq = opened();
  const { quote, written } = offered(rfq);
  const take = (seen: { number: number; hash: string }, at = now) =>
    acceptQuote(quote, rfq, written, 'buyer', seen, newId('order'), digest, byBuyer, at, clear('accept', quote));
  expect(() => take({ number: 2, hash: written.hash })).toThrow(expect.objectContaining({ code: 'quote.stale' }));
  expect(() => take({ number: 1, hash: 'f'.repeat(64) })).toThrow(expect.objectContaining({ code: 'quote.stale' }));
  expect(() => take({ number: 1, hash: written.hash }, later(31))).toThrow(expect.objectContaining({ code: 'quote.expired' }));
});

test('nothing is offered or accepted without the clearance of the trade gate, and of this very quotation', () => {
  const rfq = opened();
  const required = expect.objectContaining({ code: 'gate.required' });
  const terms = quoteTermsAt(now);
  for (const clearance of [undefined, clear('submit', drafted(rfq))])
    expect(() => writeQuote(drafted(rfq), rfq, undefined, 'seller', { terms }, digest, bySeller, now, clearance)).toThrow(
      required,
    );
  const { quote, written } = offered(rfq);
  const seen = { number: 1, hash: written.hash };
  expect(() => acceptQuote(quote, rfq, written, 'buyer', seen, newId('order'), digest, byBuyer, now)).toThrow(required);
});

test('goods that leave another country than their seller’s need their HS code', () => {
  const rfq = opened();
  const terms = quoteTermsAt(now);
  const lines = terms.lines.map(({ hs: _, ...line }) => line);
  const home = house('DE');
  const own = draftQuote(rfq, { organisation: home, personId: minsu }, undefined, bySeller, now).quote;
  const write = (country: string) => {
    const place = { kind: 'origin_terminal' as const, name: 'Port', country };
    const said = { terms: { ...terms, lines, delivery: { rule: 'FOB' as const, place } } };
    return writeQuote(own, rfq, undefined, 'seller', said, digest, bySeller, now, clear('submit', own));
  };
  expect(() => write('KR')).toThrow(expect.objectContaining({ code: 'request.invalid' }));
  expect(write('DE').quote.state).toBe('submitted');
});

test('a quotation that could not become an order is refused with every field that is wrong', () => {
  const rfq = opened();
  const terms = quoteTermsAt(now);
  const [first, second] = terms.lines;
  if (!first || !second) throw new Error('two lines');
  const { hs: _, ...unclassed } = first;
  const wrong: QuoteTerms = {
    ...terms,
    lines: [unclassed, { ...second, line: 7 }],
    delivery: {
      rule: 'FOB',
      place: { kind: 'destination_terminal', name: 'Hamburg', country: 'DE', locode: 'KRPUS' },
      transport: 'air',
    },
    validUntil: later(-1).toISOString(),
  };
  const codes = (() => {
    try {
      offered(rfq, wrong);
      return [];
    } catch (fault) {
      return (fault as { fields: { code: string }[] }).fields.map((f) => f.code);
    }
  })();
  expect(codes).toEqual([
    'quote.unknownLine',
    'incoterm.place',
    'incoterm.seaOnly',
    'incoterm.locode',
    'quote.hs',
    'quote.validity',
  ]);
});

test('a sealed request keeps its quotations from the buyer until it is closed, and takes none after the deadline', () => {
  const rfq = opened({ sealed: true });
  const { quote, written } = offered(rfq);
  const seen = { number: 1, hash: written.hash };
  expect(() =>
    acceptQuote(quote, rfq, written, 'buyer', seen, newId('order'), digest, byBuyer, now, clear('accept', quote)),
  ).toThrow(expect.objectContaining({ code: 'rfq.sealed' }));
  const back = recallQuote(quote, written, bySeller, now).quote;
  const reminded = passRfq(rfq, later(13.5))?.rfq;
  const closed = reminded && passRfq(reminded, later(14))?.rfq;
  if (!closed) throw new Error('not closed');
  expect(closed.state).toBe('closed');
  expect(() => writeQuote(back, closed, written, 'seller', { terms: quoteTermsAt(now, 1) }, digest, bySeller, later(15))).toThrow(
    expect.objectContaining({ code: 'rfq.notOpen' }),
  );
  expect(
    acceptQuote(quote, closed, written, 'buyer', seen, newId('order'), digest, byBuyer, later(15), clear('accept', quote)).quote
      .state,
  ).toBe('accepted');
});

test('the clock warns, then expires; what has expired is offered again as a new version', () => {
  const rfq = opened();
  const { quote } = offered(rfq);
  const warned = passQuote(quote, later(28.5))?.quote;
  expect(warned).toMatchObject({ state: 'submitted', next: { step: 'expire' } });
  const expired = warned && passQuote(warned, later(30))?.quote;
  expect(expired?.state).toBe('expired');
  if (!expired) return;
  const terms = { ...quoteTermsAt(now), validUntil: later(60).toISOString() };
  const renewed = writeQuote(expired, rfq, undefined, 'seller', { terms }, digest, bySeller, later(10), clear('renew', expired));
  expect(renewed).toMatchObject({ quote: { state: 'submitted', number: 2 }, entry: { action: 'renew' } });
});

/** One step that somebody tries, whatever the state. */
type Try =
  | 'offer'
  | 'counter'
  | 'request'
  | 'recall'
  | 'accept_buyer'
  | 'accept_seller'
  | 'decline'
  | 'withdraw'
  | 'clock'
  | 'old';
const tries: Try[] = [
  'offer',
  'counter',
  'request',
  'recall',
  'accept_buyer',
  'accept_seller',
  'decline',
  'withdraw',
  'clock',
  'old',
];

test('whatever both try in whatever order: no step outside the table, the pen goes to and fro, and at most one version is accepted', () => {
  const rfq = opened();
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...tries), fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 0, max: 3 }))),
      (steps) => {
        let quote = drafted(rfq);
        const versions: QuoteVersion[] = [];
        let accepted = 0;
        let at = now;
        for (const [what, price, days] of steps) {
          at = new Date(at.getTime() + days * 86_400_000);
          const before = quote;
          const last = versions.at(-1);
          const terms = { ...quoteTermsAt(at, price) };
          const take = (side: 'buyer' | 'seller', version = last) => {
            if (!version) return;
            const seen = { number: version.number, hash: version.hash };
            quote = acceptQuote(
              quote,
              rfq,
              version,
              side,
              seen,
              newId('order'),
              digest,
              side === 'buyer' ? byBuyer : bySeller,
              at,
              clear('accept', quote),
            ).quote;
            accepted++;
            expect(version).toBe(versions.at(-1));
            expect(version.side).not.toBe(side);
            expect(version.terms.validUntil > at.toISOString()).toBe(true);
            expect(
              digest(
                canonical({
                  ...JSON.parse(
                    canonical({
                      quote: quote.id,
                      rfq: rfq.id,
                      number: version.number,
                      seller: seller.id,
                      buyer: buyer.id,
                      terms: version.terms,
                    }),
                  ),
                }),
              ),
            ).toBe(quote.accepted?.hash);
          };
          try {
            if (what === 'offer' || what === 'counter') {
              const side = what === 'offer' ? 'seller' : 'buyer';
              const move = writeQuote(
                quote,
                rfq,
                last,
                side,
                { terms },
                digest,
                side === 'buyer' ? byBuyer : bySeller,
                at,
                clear(quote.state === 'expired' ? 'renew' : 'submit', quote),
              );
              quote = move.quote;
              versions.push(move.written);
            } else if (what === 'recall' && last) quote = recallQuote(quote, last, bySeller, at).quote;
            else if (what === 'accept_buyer') take('buyer');
            else if (what === 'accept_seller') take('seller');
            else if (what === 'old') take('buyer', versions.at(-2));
            else if (what === 'request') quote = moveQuote(quote, 'request', 'buyer', byBuyer, at).quote;
            else if (what === 'decline') quote = moveQuote(quote, 'decline', 'buyer', byBuyer, at, { reason: 'price' }).quote;
            else if (what === 'withdraw') quote = moveQuote(quote, 'withdraw', 'seller', bySeller, at).quote;
            else if (what === 'clock') quote = passQuote(quote, at)?.quote ?? quote;
          } catch (fault) {
            expect((fault as { code?: string }).code).toMatch(/^(process|quote|rfq)\./);
            expect(quote).toBe(before);
          }
          if (quote !== before) {
            expect(quote.version).toBe(before.version + 1);
            const allowed = quoteProcess.transitions.some(
              (t) => ([t.from].flat() as string[]).includes(before.state) && t.to === quote.state,
            );
            expect(allowed).toBe(true);
          }
        }
        expect(accepted).toBeLessThanOrEqual(1);
        if (quote.total && versions.length > 0) expect(quote.total).toEqual(quoteTotal((versions.at(-1) as QuoteVersion).terms));
      },
    ),
    { numRuns: Number(process.env.RUNS ?? 80) },
  );
});
