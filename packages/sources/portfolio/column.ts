import { bareHeading } from '@sandan/kernel/text';
import type { RowField } from '../kipris/row.ts';

/** What a list of an office may say of a patent: the fields of KIPRIS, and how many claims it has. */
export type Column = RowField | 'claims';

/** Names under which offices and their systems write the columns, without blanks, dots and brackets, in lower case. */
const names: Readonly<Partial<Record<Column, readonly string[]>>> = {
  applicationNumber: ['출원번호', 'applicationnumber', 'applicationno', 'applno'],
  filed: ['출원일', '출원일자', 'filingdate', 'applicationdate', 'filed'],
  openingNumber: ['공개번호', 'publicationnumber', 'publicationno'],
  opened: ['공개일', '공개일자', 'publicationdate'],
  registrationNumber: ['등록번호', '특허번호', 'registrationnumber', 'registrationno', 'patentnumber', 'patentno'],
  registered: ['등록일', '등록일자', 'registrationdate', 'grantdate'],
  ipc: ['ipc', 'ipc분류', 'ipc코드', '국제특허분류'],
  title: ['발명의명칭', '발명명칭', '발명의명칭국문', '특허명', '기술명', '명칭', 'title', 'inventiontitle'],
  titleEnglish: ['발명의명칭영문', '영문명칭', 'titleenglish', 'englishtitle'],
  abstract: ['요약', '초록', 'abstract', 'summary'],
  applicants: ['출원인', '특허권자', '권리자', 'applicant', 'applicants', 'holder'],
  status: ['상태', '법적상태', '등록상태', '행정상태', '권리상태', 'status', 'legalstatus'],
  claims: ['청구항수', '청구항', '청구항개수', 'claims', 'numberofclaims'],
};

const named: ReadonlyMap<string, Column> = new Map(
  Object.entries(names).flatMap(([column, all = []]) => all.map((name) => [bareHeading(name), column as Column] as const)),
);

/** Which column a heading names; undefined for one that the market does not take. */
export const columnOf = (heading: string): Column | undefined => named.get(bareHeading(heading));

const statuses: Readonly<Record<string, string>> = {
  pending: '공개',
  published: '공개',
  filed: '출원',
  granted: '등록',
  registered: '등록',
  inforce: '등록',
  유지: '등록',
  존속: '등록',
  등록유지: '등록',
  lapsed: '소멸',
  expired: '소멸',
  withdrawn: '취하',
  abandoned: '포기',
  refused: '거절',
  rejected: '거절',
  invalidated: '무효',
};

/** A status in the word that KIPRIS has for it, where an office has another. */
export const statusOf = (text: string): string => statuses[bareHeading(text)] ?? text.trim();
