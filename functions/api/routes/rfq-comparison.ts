import { Fault, missing } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import { koreanDay } from '@sandan/market/calendar/date';
import { LandedCosts } from '@sandan/market/landed/costs';
import { compareQuotes } from '@sandan/market/quote/comparison';
import { unsealed } from '@sandan/market/quote/quote-verbs';
import type { Rfq } from '@sandan/market/rfq/rfq';
import * as z from 'zod';
import { ComparisonView, comparisonView } from '../comparison-view.ts';
import { endpoint } from '../endpoint.ts';
import { rateSheets } from '../rate-sheets.ts';
import { relationToRfq } from '../rfq-view.ts';
import type { World } from '../world.ts';

const Id = z.object({ id: idOf('rfq') });

/** The quotations of an unsealed request beside each other. */
const compared = async (world: World, rfq: Rfq, version: number, costs: LandedCosts | undefined, now: Date) => {
  const on = koreanDay(now);
  const quotes = (await world.stores.quotes.of(rfq.id)).filter((q) => q.number > 0).toSorted((a, b) => a.id.localeCompare(b.id));
  const [lasts, sheets] = await Promise.all([world.stores.quotes.lasts(quotes), rateSheets(world, on)]);
  const pairs = quotes.flatMap((quote) => {
    const last = lasts.find((v) => v.quoteId === quote.id);
    return last ? [{ quote, last }] : [];
  });
  return comparisonView(world, rfq, compareQuotes(rfq.content, pairs, costs, sheets, on), version, costs);
};

export const rfqComparison = [
  endpoint({
    operation: 'rfqs.compare',
    method: 'get',
    path: '/rfqs/{id}/comparison',
    summary:
      'Quotations beside each other: units and currencies normalised, missing data flagged, and at their landed cost with formula and unknowns where the buyer has said what the way costs',
    answer: ComparisonView,
    params: Id,
    handle: async ({ permit, params, caller, world, now }) => {
      const rfq = await world.stores.rfqs.byId(params.id);
      permit(relationToRfq(rfq, caller));
      if (!rfq) throw missing('rfq');
      unsealed(rfq);
      const costs = await world.stores.rfqs.costs.of(rfq.id);
      return { body: await compared(world, rfq, costs?.version ?? 0, costs?.costs, now), version: costs?.version ?? 0 };
    },
  }),
  endpoint({
    operation: 'rfqs.costs',
    method: 'put',
    path: '/rfqs/{id}/costs',
    summary: 'Say what the way to the named place costs, by leg, each with its source; what is not said stays unknown',
    answer: ComparisonView,
    params: Id,
    changes: true,
    body: z.strictObject({ costs: LandedCosts }),
    handle: async ({ permit, params, caller, body, seen, world, now, work }) => {
      const rfq = await world.stores.rfqs.byId(params.id);
      permit(relationToRfq(rfq, caller));
      if (!rfq) throw missing('rfq');
      unsealed(rfq);
      const before = await world.stores.rfqs.costs.of(rfq.id);
      if ((before?.version ?? 0) !== seen()) throw new Fault('conflict', 'rfq.stale');
      const version = seen() + 1;
      world.stores.rfqs.costs.record(work, rfq.id, version, body.costs);
      return { body: await compared(world, rfq, version, body.costs, now), version };
    },
  }),
];
