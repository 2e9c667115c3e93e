import * as z from 'zod';
import type { Specification } from '../specification/specification.ts';
import type { Comparison } from './comparison.ts';
import { Measure } from './measure.ts';
import { stages } from './stage.ts';
import type { FreeWeek } from './weeks.ts';

/** At which of the stages a field is shown. */
export type Stage = (typeof stages)[number];
export const Stage = z.enum(stages).meta({ id: 'Stage' });

/** A number with its UCUM unit. */
export const Quantity = z.object({ value: Measure, unit: z.string().min(1).max(30) }).meta({ id: 'Quantity' });
export type Quantity = z.infer<typeof Quantity>;

/** A range; either end may be open. */
export const Range = z
  .object({ min: Measure.optional(), max: Measure.optional(), unit: z.string().min(1).max(30) })
  .refine((r) => r.min !== undefined || r.max !== undefined, { message: 'range.empty' })
  .refine((r) => r.min === undefined || r.max === undefined || r.min <= r.max, { message: 'range.order' })
  .meta({ id: 'Range' });
export type Range = z.infer<typeof Range>;

interface Named {
  readonly label: { readonly ko: string; readonly en: string };
  readonly hint?: { readonly ko: string; readonly en: string };
  readonly required?: boolean;
  /** May be filtered on in search. */
  readonly facet?: boolean;
  /** Names the thing itself (patent number, part number); found in any way of writing it. */
  readonly identifier?: boolean;
  /** The stage the field has unless its owner sets another. */
  readonly stage?: Stage;
  /** Its unit is that of many things: read out of a search text only beside its name. */
  readonly named?: true;
  /** Its owner alone sees it (N14): no stage opens it, and others learn at most the band that stands for it. */
  readonly sealed?: true;
  /** Made by the market, never written: between which of these steps the sealed attribute of that name lies. */
  readonly band?: Band;
  /** Made by the market, never written: chapters or classes of the codes in the attribute of that name, shown where those are. */
  readonly classed?: Classed;
}

/** Out of which codes it is made, and by which list: the options that they come under. */
export interface Classed {
  readonly of: string;
  readonly by: ClassedBy;
}
export type ClassedBy = 'wasteChapter' | 'wasteClass' | 'foreignWaste';

/** Steps rise, in the unit of the attribute; those of a price are whole won. */
export interface Band {
  readonly of: string;
  readonly steps: readonly number[];
}

/** The types of attribute (US4). `unit` is the UCUM unit that values are compared in; any convertible unit may be given. */
export type Attribute = Named &
  (
    | { readonly type: 'text'; readonly max: number; readonly lines?: number }
    | { readonly type: 'words'; readonly max: number }
    | {
        readonly type: 'choice';
        readonly many?: boolean;
        readonly options: Readonly<Record<string, { readonly ko: string; readonly en: string }>>;
      }
    | { readonly type: 'boolean' }
    | { readonly type: 'whole'; readonly min?: number; readonly max?: number }
    | { readonly type: 'quantity'; readonly unit: string }
    | { readonly type: 'range'; readonly unit: string }
    | { readonly type: 'money' }
    | { readonly type: 'date' }
    | { readonly type: 'comparisons'; readonly max: number }
    | { readonly type: 'specification' }
    | { readonly type: 'weeks'; readonly max: number }
  );

/** text is localized; words is a list of plain strings; choice is one option or a list; money is `Money`; date is `YYYY-MM-DD`; comparisons is a list; specification is `Specification`; weeks is a list of `FreeWeek`. */
export type AttributeValue =
  | Record<string, string>
  | readonly string[]
  | string
  | boolean
  | number
  | Quantity
  | Range
  | readonly Comparison[]
  | Specification
  | readonly FreeWeek[]
  | { currency: string; minor: number };
