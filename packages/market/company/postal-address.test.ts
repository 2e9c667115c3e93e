import { expect, test } from 'vitest';
import { latinAddress, PostalAddress } from './postal-address.ts';

const good = {
  lines: { en: '12 Gongdan-ro\nBuilding B', ko: '공단로 12\n나동' },
  city: { en: 'Changwon-si', ko: '창원시' },
  postalCode: '51538',
  country: 'KR',
};
const faultsOf = (change: object) =>
  PostalAddress.safeParse({ ...good, ...change }).error?.issues.map(({ path, message }) => [path.join('/'), message]);

test('an address is said in Latin letters, each language whole, with a postal code of its country', () => {
  expect(faultsOf({})).toBeUndefined();
  expect(
    faultsOf({ lines: { en: 'Nørregade 5' }, city: { en: 'Şanlıurfa' }, postalCode: undefined, country: 'TR' }),
  ).toBeUndefined();
  expect(faultsOf({ lines: { ko: '공단로 12' } })).toEqual([['lines/en', 'address.latin']]);
  expect(faultsOf({ city: {} })).toEqual([
    ['city/en', 'address.latin'],
    ['city/ko', 'address.half'],
  ]);
  expect(faultsOf({ city: { en: '창원시', ko: '창원시' } })).toEqual([['city/en', 'address.script']]);
  expect(faultsOf({ city: { en: 'Changwon-si' } })).toEqual([['city/ko', 'address.half']]);
  expect(faultsOf({ lines: { en: '1\n2\n3\n4', ko: '공단로 12' } })).toEqual([['lines/en', 'address.lines']]);
  for (const [country, postalCode] of [
    ['KR', '641-900'],
    ['DE', '7017'],
    ['JP', '4600008'],
    ['US', 'TX 77002'],
    ['GB', '!'],
  ])
    expect(faultsOf({ country, postalCode }), country).toEqual([['postalCode', 'address.postalCode']]);
  expect(PostalAddress.parse({ ...good, country: 'GB', postalCode: 'ec1a 1bb' }).postalCode).toBe('EC1A 1BB');
});

test('papers in English say its Latin form, line by line', () => {
  expect(latinAddress(PostalAddress.parse(good))).toEqual({
    lines: ['12 Gongdan-ro', 'Building B'],
    city: 'Changwon-si',
    postalCode: '51538',
    country: 'KR',
  });
});
