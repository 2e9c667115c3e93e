import { useLanguage } from './words.ts';

const ko = {
  nav: '활동 기록',
  title: '활동 기록',
  lead: '우리 기업의 사람과 프로그램이 한 일, 그리고 운영자와 시장이 우리 항목에 한 일이 모두 남습니다. 기록은 고치거나 지울 수 없습니다.',
  deskTitle: '전체 활동 기록',
  deskLead: '시장 전체의 기록입니다. 이 화면을 연 것도 기록에 남습니다.',
  from: '시작일',
  to: '종료일',
  kind: '종류',
  kinds: { all: '모두', act: '변경', read: '열람' },
  actor: '사람·프로그램 ID',
  object: '대상',
  organisation: '기업 ID',
  show: '보기',
  columns: { at: '시각', who: '누가', what: '무엇을', object: '대상', result: '결과' },
  sides: { own: '구성원', desk: '운영자', market: '시장(자동)', other: '다른 기업' },
  none: '이 기간에 남은 기록이 없습니다',
  older: '이전 기록',
  csv: 'CSV로 받기',
  jsonl: '증명과 함께 받기 (JSONL)',
  proof: '받은 파일에는 각 줄이 봉인된 뒤 바뀌지 않았다는 증명이 들어 있습니다.',
  done: '완료',
  read: '열람',
  refused: (status: number) => `거절 (${status})`,
  insteadOf: (names: string) => `${names} 님을 대신함`,
  onBehalfOf: (name: string) => `${name} 님의 화면으로 봄`,
};

type AuditWords = typeof ko;

const en: AuditWords = {
  nav: 'Audit',
  title: 'Audit',
  lead: 'Everything your people and programs did, and what the desk and the market did to your things. Nothing here can be changed or removed.',
  deskTitle: 'Audit of the market',
  deskLead: 'The audit of the whole market. That you opened this page is written down, too.',
  from: 'From',
  to: 'To',
  kind: 'Kind',
  kinds: { all: 'All', act: 'Changes', read: 'Reading' },
  actor: 'ID of a person or program',
  object: 'Object',
  organisation: 'ID of an organisation',
  show: 'Show',
  columns: { at: 'When', who: 'Who', what: 'What', object: 'Object', result: 'Result' },
  sides: { own: 'Member', desk: 'Desk', market: 'The market itself', other: 'Another organisation' },
  none: 'Nothing was written down in this period',
  older: 'Older lines',
  csv: 'Download as CSV',
  jsonl: 'Download with proofs (JSONL)',
  proof: 'The file proves of each line that it has not been changed since it was sealed.',
  done: 'Done',
  read: 'Read',
  refused: (status: number) => `Refused (${status})`,
  insteadOf: (names) => `in the place of ${names}`,
  onBehalfOf: (name) => `as ${name} sees it`,
};

const words = { ko, en } as const;

/** The words of the audit. */
export const useAuditWords = (): AuditWords => words[useLanguage()];
