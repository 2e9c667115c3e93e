import { Readable } from 'node:stream';
import { exim } from '@sandan/fn-sources/feeds/rates';
import { expect, test } from 'vitest';

const at = new Date('2026-11-29T03:00:00Z');
const text = '[{"result":1,"cur_unit":"USD","deal_bas_r":"1,490.95"}]';
const dayOf = async (name: string) => {
  const document = { name, open: () => Readable.from([Buffer.from(text)]) };
  for await (const [sheet] of exim.read(document, at)) return (sheet?.record as { on?: string } | undefined)?.on;
};

test('the rates of a saved answer are those of the day in its name, however it is written', async () => {
  expect(
    await Promise.all(
      ['exim-20260413.json', 'exim-2026-04-13.json', '환율_2026.04.13.json', 'rates_2026_04_13 (1).json'].map(dayOf),
    ),
  ).toEqual(Array(4).fill('2026-04-13'));
  expect(await dayOf('exim.json')).toBe('2026-11-29');
});
