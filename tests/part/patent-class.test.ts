import { codes } from '@sandan/codes/codes';
import { codesFolder } from '@sandan/codes/folder';
import { patentClasses } from '@sandan/market/specification/templates/patent-class';
import { isCategory } from '@sandan/market/specification/templates/registry';
import { expect, test } from 'vitest';

test('each category stands in a subclass that the classification of patents has', async () => {
  const lists = codes(codesFolder);
  for (const [category, subclass] of Object.entries(patentClasses)) {
    expect(isCategory(category), category).toBe(true);
    expect((await lists.find('ipc', subclass))?.code, subclass).toBe(subclass);
  }
});
