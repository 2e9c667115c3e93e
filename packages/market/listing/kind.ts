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
 * `noMore` it goes no further; `worksOver` it covers all of the range; `anyOf` they share an option; `covers` it has every word;
 * `ordered` its option stands no lower in the order of the options; `atMost` its price is no higher, `underBand` nor is the band of its
 * price; `inUse` it is far enough along to be there by a date, `delivered` its lead time ends by then, `from` it can be had from then;
 * `freeHours` it has so many hours free by the date on which they are needed; `specification` each property stands as it is wanted.
 */
export interface ConditionRule {
  readonly rule:
    | 'atLeast'
    | 'noMore'
    | 'worksOver'
    | 'anyOf'
    | 'covers'
    | 'ordered'
    | 'atMost'
    | 'underBand'
    | 'inUse'
    | 'delivered'
    | 'from'
    | 'freeHours'
    | 'specification';
  readonly of: string;
}

/**
 * What has to hold of an attribute on the day it is published: `wasteCode` stands in the classification of wastes, `foreignWaste` in a list of others; `ahead` its day is to
 * come; `toldHazard` names a hazard where the waste that `of` classifies is a designated one.
 */
export type PublicationRule =
  | { readonly rule: 'wasteCode' | 'foreignWaste' | 'ahead'; readonly attribute: string }
  | { readonly rule: 'toldHazard'; readonly attribute: string; readonly of: string; readonly none: string };

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
  /** What has to hold of its attributes whenever it goes public. */
  readonly publication?: readonly PublicationRule[];
  /** What else people call such things, in either language; every listing of the kind is found by it. */
  readonly called?: readonly string[];
  /** Schemes it is filed under, the leading one first; none where the kind has a class among its attributes. */
  readonly schemes: readonly Scheme[];
  /** Deals that can begin from it. */
  readonly deals: readonly ('inquiry' | 'technology' | 'rfq' | 'resale')[];
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
  /** A demand company can be asked to try it on its line (UC8). */
  readonly evaluated?: true;
  /**
   * Of a kind that seeks: which of its attributes an offer has to meet, and how; of several rules the first for which the offer says
   * something. Absent for what is offered.
   */
  readonly conditions?: Readonly<Record<string, readonly ConditionRule[]>>;
}

export const kind = (k: Kind): Kind => k;
