import { kind } from './kind.ts';

/** What is told of the consent of co-owners. */
export const coOwnerKinds = {
  'coOwner.asked': kind({
    to: ['owners'],
    text: {
      ko: '{owner}에서 공동 소유 기술 「{listing}」의 공개에 동의하는지 묻습니다',
      en: '{owner} asks for your consent to publish “{listing}”, which you own together',
    },
  }),
  'coOwner.given': kind({
    to: ['owners'],
    text: { ko: '{coOwner}에서 「{listing}」의 공개에 동의했습니다', en: '{coOwner} consents to the publication of “{listing}”' },
  }),
  'coOwner.refused': kind({
    to: ['owners'],
    text: {
      ko: '{coOwner}에서 「{listing}」의 공개에 동의하지 않았습니다',
      en: '{coOwner} does not consent to the publication of “{listing}”',
    },
  }),
} as const;
