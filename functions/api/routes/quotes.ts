import { sha256 } from '@sandan/documents/hash';
import { Fault, missing } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import { PageQuery } from '@sandan/kernel/page';
import { unblocked } from '@sandan/market/company/block';
import { levelOf } from '@sandan/market/company/standing';
import { shield } from '@sandan/market/contact/shield';
import { namesIn } from '@sandan/market/conversation/glossary';
import { type QuoteMessage, QuoteSaid, writeMessage } from '@sandan/market/quote/message';
import { type Quote, QuoteState, quoteActions } from '@sandan/market/quote/quote';
import {
  changeQuote,
  draftQuote,
  moveQuote,
  recallQuote,
  unsealed,
  viewQuote,
  writeQuote,
} from '@sandan/market/quote/quote-verbs';
import { QuoteTerms } from '@sandan/market/quote/terms';
import type { Rfq } from '@sandan/market/rfq/rfq';
import * as z from 'zod';
import { accepting } from '../accepting.ts';
import { listOf } from '../answers.ts';
import { type Caller, personBehind } from '../caller.ts';
import { endpoint } from '../endpoint.ts';
import { faceOf } from '../face.ts';
import { QuoteLineView, QuoteView } from '../quote-answers.ts';
import { cleared } from '../quote-gate.ts';
import { quoteAfter, quoteLine, quoteSideOf, quoteView, relationToQuote } from '../quote-view.ts';
import { relationToRfq } from '../rfq-view.ts';
import type { World } from '../world.ts';

const Id = z.object({ id: idOf('quote') });
const OfRfq = z.object({ id: idOf('rfq') });
const Note = z.string().trim().min(1).max(2000);
/** Requests that one supplier can answer in a day (UX3). */
const quotesPerDay = 50;
const messagesPerDay = 500;

/** The request of a quotation, which is there as long as the quotation is. */
const rfqOf = async (world: World, quote: Quote): Promise<Rfq> => {
  const rfq = await world.stores.rfqs.byId(quote.rfq.id);
  if (!rfq) throw missing('rfq');
  return rfq;
};

/** The quotation with all that stands around it, and messages that the call adds. */
const shownTo = async (world: World, quote: Quote, added: readonly QuoteMessage[], caller: Caller, now: Date) => {
  const { quotes: store } = world.stores;
  const [rfq, versions, entries, messages] = await Promise.all([
    rfqOf(world, quote),
    store.versions(quote.id),
    store.entries.of(quote.id),
    store.messages.of(quote.id),
  ]);
  return quoteView(world, quote, { rfq, versions, entries, messages: [...messages, ...added] }, caller, now);
};

