import { expect, it } from 'vitest';
import { codeTitlesOf } from './code-title.ts';

it('says in both languages what codes are about, by the nearest title above them', () => {
  const titles = codeTitlesOf([
    { scheme: 'ipc', code: 'A01N 43/20' },
    { scheme: 'hs', code: '848180' },
  ]);
  expect(titles?.en).toMatch(/plants/);
  expect(titles?.ko).toMatch(/살생물제/);
  expect(titles?.en).toMatch(/valves/i);
  expect(titles?.ko).toMatch(/밸브/);
});

it('says a title once, and nothing of codes that are in no list', () => {
  const twice = codeTitlesOf([
    { scheme: 'ipc', code: 'A01N 43/20' },
    { scheme: 'ipc', code: 'A01N 63/10' },
  ]);
  expect(twice).toEqual(codeTitlesOf([{ scheme: 'ipc', code: 'A01N' }]));
  expect(codeTitlesOf([{ scheme: 'hs', code: '999999' }])).toBeUndefined();
  expect(codeTitlesOf([])).toBeUndefined();
});
