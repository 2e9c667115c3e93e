import { Fault } from '@sandan/kernel/fault';
import { newId } from '@sandan/kernel/id';
import { expect, test } from 'vitest';
import { fitOf } from '../specification/condition.ts';
import { readSpecification } from '../specification/specification.ts';
import { verdictOf } from '../specification/verdict.ts';
import { changeBom, draftBom, moveBom } from './bom-verbs.ts';
import { coverageOf, isNearer } from './coverage.ts';
import { type BomLine, conditionsOf } from './line.ts';
import { requestOf } from './request.ts';
import { readBomSheet } from './sheet.ts';
import { compare, unproven } from './substitute.ts';

const codeOf = (doing: () => unknown): string | undefined => {
  try {
    doing();
  } catch (fault) {
    return fault instanceof Fault ? fault.code : String(fault);
  }
  return undefined;
};

test('a sheet is read whatever the order of its columns; good rows are kept and every wrong cell of the others is named', () => {
  const { lines, refused, rows, unread } = readBomSheet([
    ['펌프 조립품 부품표', '', '', '', '', ''],
    ['Qty', 'UOM', '품명', '분류', '규격', '안지름 d', 'MPN', '내경 공차', '보어'],
    ['2', 'EA', '깊은 홈 볼 베어링', 'Ball bearing', '폭 B: 15 mm; 밀봉: 실드', '25 mm', '6205-ZZ', '0.01', ''],
    ['1,200', '', 'Washer', '', 'M6', '', ''],
    ['', '', '', '', '', '', ''],
    ['many', 'EA', '', 'Ball bearing', '밀봉: 실드; 폭 B: 15 kg', '', ''],
    ['3 kg', '', 'Grease', 'cheese', '', '', ''],
    ['4', 'bushel', 'Oil', '', '', '', ''],
    ['0.5', 'm', '', '', '', '', 'PU-08x12'],
  ]);
  expect(rows).toBe(6);
  expect(lines).toEqual([
    {
      name: '깊은 홈 볼 베어링',
      quantity: { value: 2, unit: 'H87' },
      category: 'ball-bearing',
      specification: '안지름 d: 25 mm\n폭 B: 15 mm\n밀봉: 실드',
      partNumber: '6205-ZZ',
    },
    { name: 'Washer', quantity: { value: 1200, unit: 'H87' }, notes: 'M6' },
    { name: 'PU-08x12', quantity: { value: 0.5, unit: 'MTR' }, partNumber: 'PU-08x12' },
  ]);
  expect(refused.map(({ row, column, written, code }) => [row, column, written, code])).toEqual([
    [6, 'Qty', 'many', 'bom.quantity'],
    [6, '규격', '폭 B: 15 kg', 'quantity.unreadable'],
    [6, '품명', '', 'field.required'],
    [7, '분류', 'cheese', 'specification.category'],
    [8, 'UOM', 'bushel', 'bom.unit'],
  ]);
  // What nobody read is told, and not dropped unsaid.
  expect(unread).toEqual(['내경 공차']);
  expect(codeOf(() => readBomSheet([['Part', 'Colour']]))).toBe('bom.headings');
  expect(codeOf(() => readBomSheet([['Name', 'Qty']]))).toBe('source.empty');
});

const bearing: BomLine = {
  name: 'Bearing',
  quantity: { value: 2, unit: 'H87' },
  category: 'ball-bearing',
  specification: 'bore: 25 mm\nwidth: 14~16 mm\nclosure: seal\nspeedLimit: ≥ 12000 rpm',
};

test('a quantity that can be read in two ways is refused, not guessed', () => {
  const read = (quantity: string, unit = '') => {
    const { lines, refused } = readBomSheet([
      ['Name', 'Qty', 'UOM'],
      ['Shaft', quantity, unit],
    ]);
    return lines[0]?.quantity ?? refused.map(({ column, code }) => `${column} ${code}`).join();
  };
  expect([read('1,200'), read('12,000.5 kg'), read('.5', 'm'), read('10 pcs', 'EA')]).toEqual([
    { value: 1200, unit: 'H87' },
    { value: 12000.5, unit: 'KGM' },
    { value: 0.5, unit: 'MTR' },
    { value: 10, unit: 'H87' },
  ]);
  for (const unclear of ['2,5', '1.200,50', '1,2,3', '1.2.3', '10 x 5', '2 kg', '1-2', '-3'])
    expect(read(unclear, 'EA'), unclear).toBe('Qty bom.quantity');
  expect(read('1 200')).toBe('Qty bom.quantity');
  expect(read('3 kg', 'bushel')).toBe('UOM bom.unit');
});

test('every condition of a line has a verdict with its reason, and what is not said is not met', () => {
  const read = conditionsOf(bearing);
  const offered = readSpecification({ category: 'ball-bearing', lines: 'bore: 25 mm\nwidth: 15 mm\nclosure: shield' });
  if (!('wanted' in read) || !('value' in offered)) throw new Error('unread');
  const { passes, conditions } = fitOf(read.wanted, offered.value.values);
  expect(passes).toBe(false);
  expect(conditions.map((c) => [c.name, ...Object.values(verdictOf(c))])).toEqual([
    ['bore', 'met', 'equal'],
    ['width', 'met', 'within'],
    ['closure', 'notMet', 'other'],
    ['speedLimit', 'unknown', 'unsaid'],
  ]);
  const steel = conditionsOf({ category: 'steel', specification: 'material: SCM440\ncomposition: C ≤ 0.4; Cr 0.9~1.2' });
  if (!('wanted' in steel)) throw new Error('unread');
  const partly = fitOf(steel.wanted, { composition: { parts: { C: { max: 0.3 } } } }).conditions;
  expect(partly.map((c) => verdictOf(c).reason)).toEqual(['unsaid', 'partly']);
  expect(conditionsOf({ specification: 'bore: 1 mm' })).toEqual({ faults: [{ pointer: '/category', code: 'bom.category' }] });
});

