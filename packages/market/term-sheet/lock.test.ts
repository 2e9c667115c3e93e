import fc from 'fast-check';
import { expect, test } from 'vitest';
import { locks } from './lock.ts';

test('an amount, a day, a rate and a name are the same in both languages', () => {
  const names = [{ ko: '가온대학교', en: 'Gaon University' }];
  const ko =
    '가온대학교는 2027년 1월 5일까지 1억 5,000만원과 매출의 2.50%를 받고, KR 10-2345678에 따라 FOB로 시제품 3 kg을 보낸다.';
  const en =
    'By 5 January 2027 Gaon University receives KRW 150,000,000 and 2.5% of sales, and ships 3 kg of samples FOB under KR 10-2345678.';
  expect(locks.difference(ko, en, names)).toEqual({ missing: [], extra: [] });
  expect(locks.locked(en, names)).toEqual([
    'code KR102345678',
    'date 2027-01-05',
    'money KRW 150000000',
    'name Gaon University',
    'number 3 kg',
    'percent 2.5',
    'term FOB',
  ]);
});

test.each([
  ['5천만원', 'KRW 50,000,000'],
  ['3억원', 'KRW 300 million'],
  ['12.5퍼센트', '12.5 percent'],
  ['USD 1,200.50', '$1,200.50'],
  ['2027-02-28', 'Feb 28, 2027'],
  ['100개', '100 pieces'],
  ['120 ℃', '120 °C'],
])('%s is %s', (ko, en) => {
  expect(locks.difference(ko, en)).toEqual({ missing: [], extra: [] });
});

const digits = '0123456789';
const base =
  'From 5 January 2027 the Recipient pays KRW 150,000,000, then 2.5% of sales above USD 1,200,000.50, and keeps 37 kg at 120 °C.';

test('a translator who alters any digit is refused, whichever it is', () => {
  const places = [...base].flatMap((c, i) => (digits.includes(c) ? [i] : []));
  fc.assert(
    fc.property(fc.constantFrom(...places), fc.constantFrom(...digits), (at, digit) => {
      fc.pre(base[at] !== digit);
      const altered = `${base.slice(0, at)}${digit}${base.slice(at + 1)}`;
      expect(() => locks.keep(base, altered, '/en')).toThrow(expect.objectContaining({ code: 'request.invalid' }));
    }),
  );
});

test.each([
  ['drops a figure', base.replace('37 kg', 'some material')],
  ['adds one', `${base} At least 2.`],
  ['changes the currency', base.replace('KRW', 'JPY')],
  ['changes the unit', base.replace('37 kg', '37 g')],
  ['moves the point', base.replace('2.5%', '25%')],
  ['makes a rate a number', base.replace('2.5%', '2.5')],
  ['changes the month', base.replace('January', 'February')],
  ['writes a figure as a word', base.replace('37', 'thirty-seven')],
])('a translator who %s is refused', (_, altered) => {
  expect(() => locks.keep(base, altered, '/en')).toThrow();
});

test('what differs is told as people read it', () => {
  const { missing, extra } = locks.difference('3%, 5천만원, 무수세라', '4%', [{ ko: '무수세라', en: 'DryCera' }]);
  expect([locks.told(missing), locks.told(extra), locks.told([])]).toEqual(['KRW 50000000, DryCera, 3%', '4%', '–']);
});
