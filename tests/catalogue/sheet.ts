import { stringify } from './csv.ts';

const heads = [
  '자체 코드',
  '제품명(국문)',
  'Product name',
  'HS CODE',
  '설명',
  'MOQ',
  '주문 단위',
  'Price USD',
  'Price KRW',
  '인증 상세',
  '비고',
];

/** A list of `count` products as a small company keeps it, of which some rows, from `wrongFrom` on, are wrong in ways of their own. */
export const rowsOf = (count: number, wrong: readonly number[] = [], prices = 10): string[][] => {
  const mistakes: readonly ((row: string[]) => unknown)[] = [
    (row) => row.splice(0, 1, ''),
    (row) => row.splice(3, 1, '999999'),
    (row) => row.splice(5, 1, '열 개'),
    (row) => row.splice(7, 1, '10: twelve'),
    (row) => row.splice(9, 1, 'CE||||2027-99-99'),
  ];
  const rows = Array.from({ length: count }, (_, i) => {
    const row = [
      `BV-${String(i + 1).padStart(5, '0')}`,
      `볼밸브 ${i + 1}호`,
      `Ball valve no. ${i + 1}`,
      '848180',
      '고압 배관에 쓰는 볼밸브입니다.',
      '10',
      '개',
      `10: ${prices}.50; 100: ${prices}.00`,
      '15,000',
      'CE|0123||DE|2024-03-01|2027-02-28',
      '모르는 칸',
    ];
    if (wrong.includes(i)) mistakes[wrong.indexOf(i) % mistakes.length]?.(row);
    return row;
  });
  return [heads, ...rows];
};

/** The same as text with commas. */
export const sheetOf = (count: number, wrong: readonly number[] = [], prices = 10): string =>
  stringify(rowsOf(count, wrong, prices));
