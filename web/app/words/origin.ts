import { useLanguage } from './words.ts';

const ko = {
  importKind: '다른 경로의 문의 (바이코리아, 고비즈코리아, 이메일 등)',
  files: '다른 경로의 문의',
  filesText:
    '다른 장터에서 내려받은 문의 목록(CSV, 엑셀)이나 메일 목록(JSON)을 그대로 가져와 한 문의함에서 답합니다. 같은 문의는 한 번만 들어오고, 답변 기한은 접수한 때부터 셉니다.',
  example: '예시 파일 받기',
  bring: '다른 경로의 문의 가져오기',
  figures: '우리 기업의 응답',
  here: '이 장터의 문의 (공개)',
  elsewhere: '다른 경로의 문의 (우리만 봄)',
  answered: (n: string) => `처리 ${n}건`,
  rate: (share: string) => `기한 내 답변 ${share}`,
  median: (hours: string) => `중앙값 업무 ${hours}시간`,
  came: (channel: string, at: string) => `${channel}에서 ${at} 접수`,
  reference: '그쪽 문의 번호',
  withdrawn: '내린 제품',
  withdrawnText: '지금은 내놓지 않은 제품에 대한 문의입니다. 답할 때 알려 주세요.',
  contact: '답할 곳',
  write: '메일로 답하기',
  call: '전화',
  open: '원문 열기',
  answerHint:
    '문의한 분은 이 장터의 회원이 아닙니다. 위의 연락처로 답한 뒤, 그 내용을 여기에 적으면 답변으로 기록되고 기한이 멈춥니다.',
} as const;

type OriginWords = {
  readonly [K in keyof typeof ko]: (typeof ko)[K] extends (...args: infer A) => string ? (...args: A) => string : string;
};

const en: OriginWords = {
  importKind: 'Inquiries by other channels (buyKOREA, GobizKorea, e-mail …)',
  files: 'Inquiries by other channels',
  filesText:
    'Bring the list of inquiries that another market gives out (CSV, Excel), or a feed of messages (JSON), and answer all in one box. Each comes once, and the time to answer runs since it was received.',
  example: 'Example file',
  bring: 'Bring inquiries from other channels',
  figures: 'How we answer',
  here: 'Asked here (public)',
  elsewhere: 'Asked elsewhere (for us alone)',
  answered: (n) => `${n} dealt with`,
  rate: (share) => `${share} answered in time`,
  median: (hours) => `median ${hours} business hours`,
  came: (channel, at) => `Received by ${channel}, ${at}`,
  reference: 'Number there',
  withdrawn: 'Withdrawn product',
  withdrawnText: 'The product is not on offer now. Say so when you answer.',
  contact: 'Whom to answer',
  write: 'Answer by mail',
  call: 'Phone',
  open: 'Open it there',
  answerHint:
    'Who asked is no member here. Answer them by the contact that is named; what you write here is kept as the answer, and the clock stops.',
};

export const useOriginWords = (): OriginWords => ({ ko, en })[useLanguage()];
