import type { Currency } from '@sandan/kernel/money';
import type { AttributeValue } from '@sandan/market/listing/attribute';
import type { OrganisationKey } from '../organisations.ts';
import type { Cooperation, DemoProduct, Pair, Span } from '../trade.ts';

/** What an invented company looks for. */
export interface DemoNeed {
  readonly key: string;
  readonly by: OrganisationKey;
  readonly title: Pair;
  readonly summary: Pair;
  readonly problem: Pair;
  readonly conditions: Pair;
  /** Words people search it by. */
  readonly words: Pair;
  /** HS 2022, six digits. */
  readonly hs?: string;
  readonly ipc?: readonly string[];
  readonly ksic?: string;
  readonly trl?: number;
  readonly cooperation?: readonly Cooperation[];
  readonly pressure?: Span;
  readonly temperature?: Span;
  readonly perYear?: readonly [quantity: number, unit: DemoProduct['unit']];
  readonly budget?: readonly [decimal: string, currency: Currency];
  /** Days from the beginning of the demo world until it is needed. */
  readonly inDays: number;
  readonly territory?: readonly Pair[];
  /** Of a part or a material: its category and what the drawing says, a line each. */
  readonly specification?: { readonly category: string; readonly lines: string };
  /** What work, machine or by-product would do. */
  readonly work?: Readonly<Record<string, AttributeValue>>;
}
