import { useLanguage } from './words.ts';

const ko = {
  title: '장비 사용 자격',
  lead: '교육을 마치고 받은 자격과 기한입니다. 자격이 있어야 예약할 수 있는 장비가 있습니다.',
  mine: '내 자격',
  granted: '우리가 주는 자격',
  grantedLead: '교육을 마친 사람에게 자격을 주고, 필요하면 거둡니다.',
  none: '자격이 없습니다',
  noneText: '장비 예약 화면에서 필요한 교육을 찾아 예약하면 여기에 나타납니다.',
  noneGranted: '자격을 신청하거나 교육을 예약한 사람이 없습니다.',
  states: {
    requested: '신청함',
    scheduled: '교육 예정',
    qualified: '자격 있음',
    expiring: '곧 만료',
    expired: '만료됨',
    revoked: '취소됨',
  } as Readonly<Record<string, string>>,
  levels: { assisted: '도움받아 사용', independent: '혼자 사용', trainer: '교육 가능' } as Readonly<Record<string, string>>,
  until: (day: string) => `${day}까지`,
  months: '기한(개월)',
  level: '수준',
  reason: '사유',
  chooseReason: '사유를 골라 주세요',
  actions: { grant: '자격 주기', revoke: '자격 취소', request: '다시 신청', withdraw: '신청 취소' } as Readonly<
    Record<string, string>
  >,
  done: '처리했습니다.',
  nav: '사용 자격',
};

export type QualificationWords = typeof ko;

const en: QualificationWords = {
  title: 'Qualifications for equipment',
  lead: 'What you have been trained for, and until when. Some equipment can be booked by the qualified only.',
  mine: 'Mine',
  granted: 'Those we grant',
  grantedLead: 'Grant a qualification after a training, and revoke it where that has to be.',
  none: 'No qualifications',
  noneText: 'Book the training that an instrument asks for; it will be listed here.',
  noneGranted: 'Nobody has asked for a qualification or booked a training.',
  states: {
    requested: 'Asked for',
    scheduled: 'Training booked',
    qualified: 'Qualified',
    expiring: 'Ends soon',
    expired: 'Expired',
    revoked: 'Revoked',
  },
  levels: { assisted: 'With help', independent: 'Independent', trainer: 'Trainer' },
  until: (day) => `until ${day}`,
  months: 'For months',
  level: 'Level',
  reason: 'Reason',
  chooseReason: 'Choose a reason',
  actions: { grant: 'Grant', revoke: 'Revoke', request: 'Ask again', withdraw: 'Withdraw' },
  done: 'Done.',
  nav: 'Qualifications',
};

const words = { ko, en } as const;

/** The words of qualifications. */
export const useQualificationWords = (): QualificationWords => words[useLanguage()];
