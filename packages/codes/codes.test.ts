import { join } from 'node:path';
import { expect, test } from 'vitest';
import { codes } from './codes.ts';

const all = codes(join(import.meta.dirname, 'data'));

test('a code is found in any usual writing, with its title in both languages', async () => {
  expect(await all.find('ksic', 'C29133')).toEqual({
    scheme: 'ksic',
    code: '29133',
    name: { ko: '탭, 밸브 및 유사 장치 제조업', en: 'Manufacture of taps, valves and similar products' },
  });
  expect((await all.find('hs', '8481.30'))?.name.ko).toContain('체크');
  expect((await all.find('ipc', 'H01M0010052500'))?.code).toBe('H01M 10/0525');
  expect((await all.find('ipc', 'H01'))?.name).toEqual({ ko: '전기 소자', en: 'Electric elements' });
});

test('where a list has no title of its own, the nearest above is shown', async () => {
  expect((await all.find('ipc', 'H01M 10/0525'))?.name.en).toMatch(/batteries/);
  expect((await all.find('ipc', 'H01M 10/0525'))?.name.ko).toMatch(/전지/);
  expect((await all.find('ksic', '291'))?.name).toEqual({ ko: '일반 목적용 기계 제조업', en: 'General purpose machinery' });
  expect((await all.find('ksic', '2913'))?.name.en).toBe('General purpose machinery');
  expect((await all.find('ksic', '29'))?.name.en).toBe('Other machinery and equipment');
});

test('every known code has a title in both languages', async () => {
  for (const scheme of ['ipc', 'hs', 'ksic'] as const)
    for (const { code, name } of await all.search(scheme, '', 'ko', 200)) {
      expect(name.ko, `${scheme} ${code}`).not.toBe('');
      expect(name.en, `${scheme} ${code}`).not.toBe('');
    }
});

test('the subclasses of one class have names of their own in both languages', async () => {
  const subclasses = await Promise.all(['H01B', 'H01L', 'H01M', 'C25B', 'C25D'].map((code) => all.find('ipc', code)));
  for (const language of ['ko', 'en'] as const) expect(new Set(subclasses.map((one) => one?.name[language])).size).toBe(5);
});

test('a code is known in the form in which it is kept and no other', async () => {
  expect(await all.known('hs', '848180')).toBe(true);
  expect(await all.known('hs', '8481.80')).toBe(false);
  expect(await all.known('hs', '999999')).toBe(false);
  expect(await all.known('ipc', 'H01M 10/0525')).toBe(true);
  expect(await all.known('ipc', 'h01m10/0525')).toBe(false);
  expect(await all.known('ipc', 'H77M 10/0525')).toBe(false);
  expect(await all.known('ksic', '29133')).toBe(true);
  expect(await all.known('ksic', '29139')).toBe(false);
  expect(await all.known('ksic', '__proto__')).toBe(false);
});

test('the way down to a code is told from the top', async () => {
  expect((await all.parents('ipc', 'H01M 10/0525')).map((c) => c.code)).toEqual(['H', 'H01', 'H01M']);
  expect((await all.parents('ksic', '29133')).map((c) => c.code)).toEqual(['C', '29', '291', '2913']);
  expect((await all.parents('hs', '848180')).map((c) => c.code)).toEqual(['84', '8481']);
  expect(await all.parents('hs', 'nothing')).toEqual([]);
});

test('codes are found by words of either language, by index words and by number', async () => {
  const first = async (scheme: 'ipc' | 'hs' | 'ksic', text: string, language: 'ko' | 'en') =>
    (await all.search(scheme, text, language, 10)).map((c) => c.code);
  expect(await first('hs', '안전밸브', 'ko')).toContain('848140');
  expect(await first('hs', 'safety valve', 'en')).toContain('848140');
  expect(await first('hs', '8481', 'ko')).toContain('848180');
  expect(await first('hs', '에너지 저장장치', 'ko')).toContain('850760');
  expect(await first('ksic', '메밀', 'ko')).toContain('01110');
  expect(await first('ksic', 'valves', 'en')).toContain('29133');
  expect(await first('ipc', 'battery', 'en')).toContain('H01M');
  expect(await first('ipc', 'H01M 10/05', 'ko')).toEqual(['H01M 10/05']);
  expect(await first('hs', 'xyzzy', 'en')).toEqual([]);
});

test('an English word is sought where words begin, also across a hyphen or a gap, and a Korean one anywhere', async () => {
  const found = (text: string, language: 'ko' | 'en') => all.search('ipc', text, language, 1000);
  const titles = (await found('heat', 'en')).map(({ name }) => name.en.toLowerCase());
  expect(titles.length).toBeGreaterThan(0);
  expect(titles.filter((title) => !/\bheat/.test(title))).toEqual([]);
  const hs = async (text: string) => (await all.search('hs', text, 'en', 50)).map((c) => c.code);
  expect(await hs('ballbearing')).toContain('848210');
  expect((await found('propelled', 'en')).map((c) => c.code)).toContain('B62B');
  expect((await all.search('hs', '밸브', 'ko', 50)).map((c) => c.code)).toContain('848140');
});

test('what is no word finds no code', async () => {
  expect(await all.search('hs', '(((['.repeat(50), 'ko', 5)).toEqual([]);
});
