import type { Band } from '../attribute.ts';
import { priceBands } from '../band.ts';
import { kind } from '../kind.ts';
import { inspectionGrade, machineType } from './work-options.ts';

const steps = [5, 10, 20, 50, 100, 200, 500, 1000].map((millions) => millions * 1_000_000);
const band: Band = { of: 'reservePrice', steps };

/** A machine that has served and is sold as it stands (UG7). */
export const usedMachine = kind({
  name: 'usedMachine',
  label: { ko: '중고설비', en: 'Used machine' },
  plural: { ko: '중고설비', en: 'Used machines' },
  schemaOrg: 'Product',
  schemes: ['hs', 'ksic'],
  deals: ['inquiry', 'resale'],
  fresh: { remindAfterDays: 45, archiveAfterDays: 90 },
  answerWithinHours: 16,
  called: ['중고기계', '중고장비', '유휴설비', '중고 매매', 'second-hand machinery', 'used equipment'],
  attributes: {
    machineType: {
      type: 'choice',
      facet: true,
      required: true,
      label: { ko: '기계 종류', en: 'Type of machine' },
      options: machineType,
    },
    maker: { type: 'words', max: 5, label: { ko: '제작사', en: 'Maker' } },
    model: { type: 'words', max: 5, identifier: true, label: { ko: '모델', en: 'Model' } },
    year: { type: 'whole', min: 1950, max: 2100, facet: true, label: { ko: '제작 연도', en: 'Year of manufacture' } },
    hoursRun: { type: 'quantity', unit: 'h', facet: true, named: true, label: { ko: '가동 시간', en: 'Hours run' } },
    grade: { type: 'choice', facet: true, label: { ko: '점검 등급', en: 'Inspection grade' }, options: inspectionGrade },
    inspected: { type: 'date', label: { ko: '점검일', en: 'Inspected' } },
    inspectedBy: { type: 'words', max: 3, label: { ko: '점검 기관', en: 'Inspected by' } },
    history: { type: 'text', max: 3000, lines: 4, label: { ko: '사용·정비 이력', en: 'History of use and repair' } },
    workLength: {
      type: 'quantity',
      unit: 'mm',
      facet: true,
      named: true,
      label: { ko: '가공물 길이(X)', en: 'Work length (X)' },
    },
    workWidth: { type: 'quantity', unit: 'mm', facet: true, named: true, label: { ko: '가공물 폭(Y)', en: 'Work width (Y)' } },
    workHeight: {
      type: 'quantity',
      unit: 'mm',
      facet: true,
      named: true,
      label: { ko: '가공물 높이(Z)', en: 'Work height (Z)' },
    },
    site: { type: 'words', max: 5, label: { ko: '설치 장소', en: 'Where it stands' } },
    acceptance: {
      type: 'choice',
      many: true,
      facet: true,
      label: { ko: '인수 시험', en: 'Acceptance test' },
      options: {
        under_power: { ko: '가동 시운전', en: 'Under power' },
        cutting: { ko: '시험 가공', en: 'Test piece' },
        geometry: { ko: '정밀도 측정(ISO 230)', en: 'Geometry by ISO 230' },
        visual: { ko: '육안 점검', en: 'Visual only' },
      },
    },
    warranty: { type: 'range', unit: 'mo', label: { ko: '보증 기간', en: 'Warranty' } },
    dismantling: {
      type: 'choice',
      label: { ko: '해체·반출', en: 'Dismantling' },
      options: {
        seller: { ko: '판매자 부담', en: 'By the seller' },
        buyer: { ko: '구매자 부담', en: 'By the buyer' },
        shared: { ko: '협의', en: 'To be agreed' },
      },
    },
    availableFrom: { type: 'date', label: { ko: '인도 가능일', en: 'Available from' } },
    priceBasis: {
      type: 'choice',
      facet: true,
      label: { ko: '가격 방식', en: 'Price basis' },
      options: {
        fixed: { ko: '정가', en: 'Fixed price' },
        negotiable: { ko: '협의', en: 'Negotiable' },
        auction: { ko: '경매', en: 'Auction' },
      },
    },
    price: { type: 'money', label: { ko: '판매가', en: 'Price' } },
    reservePrice: {
      type: 'money',
      sealed: true,
      label: { ko: '최저 희망가(봉인)', en: 'Least price (sealed)' },
      hint: { ko: '원화로 적으면 아래 가격대만 공개됩니다', en: 'In won; others see the band alone' },
    },
    priceBand: { type: 'choice', facet: true, band, label: { ko: '가격대', en: 'Price band' }, options: priceBands(steps) },
  },
});
