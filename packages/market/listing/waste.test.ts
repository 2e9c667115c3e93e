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

/** What each class is called: a name is changed here and there with the annex in hand. */
const annex = `
  01-01 폐합성고분자화합물 | Synthetic polymers
  01-02 오니류 | Sludges
  01-03 폐농약 | Pesticides
  02-01 폐산 | Acids
  02-02 폐알칼리 | Alkalis
  03-01 광재 | Slags
  03-02 분진 | Dusts
  03-03 폐주물사 및 폐사 | Foundry and blasting sands
  03-04 폐내화물 및 도자기 조각 | Refractories and pieces of ceramics
  03-05 소각재 | Ashes of incineration
  03-07 폐촉매 | Catalysts
  03-08 폐흡착제 및 폐흡수제 | Adsorbents and absorbents
  03-10 폐전지류 | Batteries
  06-01 폐광물유 | Mineral oils
  51-03 폐합성고분자화합물 | Synthetic polymers
  51-04 광재류 | Slags
  51-08 소각재 | Ashes of incineration
  51-10 폐촉매 | Catalysts
  51-11 폐흡착제 및 폐흡수제 | Adsorbents and absorbents
  51-15 폐타이어 | Tyres
  51-17 동·식물성 잔재물 | Animal and vegetable residues
  51-18 폐전기전자제품류 | Electrical and electronic products
  51-20 폐목재류 | Wood
  51-21 폐토사류 | Earth and sand
  51-22 폐콘크리트류 | Concrete
  51-27 폐섬유류 | Textiles
  51-29 폐금속류 | Metals
  51-37 폐냉매물질 | Refrigerants
  51-38 음식물류 폐기물 | Food wastes
  51-40 폐소화기 | Fire extinguishers
  51-41 폐전지류 | Batteries
  51-47 조명폐기물 | Lamps
`;

test('each class of the annex is found under its own name, and is that of every waste in it', () => {
  const read = annex
    .trim()
    .split('\n')
    .map((line) => /^\s*(\S+) (.+) \| (.+)$/.exec(line)?.slice(1) ?? []);
  expect(Object.keys(wasteClasses)).toEqual(read.map(([code]) => code));
  const { wasteClass } = byProduct.attributes;
  const options = wasteClass?.type === 'choice' ? wasteClass.options : {};
  for (const [code = '', ko, en] of read) {
    expect([code, options[code]]).toEqual([code, { ko, en }]);
    expect([code, wasteNameOf(`${code}-07`)]).toEqual([code, { ko, en }]);
  }
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
