import { expect, test } from 'vitest';
import { check } from './content.ts';
import { difference } from './difference.ts';
import { product } from './kinds/product.ts';

const read = (content: object) => check(product, content, () => true);
const before = read({
  title: { ko: '밸브', en: 'Valve' },
  summary: { ko: '요약' },
  codes: [
    { scheme: 'hs', code: '848180' },
    { scheme: 'hs', code: '848190' },
  ],
  attributes: { features: { ko: '강함', en: 'strong' }, pressure: { min: 1, max: 2, unit: 'MPa' }, samples: true },
  keywords: ['valve', 'ball'],
});

test('two contents that say the same differ in nothing, whatever the order of their keys', () => {
  const again = { ...before, attributes: Object.fromEntries(Object.entries(before.attributes).reverse()) };
  expect(difference(before, { ...again, keywords: ['ball', 'valve'], codes: [...before.codes].reverse() })).toEqual([]);
});

test('a revision is told field by field, texts language by language, lists by what came and went', () => {
  const after = read({
    title: { ko: '볼 밸브', en: 'Valve' },
    summary: { ko: '요약', en: 'Summary' },
    codes: [
      { scheme: 'hs', code: '848180' },
      { scheme: 'ksic', code: '29133' },
    ],
    attributes: { features: { ko: '더 강함' }, pressure: { min: 1, max: 3, unit: 'MPa' }, minimumOrder: 5 },
    keywords: ['valve', 'gate'],
    stages: { summary: 'qualified' },
    place: { country: 'KR' },
  });
  expect(difference(before, after)).toEqual([
    { path: 'title.ko', before: '밸브', after: '볼 밸브' },
    { path: 'summary.en', after: 'Summary' },
    { path: 'codes.hs 848190', before: { scheme: 'hs', code: '848190' } },
    { path: 'codes.ksic 29133', after: { scheme: 'ksic', code: '29133' } },
    { path: 'attributes.features.ko', before: '강함', after: '더 강함' },
    { path: 'attributes.features.en', before: 'strong' },
    {
      path: 'attributes.pressure',
      before: { min: 1, max: 2, unit: 'MPa' },
      after: { min: 1, max: 3, unit: 'MPa' },
    },
    { path: 'attributes.samples', before: true },
    { path: 'attributes.minimumOrder', after: 5 },
    { path: 'keywords.ball', before: 'ball' },
    { path: 'keywords.gate', after: 'gate' },
    { path: 'place', after: { country: 'KR' } },
    { path: 'stages.summary', after: 'qualified' },
  ]);
});

test('a file that was replaced stands under its id', () => {
  const file = {
    id: `med_${'0'.repeat(26)}`,
    kind: 'image' as const,
    name: 'a.png',
    type: 'image/png',
    bytes: 1,
    sha256: '0'.repeat(64),
    stage: 'public' as const,
    key: 'k',
  };
  const renamed = { ...file, alt: { ko: '그림' } };
  expect(difference({ ...before, media: [file] }, { ...before, media: [renamed] })).toEqual([
    { path: `media.${file.id}`, before: file, after: renamed },
  ]);
  expect(difference({ ...before, media: [file] }, before)).toEqual([{ path: `media.${file.id}`, before: file }]);
});
