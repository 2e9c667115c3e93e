import type { Clause } from '../clause.ts';
import { date, words } from '../slot.ts';

export const records: Clause = {
  id: 'records',
  heading: { ko: '장부와 감사', en: 'Records and audit' },
  part: 'audit',
  sentences: [
    {
      id: 'keep',
      ko: '기술도입자는 기술료 산정에 필요한 장부를 {keepYears}년 동안 보존한다.',
      en: 'The Recipient keeps the records needed to reckon royalties for {keepYears} years.',
    },
    {
      id: 'audit',
      ko: '기술제공자는 {noticeDays}일 전에 서면으로 알리고 연 {perYear}회까지 독립된 회계사를 통하여 장부를 확인할 수 있다.',
      en: 'On {noticeDays} days’ written notice, and up to {perYear} times a year, the Provider may have the records examined by an independent accountant.',
    },
  ],
};

export const diligence: Clause = {
  id: 'diligence',
  heading: { ko: '성실 실시', en: 'Diligence' },
  part: 'diligence',
  sentences: [
    {
      id: 'effort',
      ko: '기술도입자는 대상기술의 사업화를 위하여 성실히 노력한다.',
      en: 'The Recipient works diligently to bring the Technology to market.',
    },
    {
      id: 'duty',
      each: (t) => (t.diligence ?? []).map(({ duty, by }) => ({ duty: words(duty), by: date(by) })),
      ko: '기술도입자는 {by}까지 다음을 이행한다: {duty}',
      en: 'By {by} the Recipient does the following: {duty}',
    },
  ],
};

export const improvements: Clause = {
  id: 'improvements',
  heading: { ko: '개량기술', en: 'Improvements' },
  part: 'improvements',
  sentences: [
    {
      id: 'owner',
      ko: '대상기술의 개량과 이 계약에 따라 얻은 성과의 귀속: {improvements}',
      en: 'Improvements of the Technology and results obtained under this agreement: {improvements}',
    },
  ],
};

export const confidentiality: Clause = {
  id: 'confidentiality',
  heading: { ko: '비밀유지', en: 'Confidentiality' },
  sentences: [
    {
      id: 'duty',
      ko: '당사자는 이 계약과 관련하여 알게 된 상대방의 비밀을 계약 기간과 그 종료 후 {confidentialYears}년 동안 제삼자에게 공개하거나 이 계약의 목적 밖으로 사용하지 아니한다.',
      en: 'During the term and for {confidentialYears} years after it, neither party discloses the secrets of the other learnt in connection with this agreement, or uses them for another purpose.',
    },
  ],
};

export const warranty: Clause = {
  id: 'warranty',
  heading: { ko: '보증', en: 'Warranty' },
  sentences: [
    {
      id: 'authority',
      ko: '기술제공자는 이 계약을 체결할 권한이 있음을 보증한다. 공동 권리자가 있는 경우 그 동의를 받았음을 보증한다.',
      en: 'The Provider warrants that it is entitled to enter into this agreement and, where there are co-owners, that they have consented.',
    },
    {
      id: 'asIs',
      ko: '기술제공자는 대상기술의 상업적 성과를 보증하지 아니한다.',
      en: 'The Provider does not warrant that the Technology will succeed commercially.',
    },
  ],
};
