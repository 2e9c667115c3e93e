/** What a note is about, what a statement says, and why one was withdrawn or given back. Free of schemas, for pages. */
export const noteSubjects = {
  field: { ko: '산업 분야', en: 'Field' },
  technology: { ko: '기술', en: 'Technology' },
  part: { ko: '부품·소재', en: 'Part or material' },
} as const;
export type NoteSubject = keyof typeof noteSubjects;
export const noteSubjectNames = Object.keys(noteSubjects) as [NoteSubject, ...NoteSubject[]];

export const noteSections = {
  overview: { ko: '개요', en: 'Overview' },
  maker: { ko: '제조사', en: 'Maker' },
  patent: { ko: '특허', en: 'Patent' },
  price: { ko: '가격', en: 'Price' },
  figure: { ko: '수치', en: 'Figure' },
  control: { ko: '수출입 통제', en: 'Export or import control' },
} as const;
export type NoteSection = keyof typeof noteSections;
export const noteSectionNames = Object.keys(noteSections) as [NoteSection, ...NoteSection[]];

export const noteReasons = {
  wrong: { ko: '사실과 다름', en: 'Wrong' },
  outdated: { ko: '더는 맞지 않음', en: 'No longer true' },
  rights: { ko: '권리 문제', en: 'Rights of others' },
  request: { ko: '작성 기관의 요청', en: 'Wish of its author' },
} as const;
export type NoteReason = keyof typeof noteReasons;
export const noteReasonNames = Object.keys(noteReasons) as [NoteReason, ...NoteReason[]];
