import { missing } from '@sandan/kernel/fault';
import { Currency } from '@sandan/kernel/money';
import { unblocked } from '@sandan/market/company/block';
import { type AgainState, againStates, askAgain } from '@sandan/market/order/again';
import { draftRfq } from '@sandan/market/rfq/rfq-verbs';
import * as z from 'zod';
import { Text } from '../answers.ts';
import { house } from '../between.ts';
import { personBehind } from '../caller.ts';
import { endpoint } from '../endpoint.ts';
import { againOf } from '../order-again.ts';
import { OrderId } from '../order-answers.ts';
import { relationToOrder } from '../order-view.ts';
import { detail } from '../problem.ts';
import { RfqView } from '../rfq-answers.ts';
import { rfqAfter } from '../rfq-view.ts';

const states = Object.keys(againStates) as [AgainState, ...AgainState[]];

const AgainView = z
  .object({
    number: z.string(),
    currency: Currency,
    seller: z.object({ organisationId: z.string(), name: Text }),
    /** Whether the seller still trades here. */
    sellerActive: z.boolean(),
    rule: z.string(),
    /** Where it went, as the request named it. */
    place: z.string().optional(),
    lines: z.array(
      z.object({
        line: z.int(),
        name: z.string(),
        state: z.enum(states),
        quantity: z.object({ value: z.number(), unit: z.string() }),
        unitPrice: z.int(),
        per: z.int(),
        today: z.int().optional(),
        next: z.number().optional(),
        why: z.string().optional(),
      }),
    ),
    /** What stands against ordering all that is on offer: that it is worth less than the seller takes. */
    short: z.string().optional(),
  })
  .meta({ id: 'OrderAgain', description: 'What was ordered, as it would be ordered today; minor units' });

/** A past order once more (UX21). */
export const orderAgain = [
  endpoint({
    operation: 'orders.again',
    method: 'get',
    path: '/orders/{id}/again',
    summary:
      'What was ordered, as it would be ordered today: what is no longer on offer, today’s price and the quantity that can be ordered',
    answer: AgainView,
    params: OrderId,
    handle: async ({ permit, params, caller, language, world, now }) => {
      const order = await world.stores.orders.byId(params.id);
      permit(relationToOrder(order, caller));
      if (!order) throw missing('order');
      const { lines, origin, sellerActive, short } = await againOf(world, order, caller, now);
      const place = origin.rfq?.delivery?.place;
      return {
        body: {
          number: order.number,
          currency: order.terms.currency,
          seller: await house(world, order.seller.organisationId),
          sellerActive,
          rule: order.terms.incoterm.rule,
          ...(place ? { place: `${place.name}, ${place.country}` } : {}),
          lines: lines.map(({ fault, listingId: _, quantity, ...line }) => ({
            ...line,
            quantity: { ...quantity },
            ...(fault ? { why: detail(fault.code, language, fault.params) } : {}),
          })),
          ...(short ? { short: detail(short.code, language, short.params) } : {}),
        },
      };
    },
  }),
  endpoint({
    operation: 'orders.askAgain',
    method: 'post',
    path: '/orders/{id}/again',
    summary:
      'Draft a request to the seller of an order for the chosen of its lines, at today’s price and in quantities that can be ordered today',
    answer: RfqView,
    params: OrderId,
    body: z.strictObject({ lines: z.array(z.int().min(1).max(100)).max(50) }),
    status: 201,
    handle: async ({ permit, organisation, params, caller, body, world, now, work }) => {
      const order = await world.stores.orders.byId(params.id);
      permit(relationToOrder(order, caller));
      if (!order) throw missing('order');
      const home = organisation();
      unblocked(await world.stores.blocks.between(order.seller.organisationId, home.id), home.id);
      const { lines, origin, sellerActive } = await againOf(world, order, caller, now);
      const wanted = [...new Set(body.lines)];
      const content = askAgain(order, lines, wanted, origin, { language: home.language === 'ko' ? 'ko' : 'en', sellerActive });
      const move = draftRfq(content, { organisation: home, personId: personBehind(caller) }, caller.actor, now);
      world.stores.rfqs.begin(work, move);
      return rfqAfter(world, move, caller, now);
    },
  }),
];
