import { kind, type NoticeKind } from './kind.ts';

/** What is told of the terms and the contract of a deal: that it is there and whose turn it is, never what it says. */
export const paperKinds = {
  'terms.offeredForSeller': kind({
    to: ['assignee'],
    text: {
      ko: '거래 {number} 「{listing}」: 조건안 {version}판이 왔습니다. 답할 차례입니다',
      en: 'Deal {number} “{listing}”: version {version} of the terms has come; it is your turn',
    },
  }),
  'terms.offeredForBuyer': kind({
    to: ['buyers'],
    text: {
      ko: '거래 {number} 「{listing}」: 조건안 {version}판이 왔습니다. 답할 차례입니다',
      en: 'Deal {number} “{listing}”: version {version} of the terms has come; it is your turn',
    },
  }),
  'terms.withdrawnForSeller': kind({
    to: ['assignee'],
    text: {
      ko: '거래 {number} 「{listing}」: 조건안 {version}판이 철회되었습니다',
      en: 'Deal {number} “{listing}”: version {version} of the terms is taken back',
    },
  }),
  'terms.withdrawnForBuyer': kind({
    to: ['buyers'],
    text: {
      ko: '거래 {number} 「{listing}」: 조건안 {version}판이 철회되었습니다',
      en: 'Deal {number} “{listing}”: version {version} of the terms is taken back',
    },
  }),
  'contract.movedForSeller': kind({
    to: ['assignee'],
    text: { ko: '거래 {number} 「{listing}」 계약서: {move}', en: 'Contract of deal {number} “{listing}”: {move}' },
  }),
  'contract.movedForBuyer': kind({
    to: ['buyers'],
    text: { ko: '거래 {number} 「{listing}」 계약서: {move}', en: 'Contract of deal {number} “{listing}”: {move}' },
  }),
  'contract.issued': kind({
    to: ['assignee', 'buyers', 'sellerSigners', 'buyerSigners'],
    text: {
      ko: '거래 {number} 「{listing}」의 계약서가 발행되었습니다. 읽고 서명해 주세요',
      en: 'The contract of deal {number} “{listing}” is issued. Please read and sign it',
    },
  }),
  'contract.signedForSeller': kind({
    to: ['assignee', 'sellerSigners'],
    text: {
      ko: '{buyer}에서 거래 {number} 「{listing}」의 계약서에 서명했습니다. 귀사의 서명이 남았습니다',
      en: '{buyer} has signed the contract of deal {number} “{listing}”. Your signature is what it waits for',
    },
  }),
  'contract.signedForBuyer': kind({
    to: ['buyers', 'buyerSigners'],
    text: {
      ko: '{seller}에서 거래 {number} 「{listing}」의 계약서에 서명했습니다. 귀사의 서명이 남았습니다',
      en: '{seller} has signed the contract of deal {number} “{listing}”. Your signature is what it waits for',
    },
  }),
} as const satisfies Record<string, NoticeKind>;
