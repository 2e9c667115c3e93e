import { kind, type NoticeKind } from './kind.ts';

/** What is told to those who watch for something. */
export const watchKinds = {
  'search.matched': kind({
    to: ['watcher'],
    text: { ko: '저장한 검색 「{search}」에 새 항목: {listing}', en: 'New in your saved search “{search}”: {listing}' },
  }),
  'follow.published': kind({
    to: ['watcher'],
    text: { ko: '{owner}의 새 등록: {listing}', en: '{owner} published “{listing}”' },
  }),
  'follow.changed': kind({
    to: ['watcher'],
    text: {
      ko: '팔로우한 「{listing}」의 내용이 바뀌었습니다: {what}',
      en: '“{listing}”, which you follow, has changed: {what}',
    },
  }),
  'follow.returned': kind({
    to: ['watcher'],
    text: { ko: '팔로우한 「{listing}」이(가) 다시 공개되었습니다', en: '“{listing}”, which you follow, is open again' },
  }),
  'follow.withdrawn': kind({
    to: ['watcher'],
    text: { ko: '팔로우한 「{listing}」의 공개가 중단되었습니다', en: '“{listing}”, which you follow, is no longer open' },
  }),
  'follow.ended': kind({
    to: ['watcher'],
    text: { ko: '팔로우한 「{listing}」이(가) 종료되었습니다', en: '“{listing}”, which you follow, has ended' },
  }),
  'follow.status': kind({
    to: ['watcher'],
    text: {
      ko: '「{listing}」의 권리 상태 추정이 바뀌었습니다: {what}',
      en: 'The estimated legal status of “{listing}” has changed: {what}',
    },
  }),
  'alerts.letter': kind({
    to: ['watcher'],
    quiet: true,
    text: { ko: '지켜보는 검색과 항목에 새 소식 {count}건', en: '{count} news from what you watch' },
  }),
} as const satisfies Record<string, NoticeKind>;
