import { strToU8, zipSync } from 'fflate';

const things = ['분리막', '감속기', '열교환기', '촉매', '베어링', '압력센서', '연료전지', '금형', '펌프', '광학필름'];
const ways = ['코팅 방법', '제조 장치', '제어 시스템', '검사 방법', '구조', '조성물', '진단 장치', '냉각 구조'];
const merits = ['저마찰', '고강도', '내열성', '경량', '저전력', '고효율', '내식성', '초박형', '무급유', '자가진단형'];
const classes = [
  'H01M 10/0525',
  'F16H 1/28',
  'F28D 7/16',
  'B01J 23/75',
  'F16C 33/66',
  'G01L 9/00',
  'H01M 8/10',
  'B29C 45/26',
  'F04D 13/06',
  'G02B 5/30',
];

export const headings = [
  '관리번호',
  '출원번호',
  '출원일',
  '등록번호',
  '등록일',
  '발명의 명칭',
  '출원인',
  'IPC 분류',
  '법적상태',
  '청구항 수',
  '요약',
];

const two = (n: number) => String(n).padStart(2, '0');

/** An invented row of an office's list; each is another patent. */
export const rowOf = (n: number): string[] => {
  const year = 2008 + (n % 14);
  const [thing = '', way = '', merit = ''] = [things[n % 10], ways[n % 8], merits[Math.floor(n / 10) % 10]];
  const title = `${merit} ${thing}의 ${way} ${n}`;
  const granted = year + 2;
  return [
    `HB-${n}`,
    `10-${year}-${String(10_000 + n).padStart(7, '0')}`,
    `${year}.${two((n % 12) + 1)}.${two((n % 28) + 1)}`,
    `10-${1_500_000 + n}`,
    `${granted}.${two((n % 12) + 1)}.${two((n % 28) + 1)}`,
    title,
    '한빛대학교 산학협력단',
    classes[n % 10] ?? '',
    n % 9 === 0 ? '소멸' : '등록',
    String((n % 18) + 2),
    `${merit} 특성을 가지는 ${thing}에 관한 것으로, 종래보다 ${10 + (n % 40)} % 개선된 ${way}를 제공한다.`,
  ];
};

const cell = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  `${[headings, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;

/** The same as a workbook, with a title above the headings as offices have it. */
export const bookOf = (rows: readonly (readonly string[])[]): Uint8Array => {
  const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const lines = [['보유 특허 현황 (2026. 11.)'], headings, ...rows].map(
    (row, r) =>
      `<row r="${r + 1}">${row.map((text, c) => `<c r="${String.fromCharCode(65 + c)}${r + 1}" t="inlineStr"><is><t>${escaped(text)}</t></is></c>`).join('')}</row>`,
  );
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const packages = 'http://schemas.openxmlformats.org/package/2006/relationships';
  return zipSync({
    '[Content_Types].xml': strToU8(
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
    ),
    '_rels/.rels': strToU8(
      `<?xml version="1.0"?><Relationships xmlns="${packages}"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': strToU8(
      `<?xml version="1.0"?><workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="특허" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<?xml version="1.0"?><Relationships xmlns="${packages}"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    'xl/worksheets/sheet1.xml': strToU8(
      `<?xml version="1.0"?><worksheet xmlns="${main}"><sheetData>${lines.join('')}</sheetData></worksheet>`,
    ),
  });
};
