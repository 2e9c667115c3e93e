import type { OrganisationType } from '../company/organisation.ts';
import type { Attribute } from './attribute.ts';

/** Classifications a listing can be filed under. */
export type Scheme = 'ipc' | 'hs' | 'ksic';

/** What a kind of listing says about itself; shared code asks, and never looks at which kind it holds. */
export interface Kind {
  readonly name: string;
  readonly label: { readonly ko: string; readonly en: string };
  readonly plural: { readonly ko: string; readonly en: string };
  /** schema.org type of its public page. */
  readonly schemaOrg: 'Product' | 'CreativeWork' | 'Service' | 'Dataset' | 'Demand';
  readonly attributes: Readonly<Record<string, Attribute>>;
  /** Schemes it is filed under, the leading one first. */
  readonly schemes: readonly Scheme[];
  /** Deals that can begin from it. */
  readonly deals: readonly 'inquiry'[];
  /** Types of organisation that may offer it; all if absent. */
  readonly offeredBy?: readonly OrganisationType[];
  /** Days without a confirmation after which the owner is reminded, and after which it is archived (US12). */
  readonly fresh: { readonly remindAfterDays: number; readonly archiveAfterDays: number };
  /** Hours the owner has to answer an inquiry, in business time of the owner's calendar. */
  readonly answerWithinHours: number;
}

export const kind = (k: Kind): Kind => k;
