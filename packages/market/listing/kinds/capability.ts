import { kind } from '../kind.ts';
import { processes } from './work-options.ts';

/** Work that a company does for others on its own machines (UC5): what it can hold, how finely, and when it is free. */
export const capability = kind({
  name: 'capability',
  label: { ko: '가공 역량', en: 'Capability' },
  plural: { ko: '가공 역량', en: 'Capabilities' },
  schemaOrg: 'Service',
  schemes: ['ksic'],
  deals: ['inquiry'],
  offeredBy: ['exporter', 'equipment_centre', 'university', 'institute', 'agency', 'operator'],
  fresh: { remindAfterDays: 30, archiveAfterDays: 90 },
  answerWithinHours: 8,
  called: ['임가공', '외주 가공', '위탁 생산', '가공 업체', 'contract manufacturing', 'subcontracting', 'job shop'],
  attributes: {
    processes: {
      type: 'choice',
      many: true,
      facet: true,
      required: true,
      label: { ko: '공정', en: 'Processes' },
      options: processes,
    },
    machines: { type: 'words', max: 20, label: { ko: '보유 설비', en: 'Machines' } },
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
    tolerance: {
      type: 'quantity',
      unit: 'mm',
      facet: true,
      named: true,
      label: { ko: '최소 공차(±)', en: 'Least tolerance (±)' },
      hint: { ko: '양산에서 지키는 값', en: 'As held in series' },
    },
    materials: { type: 'words', max: 20, facet: true, label: { ko: '가공 소재', en: 'Materials worked' } },
    certificates: { type: 'words', max: 20, facet: true, label: { ko: '인증', en: 'Certificates' } },
    lotSize: { type: 'range', unit: '1', label: { ko: '로트 수량', en: 'Lot size' } },
    leadTime: { type: 'range', unit: 'd', label: { ko: '납기', en: 'Lead time' } },
    freeWeeks: {
      type: 'weeks',
      max: 26,
      label: { ko: '주별 여유 시간', en: 'Free hours by week' },
      hint: { ko: '한 줄에 한 주씩 “2026-W50 40”처럼', en: 'One week a line, such as “2026-W50 40”' },
    },
    inspection: { type: 'text', max: 2000, lines: 3, label: { ko: '검사 방법', en: 'How it is inspected' } },
    guidePrice: { type: 'money', stage: 'qualified', label: { ko: '시간당 기준 가격', en: 'Guide price an hour' } },
  },
});
