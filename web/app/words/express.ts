import { useLanguage } from './words.ts';

const ko = {
  title: '간편 실시권',
  ownerLead: '정해 둔 조건 그대로 누구나 협의 없이 받아 갈 수 있습니다. 여럿이 함께 쓸 수 있는 계약만 제공할 수 있습니다.',
  offered: (n: number) => `제공 중 · 제${n}판`,
  notOffered: '제공하지 않음',
  save: '이 조건으로 제공하기',
  saveAgain: '바꾼 조건으로 제공하기',
  withdraw: '더는 제공하지 않기',
  withdrawText: '이미 받아 간 상대방에게는 받아 간 조건이 그대로 남습니다.',
  saved: '이제 이 조건 그대로 받아 갈 수 있습니다.',
  withdrawn: '더는 제공하지 않습니다.',
  publicLead: '기술제공자가 정해 둔 조건입니다. 그대로 받으면 조건 협의 없이 계약서 작성으로 넘어갑니다.',
  box: '정해진 조건 그대로 협의 없이 실시할 수 있는 기술입니다.',
  read: '조건 보기',
  begin: '이 조건으로 거래 시작',
  take: '이 조건 그대로 받기',
  takeText: (n: number) => `제${n}판의 조건에 동의하고, 조건 협의를 건너뜁니다.`,
};
type ExpressWords = typeof ko;

const en: ExpressWords = {
  title: 'Express licence',
  ownerLead:
    'Anyone can take it as it stands, without negotiation. Only agreements that several can hold at once can be offered.',
  offered: (n) => `Offered · version ${n}`,
  notOffered: 'Not offered',
  save: 'Offer these terms',
  saveAgain: 'Offer the changed terms',
  withdraw: 'Offer it no longer',
  withdrawText: 'Whoever has taken it keeps the terms that they took.',
  saved: 'It can be taken on these terms now.',
  withdrawn: 'It is no longer offered.',
  publicLead: 'The provider has set these terms. Taken as they are, the deal goes on to the contract without negotiation.',
  box: 'This technology can be licensed as it stands, without negotiation.',
  read: 'Read the terms',
  begin: 'Begin a deal on these terms',
  take: 'Take these terms as they are',
  takeText: (n) => `You accept the terms of version ${n} and skip their negotiation.`,
};

const words = { ko, en } as const;

/** The words of licences that can be taken without negotiation. */
export const useExpressWords = (): ExpressWords => words[useLanguage()];
