import { expect, test } from 'vitest';
import { foreignWasteChapters, foreignWasteOf } from './foreign-waste.ts';
import { byProduct } from './kinds/by-product.ts';
import { madeAnew } from './made.ts';
import { isDesignated, wasteChapters, wasteClasses, wasteCodeOf, wasteNameOf } from './waste.ts';

test('a Korean waste code is taken in any usual writing, by its form and a chapter that there is', () => {
  for (const text of ['51-04-01', '510401', '51.04.01', '５１－０４－０１'.replaceAll('－', '-'), ' 51 04 01 '])
    expect(wasteCodeOf(text), text).toBe('51-04-01');
  for (const text of ['52-01-01', '13-01-01', '51-00-00', '51', '51-4-1', '00-01-01'])
    expect(wasteCodeOf(text), text).toBeUndefined();
});

test('it is named by its class where we have read the name, else by its chapter, in both languages', () => {
  expect(wasteNameOf('51-29-01')).toEqual({ ko: '폐금속류', en: 'Metals' });
  expect(wasteNameOf('51-99-01')).toEqual(wasteChapters['51']);
  expect(wasteNameOf('52-01-01')).toBeUndefined();
  for (const key of Object.keys(wasteClasses)) expect(wasteCodeOf(key), key).toBe(`${key}-00`);
  expect([isDesignated('03-10-01'), isDesignated('51-41-01'), isDesignated('12-01')]).toEqual([true, false, true]);
});

test('codes of the European list and of the Basel Convention are taken by form, chapter and group, with the hazard that they say', () => {
  expect(foreignWasteOf('11 01 09*')).toEqual({ code: 'EWC 11 01 09*', chapter: 'ewc-11', hazardous: true });
  expect(foreignWasteOf('EWC 120103')).toEqual({ code: 'EWC 12 01 03', chapter: 'ewc-12', hazardous: false });
  expect(foreignWasteOf('Basel A1020')).toEqual({ code: 'Basel A1020', chapter: 'basel-a1', hazardous: true });
  expect(foreignWasteOf('b1010')).toEqual({ code: 'Basel B1010', chapter: 'basel-b1', hazardous: false });
  expect(foreignWasteOf('Y17')).toEqual({ code: 'Basel Y17', chapter: 'basel-y', hazardous: true });
  expect(foreignWasteOf('바젤 Y46')).toMatchObject({ hazardous: false });
  for (const text of [
    'EWC 21 01 01',
    '12 02 01',
    '06 12 01',
    '11 01 00',
    'A5010',
    'C1010',
    'Y50',
    'Y0',
    'A1000',
    '11 01',
    'scrap',
  ])
    expect(foreignWasteOf(text), text).toBeUndefined();
  expect(Object.keys(foreignWasteChapters)).toHaveLength(20 + 8 + 1);
});

test('the chapters under which a by-product is found are made of its codes, whatever a client writes there', () => {
  const made = madeAnew(byProduct, {
    wasteCode: ['51-29-01'],
    foreignCodes: ['EWC 12 01 03', 'B1010', 'EWC 12 01 04'],
    wasteChapter: ['01'],
  });
  expect(made).toMatchObject({ wasteChapter: ['51'], wasteClass: ['51-29'], foreignChapter: ['ewc-12', 'basel-b1'] });
  expect(madeAnew(byProduct, { wasteChapter: ['01'] })).toEqual({});
});
