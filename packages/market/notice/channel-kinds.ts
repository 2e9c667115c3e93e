import { kind, type NoticeKind } from './kind.ts';

/** What is told of sales-channel projects. */
export const channelNoticeKinds = {
  'channel.asked': kind({
    to: ['owners'],
    text: {
      ko: '{agency}에서 판로 개척 사업 「{title}」을 함께 하려 합니다. 동의해 주세요',
      en: '{agency} wants to run the sales-channel project “{title}” for you. Please agree',
    },
  }),
  'channel.answered': kind({
    to: ['named'],
    text: { ko: '판로 개척 사업 「{title}」: {what}', en: 'Sales-channel project “{title}”: {what}' },
  }),
  'channel.taskDue': kind({
    to: ['named'],
    text: {
      ko: '판로 개척 사업 「{title}」의 할 일: {task} (기한 {due})',
      en: 'Task of the sales-channel project “{title}”, due {due}: {task}',
    },
  }),
} as const satisfies Record<string, NoticeKind>;
