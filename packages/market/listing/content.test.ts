import { Fault } from '@sandan/kernel/fault';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { check, complete, readable } from './content.ts';
import { kind } from './kind.ts';
import { need } from './kinds/need.ts';
import { product } from './kinds/product.ts';
import { technology } from './kinds/technology.ts';

const known = () => true;
const content = (attributes: Record<string, unknown>, rest: Record<string, unknown> = {}) => ({
  title: { ko: '볼 밸브' },
  attributes,
  ...rest,
});
const faultsOf = (run: () => unknown) => {
  try {
    run();
  } catch (fault) {
    if (fault instanceof Fault) return { code: fault.code, fields: fault.fields };
  }
  return undefined;
};
const codesOf = (run: () => unknown) => Object.fromEntries((faultsOf(run)?.fields ?? []).map((f) => [f.pointer, f.code]));

test('each type of attribute is read as its kind says', () => {
  const read = check(
    product,
    content({
      model: ['BV-100', ' BV-200 '],
      features: { ko: '스테인리스' },
      pressure: { min: 10, max: 25, unit: 'kg/cm2' },
      temperature: '-40℃ 이상',
      power: { value: 5, unit: '마력' },
      length: '1-1/2"',
      minimumOrder: 100,
      unitOfOrder: 'SET',
      incoterms: ['FOB', 'CIF'],
      samples: false,
      guidePrice: { currency: 'USD', minor: 1250 },
      origin: '',
      material: [],
      certificates: null,
    }),
    known,
  );
  expect(read.attributes).toEqual({
    model: ['BV-100', 'BV-200'],
    features: { ko: '스테인리스' },
    pressure: { min: 10, max: 25, unit: 'kgf/cm2' },
    temperature: { min: -40, unit: 'Cel' },
    power: { value: 5, unit: '[HP]' },
    length: { value: 1.5, unit: '[in_i]' },
    minimumOrder: 100,
    unitOfOrder: 'SET',
    incoterms: ['FOB', 'CIF'],
    samples: false,
    guidePrice: { currency: 'USD', minor: 1250 },
  });
  expect(check(technology, content({ filed: '2024-02-29', readiness: 9 }), known).attributes.readiness).toBe(9);
});

test('every field that is wrong is named at once', () => {
  const faults = codesOf(() =>
    check(
      product,
      content(
        {
          colour: 'red',
          model: ['A', 'a'],
          features: { ko: 'x', 'not a language': 'y' },
          pressure: { min: 25, max: 10, unit: 'bar' },
          temperature: { min: 1, unit: 'kg' },
          power: { value: 1, unit: 'quux' },
          mass: 'heavy',
          length: { value: Number.NaN, unit: 'mm' },
          minimumOrder: 0.5,
          unitOfOrder: 'toString',
          incoterms: ['FOB', 'FOB'],
          samples: 'yes',
          guidePrice: { currency: 'USD', minor: -1 },
        },
        {
          codes: [
            { scheme: 'ipc', code: 'H01M' },
            { scheme: 'hs', code: '000000' },
            { scheme: 'hs', code: '848180' },
            { scheme: 'hs', code: '848180' },
          ],
          keywords: ['valve', 'Valve'],
          stages: { title: 'nda', 'attributes.colour': 'nda', summary: 'qualified' },
        },
      ),
      (c) => c.code !== '000000',
    ),
  );
  expect(faults).toEqual({
    '/content/attributes/colour': 'attribute.unknown',
    '/content/attributes/model/1': 'field.duplicate',
    '/content/attributes/features/not a language': expect.any(String),
    '/content/attributes/pressure': 'range.order',
    '/content/attributes/temperature/unit': 'unit.incommensurable',
    '/content/attributes/power/unit': 'unit.unknown',
    '/content/attributes/mass': 'quantity.unreadable',
    '/content/attributes/length/value': 'field.invalid_type',
    '/content/attributes/minimumOrder': 'field.invalid_type',
    '/content/attributes/unitOfOrder': 'field.invalid_value',
    '/content/attributes/incoterms/1': 'field.duplicate',
    '/content/attributes/samples': 'field.invalid_type',
    '/content/attributes/guidePrice/minor': 'field.too_small',
    '/content/codes/0': 'code.scheme',
    '/content/codes/1': 'code.unknown',
    '/content/codes/3': 'field.duplicate',
    '/content/keywords/1': 'field.duplicate',
    '/content/stages/title': 'stage.field',
    '/content/stages/attributes.colour': 'stage.field',
  });
});

