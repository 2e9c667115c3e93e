import { useLanguage } from './words.ts';

const ko = {
  title: 'API 문서',
  lead: '이 사이트가 쓰는 바로 그 API입니다. JSON으로 주고받고, 오류는 RFC 9457 형식입니다.',
  document: 'OpenAPI 3.1 문서 내려받기',
  start: '시작하기',
  startText: '공개 정보는 열쇠 없이 읽습니다. 쓰기에는 로그인 토큰과 두 머리글이 필요합니다.',
  headers: {
    authorization: '로그인 토큰',
    organisation: '어느 기업으로 부르는지. 없으면 첫 소속',
    key: '모든 쓰기에 필수. 같은 열쇠로 두 번 불러도 한 번만 처리',
    version: '고칠 때 필수. 그사이 바뀌었으면 409',
    fields: '읽을 때 필요한 항목만 받습니다. 목록에서는 각 줄의 항목입니다',
  },
  parameters: '매개변수',
  body: '본문',
  answers: '응답',
  example: '예시',
  contents: '차례',
  operations: (n: string) => `${n}개 기능`,
  shapes: '자료형',
  required: '필수',
  processes: (n: string) => `상태 ${n}개`,
  all: '모든 절차',
};

const en: typeof ko = {
  title: 'API documentation',
  lead: 'The very API that this site uses. JSON in and out, problems by RFC 9457.',
  document: 'Download the OpenAPI 3.1 document',
  start: 'To begin',
  startText: 'What is public can be read without a key. Writing needs a bearer token and two headers.',
  headers: {
    authorization: 'the token of a sign-in',
    organisation: 'for which organisation you call; the first membership if absent',
    key: 'on every write; the same key twice acts once',
    version: 'on every change; 409 if it has changed meanwhile',
    fields: 'the fields you want of what is read; of a list those of its lines',
  },
  parameters: 'Parameters',
  body: 'Body',
  answers: 'Answers',
  example: 'Example',
  contents: 'Contents',
  operations: (n) => (n === '1' ? '1 operation' : `${n} operations`),
  shapes: 'Shapes',
  required: 'required',
  processes: (n) => `${n} states`,
  all: 'All processes',
};

export const useApiDocsWords = (): typeof ko => (useLanguage() === 'en' ? en : ko);
