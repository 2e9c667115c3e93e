import type { FieldFault } from '@sandan/kernel/fault';
import { idOf } from '@sandan/kernel/id';
import * as z from 'zod';
import { TradeQuantity } from '../quote/quantity.ts';
import type { Wanted } from '../specification/condition.ts';
import { readSpecification } from '../specification/specification.ts';
import { templateOf } from '../specification/templates/registry.ts';

/** One thing that a product is made of. */
export const BomLine = z
  .strictObject({
    /** Where it sits: `R1, R2`, or a place on the drawing. */
    reference: z.string().trim().min(1).max(200).optional(),
    name: z.string().trim().min(1).max(200),
    quantity: TradeQuantity,
    /** Category of the templates of specifications. */
    category: z.string().max(60).optional(),
    /** What it has to be, one property a line as in the search for parts; each is a condition that has to be met. */
    specification: z.string().trim().min(1).max(1000).optional(),
    manufacturer: z.string().trim().min(1).max(120).optional(),
    partNumber: z.string().trim().min(1).max(80).optional(),
    notes: z.string().trim().min(1).max(500).optional(),
    /** The listing that is bought for it. */
    chosen: idOf('listing').optional(),
  })
  .meta({ id: 'BomLine' });
export type BomLine = z.infer<typeof BomLine>;

const weight = 3;

/** What a line asks of a part, or what of it cannot be read; pointers are those of the line. */
export const conditionsOf = ({
  category,
  specification,
}: Pick<BomLine, 'category' | 'specification'>): { wanted: Wanted[] } | { faults: FieldFault[] } => {
  if (specification === undefined) return { wanted: [] };
  if (category === undefined) return { faults: [{ pointer: '/category', code: 'bom.category' }] };
  const read = readSpecification({ category, lines: specification });
  if ('faults' in read)
    return {
      faults: read.faults.map(({ pointer, ...fault }) => ({
        ...fault,
        pointer: pointer === '/category' ? pointer : '/specification',
      })),
    };
  const { properties } = templateOf(category);
  return {
    wanted: Object.entries(read.value.values).flatMap(([name, value]) => {
      const property = properties[name];
      return property ? [{ property, value, must: true, weight }] : [];
    }),
  };
};
