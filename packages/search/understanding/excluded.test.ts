import { expect, it } from 'vitest';
import { excludedIn } from './excluded.ts';

const wordsOf = (text: string): string[] => excludedIn(text).excluded.flatMap(({ words }) => words);
const left = (text: string): string => excludedIn(text).rest.replace(/\s+/g, ' ').trim();

it.each([
  ['분리막 -세라믹', '분리막', ['세라믹']],
  ['-centrifugal pump', 'pump', ['centrifugal']],
  ['pump −centrifugal, -screw', 'pump ,', ['centrifugal', 'screw']],
  ['분리막　－세라믹', '분리막', ['세라믹']],
  ['compressor -oil-free', 'compressor', ['oil-free']],
  ['필터 -"세라믹 코팅"', '필터', ['세라믹 코팅']],
  ['필터 -“활성 탄소” 정수', '필터 정수', ['활성 탄소']],
  ['4" 밸브 -볼', '4" 밸브', ['볼']],
])('a minus at the beginning of a word excludes it: %s', (text, rest, words) => {
  expect([left(text), wordsOf(text)]).toEqual([rest, words]);
});

it.each([
  ['용접 제외 로봇', '로봇', ['용접']],
  ['용접을 제외한 로봇', '로봇', ['용접']],
  ['용접은 제외하고 로봇', '로봇', ['용접']],
  ['세라믹 빼고 분리막', '분리막', ['세라믹']],
  ['세라믹빼고 분리막', '분리막', ['세라믹']],
  ['세라믹만 빼고', '', ['세라믹']],
  ['세라믹 말고 다른 분리막', '분리막', ['세라믹']],
  ['세라믹을 제외한 나머지 분리막', '분리막', ['세라믹']],
  ['세라믹 및 금속 제외 필터', '필터', ['세라믹', '금속']],
  ['세라믹·금속 제외 필터', '필터', ['세라믹', '금속']],
  ['로봇, 용접 제외', '로봇,', ['용접']],
  ['"볼 밸브" 제외 밸브', '밸브', ['볼 밸브']],
  ['온도 제외 센서', '센서', ['온도']],
])('제외, 빼고 and 말고 exclude what stands before them: %s', (text, rest, words) => {
  expect([left(text), wordsOf(text)]).toEqual([rest, words]);
});

it.each([
  ['pump not centrifugal', 'pump', ['centrifugal']],
  ['pump NOT centrifugal', 'pump', ['centrifugal']],
  ['pump but not centrifugal or screw', 'pump', ['centrifugal', 'screw']],
  ['valves except ball valves', 'valves', ['ball valves']],
  ['filters except for the ceramic ones', 'filters', ['ceramic']],
  ['filters excluding ceramic and metal for water', 'filters for water', ['ceramic', 'metal']],
  ['tanks excluding stainless steel 2 m³', 'tanks 2 m³', ['stainless steel']],
  ['filters except "activated carbon" water', 'filters water', ['activated carbon']],
])('not, except and excluding exclude what follows them: %s', (text, rest, words) => {
  expect([left(text), wordsOf(text)]).toEqual([rest, words]);
});

it.each([
  '-20 °C 냉동고',
  '-40~85℃ 센서',
  'M8 - 1.25',
  'A-B',
  'oil-free compressor',
  'BV-100/A',
  'BV 100 -A',
  'pump - ',
  'pump --x',
  '10-2016-0138184',
  '압력 - 온도 센서',
  '"pump -centrifugal"',
  '"원심 제외" 펌프',
  '드릴 (배터리 제외)',
  '접착제외 테이프',
  '관세 제외 대상 품목',
  '10bar 이상 제외',
  '이것 말고',
  '오일 없는 펌프',
  'bearing without seal',
  'lead-free solder',
  'pump not less than 10 bar',
  'why is the pump not working',
  'not only pumps',
  'notebook',
  'excepted',
  '제외',
  'except',
])('what only looks like it excludes nothing: %s', (text) => {
  expect(excludedIn(text)).toEqual({ rest: text, excluded: [] });
});

it('says what is excluded as it is written, so that it can be taken away', () => {
  expect(excludedIn('필터 -금속 세라믹을 제외한').excluded.map(({ written }) => written)).toEqual(['-금속', '세라믹을 제외한']);
});
