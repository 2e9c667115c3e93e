import { type Actor, stamp } from '@sandan/kernel/actor';
import { canonical } from '@sandan/kernel/canonical';
import { Fault } from '@sandan/kernel/fault';
import { newId } from '@sandan/kernel/id';
import { lineOf } from '@sandan/kernel/line';
import { type Clearance, open, step } from '@sandan/kernel/process';
import type { Organisation } from '../company/organisation.ts';
import { leavesFrom } from '../landed/delivery.ts';
import { isAwardable, isQuotable, isUnsealed, type Rfq, tradeNumber } from '../rfq/rfq.ts';
import {
  maxQuoteVersions,
  type Quote,
  type QuoteAction,
  type QuoteParty,
  type QuoteSide,
  type QuoteVersion,
  quoteActions,
  quoteParties,
  quoteProcess,
  writingActions,
} from './quote.ts';
import type { QuoteEntry, QuoteMoveName } from './quote-entry.ts';
import type { QuoteReason } from './quote-reason.ts';
import { checkOrderable, checkQuote, type QuoteTerms, quoteTotal } from './terms.ts';

/** One change: the next version of the record, its entry, and the version of the terms that was written, if one was. */
export interface QuoteMove {
  readonly quote: Quote;
  readonly entry: QuoteEntry;
  readonly written?: QuoteVersion;
}

export interface QuoteMoveOptions {
  readonly reason?: string | undefined;
  readonly text?: string | undefined;
  readonly change?: Partial<Quote>;
  /** Of the trade gate, for what the table says is gated. */
  readonly clearance?: Clearance | undefined;
}

/** The SHA-256 of a text, in hex. */
export type Digest = (text: string) => string;

/** The buyer is told so many hours before an offer runs out. */
export const warnHours = 48;

/** What both sides agree to when one accepts a version: the parties, what it answers, and its terms. */
export const contentOf = (quote: Pick<Quote, 'id' | 'rfq' | 'seller' | 'buyer'>, number: number, terms: QuoteTerms) => ({
  quote: quote.id,
  rfq: quote.rfq.id,
  number,
  seller: quote.seller.organisationId,
  buyer: quote.buyer.organisationId,
  terms,
});

export const hashOf = (
  quote: Pick<Quote, 'id' | 'rfq' | 'seller' | 'buyer'>,
  number: number,
  terms: QuoteTerms,
  digest: Digest,
) => digest(canonical(contentOf(quote, number, terms)));

/** Who may write now: one at a time, nobody once it is over. */
export const penOf = (state: Quote['state']): QuoteParty | undefined =>
  quoteParties.find((side) =>
    open(quoteProcess, state, side).some((t) => (writingActions as readonly string[]).includes(t.action)),
  );

const running: readonly Quote['state'][] = ['submitted', 'countered', 'requested'];

const nextOf = (quote: Quote, action: QuoteAction | 'draft', now: Date): Quote['next'] => {
  if (!running.includes(quote.state) || !quote.validUntil) return undefined;
  const warn = new Date(Date.parse(quote.validUntil) - warnHours * 3_600_000).toISOString();
  const warned = action === 'warn' || quote.state === 'requested' || warn <= now.toISOString();
  return warned ? { step: 'expire', at: quote.validUntil } : { step: 'warn', at: warn };
};

const entryOf = (
  quote: Quote,
  side: QuoteSide,
  action: QuoteMoveName,
  from: Quote['state'] | undefined,
  { reason, text }: QuoteMoveOptions,
): QuoteEntry => ({
  ...lineOf(quote, { side, action, from, reason: reason as QuoteReason | undefined, text }),
  quoteId: quote.id,
  number: quote.number,
});

/**
 * Takes a transition of the table and writes its entry; what its guard stands for is checked by the verbs below.
 * @throws Fault conflict `process.refused`; invalid `process.reason`
 */
export const moveQuote = (
  quote: Quote,
  action: QuoteAction,
  side: QuoteSide,
  actor: Actor,
  now: Date,
  options: QuoteMoveOptions = {},
): QuoteMove => {
  const state = step(quoteProcess, quote.state, action, side, options.reason, options.clearance, quote.id);
  const changed = stamp(actor, now);
  const { next: _, ...rest } = quote;
  const ended = (quoteProcess.final as readonly string[]).includes(state);
  const moved: Quote = {
    ...rest,
    ...options.change,
    version: quote.version + 1,
    state,
    ...(ended && options.reason ? { reason: options.reason as QuoteReason } : {}),
    ...(side === 'seller' && actor.kind === 'person' ? { seller: { ...quote.seller, personId: actor.personId } } : {}),
    changed,
  };
  const next = nextOf(moved, action, now);
  const after = next ? { ...moved, next } : moved;
  return { quote: after, entry: entryOf(after, side, action, quote.state, options) };
};

