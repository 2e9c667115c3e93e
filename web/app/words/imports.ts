import { useLanguage } from './words.ts';

const ko = {
  title: '파일 가져오기',
  lead: '특허, 제품, 부품, 장비, 다른 경로의 문의를 목록 파일로 올리면 초안으로 들어옵니다. 같은 것은 하나로 남고, 손본 내용은 지워지지 않습니다.',
  file: '목록 파일',
  fileHint:
    '제품은 엑셀·CSV, UBL 카탈로그(XML), JSON 피드, schema.org를, 특허는 KIPRIS XML이나 목록을 읽습니다. 특허 목록은 첫 줄에 출원번호와 발명의 명칭이 있으면 됩니다. 등록번호, 출원일, 등록일, IPC, 상태, 청구항 수, 요약도 읽습니다. 4 MB까지',
  look: '미리 보기',
  lookText: '먼저 아무것도 쓰지 않고 읽어 봅니다.',
  steps: { choose: '파일 고르기', check: '미리 보기', run: '가져오기' },
  report: '읽은 결과',
  reportDone: '가져온 결과',
  counts: { read: '읽음', created: '새로 들어옴', updated: '바뀜', unchanged: '그대로', refused: '받지 않음' },
  dryCounts: { read: '읽음', created: '새로 들어올 것', updated: '바뀔 것', unchanged: '그대로', refused: '받지 않을 것' },
  refused: '받지 않은 기록',
  columns: { position: '위치', id: '번호', title: '제목', reason: '이유' },
  record: (n: string) => `${n}번째 기록`,
  faulty: '읽지 못한 문서',
  faultyText: '끝까지 읽지 못한 문서는 아무것도 반영하지 않습니다.',
  run: '가져오기 실행',
  runText: (n: string) => `${n}건이 초안으로 들어오거나 바뀝니다.`,
  nothing: '바뀔 것이 없습니다.',
  again: '다른 파일 올리기',
  toListings: '내 등록물 보기',
  past: '지난 가져오기',
  none: '아직 가져온 적이 없습니다.',
  dryRun: '미리 보기',
  states: { waiting: '기다림', running: '진행 중', done: '끝남', failed: '실패' },
  progress: (done: string) => `${done}건 읽음`,
  refresh: '새로 고침',
  tooLarge: '4 MB보다 큰 파일은 나누어 올리거나 명령줄로 가져와 주세요.',
  noFile: '파일을 골라 주세요.',
};

const en: typeof ko = {
  title: 'Import files',
  lead: 'Upload a list of patents, products, parts, equipment or inquiries from elsewhere, and each comes in as a draft. The same thing stays one record, and your own edits are kept.',
  file: 'List',
  fileHint:
    'Products: Excel, CSV, a UBL catalogue (XML), a JSON feed or schema.org. Patents: KIPRIS XML, or a list with a line of headings with application number and title; registration number, dates, IPC, status, claims and abstract are read too. Up to 4 MB',
  look: 'Preview',
  lookText: 'First it is only read; nothing is written.',
  steps: { choose: 'Choose a file', check: 'Preview', run: 'Import' },
  report: 'What was read',
  reportDone: 'What was imported',
  counts: { read: 'Read', created: 'Created', updated: 'Updated', unchanged: 'Unchanged', refused: 'Refused' },
  dryCounts: {
    read: 'Read',
    created: 'To be created',
    updated: 'To be updated',
    unchanged: 'Unchanged',
    refused: 'To be refused',
  },
  refused: 'Refused records',
  columns: { position: 'Position', id: 'Number', title: 'Title', reason: 'Reason' },
  record: (n) => `record ${n}`,
  faulty: 'Documents that could not be read',
  faultyText: 'Nothing is taken from a document that could not be read to its end.',
  run: 'Run the import',
  runText: (n) => `${n} records will be created or updated.`,
  nothing: 'Nothing would change.',
  again: 'Upload another file',
  toListings: 'See my listings',
  past: 'Past imports',
  none: 'Nothing has been imported yet.',
  dryRun: 'Preview',
  states: { waiting: 'Waiting', running: 'Running', done: 'Done', failed: 'Failed' },
  progress: (done) => `${done} read`,
  refresh: 'Refresh',
  tooLarge: 'Please split files above 4 MB, or import them by the command line.',
  noFile: 'Please choose a file.',
};

/** What the pages of imports say, for code that runs before a page is drawn. */
export const importWords = (language: string): typeof ko => (language === 'en' ? en : ko);

export const useImportWords = (): typeof ko => importWords(useLanguage());
