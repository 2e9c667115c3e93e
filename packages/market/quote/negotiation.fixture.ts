import { createHash } from 'node:crypto';
import { memberOf } from '@sandan/kernel/actor';
import { newId } from '@sandan/kernel/id';
import { clearanceOf } from '../gate/clearance.ts';
import type { GateRecord } from '../gate/gate.ts';
import type { Rfq } from '../rfq/rfq.ts';
import { draftRfq, submitRfq } from '../rfq/rfq-verbs.ts';
import { quoteTermsAt, rfqContentAt } from './quote.fixture.ts';
import type { Quote, QuoteParty, QuoteVersion } from './quote.ts';
import { acceptQuote, draftQuote, writeQuote } from './quote-verbs.ts';
import type { QuoteTerms } from './terms.ts';

export const now = new Date('2026-11-02T03:00:00Z');
export const later = (days: number) => new Date(now.getTime() + days * 86_400_000);
export const digest = (text: string) => createHash('sha256').update(text).digest('hex');
export const house = (country: string) => ({ id: newId('organisation'), country, zone: 'UTC', demo: true });
export const [buyer, seller] = [house('DE'), house('KR')];
const [anna, minsu] = [newId('person'), newId('person')];
export const by = { buyer: memberOf(anna, buyer.id, ['buyer']), seller: memberOf(minsu, seller.id, ['sales']) };

/** What the gate gives for an ordinary passage. */
export const clear = (action: string, { id: subject }: Pick<Quote, 'id'>) =>
  clearanceOf({ process: 'quote', action, subject, id: 'gat', outcome: 'passed' } as GateRecord);

export const opened = (change: Partial<Rfq['content']> = {}): Rfq => {
  const { rfq } = draftRfq({ ...rfqContentAt(now), ...change }, { organisation: buyer, personId: anna }, by.buyer, now);
  return submitRfq(rfq, { held: false }, by.buyer, now).rfq;
};
export const drafted = (rfq: Rfq, organisation = seller): Quote =>
  draftQuote(rfq, { organisation, personId: minsu }, undefined, by.seller, now).quote;
export const offered = (rfq: Rfq, terms: QuoteTerms = quoteTermsAt(now)) => {
  const draft = drafted(rfq);
  return writeQuote(draft, rfq, undefined, 'seller', { terms }, digest, by.seller, now, clear('submit', draft));
};

/** Accepts a version, cleared; `seen` is what was read of it. */
export const taken = (
  quote: Quote,
  rfq: Rfq,
  version: QuoteVersion,
  side: QuoteParty = 'buyer',
  at = now,
  seen: { readonly number: number; readonly hash: string } = version,
): Quote => acceptQuote(quote, rfq, version, side, seen, newId('order'), digest, by[side], at, clear('accept', quote)).quote;
