import { useLanguage } from './words.ts';

const ko = {
  source: '규격이 있는 부품 목록 (한 줄에 JSON 하나)',
  title: '읽은 값',
  lead: (taken: string, said: string, share: string) => `${said}개 값 가운데 ${taken}개를 이해했습니다(${share}).`,
  columns: { count: '개수', name: '항목', form: '형식', example: '예', reason: '이유' },
  formHint: '형식에서 9는 숫자, a는 글자입니다.',
  reasons: {
    unknown: '분류에 없는 항목',
    unitless: '단위를 알 수 없는 수',
    implausible: '그 단위로는 있을 수 없는 수',
    form: '읽을 수 없는 형식',
    twice: '다른 값이 이미 말한 항목',
  },
};
type Words = typeof ko;
const en: Words = {
  source: 'Parts with attributes (one JSON object a line)',
  title: 'Values that were read',
  lead: (taken, said, share) => `${taken} of ${said} values were understood (${share}).`,
  columns: { count: 'Count', name: 'Attribute', form: 'Form', example: 'Such as', reason: 'Reason' },
  formHint: 'In a form, 9 stands for figures and a for letters.',
  reasons: {
    unknown: 'no such property of the category',
    unitless: 'a number whose unit nobody says',
    implausible: 'cannot be in the unit of its name',
    form: 'a form that cannot be read',
    twice: 'another value said it already',
  },
};

const words = { ko, en } as const;

/** The words of a list that is read value by value. */
export const useReadingWords = (): Words => words[useLanguage()];