export const quotes = [
  endpoint({
    operation: 'quotes.create',
    method: 'post',
    path: '/rfqs/{id}/quotes',
    summary: 'Draft a quotation for a request that reaches the organisation; one for each request',
    answer: QuoteView,
    params: OfRfq,
    body: z.strictObject({ terms: QuoteTerms.optional() }),
    status: 201,
    handle: async ({ permit, organisation, params, caller, body, world, now, work }) => {
      const rfq = await world.stores.rfqs.byId(params.id);
      permit(relationToRfq(rfq, caller));
      if (!rfq) throw missing('rfq');
      const home = organisation();
      if (levelOf(home, now) === 0) throw new Fault('forbidden', 'rfq.notVerified');
      unblocked(await world.stores.blocks.between(rfq.buyer.organisationId, home.id), home.id);
      const move = draftQuote(rfq, { organisation: home, personId: personBehind(caller) }, body.terms, caller.actor, now);
      world.stores.quotes.begin(work, move);
      return quoteAfter(world, rfq, move, caller, now);
    },
  }),
  endpoint({
    operation: 'quotes.received',
    method: 'get',
    path: '/rfqs/{id}/quotes',
    summary: 'The quotations for a request, to its buyer; without figures while they are sealed',
    answer: z.object({ items: z.array(QuoteLineView) }),
    params: OfRfq,
    handle: async ({ permit, params, caller, world }) => {
      const rfq = await world.stores.rfqs.byId(params.id);
      permit(relationToRfq(rfq, caller));
      if (!rfq) throw missing('rfq');
      const found = (await world.stores.quotes.of(rfq.id))
        .filter((q) => q.number > 0)
        .toSorted((a, b) => a.id.localeCompare(b.id));
      return { body: { items: await Promise.all(found.map((q) => quoteLine(world, q, caller, rfq))) } };
    },
  }),
  endpoint({
    operation: 'quotes.list',
    method: 'get',
    path: '/quotes',
    summary: 'Quotations of the organisation as a seller, newest change first',
    answer: listOf(QuoteLineView),
    query: PageQuery.extend({ state: z.union([QuoteState.transform((s) => [s]), z.array(QuoteState)]).optional() }),
    handle: async ({ permit, query, organisation, caller, world }) => {
      permit('organisation');
      const { state, ...page } = query;
      const found = await world.stores.quotes.selling(organisation().id, page, state);
      const items = await Promise.all(found.items.map((q) => quoteLine(world, q, caller)));
      return { body: { items, ...(found.next ? { next: found.next } : {}) } };
    },
  }),
  endpoint({
    operation: 'quotes.read',
    method: 'get',
    path: '/quotes/{id}',
    summary: 'One quotation with every version, what each changed, who holds the pen, and what the caller can do',
    answer: QuoteView,
    params: Id,
    handle: async ({ permit, saw, params, caller, world, now }) => {
      const { quotes: store } = world.stores;
      const quote = await store.byId(params.id);
      const relation = relationToQuote(quote, caller);
      permit(relation);
      if (!quote) throw missing('quote');
      if (relation === 'other') saw(`quotes/${quote.id}`, quote.seller.organisationId);
      return { body: await shownTo(world, quote, [], caller, now), version: quote.version };
    },
  }),
  endpoint({
    operation: 'quotes.say',
    method: 'post',
    path: '/quotes/{id}/messages',
    summary:
      'Say something to the other side, with a translation beside it; one that alters a figure, unit, Incoterm, date or name is refused',
    answer: QuoteView,
    params: Id,
    body: QuoteSaid,
    status: 201,
    handle: async ({ permit, params, caller, body, world, now, work }) => {
      const { quotes: store, allowances, conversations } = world.stores;
      const quote = await store.byId(params.id);
      const relation = relationToQuote(quote, caller);
      permit(relation);
      if (!quote) throw missing('quote');
      const [rfq, seller, buyer] = await Promise.all([
        rfqOf(world, quote),
        faceOf(world, quote.seller.organisationId),
        faceOf(world, quote.buyer.organisationId),
      ]);
      if (relation === 'counterpart') unsealed(rfq);
      shield({ text: body.text, translation: body.translation?.text }, '');
      const parties = [seller, buyer].flatMap((face) =>
        face?.name.ko && face.name.en ? [{ ko: face.name.ko, en: face.name.en }] : [],
      );
      const names = [...namesIn(await conversations.pairs.of(quote.id)), ...parties];
      const side = relation === 'organisation' ? 'seller' : 'buyer';
      const message = writeMessage(quote.id, side, body, names, caller.actor, now);
      store.messages.create(work, message);
      allowances.take(work, { of: quote[side].organisationId, what: 'quoteMessages', most: messagesPerDay }, now);
      return { body: await shownTo(world, quote, [message], caller, now), version: quote.version };
    },
  }),
  endpoint({
    operation: 'quotes.change',
    method: 'put',
    path: '/quotes/{id}/draft',
    summary: 'Write the draft anew; nobody else sees it',
    answer: QuoteView,
    params: Id,
    changes: true,
    body: z.strictObject({ terms: QuoteTerms }),
    handle: async ({ permit, params, caller, body, seen, world, now, work }) => {
      const quote = await world.stores.quotes.byId(params.id);
      permit(relationToQuote(quote, caller));
      if (!quote) throw missing('quote');
      if (quote.version !== seen()) throw new Fault('conflict', 'quote.stale');
      const move = changeQuote(quote, body.terms, caller.actor, now);
      world.stores.quotes.record(work, move);
      return quoteAfter(world, await rfqOf(world, quote), move, caller, now);
    },
  }),
  endpoint({
    operation: 'quotes.write',
    method: 'post',
    path: '/quotes/{id}/versions',
    summary: 'Offer the next version, which only the side with the pen can: the seller’s offer, or the buyer’s counter-offer',
    answer: QuoteView,
    params: Id,
    changes: true,
    body: z.strictObject({ terms: QuoteTerms, note: Note.optional() }),
    status: 201,
    handle: async ({ permit, params, caller, body, seen, world, now, work }) => {
      const { quotes: store, rfqs, allowances, blocks } = world.stores;
      const quote = await store.byId(params.id);
      const relation = relationToQuote(quote, caller);
      permit(relation);
      if (!quote) throw missing('quote');
      if (quote.version !== seen()) throw new Fault('conflict', 'quote.stale');
      shield({ note: body.note, terms: { note: body.terms.note } }, '');
      const [rfq, last] = await Promise.all([rfqOf(world, quote), store.version(quote.id, quote.number)]);
      const side = relation === 'organisation' ? 'seller' : 'buyer';
      const action = quote.state === 'expired' ? 'renew' : 'submit';
      const { moved: move } = await cleared(world, work, { quote, rfq, terms: body.terms, action }, caller, now, (clearance) =>
        writeQuote(quote, rfq, last, side, body, sha256, caller.actor, now, clearance),
      );
      if (quote.number === 0) {
        const { seller, buyer } = quote;
        unblocked(await blocks.between(seller.organisationId, buyer.organisationId), seller.organisationId);
        rfqs.seat(work, rfq);
        allowances.take(work, { of: quote.seller.organisationId, what: 'quotes', most: quotesPerDay }, now);
      }
      store.record(work, move);
      return quoteAfter(world, rfq, move, caller, now);
    },
  }),
  endpoint({
    operation: 'quotes.act',
    method: 'post',
    path: '/quotes/{id}/actions',
    summary:
      'Take one action of the process; accepting needs the number and the hash of the version that was read, and places the order',
    answer: QuoteView,
    params: Id,
    changes: true,
    body: z.strictObject({
      action: z.enum(quoteActions),
      number: z.int().positive().optional(),
      hash: z.string().length(64).optional(),
      reason: z.string().max(40).optional(),
      text: Note.optional(),
    }),
    handle: async ({ permit, concerns, params, caller, body, seen, world, now, work }) => {
      const { quotes: store } = world.stores;
      const quote = await store.byId(params.id);
      const relation = relationToQuote(quote, caller);
      permit(relation);
      if (!quote) throw missing('quote');
      if (relation === 'other') concerns(quote.seller.organisationId);
      if (quote.version !== seen()) throw new Fault('conflict', 'quote.stale');
      const [rfq, last] = await Promise.all([rfqOf(world, quote), store.version(quote.id, quote.number)]);
      const side = quoteSideOf(quote, caller);
      if (side === 'buyer') unsealed(rfq);
      const { action, reason, text } = body;
      if (action === 'accept') return accepting(world, work, { quote, rfq, last, body }, caller, now);
      shield({ text }, '');
      const move =
        action === 'recall' && last
          ? recallQuote(quote, last, caller.actor, now)
          : action === 'view'
            ? viewQuote(quote, caller.actor, now)
            : moveQuote(quote, action, side, caller.actor, now, { reason, text });
      store.record(work, move);
      return quoteAfter(world, rfq, move, caller, now);
    },
  }),
];
