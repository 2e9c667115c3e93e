/** The eleven rules of Incoterms 2020, in the order of the ICC's book; `sea`: for sea and inland waterway alone. Apart from schemas, since pages list them. */
export const incoterms = {
  EXW: { ko: '공장 인도', en: 'Ex Works', sea: false },
  FCA: { ko: '운송인 인도', en: 'Free Carrier', sea: false },
  CPT: { ko: '운송비 지급 인도', en: 'Carriage Paid To', sea: false },
  CIP: { ko: '운송비·보험료 지급 인도', en: 'Carriage and Insurance Paid To', sea: false },
  DAP: { ko: '도착지 인도', en: 'Delivered at Place', sea: false },
  DPU: { ko: '도착지 양하 인도', en: 'Delivered at Place Unloaded', sea: false },
  DDP: { ko: '관세 지급 인도', en: 'Delivered Duty Paid', sea: false },
  FAS: { ko: '선측 인도', en: 'Free Alongside Ship', sea: true },
  FOB: { ko: '본선 인도', en: 'Free on Board', sea: true },
  CFR: { ko: '운임 포함 인도', en: 'Cost and Freight', sea: true },
  CIF: { ko: '운임·보험료 포함 인도', en: 'Cost, Insurance and Freight', sea: true },
} as const;

export type IncotermRule = keyof typeof incoterms;
export const incotermRules = Object.keys(incoterms) as [IncotermRule, ...IncotermRule[]];
