import { addBusinessHours, workingDay } from '../calendar/business.ts';
import { korea } from '../calendar/calendar.ts';
import { reviewDays } from '../verification/level.ts';

interface DeskQueue {
  readonly says: { readonly ko: string; readonly en: string };
  /** Page of the queue, without the language. */
  readonly path: string;
  /** Business hours, by the operator's calendar, within which each case is to be taken up. */
  readonly hours: number;
}

/** What waits for the desk, each with its own clock; the order is the one in which a page shows them. */
export const deskQueues = {
  inquiries: {
    says: { ko: '답 없는 문의', en: 'Unanswered inquiries' },
    path: '/queue',
    hours: workingDay.hours,
  },
  listings: { says: { ko: '등록 심사', en: 'Listings to review' }, path: '/queue', hours: 2 * workingDay.hours },
  verifications: {
    says: { ko: '인증 심사', en: 'Verifications' },
    path: '/desk/verifications',
    hours: reviewDays * workingDay.hours,
  },
  screenings: {
    says: { ko: '제재 명단 확인', en: 'Screening hits' },
    path: '/desk/screenings',
    hours: workingDay.hours,
  },
  requests: {
    says: { ko: '멈춘 견적 요청', en: 'Requests held back' },
    path: '/desk/requests',
    hours: workingDay.hours,
  },
  appeals: {
    says: { ko: '수출기업 이의신청', en: 'Exporters’ appeals' },
    path: '/desk/appeals',
    hours: 5 * workingDay.hours,
  },
  cases: { says: { ko: '신고', en: 'Reports' }, path: '/cases', hours: 2 * workingDay.hours },
  disputes: {
    says: { ko: '결정할 분쟁', en: 'Disputes to rule' },
    path: '/desk/orders',
    hours: 5 * workingDay.hours,
  },
  evaluations: {
    says: { ko: '판단할 성능 평가', en: 'Evaluations to decide' },
    path: '/desk/orders',
    hours: 5 * workingDay.hours,
  },
  services: {
    says: { ko: '판단할 서비스 결과', en: 'Results of services to decide' },
    path: '/desk/orders',
    hours: 5 * workingDay.hours,
  },
  notes: { says: { ko: '해외 기술 노트 검토', en: 'Notes to review' }, path: '/my/notes', hours: 5 * workingDay.hours },
  providerTasks: {
    says: { ko: '멈춘 카드 대금 이동', en: 'Card money that is stuck' },
    path: '/desk/orders',
    hours: workingDay.hours,
  },
  sources: { says: { ko: '멈춘 외부 출처', en: 'Stale sources' }, path: '/sources', hours: workingDay.hours },
  asides: { says: { ko: '처리하지 못한 변경', en: 'Changes set aside' }, path: '/desk/asides', hours: workingDay.hours },
} as const satisfies Record<string, DeskQueue>;

export type DeskQueueName = keyof typeof deskQueues;
export const deskQueueNames = Object.keys(deskQueues) as [DeskQueueName, ...DeskQueueName[]];

/** When a case that has waited since `since` is to be taken up, in working hours of Seoul. */
export const dueOf = (queue: DeskQueueName, since: string): string =>
  addBusinessHours(new Date(since), deskQueues[queue].hours, korea()).toISOString();
