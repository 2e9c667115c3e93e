import { newId } from '@sandan/kernel/id';
import { open } from '@sandan/kernel/process';
import { expect, test } from 'vitest';
import { awardRfq, passRfq } from '../rfq/rfq-verbs.ts';
import { by, clear, digest, drafted, house, later, now, offered, opened, taken } from './negotiation.fixture.ts';
import { quoteTermsAt } from './quote.fixture.ts';
import { quoteParties, quoteProcess, writingActions } from './quote.ts';
import { acceptQuote, hashOf, passQuote, penOf, recallQuote, writeQuote } from './quote-verbs.ts';
import { orderTermsOf, type QuoteTerms } from './terms.ts';

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
  const accepted = taken(quote, rfq, written);
  expect(accepted).toMatchObject({ state: 'accepted', accepted: { number: 1, by: 'buyer', hash: written.hash } });
  const order = orderTermsOf(written.terms, 'DE');
  expect(order).toMatchObject({ currency: 'EUR', incoterm: { rule: 'FOB', place: 'Port of Busan, KR' }, leadDays: 45 });
  expect(order.lines.map((l) => l.unitPrice)).toEqual(written.terms.lines.map((l) => l.unitPrice));
  expect(order.lines.map(({ origin, pack, certificates }) => ({ origin, pack, certificates }))).toEqual([
    { origin: 'KR', pack: undefined, certificates: ['EN 10204 3.1'] },
    { origin: 'KR', pack: { value: 100, unit: 'H87' }, certificates: undefined },
  ]);
  const lines = written.terms.lines.map(({ line }) => ({ line, quoteId: quote.id, number: 1 }));
  const award = awardRfq(rfq, lines, 'buyer', by.buyer, now).rfq;
  expect(award.state).toBe('awarded');
  expect(() => awardRfq({ ...rfq, awards: award.awards }, lines, 'buyer', by.buyer, now)).toThrow(
    expect.objectContaining({ code: 'rfq.lineAwarded' }),
  );
});

test('what is accepted is what was read: another version, another hash, and one that has expired are refused', () => {
  const rfq = opened();
  const { quote, written } = offered(rfq);
  const take = (seen: { number: number; hash: string }, at = now) => taken(quote, rfq, written, 'buyer', at, seen);
  expect(() => take({ number: 2, hash: written.hash })).toThrow(expect.objectContaining({ code: 'quote.stale' }));
  expect(() => take({ number: 1, hash: 'f'.repeat(64) })).toThrow(expect.objectContaining({ code: 'quote.stale' }));
  expect(() => take({ number: 1, hash: written.hash }, later(31))).toThrow(expect.objectContaining({ code: 'quote.expired' }));
});

test('nothing is offered or accepted without the clearance of the trade gate, and of this very quotation', () => {
  const rfq = opened();
  const required = expect.objectContaining({ code: 'gate.required' });
  const terms = quoteTermsAt(now);
  for (const clearance of [undefined, clear('submit', drafted(rfq))])
    expect(() => writeQuote(drafted(rfq), rfq, undefined, 'seller', { terms }, digest, by.seller, now, clearance)).toThrow(
      required,
    );
  const { quote, written } = offered(rfq);
  const seen = { number: 1, hash: written.hash };
  expect(() => acceptQuote(quote, rfq, written, 'buyer', seen, newId('order'), digest, by.buyer, now)).toThrow(required);
});