test('names that reach into the language itself are refused like any unknown name', () => {
  for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
    const attributes = JSON.parse(`{${JSON.stringify(name)}: {"ko": "x"}}`);
    expect(codesOf(() => check(product, content(attributes), known))).toEqual({
      [`/content/attributes/${name}`]: 'attribute.unknown',
    });
    const text = JSON.parse(`{"features": {${JSON.stringify(name)}: "x"}}`);
    expect(faultsOf(() => check(product, content(text), known))?.code, name).toBe('listing.invalid');
  }
  expect(({} as Record<string, unknown>).ko).toBeUndefined();
});

test('text longer than its attribute allows, a date that is none and too much altogether are refused', () => {
  expect(codesOf(() => check(product, content({ features: { ko: 'x'.repeat(6001) } }), known))).toEqual({
    '/content/attributes/features/ko': 'field.too_big',
  });
  expect(codesOf(() => check(technology, content({ filed: '2023-02-29' }), known))).toEqual({
    '/content/attributes/filed': 'field.invalid_format',
  });
  const tags = [
    'cs',
    'fi',
    'el',
    'he',
    'uk',
    'ko',
    'en',
    'ja',
    'zh',
    'de',
    'fr',
    'es',
    'it',
    'pt',
    'ru',
    'vi',
    'th',
    'id',
    'tr',
    'pl',
    'nl',
    'sv',
    'da',
  ];
  const long = Object.fromEntries(tags.map((tag) => [tag, 'x'.repeat(6000)]));
  expect(codesOf(() => check(product, content({ features: long }), known))).toEqual({ '/content': 'listing.tooLarge' });
});

test('whatever is sent as content is read or refused with a fault, and what is read is read the same again', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...Object.keys(product.attributes)), fc.jsonValue()), (attributes) => {
      try {
        const read = check(product, content(attributes), known);
        expect(check(product, read, known)).toEqual(read);
      } catch (fault) {
        if (!(fault instanceof Fault)) throw fault;
        expect(fault.fields.length).toBeGreaterThan(0);
      }
    }),
  );
});

test('a listing is complete with a title, a summary, a code and what its kind requires', () => {
  const strict = kind({
    ...product,
    attributes: {
      ...product.attributes,
      origin: { type: 'words', max: 3, required: true, label: { ko: '원산지', en: 'Origin' } },
    },
  });
  const bare = check(strict, content({}), known);
  expect(faultsOf(() => complete(strict, bare))).toEqual({
    code: 'listing.incomplete',
    fields: [
      { pointer: '/content/summary', code: 'listing.summaryMissing' },
      { pointer: '/content/codes', code: 'listing.codeMissing', params: { schemes: 'hs, ksic' } },
      { pointer: '/content/attributes/origin', code: 'attribute.missing', params: { name: 'origin' } },
    ],
  });
  const whole = content({ origin: ['KR'] }, { summary: { ko: '요약' }, codes: [{ scheme: 'hs', code: '848180' }] });
  expect(() => complete(strict, check(strict, whole, known))).not.toThrow();
});

test('of a content that is being written, what can be read is read as it will be kept, and the rest is not there', () => {
  const { attributes, codes } = readable(need, {
    attributes: {
      problem: { ko: '방열 기판' },
      specification: { category: 'ceramic', lines: '열전도율: ≥ 170 W/m·K' },
      budget: 'a lot',
      unknown: 1,
      processes: [],
    },
    codes: [
      { scheme: 'ipc', code: 'h01l23/373' },
      { scheme: 'hs', code: '6909.12' },
      { scheme: 'hs', code: 'x' },
    ],
  });
  expect(Object.keys(attributes)).toEqual(['problem', 'specification']);
  expect(attributes.specification).toMatchObject({ category: 'ceramic', values: { conductivity: expect.anything() } });
  expect(codes).toEqual([
    { scheme: 'ipc', code: 'H01L 23/373' },
    { scheme: 'hs', code: '690912' },
  ]);
  const half = readable(need, { attributes: { specification: { category: 'ceramic', lines: '열전도율: 높게' } }, codes: [] });
  expect(half.attributes).toEqual({});
});