test('coverage says where a bill hangs on one company or one country', () => {
  const supply = (ownerId: string, country: string, meets = true) => ({ ownerId, country, meets });
  const line = (number: number, ...supplies: ReturnType<typeof supply>[]) => ({ number, specified: number !== 5, supplies });
  expect(
    coverageOf([
      line(1, supply('a', 'KR'), supply('b', 'KR')),
      line(2, supply('a', 'KR'), supply('c', 'JP', false)),
      line(3, supply('a', 'KR', false)),
      line(4),
      line(5),
      line(6, supply('a', 'KR'), supply('d', 'DE')),
    ]),
  ).toEqual({ lines: 6, met: 3, percent: 50, unspecified: [5], singleSource: [2], singleCountry: [1, 2] });
});

test('a part is nearer than the chosen one if it alone meets the line, else by its fit', () => {
  const [meets, almost, far] = [
    { meets: true, fit: 0.9 },
    { meets: false, fit: 0.95 },
    { meets: false, fit: 0.2 },
  ] as const;
  expect([isNearer(meets, almost), isNearer(almost, meets), isNearer(almost, far), isNearer(meets, meets)]).toEqual([
    true,
    false,
    true,
    false,
  ]);
});

test('what is released is changed only after it is revised, and nothing is released empty', () => {
  const now = new Date('2026-11-27T00:00:00Z');
  const actor = { kind: 'service', name: 'test' } as const;
  const owner = { id: newId('organisation'), demo: false };
  const begun = draftBom({ title: 'Pump' }, [], owner, 0, actor, now);
  expect(codeOf(() => moveBom(begun.bom, 'release', actor, now))).toBe('bom.empty');
  const filled = changeBom(begun, { title: 'Pump' }, [bearing], actor, now);
  const released = moveBom(filled.bom, 'release', actor, now);
  expect([filled.bom.lines, filled.sheet.version, released.state, released.version]).toEqual([1, 2, 'released', 3]);
  expect(codeOf(() => changeBom({ ...filled, bom: released }, { title: 'Pump' }, [], actor, now))).toBe('process.refused');
  expect(moveBom(released, 'revise', actor, now).state).toBe('draft');
  expect(codeOf(() => draftBom({ title: 'Pump' }, Array(201).fill(bearing), owner, 0, actor, now))).toBe('bom.tooManyLines');
  expect(codeOf(() => draftBom({ title: 'Pump' }, [], owner, 200, actor, now))).toBe('bom.tooMany');
  expect(codeOf(() => changeBom(begun, { title: 'Pump' }, [{ ...bearing, category: 'cheese' }], actor, now))).toBe(
    'request.invalid',
  );
});

test('chosen lines become the lines of a request, with what they have to be and the heading of their category', () => {
  const chosen = newId('listing');
  const lines = [
    bearing,
    { name: 'O', quantity: { value: 5, unit: 'H87' } } as BomLine,
    { ...bearing, chosen, partNumber: '6205' },
  ];
  const { lines: asked } = requestOf('Pump', lines, [3, 2, 3], 'en', 'USD');
  expect(asked).toEqual([
    { number: 1, name: 'O (2)', quantity: { value: 5, unit: 'H87' }, certificates: [] },
    {
      number: 2,
      name: 'Bearing',
      spec: `${bearing.specification}\n6205`,
      hs: '848210',
      listingId: chosen,
      quantity: { value: 2, unit: 'H87' },
      certificates: [],
    },
  ]);
  expect(codeOf(() => requestOf('Pump', lines, [4], 'en', 'USD'))).toBe('bom.line');
});

test('a substitute is laid beside the chosen part and the line, and what nobody measured is named', () => {
  const read = conditionsOf(bearing);
  const [chosen, other] = [
    'bore: 25 mm\nwidth: 15 mm\nclosure: seal\nprecision: P5',
    'bore: 25 mm | measured 2026-05-01 KTR TR-1\nwidth: 15.5 mm\nclosure: shield\nprecision: P6',
  ].map((lines) => readSpecification({ category: 'ball-bearing', lines }));
  if (!('wanted' in read && chosen && 'value' in chosen && other && 'value' in other)) throw new Error('unread');
  const compared = compare('ball-bearing', read.wanted, chosen.value.values, other.value.values);
  expect(compared.map((c) => [c.name, c.difference, c.asked?.standing])).toEqual([
    ['bore', 'same', 'equal'],
    ['width', 'differs', 'within'],
    ['closure', 'differs', 'outside'],
    ['speedLimit', undefined, 'unknown'],
    ['precision', 'differs', undefined],
  ]);
  const { proofs = {} } = other.value;
  const basisOf = (name: string) => (proofs[name] ? 'measured' : 'claimed');
  expect(unproven(compared, basisOf)).toEqual(['width', 'speedLimit']);
  // A line that asks nothing asks for what was chosen: nothing of it is proven by being left unsaid.
  const { bore, width } = chosen.value.values;
  const unasked = compare('ball-bearing', [], chosen.value.values, { ...(bore && { bore }), ...(width && { width }) });
  expect(unasked.map((c) => [c.name, c.difference])).toEqual([
    ['bore', 'same'],
    ['width', 'same'],
    ['precision', 'unsaid'],
    ['closure', 'unsaid'],
  ]);
  expect(unproven(unasked, basisOf)).toEqual(['width', 'precision', 'closure']);
});
