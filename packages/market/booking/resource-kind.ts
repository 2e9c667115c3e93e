/** What can be booked; `beside`: often with something else, for the same time. Free of schemas, for pages. */
export const resourceKinds = {
  instrument: { ko: '장비', en: 'Instrument' },
  room: { ko: '공간', en: 'Room', beside: true },
  operator: { ko: '운영 인력', en: 'Operator', beside: true },
  interpreter: { ko: '통역', en: 'Interpreter', beside: true },
  video_room: { ko: '화상 회의실', en: 'Video room', beside: true },
  warehouse_slot: { ko: '창고 자리', en: 'Warehouse slot', beside: true },
  test_line: { ko: '시험 라인', en: 'Test line' },
  simulation: { ko: '시뮬레이션', en: 'Simulation' },
  design: { ko: '설계 지원', en: 'Design support' },
  training: { ko: '교육', en: 'Training' },
  consumable: { ko: '소모품', en: 'Consumable', beside: true },
} as const;
export type ResourceKind = keyof typeof resourceKinds;
export const resourceKindNames = Object.keys(resourceKinds) as [ResourceKind, ...ResourceKind[]];

/** Kinds that are booked with others. */
export const besideKinds = resourceKindNames.filter((kind) => 'beside' in resourceKinds[kind]) as [
  ResourceKind,
  ...ResourceKind[],
];

/** Lengths of a slot in minutes: each divides the day, so that every day begins with a slot. */
export const slotLengths = [5, 10, 15, 20, 30, 60, 120, 180, 240, 360, 480, 720, 1440] as const;

/** Most slot claims (slots × units, buffers included) of one booking: all of them are one transaction with what goes with it. */
export const mostClaims = 80;

/** Most resources of one booking. */
export const mostParts = 8;
