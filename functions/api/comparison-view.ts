import { Currency, Money } from '@sandan/kernel/money';
import { LandedCosts } from '@sandan/market/landed/costs';
import { legs } from '@sandan/market/landed/incoterm';
import type { Landed } from '@sandan/market/landed/landed';
import { type CellFlag, type Comparison, cellFlags, type QuoteFlag, quoteFlags } from '@sandan/market/quote/comparison';
import { QuoteState } from '@sandan/market/quote/quote';
import { QuoteTerms } from '@sandan/market/quote/terms';
import { RfqLine } from '@sandan/market/rfq/content';
import type { Rfq } from '@sandan/market/rfq/rfq';
import * as z from 'zod';
import { Text } from './answers.ts';
import { faceOf } from './face.ts';
import type { World } from './world.ts';

const Leg = z.enum([...legs, 'price']);
const Flag = z.enum(Object.keys(cellFlags) as [CellFlag, ...CellFlag[]]);
const Whole = z.enum(Object.keys(quoteFlags) as [QuoteFlag, ...QuoteFlag[]]);

export const LandedView = z
  .object({
    known: Money,
    /** Absent where anything is needed. */
    total: Money.optional(),
    days: z.int().optional(),
    beyond: z.array(z.enum(legs)),
    needs: z.array(
      z.object({
        leg: z.enum([...legs, 'price', 'arrival']),
        code: z.string(),
        params: z.record(z.string(), z.unknown()).optional(),
      }),
    ),
    rows: z.array(
      z.object({
        leg: Leg,
        state: z.enum(['priced', 'held', 'added', 'spared', 'unknown']),
        amount: Money.optional(),
        formula: z.string().optional(),
        source: z.string().optional(),
      }),
    ),
  })
  .meta({ id: 'LandedCost' });

export const ComparisonView = z
  .object({
    currency: Currency,
    on: z.iso.date(),
    /** Of the costs, as If-Match wants it; 0 while there are none. */
    version: z.int(),
    lines: z.array(RfqLine),
    costs: LandedCosts.optional(),
    columns: z.array(
      z.object({
        quoteId: z.string(),
        number: z.int(),
        seller: z.object({ organisationId: z.string(), name: Text, closed: z.int(), upheld: z.int() }),
        state: QuoteState,
        terms: QuoteTerms.pick({
          delivery: true,
          payment: true,
          leadDays: true,
          validUntil: true,
          currency: true,
          orderMinimum: true,
        }),
        total: Money,
        converted: Money.optional(),
        flags: z.array(Whole),
        landed: LandedView.optional(),
        arrives: z.iso.date().optional(),
        best: z.boolean(),
        cells: z.array(
          z.object({
            line: z.int(),
            quantity: z.number().optional(),
            unitPrice: z.string().optional(),
            atAsked: z.string().optional(),
            /** In the unit of the request, as `quantity`. */
            minimum: z.number().optional(),
            multiple: z.number().optional(),
            next: z.number().optional(),
            name: z.string().optional(),
            origin: z.string().optional(),
            hs: z.string().optional(),
            flags: z.array(Flag),
            best: z.boolean(),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'QuoteComparison' });

export const landedView = (landed: Landed): z.infer<typeof LandedView> => ({
  known: landed.known,
  ...(landed.total ? { total: landed.total } : {}),
  ...(landed.days === undefined ? {} : { days: landed.days }),
  beyond: [...landed.beyond],
  needs: landed.needs.map((need) => ({ ...need })),
  rows: landed.rows.map((row) => ({ ...row })),
});

/** The table with the names of the sellers. */
export const comparisonView = async (
  world: World,
  rfq: Rfq,
  { currency, on, columns }: Comparison,
  version: number,
  costs?: LandedCosts,
) => ({
  currency,
  on,
  version,
  lines: rfq.content.lines,
  ...(costs ? { costs } : {}),
  columns: await Promise.all(
    columns.map(async ({ sellerId, landed, ...column }) => {
      const face = await faceOf(world, sellerId);
      const [closed, upheld] = [face?.track.orders.closed ?? 0, face?.track.disputes.upheld ?? 0];
      return {
        ...column,
        seller: { organisationId: sellerId, name: face?.name ?? {}, closed, upheld },
        ...(landed ? { landed: landedView(landed) } : {}),
      };
    }),
  ),
});
