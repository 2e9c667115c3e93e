import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { codes } from './codes.ts';
import { type Suggest, suggester } from './suggestion.ts';

const all = codes(join(import.meta.dirname, 'data'));
let small: Suggest;
beforeAll(() => {
  small = suggester(
    new Map([
      ['84', ['기계류', 'Machinery']],
      ['8413', ['액체펌프', 'Pumps for liquids']],
      ['841360', ['', '']],
      ['841370', ['', '']],
      ['8481', ['밸브', 'Valves']],
      ['848140', ['안전밸브', 'Safety valves']],
    ]),
    new Map([
      ['841360', '기어펌프\nGear pumps'],
      ['841370', '원심펌프\nCentrifugal pumps'],
    ]),
  );
});

test('the code of the nearest name comes first and says which name it was', () => {
  expect(small('gear pump', 1)).toEqual([
    {
      code: '841360',
      reasons: [
        { name: 'Gear pumps', of: '841360' },
        { name: 'Pumps for liquids', of: '8413' },
      ],
    },
  ]);
  expect(small('스테인리스 기어 펌프', 1)[0]?.code).toBe('841360');
  expect(small('SAFETY-VALVE 50A', 5)[0]).toMatchObject({ code: '848140', reasons: [{ name: 'Safety valves' }, { of: '8481' }] });
});

test('a name that fits only a heading gives the codes under it, for the reason of the heading', () => {
  const found = small('liquids', 5);
  expect(found.map((one) => one.code)).toEqual(['841360', '841370']);
  for (const one of found) expect(one.reasons).toEqual([{ name: 'Pumps for liquids', of: '8413' }]);
});

test('the real list answers both languages with codes that stand in it', async () => {
  const six = async (name: string) => (await all.suggest(name, 5)).map((one) => one.code);
  expect(await six('산업용 안전밸브')).toContain('848140');
  expect(await six('Stainless gear pump')).toContain('841360');
  for (const name of ['볼 베어링', '화장품 크림 skin cream', 'a', 'Ω≈ç√∫']) {
    const found = await all.suggest(name, 20);
    expect(found.length).toBeLessThanOrEqual(20);
    for (const one of found) {
      expect(one.code).toMatch(/^\d{6}$/);
      expect(await all.known('hs', one.code)).toBe(true);
      expect(one.name.ko && one.name.en, one.code).toBeTruthy();
      expect(one.reasons.length).toBeGreaterThan(0);
      for (const reason of one.reasons) expect(one.code.startsWith(reason.of)).toBe(true);
    }
  }
});

test('what names no goods gets no suggestion', async () => {
  for (const nothing of ['', '  ', '((([[[', '12345', 'other of the', '🙂']) expect(await all.suggest(nothing, 5)).toEqual([]);
});
