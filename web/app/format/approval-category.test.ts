import { purchaseCategories } from '@sandan/market/company/purchase-category';
import { expect, test } from 'vitest';
import { approvalCategories, approvalCategory, categoryWritten } from './approval-category.ts';

const kinds = [{ name: 'technology', plural: { ko: '기술', en: 'Technologies' } }];

test('a category of an approval is read by its name in either language, and one that a house made up as it wrote it', () => {
  for (const [category, name] of Object.entries(purchaseCategories))
    for (const language of ['ko', 'en'] as const) expect(approvalCategory(category, kinds, language)).toBe(name[language]);
  expect(approvalCategory('technology', kinds, 'en')).toBe('Technologies');
  for (const own of ['여비', 'toString']) expect(approvalCategory(own, kinds, 'ko')).toBe(own);
});

test('what a category is called leads back to it, in either language, and what a house made up stays as it wrote it', () => {
  const all = [...Object.keys(purchaseCategories), 'technology'];
  for (const language of ['ko', 'en'] as const)
    expect(approvalCategories(kinds, language).map((name) => categoryWritten(name, 'purchase', kinds))).toEqual(all);
  for (const name of all) expect(categoryWritten(name, 'purchase', kinds)).toBe(name);
  for (const own of ['여비', 'toString', 'Travel']) expect(categoryWritten(own, 'sign', kinds)).toBe(own);
});

test('of what is called alike, a signature means the listing and a purchase what is bought', () => {
  const used = [{ name: 'used_machine', plural: { ko: '중고설비', en: 'Used machines' } }];
  expect(['sign', 'purchase'].map((of) => categoryWritten('Used machines', of, used))).toEqual(['used_machine', 'machine']);
  expect(approvalCategories(used, 'en').filter((name) => name === 'Used machines')).toHaveLength(1);
});
