import type { Localized } from '@sandan/kernel/text';

/** Why the gate holds. */
export const gateReasons = [
  'lists_missing',
  'party_unscreened',
  'party_open',
  'party_denied',
  'destination_closed',
  'hs_missing',
  'classification_missing',
  'ruling_missing',
  'licence_missing',
] as const;
export type GateReason = (typeof gateReasons)[number];

export const gateReasonNames: Readonly<Record<GateReason, Localized>> = {
  lists_missing: { ko: '제재 명단을 아직 읽지 못했습니다', en: 'no sanctions list has been read yet' },
  party_unscreened: { ko: '거래 당사자 심사 기록이 없습니다', en: 'a party has not been screened' },
  party_open: {
    ko: '당사자 이름이 제재 명단과 비슷해 확인 중입니다',
    en: 'a party’s name is like one on a list and is being looked at',
  },
  party_denied: { ko: '제재 명단에 있는 당사자입니다', en: 'a party is on a list' },
  destination_closed: { ko: '거래할 수 없는 목적지입니다', en: 'the destination is closed' },
  hs_missing: { ko: 'HS 코드가 없는 품목이 있습니다', en: 'an item has no HS code' },
  classification_missing: { ko: '전략물자 판정 기록이 필요합니다', en: 'a record of strategic-goods classification is needed' },
  ruling_missing: { ko: '전문판정을 기다리는 품목이 있습니다', en: 'an item waits for a ruling' },
  licence_missing: { ko: '이 목적지에 대한 수출허가가 없습니다', en: 'there is no export licence for this destination' },
};

/** What the gate found of one line, from what asks least to what asks most. */
export const lineOutcomes = [
  'domestic',
  'not_listed',
  'not_controlled',
  'licensed',
  'no_hs',
  'unclassified',
  'needs_ruling',
  'unlicensed',
] as const;
export type LineOutcome = (typeof lineOutcomes)[number];

export const lineOutcomeNames: Readonly<Record<LineOutcome, Localized>> = {
  domestic: { ko: '국내 거래', en: 'within the country' },
  not_listed: { ko: '통제 품목 연계표에 없음', en: 'in no list of candidates' },
  not_controlled: { ko: '비해당 판정', en: 'classified: not controlled' },
  licensed: { ko: '해당 · 수출허가 있음', en: 'controlled, with a licence' },
  no_hs: { ko: 'HS 코드 없음', en: 'without HS code' },
  unclassified: { ko: '판정 기록 없음', en: 'not classified' },
  needs_ruling: { ko: '전문판정 대기', en: 'waits for a ruling' },
  unlicensed: { ko: '해당 · 수출허가 없음', en: 'controlled, without a licence' },
};
