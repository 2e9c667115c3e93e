import type { AttributeValue, Stage } from '../listing/attribute.ts';
import { visible } from '../listing/disclosure.ts';
import { type KindName, kindOf } from '../listing/kinds/registry.ts';
import type { Code, Listing } from '../listing/listing.ts';

/** What is held against the conditions of a need: that of a listing which its reader may see, and the names of what is kept from them. */
export interface Offered {
  readonly kind: KindName;
  readonly codes: readonly Code[];
  readonly attributes: Readonly<Record<string, AttributeValue>>;
  readonly withheld: ReadonlySet<string>;
}

/** A listing as an offer, seen at a stage of disclosure: no verdict on a condition tells more than the page of the listing would. */
export const offeredAt = ({ kind, content }: Pick<Listing, 'kind' | 'content'>, stage: Stage): Offered => {
  const { content: shown, withheld } = visible(kindOf(kind), content, stage);
  return { kind, codes: shown.codes, attributes: shown.attributes, withheld: new Set(withheld.map((w) => w.field)) };
};
