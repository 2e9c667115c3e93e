import { expect, it } from 'vitest';
import { analyser } from './analyser.ts';

const analyse = await analyser();
const parts = (text: string): string[] => analyse(text).flatMap((w) => [...w.parts]);
const surfaces = (text: string): string[] => analyse(text).map((w) => w.surface);

it('lets particles and endings fall', () => {
  for (const written of ['밸브', '밸브를', '밸브는', '밸브에서', '밸브의']) expect(parts(written)).toEqual(['밸브']);
  expect(parts('생산된')).toEqual(['생산']);
  expect(parts('세척장치 및 그 제조방법')).not.toContain('및');
});

it('splits compounds and keeps the word as written beside them', () => {
  expect(parts('고압볼밸브를')).toEqual(['고압', '볼', '밸브']);
  expect(surfaces('고압볼밸브를')).toEqual(['고압볼밸브']);
  expect(parts('연료전지')).toEqual(['연료', '전지']);
  expect(parts('이차전지음극재')).toEqual(parts('이차 전지 음극재'));
});

it('keeps a particle out of the word it was taken into', () => {
  expect(surfaces('전극의')).toEqual(['전극']);
  expect(surfaces('코팅층이')).toEqual(['코팅층']);
  for (const noun of ['센서', '컨베이어', '레이저', '슬러리', '드릴', '플랜지'])
    for (const ending of ['의', '에서']) expect([surfaces(noun + ending), parts(noun + ending)], noun).toEqual([[noun], [noun]]);
});

it('takes Latin words, measures and codes apart in one way', () => {
  expect(parts('Valves')).toEqual(parts('valve'));
  expect(parts('PLC제어기')).toEqual(['plc', ...parts('제어기')]);
  expect(analyse('100kW')[0]).toMatchObject({ parts: ['100', 'kw'], surface: '100kw' });
  expect(analyse('BV-100/A')[0]).toMatchObject({ surface: 'bv100a' });
});

it('reads decomposed Hangul as composed', () => {
  expect(parts('고압볼밸브'.normalize('NFD'))).toEqual(parts('고압볼밸브'));
});

it('leaves a name whole whose syllables the dictionary takes for particles, and parts the words beside it', () => {
  expect(parts('헤파')).toEqual(['헤파']);
  expect(parts('맨홀')).toEqual(['맨홀']);
  expect(parts('칼코게나이드')).not.toContain('칼');
  expect(parts('용존산소')).toEqual(['용존', '산소']);
  expect(parts('애로사항')).toEqual(['애로', '사항']);
  expect(parts('고무를입힌')).toEqual(['고무', '입히']);
  for (const name of ['쎈서', '밸프', '체인져', '이온나이져']) expect(surfaces(name)).toEqual([name]);
});

it('takes no part of a name of the trade for an ending or a particle', () => {
  for (const name of ['슬러지', '마이크로', '플라스마', '수전해', '점도', '블로어', '파우치', '드레인', '시험성적서'])
    for (const written of [name, `${name}의`, `${name}에서`]) expect(surfaces(written), written).toEqual([name]);
  expect(parts('활성슬러지')).toEqual(['활성', '슬러지']);
  expect(parts('플라즈마처리장치')).toEqual(['플라스마', '처리', '장치']);
  expect(parts('수전해용')).toEqual(['수전해']);
  for (const right of ['전용', '통상']) expect(parts(`${right}실시권`)).toEqual([right, '실시권']);
  expect(parts('마이크로채널')).toEqual(['마이크로', '채널']);
  expect(parts('마이크를')).toEqual(['마이크']);
});

it('knows a machine that is called by what it does, and a ring', () => {
  expect(parts('유화기')).toEqual(['유화', '기']);
  expect(parts('공기조화기')).toEqual(['공기', '조화', '기']);
  expect(parts('피스톤링의')).toEqual(['피스톤', '링']);
  expect(parts('줄이기')).toEqual(['줄이']);
});

it('reads raised figures and signs of units as the letters that they stand for', () => {
  expect(surfaces('300 m³/h')).toEqual(surfaces('300 m3/h'));
  expect(surfaces('300 ㎥/h')).toEqual(surfaces('300 m3/h'));
  expect(surfaces('CO₂')).toEqual(['co2']);
  expect(surfaces('7 µm')).toEqual(surfaces('7 μm'));
  expect(surfaces('5 ㎜ 200 ℃')).toEqual(surfaces('5 mm 200 °C'));
});

it('reads a decimal and thousands as one number, whether or not its unit stands apart', () => {
  expect(parts('1.5kW')).toEqual(parts('1.5 kW'));
  expect(parts('1.5 kW')).not.toEqual(parts('15 kW'));
  expect(parts('1,000 L')).toEqual(parts('1000L'));
});

it('reads a unit that is made of others, and a part of an inch, the same wherever they stand', () => {
  expect(parts('300㎥/h')).toEqual(parts('300 m³/h'));
  expect(parts('5g/L')).toEqual(parts('5 g/L'));
  expect(parts('25mm²')).toEqual(parts('25 mm2'));
  expect(parts('3/4" 밸브')).toEqual(['3/4', '밸브']);
  expect(parts('1-1/2인치')).toEqual(['1-1/2', '인치']);
  expect(parts('50/40')).toEqual(['50', '40']);
  expect(parts('12V/24V')).toEqual(['12v', '24v']);
});

it('reads loan words as workshops spell them like those of the rules, by themselves and in compounds', () => {
  for (const [said, meant] of [
    ['밧데리', '배터리'],
    ['판넬을', '패널'],
    ['콤프레샤', '컴프레서'],
    ['휠타', '필터'],
    ['오일휠타', '오일필터'],
    ['모타펌프를', '모터펌프'],
    ['샌드위치판넬', '샌드위치패널'],
    ['블로워', '블로어'],
    ['메디칼', '메디컬'],
    ['스크류펌프', '스크루펌프'],
  ] as const)
    expect([parts(said), surfaces(said)], said).toEqual([parts(meant), surfaces(meant)]);
  expect(analyse('판넬을')[0]?.text).toBe('판넬을');
  for (const other of ['카바레', '폴리프로필렌', '회칼', '강판']) expect(surfaces(other), other).toEqual([other]);
});

it('knows the ampere from the article', () => {
  expect(parts('48 V 60 A')).toEqual(parts('48V 60A'));
  expect(parts('a valve and a pump')).toEqual(parts('valve pump'));
});

it('parts words of a list at the Korean dot between them', () => {
  expect(surfaces('조립ㆍ검사ㆍ포장')).toEqual(['조립', '검사', '포장']);
});
