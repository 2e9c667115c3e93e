import { Fault } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import { shield } from '@sandan/market/contact/shield';
import { addPair, dropPair, type GlossaryPair, GlossaryTerms } from '@sandan/market/conversation/glossary';
import { isLive } from '@sandan/market/deal/technology';
import { unsealed } from '@sandan/market/quote/quote-verbs';
import * as z from 'zod';
import type { Caller } from '../caller.ts';
import { GlossaryView } from '../conversation-answers.ts';
import { glossaryView } from '../conversing.ts';
import { relationToDeal } from '../deal-view.ts';
import { endpoint } from '../endpoint.ts';
import { relationToInquiry } from '../inquiry-view.ts';
import { relationToOrder } from '../order-view.ts';
import { relationToQuote } from '../quote-view.ts';
import type { World } from '../world.ts';

const CaseId = z.union([idOf('inquiry'), idOf('quote'), idOf('order'), idOf('deal')]);
const Id = z.object({ id: CaseId });

/**
 * How the caller stands to the inquiry, quotation, order or deal, and whether its conversation goes on.
 * @throws Fault while the request of a quotation is sealed from its buyer
 */
const caseOf = async ({ stores }: World, id: string, caller: Caller) => {
  if (id.startsWith('inq_')) {
    const inquiry = await stores.inquiries.byId(id);
    return { relation: relationToInquiry(inquiry, caller), open: inquiry?.state !== 'closed' };
  }
  if (id.startsWith('ord_')) return { relation: relationToOrder(await stores.orders.byId(id), caller), open: true };
  if (id.startsWith('deal_')) {
    const deal = await stores.deals.byId(id);
    return { relation: relationToDeal(deal, caller), open: deal !== undefined && isLive(deal) };
  }
  const quote = await stores.quotes.byId(id);
  const relation = relationToQuote(quote, caller);
  const rfq = quote && relation === 'counterpart' ? await stores.rfqs.byId(quote.rfq.id) : undefined;
  if (rfq) unsealed(rfq);
  return { relation, open: true };
};

/** @throws Fault conflict `glossary.closed` in a case that is over */
const stillOpen = (open: boolean, id: string): void => {
  if (!open) throw new Fault('conflict', 'glossary.closed', id);
};

const after = (pairs: readonly GlossaryPair[], pair: GlossaryPair): GlossaryPair[] => [
  ...pairs.filter((p) => p.id !== pair.id),
  pair,
];

export const glossaries = [
  endpoint({
    operation: 'glossaries.add',
    method: 'post',
    path: '/glossaries/{id}/pairs',
    summary:
      'Add what the two sides of an inquiry, quotation, order or deal call a thing; texts of the case are read with it at once',
    answer: GlossaryView,
    params: Id,
    body: GlossaryTerms,
    status: 201,
    handle: async ({ permit, params, body, caller, world, now, work }) => {
      const { relation, open } = await caseOf(world, params.id, caller);
      permit(relation);
      stillOpen(open, params.id);
      shield({ ko: body.ko, en: body.en }, '');
      const { pairs } = world.stores.conversations;
      const found = await pairs.toChange(params.id);
      const pair = addPair(found.pairs, params.id, body, caller.actor, now);
      pairs.write(work, pair, found);
      return { body: glossaryView(params.id, after(found.pairs, pair), caller) };
    },
  }),
  endpoint({
    operation: 'glossaries.drop',
    method: 'delete',
    path: '/glossaries/{id}/pairs/{pairId}',
    summary: 'Take a pair out of use; either side can',
    answer: GlossaryView,
    params: Id.extend({ pairId: idOf('message') }),
    handle: async ({ permit, params, caller, world, now, work }) => {
      const { relation, open } = await caseOf(world, params.id, caller);
      permit(relation);
      stillOpen(open, params.id);
      const { pairs } = world.stores.conversations;
      const found = await pairs.toChange(params.id);
      const pair = dropPair(found.pairs, params.pairId, now);
      pairs.write(work, pair, found);
      return { body: glossaryView(params.id, after(found.pairs, pair), caller) };
    },
  }),
];
