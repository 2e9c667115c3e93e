import type { DemoNeed } from './need.ts';

/** A need that offers of many kinds answer (N5): a technology, a part, work, a used machine, a by-product. */
export const answered: readonly DemoNeed[] = [
  {
    key: 'ceramic-substrate',
    by: 'narae',
    title: [
      '모터 드라이브용 질화규소·질화알루미늄 세라믹 방열 기판',
      'Ceramic heat-spreading substrates of silicon or aluminium nitride for motor drives',
    ],
    summary: [
      '수입하던 세라믹 방열 기판을 국산으로 바꾸거나 직접 연삭해 쓰려 합니다.',
      'We import ceramic heat-spreading substrates and want a domestic source, or to grind them ourselves.',
    ],
    problem: [
      '15 kW 드라이브의 전력 모듈 기판을 전량 수입합니다. 기판을 사도 되고, 반제품을 받아 연삭만 맡기거나 연삭기를 들여도 됩니다. 남는 세라믹 미분을 함께 쓸 곳도 찾습니다.',
      'The substrates of our 15 kW drives are all imported. We would buy them, have blanks ground, or take in a grinder; and we look for uses of the ceramic fines.',
    ],
    conditions: [
      '열전도율 90 W/m·K 이상, 굽힘 강도 350 MPa 이상. 두께 공차 ±5 µm.',
      'At least 90 W/m·K and 350 MPa in bending, thickness within ±5 µm.',
    ],
    words: ['세라믹 기판', 'ceramic substrate'],
    ksic: '28111',
    trl: 6,
    budget: ['60000000', 'KRW'],
    inDays: 120,
    territory: [['KR', 'KR']],
    specification: { category: 'ceramic', lines: 'conductivity: ≥ 90 W/m/K\nbending: ≥ 350 MPa' },
    work: {
      processes: ['grinding'],
      materials: ['질화규소', '질화알루미늄'],
      workLength: { value: 190, unit: 'mm' },
      workWidth: { value: 138, unit: 'mm' },
      tolerance: { value: 5, unit: 'um' },
      certificates: ['IATF 16949'],
      workHours: { value: 100, unit: 'h' },
      grade: 'b',
      builtAfter: 2015,
      amount: { value: 1, unit: 't/mo' },
    },
  },
];
