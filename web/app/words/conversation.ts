import { useLanguage } from './words.ts';

/** Words of a conversation in two languages. */
const ko = {
  original: '원문',
  machine: '기계 번역',
  words: '용어 풀이 (번역 아님)',
  wordsHint: '문장을 번역한 것이 아니라 낱말만 풀어 놓은 것입니다. 뜻은 원문이 기준입니다.',
  machineHint: '숫자, 단위, 조건, 날짜, 이름은 원문 그대로입니다. 뜻은 원문이 기준입니다.',
  written: '보낸 쪽이 적은 번역',
  refused: {
    lost: '번역에서 그대로 있어야 할 말이 빠져 원문만 보여 드립니다.',
    doubled: '번역에서 그대로 있어야 할 말이 두 번 나와 원문만 보여 드립니다.',
    moved: '번역에서 숫자나 이름의 차례가 바뀌어 원문만 보여 드립니다.',
    added: '번역에 원문에 없는 숫자나 이름이 들어가 원문만 보여 드립니다.',
    empty: '번역이 비어 있어 원문만 보여 드립니다.',
  },
  terms: '용어집 적용',
  figures: '한글 표기',
  glossary: '이 거래의 용어집',
  glossaryText: '두 회사가 같은 것을 부르는 이름입니다. 이 거래의 글을 옮길 때 가장 먼저 쓰이고, 앞서 쓴 글에도 적용됩니다.',
  version: (n: number) => `${n}판`,
  none: '아직 용어가 없습니다.',
  ko: '한글 용어',
  en: '영문 용어',
  add: '용어 추가',
  drop: '빼기',
  dropOne: (ko: string, en: string) => `${ko} – ${en} 빼기`,
  own: '우리가 추가',
  other: '상대가 추가',
};

const en: typeof ko = {
  original: 'Original',
  machine: 'Machine translation',
  words: 'Words only (no translation)',
  wordsHint: 'Single words, looked up one by one; this is no translation. Only the original counts.',
  machineHint: 'Figures, units, terms, days and names stand as in the original. Only the original counts.',
  written: 'Translation by the sender',
  refused: {
    lost: 'The translation left out what has to stay as it is, so only the original is shown.',
    doubled: 'The translation said twice what has to stay as it is, so only the original is shown.',
    moved: 'The translation changed the order of figures or names, so only the original is shown.',
    added: 'The translation brought in a figure or name that the original has not, so only the original is shown.',
    empty: 'The translation is empty, so only the original is shown.',
  },
  terms: 'From the glossary',
  figures: 'Written in Korean',
  glossary: 'Glossary of this deal',
  glossaryText:
    'What the two companies call a thing. It comes first when texts of this deal are put into the other language, earlier ones too.',
  version: (n: number) => `version ${n}`,
  none: 'No terms yet.',
  ko: 'Korean term',
  en: 'English term',
  add: 'Add term',
  drop: 'Take out',
  dropOne: (ko: string, en: string) => `Take out ${ko} – ${en}`,
  own: 'added by us',
  other: 'added by the other side',
};

export const useConversationWords = () => (useLanguage() === 'en' ? en : ko);
