import { describe, expect, test } from 'vitest';
import { fill } from './fill.ts';

const of = (template: string, value: string | number): string => fill(template, (name) => (name === 'x' ? value : undefined));

describe('A template', () => {
  test('is filled, and a name without a value stays', () => {
    expect(fill('{a} of {b}, {c}', (name) => ({ a: 2, b: 'x' })[name])).toBe('2 of x, {c}');
  });

  test.each([
    ['밸브', '밸브를', '밸브가', '밸브는', '밸브와', '밸브로'],
    ['베어링', '베어링을', '베어링이', '베어링은', '베어링과', '베어링으로'],
    ['감속기 시험', '감속기 시험을', '감속기 시험이', '감속기 시험은', '감속기 시험과', '감속기 시험으로'],
    ['서울', '서울을', '서울이', '서울은', '서울과', '서울로'],
    ['ORD-10X9Z', 'ORD-10X9Z를', 'ORD-10X9Z가', 'ORD-10X9Z는', 'ORD-10X9Z와', 'ORD-10X9Z로'],
    ['BK-7VDR', 'BK-7VDR을', 'BK-7VDR이', 'BK-7VDR은', 'BK-7VDR과', 'BK-7VDR로'],
    ['제3', '제3을', '제3이', '제3은', '제3과', '제3으로'],
    ['10', '10을', '10이', '10은', '10과', '10으로'],
    ['GP 21', 'GP 21을', 'GP 21이', 'GP 21은', 'GP 21과', 'GP 21로'],
    ['30 %', '30 %를', '30 %가', '30 %는', '30 %와', '30 %로'],
    ['valve', 'valve를', 'valve가', 'valve는', 'valve와', 'valve로'],
    ['bearing', 'bearing을', 'bearing이', 'bearing은', 'bearing과', 'bearing으로'],
  ])('asks the particle of %s', (value, ...written) => {
    expect(['{x}을(를)', '{x}이(가)', '{x}은(는)', '{x}과(와)', '{x}(으)로'].map((t) => of(t, value))).toEqual(written);
  });

  test('looks through brackets and quotation marks to the word', () => {
    expect(of('「{x}」을(를) 보세요', '밸브(시험)')).toBe('「밸브(시험)」을 보세요');
    expect(of('「{x}」이(가)', '펌프 A/B')).toBe('「펌프 A/B」가');
  });

  test('leaves what a value itself has written', () => {
    expect(of('{x} 요청', '값을(를)')).toBe('값을(를) 요청');
  });
});