export interface Seller {
  readonly organisation: Pick<Organisation, 'id' | 'country' | 'zone' | 'demo'>;
  readonly personId?: string | undefined;
}

/** @throws Fault conflict `rfq.notOpen`, `rfq.closed` */
const taking = (rfq: Rfq, now: Date): void => {
  if (!isQuotable(rfq)) throw new Fault('conflict', 'rfq.notOpen', rfq.state);
  if (rfq.content.deadline && rfq.content.deadline <= now.toISOString()) throw new Fault('conflict', 'rfq.closed');
};

/** The buyer does nothing about what they cannot read yet. @throws Fault conflict `rfq.sealed` */
export const unsealed = (rfq: Rfq): void => {
  if (!isUnsealed(rfq)) throw new Fault('conflict', 'rfq.sealed');
};

/** Begins a quotation as a draft that its seller alone sees. @throws Fault conflict `rfq.notOpen`, `rfq.closed` */
export const draftQuote = (
  rfq: Rfq,
  { organisation, personId }: Seller,
  draft: QuoteTerms | undefined,
  actor: Actor,
  now: Date,
  id: string = newId('quote', now.getTime()),
): QuoteMove => {
  taking(rfq, now);
  const made = stamp(actor, now);
  const { id: seller, country, zone } = organisation;
  const quote: Quote = {
    id,
    version: 1,
    reference: tradeNumber('QT', id, now),
    rfq: { id: rfq.id, number: rfq.number, title: rfq.content.title },
    state: quoteProcess.initial,
    seller: { organisationId: seller, country, zone, ...(personId ? { personId } : {}) },
    buyer: rfq.buyer,
    number: 0,
    ...(draft ? { draft } : {}),
    demo: organisation.demo || rfq.demo,
    created: made,
    changed: made,
  };
  return { quote, entry: entryOf(quote, 'seller', 'draft', undefined, {}) };
};

/** Writes the draft anew. */
export const changeQuote = (quote: Quote, draft: QuoteTerms, actor: Actor, now: Date): QuoteMove =>
  moveQuote(quote, 'change', 'seller', actor, now, { change: { draft } });

/** Refuses what the table does not have, before anything else is looked at. @throws Fault conflict `process.refused` */
const offeredTo = (quote: Quote, action: QuoteAction, side: QuoteParty): void => {
  if (!open(quoteProcess, quote.state, side).some((t) => t.action === action)) step(quoteProcess, quote.state, action, side);
};

const refusedPen = (quote: Quote, side: QuoteParty): void => {
  const pen = penOf(quote.state);
  if (pen && pen !== side) throw new Fault('conflict', 'quote.pen', `${side} in ${quote.state}`);
};

/**
 * Writes the next version: an offer, a renewed one, or the answer to the other side's. `last` is the version that lies there.
 * @throws Fault conflict `quote.pen` where the other side has the pen, `quote.same`, `quote.tooMany`, `rfq.notOpen`, `rfq.closed`,
 * `process.refused`; invalid as `checkQuote`
 */
export const writeQuote = (
  quote: Quote,
  rfq: Rfq,
  last: QuoteVersion | undefined,
  side: QuoteParty,
  said: { readonly terms: QuoteTerms; readonly note?: string | undefined },
  digest: Digest,
  actor: Actor,
  now: Date,
  clearance?: Clearance,
): QuoteMove & { readonly written: QuoteVersion } => {
  refusedPen(quote, side);
  if (side === 'buyer') unsealed(rfq);
  if (quote.state === 'draft') taking(rfq, now);
  else if (!isQuotable(rfq) && !isAwardable(rfq)) throw new Fault('conflict', 'rfq.notOpen', rfq.state);
  const action = side === 'buyer' ? 'counter' : quote.state === 'expired' ? 'renew' : 'submit';
  offeredTo(quote, action, side);
  const place = rfq.content.delivery?.place.country ?? quote.buyer.country;
  checkQuote(said.terms, rfq.content, { crosses: place !== leavesFrom(said.terms.delivery, quote.seller.country), now });
  if (last && quote.state !== 'draft' && quote.state !== 'expired' && canonical(last.terms) === canonical(said.terms))
    throw new Fault('conflict', 'quote.same');
  const number = quote.number + 1;
  if (number > maxQuoteVersions) throw new Fault('conflict', 'quote.tooMany', quote.id, { params: { count: maxQuoteVersions } });
  const { draft: _, viewed: __, ...rest } = quote;
  const total = quoteTotal(said.terms);
  const move = moveQuote(rest, action, side, actor, now, {
    text: said.note,
    clearance,
    change: { number, total, validUntil: said.terms.validUntil },
  });
  const written: QuoteVersion = {
    quoteId: quote.id,
    version: 1,
    number,
    side,
    terms: said.terms,
    total,
    hash: hashOf(quote, number, said.terms, digest),
    ...(said.note?.trim() ? { note: said.note.trim() } : {}),
    by: move.quote.changed,
  };
  return { ...move, written };
};

