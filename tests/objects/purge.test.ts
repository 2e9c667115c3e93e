import { market } from '@sandan/local/fixture';
import { expect, test } from 'vitest';

test('what is purged is gone in every version, and no other object is', async () => {
  const m = await market();
  const { objects } = m.world;
  for (const text of ['one', 'two']) await objects.put('inquiries/a/b', text, 'text/plain');
  await objects.put('inquiries/a/bc', 'another', 'text/plain');
  await objects.purge('inquiries/a/b');
  await objects.purge('inquiries/never');
  const left: string[] = [];
  for await (const key of objects.list('inquiries/')) left.push(key);
  expect(left).toEqual(['inquiries/a/bc']);
  await m.close();
});
