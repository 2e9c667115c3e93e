import { useLanguage } from './words.ts';

const ko = {
  ask: '제품명으로 HS 코드 추천받기',
  hint: '공식 품명과 표준품명에서 제품명과 비슷한 것을 찾습니다. 품목분류를 확정하는 것은 아닙니다.',
  title: 'HS 코드 추천',
  because: '비슷한 품명',
  take: (code: string) => `${code} 넣기`,
  none: '제품명과 비슷한 품명을 찾지 못했습니다. 코드나 말로 찾아 주십시오.',
  unnamed: '먼저 위에 제품명을 적어 주십시오.',
  failed: '지금은 추천을 가져오지 못했습니다. 코드나 말로 찾아 주십시오.',
};

const en: typeof ko = {
  ask: 'Suggest HS codes from the name',
  hint: 'Compares the name with official and standard product names. This is not a classification ruling.',
  title: 'Suggested HS codes',
  because: 'Similar names',
  take: (code) => `Add ${code}`,
  none: 'No similar name was found. Please find the code by number or by word.',
  unnamed: 'Please write the name above first.',
  failed: 'Suggestions could not be had just now. Please find the code by number or by word.',
};

const words = { ko, en } as const;

/** The words of suggesting HS codes. */
export const useHsWords = (): typeof ko => words[useLanguage()];
