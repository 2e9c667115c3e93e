import { kind } from '../kind.ts';
import { cooperation, orderUnit } from './options.ts';

/** What a company looks for: a technology, a product or somebody who solves a problem (UT4). Whoever can help writes to its owner. */
export const need = kind({
  name: 'need',
  label: { ko: '수요', en: 'Need' },
  plural: { ko: '수요', en: 'Needs' },
  schemaOrg: 'Demand',
  schemes: ['hs', 'ipc', 'ksic'],
  deals: ['inquiry'],
  fresh: { remindAfterDays: 60, archiveAfterDays: 90 },
  answerWithinHours: 24,
  anonymous: true,
  conditions: {
    readiness: { rule: 'atLeast', of: 'readiness' },
    cooperation: { rule: 'anyOf', of: 'cooperation' },
    pressure: { rule: 'range', of: 'pressure' },
    temperature: { rule: 'range', of: 'temperature' },
    territory: { rule: 'covers', of: 'protectedIn' },
    budget: { rule: 'atMost', of: 'expectedFee' },
    neededBy: { rule: 'inUse', of: 'readiness' },
  },
  attributes: {
    problem: { type: 'text', max: 3000, lines: 5, required: true, label: { ko: '풀고 싶은 문제', en: 'Problem to solve' } },
    conditions: {
      type: 'text',
      max: 3000,
      lines: 4,
      label: { ko: '원하는 조건', en: 'Conditions wanted' },
      hint: {
        ko: '규격, 인증, 시험 방법처럼 꼭 맞아야 하는 것을 적어 주세요',
        en: 'What an answer has to meet: standards, certificates, tests',
      },
    },
    readiness: {
      type: 'whole',
      min: 1,
      max: 9,
      facet: true,
      label: { ko: '원하는 기술성숙도(TRL)', en: 'Readiness wanted (TRL)' },
      hint: { ko: 'ISO 16290의 1~9단계 가운데 가장 낮은 단계', en: 'The least acceptable level of ISO 16290, 1 to 9' },
    },
    cooperation: {
      type: 'choice',
      many: true,
      facet: true,
      label: { ko: '원하는 거래 유형', en: 'Cooperation wanted' },
      options: cooperation,
    },
    pressure: { type: 'range', unit: 'MPa', facet: true, label: { ko: '필요한 압력', en: 'Pressure needed' } },
    temperature: { type: 'range', unit: 'Cel', facet: true, label: { ko: '필요한 온도', en: 'Temperature needed' } },
    quantityPerYear: { type: 'whole', min: 1, label: { ko: '연간 수량', en: 'Quantity per year' } },
    unitOfQuantity: { type: 'choice', label: { ko: '수량 단위', en: 'Unit of quantity' }, options: orderUnit },
    budget: { type: 'money', stage: 'qualified', label: { ko: '예산', en: 'Budget' } },
    neededBy: { type: 'date', label: { ko: '필요한 때', en: 'Needed by' } },
    territory: { type: 'words', max: 20, label: { ko: '대상 지역', en: 'Territory' } },
  },
});
