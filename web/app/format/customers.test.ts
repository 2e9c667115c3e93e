import { expect, test } from 'vitest';
import { type Customer, customersIn, customersShown } from './customers.ts';

const id = (n: number) => `org_01M8EZ7TFAX6YKGS8VKPGYZ1${String(n).padStart(2, '0')}`;
const known: readonly Customer[] = [
  { id: id(1), name: { ko: '홀만 포장기계', en: 'Hollmann  Verpackungstechnik GmbH' } },
  { id: id(2), name: { en: 'Twin Pumps' } },
  { id: id(3), name: { en: 'Twin Pumps' } },
];

test('customers are meant by the address of a page, by an id, or by a name that one of them alone has', () => {
  const text = `hollmann verpackungstechnik gmbh\nhttps://market.example/en/organisations/${id(4)}\n${id(5)}, ${id(6)}\n\n홀만 포장기계`;
  expect(customersIn(text, known)).toEqual([id(1), id(4), id(5), id(6)]);
  expect(customersIn('Twin Pumps\nNobody Ltd., Seoul', known)).toEqual(['Twin Pumps', 'Nobody Ltd., Seoul']);
});

test('what the field shows of them means the same again', () => {
  const ids = [id(1), id(9)];
  const shown = customersShown(ids, known, (name) => name.en ?? '');
  expect(shown).toBe(`Hollmann  Verpackungstechnik GmbH · ${id(1)}\n${id(9)}`);
  expect(customersIn(shown, [])).toEqual(ids);
});
