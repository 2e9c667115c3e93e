import { missing } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import { shield } from '@sandan/market/contact/shield';
import { addPair, dropPair, type GlossaryPair, GlossaryTerms } from '@sandan/market/conversation/glossary';
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

/** How the caller stands to the inquiry, quotation, order or deal. @throws Fault while the request of a quotation is sealed from its buyer */
const relationToCase = async ({ stores }: World, id: string, caller: Caller) => {
  if (id.startsWith('inq_')) return relationToInquiry(await stores.inquiries.byId(id), caller);
  if (id.startsWith('ord_')) return relationToOrder(await stores.orders.byId(id), caller);
  if (id.startsWith('deal_')) return relationToDeal(await stores.deals.byId(id), caller);
  const quote = await stores.quotes.byId(id);
  const relation = relationToQuote(quote, caller);
  const rfq = quote && relation === 'counterpart' ? await stores.rfqs.byId(quote.rfq.id) : undefined;
  if (rfq) unsealed(rfq);
  return relation;
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
      permit(await relationToCase(world, params.id, caller));
      shield({ ko: body.ko, en: body.en }, '');
      const { pairs } = world.stores.conversations;
      const found = await pairs.of(params.id);
      const pair = addPair(found, params.id, body, caller.actor, now);
      pairs.write(work, pair);
      return { body: glossaryView(params.id, after(found, pair), caller) };
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
      permit(await relationToCase(world, params.id, caller));
      const { pairs } = world.stores.conversations;
      const found = await pairs.of(params.id);
      if (!found.some((p) => p.id === params.pairId)) throw missing('glossary');
      const pair = dropPair(found, params.pairId, now);
      pairs.write(work, pair);
      return { body: glossaryView(params.id, after(found, pair), caller) };
    },
  }),
];