/** Takes one's own offer back to change it; what was offered is the draft from which to go on. */
export const recallQuote = (quote: Quote, last: QuoteVersion, actor: Actor, now: Date): QuoteMove =>
  moveQuote(quote, 'recall', 'seller', actor, now, { change: { draft: last.terms } });

/** Notes that the buyer has looked at the last version. @throws Fault conflict `quote.viewed` where it is noted already */
export const viewQuote = (quote: Quote, actor: Actor, now: Date): QuoteMove => {
  if (quote.viewed?.number === quote.number) throw new Fault('conflict', 'quote.viewed');
  return moveQuote(quote, 'view', 'buyer', actor, now, { change: { viewed: { number: quote.number, at: now.toISOString() } } });
};

/**
 * Takes the version that lies there (Q2): `number` and `hash` are of the one that was read, `orderId` of the order that is made of it in the
 * same transaction.
 * @throws Fault conflict `quote.stale` of another version, `quote.pen`, `quote.expired`, `rfq.notOpen`, `process.refused`; invalid as `checkOrderable`; `gate.required` without the clearance of the trade gate
 */
export const acceptQuote = (
  quote: Quote,
  rfq: Rfq,
  last: QuoteVersion,
  side: QuoteParty,
  seen: { readonly number: number; readonly hash: string },
  orderId: string,
  digest: Digest,
  actor: Actor,
  now: Date,
  clearance?: Clearance,
): QuoteMove => {
  refusedPen(quote, side);
  offeredTo(quote, 'accept', side);
  if (seen.number !== quote.number || last.number !== quote.number || seen.hash !== last.hash)
    throw new Fault('conflict', 'quote.stale');
  if (hashOf(quote, last.number, last.terms, digest) !== last.hash)
    throw new Error(`quote ${quote.id}: its content is not what was hashed`);
  if (last.terms.validUntil <= now.toISOString()) throw new Fault('conflict', 'quote.expired');
  if (!isAwardable(rfq)) throw new Fault('conflict', isUnsealed(rfq) ? 'rfq.notOpen' : 'rfq.sealed');
  checkOrderable(last.terms);
  const accepted = { number: last.number, by: side, hash: last.hash, orderId };
  return moveQuote(quote, 'accept', side, actor, now, { change: { accepted }, clearance });
};

/** What the clock does to a quotation whose time has come: warns, or lets it expire. Nothing if no step is due. */
export const passQuote = (quote: Quote, now: Date): QuoteMove | undefined => {
  const { next } = quote;
  if (!next || next.at > now.toISOString()) return undefined;
  return moveQuote(quote, next.step, 'clock', { kind: 'service', name: 'clock' }, now);
};

/** Ends a quotation that can no longer be chosen: its lines went to another, or the request is over. Nothing where it has ended. */
export const supersedeQuote = (quote: Quote, reason: 'awarded_elsewhere' | 'request_ended', now: Date): QuoteMove | undefined =>
  (quoteProcess.final as readonly string[]).includes(quote.state)
    ? undefined
    : moveQuote(quote, 'supersede', 'clock', { kind: 'service', name: 'clock' }, now, { reason });

/** The actions that a person of this side can take now. */
export const quoteActionsOpen = (quote: Quote, rfq: Rfq, side: QuoteSide, now: Date): (typeof quoteActions)[number][] => {
  const offered = new Set<string>(open(quoteProcess, quote.state, side).map((t) => t.action));
  return quoteActions.filter((action) => {
    if (!offered.has(action) || (side === 'buyer' && !isUnsealed(rfq))) return false;
    if (action === 'view') return quote.viewed?.number !== quote.number;
    return action !== 'accept' || (isAwardable(rfq) && (quote.validUntil ?? '') > now.toISOString());
  });
};
