import { kind, type NoticeKind } from './kind.ts';

/** What an exporter is told of its market, its papers and its standing. */
export const exporterNoticeKinds = {
  'exporter.asked': kind({
    to: ['owners'],
    text: {
      ko: '마지막 해외 주문 뒤 90일이 지났습니다. 주문이 끊겼다면 까닭을 알려 주세요',
      en: 'No order from abroad for 90 days. If no more will come, please say why',
    },
  }),
  'exporter.dormant': kind({
    to: ['owners'],
    text: {
      ko: '한 해 동안 해외 주문이 없어 수출 중단으로 바뀌었습니다',
      en: 'No order from abroad for a year: you now count as dormant',
    },
  }),
  'exporter.certificate': kind({
    to: ['owners'],
    text: { ko: '인증 {name}의 유효기간이 {until}에 끝납니다', en: 'The certificate {name} ends on {until}' },
  }),
  'exporter.regulation': kind({
    to: ['owners'],
    text: {
      ko: '수출국({country})의 수입규제가 새로 생기거나 바뀌었습니다: {title} (HS {hs})',
      en: 'A measure against imports in {country} is new or has changed: {title} (HS {hs})',
    },
  }),
  'exporter.programme': kind({
    to: ['owners'],
    text: {
      ko: '우리 수출 등급에 맞는 지원사업 「{title}」을(를) {until}까지 모집합니다',
      en: 'A call for exporters of your band is open until {until}: “{title}”',
    },
  }),
  'exporter.band': kind({
    to: ['owners'],
    text: {
      ko: '수출 등급이 {before}에서 {after}(으)로 바뀌었습니다',
      en: 'Your export band has changed from {before} to {after}',
    },
  }),
  'exporter.readiness': kind({
    to: ['owners'],
    text: {
      ko: '수출 준비도가 {before}점에서 {after}점으로 바뀌었습니다',
      en: 'Your readiness to export has moved from {before} to {after}',
    },
  }),
} as const satisfies Record<string, NoticeKind>;
