import { expect, test } from 'vitest';
import { views } from './views.ts';

const counting = () => {
  let time = 0;
  let down = false;
  const kept: [string, string, number][] = [];
  const it = views(
    async (...line) => {
      if (down) throw new Error('no table');
      kept.push(line);
    },
    () => new Date(time),
    () => {},
  );
  return {
    ...it,
    kept,
    pass(ms: number) {
      time += ms;
    },
    breakDown(broken: boolean) {
      down = broken;
    },
  };
};

test('looks of a minute are one addition for each listing, and none is lost when it cannot be kept', async () => {
  const it = counting();
  for (let n = 0; n < 30; n++) {
    it.saw('owner', n % 3 === 0 ? 'a' : 'b');
    await it.flush();
  }
  expect(it.kept).toEqual([]);
  it.breakDown(true);
  it.pass(60_000);
  await it.flush();
  expect(it.kept).toEqual([]);
  it.breakDown(false);
  it.pass(60_000);
  await it.flush();
  expect(it.kept).toEqual([
    ['owner', 'a', 10],
    ['owner', 'b', 20],
  ]);
});

test('a crawler that looks at everything fills no memory', async () => {
  const it = counting();
  for (let n = 0; n < 1000; n++) {
    it.saw('owner', `listing ${n}`);
    await it.flush();
  }
  expect(it.kept).toHaveLength(1000);
});
