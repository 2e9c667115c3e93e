/** Names of what prices, charges and logs keep as codes; free of schemas, for pages. */
export const priceClasses = {
  member: { ko: '보유 기관', en: 'Owner’s own' },
  sme: { ko: '기업', en: 'Company' },
  university: { ko: '대학·연구기관', en: 'University or institute' },
  foreign: { ko: '해외', en: 'From abroad' },
} as const;

/** By which time is charged. */
export const bases = {
  booked: { ko: '예약한 시간', en: 'The time booked' },
  used: { ko: '실제 사용 시간', en: 'The time used' },
  max: { ko: '예약과 실제 중 긴 시간', en: 'The longer of both' },
} as const;

export const lineKinds = {
  time: { ko: '사용 시간', en: 'Time' },
  peak: { ko: '할증·할인 시간', en: 'Time at another rate' },
  minimum: { ko: '최소 사용 시간 보충', en: 'Up to the least time' },
  staff: { ko: '운영 인력', en: 'Operator' },
  setup: { ko: '준비', en: 'Set-up' },
  consumable: { ko: '소모품', en: 'Consumable' },
  service: { ko: '설계·시뮬레이션', en: 'Design or simulation' },
  cancellation: { ko: '취소 수수료', en: 'Cancellation fee' },
  no_show: { ko: '미사용 수수료', en: 'No-show fee' },
} as const;
export type LineKind = keyof typeof lineKinds;

/** Why time that was offered was not used. */
export const lossReasons = {
  outage: { ko: '고장', en: 'Out of order' },
  maintenance: { ko: '점검', en: 'Maintenance' },
  own_use: { ko: '자체 사용', en: 'Own use' },
  no_show: { ko: '미사용', en: 'No show' },
  late_cancellation: { ko: '늦은 취소', en: 'Late cancellation' },
  early_release: { ko: '조기 반납', en: 'Released early' },
  interrupted: { ko: '사용 중단', en: 'Interrupted' },
} as const;
export type LossReason = keyof typeof lossReasons;

export const adjustmentKinds = {
  time: { ko: '사용 시간 정정', en: 'Correct the time' },
  payers: { ko: '과제 변경', en: 'Change who pays' },
  waive: { ko: '면제', en: 'Waive' },
} as const;
export type AdjustmentKind = keyof typeof adjustmentKinds;

export const incidentKinds = {
  fault: { ko: '고장', en: 'Fault' },
  damage: { ko: '파손', en: 'Damage' },
  safety: { ko: '안전사고', en: 'Safety' },
  maintenance: { ko: '정기 점검', en: 'Maintenance' },
  calibration: { ko: '교정', en: 'Calibration' },
} as const;
export type IncidentKind = keyof typeof incidentKinds;

/** How a stock of consumables goes up or down. */
export const stockMoves = {
  delivered: { ko: '입고', en: 'Delivered' },
  counted: { ko: '실사', en: 'Counted' },
  written_off: { ko: '폐기', en: 'Written off' },
  booked: { ko: '예약 물량 변경', en: 'Set aside or given back' },
  used: { ko: '사용', en: 'Used' },
  level: { ko: '재주문 기준 변경', en: 'Reorder level' },
} as const;
export type StockMoveKind = keyof typeof stockMoves;
