import { kind, type NoticeKind } from './kind.ts';

/** What is told of mandates of brokers and of the credit that they share. */
export const mandateKinds = {
  'mandate.offered': kind({
    to: ['sharers'],
    text: { ko: '{from}에서 중개 약정을 제안했습니다', en: '{from} offers you a mandate to broker' },
  }),
  'mandate.accepted': kind({
    to: ['sharers'],
    text: { ko: '{from}에서 중개 약정을 받아들였습니다', en: '{from} has accepted the mandate' },
  }),
  'mandate.declined': kind({
    to: ['sharers'],
    text: { ko: '{from}에서 중개 약정을 거절했습니다', en: '{from} has declined the mandate' },
  }),
  'mandate.ended': kind({
    to: ['sharers'],
    text: {
      ko: '{mandator} / {broker} 중개 약정이 끝났습니다. 그동안 번 수수료는 그대로 남습니다',
      en: 'The mandate of {mandator} for {broker} has ended; what was earned under it stays owed',
    },
  }),
  'credit.proposed': kind({
    to: ['sharers'],
    text: {
      ko: '라이선스 {number}: 중개기관별 몫이 제안되었습니다. 동의 여부를 알려 주세요',
      en: 'Licence {number}: shares of the brokers are proposed. Please say whether you agree',
    },
  }),
  'credit.disputed': kind({
    to: ['sharers'],
    text: {
      ko: '라이선스 {number}: 제안된 몫에 이의가 있습니다. 다른 몫을 제안해 주세요',
      en: 'Licence {number}: the proposed shares are disputed. Please propose others',
    },
  }),
  'credit.agreed': kind({
    to: ['sharers'],
    text: {
      ko: '라이선스 {number}: 중개기관별 몫이 정해졌습니다. 입금될 때마다 수수료를 계산합니다',
      en: 'Licence {number}: the shares of the brokers are agreed; commission is reckoned with every payment',
    },
  }),
} as const satisfies Record<string, NoticeKind>;
