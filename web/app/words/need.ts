import { useLanguage } from './words.ts';

const ko = {
  anonymous: '기업명 공개',
  anonymousHint:
    '숨기면 검색, 메일, 문의 화면 어디에도 기업명이 나오지 않습니다. 운영자와 직접 지정한 중개기관만 볼 수 있습니다.',
  anonymousOption: '기업명을 숨기기',
  undisclosed: '비공개 기업',
  undisclosedText: '등록한 기업이 이름을 공개하지 않았습니다. 문의는 그대로 전달됩니다.',
};

const en: typeof ko = {
  anonymous: 'Name of the company',
  anonymousHint:
    'When hidden, the name appears neither in search nor in mail nor in inquiries. Only the operator and a broker that you name can see it.',
  anonymousOption: 'Keep our name hidden',
  undisclosed: 'Undisclosed company',
  undisclosedText: 'The company does not show its name. Inquiries reach it all the same.',
};

/** Words about needs, their matches and brokers. */
export const useNeedWords = (): typeof ko => (useLanguage() === 'ko' ? ko : en);
