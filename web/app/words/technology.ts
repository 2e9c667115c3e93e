import { useLanguage } from './words.ts';

const ko = {
  comparison: {
    row: (n: number) => `비교 ${n}`,
    measure: '측정 항목',
    alternative: '비교 대상',
    ours: '이 기술의 값',
    theirs: '비교 대상의 값',
    unitHint: '두 값에 함께 쓰는 단위 (예: Wh/kg)',
    better: '바람직한 방향',
    more: '클수록 좋음',
    less: '작을수록 좋음',
    method: '측정 방법·조건',
  },
};

const en: typeof ko = {
  comparison: {
    row: (n) => `Comparison ${n}`,
    measure: 'What was measured',
    alternative: 'Alternative',
    ours: 'Value of this technology',
    theirs: 'Value of the alternative',
    unitHint: 'One unit for both values, such as Wh/kg',
    better: 'Wanted direction',
    more: 'More is better',
    less: 'Less is better',
    method: 'Method and conditions',
  },
};

export type TechnologyWords = typeof ko;
export const technologyWordsIn = (language: string | undefined): TechnologyWords => (language === 'en' ? en : ko);
export const useTechnologyWords = (): TechnologyWords => technologyWordsIn(useLanguage());
