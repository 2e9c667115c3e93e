import { expect, test } from 'vitest';
import { capabilities } from './capability.ts';
import { capabilitiesIn } from './purpose.ts';

test.each([
  ['인장 강도를 재고 싶어요', ['tensile']],
  ['We want to know the tensile strength of a weld', ['tensile', 'joining']],
  ['열 충격 시험', ['thermal_shock']],
  ['thermal shock of a circuit board', ['thermal_shock']],
  ['부품 표면 거칠기와 경도', ['hardness', 'roughness']],
  ['surface roughness and hardness', ['hardness', 'roughness']],
  ['전자파 적합성 시험', ['emc']],
  ['가스크로마토그래피 질량분석기', ['mixture']],
  ['Scanning microscope', ['microstructure']],
  ['복합환경 진동시험기', ['vibration']],
  ['점심 메뉴', []],
  ['escargots and cars', ['vehicle']],
])('%s speaks of %j', (text, read) => {
  expect(capabilitiesIn(text)).toEqual(read);
});

test('every capability is found by its own label in either language', () => {
  for (const [name, { ko, en }] of Object.entries(capabilities)) {
    expect(capabilitiesIn(ko), `${name}: ${ko}`).toContain(name);
    expect(capabilitiesIn(en), `${name}: ${en}`).toContain(name);
  }
});

test('a long text of nothing in particular is read at once', () => {
  expect(capabilitiesIn('가나다 '.repeat(20_000))).toEqual([]);
});
