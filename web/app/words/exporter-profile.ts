import { useLanguage } from './words.ts';

const ko = {
  back: '수출기업 찾기',
  own: '우리 기업의 수출기업 정보',
  company: '기업 화면과 등록한 제품 보기',
  shownTo: {
    agencies: (shown: boolean): string => (shown ? '지원기관에 공개 중' : '지원기관에 비공개'),
    buyers: (shown: boolean): string => (shown ? '바이어에게 공개 중' : '바이어에게 비공개'),
  },
  preview: { agencies: '지원기관이 보는 화면', buyers: '바이어가 보는 화면' },
  previewing: {
    agencies: '지원기관이 보게 되는 모습입니다. 공개에 동의한 동안에만 보입니다.',
    buyers: '바이어가 보게 되는 모습입니다. 공개에 동의한 동안에만 보입니다.',
  },
  news: '새 소식',
  newsLead:
    '수출국의 수입규제, 끝나 가는 인증, 등급에 맞는 지원사업, 준비도의 변화를 날마다 살펴 알려 드립니다. 같은 소식이 알림으로도 갑니다.',
  newsNone: '아직 소식이 없습니다. 수출국의 수입규제, 끝나 가는 인증, 등급에 맞는 지원사업을 날마다 살펴 알려 드립니다.',
  goods: '수출 품목',
  goodsNone: '밝힌 품목이 없습니다.',
  more: (n: string) => `외 ${n}개`,
  said: '기업이 직접 밝힘',
  certificates: '인증',
  certificatesNone: '밝힌 인증이 없습니다.',
  until: (day: string) => `${day}까지`,
  untilUnknown: '유효기간 모름',
  ended: '유효기간 지남',
  markets: '수출국',
  marketsNone: '밝힌 수출국이 없습니다.',
  capacity: '월 생산능력',
  languages: '응대하는 외국어',
  untold: '밝히지 않음',
  self: '수출 실적, 규모와 같은 값은 기업이 밝힌 것으로, 장터가 확인한 것은 아닙니다.',
};

type ExporterProfileWords = typeof ko;

const en: ExporterProfileWords = {
  back: 'Exporters',
  own: 'Our exporter profile',
  company: 'The company and its listings',
  shownTo: {
    agencies: (shown) => (shown ? 'Shown to agencies' : 'Not shown to agencies'),
    buyers: (shown) => (shown ? 'Shown to buyers' : 'Not shown to buyers'),
  },
  preview: { agencies: 'As agencies see it', buyers: 'As buyers see it' },
  previewing: {
    agencies: 'This is what agencies see, as long as you agree to be shown to them.',
    buyers: 'This is what buyers see, as long as you agree to be shown to them.',
  },
  news: 'News',
  newsLead:
    'Measures of your markets, certificates that end, calls for your band and changes of readiness, looked for every day. The same comes as notices.',
  newsNone: 'Nothing yet. Measures of your markets, certificates that end and calls for your band are looked for every day.',
  goods: 'Goods for export',
  goodsNone: 'No goods are told.',
  more: (n) => `and ${n} more`,
  said: 'the company’s own word',
  certificates: 'Certificates',
  certificatesNone: 'No certificates are told.',
  until: (day) => `until ${day}`,
  untilUnknown: 'last day unknown',
  ended: 'no longer holds',
  markets: 'Exports to',
  marketsNone: 'No markets are told.',
  capacity: 'Output of a month',
  languages: 'Foreign languages answered in',
  untold: 'not told',
  self: 'Exports, size and the like are the company’s own word; the market has not checked them.',
};

const words = { ko, en } as const;

/** The words of an exporter’s profile as others see it. */
export const useExporterProfileWords = (): ExporterProfileWords => words[useLanguage()];
