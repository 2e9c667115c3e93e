import { expect, test } from 'vitest';
import type { BomView } from '../api/bom.ts';
import { sheetOf } from '../api/form.server.ts';
import { lineIn, mostAsked, requestIn } from './bom.server.ts';

const sheet = (fields: string[][]) =>
  sheetOf(new Request('https://market.test/', { method: 'POST', body: new URLSearchParams(fields) }));

test('a request has every line that was ticked, be they too many for one, and no quantity is read in two ways', async () => {
  const numbers = Array.from({ length: mostAsked + 10 }, (_, at) => at + 1);
  const lines = numbers.map((number) => ({ number, name: `Part ${number}`, quantity: { value: number, unit: 'H87' } }));
  const bom = { title: 'Pump', lines } as unknown as BomView;
  const ticked = await sheet(numbers.map((number) => ['line', String(number)]));
  expect(requestIn(ticked, bom, 'en').lines.map((line) => line.quantity.value)).toEqual(numbers);
  const read = async (quantity: string) => lineIn(await sheet([['quantity', quantity]]), undefined);
  expect(await read('1,200')).toMatchObject({ quantity: { value: 1200, unit: 'H87' } });
  expect(await read('2,5')).toMatchObject({ quantity: { value: Number.NaN } });
});
