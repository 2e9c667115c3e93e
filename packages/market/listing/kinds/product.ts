import { incotermRules } from '../../incoterm/incoterm.ts';
import { kind } from '../kind.ts';
import { orderUnit } from './options.ts';

/** Goods offered for export, with the fields foreign buyers expect (UX10, UX16). */
export const product = kind({
  name: 'product',
  label: { ko: '제품', en: 'Product' },
  plural: { ko: '제품', en: 'Products' },
  schemaOrg: 'Product',
  schemes: ['hs', 'ksic'],
  deals: ['inquiry', 'rfq'],
  fresh: { remindAfterDays: 90, archiveAfterDays: 150 },
  answerWithinHours: 16,
  priced: true,
  attributes: {
    model: { type: 'words', max: 10, identifier: true, label: { ko: '모델·품번', en: 'Model or part number' } },
    features: { type: 'text', max: 6000, lines: 6, label: { ko: '특징', en: 'Features' } },
    material: { type: 'words', max: 20, facet: true, label: { ko: '재질', en: 'Material' } },
    pressure: { type: 'range', unit: 'MPa', facet: true, label: { ko: '사용 압력', en: 'Working pressure' } },
    temperature: { type: 'range', unit: 'Cel', facet: true, label: { ko: '사용 온도', en: 'Working temperature' } },
    power: { type: 'quantity', unit: 'kW', facet: true, label: { ko: '정격 출력', en: 'Rated power' } },
    mass: { type: 'quantity', unit: 'kg', facet: true, label: { ko: '중량', en: 'Mass' } },
    length: { type: 'quantity', unit: 'mm', facet: true, label: { ko: '대표 치수', en: 'Main dimension' } },
    minimumOrder: { type: 'whole', min: 1, label: { ko: '최소 주문 수량(MOQ)', en: 'Minimum order quantity (MOQ)' } },
    orderMultiple: { type: 'whole', min: 1, label: { ko: '주문 배수', en: 'Order multiple' } },
    unitOfOrder: {
      type: 'choice',
      label: { ko: '주문 단위', en: 'Order unit' },
      options: orderUnit,
    },
    leadTime: { type: 'range', unit: 'd', label: { ko: '납기', en: 'Lead time' } },
    incoterms: {
      type: 'choice',
      many: true,
      facet: true,
      label: { ko: '거래 조건(Incoterms 2020)', en: 'Terms (Incoterms 2020)' },
      options: Object.fromEntries(incotermRules.map((rule) => [rule, { ko: rule, en: rule }])),
    },
    origin: { type: 'words', max: 3, facet: true, label: { ko: '원산지', en: 'Country of origin' } },
    certificates: { type: 'words', max: 20, facet: true, label: { ko: '인증', en: 'Certificates' } },
    samples: { type: 'boolean', facet: true, label: { ko: '샘플 제공', en: 'Samples available' } },
    guidePrice: { type: 'money', stage: 'qualified', label: { ko: '기준 가격', en: 'Guide price' } },
  },
});
