import { expect, it } from 'vitest';
import { analyser } from '../korean/analyser.ts';
import { lexicon } from '../lexicon/lexicon.ts';
import { embedded } from './index.ts';
import { record } from './record.fixture.ts';

const index = embedded({ file: ':memory:', analyse: await analyser(), lexicon: await lexicon() });
await index.apply([
  ...Array.from({ length: 30 }, (_, n) => record(`pump${n}`, { title: { ko: `펌프 ${n}호`, en: `Pump no. ${n}` } })),
  ...Array.from({ length: 6 }, (_, n) =>
    record(`flange${n}`, { title: { ko: `단조 플랜지 ${n}호`, en: `Forged stainless steel flange no. ${n}` } }),
  ),
  record('quoting', { title: { ko: '주강 플랜지', en: 'Cast flange' }, body: { ko: '견적은 하루 안에 드립니다.' } }),
  record('supplier', {
    title: { ko: '감속기 구함', en: 'Reducers wanted' },
    body: { en: 'We look for one supplier.', ko: '공급 업체' },
  }),
  record('price', { title: { ko: '축력 센서', en: 'Load sensor' }, body: { ko: '가격이 절반입니다.', en: 'at half the price' } }),
]);
const found = async (text: string) => {
  const { hits, total, relaxed } = await index.search({
    ...{ text, language: 'ko', facets: {}, ranges: {}, sort: 'relevance', page: 1, size: 50 },
  });
  return { ids: hits.map((h) => h.record.id), total, relaxed };
};

it('finds the thing asked for, whoever is asked for beside it', async () => {
  for (const text of [
    '플랜지 업체',
    '플랜지 공급업체 ',
    '플랜지 가격',
    'I need a supplier of stainless steel flanges',
    'flange price',
  ]) {
    const { ids, relaxed } = await found(text);
    expect(relaxed, text).toBe('none');
    expect(
      ids.every((id) => id.startsWith('flange') || id === 'quoting'),
      text,
    ).toBe(true);
  }
});

it('puts a listing higher that says what was said beside', async () => {
  const { ids, total } = await found('플랜지 견적');
  expect(ids[0]).toBe('quoting');
  expect(total).toBe(7);
});

it('asks for such a word where it is all there is', async () => {
  expect((await found('견적')).ids).toEqual(['quoting']);
  expect((await found('supplier')).ids).toEqual(['supplier']);
});
