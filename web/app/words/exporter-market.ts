import { useLanguage } from './words.ts';

const ko = {
  title: '추천 시장',
  lead: 'KOTRA의 품목별 추천 점수와 한국의 교역 통계를 더해 100점으로 계산합니다. 알 수 없는 항목은 점수에 넣지 않고 모름으로 둡니다.',
  none: '우리 품목에 대한 추천이나 교역 통계가 아직 없습니다. HS 코드를 정하면 여기에 나타납니다.',
  points: (score: string) => `${score}점`,
  of: (points: string, of: string) => `${points} / ${of}`,
  unknown: '모름',
  kotra: (score: string) => `KOTRA 점수 ${score}`,
  noKotra: '우리 등급에 대한 KOTRA 추천 없음',
  exported: (amount: string, span: string) => `한국의 수출 ${amount} (${span})`,
  noTrade: '교역 통계 없음',
  short: '1년이 안 되는 기간이라 비교하지 않음',
  growth: (rate: string) => `연평균 ${rate}`,
  noGrowth: '증가율 모름',
  how: '계산 방법',
  read: (day: string) => `${day} 확인`,
  unread: '아직 읽지 않음',
  stale: '오래된 자료',
};

type ExporterMarketWords = typeof ko;

const en: ExporterMarketWords = {
  title: 'Recommended markets',
  lead: 'KOTRA’s scores for your goods and Korea’s trade figures, together 100 points. What is not known brings no points and is marked so.',
  none: 'There is no recommendation and no trade figure for your goods yet. They appear here once HS codes are told.',
  points: (score) => `${score} points`,
  of: (points, of) => `${points} of ${of}`,
  unknown: 'unknown',
  kotra: (score) => `KOTRA’s score ${score}`,
  noKotra: 'not recommended by KOTRA to your class',
  exported: (amount, span) => `Korea’s exports ${amount} (${span})`,
  noTrade: 'no trade figures',
  short: 'less than a year, not compared',
  growth: (rate) => `${rate} a year`,
  noGrowth: 'growth unknown',
  how: 'How it is reckoned',
  read: (day) => `read ${day}`,
  unread: 'not read yet',
  stale: 'Old figures',
};

const words = { ko, en } as const;

/** The words of recommended markets. */
export const useExporterMarketWords = (): ExporterMarketWords => words[useLanguage()];
