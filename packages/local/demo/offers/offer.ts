import type { AttributeValue } from '@sandan/market/listing/attribute';
import type { KindName } from '@sandan/market/listing/kinds/registry';
import type { OrganisationKey } from '../organisations.ts';
import type { Pair } from '../trade.ts';

/** What an invented company offers of a kind whose attributes are written as its owner would send them. */
export interface DemoOffer {
  readonly kind: KindName;
  readonly key: string;
  readonly by: OrganisationKey;
  readonly title: Pair;
  readonly summary: Pair;
  readonly hs?: string;
  readonly ksic?: string;
  readonly words: readonly string[];
  readonly attributes: Readonly<Record<string, AttributeValue>>;
  /** Days from the beginning of the demo world, for attributes that are dates. */
  readonly ahead?: Readonly<Record<string, number>>;
  /** Hours free in each of the weeks after the demo world begins, for an attribute that says so. */
  readonly free?: Readonly<Record<string, readonly number[]>>;
}

export const texts = (ko: string, en: string) => ({ ko, en });
export const won = (minor: number) => ({ currency: 'KRW', minor });
export const of = (value: number, unit: string) => ({ value, unit });
