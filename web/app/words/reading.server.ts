import type { Language } from '../api/views.ts';

/** What the search page says of how a text was read and ranked; made on the server, so that no browser loads it. */
interface ReadingWords {
  readonly readAs: (text: string) => string;
  readonly asWritten: (text: string) => string;
  readonly didYouMean: string;
  readonly through: string;
  readonly ways: Readonly<Record<string, string>>;
  readonly condition: (field: string, bounds: string, written: string) => string;
  readonly excluded: (words: string) => string;
  readonly atLeast: (n: string) => string;
  readonly atMost: (n: string) => string;
  readonly withoutWord: (word: string) => string;
  readonly withoutCondition: (written: string) => string;
  readonly withoutExclusion: (words: string) => string;
  readonly withoutFilter: (field: string) => string;
  readonly why: string;
  readonly more: string;
  readonly reasons: Readonly<Record<string, string>>;
  readonly fields: Readonly<Record<string, string>>;
  readonly word: (word: string, field: string) => string;
  readonly title: string;
}

const ko: ReadingWords = {
  readAs: (text) => `‘${text}’ 결과를 보여 드립니다.`,
  asWritten: (text) => `입력한 대로 ‘${text}’ 찾기`,
  didYouMean: '혹시 이것을 찾으셨나요?',
  through: '이 말로도 찾았습니다',
  ways: {
    translation: '번역한 말',
    synonym: '비슷한 말',
    sound: '소리가 같은 말',
    typo: '고친 철자',
    initials: '초성',
    keyboard: '자판을 바꾼 말',
  },
  condition: (field, bounds, written) => `${field} ${bounds} (‘${written}’)`,
  excluded: (words) => `제외: ${words}`,
  atLeast: (n) => `${n} 이상`,
  atMost: (n) => `${n} 이하`,
  withoutWord: (word) => `‘${word}’ 낱말 빼고 찾기`,
  withoutCondition: (written) => `‘${written}’ 조건 빼고 찾기`,
  withoutExclusion: (words) => `‘${words}’ 제외하지 않고 찾기`,
  withoutFilter: (field) => `‘${field}’ 조건 빼고 찾기`,
  why: '왜 이 순서인가요?',
  more: '순서를 정하는 방법',
  reasons: {
    nearness: '찾은 낱말들이 서로 가까이 있음',
    freshness: '최근에 확인된 정보',
    completeness: '내용이 충실함',
    answering: '문의에 잘 답함',
    spread: '여러 기업이 보이도록 자리를 나눔',
  },
  fields: {
    title: '제목',
    keyword: '핵심어와 분류',
    owner: '기업·기관 이름',
    ident: '번호·품번',
    summary: '요약',
    body: '본문',
    machine: '기계 번역',
    codes: '분류 이름',
  },
  word: (word, field) => `‘${word}’: ${field}에서 찾음`,
  title: '제목이 찾는 말과 잘 맞음',
};

const en: ReadingWords = {
  readAs: (text) => `Showing results for “${text}”.`,
  asWritten: (text) => `Search for “${text}” as typed`,
  didYouMean: 'Did you mean',
  through: 'Also found through',
  ways: {
    translation: 'translation',
    synonym: 'similar word',
    sound: 'sounds alike',
    typo: 'spelling',
    initials: 'initial consonants',
    keyboard: 'keyboard layout',
  },
  condition: (field, bounds, written) => `${field} ${bounds} (“${written}”)`,
  excluded: (words) => `without: ${words}`,
  atLeast: (n) => `≥ ${n}`,
  atMost: (n) => `≤ ${n}`,
  withoutWord: (word) => `Search without “${word}”`,
  withoutCondition: (written) => `Search without the condition “${written}”`,
  withoutExclusion: (words) => `Search without excluding “${words}”`,
  withoutFilter: (field) => `Search without the filter ${field}`,
  why: 'Why is it here?',
  more: 'How results are ordered',
  reasons: {
    nearness: 'The words stand close to each other',
    freshness: 'Confirmed recently',
    completeness: 'Described completely',
    answering: 'Its owner answers inquiries',
    spread: 'Moved so that more companies are seen',
  },
  fields: {
    title: 'the title',
    keyword: 'keywords and classification',
    owner: 'the name of the organisation',
    ident: 'a number or part number',
    summary: 'the summary',
    body: 'the description',
    machine: 'its machine translation',
    codes: 'the name of its classification',
  },
  word: (word, field) => `“${word}” in ${field}`,
  title: 'The title fits what was asked',
};

export const readingWords = (language: Language): ReadingWords => (language === 'ko' ? ko : en);
