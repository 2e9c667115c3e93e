import { expect, test } from 'vitest';
import { remembered } from './remembered.ts';
import type { World } from './world.ts';

test('what was read is kept for a while, what failed or is not there is not, and one world knows nothing of another', async () => {
  let now = 0;
  const worldOf = (faceMs: number) => ({ faceMs, now: () => new Date(now) }) as World;
  const loads: string[] = [];
  const get = remembered(async (_, key) => {
    loads.push(key);
    if (key === 'bad') throw new Error('no');
    return key === 'gone' ? undefined : `${key} ${loads.length}`;
  });
  const [one, other, tests] = [worldOf(1000), worldOf(1000), worldOf(0)];

  expect([await get(one, 'a'), await get(one, 'a'), await get(other, 'a')]).toEqual(['a 1', 'a 1', 'a 2']);
  expect([await get(one, 'a', true), await get(one, 'a')]).toEqual(['a 3', 'a 3']);
  now = 1000;
  expect(await get(one, 'a')).toBe('a 4');
  for (let n = 0; n < 2; n++) {
    await expect(get(one, 'bad')).rejects.toThrow('no');
    expect(await get(one, 'gone')).toBeUndefined();
    await get(tests, 'a');
  }
  expect(loads.slice(4)).toEqual(['bad', 'gone', 'a', 'bad', 'gone', 'a']);
});
