import { purchaseCategories } from '@sandan/market/company/purchase-category';
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
