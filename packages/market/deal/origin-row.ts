import { Fault, type FieldFault } from '@sandan/kernel/fault';
import { bareHeading } from '@sandan/kernel/text';
import { countryCodes, countryOf } from '../reference/country.ts';
import { type Channel, channelNames, channels, type Origin } from './origin.ts';

/** Columns of a list of inquiries, with the headings under which lists of other markets have them. */
export const originColumns = {
  channel: { ko: '유입 경로', en: 'Channel', also: ['채널', '경로', '출처', '플랫폼', 'source', 'portal'] },
  reference: {
    ko: '문의 번호',
    en: 'Inquiry number',
    also: ['인콰이어리번호', '인콰이어리 no', '접수번호', 'inquiry no', 'inquiry id', 'reference', 'message id'],
  },
  receivedAt: {
    ko: '접수 일시',
    en: 'Received at',
    also: ['접수일', '접수일자', '문의일', '문의일시', '등록일', '수신일시', 'date', 'received', 'received date', 'inquiry date'],
  },
  product: {
    ko: '제품 코드',
    en: 'Product code',
    also: ['자체 코드', '품번', '상품코드', '제품', 'sku', 'product', 'item', 'item code', 'model'],
  },
  subject: { ko: '제목', en: 'Subject', also: ['문의 제목', 'title'] },
  text: { ko: '문의 내용', en: 'Message', also: ['내용', '문의사항', 'content', 'body', 'inquiry', 'details'] },
  quantity: { ko: '희망 수량', en: 'Quantity', also: ['수량', '주문 수량', 'order quantity', 'qty'] },
  contact: { ko: '담당자', en: 'Contact person', also: ['이름', '성명', '바이어 담당자', 'name', 'contact', 'from'] },
  company: {
    ko: '바이어',
    en: 'Company',
    also: ['회사명', '업체명', '기업명', '바이어명', 'buyer', 'company name', 'organization'],
  },
  email: { ko: '이메일', en: 'E-mail', also: ['메일', '전자우편', 'email address', 'mail'] },
  phone: { ko: '전화', en: 'Phone', also: ['전화번호', '연락처', 'tel', 'telephone', 'mobile'] },
  country: { ko: '국가', en: 'Country', also: ['국가명', '바이어 국가', 'nation', 'buyer country'] },
  url: { ko: '원문 주소', en: 'Address', also: ['링크', 'link', 'web address'] },
} as const;
export type OriginColumn = keyof typeof originColumns;
const originColumnNames = Object.keys(originColumns) as OriginColumn[];
export type OriginCells = Readonly<Partial<Record<OriginColumn, string>>>;

const named = new Map<string, OriginColumn>(
  originColumnNames
    .toReversed()
    .flatMap((key) =>
      [...originColumns[key].also, originColumns[key].en, originColumns[key].ko, key].map((n) => [bareHeading(n), key] as const),
    ),
);

/** Headings of a number that is the inquiry's only where no other column has it: in lists they often stand over the number of the row. */
const anyNumber: ReadonlySet<string> = new Set(['번호', 'no', 'id']);

/** The column that a heading names, in Korean or in English; undefined for one that is not taken. */
export const originColumn = (heading: string): OriginColumn | undefined => named.get(bareHeading(heading));

/** The columns that the headings of one list name, each in its place. */
export const originColumnsOf = (headings: readonly string[]): (OriginColumn | undefined)[] => {
  const columns = headings.map(originColumn);
  if (columns.includes('reference')) return columns;
  return columns.map((column, n) => column ?? (anyNumber.has(bareHeading(headings[n] ?? '')) ? 'reference' : undefined));
};

/** Whether the numbers of a list only count its rows: those of the next list would be the same, and say nothing of which inquiry it is. */
export const isRowCount = (references: readonly string[]): boolean => {
  const said = references.filter((reference) => reference !== '');
  const numbers = new Set(said.map((reference) => (/^\d{1,6}$/.test(reference) ? Number(reference) : 0)));
  return said.length > 0 && numbers.size === said.length && said.every((_, n) => numbers.has(n + 1));
};

const channelOf = new Map<string, Channel>(
  channelNames.flatMap((key) =>
    [...channels[key].also, channels[key].ko, channels[key].en, key].map((name) => [bareHeading(name), key] as const),
  ),
);

/** The channel that a cell names; or, where there is none, the one after which the file is called. */
const channelIn = (cell: string, document = ''): Channel | undefined => {
  if (cell.trim() !== '') return channelOf.get(bareHeading(cell));
  const file = bareHeading(document);
  return (['buykorea', 'gobizkorea', 'tradekorea'] as const).find((key) =>
    [key, channels[key].ko].some((name) => file.includes(bareHeading(name))),
  );
};

