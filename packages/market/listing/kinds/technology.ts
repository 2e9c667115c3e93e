import { kind } from '../kind.ts';
import { cooperation } from './options.ts';

/** A patent or know-how that can be licensed or bought (UT1). */
export const technology = kind({
  name: 'technology',
  label: { ko: '기술', en: 'Technology' },
  plural: { ko: '기술', en: 'Technologies' },
  schemaOrg: 'CreativeWork',
  schemes: ['ipc', 'ksic'],
  deals: ['inquiry'],
  offeredBy: ['university', 'institute', 'exporter', 'equipment_centre', 'agency', 'operator'],
  fresh: { remindAfterDays: 180, archiveAfterDays: 270 },
  answerWithinHours: 24,
  attributes: {
    problem: { type: 'text', max: 3000, lines: 4, label: { ko: '해결하는 문제', en: 'Problem solved' } },
    solution: { type: 'text', max: 6000, lines: 6, label: { ko: '해결 방법', en: 'Solution' } },
    advantage: {
      type: 'text',
      max: 3000,
      lines: 4,
      label: { ko: '비교 대상 대비 측정된 장점', en: 'Measured advantage over a named alternative' },
      hint: { ko: '비교 대상과 수치를 적어 주세요', en: 'Name the alternative and give figures' },
    },
    applications: { type: 'words', max: 20, label: { ko: '적용 분야', en: 'Applications' } },
    readiness: {
      type: 'whole',
      min: 1,
      max: 9,
      facet: true,
      label: { ko: '기술성숙도(TRL)', en: 'Technology readiness level (TRL)' },
      hint: { ko: 'ISO 16290의 1~9단계', en: 'ISO 16290, 1 to 9' },
    },
    cooperation: {
      type: 'choice',
      many: true,
      facet: true,
      label: { ko: '거래 유형', en: 'Cooperation' },
      options: cooperation,
    },
    applicationNumber: { type: 'words', max: 10, identifier: true, label: { ko: '출원번호', en: 'Application number' } },
    registrationNumber: { type: 'words', max: 10, identifier: true, label: { ko: '등록번호', en: 'Registration number' } },
    publicationNumber: { type: 'words', max: 10, identifier: true, label: { ko: '공개·공고번호', en: 'Publication number' } },
    applicants: { type: 'words', max: 30, label: { ko: '출원인', en: 'Applicants' } },
    filed: { type: 'date', label: { ko: '출원일', en: 'Filing date' } },
    registered: { type: 'date', label: { ko: '등록일', en: 'Registration date' } },
    rightStatus: {
      type: 'choice',
      facet: true,
      label: { ko: '권리 상태(추정)', en: 'Status of the right (estimate)' },
      options: {
        pending: { ko: '출원 중', en: 'Pending' },
        in_force: { ko: '권리 존속', en: 'In force' },
        lapsed: { ko: '소멸', en: 'Lapsed' },
        withdrawn: { ko: '취하', en: 'Withdrawn' },
        abandoned: { ko: '포기', en: 'Abandoned' },
        refused: { ko: '거절', en: 'Refused' },
        invalidated: { ko: '무효', en: 'Invalidated' },
      },
    },
    expectedFee: { type: 'money', stage: 'qualified', label: { ko: '희망 기술료', en: 'Expected fee' } },
    knowHow: { type: 'text', max: 6000, lines: 6, stage: 'nda', label: { ko: '비공개 노하우', en: 'Confidential know-how' } },
  },
});
