import { kind, type NoticeKind } from './kind.ts';

/** What is told of moderation. */
export const caseKinds = {
  'case.opened': kind({
    to: ['operators'],
    text: { ko: '새 신고: {what} ({reason})', en: 'New report: {what} ({reason})' },
  }),
  'case.late': kind({
    to: ['operators'],
    text: { ko: '처리 기한이 지난 신고: {what} ({reason})', en: 'Report past its term: {what} ({reason})' },
  }),
  'case.decided': kind({
    to: ['named'],
    text: { ko: '신고하신 내용을 처리했습니다: {what} ({outcome})', en: 'Your report is decided: {what} ({outcome})' },
  }),
  'case.warned': kind({
    to: ['owners'],
    text: { ko: '운영자의 경고: {what} ({reason}){note}', en: 'A warning from the operator: {what} ({reason}){note}' },
  }),
} as const satisfies Record<string, NoticeKind>;

/** What is told of requests for approval. */
export const approvalKinds = {
  'approval.asked': kind({
    to: ['named'],
    text: { ko: '{person} 님이 승인을 요청했습니다: {title}', en: '{person} asks for your approval: {title}' },
  }),
  'approval.reminder': kind({
    to: ['named'],
    text: {
      ko: '승인 기한의 절반이 지났습니다. 확인해 주세요: {title} ({person})',
      en: 'Half of the time is over. Please decide: {title} ({person})',
    },
  }),
  'approval.approved': kind({
    to: ['named'],
    text: { ko: '요청이 승인되었습니다: {title}', en: 'Approved: {title}' },
  }),
  'approval.refused': kind({
    to: ['named'],
    text: { ko: '요청이 반려되었습니다: {title}{answer}', en: 'Refused: {title}{answer}' },
  }),
  'approval.allowed': kind({
    to: ['named'],
    text: {
      ko: '{owner} 님이 소유자 권한으로 승인했습니다: {title} ({why})',
      en: '{owner} approved it as an owner, over the usual approvers: {title} ({why})',
    },
  }),
  'approval.forbidden': kind({
    to: ['named'],
    text: {
      ko: '{owner} 님이 소유자 권한으로 반려했습니다: {title} ({why})',
      en: '{owner} refused it as an owner, over the usual approvers: {title} ({why})',
    },
  }),
  'approval.withdrawn': kind({
    to: ['named'],
    quiet: true,
    text: { ko: '{person} 님이 승인 요청을 취소했습니다: {title}', en: '{person} took back the request: {title}' },
  }),
  'approval.expired': kind({
    to: ['named'],
    text: {
      ko: '기한 안에 승인되지 않아 요청이 끝났습니다: {title}',
      en: 'Not approved in time, so the request has ended: {title}',
    },
  }),
} as const satisfies Record<string, NoticeKind>;
