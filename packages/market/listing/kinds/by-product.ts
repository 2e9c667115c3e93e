import type { Band } from '../attribute.ts';
import { priceBands } from '../band.ts';
import { foreignWasteChapters } from '../foreign-waste.ts';
import { kind } from '../kind.ts';
import { wasteChapters, wasteClasses } from '../waste.ts';
import { byProductForm, hazardClass } from './work-options.ts';

const steps = [10, 50, 100, 500, 1000, 5000].map((thousands) => thousands * 1000);
const price: Band = { of: 'reservePrice', steps };
const share: Band = { of: 'exactShare', steps: [10, 20, 30, 40, 50, 60, 70, 80, 90] };

/** What a process leaves over and another can use (UG6): its composition and least price are told as coarse bands (N14). */
export const byProduct = kind({
  name: 'byProduct',
  label: { ko: '부산물', en: 'By-product' },
  plural: { ko: '부산물', en: 'By-products' },
  schemaOrg: 'Product',
  schemes: ['hs', 'ksic'],
  deals: ['inquiry'],
  offeredBy: ['exporter', 'equipment_centre', 'university', 'institute', 'agency', 'operator'],
  fresh: { remindAfterDays: 60, archiveAfterDays: 120 },
  answerWithinHours: 16,
  called: ['순환자원', '폐자원', '재활용 원료', '사업장폐기물', 'secondary raw material', 'industrial residue'],
  answered: ['wasteCode', 'hazard', 'permitNumber', 'permitUntil'].map((attribute) => ({ attribute })),
  publication: [
    { rule: 'wasteCode', attribute: 'wasteCode' },
    { rule: 'foreignWaste', attribute: 'foreignCodes' },
    { rule: 'toldHazard', attribute: 'hazard', of: 'wasteCode', none: 'none' },
    { rule: 'ahead', attribute: 'permitUntil' },
  ],
  attributes: {
    wasteCode: {
      type: 'words',
      max: 1,
      identifier: true,
      label: { ko: '폐기물 분류번호', en: 'Waste code' },
      hint: {
        ko: '폐기물관리법 시행규칙 별표 4의 번호, 예: 51-04-01',
        en: 'Of annex 4 to the Wastes Control Rule, such as 51-04-01',
      },
    },
    wasteClass: {
      type: 'choice',
      many: true,
      classed: { of: 'wasteCode', by: 'wasteClass' },
      label: { ko: '폐기물 종류', en: 'Class of waste' },
      options: wasteClasses,
    },
    foreignCodes: {
      type: 'words',
      max: 5,
      identifier: true,
      label: { ko: 'EWC·바젤 코드', en: 'EWC and Basel codes' },
      hint: { ko: '예: EWC 11 01 09*, A1020, Y17', en: 'Such as EWC 11 01 09*, A1020, Y17' },
    },
    mainComponents: { type: 'words', max: 10, facet: true, label: { ko: '주성분', en: 'Main components' } },
    exactShare: {
      type: 'quantity',
      unit: '%',
      sealed: true,
      label: { ko: '정확한 주성분 함량(봉인)', en: 'Exact share of the main component (sealed)' },
      hint: { ko: '적으면 10% 단위 구간만 공개됩니다', en: 'Others see the band of ten per cent alone' },
    },
    share: {
      type: 'range',
      unit: '%',
      facet: true,
      named: true,
      band: share,
      label: { ko: '주성분 함량', en: 'Share of the main component' },
    },
    recipe: {
      type: 'text',
      max: 3000,
      lines: 4,
      sealed: true,
      label: { ko: '정확한 조성(봉인)', en: 'Exact composition (sealed)' },
    },
    impurities: { type: 'words', max: 20, label: { ko: '불순물', en: 'Impurities' } },
    moisture: { type: 'range', unit: '%', label: { ko: '수분', en: 'Moisture' } },
    hazard: { type: 'choice', facet: true, label: { ko: '유해 특성', en: 'Hazard' }, options: hazardClass },
    form: { type: 'choice', facet: true, label: { ko: '형태', en: 'Form' }, options: byProductForm },
    amount: { type: 'range', unit: 't/mo', facet: true, named: true, label: { ko: '발생량', en: 'Quantity per period' } },
    regularity: {
      type: 'choice',
      facet: true,
      label: { ko: '발생 주기', en: 'How it arises' },
      options: {
        steady: { ko: '상시', en: 'Steadily' },
        batches: { ko: '주기적', en: 'In batches' },
        once: { ko: '일회성', en: 'Once' },
      },
    },
    source: { type: 'text', max: 2000, lines: 3, label: { ko: '발생 공정', en: 'Process it comes from' } },
    uses: { type: 'text', max: 2000, lines: 3, label: { ko: '활용 용도', en: 'What it may serve for' } },
    permitNumber: { type: 'words', max: 1, identifier: true, label: { ko: '배출·재활용 허가 번호', en: 'Number of the permit' } },
    permitUntil: { type: 'date', label: { ko: '허가 만료일', en: 'Permit valid until' } },
    pickUp: {
      type: 'choice',
      many: true,
      label: { ko: '반출 방법', en: 'Pick-up' },
      options: {
        bulk: { ko: '벌크 차량', en: 'Bulk lorry' },
        bags: { ko: '톤백', en: 'Big bags' },
        drums: { ko: '드럼', en: 'Drums' },
        tank: { ko: '탱크로리', en: 'Tanker' },
      },
    },
    site: { type: 'words', max: 5, label: { ko: '반출 장소', en: 'Place of pick-up' } },
    availableFrom: { type: 'date', label: { ko: '반출 가능일', en: 'Available from' } },
    reservePrice: {
      type: 'money',
      sealed: true,
      label: { ko: '톤당 최저가(봉인)', en: 'Least price a tonne (sealed)' },
      hint: { ko: '원화로 적으면 아래 가격대만 공개됩니다', en: 'In won; others see the band alone' },
    },
    tonnePriceBand: {
      type: 'choice',
      facet: true,
      band: price,
      label: { ko: '톤당 가격대', en: 'Price band a tonne' },
      options: priceBands(steps),
    },
    wasteChapter: {
      type: 'choice',
      many: true,
      facet: true,
      classed: { of: 'wasteCode', by: 'wasteChapter' },
      label: { ko: '폐기물 분류', en: 'Chapter of wastes' },
      options: wasteChapters,
    },
    foreignChapter: {
      type: 'choice',
      many: true,
      facet: true,
      classed: { of: 'foreignCodes', by: 'foreignWaste' },
      label: { ko: '해외 폐기물 분류', en: 'Chapter abroad' },
      options: foreignWasteChapters,
    },
  },
});
