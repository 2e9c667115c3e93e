import { kinds } from '@sandan/market/listing/kinds/registry';
import { expect, test } from 'vitest';
import { sheetOf } from '../api/form.server.ts';
import type { ContentView, KindView } from '../api/views.ts';
import { editorFields } from './editor.server.ts';
import { contentIn } from './sheet-content.server.ts';

const product = kinds.product as unknown as KindView;
const sheet = (fields: Record<string, string | string[]>) => {
  const form = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) form.append(name, one);
  return sheetOf(new Request('https://market.test/', { method: 'POST', body: form }));
};

test('a form says a content: texts by language, figures with units, money in minor units, lists, stages that differ', async () => {
  const content = contentIn(
    await sheet({
      'title.ko': ' 볼밸브 ',
      'title.en': '',
      'a.material': 'STS316L, PTFE,',
      'a.pressure.min': '0',
      'a.pressure.max': '6.9',
      'a.pressure.unit': 'MPa',
      'a.mass.value': '1,200',
      'a.mass.unit': 'kg',
      'a.incoterms': ['FOB', 'EXW'],
      'a.samples': 'true',
      'a.guidePrice.amount': '12.5',
      'a.guidePrice.currency': 'USD',
      'stage.guidePrice': 'public',
      'stage.material': 'public',
      'codes.hs': '848180',
      keywords: '밸브; 고압',
      'place.country': 'kr',
    }),
    product,
  );
  expect(content).toEqual({
    title: { ko: '볼밸브' },
    codes: [{ scheme: 'hs', code: '848180' }],
    attributes: {
      material: ['STS316L', 'PTFE'],
      pressure: { min: 0, max: 6.9, unit: 'MPa' },
      mass: { value: 1200, unit: 'kg' },
      incoterms: ['FOB', 'EXW'],
      samples: true,
      guidePrice: { currency: 'USD', minor: 1250 },
    },
    keywords: ['밸브', '고압'],
    stages: { 'attributes.guidePrice': 'public' },
    place: { country: 'KR' },
  });
});

test('what an editor shows of a content, sent back untouched, says the same content', async () => {
  const attributes: ContentView['attributes'] = {
    features: { ko: '특징', en: 'Features' },
    model: ['HB3'],
    temperature: { min: -29, unit: 'Cel' },
    minimumOrder: 5,
    unitOfOrder: 'SET',
    incoterms: ['FOB'],
    samples: false,
    guidePrice: { currency: 'KRW', minor: 150000 },
  };
  const fields: Record<string, string | string[]> = { 'title.ko': '밸브' };
  for (const field of editorFields(product, { attributes, media: [] }, 'ko')) {
    for (const [part, value] of Object.entries(field.stored))
      fields[part ? `a.${field.name}.${part}` : `a.${field.name}`] = value;
    if (field.type === 'choice') fields[`a.${field.name}`] = [...field.chosen];
    fields[`stage.${field.name}`] = field.stage;
  }
  expect(contentIn(await sheet(fields), product)).toMatchObject({ attributes, stages: {} });
});

test('a figure that cannot be read stays as it was entered, for the market to refuse at its field', async () => {
  expect(contentIn(await sheet({ 'a.mass.value': 'heavy', 'a.mass.unit': 'kg' }), product).attributes.mass).toEqual({
    value: 'heavy',
    unit: 'kg',
  });
});
