import { useLanguage } from './words.ts';

/** The two words of every search page; all else of saved searches is loaded where they are looked after. */
const words = {
  ko: { save: '이 검색 저장', feedOfSearch: '이 검색의 새 항목 피드' },
  en: { save: 'Save this search', feedOfSearch: 'Feed of what is new in this search' },
};

export const useSaveSearchWords = () => words[useLanguage()];
