import { kind, type NoticeKind } from './kind.ts';

/** What is told of listings and of the files that they come from. */
export const listingKinds = {
  'listing.published': kind({
    to: ['owners'],
    text: { ko: '「{listing}」이(가) 공개되었습니다', en: '“{listing}” is published' },
  }),
  'listing.changesRequested': kind({
    to: ['owners'],
    text: { ko: '「{listing}」의 보완이 필요합니다', en: 'Changes are requested to “{listing}”' },
  }),
  'listing.suspended': kind({
    to: ['owners'],
    text: { ko: '「{listing}」의 공개가 중지되었습니다', en: '“{listing}” is suspended' },
  }),
  'listing.reminder': kind({
    to: ['owners'],
    text: {
      ko: '「{listing}」의 내용이 아직 맞는지 확인해 주세요. 확인이 없으면 보관됩니다',
      en: 'Please confirm that “{listing}” still holds; otherwise it will be archived',
    },
  }),
  'listing.archived': kind({
    to: ['owners'],
    text: { ko: '「{listing}」이(가) 보관되었습니다', en: '“{listing}” is archived' },
  }),
  'listing.revisionConfirmed': kind({
    to: ['owners'],
    text: { ko: '「{listing}」의 수정본이 공개되었습니다', en: 'The revision of “{listing}” is published' },
  }),
  'listing.revisionDeclined': kind({
    to: ['owners'],
    text: { ko: '「{listing}」의 수정본이 반려되었습니다', en: 'The revision of “{listing}” is declined' },
  }),
  'import.done': kind({
    to: ['owners'],
    text: {
      ko: '가져오기가 끝났습니다: 새로 {created}건, 바뀜 {updated}건, 거절 {refused}건',
      en: 'The import is done: {created} new, {updated} changed, {refused} refused',
    },
  }),
  'import.failed': kind({
    to: ['owners'],
    text: { ko: '가져오기가 멈추었습니다', en: 'The import has failed' },
  }),
} as const satisfies Record<string, NoticeKind>;
