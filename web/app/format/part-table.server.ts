import { carried } from '@sandan/market/specification/carried';
import { inUnitsOf, type UnitSystem } from '@sandan/market/specification/reader-unit';
import { sideBySide } from '@sandan/market/specification/side-by-side';
import type { Specification } from '@sandan/market/specification/specification';
import { propertyText } from '@sandan/market/specification/spoken';
import { isCategory, templateOf } from '@sandan/market/specification/templates/registry';
import type { Language, ListingView } from '../api/views.ts';
import { proofText } from './proof.server.ts';
import { textIn } from './text.ts';

/** What a listing says of itself by a template, whatever its kind calls the attribute. */
const specificationOf = ({ content }: ListingView): Specification | undefined => {
  const found = Object.values(content.attributes).find(
    (value) =>
      typeof value === 'object' &&
      value !== null &&
      'category' in value &&
      'values' in value &&
      isCategory(String(value.category)),
  );
  return found === undefined ? undefined : carried(found as Specification).specification;
};

/** What a part says of a property, as its reader sees it; nothing where it says nothing. */
interface ShownCell {
  readonly text?: string;
  readonly toFirst?: string;
  readonly basis?: string;
  readonly proof?: string;
}

/** Parts side by side, as their reader wants to see them: a head for each part, and a row for each property. */
export const partTable = (listings: readonly ListingView[], system: UnitSystem, language: Language) => {
  const specifications = listings.map(specificationOf);
  const heads = listings.map((listing, at) => {
    const category = specifications[at]?.category;
    return {
      id: listing.id,
      title: textIn(listing.content.title, language),
      owner: listing.owner ? textIn(listing.owner.name, language) : '',
      category: category ? templateOf(category).label[language] : '',
      demo: listing.demo,
    };
  });
  const rows = sideBySide(specifications).map(({ property, cells, same }) => ({
    name: `${property.name} ${property.unit ?? ''}`,
    label: property.label[language],
    ...(property.standard ? { standard: property.standard } : {}),
    same,
    cells: cells.map(({ value, toFirst }, at): ShownCell => {
      if (value === undefined) return {};
      const shown = inUnitsOf(system, property, value);
      const proof = listings[at]?.proofs?.[property.name];
      return {
        text: propertyText(shown.property, shown.value, language),
        ...(toFirst ? { toFirst } : {}),
        basis: proof?.basis ?? 'claimed',
        ...(proof ? { proof: proofText(proof, language) } : {}),
      };
    }),
  }));
  return { heads, rows };
};
