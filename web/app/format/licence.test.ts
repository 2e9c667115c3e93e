import { expect, test } from 'vitest';
import type { Sheet } from '../api/form.server.ts';
import { shareFields, sharesIn, statementFields, statementIn } from './licence.server.ts';

const sheetWith = (values: Readonly<Record<string, string>>) => ({ text: (name: string) => values[name] ?? '' }) as Sheet;

test('a statement with an empty row between two is refused at the row, the deduction and the rate that were written', () => {
  const sheet = sheetWith({
    rows: '4',
    'product.0': 'A',
    'currency.0': 'KRW',
    'gross.0': '100',
    'product.2': 'B',
    'currency.2': 'USD',
    'gross.2': '5.00',
    'less.2.returns': '1.00',
    'rate.2': '1380',
  });
  const entered = statementIn(sheet, ['discounts', 'returns'], 'KRW');
  expect(entered.statement.lines.map((l) => l.product)).toEqual(['A', 'B']);
  expect(statementFields(entered)).toMatchObject({
    '/lines/0/gross': 'gross.0',
    '/lines/1': 'product.2',
    '/lines/1/deductions/0': 'less.2.returns',
    '/lines/1/rate/on': 'rateOn.2',
  });
});

test('shares are refused at the row in which the one who shares is named', () => {
  const sheet = sheetWith({ 'name.0': '차은솔', 'share.0': '60', 'name.2': '도하람', 'share.2': 'many' });
  expect(sharesIn(sheet).map((s) => s.name)).toEqual(['차은솔', '도하람']);
  expect(shareFields(sheet)).toMatchObject({ '/shares': 'share.0', '/shares/1': 'share.2', '/shares/1/name': 'name.2' });
});