test('goods that leave another country than their seller’s need their HS code', () => {
  const rfq = opened();
  const terms = quoteTermsAt(now);
  const lines = terms.lines.map(({ hs: _, ...line }) => line);
  const own = drafted(rfq, house('DE'));
  const write = (country: string) => {
    const place = { kind: 'origin_terminal' as const, name: 'Port', country };
    const said = { terms: { ...terms, lines, delivery: { rule: 'FOB' as const, place } } };
    return writeQuote(own, rfq, undefined, 'seller', said, digest, by.seller, now, clear('submit', own));
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

test('a quantity that a line is not ordered in is refused at its field with the next one, whoever writes it and whoever accepts it', () => {
  const rfq = opened();
  const terms = quoteTermsAt(now);
  const [first, second] = terms.lines;
  if (!first || !second) throw new Error('two lines');
  const asking = (line: Partial<QuoteTerms['lines'][number]>, orderMinimum?: number): QuoteTerms => ({
    ...terms,
    lines: [{ ...first, ...line }, second],
    ...(orderMinimum === undefined ? {} : { orderMinimum }),
  });
  const fields = (act: () => unknown) => {
    try {
      act();
      return [];
    } catch (fault) {
      return (fault as { fields: unknown[] }).fields;
    }
  };
  const pointer = '/terms/lines/0/quantity';
  expect(fields(() => offered(rfq, asking({ minimum: 1500 })))).toEqual([
    { pointer, code: 'moq.below', params: { minimum: 1500, next: 1500 } },
  ]);
  expect(fields(() => offered(rfq, asking({ minimum: 1000, multiple: 500 })))).toEqual([
    { pointer, code: 'moq.multiple', params: { multiple: 500, below: 1000, next: 1500 } },
  ]);
  const tonnes = { quantity: { value: 1.2, unit: 'TNE' as const }, minimum: 0.5, multiple: 0.25 };
  expect(fields(() => offered(rfq, asking(tonnes)))).toEqual([
    { pointer, code: 'moq.multiple', params: { multiple: 0.25, below: 1, next: 1.25 } },
  ]);
  expect(fields(() => offered(rfq, asking({}, 9_000_000)))).toEqual([{ pointer: '/terms/orderMinimum', code: 'quote.minimum' }]);

  const { quote, written } = offered(rfq, asking({ minimum: 1000, multiple: 100 }, 5_000_000));
  const counter = (line: Partial<QuoteTerms['lines'][number]>) =>
    writeQuote(quote, rfq, written, 'buyer', { terms: asking({ minimum: 1000, multiple: 100, ...line }) }, digest, by.buyer, now);
  expect(fields(() => counter({ quantity: { value: 900, unit: 'H87' } }))).toMatchObject([{ pointer, code: 'moq.below' }]);
  expect(counter({ quantity: { value: 900, unit: 'H87' }, minimum: 800 }).quote.state).toBe('countered');
  const older = { ...written, terms: asking({ minimum: 1500 }) };
  const signed = { ...older, hash: hashOf(quote, 1, older.terms, digest) };
  expect(fields(() => taken(quote, rfq, signed))).toMatchObject([{ pointer, code: 'moq.below' }]);
  expect(taken(quote, rfq, written).state).toBe('accepted');
});

test('a sealed request keeps its quotations from the buyer until it is closed, and takes none after the deadline', () => {
  const rfq = opened({ sealed: true });
  const { quote, written } = offered(rfq);
  expect(() => taken(quote, rfq, written)).toThrow(expect.objectContaining({ code: 'rfq.sealed' }));
  const back = recallQuote(quote, written, by.seller, now).quote;
  const reminded = passRfq(rfq, later(13.5))?.rfq;
  const closed = reminded && passRfq(reminded, later(14))?.rfq;
  if (!closed) throw new Error('not closed');
  expect(closed.state).toBe('closed');
  expect(() =>
    writeQuote(back, closed, written, 'seller', { terms: quoteTermsAt(now, 1) }, digest, by.seller, later(15)),
  ).toThrow(expect.objectContaining({ code: 'rfq.notOpen' }));
  expect(taken(quote, closed, written, 'buyer', later(15)).state).toBe('accepted');
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
  const renewed = writeQuote(expired, rfq, undefined, 'seller', { terms }, digest, by.seller, later(10), clear('renew', expired));
  expect(renewed).toMatchObject({ quote: { state: 'submitted', number: 2 }, entry: { action: 'renew' } });
});
