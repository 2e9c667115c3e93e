import { kind, type NoticeKind } from './kind.ts';

/** What is told of licences, their royalties and invoices, to the side that has to act or to both. */
export const royaltyKinds = {
  'licence.granted': kind({
    to: ['licensor', 'licensee'],
    text: { ko: '라이선스 {number} 「{title}」이(가) 발효되었습니다', en: 'Licence {number} “{title}” is in force' },
  }),
  'licence.breach': kind({
    to: ['licensor', 'licensee'],
    text: {
      ko: '라이선스 {number} 「{title}」: 의무 불이행이 통지되었습니다. 시정 기한을 확인해 주세요',
      en: 'Licence {number} “{title}”: notice of a breach. Please see until when it can be made good',
    },
  }),
  'licence.healed': kind({
    to: ['licensee'],
    text: {
      ko: '라이선스 {number} 「{title}」의 불이행이 시정되었습니다',
      en: 'Licence {number} “{title}”: the breach is made good',
    },
  }),
  'licence.ended': kind({
    to: ['licensor', 'licensee'],
    text: { ko: '라이선스 {number} 「{title}」이(가) 끝났습니다', en: 'Licence {number} “{title}” has ended' },
  }),
  'licence.termCorrected': kind({
    to: ['licensor', 'licensee'],
    text: {
      ko: '라이선스 {number} 「{title}」의 실시료 기간이 {until}까지로 바로잡혔습니다',
      en: 'Licence {number} “{title}”: royalties now run until {until}',
    },
  }),
  'licence.milestoneSoon': kind({
    to: ['licensee'],
    text: {
      ko: '라이선스 {number}: 마일스톤 「{milestone}」의 기한이 {on}입니다',
      en: 'Licence {number}: the milestone “{milestone}” is due on {on}',
    },
  }),
  'licence.milestoneClaimed': kind({
    to: ['licensor'],
    text: {
      ko: '라이선스 {number}: 마일스톤 「{milestone}」 달성이 보고되었습니다. 확인해 주세요',
      en: 'Licence {number}: the milestone “{milestone}” is said to be reached. Please check',
    },
  }),
  'licence.milestoneReached': kind({
    to: ['licensee'],
    text: {
      ko: '라이선스 {number}: 마일스톤 「{milestone}」 달성이 확인되었습니다',
      en: 'Licence {number}: the milestone “{milestone}” is confirmed',
    },
  }),
  'royalty.statementDue': kind({
    to: ['licensee'],
    text: {
      ko: '라이선스 {number}: {from}~{to} 실적을 {by}까지 보고해 주세요',
      en: 'Licence {number}: please state the sales of {from} to {to} by {by}',
    },
  }),
  'royalty.statementLate': kind({
    to: ['licensor', 'licensee'],
    text: {
      ko: '라이선스 {number}: {from}~{to} 실적 보고 기한({by})이 지났습니다',
      en: 'Licence {number}: the statement of {from} to {to} was due on {by}',
    },
  }),
  'royalty.stated': kind({
    to: ['licensor'],
    text: {
      ko: '라이선스 {number}: {from}~{to} 실적이 보고되었습니다. 확인해 주세요',
      en: 'Licence {number}: the sales of {from} to {to} are stated. Please check',
    },
  }),
  'royalty.verified': kind({
    to: ['licensee'],
    text: {
      ko: '라이선스 {number}: {from}~{to} 실적이 확인되었습니다',
      en: 'Licence {number}: the statement of {from} to {to} is verified',
    },
  }),
  'royalty.disputed': kind({
    to: ['licensee'],
    text: {
      ko: '라이선스 {number}: {from}~{to} 실적에 이의가 있습니다 ({reason})',
      en: 'Licence {number}: the statement of {from} to {to} is disputed ({reason})',
    },
  }),
  'invoice.issued': kind({
    to: ['licensee'],
    text: {
      ko: '라이선스 {number}: 청구서 {invoice}가 발행되었습니다. 지급 기한 {by}',
      en: 'Licence {number}: invoice {invoice} is issued, due on {by}',
    },
  }),
  'invoice.paid': kind({
    to: ['licensor', 'licensee'],
    text: {
      ko: '라이선스 {number}: 청구서 {invoice}가 완납되었습니다',
      en: 'Licence {number}: invoice {invoice} is paid in full',
    },
  }),
  'invoice.reopened': kind({
    to: ['licensor', 'licensee'],
    text: {
      ko: '라이선스 {number}: 카드사가 대금을 회수하여 청구서 {invoice}를 다시 내야 합니다',
      en: 'Licence {number}: the bank of the card took the money back, and invoice {invoice} is to be paid again',
    },
  }),
  'invoice.late': kind({
    to: ['licensor', 'licensee'],
    text: {
      ko: '라이선스 {number}: 청구서 {invoice}의 지급 기한({by})이 지났습니다',
      en: 'Licence {number}: invoice {invoice} was due on {by}',
    },
  }),
  'invoice.void': kind({
    to: ['licensee'],
    text: { ko: '라이선스 {number}: 청구서 {invoice}가 취소되었습니다', en: 'Licence {number}: invoice {invoice} is void' },
  }),
} as const satisfies Record<string, NoticeKind>;
