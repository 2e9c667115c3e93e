import { canonical } from '@sandan/kernel/canonical';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buyer, by, clear, digest, drafted, now, opened, seller, taken } from './negotiation.fixture.ts';
import { quoteTermsAt } from './quote.fixture.ts';
import { type QuoteVersion, quoteProcess } from './quote.ts';
import { moveQuote, passQuote, recallQuote, writeQuote } from './quote-verbs.ts';
import { quoteTotal } from './terms.ts';

/** Steps that somebody tries, whatever the state. */
const tries = [
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
] as const;

test('whatever both try in whatever order: no step outside the table, the pen goes to and fro, and at most one version is accepted', () => {
  const rfq = opened();
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...tries), fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 0, max: 3 })), {
        maxLength: 40,
        size: 'max',
      }),
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
            quote = taken(quote, rfq, version, side, at);
            accepted++;
            expect(version).toBe(versions.at(-1));
            expect(version.side).not.toBe(side);
            expect(version.terms.validUntil > at.toISOString()).toBe(true);
            const parties = { quote: quote.id, rfq: rfq.id, seller: seller.id, buyer: buyer.id };
            const content = { ...parties, number: version.number, terms: version.terms };
            expect(quote.accepted?.hash).toBe(digest(canonical(content)));
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
                by[side],
                at,
                clear(quote.state === 'expired' ? 'renew' : 'submit', quote),
              );
              quote = move.quote;
              versions.push(move.written);
            } else if (what === 'recall' && last) quote = recallQuote(quote, last, by.seller, at).quote;
            else if (what === 'accept_buyer') take('buyer');
            else if (what === 'accept_seller') take('seller');
            else if (what === 'old') take('buyer', versions.at(-2));
            else if (what === 'request') quote = moveQuote(quote, 'request', 'buyer', by.buyer, at).quote;
            else if (what === 'decline') quote = moveQuote(quote, 'decline', 'buyer', by.buyer, at, { reason: 'price' }).quote;
            else if (what === 'withdraw') quote = moveQuote(quote, 'withdraw', 'seller', by.seller, at).quote;
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
    { numRuns: Number(process.env.HISTORIES ?? 400) },
  );
});
