import type { WrittenContent } from './content.ts';
import type { Pair } from './trade.ts';

/**
 * Where a listing stands when the demo world begins, if it is not simply published: some wait for the operator, some were sent
 * back, some rest.
 */
export type Life =
  | { readonly state: 'draft' | 'submitted' | 'archived' }
  | { readonly state: 'changes_requested'; readonly note: string }
  | { readonly state: 'suspended'; readonly by: 'operator' | 'owner' | 'clock'; readonly reason: string; readonly note?: string }
  | { readonly state: 'revised'; readonly change: (content: WrittenContent) => WrittenContent };

const texts = (pair: Pair) => ({ ko: pair[0], en: pair[1] });

const said = (name: string, pair: Pair) => ({
  state: 'revised' as const,
  change: (c: WrittenContent): WrittenContent => ({ ...c, attributes: { ...c.attributes, [name]: texts(pair) } }),
});

const summed = (pair: Pair) => ({
  state: 'revised' as const,
  change: (c: WrittenContent): WrittenContent => ({ ...c, summary: texts(pair) }),
});

export const lives: Readonly<Record<string, Life>> = {
  'gears/cycloid': { state: 'draft' },
  'welding/al-steel': { state: 'draft' },
  'gears/rack': { state: 'draft' },
  'composites/tape-tank': { state: 'draft' },
  'cosmetics/mist': { state: 'draft' },
  'casting/giga-fill': { state: 'submitted' },
  'hydraulics/digital-pump': { state: 'submitted' },
  'gears/worm': { state: 'submitted' },
  'photonics/micro-led': { state: 'submitted' },
  'seals/wear-dot': { state: 'submitted' },
  'hydrogen/needle': { state: 'submitted' },
  'water/ro': { state: 'submitted' },
  'aluminium/tailored': {
    state: 'changes_requested',
    note: '장점 항목에 비교 대상의 규격(합금·단면)을 적어 주세요. 두께 오차가 어느 길이에서 잰 값인지도 필요합니다.',
  },
  'robots/soft-grip': {
    state: 'changes_requested',
    note: '“품목 3.2배”의 시험 품목 수를 밝혀 주시고, 미공개 사진이 포함되지 않았는지 확인해 주세요.',
  },
  'medical/cpm': {
    state: 'changes_requested',
    note: '의료기기 제조인증 번호가 확인되지 않습니다. 인증서 사본을 문서로 첨부해 주세요.',
  },
  'semiconductor/cmp-pad': {
    state: 'suspended',
    by: 'operator',
    reason: 'legal_status',
    note: '연차료 납부 기한이 지난 것으로 보입니다. 권리 상태를 확인한 뒤 다시 공개하겠습니다.',
  },
  'hydrogen/electrolyser': {
    state: 'suspended',
    by: 'operator',
    reason: 'verification',
    note: '검사 성적서의 시험 기관 확인을 기다립니다.',
  },
  'gears/spiral': { state: 'suspended', by: 'owner', reason: 'outage' },
  'additive/wire-arc': { state: 'suspended', by: 'clock', reason: 'stale' },
  'recycling/fly-ash': { state: 'archived' },
  'surface/chem': { state: 'archived' },
  'bearings/hollow-roller': said('advantage', [
    '로그 크라우닝 중실 롤러 대비 모서리 최대 접촉응력 34 % 감소, 계산 수명 2.3배(축 경사 0.15°, C/P=5). 2 MW급 주축 시험기 1,200시간 운전에서 박리가 없었습니다.',
    'Against solid rollers with logarithmic crowning: peak edge stress down 34 %, calculated life 2.3 times (0.15° misalignment, C/P = 5). No flaking in 1,200 h on a 2 MW main-shaft rig.',
  ]),
  'gears/planetary/GP-090-10': said('features', [
    '출력축 복열 테이퍼 베어링으로 굽힘 하중에 강하고, 윤활유를 갈지 않고 2만 시간 사용합니다. 2026년형부터 소음을 61 dB로 낮추고 IP65 씰을 기본으로 넣었습니다.',
    'Twin tapered bearings on the output take bending loads; 20,000 hours on one filling. From this year noise is down to 61 dB and IP65 seals are standard.',
  ]),
  'sensors/flow': summed([
    '배관을 자르지 않고 다는 DN15–DN150 유량계입니다. 측정 가능 구경을 넓혔습니다.',
    'A flowmeter for DN15 to DN150 that needs no cutting; the range of bores is now wider.',
  ]),
  'films/mono-pack': summed([
    '폴리프로필렌만으로 만들어 그대로 재활용됩니다. 시험 생산 폭을 1,200 mm로 넓혔습니다.',
    'All polypropylene, recycled as it is; pilot width is now 1,200 mm.',
  ]),
};
