import { useLanguage } from './words.ts';

const ko = {
  title: '거래 실적',
  closed: '끝까지 마친 주문',
  unanswered: '답하지 않아 취소된 주문',
  disputes: '끝난 분쟁',
  agreed: (n: string) => `합의 ${n}`,
  upheld: (n: string) => `구매자 인정 ${n}`,
  dismissed: (n: string) => `판매자 인정 ${n}`,
  withdrawn: (n: string) => `철회 ${n}`,
  supports: '지원사업 수행',
  supportsOf: (settled: string, ended: string) => `끝난 ${ended}건 중 ${settled}건 정산(나머지는 취소·환수)`,
  rate: '정산 성공률',
  count: (n: string) => `${n}건`,
  none: '아직 끝난 거래가 없습니다.',
  how: '거래가 끝날 때 자동으로 셉니다. 후기나 광고로 바뀌지 않습니다.',
  brief: (closed: string, upheld: string) => `마친 주문 ${closed}건 · 구매자가 인정받은 분쟁 ${upheld}건`,
};

const en: typeof ko = {
  title: 'Track record',
  closed: 'Orders carried out',
  unanswered: 'Orders cancelled for want of an answer',
  disputes: 'Disputes that are over',
  agreed: (n) => `settled by both ${n}`,
  upheld: (n) => `ruled for the buyer ${n}`,
  dismissed: (n) => `ruled for the seller ${n}`,
  withdrawn: (n) => `withdrawn ${n}`,
  supports: 'Done under support programmes',
  supportsOf: (settled, ended) => `${settled} of ${ended} that ended were settled, the rest released or taken back`,
  rate: 'Settlement success rate',
  count: (n) => n,
  none: 'Nothing has come to its end yet.',
  how: 'Counted as each deal ends. Neither reviews nor advertising can change it.',
  brief: (closed, upheld) => `Orders carried out: ${closed} · disputes ruled for the buyer: ${upheld}`,
};

/** Words of what an organisation has brought to an end. */
export const useTrackWords = (): typeof ko => ({ ko, en })[useLanguage()];
