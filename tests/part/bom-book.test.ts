import { afterAll, beforeAll, expect, test } from 'vitest';
import { as } from '../api/client.ts';
import { type Cast, cast } from '../cast.ts';
import { type BookSheet, workbook } from './workbook.ts';

let m: Cast;
beforeAll(async () => {
  m = await cast();
});
afterAll(() => m.close());

interface Brought {
  readonly rows: number;
  readonly kept: number;
  readonly sheet?: string;
  readonly sheets: readonly string[];
  readonly refused: readonly { row: number; column: string; written: string; code: string; detail: string }[];
}
interface Line {
  readonly name: string;
  readonly quantity: { readonly value: number; readonly unit: string };
  readonly category?: string;
}

const bring = async (...sheets: readonly BookSheet[]) => {
  const sme = as(m, 'sme');
  const begun = await sme.post<{ id: string }>('/boms', { title: '감속기' });
  const at = `/boms/${begun.body.id}`;
  const file = Buffer.from(workbook(...sheets)).toString('base64');
  const brought = await sme.post<Brought>(`${at}/sheet`, { file }, { seen: 1, language: 'ko' });
  const lines = brought.status === 200 ? (await sme.get<{ lines: Line[] }>(at)).body.lines : [];
  return { ...brought, lines };
};

test('a workbook is read with its blanks, formulas and merged cells: good rows stay, and each wrong cell is named by its row and heading', async () => {
  const { body, text, lines } = await bring({
    name: 'BOM',
    merged: ['A2:F2', 'D5:D7', 'B22:B23'],
    rows: {
      2: ['감속기 부품표'],
      4: ['품명', '수량', '단위', '분류', '규격', '비고'],
      5: ['볼 베어링', 4, 'EA', '볼 베어링', 'bore: 25 mm'],
      6: ['볼 베어링', '１２', 'EA', null, 'bore: 30 mm'],
      7: ['볼 베어링', '1,200', null, null, 'bore: 30 kg'],
      9: ['너트', { formula: 'B5*2', value: 8 }, 'EA'],
      10: ['핀', { formula: 'B5*2' }, 'EA'],
      11: ['축', { formula: 'B5/0', error: '#DIV/0!' }, 'EA'],
      12: ['와셔', 0, 'EA'],
      13: ['케이블', 2.5, '자루'],
      14: ['호스', 0.1 + 0.2, 'm'],
      15: ['벨트', -3, 'EA'],
      16: ['체인', true, 'EA'],
      17: ['그리스', 1e-7, 'kg'],
      20: [null, 3, 'EA'],
      22: ['커버', 2, 'EA'],
      23: ['커버 볼트', null, 'EA'],
    },
  });
  expect(lines.map(({ name, quantity, category }) => [name, quantity.value, quantity.unit, category])).toEqual([
    ['볼 베어링', 4, 'H87', 'ball-bearing'],
    ['볼 베어링', 12, 'H87', 'ball-bearing'],
    ['너트', 8, 'H87', undefined],
    ['호스', 0.3, 'MTR', undefined],
    ['커버', 2, 'H87', undefined],
  ]);
  expect(body, text).toMatchObject({ rows: 15, kept: 5, refusedRows: 10, sheets: [] });
  expect(body.refused.map(({ row, column, written, code }) => [row, column, written, code])).toEqual([
    [7, '규격', 'bore: 30 kg', 'quantity.unreadable'],
    [10, '수량', '', 'bom.quantityAbsent'],
    [11, '수량', '', 'bom.quantityAbsent'],
    [12, '수량', '0', 'bom.quantity'],
    [13, '단위', '자루', 'bom.unit'],
    [15, '수량', '-3', 'bom.quantity'],
    [16, '수량', 'true', 'bom.quantity'],
    [17, '수량', '1e-7', 'bom.quantity'],
    [20, '품명', '', 'field.required'],
    // Whether two lines under one number each have it, nobody can say.
    [23, '수량', '', 'bom.quantityAbsent'],
  ]);
  expect(body.refused.every(({ detail }) => /[가-힣]/.test(detail) && !detail.includes('{'))).toBe(true);
});

test('headings over two rows are found, a cover before the bill is passed over, and a further bill is named and not read', async () => {
  const bill = (name: string): BookSheet => ({
    name,
    merged: ['A1:A2', 'B1:C1'],
    rows: { 1: ['품명', '소요'], 2: [null, '수량', '단위'], 3: ['축', 2, 'EA'] },
  });
  const cover = { name: '표지', rows: { 1: ['감속기'], 3: ['작성', '설계팀'] } };
  const { body, lines } = await bring(cover, bill('본체'), bill('커버'));
  expect([body, lines]).toMatchObject([
    { sheet: '본체', sheets: ['커버'], kept: 1, refused: [] },
    [{ name: '축', quantity: { value: 2, unit: 'H87' } }],
  ]);
  expect((await bring(cover)).body).toMatchObject({ code: 'bom.headings' });
});

test('a bill of 200 lines is brought whole, and one line more is refused before anything is kept', async () => {
  const rows = (count: number) =>
    Object.fromEntries(Array.from({ length: count + 1 }, (_, at) => [at + 1, at === 0 ? ['Name', 'Qty'] : [`Bolt ${at}`, at]]));
  const whole = await bring({ name: 'BOM', rows: rows(200) });
  expect(whole.body).toMatchObject({ rows: 200, kept: 200, refused: [] });
  expect(whole.lines).toHaveLength(200);
  expect((await bring({ name: 'BOM', rows: rows(201) })).body).toMatchObject({ code: 'bom.tooManyLines' });
});
