import type { OrganisationType } from '../company/organisation.ts';
import type { Attribute } from './attribute.ts';

/** Classifications a listing can be filed under. */
export type Scheme = 'ipc' | 'hs' | 'ksic';

/** A choice among the attributes that has been made in one way. */
export interface Chosen {
  readonly attribute: string;
  readonly is: string;
}

/**
 * How an attribute of a kind that seeks something is held against attribute `of` of an offer: `atLeast` its number reaches the one wanted;
 * `range` it covers the range or lies within; `anyOf` they share an option; `covers` it has every word; `atMost` its price is no
 * higher; `inUse` it is far enough along to be there by a date.
 */
export interface ConditionRule {
  readonly rule: 'atLeast' | 'range' | 'anyOf' | 'covers' | 'atMost' | 'inUse';
  readonly of: string;
}

/** What a kind of listing says about itself; shared code asks, and never looks at which kind it holds. */
export interface Kind {
  readonly name: string;
  readonly label: { readonly ko: string; readonly en: string };
  readonly plural: { readonly ko: string; readonly en: string };
  /** schema.org type of its public page. */
  readonly schemaOrg: 'Product' | 'CreativeWork' | 'Service' | 'Dataset' | 'Demand';
  readonly attributes: Readonly<Record<string, Attribute>>;
  /** Attributes that must be answered before it is published, whoever wrote the rest (UT15). */
  readonly answered?: readonly { readonly attribute: string; readonly unless?: Chosen }[];
  /** Where this is chosen, others own it too, and each of them has to consent before it is published. */
  readonly consents?: Chosen;
  /** Schemes it is filed under, the leading one first; none where the kind has a class among its attributes. */
  readonly schemes: readonly Scheme[];
  /** Deals that can begin from it. */
  readonly deals: readonly ('inquiry' | 'technology')[];
  /** Types of organisation that may offer it; all if absent. */
  readonly offeredBy?: readonly OrganisationType[];
  /** Days without a confirmation after which the owner is reminded, and after which it is archived (US12). */
  readonly fresh: { readonly remindAfterDays: number; readonly archiveAfterDays: number };
  /** Ordered by quantity at a price: it has a supply and may stand in price lists. */
  readonly priced?: true;
  /** Hours the owner has to answer an inquiry, in business time of the owner's calendar. */
  readonly answerWithinHours: number;
  /** Whether an owner may stay unknown to the public. */
  readonly anonymous?: true;
  /** It is used for a time and given back: it can be booked by those who may. */
  readonly booked?: true;
  /** Of a kind that seeks: which of its attributes an offer has to meet, and how. Absent for what is offered. */
  readonly conditions?: Readonly<Record<string, ConditionRule>>;
}

export const kind = (k: Kind): Kind => k;
