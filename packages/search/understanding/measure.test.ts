import { expect, it } from 'vitest';
import { measuresIn, withoutLooseEnds } from './measure.ts';

const read = (text: string) => measuresIn(text, () => false);
const inf = undefined;

it.each([
  ['10bar 이상 압력센서', 'pressure', 1, inf, '압력센서'],
  ['압력 1~2 MPa', 'pressure', 1, 2, ''],
  ['압력센서 10 bar 이하', 'pressure', inf, 1, '압력센서'],
  ['≥ 15 kW motor', 'power', 15, inf, 'motor'],
  ['motor >= 15kW', 'power', 15, inf, 'motor'],
  ['0.5인치 밸브', 'length', 12.7, 12.7, '밸브'],
  ['0.5 in valve', 'length', 12.7, 12.7, 'valve'],
  ['1/2" valve', 'length', 12.7, 12.7, 'valve'],
  ['up to 200 °C', 'temperature', inf, 200, ''],
  ['gasket up to 392°F', 'temperature', inf, 200, 'gasket'],
  ['5kg 이하', 'mass', inf, 5, ''],
  ['5kg이하의 로봇', 'mass', inf, 5, '로봇'],
  ['-20℃에서 80℃', 'temperature', -20, 80, ''],
  ['-20℃에서 80℃까지 쓰는 호스', 'temperature', -20, 80, '쓰는 호스'],
  ['직경 10mm', 'length', 10, 10, '직경'],
  ['10mm 이상 20mm 이하 볼트', 'length', 10, 20, '볼트'],
  ['무게 500g 이하 드론', 'mass', inf, 0.5, '드론'],
  ['최대 25 bar 펌프', 'pressure', inf, 2.5, '펌프'],
  ['at least 5 hp pump', 'power', 3.728499, inf, 'pump'],
  ['10마력 모터', 'power', 7.456999, 7.456999, '모터'],
  ['between 10 and 25 bar valve', 'pressure', 1, 2.5, 'valve'],
  ['100W급 조명', 'power', 0.1, 0.1, '조명'],
  ['10bar압력센서', 'pressure', 1, 1, '압력센서'],
  ['TRL 6 이상 배터리', 'readiness', 6, inf, '배터리'],
  ['battery TRL 4-6', 'readiness', 4, 6, 'battery'],
] as const)('%s asks for %s from %s to %s', (text, name, min, max, rest) => {
  const { conditions, rest: left } = read(text);
  expect(conditions.map((c) => c.name)).toEqual([name]);
  const [condition] = conditions;
  const close = (value: number | undefined, wanted: number | undefined) =>
    wanted === undefined ? expect(value).toBeUndefined() : expect(value).toBeCloseTo(wanted, 5);
  close(condition?.bounds.min, min);
  close(condition?.bounds.max, max);
  expect(left.trim()).toBe(rest);
});

it('reads several measures of one text', () => {
  const { conditions, rest } = read('10bar 이상 200℃ 이하 밸브');
  expect(conditions.map((c) => [c.name, c.written])).toEqual([
    ['pressure', '10bar 이상'],
    ['temperature', '200℃ 이하'],
  ]);
  expect(rest).toBe('밸브');
});

it('leaves text what is no measure of a listing', () => {
  for (const text of [
    '3M 테이프',
    '4K 카메라',
    '5G 이동통신',
    '3D 프린터',
    '2차전지',
    '5축 가공',
    'M12 볼트',
    'BV-100/A',
    '10-2016-0138184',
    'ISO 9001',
    '220V 모터',
    '24시간 운전',
    '3상 모터',
    'US 11,646,472 B2',
    '1,000개 이상',
    'CO2 포집',
  ])
    expect(read(text), text).toEqual({ rest: text, conditions: [] });
});

it('leaves a bare measure by which records are called', () => {
  expect(measuresIn('100W LED', (written) => written === '100W').conditions).toEqual([]);
  expect(measuresIn('100W 이상 LED', () => true).conditions).toHaveLength(1);
});

it('does not ask for the end of a measure that no field has', () => {
  const restOf = (text: string) => withoutLooseEnds(text).replace(/\s+/g, ' ').trim();
  expect(restOf('99.99% 이상 가스')).toBe('99.99% 가스');
  expect(restOf('순도 99.9 % 이상')).toBe('순도 99.9 %');
  expect(restOf('100만원 이하 펌프')).toBe('100만원 펌프');
  expect(restOf('이상 징후 감지')).toBe('이상 징후 감지');
});

it('takes a vacuum for no pressure that a thing works at, unless it is named', () => {
  for (const text of ['진공 펌프 10^-3 torr', 'vacuum pump 10 mbar', '진공펌프 1 Pa 이하', '10⁻⁵ Torr chamber'])
    expect(read(text).conditions, text).toEqual([]);
  expect(read('사용압력 10 mbar').conditions).toMatchObject([{ name: 'pressure', bounds: { max: 0.001 } }]);
  expect(read('0.1 bar valve').conditions).toMatchObject([{ name: 'pressure' }]);
});
