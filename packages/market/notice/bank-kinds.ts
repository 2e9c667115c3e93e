import { kind, type NoticeKind } from './kind.ts';

/** What is told of the account into which an organisation is paid, to it and to those who pay it. */
export const bankKinds = {
  'bank.proposed': kind({
    to: ['administrators', 'owners'],
    text: {
      ko: '{organisation}의 입금 계좌 변경이 신청되었습니다(끝자리 {last}). 모르는 일이면 바로 취소해 주세요',
      en: 'A new bank account of {organisation} is proposed (ending in {last}). Cancel it at once if you do not know of it',
    },
  }),
  'bank.cooling': kind({
    to: ['administrators', 'owners'],
    text: {
      ko: '{organisation}의 새 계좌(끝자리 {last})가 확인되어 72시간 뒤 적용됩니다. 그 전에는 언제든 취소할 수 있습니다',
      en: 'The new account of {organisation} (ending in {last}) is confirmed and comes into use in 72 hours; it can be cancelled until then',
    },
  }),
  'bank.active': kind({
    to: ['administrators', 'owners'],
    text: {
      ko: '{organisation}의 입금 계좌가 끝자리 {last}(으)로 바뀌었습니다',
      en: 'The account of {organisation} ending in {last} is now in use',
    },
  }),
  'bank.cancelled': kind({
    to: ['administrators', 'owners'],
    text: {
      ko: '{organisation}의 계좌 변경(끝자리 {last})이 취소되었습니다',
      en: 'The change of account of {organisation} (ending in {last}) is cancelled',
    },
  }),
  'bank.warned': kind({
    to: ['administrators', 'owners', 'payers'],
    text: {
      ko: '주의: {organisation}이(가) 입금 계좌를 바꾸려 합니다. 메일로 받은 계좌로 보내지 말고 전화로 직접 확인하세요',
      en: 'Warning: {organisation} is about to change its bank account. Do not pay into an account from a mail; call them first',
    },
  }),
  'bank.warnedCooling': kind({
    to: ['administrators', 'owners', 'payers'],
    text: {
      ko: '주의: {organisation}의 새 계좌가 72시간 뒤 적용됩니다. 그때까지는 이전 계좌가 유효합니다',
      en: 'Warning: a new account of {organisation} comes into use in 72 hours. Until then the one before holds',
    },
  }),
  'bank.warnedActive': kind({
    to: ['administrators', 'owners', 'payers'],
    text: {
      ko: '{organisation}의 입금 계좌가 바뀌었습니다. 송금 전에 알고 있던 번호로 전화해 확인하세요',
      en: 'The bank account of {organisation} has changed. Before paying, call them on a number that you knew before',
    },
  }),
  'bank.warnedCancelled': kind({
    to: ['administrators', 'owners', 'payers'],
    text: {
      ko: '{organisation}의 계좌 변경이 취소되었습니다. 이전 계좌가 유효합니다',
      en: 'The change of account of {organisation} is cancelled; the one before holds',
    },
  }),
} as const satisfies Record<string, NoticeKind>;
