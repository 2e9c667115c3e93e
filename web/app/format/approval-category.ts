import { categoryNamed, purchaseCategories } from '@sandan/market/company/purchase-category';
import type { Language } from '../api/views.ts';

interface Kind {
  readonly name: string;
  readonly plural: Readonly<Record<Language, string>>;
}

/** What a category of an approval is called: one of what is bought, a kind of listing, or one that a house named itself, as it wrote it. */
export const approvalCategory = (category: string, kinds: readonly Kind[], language: Language): string => {
  const bought = Object.hasOwn(purchaseCategories, category)
    ? purchaseCategories[category as keyof typeof purchaseCategories]
    : undefined;
  return bought?.[language] ?? kinds.find(({ name }) => name === category)?.plural[language] ?? category;
};

/** What the categories are called of which the market itself asks. */
export const approvalCategories = (kinds: readonly Kind[], language: Language): string[] => [
  ...new Set([...Object.values(purchaseCategories), ...kinds.map(({ plural }) => plural)].map((names) => names[language])),
];

/**
 * The category that somebody wrote: the market's where it is called so in either language, else their own. What is bought has categories
 * of its own; what is signed for is known by the kind of its listing.
 */
export const categoryWritten = (text: string, of: string, kinds: readonly Kind[]): string => {
  const said = text.trim().toLowerCase();
  const bought = categoryNamed(text);
  const listed = kinds.find(({ name, plural }) => [name, plural.ko, plural.en].some((one) => one.toLowerCase() === said))?.name;
  const known = Object.hasOwn(purchaseCategories, bought) ? bought : undefined;
  return (of === 'sign' ? (listed ?? known) : (known ?? listed)) ?? text;
};
