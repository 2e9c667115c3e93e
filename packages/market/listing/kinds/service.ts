import { kind } from '../kind.ts';
import { serviceType } from './work-options.ts';

/** Something that is done for others and is no making: design, tests, certification, upkeep, logistics. */
export const service = kind({
  name: 'service',
  label: { ko: '서비스', en: 'Service' },
  plural: { ko: '서비스', en: 'Services' },
  schemaOrg: 'Service',
  schemes: ['ksic'],
  deals: ['inquiry'],
  fresh: { remindAfterDays: 90, archiveAfterDays: 180 },
  answerWithinHours: 16,
  called: ['용역', '기술 서비스', 'engineering service'],
  attributes: {
    serviceType: {
      type: 'choice',
      facet: true,
      required: true,
      label: { ko: '서비스 종류', en: 'Type of service' },
      options: serviceType,
    },
    scope: { type: 'text', max: 4000, lines: 5, label: { ko: '업무 범위', en: 'Scope' } },
    deliverables: { type: 'text', max: 2000, lines: 3, label: { ko: '결과물', en: 'Deliverables' } },
    certificates: { type: 'words', max: 20, facet: true, label: { ko: '인증', en: 'Certificates' } },
    standards: { type: 'words', max: 20, label: { ko: '적용 표준', en: 'Standards applied' } },
    remote: { type: 'boolean', facet: true, label: { ko: '원격 가능', en: 'At a distance' } },
    leadTime: { type: 'range', unit: 'd', label: { ko: '소요 기간', en: 'Lead time' } },
    guidePrice: { type: 'money', stage: 'qualified', label: { ko: '기준 가격', en: 'Guide price' } },
  },
});
