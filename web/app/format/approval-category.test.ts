import { purchaseCategories } from '@sandan/market/company/purchase-category';
import { expect, test } from 'vitest';
import { approvalCategory } from './approval-category.ts';

const kinds = [{ name: 'technology', plural: { ko: '기술', en: 'Technologies' } }];

test('a category of an approval is read by its name in either language, and one that a house made up as it wrote it', () => {
  for (const [category, name] of Object.entries(purchaseCategories))
    for (const language of ['ko', 'en'] as const) expect(approvalCategory(category, kinds, language)).toBe(name[language]);
  expect(approvalCategory('technology', kinds, 'en')).toBe('Technologies');
  for (const own of ['여비', 'toString']) expect(approvalCategory(own, kinds, 'ko')).toBe(own);
});
