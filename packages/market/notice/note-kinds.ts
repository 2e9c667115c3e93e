import { kind, type NoticeKind } from './kind.ts';

/** What is told of overseas technology notes: to the author, to the desk, and to those who follow one. */
export const noteNoticeKinds = {
  'note.forAuthor': kind({
    to: ['named'],
    text: { ko: '해외 기술 노트 「{title}」: {what}', en: 'Overseas technology note “{title}”: {what}' },
  }),
  'note.submitted': kind({
    to: ['operators'],
    text: {
      ko: '해외 기술 노트 「{title}」의 검토를 기다립니다',
      en: 'The overseas technology note “{title}” waits for a review',
    },
  }),
  'note.forFollowers': kind({
    to: ['named'],
    text: { ko: '팔로우한 해외 기술 노트 「{title}」: {what}', en: 'The overseas technology note “{title}” you follow: {what}' },
  }),
} as const satisfies Record<string, NoticeKind>;