/** An instant as lists write it: with a zone, or in the time of Korea, or a day, which begins there. */
const instantIn = (text: string): Date | undefined => {
  const match =
    /^(\d{4})[-./년]\s?(\d{1,2})[-./월]\s?(\d{1,2})일?\.?(?:[T\s]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/.exec(
      text.trim(),
    );
  if (!match) return undefined;
  const [, year = '', month = '', day = '', hour = '0', minute = '00', second = '00', zone = '+09:00'] = match;
  const two = (part: string) => part.padStart(2, '0');
  const date = `${year}-${two(month)}-${two(day)}`;
  const midnight = new Date(`${date}T00:00:00Z`);
  const at = new Date(`${date}T${two(hour)}:${minute}:${second}${zone}`);
  if (Number.isNaN(midnight.getTime()) || Number.isNaN(at.getTime())) return undefined;
  return midnight.toISOString().startsWith(date) ? at : undefined;
};

const countryIn = (text: string): string | undefined => {
  const upper = text.toUpperCase();
  return countryCodes.includes(upper) ? upper : countryOf(text);
};

const address = /^[^\s@<>]{1,64}@[^\s@<>.]+(?:\.[^\s@<>.]+)+$/;

/** An inquiry of a row: where it came from, what it says, and which product it names. */
export interface OriginRow {
  readonly origin: Omit<Origin, 'withdrawn'>;
  readonly text: string;
  readonly product: string;
}

/** So old may an inquiry be that is brought here: nobody waits for an answer after a year. */
const oldestDays = 365;

const longest = { text: 7500, subject: 300 };

/**
 * Reads a row. @throws Fault invalid `import.row` with each cell that is wrong; pointers are `/` and the key of the column
 */
export const originOf = (cells: OriginCells, document: string, now: Date): OriginRow => {
  const faults: FieldFault[] = [];
  const cell = (key: OriginColumn) => (cells[key] ?? '').trim();
  const wrong = (key: OriginColumn, code: string, params?: FieldFault['params']) =>
    faults.push({ pointer: `/${key}`, code, ...(params ? { params } : {}) });
  const channel = channelIn(cell('channel'), document);
  if (!channel) wrong('channel', cell('channel') ? 'origin.channel' : 'field.required');
  for (const key of ['reference', 'receivedAt', 'product', 'text', 'contact'] as const)
    if (cell(key) === '') wrong(key, 'field.required');
  if (cell('reference').length > 300) wrong('reference', 'origin.tooLong', { most: 300 });
  if (cell('text').length > longest.text) wrong('text', 'origin.tooLong', { most: longest.text });
  const at = instantIn(cell('receivedAt'));
  if (cell('receivedAt') !== '') {
    if (!at) wrong('receivedAt', 'origin.receivedAt');
    else if (at > now) wrong('receivedAt', 'origin.future');
    else if (now.getTime() - at.getTime() > oldestDays * 86_400_000) wrong('receivedAt', 'origin.old', { days: oldestDays });
  }
  const [email, phone, url] = [cell('email').toLowerCase(), cell('phone'), cell('url')];
  if (email && !address.test(email)) wrong('email', 'origin.email');
  if (!email && !phone && !url) wrong('email', 'origin.contact');
  const parsed = url ? URL.parse(url) : undefined;
  if (url && !(parsed && /^https?:$/.test(parsed.protocol) && parsed.href.length <= 500)) wrong('url', 'origin.url');
  const country = cell('country') ? countryIn(cell('country')) : undefined;
  if (cell('country') && !country) wrong('country', 'origin.country');
  if (faults.length > 0 || !channel || !at)
    throw new Fault('invalid', 'import.row', faults.map((f) => `${f.pointer} ${f.code}`).join(', '), { fields: faults });
  const subject = cell('subject').slice(0, longest.subject);
  return {
    origin: {
      channel,
      reference: cell('reference'),
      receivedAt: at.toISOString(),
      contact: {
        name: cell('contact').slice(0, 120),
        ...(cell('company') ? { company: cell('company').slice(0, 200) } : {}),
        ...(email ? { email } : {}),
        ...(phone ? { phone: phone.slice(0, 60) } : {}),
        ...(country ? { country } : {}),
      },
      ...(parsed ? { url: parsed.href } : {}),
    },
    text: [subject, cell('text'), cell('quantity').slice(0, 100)].filter(Boolean).join('\n\n'),
    product: cell('product'),
  };
};
