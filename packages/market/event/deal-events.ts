import { idOf } from '@sandan/kernel/id';
import { type Localized, localized } from '@sandan/kernel/text';
import * as z from 'zod';
import { DealState, dealSides, type TechnologyDeal } from '../deal/technology.ts';
import { type DealEntry, type DealMoveName, dealMoveTexts } from '../deal/technology-entry.ts';
import { endReasonNames, holdReasonNames } from '../deal/technology-reason.ts';
import { kindNames } from '../listing/kinds/registry.ts';
import type { Happened } from './event.ts';

/** What an event of a deal holds. */
export const DealData = z.object({
  deal: z.object({
    id: idOf('deal'),
    number: z.string(),
    state: DealState,
    listing: z.object({ id: idOf('listing'), kind: z.enum(kindNames), title: localized(300) as z.ZodType<Localized> }),
    needId: z.string().optional(),
    seller: z.object({ organisationId: idOf('organisation') }),
    buyer: z.object({ organisationId: idOf('organisation') }),
  }),
  /** Place of the move in the history. */
  position: z.int().positive(),
  /** Side of the receiver. */
  side: z.enum(['seller', 'buyer']),
  /** Side that did it. */
  by: z.enum(dealSides),
  from: DealState.optional(),
  reason: z.enum([...endReasonNames, ...holdReasonNames]).optional(),
});

type DealEventName = `deal.${DealMoveName}`;

const type = (text: { readonly ko: string; readonly en: string }) => ({
  group: 'deal' as const,
  version: 1,
  text,
  data: DealData,
});

/** One type of event for each move of the process. */
export const dealEventTypes = Object.fromEntries(
  Object.entries(dealMoveTexts).map(([name, text]) => [`deal.${name}`, type(text)]),
) as Record<DealEventName, ReturnType<typeof type>>;

/** What one move of a deal tells both sides. What was written stays in the deal. */
export const dealEvents = (deal: TechnologyDeal, entry: DealEntry): readonly Happened[] => {
  const { id, number, listing, needId, seller, buyer } = deal;
  const shown = {
    id,
    number,
    state: entry.to,
    listing,
    ...(needId ? { needId } : {}),
    seller: { organisationId: seller.organisationId },
    buyer: { organisationId: buyer.organisationId },
  };
  return (['seller', 'buyer'] as const).map((side) => ({
    name: `deal.${entry.action}` as const,
    organisationId: deal[side].organisationId,
    subject: id,
    at: entry.by.at,
    data: {
      deal: shown,
      position: entry.position,
      side,
      by: entry.side,
      ...(entry.from ? { from: entry.from } : {}),
      ...(entry.reason ? { reason: entry.reason } : {}),
    },
  }));
};
